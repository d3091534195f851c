// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cohorts/cohortchart.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

#include "ui/cohorts/cohortwords.h"

namespace retenta {

namespace {

struct CohortChart {
  Q_DECLARE_TR_FUNCTIONS(CohortChart)
};

// Lines compare cohorts of any size: shares and checks as they are, money and orders of one client.
double pointOf(const CohortCell& cell, CohortMeasure measure, double unit) {
  const auto value = cell.perClient(measure);
  return value && cell.whole ? *value / unit : noValue;
}

}  // namespace

ChartSpec cohortChart(const CohortTable& table, CohortMeasure measure,
                      const std::vector<std::size_t>& cohorts, const Formatters& f) {
  const bool money = measure != CohortMeasure::Retention && measure != CohortMeasure::Orders;
  const double unit = measure == CohortMeasure::Retention ? 0.01
                      : money ? static_cast<double>(table.currency.factor())
                              : 1;
  ChartSpec spec;
  spec.kind = ChartKind::Lines;
  spec.title = cohortwords::headline(table, f);
  const QString what = cohortwords::measureName(measure);
  const QString sign = Formatters::sign(table.currency);
  spec.subtitle = measure == CohortMeasure::Retention ? CohortChart::tr("%1, %").arg(what)
                  : measure == CohortMeasure::AverageCheck
                      ? QStringLiteral("%1, %2").arg(what, sign)
                  : money ? CohortChart::tr("%1 of one client, %2").arg(what, sign)
                          : CohortChart::tr("%1 of one client").arg(what);
  spec.description = spec.subtitle;
  spec.decimals = measure == CohortMeasure::Orders      ? 2
                  : measure == CohortMeasure::Retention ? 1
                                                        : 0;
  spec.categoryTitle = table.by == CohortBy::Quarter ? CohortChart::tr("Quarter after the first")
                                                     : CohortChart::tr("Month after the first");
  const auto average = table.average();
  // Age 0 of retention is 100 % by definition and would press the rest to the ground.
  const std::size_t first = measure == CohortMeasure::Retention ? 1 : 0;
  std::size_t ages = average.size();
  for (const std::size_t cohort : cohorts)
    ages = std::max(ages, table.cohorts[cohort].cells.size());
  for (std::size_t age = first; age < ages; ++age) spec.categories += QString::number(age);
  const auto line = [&](const QString& name, ChartInk ink, const std::vector<CohortCell>& cells) {
    ChartSeries series{name, ink, ChartFill::Solid, {}};
    for (std::size_t age = first; age < ages; ++age)
      series.values.push_back(age < cells.size() ? pointOf(cells[age], measure, unit) : noValue);
    spec.series.push_back(std::move(series));
  };
  line(CohortChart::tr("average"), ChartInk::Before, average);
  const std::array inks = {ChartInk::After, ChartInk::Good};
  for (std::size_t i = 0; i < std::min(cohorts.size(), cohortLines); ++i) {
    const Cohort& cohort = table.cohorts[cohorts[i]];
    line(cohortwords::name(table, cohort, f), inks[i], cohort.cells);
  }
  return spec;
}

}  // namespace retenta
