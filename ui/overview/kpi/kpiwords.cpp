// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/kpi/kpiwords.h"

#include <cmath>

#include <QCoreApplication>

#include "ui/text/figurenames.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

struct KpiWords {
  Q_DECLARE_TR_FUNCTIONS(KpiWords)
};

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
constexpr double flat = 0.0005;  // shown as zero

QString titleOf(MainKpi kpi, const Overview& o, const Formatters& f) {
  switch (kpi) {
    case MainKpi::Revenue:
      return KpiWords::tr("Revenue, %1").arg(kpiwords::periodName(o.request.period, f));
    case MainKpi::ActiveClients:
      return term(u"active_clients");
    case MainKpi::NewClients:
      return o.kpis.now.monthlyNew ? KpiWords::tr("New clients a month") : term(u"new_clients");
    case MainKpi::AverageCheck:
      return term(u"average_check");
    case MainKpi::Churn:
      return KpiWords::tr("Churn a month");
  }
  return {};
}

QString dates(const Period& period, const Formatters& f) {
  return QStringLiteral("%1\u00A0– %2").arg(f.date(period.from), f.date(period.to - 1));
}

void addLines(MainKpi kpi, const OverviewKpis& kpis, KpiFace& face) {
  for (std::size_t i = 0; i < overviewMonths; ++i) {
    const auto now = monthValue(kpi, kpis.months[i]);
    const auto before = monthValue(kpi, kpis.earlierMonths[i]);
    face.line.push_back(kpis.monthWhole[i] ? now.value_or(nothing) : nothing);
    face.earlier.push_back(kpis.earlierWhole[i] ? before.value_or(nothing) : nothing);
  }
}

QString whyNoChange(const Overview& o) {
  if (!o.kpis.now.covered) return KpiWords::tr("data for a part of the period");
  return KpiWords::tr("nothing to compare with");
}

QString definitionOf(MainKpi kpi, int churnDays, const Formatters& f) {
  switch (kpi) {
    case MainKpi::Revenue:
      return KpiWords::tr(
          "What paid and partially refunded orders of the period brought; returns are subtracted "
          "on their own day.");
    case MainKpi::ActiveClients:
      return KpiWords::tr("Clients who bought in the last %1 up to the as-of date.")
          .arg(f.days(churnDays));
    case MainKpi::NewClients:
      return KpiWords::tr("Clients whose first purchase is in the period, a month on average.");
    case MainKpi::AverageCheck:
      return KpiWords::tr("Revenue of the period divided by the number of its purchases.");
    case MainKpi::Churn:
      return KpiWords::tr(
                 "Which share of those active at the start of a month is no longer active at its "
                 "end: no purchase for %1. The mean of the period's whole months.")
          .arg(f.days(churnDays));
  }
  return {};
}

QString churnFormula(const Overview& o, const Formatters& f) {
  const auto& months = o.kpis.now.months;
  const auto churn = o.kpis.now.monthlyChurn;
  if (!churn) return KpiWords::tr("No whole month with active clients at its start yet.");
  const Kpis* last = nullptr;
  int counted = 0;
  for (const Kpis& month : months) {
    if (!month.churn()) continue;
    last = &month;
    ++counted;
  }
  const QString mean = KpiWords::tr("Mean of %1: %2.").arg(f.months(counted), f.percent(*churn, 1));
  return KpiWords::tr(
             "%1 In the last of them: %2 active on %3, %4 of them no longer on %5; "
             "%4 / %2 = %6")
      .arg(mean, f.count(last->activeAtStart), f.date(last->period.from),
           f.count(last->activeAtStart - last->kept), f.date(last->period.to),
           f.percent(*last->churn(), 1));
}

QString formulaOf(MainKpi kpi, const Overview& o, const Formatters& f) {
  const Kpis& k = o.kpis.now.total;
  const QString revenue = f.money(k.revenueMinor, o.currency);
  switch (kpi) {
    case MainKpi::Revenue:
      return KpiWords::tr("%1 less returns, %2: %3")
          .arg(f.purchases(k.transactions), dates(k.period, f), revenue);
    case MainKpi::ActiveClients:
      return KpiWords::tr("Bought %1: %2")
          .arg(dates({k.period.to - o.kpis.churnDays, k.period.to}, f), f.clients(k.activeAtEnd));
    case MainKpi::NewClients: {
      const auto& months = o.kpis.now.months;
      if (months.empty()) {
        return KpiWords::tr("First purchases %1: %2")
            .arg(dates(k.period, f), f.count(k.newClients));
      }
      qint64 fresh = 0;
      for (const Kpis& month : months) fresh += month.newClients;
      return KpiWords::tr("%1 first purchases / %2 (%3) = %4")
          .arg(f.count(fresh), f.months(static_cast<qint64>(months.size())),
               dates({months.front().period.from, months.back().period.to}, f),
               f.number(*o.kpis.now.monthlyNew, 1));
    }
    case MainKpi::AverageCheck: {
      const auto check = k.averageCheckMinor();
      if (!check) return KpiWords::tr("No purchases %1.").arg(dates(k.period, f));
      return KpiWords::tr("%1 / %2 = %3, %4")
          .arg(revenue, f.purchases(k.transactions), f.money(std::llround(*check), o.currency),
               dates(k.period, f));
    }
    case MainKpi::Churn:
      return churnFormula(o, f);
  }
  return {};
}

