// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/metrics/kpi.h"

namespace retenta {

/// How clients buy over their whole time with the business, up to the end of a period (domain D3).
/// Purchases on or after `end` do not exist.
struct BuyingLife {
  qint64 gaps = 0;         ///< between consecutive different purchase days, of all clients together
  qint64 gapDays = 0;      ///< their sum
  qint64 churned = 0;      ///< clients without a purchase in [end − T, end)
  qint64 churnedDays = 0;  ///< Σ of last + T + 1 − first over them
  /// Kaplan–Meier median of the time to churn in days; the living count as not churned yet, so the
  /// mean's bias towards those who left early is seen. nullopt while over half are expected to
  /// stay.
  std::optional<double> medianDays;

  std::optional<double> periodicityDays() const;  ///< gapDays / gaps
  std::optional<double> lifetimeDays() const;     ///< churnedDays / churned
};

/// `churnDays` = T. O(purchases + clients).
BuyingLife buyingLife(const Ledger& ledger, Day end, int churnDays);

/// The same for several ends, which ascend, in one pass.
std::vector<BuyingLife> buyingLives(const Ledger& ledger, std::span<const Day> ends, int churnDays);

/// CLTV, simple: average check × purchases of a payer a year × mean lifetime in years (of 365.25
/// days), in minor units; nullopt while any of the three is unknown.
std::optional<double> simpleCltvMinor(const Kpis& kpis, const BuyingLife& life);

}  // namespace retenta
