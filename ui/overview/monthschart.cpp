// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/monthschart.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/overview/kpi/headline.h"

namespace retenta {

namespace {

struct MonthsChart {
  Q_DECLARE_TR_FUNCTIONS(MonthsChart)
};

struct Unit {
  double divisor;
  int decimals;
  QString name;
};

// Three or four digits over the tallest bar.
Unit unitOf(const Overview& o) {
  qint64 largest = 0;
  for (const MonthRevenue& month : o.months)
    largest = std::max({largest, month.revenueMinor, month.earlierMinor.value_or(0)});
  const auto factor = static_cast<double>(o.currency.factor());
  const double top = static_cast<double>(largest) / factor;
  const QString sign = Formatters::sign(o.currency);
  if (top >= 1e7) {
    return {factor * 1e6, top >= 1e8 ? 1 : 2, MonthsChart::tr("million %1").arg(sign)};
  }
  if (top >= 1e4) {
    return {factor * 1e3, top >= 1e5 ? 0 : 1, MonthsChart::tr("thousand %1").arg(sign)};
  }
  return {factor, top < 100 ? 2 : 0, sign};
}

}  // namespace

ChartSpec monthsChart(const Overview& o, const Formatters& f) {
  const Unit unit = unitOf(o);
  ChartSpec spec;
  spec.kind = ChartKind::Bars;
  spec.title = overviewHeadline(o, f);
  spec.categoryTitle = MonthsChart::tr("Month");
  spec.decimals = unit.decimals;
  spec.valueAxis = false;
  ChartSeries before{MonthsChart::tr("a year before"), ChartInk::Before, ChartFill::Weak, {}};
  ChartSeries now{MonthsChart::tr("revenue"), ChartInk::After, ChartFill::Solid, {}};
  now.valued = true;
  bool part = false;
  bool compared = false;
  for (const MonthRevenue& month : o.months) {
    const CivilDate date = civilFromDay(monthStart(month.month));
    // January carries its year: the row of months would be anybody's else.
    QString name = f.monthShort(date.month);
    if (date.month == 1)
      name += QStringLiteral(" %1").arg(date.year % 100, 2, 10, QLatin1Char('0'));
    spec.categories += name;
    now.values.push_back(static_cast<double>(month.revenueMinor) / unit.divisor);
    now.parts.push_back(month.whole ? 0 : 1);
    before.values.push_back(
        month.earlierMinor ? static_cast<double>(*month.earlierMinor) / unit.divisor : noValue);
    part |= !month.whole;
    compared |= month.earlierMinor.has_value();
  }
  if (compared) spec.series.push_back(before);
  spec.series.push_back(now);
  spec.subtitle =
      part ? MonthsChart::tr("%1 a month; a month known in part is hatched").arg(unit.name)
           : MonthsChart::tr("%1 a month").arg(unit.name);
  spec.description = MonthsChart::tr("Revenue by month, %1").arg(spec.subtitle);
  return spec;
}

}  // namespace retenta
