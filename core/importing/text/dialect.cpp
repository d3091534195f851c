// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/dialect.h"

#include <algorithm>
#include <map>

#include "core/importing/text/csvscanner.h"
#include "core/importing/text/sourcefile.h"

namespace retenta {

namespace {

constexpr int recordsLooked = 50;

// Records of the commonest length, weighed by that length; one cell a record is no table.
double evenness(std::string_view text, char delimiter) {
  CsvScanner scanner(text, delimiter);
  CsvRecord record;
  std::map<std::size_t, int> lengths;
  int records = 0;
  while (records < recordsLooked && scanner.next(record)) {
    if (record.fields.size() == 1 && record.fields[0].empty()) continue;
    ++lengths[record.fields.size()];
    ++records;
  }
  double best = 0;
  for (const auto& [length, count] : lengths) {
    if (length < 2) continue;
    // Equal length matters first; of equally even ones more cells are the likelier table.
    const double share = static_cast<double>(count) / records;
    best = std::max(best, share + 0.001 * static_cast<double>(std::min<std::size_t>(length, 100)));
  }
  return best;
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
  double best = 0;
  for (const char candidate : {';', ',', '\t', '|'}) {
    const double even = evenness(head, candidate);
    if (even <= best) continue;
    best = even;
    dialect.delimiter = candidate;
  }
  return dialect;
}

Dialect dialectOf(const SourceFile& source, char forced) {
  if (source.isBook()) return {bookDelimiter, false, source.text()};
  return findDialect(source.text(), forced);
}

}  // namespace retenta
