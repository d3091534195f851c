// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/ratio.h"
#include "core/metrics/buyinglife.h"
#include "core/metrics/dataspan.h"
#include "core/metrics/kpi.h"

namespace retenta {

/// Money and how many it is shared by.
struct Share {
  qint64 minor = 0;
  qint64 count = 0;

  std::optional<double> mean() const { return ratio(minor, count); }
  friend bool operator==(const Share&, const Share&) = default;
};

/// Further figures of domain D3 over one period: what theory says of repeat purchases (dearer) and
/// of loyal clients (three times as much), and what clients have really brought.
struct KpiExtras {
  Share firstCheck;   ///< first purchases in the period; returns are left out of both checks
  Share repeatCheck;  ///< all others in it
  Share loyalSpend;   ///< net revenue in the period by its payers with so many transactions by
                      ///< its end that they are frequent (D4)
  Share otherSpend;   ///< and by all other payers
  Share actualCltv;   ///< what everybody who ever bought has brought up to the end of the period

  friend bool operator==(const KpiExtras&, const KpiExtras&) = default;
};

/// Every row of D3 over one period.
struct KpiSheet {
  Kpis kpis;
  BuyingLife life;
  KpiExtras extras;
  bool covered = false;  ///< the data know every day of the period; a part is never compared

  std::optional<double> cltvSimpleMinor() const { return simpleCltvMinor(kpis, life); }
};

/// What the figures depend on besides the purchases: T, from how many transactions a client is
/// frequent, and up to which recency they are active (D4).
struct KpiRule {
  int churnDays = 180;
  int frequentFrom = 5;
  int activeDays = 90;
};

/// Periods that ascend without overlapping cost three passes together. `span` says which
/// days the data know. Pure.
std::vector<KpiSheet> kpiSheets(const Ledger& ledger, std::span<const Period> periods,
                                const KpiRule& rule, const std::optional<DataSpan>& span);

}  // namespace retenta
