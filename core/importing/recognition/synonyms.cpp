// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/synonyms.h"

#include <algorithm>
#include <initializer_list>

#include <QHash>
#include <QStringList>

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

using Index = QHash<QString, HeaderMeaning>;

Index makeIndex() {
  Index index;
  for (const HeaderNames& row : headerNames()) {
    int preference = 0;
    for (const QString& name : QString::fromUtf8(row.names).split(QLatin1Char('|'))) {
      if (!index.contains(name)) index.insert(name, {row.field, true, preference});
      ++preference;
    }
  }
  return index;
}

// Words so common inside other headers that alone among others they prove nothing.
bool isVague(const QString& name) {
  static const QStringList vague =
      QString::fromUtf8(
          "имя|код|карта|др|gen|ct|fn|ln|#|№|ip|net|время|time|created|value|source|item|order|"
          "receipt|title|заказ|услуга|оплата|номер|группа|категории|дом|tag|label|os|vk|state|note|"
          "region|site|сайт|муж|position|размер|отдел|device|руб|рублей|день|число|вал|моб|сот|day|"
          "операция|ref|итог|контакты|название|продукт|всего|когда|оформлен|transaction|час|стан|"
          "аты|нөмірі|баға|разом|усього|всього|нумар|каса|назва|стать|"
          "замовлення|тапсырыс|чэк|reference|на сумму")
          .split(QLatin1Char('|'));
  return vague.contains(name);
}

// «Дата последней покупки», "First order date": a total of the client, not the day of a purchase.
bool isOfLastOrFirst(const QString& key) {
  const QStringList words = key.split(QLatin1Char(' '));
  const auto any = [&](std::initializer_list<const char*> stems) {
    return std::any_of(words.begin(), words.end(), [&](const QString& word) {
      return std::any_of(stems.begin(), stems.end(), [&](const char* stem) {
        return word.startsWith(QString::fromUtf8(stem));
      });
    });
  };
  return any({"последн", "перв", "last", "first"}) &&
         any({"покупк", "заказ", "визит", "посещен", "order", "purchase", "visit", "seen"});
}

}  // namespace

std::optional<HeaderMeaning> meaningOfHeader(const QString& header) {
  static const Index index = makeIndex();
  const QString key = wordKey(header);
  if (key.isEmpty() || key.size() > 80) return std::nullopt;
  if (const auto exact = index.constFind(key); exact != index.cend()) return *exact;
  if (isOfLastOrFirst(key)) return HeaderMeaning{ImportField::Extra, false, 0};
  // Every run of whole words, the longest first.
  const QStringList words = key.split(QLatin1Char(' '));
  std::optional<HeaderMeaning> best;
  qsizetype bestLength = 0;
  for (qsizetype from = 0; from < words.size(); ++from) {
    for (qsizetype count = words.size() - from; count > 0; --count) {
      const QString part = words.mid(from, count).join(QLatin1Char(' '));
      if (part.size() <= bestLength || isVague(part)) continue;
      const auto found = index.constFind(part);
      if (found == index.cend()) continue;
      best = *found;
      best->exact = false;
      bestLength = part.size();
    }
  }
  return best;
}

}  // namespace retenta