QString compareLine(const QString& name, MainKpi kpi, const PeriodKpis& then, const Overview& o,
                    const Formatters& f) {
  const auto before = then.value(kpi);
  const auto change = changeOf(kpi, o.kpis.now.value(kpi), before);
  const QString value = kpiwords::valueText(kpi, before, o.currency, f);
  const QString line = KpiWords::tr("%1 (%2): %3").arg(name, dates(then.total.period, f), value);
  return change ? line + QStringLiteral(", ") + kpiwords::changeText(kpi, *change, f) : line;
}

// Whom a figure counts over the whole period.
struct Counted {
  KpiPeople people;
  qint64 count;
  const char* figure;
};

Counted countedBy(MainKpi kpi, const Kpis& k) {
  switch (kpi) {
    case MainKpi::Revenue:
      return {KpiPeople::Payers, k.payers, "revenue"};
    case MainKpi::ActiveClients:
      return {KpiPeople::ActiveAtEnd, k.activeAtEnd, "active_end"};
    case MainKpi::NewClients:
      return {KpiPeople::NewClients, k.newClients, "new"};
    case MainKpi::AverageCheck:
      return {KpiPeople::Payers, k.payers, "average_check"};
    case MainKpi::Churn:
      return {KpiPeople::Lost, k.activeAtStart - k.kept, "churn"};
  }
  return {};
}

}  // namespace

namespace kpiwords {

QString periodName(const Period& period, const Formatters& f) {
  const int months = static_cast<int>(monthsIn(period));
  if (months > 0 && addMonths(period.from, months) == period.to) {
    return KpiWords::tr("%1 mo", "months, short").arg(months);
  }
  return f.days(period.to - period.from);
}

QString valueText(MainKpi kpi, std::optional<double> value, Currency currency, const Formatters& f,
                  bool full) {
  if (!value) return Formatters::unknown();
  switch (kpi) {
    case MainKpi::Revenue:
    case MainKpi::AverageCheck: {
      const qint64 minor = std::llround(*value);
      return full ? f.money(minor, currency) : f.moneyShort(minor, currency);
    }
    case MainKpi::Churn:
      return f.percent(*value, full ? 2 : 1);
    case MainKpi::ActiveClients:
    case MainKpi::NewClients:
      // A mean under ten needs its tenths, a whole number none.
      return f.number(*value, *value < 10 && *value != std::floor(*value) ? 1 : full ? 1 : 0);
  }
  return {};
}

QString changeText(MainKpi kpi, double change, const Formatters& f) {
  return kpi == MainKpi::Churn ? f.points(change) : f.signedPercent(change);
}

KpiFace face(MainKpi kpi, const Overview& o, const Formatters& f) {
  KpiFace face;
  face.title = titleOf(kpi, o, f);
  const auto now = o.kpis.now.value(kpi);
  face.value = valueText(kpi, now, o.currency, f);
  const bool whole = kpi == MainKpi::ActiveClients;
  face.full = whole ? face.value : valueText(kpi, now, o.currency, f, true);
  const PeriodKpis* then = o.kpis.compared();
  const auto before = then ? then->value(kpi) : std::nullopt;
  if (const auto change = changeOf(kpi, now, before)) {
    face.change = changeText(kpi, *change, f);
    face.up = *change > 0;
    if (std::abs(*change) >= flat) face.good = face.up == growthIsGood(kpi);
    face.was = KpiWords::tr("was %1").arg(valueText(kpi, before, o.currency, f));
  } else {
    face.was = whyNoChange(o);
  }
  addLines(kpi, o.kpis, face);
  face.spoken = face.title + QStringLiteral(": ") + face.full;
  if (!face.change.isEmpty()) face.spoken += QStringLiteral(", ") + face.change;
  face.spoken += QStringLiteral(", ") + face.was;
  return face;
}

KpiStory story(MainKpi kpi, const Overview& o, const Formatters& f) {
  KpiStory story;
  story.definition = definitionOf(kpi, o.kpis.churnDays, f);
  story.formula = formulaOf(kpi, o, f);
  const auto& k = o.kpis;
  if (k.yearBefore) {
    story.compare += compareLine(KpiWords::tr("A year before"), kpi, *k.yearBefore, o, f);
  }
  if (k.previous && (!k.yearBefore || k.previous->total.period != k.yearBefore->total.period)) {
    story.compare += compareLine(KpiWords::tr("The period before"), kpi, *k.previous, o, f);
  }
  if (story.compare.isEmpty()) {
    story.compare += k.now.covered
                         ? KpiWords::tr("The data begin too late to compare with another period.")
                         : KpiWords::tr(
                               "The data cover only a part of the period: parts are not "
                               "compared with wholes.");
  }
  const Counted counted = countedBy(kpi, k.now.total);
  story.people = counted.people;
  story.peopleCount = counted.count;
  story.figure = QLatin1String(counted.figure);
  story.who = figurePeopleName(kpiPeopleId(counted.people));
  if (counted.count > 0) story.link = KpiWords::tr("Show %1").arg(f.clients(counted.count));
  return story;
}

}  // namespace kpiwords
}  // namespace retenta
