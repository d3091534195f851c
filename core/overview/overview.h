// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include <QString>

#include "core/metrics/monthlyrevenue.h"
#include "core/metrics/periodkpis.h"
#include "core/overview/campaignnote.h"
#include "core/overview/nextaction.h"
#include "core/rfm/rfm.h"

namespace retenta {

/// What the overview is about; the period ends with the as-of day.
struct OverviewRequest {
  Day asOf = 0;
  Period period;

  friend bool operator==(const OverviewRequest&, const OverviewRequest&) = default;
};

inline constexpr int overviewMonths = 12;  ///< of the small lines and of the chart

/// The five KPIs of the period, beside those of the period just before it and of a year before,
/// each present only when the data cover both it and the period whole. The values are those of the
/// report (see PeriodKpis); figures and dates within fill the formulas.
struct OverviewKpis {
  int churnDays = 0;  ///< T, the bound of "at risk" among the thresholds
  PeriodKpis now;
  std::optional<PeriodKpis> previous;
  std::optional<PeriodKpis> yearBefore;
  /// The calendar months up to that of the as-of day, oldest first; the last may be a part of one.
  std::array<Kpis, overviewMonths> months;
  std::array<Kpis, overviewMonths> earlierMonths;  ///< the same ones a year before
  std::array<bool, overviewMonths> monthWhole{};   ///< the data cover it whole
  std::array<bool, overviewMonths> earlierWhole{};

  /// What the change on a card is against: a year before where known, else the period before.
  const PeriodKpis* compared() const {
    if (yearBefore) return &*yearBefore;
    return previous ? &*previous : nullptr;
  }
};

/// The newest import that stands.
struct OverviewImport {
  QString file;
  qint64 atMs = 0;
  qint64 records = 0;
  qint64 accepted = 0;
};

/// What the figures stand on.
struct OverviewCoverage {
  std::optional<Day> firstDay;  ///< of the purchases that count
  std::optional<Day> lastDay;
  std::optional<int> silentDays;  ///< from the last purchase to today
  bool stale = false;             ///< silentDays > quietDays, and not the sample business
  std::optional<OverviewImport> lastImport;
  qint64 rejected = 0;       ///< rows that imports left out
  qint64 withoutClient = 0;  ///< of them sales that name nobody; their money is not kept
  qint64 transactions = 0;   ///< all in the base
  std::vector<OtherCurrency> otherCurrencies;

  /// Share of the sales without a client among all known ones, by number.
  double shareWithoutClient() const {
    const qint64 all = transactions + withoutClient;
    return all > 0 ? static_cast<double>(withoutClient) / static_cast<double>(all) : 0;
  }
};

/// Everything the overview says, without a word of any language. Immutable once built; shared
/// between threads.
struct Overview {
  OverviewRequest request;
  Currency currency;
  Day today = 0;
  bool past = false;  ///< the as-of day is before the last purchase: what is due now is left out
  OverviewKpis kpis;
  std::vector<MonthRevenue> months;     ///< up to overviewMonths, the last is that of the as-of day
  RfmMatrix matrix;                     ///< its money is of the 12 months up to the as-of day
  std::vector<NextAction> actions;      ///< the weightiest first
  std::vector<CampaignNote> campaigns;  ///< what is due first; at most overviewCampaignLimit
  qint64 campaignsAll = 0;
  OverviewCoverage coverage;

  /// Nobody has bought anything by the as-of day.
  bool empty() const { return matrix.total.clients == 0; }
};
using OverviewPtr = std::shared_ptr<const Overview>;

}  // namespace retenta
