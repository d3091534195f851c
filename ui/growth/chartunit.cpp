// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/chartunit.h"

#include <cmath>

#include <QCoreApplication>

namespace retenta {

namespace {

struct GrowthCharts {
  Q_DECLARE_TR_FUNCTIONS(GrowthCharts)
};

}  // namespace

ChartUnit moneyUnit(qint64 largestMinor, Currency currency) {
  const auto factor = static_cast<double>(currency.factor());
  const double top = static_cast<double>(std::abs(largestMinor)) / factor;
  const QString sign = Formatters::sign(currency);
  if (top >= 1e7) return {factor * 1e6, 2, GrowthCharts::tr("million %1").arg(sign)};
  if (top >= 1e4)
    return {factor * 1e3, top >= 1e5 ? 0 : 1, GrowthCharts::tr("thousand %1").arg(sign)};
  return {factor, 0, sign};
}

QStringList monthLabels(const std::vector<Period>& months, const Formatters& f) {
  QStringList labels;
  for (const Period& month : months) {
    const CivilDate date = civilFromDay(month.from);
    QString label = f.monthShort(date.month);
    if (date.month == 1)
      label += QStringLiteral(" %1").arg(date.year % 100, 2, 10, QLatin1Char('0'));
    labels += label;
  }
  return labels;
}

}  // namespace retenta
