// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/history/cellhistory.h"

#include "core/base/months.h"

#include "core/rfm/rfmgrid.h"

namespace retenta {

qint64 CellMoment::clientsOf(SegmentSet set) const {
  qint64 sum = 0;
  for (const Segment segment : set.list()) sum += clients[static_cast<std::size_t>(segment)];
  return sum;
}

std::vector<CellMoment> cellHistory(const Ledger& ledger, const RfmThresholds& thresholds, Day asOf,
                                    int months, const Progress& progress) {
  std::vector<CellMoment> moments;
  for (int back = months; back >= 0; --back) {
    const Day day = monthsEarlier(asOf, back);
    if (!ledger.firstDay || day < *ledger.firstDay) continue;
    if (progress.cancelled()) break;
    const RfmColumns columns = rfmColumns(ledger, yearEndingAt(day), thresholds.windowMonths);
    const RfmMatrix matrix = countCells(columns, thresholds, vipBound(columns, thresholds.vip));
    CellMoment moment;
    moment.day = day;
    // Who was known without a purchase on a past day is not recorded.
    for (int i = 0; i < gridSegmentCount; ++i) {
      const auto at = static_cast<std::size_t>(i);
      moment.clients[at] = matrix.cells[at].clients;
      moment.revenueMinor[at] = matrix.cells[at].revenueMinor;
    }
    moments.push_back(moment);
    progress.tell(months - back + 1, months + 1);
  }
  return moments;
}

}  // namespace retenta
