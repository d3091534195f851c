// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cohorts/cohortwords.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QStringList>

#include "ui/text/terms.h"

namespace retenta::cohortwords {

namespace {

struct CohortWords {
  Q_DECLARE_TR_FUNCTIONS(CohortWords)
};

// "in month 3" after the first purchase; 0 is that of the first purchase itself.
QString ageName(const CohortTable& table, std::size_t age) {
  const int number = static_cast<int>(age);
  return table.by == CohortBy::Quarter ? CohortWords::tr("quarter %1").arg(number)
                                       : CohortWords::tr("month %1").arg(number);
}

}  // namespace

QString name(const CohortTable& table, const Cohort& cohort, const Formatters& f) {
  switch (table.by) {
    case CohortBy::Month:
      return f.monthAndYear(monthStart(cohort.start));
    case CohortBy::Quarter:
      return CohortWords::tr("Q%1 %2")
          .arg(cohort.start % 4 + 1)
          .arg(civilFromDay(monthStart(cohort.start * 3)).year);
    case CohortBy::Source:
      break;
  }
  return cohort.source.isEmpty() ? CohortWords::tr("unknown source") : cohort.source;
}

QString value(std::optional<double> value, CohortMeasure measure, Currency currency,
              const Formatters& f) {
  if (!value) return Formatters::unknown();
  switch (measure) {
    case CohortMeasure::Retention:
      return f.percent(*value, *value < 0.0995 && *value > 0 ? 1 : 0);
    case CohortMeasure::Orders:
      return f.number(*value, *value == std::floor(*value) ? 0 : 2);
    case CohortMeasure::Revenue:
    case CohortMeasure::CumulativeRevenue:
    case CohortMeasure::AverageCheck:
      break;
  }
  return f.moneyShort(std::llround(*value), currency);
}

QString measureName(CohortMeasure measure) {
  switch (measure) {
    case CohortMeasure::Retention:
      return CohortWords::tr("Retention");
    case CohortMeasure::Revenue:
      return term(u"revenue");
    case CohortMeasure::CumulativeRevenue:
      return CohortWords::tr("Cumulative revenue");
    case CohortMeasure::AverageCheck:
      return term(u"average_check");
    case CohortMeasure::Orders:
      break;
  }
  return CohortWords::tr("Orders");
}

QString cellTip(const CohortTable& table, const CohortPlace& place, const Formatters& f) {
  const Cohort& cohort = table.cohorts[place.cohort];
  const CohortCell& cell = cohort.cells[place.age];
  const auto money = [&](qint64 minor) { return f.money(minor, table.currency); };
  const auto share = cell.retention();
  QStringList lines{
      QStringLiteral("%1, %2").arg(name(table, cohort, f), ageName(table, place.age)),
      CohortWords::tr("bought: %1 of %2 (%3)")
          .arg(f.count(cell.active), f.count(cell.reached),
               share ? f.percent(*share, 1) : Formatters::unknown()),
      CohortWords::tr("orders: %1, revenue %2, since the beginning %3")
          .arg(f.count(cell.orders), money(cell.revenueMinor), money(cell.cumulativeMinor))};
  if (const auto check = cell.averageCheckMinor())
    lines += CohortWords::tr("average check %1").arg(money(std::llround(*check)));
  if (!cell.whole) lines += CohortWords::tr("the data know a part of it only");
  return lines.join(QLatin1Char('\n'));
}

QString headline(const CohortTable& table, const Formatters& f) {
  const auto average = table.average();
  const auto next = average.size() > 1 ? average[1].retention() : std::nullopt;
  if (!next) return CohortWords::tr("How clients of one beginning buy as time goes by");
  const QString first = table.by == CohortBy::Quarter
                            ? CohortWords::tr("Of the new, %1 buy again in the next quarter")
                            : CohortWords::tr("Of the new, %1 buy again in the next month");
  const std::size_t later = table.by == CohortBy::Quarter ? 4 : 6;
  const auto then = average.size() > later ? average[later].retention() : std::nullopt;
  QString sentence = first.arg(f.percent(*next, 1));
  if (then) {
    sentence += QStringLiteral(", ") + (table.by == CohortBy::Quarter
                                            ? CohortWords::tr("%1 in the fourth quarter after")
                                            : CohortWords::tr("%1 in the sixth month after"))
                                           .arg(f.percent(*then, 1));
  }
  return sentence;
}

QString caution(const CohortTable& table, const Formatters& f) {
  QStringList lines;
  for (const Cohort& cohort : table.cohorts) {
    if (!cohort.leftTruncated) continue;
    lines += CohortWords::tr(
                 "“%1” begins with the data: its clients may have bought before, so it "
                 "is left out of the average.")
                 .arg(name(table, cohort, f));
  }
  const bool small = std::any_of(table.cohorts.begin(), table.cohorts.end(),
                                 [](const Cohort& c) { return c.size < smallCohort; });
  if (small)
    lines += CohortWords::tr("Cohorts of fewer than %1 clients are in italics.").arg(smallCohort);
  if (table.by == CohortBy::Source)
    lines += CohortWords::tr("Each month counts only those clients for whom it is over.");
  return lines.join(QLatin1Char(' '));
}

}  // namespace retenta::cohortwords
