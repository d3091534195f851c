// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/own/ownformat.h"

#include <algorithm>

namespace retenta {

namespace {

const std::vector<OwnColumn> clientColumns = {
    {"Client number", "Номер клиента", ImportField::Ignore},
    {"Name", "Имя", ImportField::Name},
    {"E-mails", "Адреса e-mail", ImportField::Email},
    {"Phones", "Телефоны", ImportField::Phone},
    {"External ids", "Внешние номера", ImportField::ExternalId},
    {"Gender", "Пол", ImportField::Gender},
    {"Birthday", "День рождения", ImportField::Birthday},
    {"City", "Город", ImportField::City},
    {"Address", "Адрес", ImportField::Address},
    {"Where from", "Откуда", ImportField::Origin},
    {"Tags", "Теги", ImportField::Tag},
    {"Consent: e-mail", "Согласие: e-mail", ImportField::Consent},
    {"Consent: e-mail, day", "Согласие: e-mail, день", ImportField::Ignore},
    {"Consent: e-mail, from", "Согласие: e-mail, откуда", ImportField::Ignore},
    {"Consent: SMS", "Согласие: SMS", ImportField::ConsentSms},
    {"Consent: SMS, day", "Согласие: SMS, день", ImportField::Ignore},
    {"Consent: SMS, from", "Согласие: SMS, откуда", ImportField::Ignore},
    {"Consent: calls", "Согласие: звонки", ImportField::ConsentCall},
    {"Consent: calls, day", "Согласие: звонки, день", ImportField::Ignore},
    {"Consent: calls, from", "Согласие: звонки, откуда", ImportField::Ignore},
    {"Consent: messengers", "Согласие: мессенджеры", ImportField::ConsentMessenger},
    {"Consent: messengers, day", "Согласие: мессенджеры, день", ImportField::Ignore},
    {"Consent: messengers, from", "Согласие: мессенджеры, откуда", ImportField::Ignore},
    {"Consent: push", "Согласие: push", ImportField::ConsentPush},
    {"Consent: push, day", "Согласие: push, день", ImportField::Ignore},
    {"Consent: push, from", "Согласие: push, откуда", ImportField::Ignore},
    {"Consent: letters", "Согласие: письма почтой", ImportField::ConsentMail},
    {"Consent: letters, day", "Согласие: письма почтой, день", ImportField::Ignore},
    {"Consent: letters, from", "Согласие: письма почтой, откуда", ImportField::Ignore},
    {"Consent history", "История согласий", ImportField::ConsentLog},
    {"Close people", "Близкие", ImportField::Relatives},
    {"Notes", "Заметки", ImportField::Note},
    {"Further fields", "Другие сведения", ImportField::Extras},
    {"Left out of campaigns", "Не брать в кампании", ImportField::Excluded},
    {"Client since", "Клиент с", ImportField::Since},
};

const std::vector<OwnColumn> purchaseColumns = {
    {"Purchase number", "Номер покупки", ImportField::OrderGroup},
    {"Date", "Дата", ImportField::Date},
    {"Client number", "Номер клиента", ImportField::Ignore},
    {"Name", "Имя", ImportField::Name},
    {"E-mails", "Адреса e-mail", ImportField::Email},
    {"Phones", "Телефоны", ImportField::Phone},
    {"External ids", "Внешние номера", ImportField::ExternalId},
    {"Order number", "Номер заказа", ImportField::OrderId},
    {"Numbered within", "Нумерация за", ImportField::OrderYear},
    {"Source of the order", "Источник заказа", ImportField::OrderSource},
    {"Status", "Статус", ImportField::Status},
    {"Amount", "Сумма", ImportField::Amount},
    {"Refunded", "Возвращено", ImportField::Refund},
    {"Currency", "Валюта", ImportField::Currency},
    {"Channel", "Канал", ImportField::Channel},
    {"Payment", "Способ оплаты", ImportField::Payment},
    {"Product", "Товар", ImportField::Product},
    {"Product code", "Артикул", ImportField::Sku},
    {"Category", "Категория", ImportField::Category},
    {"Quantity", "Количество", ImportField::Quantity},
    {"Amount of the product", "Сумма товара", ImportField::ItemAmount},
};

struct Word {
  const char* id;
  const char* en;
  const char* ru;
};
constexpr Word genders[] = {{"f", "female", "женский"}, {"m", "male", "мужской"}};
constexpr Word relations[] = {{"child", "child", "ребёнок"},
                              {"partner", "partner", "партнёр"},
                              {"parent", "parent", "родитель"},
                              {"other", "other", "другое"}};
// A refund document is told from a refunded order by its sign.
constexpr Word statuses[] = {{"paid", "paid", "оплачен"},
                             {"partially_refunded", "partially refunded", "частичный возврат"},
                             {"refunded", "refunded", "возвращён"},
                             {"unpaid", "unpaid", "не оплачен"},
                             {"cancelled", "cancelled", "отменён"},
                             {"failed", "failed", "ошибка оплаты"},
                             {"return", "refund", "возврат"}};

template <std::size_t N>
QString wordOf(const Word (&words)[N], const QString& id, OwnLanguage language) {
  for (const Word& word : words) {
    if (id == QLatin1String(word.id))
      return QString::fromUtf8(language == OwnLanguage::Russian ? word.ru : word.en);
  }
  return {};
}

// Where a note begins: "[2025-03-05] " at the start of a line.
bool beginsNote(QStringView line) {
  static constexpr char shape[] = "[dddd-dd-dd] ";
  if (line.size() < 13) return false;
  for (qsizetype i = 0; i < 13; ++i) {
    const bool digit = line[i] >= u'0' && line[i] <= u'9';
    if (shape[i] == 'd' ? !digit : line[i] != QLatin1Char(shape[i])) return false;
  }
  return true;
}

// The same behind any number of guarding backslashes.
bool looksLikeNote(QStringView line) {
  while (line.startsWith(u'\\')) line = line.mid(1);
  return beginsNote(line);
}

}  // namespace

const std::vector<OwnColumn>& ownColumns(OwnTable table) {
  return table == OwnTable::Clients ? clientColumns : purchaseColumns;
}

QStringList ownHeader(OwnTable table, OwnLanguage language) {
  QStringList header;
  for (const OwnColumn& column : ownColumns(table))
    header += QString::fromUtf8(language == OwnLanguage::Russian ? column.ru : column.en);
  return header;
}

QString ownMap(OwnTable table) {
  QStringList entries;
  for (const OwnColumn& column : ownColumns(table)) {
    if (column.field == ImportField::Ignore) continue;
    entries += QStringLiteral("%1=%2|%3")
                   .arg(importFieldId(column.field), QString::fromUtf8(column.en),
                        QString::fromUtf8(column.ru));
  }
  return entries.join(QLatin1Char(';'));
}

bool isOwnPreset(const QString& preset) { return preset.startsWith(QLatin1String("retenta_")); }

QString ownYesNo(bool yes, OwnLanguage language) {
  if (language == OwnLanguage::Russian) return yes ? QStringLiteral("да") : QStringLiteral("нет");
  return yes ? QStringLiteral("yes") : QStringLiteral("no");
}

QString ownGender(const QString& gender, OwnLanguage language) {
  return wordOf(genders, gender, language);
}

QString ownRelation(const QString& relation, OwnLanguage language) {
  return wordOf(relations, relation, language);
}

QString ownStatus(PurchaseStatus status, OwnLanguage language) {
  return wordOf(statuses, purchaseStatusId(status), language);
}

QString packLine(const QStringList& parts) {
  QStringList safe;
  for (QString part : parts) {
    part.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    part.replace(QLatin1Char('|'), QLatin1String("\\|"));
    part.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    part.replace(QLatin1Char('\r'), QLatin1Char('\n'));
    part.replace(QLatin1Char('\n'), QLatin1String("\\n"));
    safe += part;
  }
  return safe.join(QLatin1String(" | "));
}

QList<QStringList> unpackLines(const QString& cell) {
  QList<QStringList> lines;
  QStringList parts;
  QString part;
  const auto endPart = [&] {
    parts += part.trimmed();
    part.clear();
  };
  const auto endLine = [&] {
    endPart();
    if (parts.size() > 1 || !parts.first().isEmpty()) lines += parts;
    parts.clear();
  };
  for (qsizetype i = 0; i < cell.size(); ++i) {
    const QChar c = cell[i];
    if (c == u'\\' && i + 1 < cell.size()) {
      part += cell[++i] == u'n' ? QLatin1Char('\n') : cell[i];
    } else if (c == u'|') {
      endPart();
    } else if (c == u'\n' || c == u'\r') {
      endLine();
    } else {
      part += c;
    }
  }
  endLine();
  return lines;
}

QString packTags(const QStringList& tags) {
  static const QStringList nothings = {
      QStringLiteral("-"),    QStringLiteral("—"),   QStringLiteral("–"),   QStringLiteral("нет"),
      QStringLiteral("Нет"),  QStringLiteral("no"),  QStringLiteral("n/a"), QStringLiteral("none"),
      QStringLiteral("null"), QStringLiteral("н/д"), QStringLiteral("0"),   QStringLiteral("NaN")};
  QStringList safe;
  for (QString tag : tags) {
    const bool plain =
        std::none_of(tag.begin(), tag.end(),
                     [](QChar c) { return c == u',' || c == u';' || c == u'|' || c == u'"'; }) &&
        !tag.contains(QLatin1String(" ::: ")) && !tag.startsWith(QLatin1String("* ")) &&
        !nothings.contains(tag);
    if (!plain) {
      tag.replace(QLatin1Char('"'), QLatin1String("\"\""));
      tag = QLatin1Char('"') + tag + QLatin1Char('"');
    }
    safe += tag;
  }
  return safe.join(QLatin1String(", "));
}

QStringList unpackTags(const QString& cell) {
  QString text = cell;
  text.replace(QLatin1String(" ::: "), QLatin1String("\n"));
  QStringList tags;
  QString tag;
  bool quoted = false;
  const auto end = [&] {
    const QString word = tag.simplified();
    // Google's own groups bear a star; everybody is in "My contacts".
    const bool own = !quoted && word.startsWith(QLatin1String("* "));
    const bool all = word.compare(QLatin1String("* myContacts"), Qt::CaseInsensitive) == 0;
    if (!word.isEmpty() && !(own && all)) tags += own ? word.mid(2) : word;
    tag.clear();
    quoted = false;
  };
  // A quote opens only before a word, and only if another one closes it behind the word's end.
  const auto closing = [&](qsizetype from) {
    for (qsizetype i = from; i < text.size(); ++i) {
      if (text[i] != u'"') continue;
      if (i + 1 < text.size() && text[i + 1] == u'"') {
        ++i;
        continue;
      }
      qsizetype next = i + 1;
      while (next < text.size() && text[next] == u' ') ++next;
      const bool ends = next == text.size() || QStringLiteral(",;|\n\r").contains(text[next]);
      return ends ? i : qsizetype{-1};
    }
    return qsizetype{-1};
  };
  for (qsizetype i = 0; i < text.size(); ++i) {
    const QChar c = text[i];
    if (c == u'"' && tag.trimmed().isEmpty() && !quoted) {
      if (const qsizetype close = closing(i + 1); close > i) {
        tag = text.mid(i + 1, close - i - 1).replace(QLatin1String("\"\""), QLatin1String("\""));
        quoted = true;
        i = close;
        continue;
      }
    }
    if (QStringLiteral(",;|\n\r").contains(c))
      end();
    else if (!quoted || c != u' ')
      tag += c;
  }
  end();
  return tags;
}

QString packNote(const OwnNote& note) {
  QStringList lines = note.text.split(QLatin1Char('\n'));
  for (qsizetype i = 1; i < lines.size(); ++i) {
    if (looksLikeNote(lines[i])) lines[i].prepend(QLatin1Char('\\'));
  }
  return QStringLiteral("[%1] %2").arg(note.day, lines.join(QLatin1Char('\n')));
}

QList<OwnNote> unpackNotes(const QString& cell) {
  const QStringList lines = cell.split(QLatin1Char('\n'));
  if (!beginsNote(lines.first())) return {{{}, cell}};
  QList<OwnNote> notes;
  for (const QString& line : lines) {
    if (beginsNote(line)) {
      notes.append({line.mid(1, 10), line.mid(13)});
      continue;
    }
    const bool guarded = line.startsWith(QLatin1Char('\\')) && looksLikeNote(line);
    notes.last().text += QLatin1Char('\n') + (guarded ? line.mid(1) : line);
  }
  return notes;
}

}  // namespace retenta
