// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/purchases/ledger.h"
#include "core/rfm/rfm.h"

namespace retenta {

/// What an import changed in the matrix, both sides as of the same day.
struct SegmentShift {
  Day asOf = 0;
  std::array<qint64, segmentCount> before{};  ///< clients of each cell
  std::array<qint64, segmentCount> change{};
};

/// How the cells differ between two ledgers on the day of the last purchase of the later one.
SegmentShift shiftBetween(const Ledger& before, const Ledger& after, const RfmThresholds& bounds,
                          Day today);

}  // namespace retenta
