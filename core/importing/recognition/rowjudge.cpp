// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/rowjudge.h"

#include <algorithm>
#include <array>

#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"

namespace retenta {

namespace {

bool isFilled(std::string_view cell) {
  if (!cell.empty() && static_cast<unsigned char>(cell.front()) > ' ') return true;
  return cell.find_first_not_of(" \t\r\n") != std::string_view::npos;
}

bool hasLetter(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  });
}

bool hasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The bytes that a word of totals, blanks around it or its colon can begin and end with.
using Bytes = std::array<bool, 256>;
constexpr Bytes bytesOf(std::string_view signs) {
  Bytes all{};
  for (const char sign : signs) all[static_cast<unsigned char>(sign)] = true;
  return all;
}
constexpr Bytes firstBytes = bytesOf(" TtGgSs");
constexpr Bytes secondBytes = bytesOf("\x98\xB8\x92\xB2");  // of «И», «и», «В», «в»
constexpr Bytes lastBytes = bytesOf(" :\xBE\x9E");          // of «о», «О»

// Asked of every cell of a file, so by a few bytes first.
bool hasBytesOfTotal(std::string_view cell) {
  if (cell.size() < 2) return false;
  const auto has = [](const Bytes& bytes, char c) { return bytes[static_cast<unsigned char>(c)]; };
  const bool begins = cell[0] == '\xD0' ? has(secondBytes, cell[1]) : has(firstBytes, cell[0]);
  return begins || has(lastBytes, cell.back());
}

// «Ит», «Вс», Tot, Gra, Sub, Sum begin such a word (signs may stand between), «го» ends it.
bool mayBeTotal(std::string_view cell) {
  while (!cell.empty() && cell.front() == ' ') cell.remove_prefix(1);
  while (!cell.empty() && (cell.back() == ' ' || cell.back() == ':')) cell.remove_suffix(1);
  if (cell.size() < 5 || cell.size() > 120) return false;
  const auto begins = [&](std::string_view lead) { return cell.substr(0, lead.size()) == lead; };
  const std::string_view tail = cell.substr(cell.size() - 4);
  const auto goesOn = [&](char second, std::string_view thirds) {
    const char third = static_cast<char>(cell[2] | 0x20);
    const bool letter = third >= 'a' && third <= 'z';
    return (cell[1] | 0x20) == second && (!letter || thirds.find(third) != std::string_view::npos);
  };
  switch (static_cast<unsigned char>(cell.front())) {
    case 0xD0:
      if (begins("Ит") || begins("ит") || begins("ИТ") || begins("Вс") || begins("вс") ||
          begins("ВС"))
        return true;
      break;
    case 'T':
    case 't':
      return goesOn('o', "t");
    case 'G':
    case 'g':
      return goesOn('r', "a");
    case 'S':
    case 's':
      return goesOn('u', "bm");
    default:
      break;
  }
  return tail == "го" || tail == "ГО";
}

}  // namespace

bool isTotalWord(std::string_view cell) {
  if (!mayBeTotal(cell)) return false;
  const QString key = wordKey(toQString(cell));
  const auto begins = [&](const QString& word) {
    return key == word || key.startsWith(word + QLatin1Char(' '));
  };
  if (begins(QStringLiteral("итого")) || begins(QStringLiteral("всего"))) return true;
  if (key.endsWith(QStringLiteral(" всего")) || key.endsWith(QStringLiteral(" итого"))) return true;
  return key == QStringLiteral("total") || key == QStringLiteral("totals") ||
         key == QStringLiteral("grand total") || key == QStringLiteral("subtotal") ||
         key == QStringLiteral("sum total") || key.startsWith(QStringLiteral("total for "));
}

RowJudge::RowJudge(const ImportPlan& plan) : m_kind(plan.kind), m_dateOrder(plan.dateOrder) {
  std::string scratch;
  for (const ImportColumn& column : plan.columns) {
    const std::string header = column.header.toStdString();
    m_header.emplace_back(cleanCell(header, scratch));
    m_fields.push_back(column.field);
  }
}

bool RowJudge::isHeader(const CsvRecord& record) const {
  std::size_t filled = 0;
  std::size_t same = 0;
  std::string scratch;
  for (std::size_t i = 0; i < record.fields.size() && i < m_header.size(); ++i) {
    if (!isFilled(record.fields[i])) continue;
    ++filled;
    // What begins with a digit stays so when it is cleaned.
    const char first = record.fields[i].front();
    const bool digit = first >= '0' && first <= '9';
    const bool differs = m_header[i].empty() || (digit && m_header[i].front() != first);
    same += !differs && cleanCell(record.fields[i], scratch) == m_header[i] ? 1 : 0;
    if (filled == 2 && same == 0) return false;  // asked of every row: most are done here
  }
  return filled >= 2 && same * 10 >= filled * 8;
}

bool RowJudge::isTotal(const CsvRecord& record) const {
  std::string scratch;
  const auto word = std::find_if(
      record.fields.begin(), record.fields.end(),
      [](std::string_view cell) { return hasBytesOfTotal(cell) && isTotalWord(cell); });
  if (word == record.fields.end()) return false;
  for (std::size_t i = 0; i < record.fields.size() && i < m_fields.size(); ++i) {
    if (!isFilled(record.fields[i])) continue;
    const std::string_view cell = cleanCell(record.fields[i], scratch);
    if (m_fields[i] == ImportField::Date && parseDate(cell, m_dateOrder)) return false;
    if (m_fields[i] == ImportField::Email && cell.find('@') != std::string_view::npos) return false;
  }
  return true;
}

// One text alone in a wide table says something about the rows around it.
bool RowJudge::isNote(const CsvRecord& record) const {
  if (m_fields.size() < 3) return false;
  const auto only = std::find_if(record.fields.begin(), record.fields.end(), isFilled);
  if (only == record.fields.end() || std::any_of(only + 1, record.fields.end(), isFilled))
    return false;
  const auto column = static_cast<std::size_t>(only - record.fields.begin());
  if (m_kind == ImportKind::Contacts && column < m_fields.size() &&
      m_fields[column] != ImportField::Ignore)
    return false;
  // An item alone goes on with the order above it.
  if (column > 0 && column < m_fields.size() && m_fields[column] == ImportField::Product)
    return false;
  const bool spaced = only->find(' ') != std::string_view::npos;
  return hasLetter(*only) && (spaced || !hasDigit(*only));
}

RowKind RowJudge::kindOf(const CsvRecord& record) const {
  if (std::none_of(record.fields.begin(), record.fields.end(), isFilled)) return RowKind::Blank;
  if (!m_header.empty() && record.fields.size() > 1 && isHeader(record)) return RowKind::Header;
  if (isTotal(record)) return RowKind::Total;
  return isNote(record) ? RowKind::Title : RowKind::Data;
}

}  // namespace retenta
