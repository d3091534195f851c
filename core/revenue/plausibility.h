// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/revenue/revenuemodel.h"

namespace retenta {

/// What a plausible year may change (domain D11). The warning is soft: "bolder than usual".
enum class BoldChange {
  Base,          ///< clients at the end of the year, after against before
  Transactions,  ///< per client per month
  Check,
  Lifetime,  ///< 1 / churn
  Repeat,    ///< new clients who become old
  Churn,     ///< lower by more than a fifth of itself
  Revenue,   ///< of the year
};

struct BoldWarning {
  BoldChange change = BoldChange::Base;
  double value = 0;  ///< the change as a fraction of before: 1.43 = +143 %, −0.5 = −50 %
  double usual = 0;  ///< the boldest usual change, in the same form
};

/// Where `after` is bolder than a usual year; a year is 12 months whatever the page shows. What was
/// 0 before has no percentage and gives no warning.
std::vector<BoldWarning> boldWarnings(const ModelParameters& before, const ModelParameters& after);

/// A modest first scenario: the low ends of D11's plausible yearly changes (retention +10 %, churn
/// −20 % of itself, check +5 %, transactions +15 %), inflow as it is.
ModelParameters modestScenario(const ModelParameters& before);

}  // namespace retenta
