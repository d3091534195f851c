// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "core/metrics/dataspan.h"
#include "core/metrics/kpi.h"

namespace retenta {

/// The five figures that the overview and the report open with.
enum class MainKpi { Revenue, ActiveClients, NewClients, AverageCheck, Churn };

inline constexpr std::array<MainKpi, 5> allMainKpis = {MainKpi::Revenue, MainKpi::ActiveClients,
                                                       MainKpi::NewClients, MainKpi::AverageCheck,
                                                       MainKpi::Churn};

/// The KPIs of a period and of the whole months in it that the data cover: a part of a month says
/// nothing of a month.
struct PeriodKpis {
  Kpis total;
  bool covered = false;                ///< the data know every day of the period
  std::vector<Kpis> months;            ///< oldest first; may be none
  std::optional<double> monthlyNew;    ///< mean of the months
  std::optional<double> monthlyChurn;  ///< see meanMonthlyChurn()

  /// Revenue and average check in minor units; active clients at the end; new clients a month (of
  /// the period where it holds no whole month); churn a month as a fraction. nullopt = unknown.
  std::optional<double> value(MainKpi kpi) const;
};

PeriodKpis periodKpis(const Ledger& ledger, const Period& period, Day asOf, int churnDays);

/// The same figure of one month.
std::optional<double> monthValue(MainKpi kpi, const Kpis& month);

/// How a figure moved: (now − before) / before, of churn the difference of the two fractions.
/// nullopt unless both are known (and `before` is above zero).
std::optional<double> changeOf(MainKpi kpi, std::optional<double> now,
                               std::optional<double> before);

/// Growth of churn alone is bad news.
constexpr bool growthIsGood(MainKpi kpi) { return kpi != MainKpi::Churn; }

}  // namespace retenta
