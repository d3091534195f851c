// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/person/detailreader.h"

#include <algorithm>

#include <QRegularExpression>

#include "core/clients/channel.h"
#include "core/clients/consentstore.h"
#include "core/importing/own/ownformat.h"
#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/statuswords.h"

namespace retenta {

namespace {

constexpr qsizetype longestNote = 10'000;
constexpr qsizetype longestValue = 1000;
constexpr qsizetype longestName = 100;

// How people call those close to them, by the beginning of the word; the first that fits counts.
struct RelationWord {
  const char* begin;
  std::uint8_t relation;  // of relationIds
  char gender;
};
constexpr RelationWord relationWords[] = {
    {"сын", 1, 'm'},    {"доч", 1, 'f'},     {"ребен", 1, 0},    {"дет", 1, 0},
    {"child", 1, 0},    {"kid", 1, 0},       {"son", 1, 'm'},    {"daughter", 1, 'f'},
    {"baby", 1, 0},     {"малыш", 1, 0},     {"муж", 2, 'm'},    {"жена", 2, 'f'},
    {"жены", 2, 'f'},   {"супруга", 2, 'f'}, {"супруг", 2, 'm'}, {"партнер", 2, 0},
    {"partner", 2, 0},  {"spouse", 2, 0},    {"wife", 2, 'f'},   {"husband", 2, 'm'},
    {"domestic", 2, 0}, {"мать", 3, 'f'},    {"мама", 3, 'f'},   {"мамы", 3, 'f'},
    {"отец", 3, 'm'},   {"отца", 3, 'm'},    {"папа", 3, 'm'},   {"папы", 3, 'm'},
    {"родител", 3, 0},  {"parent", 3, 0},    {"mother", 3, 'f'}, {"father", 3, 'm'},
    {"брат", 4, 'm'},   {"сестр", 4, 'f'},   {"друг", 4, 0},     {"brother", 4, 'm'},
    {"sister", 4, 'f'}, {"friend", 4, 0},    {"relative", 4, 0}, {"родствен", 4, 0}};

const RelationWord* relationOf(const QString& text) {
  for (const QString& word : wordKey(text).split(QLatin1Char(' '))) {
    for (const RelationWord& each : relationWords) {
      if (word.startsWith(QString::fromUtf8(each.begin))) return &each;
    }
  }
  return nullptr;
}

QStringList partsOf(QString text, const QString& separators) {
  text.replace(QStringLiteral(" ::: "), QStringLiteral("\n"));
  const QRegularExpression any(QStringLiteral("[%1\n\r]").arg(separators));
  QStringList parts;
  for (const QString& part : text.split(any, Qt::SkipEmptyParts)) {
    if (const QString word = part.simplified(); !word.isEmpty()) parts += word;
  }
  return parts;
}

bool hasLetter(const QString& text) {
  return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
}

}  // namespace

DetailReader::DetailReader(const ImportPlan& plan, const FieldColumns& columns, Day today,
                           Reading& reading)
    : m_plan(plan), m_today(today), m_reading(reading) {
  const auto columnsOf = [&](ImportField field) {
    std::vector<Column> all;
    for (const std::size_t index : columns.of(field))
      all.push_back({index, plan.columns.value(static_cast<qsizetype>(index)).header});
    std::sort(all.begin(), all.end(),
              [](const Column& a, const Column& b) { return a.index < b.index; });
    return all;
  };
  m_address = columnsOf(ImportField::Address);
  m_tags = columnsOf(ImportField::Tag);
  m_notes = columnsOf(ImportField::Note);
  m_extras = columnsOf(ImportField::Extra);
  const auto place = [&](ImportField field, int Relative::*column) {
    std::size_t rank = 0;
    for (const Column& each : columnsOf(field)) {
      if (m_relatives.size() <= rank) m_relatives.emplace_back();
      m_relatives[rank].*column = static_cast<int>(each.index);
      if (field != ImportField::RelatedKind && m_relatives[rank].header.isEmpty())
        m_relatives[rank].header = each.header;
      ++rank;
    }
  };
  place(ImportField::RelatedName, &Relative::name);
  place(ImportField::RelatedKind, &Relative::kind);
  place(ImportField::RelatedBirthday, &Relative::birthday);
  m_any = !m_address.empty() || !m_tags.empty() || !m_notes.empty() || !m_extras.empty() ||
          !m_relatives.empty();
  for (const ImportField field :
       {ImportField::Relatives, ImportField::Extras, ImportField::ConsentLog, ImportField::Excluded,
        ImportField::Since}) {
    for (const std::size_t index : columns.of(field)) m_own.emplace_back(field, index);
  }
  m_any = m_any || !m_own.empty();
}

QString DetailReader::cellAt(const CsvRecord& record, std::size_t column) {
  const std::string_view cell = cleanCell(record.at(column), m_scratch);
  return isNothing(cell) ? QString() : toQString(cell);
}

void DetailReader::add(DetailKind kind, const QString& name, const QString& value) {
  const auto word = [this](const QString& text) {
    return text.isEmpty() ? TextTable::none : m_reading.words.add(text.toStdString());
  };
  PersonDetail detail;
  detail.line = m_line;
  detail.kind = kind;
  detail.name = word(name);
  detail.value = word(value);
  m_reading.details.push_back(detail);
}

void DetailReader::warn(ImportWarning what, std::size_t column) { m_reading.warn(what, column); }

QString DetailReader::cutTold(const QString& text, qsizetype longest, std::size_t column) {
  if (text.size() > longest) warn(ImportWarning::CutText, column);
  return text.left(longest);
}

void DetailReader::readAddress(const CsvRecord& record, ReadMore& more) {
  QStringList parts;
  for (const Column& column : m_address) {
    QString part = cellAt(record, column.index);
    if (part.isEmpty()) continue;
    // A cell of several lines: a cleaned one has none.
    const std::string_view raw = record.at(column.index);
    if (raw.find('\n') != std::string_view::npos)
      part = partsOf(toQString(raw), QString()).join(QStringLiteral(", "));
    // The whole in one cell beats its pieces in others.
    if (wordKey(column.header).contains(QStringLiteral("formatted"))) {
      parts = {part};
      break;
    }
    if (!parts.contains(part)) parts += part;
  }
  if (parts.isEmpty()) return;
  const QString all = cutTold(parts.join(QStringLiteral(", ")), longestValue, m_address[0].index);
  more.address = m_reading.words.add(all.toStdString());
}

void DetailReader::readTags(const CsvRecord& record) {
  for (const Column& column : m_tags) {
    for (const QString& tag : unpackTags(cellAt(record, column.index)))
      add(DetailKind::Tag, cutTold(tag, longestName, column.index), {});
  }
}

void DetailReader::readNotes(const CsvRecord& record) {
  for (const Column& column : m_notes) {
    QString note = toQString(unguarded(record.at(column.index)));
    note.remove(QChar(0)).replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    if (isNothing(note.trimmed().toStdString())) continue;
    for (const OwnNote& each : unpackNotes(note.trimmed())) {
      const QString text = cutTold(each.text.trimmed(), longestNote, column.index);
      if (!text.isEmpty()) add(DetailKind::Note, each.day, text);
    }
  }
}

void DetailReader::addExtra(const QString& header, const QString& value, std::size_t column) {
  if (!header.isEmpty() && !value.isEmpty())
    add(DetailKind::Extra, header.left(longestName), cutTold(value, longestValue, column));
}

void DetailReader::readExtras(const CsvRecord& record) {
  for (const Column& column : m_extras) {
    const QString header =
        column.header.isEmpty() ? QString::number(column.index + 1) : column.header;
    addExtra(header, cellAt(record, column.index), column.index);
  }
}

void DetailReader::addRelative(const Relative& relative, const QString& name, const QString& kind,
                               const QString& birthday) {
  const RelationWord* relation = relationOf(kind.isEmpty() ? relative.header : kind);
  if (!relation && kind.isEmpty()) relation = relationOf(name);
  add(DetailKind::Related, name.left(longestValue), birthday);
  PersonDetail& added = m_reading.details.back();
  if (relation) {
    added.relation = relation->relation;
    added.gender = relation->gender;
  } else if (!kind.isEmpty()) {
    added.relation = 4;
  }
}

// «Маша 12.03.2015, Петя (2018-05-01)»: names with their birthdays, or beside a column of them.
void DetailReader::readRelative(const CsvRecord& record, const Relative& relative) {
  const auto textAt = [&](int column) {
    return column < 0 ? QString() : cellAt(record, static_cast<std::size_t>(column));
  };
  const QString cell = textAt(relative.name);
  const QString kind = textAt(relative.kind);
  const DateOrder order = relative.birthday < 0
                              ? m_plan.dateOrder
                              : m_plan.orderOf(static_cast<std::size_t>(relative.birthday));
  const auto birthdayOf = [&](const QString& text) {
    return parseBirthday(text.toStdString(), order, m_today);
  };
  const QStringList days = partsOf(textAt(relative.birthday), QStringLiteral(",;|"));
  for (const QString& day : days) {
    if (birthdayOf(day).isEmpty() && !isEmptyDate(day.toStdString()))
      warn(ImportWarning::BadBirthday, static_cast<std::size_t>(relative.birthday));
  }
  if (!kind.isEmpty() && !relationOf(kind))
    warn(ImportWarning::UnreadCell, static_cast<std::size_t>(relative.kind));
  const QStringList names = partsOf(cell, QStringLiteral(",;|"));
  // «2», «да»: how many or whether, but nobody by name.
  const bool nobody = !cell.isEmpty() && (yesOrNo(cell.toStdString()) || !hasLetter(cell)) &&
                      birthdayOf(names.value(0)).isEmpty();
  if (nobody) addExtra(relative.header, cell, static_cast<std::size_t>(relative.name));
  // Birthdays of nobody by name.
  for (qsizetype i = nobody ? 0 : names.size(); i < days.size(); ++i) {
    if (const QString birthday = birthdayOf(days[i]); !birthday.isEmpty())
      addRelative(relative, {}, kind, birthday);
  }
  if (nobody) return;
  for (qsizetype i = 0; i < names.size(); ++i) {
    QString name = names[i];
    QString birthday = birthdayOf(days.value(i));
    QStringList words = name.split(QLatin1Char(' '));
    QString last = words.last();
    last.remove(QLatin1Char('(')).remove(QLatin1Char(')'));
    if (const QString own = birthdayOf(last); !own.isEmpty()) {
      words.removeLast();
      name = words.join(QLatin1Char(' '));
      if (birthday.isEmpty()) birthday = own;
    }
    addRelative(relative, name, kind, birthday);
  }
}

// name | who they are | gender | birthday
void DetailReader::readOwnRelative(const QStringList& parts, std::size_t column) {
  const QString birthday = parseBirthday(parts.value(3).toStdString(), m_plan.dateOrder, m_today);
  if (birthday.isEmpty() && !parts.value(3).isEmpty()) warn(ImportWarning::BadBirthday, column);
  if (parts[0].isEmpty() && birthday.isEmpty() && parts.value(1).isEmpty()) return;
  addRelative({}, parts[0], parts.value(1), birthday);
  PersonDetail& added = m_reading.details.back();
  if (parts.value(1).isEmpty()) added.relation = 0;
  added.gender = genderOfWord(parts.value(2).toStdString());
}

// day | channel | action | source | wording
void DetailReader::readOwnConsent(const QStringList& parts, std::size_t column) {
  const bool read = dayFromIso(parts.value(0).toUtf8()) && channelFromId(parts.value(1)) &&
                    consentActionFromId(parts.value(2));
  if (!read) return warn(ImportWarning::UnreadCell, column);
  add(DetailKind::Consent, {}, packLine(parts));
}

void DetailReader::readOwn(const CsvRecord& record) {
  for (const auto& [field, column] : m_own) {
    const std::string_view raw = unguarded(record.at(column));
    const QString cell = toQString(cleanCell(raw, m_scratch));
    if (field == ImportField::Since) {
      if (const auto day = parseDate(cell.toStdString(), m_plan.orderOf(column)))
        add(DetailKind::Since, {}, isoDate(day->day));
      else if (!isNothing(cell.toStdString()) && !isEmptyDate(cell.toStdString()))
        warn(ImportWarning::UnreadCell, column);
      continue;
    }
    if (field == ImportField::Excluded) {
      const auto said = yesOrNo(cell.toStdString());
      if (!said && !isNothing(cell.toStdString())) warn(ImportWarning::UnreadCell, column);
      if (said.value_or(false)) add(DetailKind::Excluded, {}, {});
      continue;
    }
    for (const QStringList& parts : unpackLines(toQString(raw))) {
      if (field == ImportField::Relatives)
        readOwnRelative(parts, column);
      else if (field == ImportField::Extras)
        addExtra(parts[0], parts.value(1), column);
      else
        readOwnConsent(parts, column);
    }
  }
}

void DetailReader::read(const CsvRecord& record, std::uint32_t lineNumber, ReadMore& more) {
  m_line = lineNumber;
  if (!m_address.empty()) readAddress(record, more);
  readTags(record);
  readNotes(record);
  readExtras(record);
  for (const Relative& relative : m_relatives) readRelative(record, relative);
  readOwn(record);
}

}  // namespace retenta
