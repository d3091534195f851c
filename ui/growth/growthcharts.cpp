// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/growthcharts.h"

#include <algorithm>
#include <array>
#include <cmath>
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

ChartSpec sourcesChart(const SourceAnswer& answer, const Formatters& f) {
  std::vector<const SourceFigures*> shown;
  for (const SourceFigures& source : answer.sources) shown.push_back(&source);
  std::stable_sort(shown.begin(), shown.end(), [](const SourceFigures* a, const SourceFigures* b) {
    return a->spendMinor.value_or(0) > b->spendMinor.value_or(0);
  });
  const bool spent = !shown.empty() && shown.front()->spendMinor;
  if (spent) std::erase_if(shown, [](const SourceFigures* s) { return !s->spendMinor; });
  if (shown.size() > 3) shown.resize(3);
  double largest = 0;
  for (const SourceFigures* source : shown)
    for (const SourceMonth& month : source->months)
      largest = std::max(largest, month.cacMinor().value_or(0));
  const ChartUnit unit = moneyUnit(std::llround(largest), answer.currency);
  ChartSpec spec;
  spec.kind = ChartKind::Lines;
  spec.title = growthwords::sourcesHeadline(answer, f);
  spec.subtitle = spent ? GrowthCharts::tr("Cost of a new client by month, %1").arg(unit.name)
                        : GrowthCharts::tr("New clients by month of the largest sources");
  spec.categoryTitle = GrowthCharts::tr("Month");
  spec.decimals = spent ? unit.decimals : 0;
  constexpr std::array inks = {ChartInk::After, ChartInk::Before, ChartInk::Good};
  for (std::size_t i = 0; i < shown.size(); ++i) {
    ChartSeries line{growthwords::sourceName(shown[i]->source), inks[i], ChartFill::Solid, {}};
    for (const SourceMonth& month : shown[i]->months) {
      const auto cac = month.cacMinor();
      line.values.push_back(!spent ? static_cast<double>(month.newClients)
                            : cac  ? *cac / unit.divisor
                                   : noValue);
    }
    spec.series.push_back(line);
  }
  std::vector<Period> months;
  for (const AcquisitionMonth& month : answer.months) months.push_back(month.period);
  spec.categories = monthLabels(months, f);
  spec.description = spec.title + QStringLiteral(". ") + spec.subtitle;
  return spec;
}

ChartSpec acquisitionChart(const SourceAnswer& answer, const Formatters& f) {
  qint64 largest = 0;
  for (const AcquisitionMonth& month : answer.months)
    largest = std::max(largest, month.newMinor + month.returningMinor);
  const ChartUnit unit = moneyUnit(largest, answer.currency);
  ChartSpec spec;
  spec.kind = ChartKind::Stacked;
  spec.title = growthwords::acquisitionHeadline(answer, f);
  spec.subtitle = GrowthCharts::tr("Revenue a month, %1").arg(unit.name);
  spec.categoryTitle = GrowthCharts::tr("Month");
  spec.decimals = unit.decimals;
  ChartSeries returning{
      GrowthCharts::tr("returning clients"), ChartInk::After, ChartFill::Weak, {}};
  ChartSeries fresh{GrowthCharts::tr("new clients"), ChartInk::Before, ChartFill::Solid, {}};
  std::vector<Period> months;
  for (const AcquisitionMonth& month : answer.months) {
    months.push_back(month.period);
    returning.values.push_back(static_cast<double>(month.returningMinor) / unit.divisor);
    fresh.values.push_back(static_cast<double>(month.newMinor) / unit.divisor);
    for (ChartSeries* part : {&returning, &fresh}) part->parts.push_back(month.whole ? 0 : 1);
  }
  spec.categories = monthLabels(months, f);
  spec.series = {returning, fresh};
  spec.description = spec.title + QStringLiteral(". ") + spec.subtitle;
  return spec;
}

}  // namespace retenta
