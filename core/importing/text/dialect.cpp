// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/dialect.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/importing/text/csvscanner.h"
#include "core/importing/text/sourcefile.h"

namespace retenta {

namespace {

constexpr int recordsLooked = 50;

// How even a table is with a sign between its cells.
struct Evenness {
  double share = 0;       // of the records that have the commonest length
  std::size_t width = 0;  // that length
  // Equal length matters first; of equally even ones more cells are the likelier table.
  double score() const {
    return share + 0.001 * static_cast<double>(std::min<std::size_t>(width, 100));
  }
};

// One cell a record is no table.
Evenness evenness(std::string_view text, char delimiter) {
  CsvScanner scanner(text, delimiter);
  CsvRecord record;
  std::map<std::size_t, int> lengths;
  int records = 0;
  while (records < recordsLooked && scanner.next(record)) {
    if (record.fields.size() == 1 && record.fields[0].empty()) continue;
    ++lengths[record.fields.size()];
    ++records;
  }
  Evenness best;
  for (const auto& [length, count] : lengths) {
    if (length < 2) continue;
    const Evenness even{static_cast<double>(count) / records, length};
    if (even.score() > best.score()) best = even;
  }
  return best;
}

bool hasDigitsOnly(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// 19970101, 1997-01-01, 01.02.1997.
bool isDateWord(std::string_view word) {
  if (word.size() == 8 && hasDigitsOnly(word))
    return word.substr(0, 2) == "19" || word.substr(0, 2) == "20";
  if (word.size() < 8 || word.size() > 10) return false;
  for (const char sign : {'-', '.', '/'}) {
    const std::size_t first = word.find(sign);
    const std::size_t second = word.rfind(sign);
    if (first != std::string_view::npos && first != second &&
        hasDigitsOnly(word.substr(0, first)) && hasDigitsOnly(word.substr(second + 1)))
      return true;
  }
  return false;
}

// "11,77" is a number; a comma elsewhere holds cells apart.
bool isPlainWord(std::string_view word) {
  if (word.find_first_of(";|\"") != std::string_view::npos) return false;
  const std::size_t comma = word.find(',');
  return comma == std::string_view::npos ||
         (hasDigitsOnly(word.substr(0, comma)) && hasDigitsOnly(word.substr(comma + 1)));
}

// Old data sets: no sign between the columns but blanks. Names have blanks too, so that only a
// table of numbers and dates is taken for one.
bool isSpaced(std::string_view text) {
  CsvScanner scanner(text, ' ');
  CsvRecord record;
  std::map<std::size_t, int> widths;
  int records = 0;
  int dated = 0;
  while (records < recordsLooked && scanner.next(record)) {
    if (record.fields.size() == 1 && record.fields[0].empty()) continue;
    if (!std::all_of(record.fields.begin(), record.fields.end(), isPlainWord)) return false;
    ++records;
    ++widths[record.fields.size()];
    dated += std::any_of(record.fields.begin(), record.fields.end(), isDateWord) ? 1 : 0;
  }
  const auto widest =
      std::max_element(widths.begin(), widths.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return records > 0 && widest->first >= 3 && widest->second * 20 >= records * 19 &&
         dated + 1 >= records;
}

}  // namespace

Dialect findDialect(std::string_view text, char forced) {
  Dialect dialect;
  dialect.table = text;
  if (text.size() > 5 && (text.substr(0, 4) == "sep=" || text.substr(0, 4) == "SEP=") &&
      (text[5] == '\r' || text[5] == '\n')) {
    dialect.separatorLine = true;
    dialect.delimiter = text[4];
    const std::size_t end = text[5] == '\r' && text.size() > 6 && text[6] == '\n' ? 7 : 6;
    dialect.table = text.substr(end);
    if (forced) dialect.delimiter = forced;
    return dialect;
  }
  if (forced) {
    dialect.delimiter = forced;
    return dialect;
  }
  const std::string_view head = text.substr(0, 512 * 1024);
  // Even tabs hold cells apart: blanks between them are of days with hours and of names.
  const bool tabbed = evenness(head, '\t').share >= 0.95;
  if (!tabbed && isSpaced(head)) {
    dialect.delimiter = ' ';
    return dialect;
  }
  double best = 0;
  for (const char candidate : {';', ',', '\t', '|'}) {
    const double even = evenness(head, candidate).score();
    if (even <= best) continue;
    best = even;
    dialect.delimiter = candidate;
  }
  return dialect;
}

std::string_view lineInCell(const CsvRecord& record) {
  // One too long to be whole stays as it stands: the reader of the lines warns of it.
  return record.fields.size() == 1 && !record.cut ? record.fields[0] : record.raw;
}

bool hasLinesInCells(std::string_view text, char delimiter) {
  CsvScanner scanner(text, delimiter);
  CsvRecord record;
  std::string lines;
  std::vector<std::string> alone;
  for (int records = 0; records < recordsLooked && scanner.next(record);) {
    const std::string_view line = lineInCell(record).substr(0, CsvScanner::fieldLimit);
    if (line.empty()) continue;
    ++records;
    lines.append(line).append(1, '\n');
    if (record.fields.size() == 1) alone.emplace_back(line);
  }
  const char inner = findDialect(lines, 0).delimiter;
  const Evenness even = evenness(lines, inner);
  const auto whole = std::count_if(alone.begin(), alone.end(), [&](const std::string& line) {
    return evenness(line, inner).width == even.width;
  });
  return whole >= 2 && even.width >= 3 && even.share >= 0.8;
}

Dialect dialectOf(const SourceFile& source, char forced) {
  if (source.isBook() && !source.linesInCells()) return {bookDelimiter, false, source.text()};
  return findDialect(source.text(), forced);
}

}  // namespace retenta
