// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/kpi/headline.h"

#include <cmath>

#include <QCoreApplication>

#include "ui/overview/kpi/kpiwords.h"

namespace retenta {

namespace {

struct Headline {
  Q_DECLARE_TR_FUNCTIONS(Headline)
};

constexpr double flat = 0.0005;  // shown as 0.0 %

QString revenuePart(const Overview& o, const PeriodKpis* then, const Formatters& f) {
  const QString name = kpiwords::periodName(o.request.period, f);
  const QString money = f.moneyShort(o.kpis.now.total.revenueMinor, o.currency);
  const QString known = Headline::tr("Revenue for %1 is %2").arg(name, money);
  const auto change = changeOf(MainKpi::Revenue, o.kpis.now.value(MainKpi::Revenue),
                               then ? then->value(MainKpi::Revenue) : std::nullopt);
  if (!o.kpis.now.covered) {
    return Headline::tr("%1; the data cover only a part of the period").arg(known);
  }
  if (!change) return Headline::tr("%1; there is no earlier period to compare with").arg(known);
  const QString size = f.percent(std::abs(*change), 1);
  const bool year = o.kpis.yearBefore.has_value();
  if (std::abs(*change) < flat) {
    return (year ? Headline::tr("%1, as much as a year before")
                 : Headline::tr("%1, as much as in the period before"))
        .arg(known);
  }
  if (*change > 0) {
    return (year ? Headline::tr("%1, %2 more than a year before")
                 : Headline::tr("%1, %2 more than in the period before"))
        .arg(known, size);
  }
  return (year ? Headline::tr("%1, %2 less than a year before")
               : Headline::tr("%1, %2 less than in the period before"))
      .arg(known, size);
}

QString clientsPart(const Overview& o, const PeriodKpis* then, const Formatters& f) {
  const auto change = changeOf(MainKpi::ActiveClients, o.kpis.now.value(MainKpi::ActiveClients),
                               then ? then->value(MainKpi::ActiveClients) : std::nullopt);
  if (!change) return {};
  const QString size = f.percent(std::abs(*change), 1);
  if (std::abs(*change) < flat) return Headline::tr("there are as many active clients");
  return (*change > 0 ? Headline::tr("there are %1 more active clients")
                      : Headline::tr("there are %1 fewer active clients"))
      .arg(size);
}

}  // namespace

QString overviewHeadline(const Overview& overview, const Formatters& f) {
  const PeriodKpis* then = overview.kpis.compared();
  const QString money = revenuePart(overview, then, f);
  const QString clients = clientsPart(overview, then, f);
  return clients.isEmpty() ? money : Headline::tr("%1; %2").arg(money, clients);
}

}  // namespace retenta
