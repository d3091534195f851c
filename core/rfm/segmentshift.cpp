// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/segmentshift.h"

#include "core/rfm/rfmgrid.h"

namespace retenta {

SegmentShift shiftBetween(const Ledger& before, const Ledger& after, const RfmThresholds& bounds,
                          Day today) {
  SegmentShift shift;
  shift.asOf = defaultAsOf(after, today);
  const RfmDates dates = yearEndingAt(shift.asOf);
  const RfmMatrix was = rfmGrid(before, bounds, dates).matrix;
  const RfmMatrix is = rfmGrid(after, bounds, dates).matrix;
  for (const Segment segment : allSegments) {
    shift.before[static_cast<std::size_t>(segment)] = was.cell(segment).clients;
    shift.change[static_cast<std::size_t>(segment)] =
        is.cell(segment).clients - was.cell(segment).clients;
  }
  return shift;
}

}  // namespace retenta
