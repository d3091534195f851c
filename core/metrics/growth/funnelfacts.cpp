// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/growth/funnelfacts.h"

#include <algorithm>
#include <array>

#include <QHash>

#include "core/base/foldedtext.h"

namespace retenta {

namespace {

QString folded(const QString& text) { return foldedText(text.simplified()); }

template <std::size_t n>
bool hasAny(const QString& text, const std::array<const char*, n>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return text.contains(QString::fromUtf8(word)); });
}

// A phone is known by its digits alone; a Russian 8 is a 7.
QString digitsOf(const QString& text) {
  QString digits;
  for (const QChar c : text)
    if (c.isDigit()) digits += c;
  if (digits.size() == 11 && digits.startsWith(QLatin1Char('8'))) digits[0] = QLatin1Char('7');
  return digits.size() >= 7 ? digits : QString();
}

// Everything a client can be named by; −1 where two can.
class Directory {
 public:
  explicit Directory(const Ledger& ledger) {
    for (std::size_t i = 0; i < ledger.clients(); ++i) {
      add(ledger.emails.text(i), i);
      add(ledger.externalIds.text(i), i);
      add(ledger.names.text(i), i);
      add(QStringLiteral("+") + digitsOf(ledger.phones.text(i)), i);
    }
  }
  std::optional<std::size_t> find(const QString& value) const {
    for (const QString& key : {folded(value), QStringLiteral("+") + digitsOf(value)}) {
      const auto found = m_rows.constFind(key);
      if (found != m_rows.constEnd() && *found >= 0) return static_cast<std::size_t>(*found);
    }
    return std::nullopt;
  }

 private:
  void add(const QString& word, std::size_t row) {
    const QString key = folded(word);
    if (key.size() < 2) return;
    const auto own = static_cast<qint64>(row);
    const auto found = m_rows.find(key);
    if (found == m_rows.end()) {
      m_rows.insert(key, own);
    } else if (*found != own) {
      *found = -1;
    }
  }
  QHash<QString, qint64> m_rows;
};

std::optional<Day> firstDay(const Ledger& ledger, std::size_t row) {
  for (std::size_t r = ledger.purchaseBegin[row]; r < ledger.purchaseBegin[row + 1]; ++r)
    if (ledger.transactions[r] != 0) return ledger.days[r];
  return std::nullopt;
}

}  // namespace

bool isAdvocacy(const QString& tag) {
  static constexpr std::array<const char*, 11> words = {
      "рекоменд",  "адвокат",  "отзыв",  "репост", "промоутер", "привел друг",
      "recommend", "advocate", "review", "repost", "promoter"};
  static constexpr std::array<const char*, 12> bad = {
      "негатив",  "плох", "отриц", "жалоб",    "попросить", "не рекоменд",
      "negative", "bad ", "poor",  "complain", "ask for",   "not recommend"};
  static constexpr std::array<const char*, 4> scores = {"nps 9", "nps 10", "nps9", "nps10"};
  const QString text = folded(tag);
  return (hasAny(text, words) || hasAny(text, scores)) && !hasAny(text, bad);
}

bool namesReferrer(const QString& field) {
  static constexpr std::array<const char*, 8> words = {
      "рекомендовал", "кто привел",     "пригласил",  "реферер",
      "referred by",  "recommended by", "invited by", "brought by"};
  return hasAny(folded(field).replace(QLatin1Char('_'), QLatin1Char(' ')), words);
}

std::vector<Day> advocateDays(const Ledger& ledger, const std::vector<NamedReferrer>& referrers) {
  std::vector<bool> says;
  for (const Tag& tag : ledger.traits.tags) says.push_back(isAdvocacy(tag.name));
  const bool tagged = std::find(says.begin(), says.end(), true) != says.end();
  if (!tagged && referrers.empty()) return {};
  std::vector<Day> days(ledger.clients(), FunnelFacts::never);
  for (std::size_t i = 0; tagged && i < days.size(); ++i) {
    for (const std::uint32_t tag : ledger.traits.tagsOf(i))
      if (says[tag]) days[i] = std::numeric_limits<Day>::min();
  }
  if (referrers.empty()) return days;
  const Directory directory(ledger);
  for (const NamedReferrer& named : referrers) {
    const auto came = ledger.rowOf(named.client);
    const auto brought = directory.find(named.value);
    const auto first = came ? firstDay(ledger, *came) : std::nullopt;
    if (first && brought && *brought != *came) days[*brought] = std::min(days[*brought], *first);
  }
  return days;
}

}  // namespace retenta
