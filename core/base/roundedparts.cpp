// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/roundedparts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace retenta {

qint64 roundedHalfUp(double value) { return static_cast<qint64>(std::llround(value)); }

std::vector<qint64> roundedParts(std::span<const double> parts, double unit) {
  std::vector<qint64> answer;
  std::vector<double> rest;
  double sum = 0;
  qint64 given = 0;
  for (const double part : parts) {
    const double whole = std::floor(part / unit);
    answer.push_back(static_cast<qint64>(whole));
    rest.push_back(part / unit - whole);
    given += answer.back();
    sum += part;
  }
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rest[a] > rest[b]; });
  // Every floor took less than one unit, so between 0 and parts.size() units are missing.
  const qint64 missing = roundedHalfUp(sum / unit) - given;
  for (qint64 i = 0; i < missing && i < static_cast<qint64>(order.size()); ++i)
    ++answer[order[static_cast<std::size_t>(i)]];
  return answer;
}

}  // namespace retenta
