// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/cutlines.h"

#include <algorithm>

namespace retenta {

namespace {

constexpr int recordsLooked = 200;

bool hasDigitsOnly(std::string_view piece) {
  return !piece.empty() &&
         std::all_of(piece.begin(), piece.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::size_t piecesOf(const CsvRecord& record) {
  std::size_t count = record.fields.size();
  while (count > 0 && record.fields[count - 1].empty()) --count;
  return count;
}

}  // namespace

std::string wholeLine(const CsvRecord& record, const CutLines& cut) {
  std::string line;
  const std::size_t count = piecesOf(record);
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view piece = record.fields[i];
    if (i > 0) line.push_back(',');
    if (i > 0 && cut.padded && piece.size() == 1 && hasDigitsOnly(piece)) line.push_back('0');
    line.append(piece);
  }
  return line;
}

CutLines findCutLines(std::string_view text, char delimiter) {
  CutLines cut;
  CsvScanner scanner(text, delimiter);
  CsvRecord record;
  std::ptrdiff_t width = -1;
  int cutRecords = 0;
  bool oneDigit = false;
  bool twoDigits = false;
  for (int records = 0; records < recordsLooked && scanner.next(record);) {
    const std::size_t count = piecesOf(record);
    if (count == 0) continue;
    // The header has no decimals, and every line begins with more than one of its columns.
    if (record.cut || record.fields[0].find(';') == std::string_view::npos) return cut;
    if (records == 0 && count != 1) return cut;
    ++records;
    const std::string line = wholeLine(record, {});
    const auto columns = std::count(line.begin(), line.end(), ';');
    if (width < 0) width = columns;
    if (columns != width || width < 2) return cut;
    cutRecords += count > 1 ? 1 : 0;
    for (std::size_t i = 1; i < count; ++i) {
      const std::string_view piece = record.fields[i];
      const std::string_view last = piece.substr(0, piece.find(';'));
      const bool whole = last.size() == piece.size();  // a number to a spreadsheet
      oneDigit = oneDigit || (whole && piece.size() == 1 && piece != "0" && hasDigitsOnly(piece));
      twoDigits = twoDigits || (last.size() == 2 && hasDigitsOnly(last));
    }
  }
  cut.found = cutRecords >= 2 && (!oneDigit || twoDigits);
  cut.padded = twoDigits;
  return cut;
}

}  // namespace retenta
