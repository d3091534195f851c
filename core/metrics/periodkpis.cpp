// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/periodkpis.h"

namespace retenta {

namespace {

double real(qint64 value) { return static_cast<double>(value); }

}  // namespace

std::optional<double> monthValue(MainKpi kpi, const Kpis& month) {
  switch (kpi) {
    case MainKpi::Revenue:
      return real(month.revenueMinor);
    case MainKpi::ActiveClients:
      return real(month.activeAtEnd);
    case MainKpi::NewClients:
      return real(month.newClients);
    case MainKpi::AverageCheck:
      return month.averageCheckMinor();
    case MainKpi::Churn:
      return month.churn();
  }
  return std::nullopt;
}

std::optional<double> PeriodKpis::value(MainKpi kpi) const {
  if (kpi == MainKpi::Churn) return monthlyChurn;
  if (kpi == MainKpi::NewClients && monthlyNew) return monthlyNew;
  return monthValue(kpi, total);
}

PeriodKpis periodKpis(const Ledger& ledger, const Period& period, Day asOf, int churnDays) {
  PeriodKpis answer;
  answer.total = kpisOf(ledger, period, churnDays);
  const auto span = dataSpan(ledger, asOf);
  if (!span) return answer;
  answer.covered = span->covers(period);
  qint64 fresh = 0;
  for (const Period& month : monthsOf(period)) {
    if (!span->covers(month)) continue;
    answer.months.push_back(kpisOf(ledger, month, churnDays));
    fresh += answer.months.back().newClients;
  }
  answer.monthlyChurn = meanMonthlyChurn(answer.months);
  if (!answer.months.empty()) answer.monthlyNew = real(fresh) / real(qint64(answer.months.size()));
  return answer;
}

std::optional<double> changeOf(MainKpi kpi, std::optional<double> now,
                               std::optional<double> before) {
  if (!now || !before) return std::nullopt;
  if (kpi == MainKpi::Churn) return *now - *before;
  if (*before <= 0) return std::nullopt;
  return *now / *before - 1;
}

}  // namespace retenta
