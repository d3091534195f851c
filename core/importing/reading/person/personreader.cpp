// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/person/personreader.h"

#include <algorithm>
#include <array>

#include "core/clients/email.h"
#include "core/clients/personname.h"
#include "core/clients/phone.h"
#include "core/importing/own/ownformat.h"
#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/statuswords.h"

namespace retenta {

namespace {

constexpr std::pair<ImportField, Channel> consentFields[] = {
    {ImportField::Consent, Channel::Email},    {ImportField::ConsentSms, Channel::Sms},
    {ImportField::ConsentCall, Channel::Call}, {ImportField::ConsentMessenger, Channel::Messenger},
    {ImportField::ConsentPush, Channel::Push}, {ImportField::ConsentMail, Channel::DirectMail}};

constexpr std::size_t longestText = 1000;

bool isPlaceholderPhone(std::string_view cell) {
  char digit = 0;
  int count = 0;
  int other = 0;
  for (const char c : cell) {
    if (c < '0' || c > '9') continue;
    ++count;
    if (count <= 1) continue;  // the country's digit may differ
    if (digit == 0) digit = c;
    other += c == digit ? 0 : 1;
  }
  return count >= 6 && other == 0;
}

constexpr auto leastDigits = 5;  // beside a phone: another one, not an extension or a remark

auto digitsIn(std::string_view cell) {
  return std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Ten digits and more: a phone wherever it stands.
bool isLongNumber(std::string_view cell) { return digitsIn(cell) >= 10; }

// Where a cell of several values is cut, and how much is cut out there.
std::pair<std::size_t, std::size_t> cutOf(std::string_view cell, std::string_view separators) {
  for (std::size_t i = 0; i < cell.size(); ++i) {
    for (const char separator : separators) {
      if (cell[i] == separator) return {i, 1};
    }
    if (cell[i] == ' ' && cell.substr(i, 5) == " ::: ") return {i, 5};
  }
  return {cell.size(), 0};
}

template <class F>
void eachPart(std::string_view cell, std::string_view separators, F&& use) {
  while (!cell.empty()) {
    const auto [end, skip] = cutOf(cell, separators);
    std::string_view part = cell.substr(0, end);
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (!part.empty()) use(part);
    cell.remove_prefix(std::min(end + skip, cell.size()));
  }
}

}  // namespace

bool isNothing(std::string_view cell) {
  static constexpr std::string_view words[] = {"-",   "—",    "–",    "нет", "Нет", "no",
                                               "n/a", "none", "null", "н/д", "0",   "NaN"};
  // The longest has six bytes, and nearly every cell more.
  return cell.empty() || (cell.size() <= 6 &&
                          std::find(std::begin(words), std::end(words), cell) != std::end(words));
}

FieldColumns::FieldColumns(const ImportPlan& plan) {
  std::vector<const ImportColumn*> columns;
  for (const ImportColumn& column : plan.columns) columns.push_back(&column);
  std::stable_sort(columns.begin(), columns.end(),
                   [](const auto* a, const auto* b) { return a->rank < b->rank; });
  for (const ImportColumn* column : columns)
    m_columns[static_cast<std::size_t>(column->field)].push_back(
        static_cast<std::size_t>(column->index));
}

std::string_view FieldColumns::cell(const CsvRecord& record, ImportField field,
                                    std::string& scratch) const {
  for (const std::size_t column : of(field)) {
    const std::string_view cell = cleanCell(record.at(column), scratch);
    if (!cell.empty()) return cell;
  }
  return {};
}

PersonReader::PersonReader(const ImportPlan& plan, const FieldColumns& columns, Day today,
                           Reading& reading)
    : m_plan(plan),
      m_columns(columns),
      m_today(today),
      m_reading(reading),
      m_country(plan.country.toStdString()),
      m_own(isOwnPreset(plan.preset)) {
  if (plan.options.corrections)
    m_otherCountry = plan.options.corrections->otherCountry.toStdString();
}

std::uint32_t PersonReader::addName(std::string_view name) {
  const std::uint32_t id = m_reading.names.add(name);
  if (id < m_reading.nameInfo.size()) return id;
  const NameForms forms = nameFormsOf(name);
  ReadName info;
  // A purchase of "Guest" has no client; a contact of that name is somebody the user keeps.
  if (m_plan.kind == ImportKind::Contacts || !forms.placeholder)
    info.key = m_reading.nameKeys.add(forms.key);
  m_reading.nameInfo.push_back(info);
  return id;
}

// First, middle and last name in the order of the language.
std::string_view PersonReader::joinedName(const CsvRecord& record) {
  m_joined.clear();
  const auto add = [&](ImportField field) {
    const std::string_view cell = m_columns.cell(record, field, m_scratch);
    if (cell.empty() || isNothing(cell)) return;
    if (!m_joined.empty()) m_joined.push_back(' ');
    m_joined.append(cell);
  };
  if (m_plan.familyNameFirst) add(ImportField::LastName);
  add(ImportField::FirstName);
  add(ImportField::MiddleName);
  if (!m_plan.familyNameFirst) add(ImportField::LastName);
  return m_joined;
}

void PersonReader::readName(const CsvRecord& record) {
  const bool parts = m_columns.has(ImportField::FirstName) ||
                     m_columns.has(ImportField::LastName) || m_columns.has(ImportField::MiddleName);
  std::string_view name = parts ? joinedName(record) : std::string_view();
  if (name.empty() || (m_plan.preset.isEmpty() && m_columns.has(ImportField::Name))) {
    const std::string_view whole = m_columns.cell(record, ImportField::Name, m_scratch);
    if (whole.size() > name.size()) name = whole;
  }
  if (name.size() > longestText) warn(ImportWarning::CutText, nameColumn());
  name = cutTo(name, longestText);
  if (name.empty() || isNothing(name)) return;
  const std::uint32_t id = addName(name);
  // «Гость 6/181» may have a contact; «Розничный покупатель» is a word for nobody.
  const bool numbered =
      std::any_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (m_reading.nameInfo[id].key != TextTable::none || numbered) {
    m_person.name = id;
    return;
  }
  const QString said = toQString(name);
  if (std::none_of(said.begin(), said.end(), [](QChar c) { return c.isLetter(); }))
    warn(ImportWarning::UnreadCell, nameColumn());
}

void PersonReader::addKey(KeyKind kind, std::string_view value, std::string_view typed) {
  KeyTable& table = m_reading.keys[kind];
  const std::uint32_t id = table.values.add(value);
  if (id == table.names.size()) {
    table.names.emplace_back();
    table.typed.push_back(typed == value ? std::string_view() : table.typedArena.keep(typed));
  }
  if (m_person.keys[kind] == TextTable::none)
    m_person.keys[kind] = id;
  else if (m_person.keys[kind] != id)
    m_reading.extras.push_back({m_line, static_cast<std::uint8_t>(kind), id});
}

void PersonReader::warn(ImportWarning warning, std::size_t column) {
  m_reading.warn(warning, column);
}

std::size_t PersonReader::nameColumn() const {
  for (const ImportField field : {ImportField::Name, ImportField::LastName, ImportField::FirstName,
                                  ImportField::MiddleName}) {
    if (m_columns.has(field)) return m_columns.of(field).front();
  }
  return 0;
}

std::string_view PersonReader::cutTold(std::string_view cell, ImportField field) {
  if (cell.size() <= longestText) return cell;
  warn(ImportWarning::CutText, m_columns.of(field).front());
  return cutTo(cell, longestText);
}

void PersonReader::readEmails(const CsvRecord& record) {
  for (const std::size_t column : m_columns.of(ImportField::Email)) {
    const std::string_view cell = cleanCell(record.at(column), m_scratch);
    if (isNothing(cell)) continue;
    bool bad = false;
    eachPart(cell, ",;", [&](std::string_view part) {
      if (normalizeEmail(part, m_value))
        addKey(EmailKey, m_value, part);
      else if (isLongNumber(part) && normalizePhone(part, m_country, m_value))
        addKey(PhoneKey, m_value, part);  // «E-mail или телефон»
      else
        bad = bad || !isNothing(part);
    });
    if (bad) warn(ImportWarning::BadEmail, column);
  }
}

void PersonReader::readPhones(const CsvRecord& record) {
  for (const std::size_t column : m_columns.of(ImportField::Phone)) {
    const std::string_view cell = cleanCell(record.at(column), m_scratch);
    if (isNothing(cell)) continue;
    bool any = false;
    bool bad = false;
    const auto take = [&](std::string_view part) {
      if (part.find('@') != std::string_view::npos && normalizeEmail(part, m_value)) {
        addKey(EmailKey, m_value, part);
        any = true;
        return;
      }
      if (!normalizePhone(part, m_country, m_value) &&
          (m_otherCountry.empty() || !normalizePhone(part, m_otherCountry, m_value))) {
        bad = bad || (digitsIn(part) >= leastDigits && !isPlaceholderPhone(part));
        return;
      }
      addKey(PhoneKey, m_value, part);
      any = true;
    };
    // A number that a spreadsheet ruined ("7,91612E+10") must not be taken apart at its comma.
    const bool powered =
        std::any_of(cell.begin(), cell.end(), [](char c) { return (c | 0x20) == 'e'; });
    if (!powered || cell.front() == '+')
      eachPart(cell, ",;/", take);
    else
      take(cell);
    if (bad || (!any && !isPlaceholderPhone(cell))) warn(ImportWarning::BadPhone, column);
  }
}

void PersonReader::readExternalId(const CsvRecord& record) {
  std::string_view cell = m_columns.cell(record, ImportField::ExternalId, m_scratch);
  if (isNothing(cell)) return;
  if (cell.size() > 200)
    return warn(ImportWarning::UnreadCell, m_columns.of(ImportField::ExternalId).front());
  if (cell.size() > 2 && cell.substr(cell.size() - 2) == ".0" &&
      cell.find_first_not_of("0123456789.") == std::string_view::npos)
    cell.remove_suffix(2);
  addKey(ExternalKey, cell, cell);
}

void PersonReader::readOwnIds(const CsvRecord& record) {
  const std::size_t column = m_columns.of(ImportField::ExternalId).front();
  const QString cell = toQString(unguarded(record.at(column)));
  for (const QStringList& id : unpackLines(cell)) {
    if (id.size() != 2 || id[1].isEmpty() || id[1].size() > 200) continue;
    const std::string value = id[1].toStdString();
    const std::string key = id[0] == m_plan.source ? value : id[0].toStdString() + '\x1F' + value;
    addKey(ExternalKey, key, key);
  }
}

// 1990, 5, 17; the year may be missing.
void PersonReader::readBirthdayParts(const CsvRecord& record) {
  std::array<int, 3> parts{};
  bool said = false;  // a day or a month: a year alone is none
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (m_plan.traits.birthday[i] < 0) continue;
    const auto column = static_cast<std::size_t>(m_plan.traits.birthday[i]);
    const std::string_view cell = cleanCell(record.at(column), m_scratch);
    parts[i] = toQString(cell).toInt();
    said = said || (i > 0 && !isNothing(cell));
  }
  const auto [year, month, day] = parts;
  if (!said) return;
  const auto unread = [&] {
    warn(ImportWarning::BadBirthday, static_cast<std::size_t>(m_plan.traits.birthday[1]));
  };
  if (month < 1 || month > 12 || day < 1 || day > 31) return unread();
  const QString text = year > 0 ? QStringLiteral("%1-%2-%3")
                                      .arg(year, 4, 10, QLatin1Char('0'))
                                      .arg(month, 2, 10, QLatin1Char('0'))
                                      .arg(day, 2, 10, QLatin1Char('0'))
                                : QStringLiteral("--%1-%2")
                                      .arg(month, 2, 10, QLatin1Char('0'))
                                      .arg(day, 2, 10, QLatin1Char('0'));
  const QString birthday = parseBirthday(text.toStdString(), DateOrder::Ymd, m_today);
  if (birthday.isEmpty()) return unread();
  m_person.birthday = m_reading.words.add(birthday.toStdString());
}

void PersonReader::readGender(const CsvRecord& record) {
  const std::string_view cell = m_columns.cell(record, ImportField::Gender, m_scratch);
  m_person.gender = genderOfWord(cell);
  if (m_person.gender == 0 && !isNothing(cell) && !saysNoGender(cell))
    warn(ImportWarning::UnreadCell, m_columns.of(ImportField::Gender).front());
}

void PersonReader::readTraits(const CsvRecord& record) {
  const auto word = [&](ImportField field) {
    if (!m_columns.has(field)) return TextTable::none;
    const std::string_view cell = m_columns.cell(record, field, m_scratch);
    return isNothing(cell) ? TextTable::none : m_reading.words.add(cutTold(cell, field));
  };
  m_person.city = word(ImportField::City);
  m_person.origin = word(ImportField::Origin);
  if (m_columns.has(ImportField::Birthday)) {
    const auto cell = m_columns.cell(record, ImportField::Birthday, m_scratch);
    const QString birthday =
        parseBirthday(cell, m_plan.orderOf(m_columns.of(ImportField::Birthday).front()), m_today);
    if (!birthday.isEmpty())
      m_person.birthday = m_reading.words.add(birthday.toStdString());
    else if (!isNothing(cell) && !isEmptyDate(cell) && !saysUndecided(cell))
      warn(ImportWarning::BadBirthday, m_columns.of(ImportField::Birthday).front());
  } else if (m_plan.traits.birthday[1] >= 0) {
    readBirthdayParts(record);
  }
  if (m_columns.has(ImportField::Gender)) readGender(record);
  if (m_plan.consentByName)
    m_person.consents |= static_cast<std::uint16_t>((*m_plan.consentByName ? 1 : 2)
                                                    << 2 * static_cast<int>(Channel::Email));
  for (const auto& [field, channel] : consentFields) {
    if (!m_columns.has(field)) continue;
    const std::string_view cell = m_columns.cell(record, field, m_scratch);
    const auto said = yesOrNo(cell);
    if (!said && !isNothing(cell) && !saysUndecided(cell))
      warn(ImportWarning::UnknownConsent, m_columns.of(field).front());
    if (said)
      m_person.consents |=
          static_cast<std::uint16_t>((*said ? 1 : 2) << 2 * static_cast<int>(channel));
  }
}

ReadPerson PersonReader::read(const CsvRecord& record, std::uint32_t lineNumber) {
  m_person = {};
  m_line = lineNumber;
  readName(record);
  readEmails(record);
  readPhones(record);
  if (m_columns.has(ImportField::ExternalId)) m_own ? readOwnIds(record) : readExternalId(record);
  readTraits(record);
  return m_person;
}

void PersonReader::bringNear(std::span<const CsvRecord* const> records) const {
  std::vector<std::uint64_t> hashes;
  const auto bring = [&](ImportField field, const TextTable& table, auto&& guess) {
    if (!m_columns.has(field)) return;
    const std::size_t column = m_columns.of(field).front();
    hashes.clear();
    for (const CsvRecord* record : records) hashes.push_back(table.hash(guess(record->at(column))));
    table.bringNear(hashes);
  };
  const auto asTyped = [](std::string_view cell) { return cell; };
  std::array<char, 16> digits{};
  const auto asDigits = [&](std::string_view cell) {
    std::size_t count = 0;
    for (const char c : cell) {
      if (c >= '0' && c <= '9' && count < digits.size()) digits[count++] = c;
    }
    if (count == 11 && digits[0] == '8') digits[0] = '7';
    return std::string_view(digits.data(), count);
  };
  bring(ImportField::Name, m_reading.names, asTyped);
  bring(ImportField::Email, m_reading.keys[EmailKey].values, asTyped);
  bring(ImportField::Phone, m_reading.keys[PhoneKey].values, asDigits);
  bring(ImportField::ExternalId, m_reading.keys[ExternalKey].values, asTyped);
}

std::vector<std::size_t> PersonReader::columnsRead() const {
  std::vector<std::size_t> columns;
  const auto add = [&](ImportField field) {
    columns.insert(columns.end(), m_columns.of(field).begin(), m_columns.of(field).end());
  };
  for (const ImportField field :
       {ImportField::Name, ImportField::FirstName, ImportField::MiddleName, ImportField::LastName,
        ImportField::Email, ImportField::Phone, ImportField::ExternalId, ImportField::City,
        ImportField::Origin, ImportField::Birthday, ImportField::Gender})
    add(field);
  for (const auto& [field, channel] : consentFields) add(field);
  for (const int part : m_plan.traits.birthday)
    if (part >= 0) columns.push_back(static_cast<std::size_t>(part));
  return columns;
}

}  // namespace retenta
