// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "core/base/progress.h"
#include "core/purchases/ledger.h"
#include "core/rfm/rfm.h"

namespace retenta {

/// The cells as they stood at the end of one day.
struct CellMoment {
  Day day = 0;
  std::array<qint64, segmentCount> clients{};
  std::array<qint64, segmentCount> revenueMinor{};  ///< Σ monetary (domain D4) of those clients

  qint64 clientsOf(SegmentSet set) const;
};

/// How many clients each cell held at `asOf` and at the same moment of each month before it, oldest
/// first: `months` + 1 moments, fewer where the data begin later. Every moment is classified anew
/// from the purchases up to it, under `thresholds` with that day's own VIP bound, so it is what the
/// matrix shows when the date is set to it. Ends of months stay ends of months. Pure; costs a pass
/// over the purchases for each moment; cancelled gives what there is so far.
std::vector<CellMoment> cellHistory(const Ledger& ledger, const RfmThresholds& thresholds, Day asOf,
                                    int months, const Progress& progress = {});

}  // namespace retenta
