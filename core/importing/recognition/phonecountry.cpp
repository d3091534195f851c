// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/phonecountry.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "core/clients/phone.h"

namespace retenta {

namespace {

constexpr int leastTold = 3;       // phones with a code that make a country likely
constexpr int leastAgreeing = 80;  // percent of them

bool isBarePhone(const std::string& cell) {
  const auto digits =
      std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 9 && digits <= 11 &&
         cell.find_first_not_of("0123456789 ()-.'") == std::string::npos;
}

// Columns with phones that say their country; how many say which.
std::set<std::size_t> phoneColumns(const std::vector<HeadRecord>& records,
                                   std::map<std::string, int>& told) {
  std::set<std::size_t> columns;
  for (const HeadRecord& record : records) {
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
      const std::string& cell = record.cells[i];
      if (cell.find('+') > 1) continue;
      const std::string region = phoneRegion(cell);
      if (region.empty()) continue;
      ++told[region];
      columns.insert(i);
    }
  }
  return columns;
}

}  // namespace

QString likelyPhoneCountry(const std::vector<HeadRecord>& records, const QString& usual) {
  std::map<std::string, int> told;
  const std::set<std::size_t> columns = phoneColumns(records, told);
  int all = 0;
  for (const auto& [region, times] : told) all += times;
  const auto first = std::max_element(
      told.begin(), told.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (first == told.end() || first->second < leastTold ||
      first->second * 100 < all * leastAgreeing ||
      sharePhoneCode(first->first, usual.toStdString()))
    return usual;
  int theirs = 0;
  int ours = 0;
  std::string digits;
  for (const HeadRecord& record : records) {
    for (const std::size_t i : columns) {
      if (i >= record.cells.size() || !isBarePhone(record.cells[i])) continue;
      theirs += normalizePhone(record.cells[i], first->first, digits) ? 1 : 0;
      ours += normalizePhone(record.cells[i], usual.toStdString(), digits) ? 1 : 0;
    }
  }
  return theirs > 0 && theirs >= ours ? QString::fromStdString(first->first) : usual;
}

}  // namespace retenta
