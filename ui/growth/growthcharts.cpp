// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/growthcharts.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include <QCoreApplication>

#include "ui/growth/chartunit.h"
#include "ui/growth/growthtables.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

struct GrowthCharts {
  Q_DECLARE_TR_FUNCTIONS(GrowthCharts)
};

}  // namespace

ChartSpec changeChart(const GrowthAnswer& answer, const Formatters& f) {
  const FactorParts& parts = answer.growth.all.parts;
  const std::array amounts = {parts.clientsMinor, parts.frequencyMinor, parts.checkMinor};
  qint64 largest = 0;
  for (const qint64 amount : amounts) largest = std::max(largest, std::abs(amount));
  const ChartUnit unit = moneyUnit(largest, answer.currency);
  ChartSpec spec;
  spec.kind = ChartKind::Tornado;
  spec.title = growthwords::changeHeadline(answer, f);
  spec.subtitle = GrowthCharts::tr("Change of revenue by factor, %1").arg(unit.name);
  spec.description = spec.title;
  spec.categoryTitle = GrowthCharts::tr("Factor");
  spec.decimals = unit.decimals;
  spec.categories = {term(u"payers"), GrowthCharts::tr("Purchases per client"),
                     term(u"average_check")};
  ChartSeries less{GrowthCharts::tr("less"), ChartInk::Bad, ChartFill::Solid, {}};
  ChartSeries more{GrowthCharts::tr("more"), ChartInk::Good, ChartFill::Solid, {}};
  for (const qint64 amount : amounts) {
    const double value = static_cast<double>(amount) / unit.divisor;
    less.values.push_back(std::min(value, 0.0));
    more.values.push_back(std::max(value, 0.0));
  }
  spec.series = {less, more};
  return spec;
}

ChartSpec bucketChart(const GrowthAnswer& answer, const Formatters& f) {
  ChartSpec spec;
  spec.kind = ChartKind::Bars;
  spec.title = growthwords::bucketHeadline(answer, f);
  spec.subtitle = GrowthCharts::tr("Clients a month; a month known in part is hatched");
  spec.description = spec.title;
  spec.categoryTitle = GrowthCharts::tr("Month");
  ChartSeries in{GrowthCharts::tr("came and returned"), ChartInk::Good, ChartFill::Solid, {}};
  ChartSeries out{GrowthCharts::tr("left"), ChartInk::Bad, ChartFill::Solid, {}};
  std::vector<Period> months;
  for (const BucketMonth& month : answer.bucket) {
    months.push_back(month.period);
    in.values.push_back(static_cast<double>(month.came + month.returned));
    out.values.push_back(static_cast<double>(month.left));
    in.parts.push_back(month.whole ? 0 : 1);
    out.parts.push_back(month.whole ? 0 : 1);
  }
  spec.categories = monthLabels(months, f);
  spec.series = {in, out};
  return spec;
}

ChartSpec funnelChart(const GrowthAnswer& answer, const Formatters& f) {
  ChartSpec spec;
  spec.kind = ChartKind::Lines;
  spec.title = growthwords::funnelHeadline(answer, f);
  spec.subtitle = GrowthCharts::tr("Clients at the end of each month");
  spec.description = spec.title;
  spec.categoryTitle = GrowthCharts::tr("Month");
  ChartSeries fresh{GrowthCharts::tr("new"), ChartInk::Before, ChartFill::Solid, {}};
  ChartSeries repeat{GrowthCharts::tr("repeat"), ChartInk::After, ChartFill::Solid, {}};
  ChartSeries loyal{GrowthCharts::tr("loyal"), ChartInk::Good, ChartFill::Solid, {}};
  std::vector<Period> months;
  for (const FunnelMonth& month : answer.funnel) {
    months.push_back(month.period);
    fresh.values.push_back(static_cast<double>(month.atEnd(Stage::New)));
    repeat.values.push_back(static_cast<double>(month.atEnd(Stage::Repeat)));
    loyal.values.push_back(static_cast<double>(month.atEnd(Stage::Loyal)));
  }
  spec.categories = monthLabels(months, f);
  spec.series = {fresh, repeat, loyal};
  return spec;
}

}  // namespace retenta
