// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>
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

/// Whether the client ever bought often enough to be frequent: only then does the VIP bound of past
/// days decide anything.
bool needsPastBounds(std::span<const HistoryPurchase> purchases, const RfmThresholds& thresholds);

/// The last change of each client of a ledger, as segmentHistory() has it, looked up one by one.
/// The bounds of past days are worked out once, and only where somebody needs them. Used on one
/// thread; the ledger must outlive it.
class LastChanges {
 public:
  LastChanges(const Ledger& ledger, const RfmThresholds& thresholds, Day asOf)
      : m_ledger(ledger), m_thresholds(thresholds), m_asOf(asOf) {}

  /// Of a ledger row; nullopt for who has never been in a segment.
  std::optional<SegmentChange> of(std::size_t row);

 private:
  const Ledger& m_ledger;
  RfmThresholds m_thresholds;
  Day m_asOf;
  std::optional<VipBounds> m_bounds;
  std::vector<HistoryPurchase> m_purchases;  // of the client asked for
};

}  // namespace retenta
