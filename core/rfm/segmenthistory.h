// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/rfm/rfm.h"
#include "core/rfm/vipbounds.h"

namespace retenta {

/// One purchase that counts (domain D3), as the history of a client needs it.
struct HistoryPurchase {
  Day day = 0;
  qint64 netMinor = 0;
  bool transaction = true;  ///< false: a return, money only
};

/// On `day` a client left `from` and stood in `to`.
struct SegmentChange {
  Day day = 0;
  Segment from = Segment::NoPurchases;
  Segment to = Segment::NoPurchases;

  friend bool operator==(const SegmentChange&, const SegmentChange&) = default;
};

/// Every change of a client's segment up to and including `asOf`, oldest first: what classifying
/// them on each day would show, under these thresholds and each day's own VIP bound (domain D4:
/// history is always recomputed from purchases). The first change is the one out of NoPurchases.
/// `purchases` ascend by day. Pure.
std::vector<SegmentChange> segmentHistory(std::span<const HistoryPurchase> purchases,
                                          const RfmThresholds& thresholds, const VipBounds& bounds,
                                          Day asOf);

/// The previous different segment and the day it ended; nullopt for who has stood in one segment
/// ever since the first purchase, or has none.
std::optional<SegmentChange> previousSegment(const std::vector<SegmentChange>& history);

/// Whether the client was ever frequent and active at once: only then does the VIP bound of past
/// days decide anything.
bool needsPastBounds(std::span<const HistoryPurchase> purchases, const RfmThresholds& thresholds);

}  // namespace retenta
