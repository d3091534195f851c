// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/metrics/figures/kpipeople.h"
#include "core/overview/overview.h"
#include "ui/text/formatters.h"

namespace retenta {

/// Everything a card of one KPI says, as text and numbers.
struct KpiFace {
  QString title;
  QString value;   ///< 3–4 significant digits
  QString full;    ///< to the last unit
  QString change;  ///< "+7.7%"; empty when there is nothing to compare with
  bool up = false;
  std::optional<bool> good;  ///< nullopt: no change, or none known
  QString was;               ///< "was ₽12.14M", or why there is no comparison
  std::vector<double> line;  ///< 12 months; NaN = unknown, also of months known in part
  std::vector<double> earlier;
  QString spoken;  ///< one sentence for a screen reader

  friend bool operator==(const KpiFace&, const KpiFace&) = default;
};

/// What opens behind a figure.
struct KpiStory {
  QString definition;
  QString formula;                       ///< with this base's own figures and dates
  QStringList compare;                   ///< a line a period compared with
  KpiPeople people = KpiPeople::Payers;  ///< the clients it counts
  qint64 peopleCount = 0;
  QString who;     ///< "Bought in the period"
  QString link;    ///< "Show 1,833 clients"; empty = nobody to show
  QString figure;  ///< its row among all figures: "crr"
};

namespace kpiwords {

KpiFace face(MainKpi kpi, const Overview& overview, const Formatters& formatters);
KpiStory story(MainKpi kpi, const Overview& overview, const Formatters& formatters);

/// "12 mo", for periods of no whole months "45 days".
QString periodName(const Period& period, const Formatters& formatters);
/// A value in the unit of its KPI, short (3–4 digits) or to the last unit.
QString valueText(MainKpi kpi, std::optional<double> value, Currency currency,
                  const Formatters& formatters, bool full = false);
/// A change as the KPI's own kind of difference: per cent, of churn points.
QString changeText(MainKpi kpi, double change, const Formatters& formatters);

}  // namespace kpiwords
}  // namespace retenta
