// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/business/business.h"
#include "core/metrics/kpi.h"

namespace retenta {

/// The day on which a business began to work on retention, as its owner marked it (domain D3):
/// figures before and after it are compared. That proves nothing — whatever else changed changed
/// too; the control group of a campaign does.
class StrategyService {
 public:
  explicit StrategyService(Business& business) : m_business(business) {}

  /// nullopt = no mark.
  Result<std::optional<Day>> startedNow() const;
  /// One undoable step "strategy.mark", or "strategy.unmark" for nullopt.
  Result<void> setStartedNow(std::optional<Day> day);

 private:
  Business& m_business;
};

/// From the mark to the as-of day; nullopt when the mark is after it. What is as long before it is
/// periodBefore().
std::optional<Period> sinceStrategy(Day started, Day asOf);

}  // namespace retenta
