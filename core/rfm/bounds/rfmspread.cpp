// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/bounds/rfmspread.h"

#include <algorithm>
#include <numeric>

namespace retenta {

RfmSpread spreadOf(const RfmColumns& columns) {
  RfmSpread spread;
  spread.byRecency.assign(spreadDays + 1, 0);
  spread.byFrequency.assign(spreadPurchases + 1, 0);
  for (std::size_t i = 0; i < columns.clients(); ++i) {
    if (columns.frequency[i] == 0) continue;
    const int days = std::min(columns.recencyDays[i], spreadDays);
    const auto times = std::min<std::uint32_t>(columns.frequency[i], spreadPurchases);
    ++spread.byRecency[static_cast<std::size_t>(days)];
    ++spread.byFrequency[times];
  }
  return spread;
}

qint64 spreadBetween(const std::vector<qint64>& axis, int from, int to) {
  if (axis.empty()) return 0;
  const int last = static_cast<int>(axis.size()) - 1;
  if (to < from || to < 0) return 0;
  const auto begin = axis.begin() + std::clamp(from, 0, last);
  const auto end = axis.begin() + std::min(to, last) + 1;
  return std::accumulate(begin, end, qint64{0});
}

}  // namespace retenta
