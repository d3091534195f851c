// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/metrics/dataspan.h"
#include "core/metrics/kpi.h"

namespace retenta {

/// The base of active clients over one month (domain D11, the leaky bucket): what flows in, what
/// leaks. start + came + returned − left = end, exactly, and one month's end is the next one's
/// start.
struct BucketMonth {
  Period period;
  qint64 start = 0;     ///< active clients (D3) at its start
  qint64 came = 0;      ///< first purchase in it, active at its end
  qint64 returned = 0;  ///< had bought, were not active at its start, are at its end
  qint64 left = 0;      ///< active at its start, not at its end
  qint64 end = 0;
  bool whole = false;  ///< the data know every day of it

  /// Of those at the start, the share that left.
  std::optional<double> leak() const;
  /// Came and returned for one who left; nullopt when nobody left.
  std::optional<double> refill() const;
  friend bool operator==(const BucketMonth&, const BucketMonth&) = default;
};

BucketMonth bucketOf(const Kpis& kpis);

/// The months (or other periods that ascend) of a ledger; T = churnDays. Pure.
std::vector<BucketMonth> leakyBucket(const Ledger& ledger, std::span<const Period> months,
                                     int churnDays, const std::optional<DataSpan>& span);

}  // namespace retenta
