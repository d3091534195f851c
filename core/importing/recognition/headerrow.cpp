// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/headerrow.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/moneyvalue.h"
#include "core/importing/recognition/synonyms.h"

namespace retenta {

namespace {

constexpr std::size_t rowsLooked = 30;

struct Look {
  int filled = 0;
  int known = 0;  // names in the table of synonyms
  int words = 0;  // short texts without digits
  int typed = 0;  // dates, numbers, addresses
  std::size_t meanings = 0;
};

Look lookAt(const HeadRecord& record) {
  Look look;
  std::set<int> fields;
  for (const std::string& cell : record.cells) {
    if (cell.empty()) continue;
    ++look.filled;
    const bool number = parseMoney(cell, '.').has_value();
    if (number || parseDate(cell, DateOrder::Dmy) || cell.find('@') != std::string::npos) {
      ++look.typed;
      continue;
    }
    if (const auto meaning = meaningOfHeader(toQString(cell))) {
      ++look.known;
      fields.insert(static_cast<int>(meaning->field));
    } else if (toQString(cell).size() <= 40 && std::none_of(cell.begin(), cell.end(), [](char c) {
                 return c >= '0' && c <= '9';
               })) {
      ++look.words;
    }
  }
  look.meanings = fields.size();
  return look;
}

int commonWidth(const std::vector<HeadRecord>& records) {
  std::map<int, int> widths;
  for (const HeadRecord& record : records) {
    const auto filled = std::count_if(record.cells.begin(), record.cells.end(),
                                      [](const std::string& cell) { return !cell.empty(); });
    if (filled > 0) ++widths[static_cast<int>(filled)];
  }
  int best = 0;
  int count = 0;
  for (const auto& [width, times] : widths) {
    if (times < count) continue;
    best = width;
    count = times;
  }
  return best;
}

}  // namespace

namespace {

// Names of two rows, some of them lying over both: the lower row says more.
bool goesOnBelow(const std::vector<HeadRecord>& records, const std::vector<Look>& looks,
                 std::size_t i) {
  if (i + 1 >= looks.size() || records[i + 1].row != records[i].row + 1) return false;
  const Look& upper = looks[i];
  const Look& lower = looks[i + 1];
  if (lower.typed > 0 || lower.filled < upper.filled || lower.meanings < upper.meanings)
    return false;
  const auto& names = records[i].cells;
  const auto& more = records[i + 1].cells;
  bool same = false;
  bool other = false;
  for (std::size_t column = 0; column < std::min(names.size(), more.size()); ++column) {
    if (names[column].empty() && more[column].empty()) continue;
    same = same || names[column] == more[column];
    other = other || names[column] != more[column];
  }
  return same && (other || more.size() > names.size());
}

}  // namespace

int findHeaderRow(const std::vector<HeadRecord>& records) {
  const int width = commonWidth(records);
  const std::size_t last = std::min(records.size(), rowsLooked);
  std::vector<Look> looks;
  for (std::size_t i = 0; i < last; ++i) looks.push_back(lookAt(records[i]));
  for (std::size_t i = 0; i < last; ++i) {
    const Look& look = looks[i];
    if (look.filled == 0) continue;
    const bool named = look.meanings >= 2 && look.known * 2 >= look.filled - look.words / 2 &&
                       look.typed * 5 <= look.filled && look.filled * 2 >= width;
    if (named) return records[goesOnBelow(records, looks, i) ? i + 1 : i].row;
  }
  // A list of one column; title lines above a short table are one cell wide too, so it comes after.
  for (std::size_t i = 0; i < last; ++i) {
    if (width == 1 && looks[i].filled == 1 && looks[i].known == 1) return records[i].row;
  }
  // Unknown names: all words, or some of them known and the rest long or numbered («Поле 12»); the
  // rows below hold numbers where it has none.
  for (std::size_t i = 0; i + 1 < last; ++i) {
    const Look& look = looks[i];
    const bool words = look.filled >= 2 && look.typed == 0 &&
                       (look.known + look.words == look.filled || look.meanings >= 2);
    if (words && look.filled >= width && looks[i + 1].typed > 0) return records[i].row;
  }
  return 0;
}

}  // namespace retenta
