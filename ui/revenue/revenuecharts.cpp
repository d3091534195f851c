// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revenue/revenuecharts.h"

#include <algorithm>
#include <cmath>

#include "ui/text/terms.h"

namespace retenta {

namespace {

std::vector<double> revenues(const ModelRun& run, const MoneyUnit& unit, bool cumulative) {
  std::vector<double> values;
  double sum = 0;
  for (const ModelMonth& m : run.months) {
    sum += m.revenue;
    values.push_back(unit.of(cumulative ? sum : m.revenue));
  }
  return values;
}

double highest(const ChartSpec& spec) {
  double top = 0;
  for (std::size_t i = 0; i < static_cast<std::size_t>(spec.categories.size()); ++i) {
    double sum = 0;
    for (const ChartSeries& s : spec.series)
      sum = spec.kind == ChartKind::Stacked ? sum + s.values[i] : std::max(sum, s.values[i]);
    top = std::max(top, sum);
  }
  return top;
}

// Two charts that are read against each other end at the same height.
void share(ChartSpec& a, ChartSpec& b) {
  a.top = b.top = std::max({highest(a), highest(b), 1e-9}) * 1.02;
}

}  // namespace

ChartSpec RevenueCharts::revenue(bool cumulative) const {
  const Comparison& c = m_view.comparison;
  double largest = cumulative ? std::max(c.before.revenue, c.after.revenue) : 0;
  for (const ModelRun* run : {&c.before, &c.after})
    for (const ModelMonth& m : run->months) largest = std::max(largest, m.revenue);
  const MoneyUnit unit = m_texts.axisUnit(largest);
  ChartSpec spec;
  spec.kind = ChartKind::Lines;
  spec.title = m_texts.headline();
  spec.subtitle = cumulative ? tr("revenue since the start, %1").arg(unit.name)
                             : tr("revenue, %1 a month").arg(unit.name);
  spec.categoryTitle = tr("Month");
  spec.categories = m_texts.monthNames();
  spec.decimals = unit.decimals;
  spec.series = {
      {tr("before"), ChartInk::Before, ChartFill::Solid, revenues(c.before, unit, cumulative)},
      {tr("after"), ChartInk::After, ChartFill::Solid, revenues(c.after, unit, cumulative)}};
  spec.band = true;
  const auto cards = m_texts.cards();
  spec.bandLabel = tr("%1 over %2").arg(cards.delta, m_texts.horizon());
  spec.description = tr("%1. Before: %2, after: %3, difference %4.")
                         .arg(spec.title, cards.before, cards.after, cards.delta);
  return spec;
}

ChartSpec RevenueCharts::tornado() const {
  double largest = 0;
  for (const Sensitivity& s : m_view.tornado) largest = std::max({largest, s.better, -s.worse});
  const MoneyUnit unit = m_texts.shortUnit(largest);
  ChartSpec spec;
  spec.kind = ChartKind::Tornado;
  spec.title = tr("What matters: each lever ±10%");
  spec.subtitle = tr("change of revenue over %1, %2").arg(m_texts.horizon(), unit.name);
  spec.categoryTitle = tr("Lever");
  spec.decimals = unit.decimals;
  spec.series = {{tr("10% worse"), ChartInk::Before, ChartFill::Weak, {}},
                 {tr("10% better"), ChartInk::After, ChartFill::Solid, {}}};
  for (const Sensitivity& s : m_view.tornado) {
    spec.categories << RevenueTexts::leverName(s.lever);
    spec.series[0].values.push_back(unit.of(s.worse));
    spec.series[1].values.push_back(unit.of(s.better));
  }
  if (!spec.categories.isEmpty())
    spec.description =
        tr("Levers by what 10% of each brings; the strongest is “%1”").arg(spec.categories.first());
  return spec;
}

ChartSpec RevenueCharts::pile(const ModelRun& run, bool after) const {
  const ModelParameters& p = after ? m_view.plan.after : m_view.plan.before;
  const ChartInk ink = after ? ChartInk::After : ChartInk::Before;
  ChartSpec spec;
  spec.kind = ChartKind::Stacked;
  spec.title = after ? term(u"after") : term(u"before");
  spec.categoryTitle = tr("Month");
  spec.categories = m_texts.monthNames();
  spec.valueAxis = false;
  spec.categoryLabels = false;
  spec.series = {{tr("base at the start"), ink, ChartFill::Weak, {}},
                 {tr("came since"), ink, ChartFill::Solid, {}}};
  for (const ModelMonth& m : run.months) {
    const double left = p.start * std::pow(1 - p.churn, m.month);
    spec.series[0].values.push_back(left);
    spec.series[1].values.push_back(std::max(0.0, m.became - left));
  }
  const Formatters format;
  spec.subtitle =
      QStringLiteral("%1 → %2").arg(format.number(p.start, 0), format.number(run.baseEnd, 0));
  spec.description = tr("Clients at the start %1, at the end %2")
                         .arg(format.number(p.start, 0), format.number(run.baseEnd, 0));
  return spec;
}

std::pair<ChartSpec, ChartSpec> RevenueCharts::snowball() const {
  std::pair<ChartSpec, ChartSpec> both{pile(m_view.comparison.before, false),
                                       pile(m_view.comparison.after, true)};
  share(both.first, both.second);
  return both;
}

ChartSpec RevenueCharts::flows(const ModelRun& run, bool after) const {
  ChartSpec spec;
  spec.kind = ChartKind::Bars;
  spec.title = after ? term(u"after") : term(u"before");
  spec.categoryTitle = tr("Month");
  spec.categories = m_texts.monthNames();
  spec.valueAxis = false;
  spec.categoryLabels = false;
  const ChartInk ink = after ? ChartInk::After : ChartInk::Before;
  spec.series = {{tr("came to stay"), ink, ChartFill::Solid, {}},
                 {tr("lost"), ink, ChartFill::Weak, {}}};
  for (const ModelMonth& m : run.months) {
    spec.series[0].values.push_back(m.retained + m.wonBack);
    spec.series[1].values.push_back(m.lost);
  }
  const Formatters format;
  const double came = run.baseEnd + run.lost - run.months.front().was;
  spec.subtitle =
      QStringLiteral("+%1 / −%2").arg(format.number(came, 0), format.number(run.lost, 0));
  spec.description = tr("Clients who came to stay: %1, lost: %2")
                         .arg(format.number(came, 0), format.number(run.lost, 0));
  return spec;
}

std::pair<ChartSpec, ChartSpec> RevenueCharts::bucket() const {
  std::pair<ChartSpec, ChartSpec> both{flows(m_view.comparison.before, false),
                                       flows(m_view.comparison.after, true)};
  share(both.first, both.second);
  return both;
}

}  // namespace retenta
