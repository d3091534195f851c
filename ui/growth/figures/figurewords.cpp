// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/figures/figurewords.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/growth/chartunit.h"
#include "ui/text/figurenames.h"
#include "ui/text/terms.h"

namespace retenta::figurewords {

namespace {

struct FigureWords {
  Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

std::vector<double> valuesOf(const KpiFigure& figure, const std::vector<KpiSheet>& months,
                             double divisor) {
  std::vector<double> values;
  for (const KpiSheet& month : months) {
    const bool known = month.covered || month.kpis.transactions > 0;
    const auto value = known ? figure.value(month) : std::nullopt;
    values.push_back(value ? *value / divisor : noValue);
  }
  return values;
}

ChartUnit unitFor(const KpiFigure& figure, const KpiAnswer& answer) {
  if (figure.unit == FigureUnit::Share) return {0.01, 1, QStringLiteral("%")};
  if (figure.unit != FigureUnit::Money)
    return {1, figure.decimals, FigureWords::tr("a month", "unit of a chart: so many a month")};
  double largest = 0;
  for (const auto* months : {&answer.series.months, &answer.series.yearBefore}) {
    for (const double value : valuesOf(figure, *months, 1))
      if (std::isfinite(value)) largest = std::max(largest, std::abs(value));
  }
  return moneyUnit(std::llround(largest), answer.currency);
}

// Where the day stands among the months of a chart; nullopt outside of them.
std::optional<double> placeOf(Day day, const std::vector<KpiSheet>& months) {
  for (std::size_t i = 0; i < months.size(); ++i) {
    const Period& month = months[i].kpis.period;
    if (day < month.from || day >= month.to) continue;
    return static_cast<double>(i) - 0.5 +
           static_cast<double>(day - month.from) / (month.to - month.from);
  }
  return std::nullopt;
}

QString dates(const Period& period, const Formatters& f) {
  return QStringLiteral("%1 – %2").arg(f.date(period.from), f.date(period.to - 1));
}

}  // namespace

QString headline(const FiguresAnswer& answer, const Formatters& f) {
  const Kpis& kpis = answer.kpis.lines.front().now.kpis;
  const auto check = kpis.averageCheckMinor();
  return FigureWords::tr("Revenue %1, paying clients %2, average check %3")
      .arg(f.moneyShort(kpis.revenueMinor, answer.kpis.currency), f.count(kpis.payers),
           check ? f.money(std::llround(*check), answer.kpis.currency) : Formatters::unknown());
}

QString note(const FiguresAnswer& answer, const Formatters& f) {
  const KpiSheet& now = answer.kpis.lines.front().now;
  QString text = FigureWords::tr("%1; the last %2 make a client active; clients counted: %3.")
                     .arg(dates(now.kpis.period, f), f.days(answer.kpis.rule.churnDays),
                          f.count(answer.kpis.clients));
  if (!now.covered)
    text += QLatin1Char(' ') + FigureWords::tr("The data know a part of the period only.");
  if (answer.sinceStrategy) {
    text += QLatin1Char(' ') +
            FigureWords::tr(
                "Since the strategy began, against as long before it. This proves "
                "nothing: whatever else changed is in it too. A control group proves.");
  }
  return text;
}

QString valueText(const KpiFigure& figure, std::optional<double> value, Currency currency,
                  const Formatters& f) {
  if (!value) return Formatters::unknown();
  switch (figure.unit) {
    case FigureUnit::Count:
      return f.count(std::llround(*value));
    case FigureUnit::Money:
      return f.money(std::llround(*value), currency);
    case FigureUnit::Share:
      return f.percent(*value, figure.decimals);
    case FigureUnit::Number:
    case FigureUnit::Days:
      return f.number(*value, figure.decimals);
  }
  return {};
}

QString changeText(const KpiFigure& figure, std::optional<double> change, const Formatters& f) {
  if (!change) return {};
  return figure.unit == FigureUnit::Share ? f.points(*change) : f.signedPercent(*change);
}

std::vector<KpiPeople> peopleOf(const KpiFigure& figure) {
  std::vector<KpiPeople> groups{figure.people};
  const auto add = [&](std::initializer_list<KpiPeople> more) {
    for (const KpiPeople people : more)
      if (people != figure.people) groups.push_back(people);
  };
  switch (figure.people) {
    case KpiPeople::Kept:
    case KpiPeople::Lost:
    case KpiPeople::ActiveAtStart:
    case KpiPeople::ActiveAtEnd:
    case KpiPeople::Returned:
      add({KpiPeople::ActiveAtStart, KpiPeople::Kept, KpiPeople::Lost, KpiPeople::Returned,
           KpiPeople::NewClients, KpiPeople::ActiveAtEnd});
      break;
    case KpiPeople::Churned:
    case KpiPeople::EverBought:
    case KpiPeople::BoughtAgain:
    case KpiPeople::OnManyDays:
      add({KpiPeople::EverBought, KpiPeople::BoughtAgain, KpiPeople::ActiveAtEnd,
           KpiPeople::Churned});
      break;
    default:
      add({KpiPeople::Payers, KpiPeople::NewClients, KpiPeople::Repeating, KpiPeople::LoyalPayers,
           KpiPeople::OtherPayers});
  }
  return groups;
}

ChartSpec chart(const KpiFigure& figure, const FiguresAnswer& answer, const Formatters& f) {
  const KpiSeries& series = answer.kpis.series;
  const ChartUnit unit = unitFor(figure, answer.kpis);
  ChartSpec spec;
  spec.kind = ChartKind::Bars;
  const KpiSheet& now = answer.kpis.lines.front().now;
  spec.title = QStringLiteral("%1: %2").arg(
      figureName(figure.key()), valueText(figure, figure.value(now), answer.kpis.currency, f));
  spec.subtitle = FigureWords::tr("%1; a month known in part is hatched").arg(unit.name);
  spec.categoryTitle = FigureWords::tr("Month");
  spec.decimals = unit.decimals;
  std::vector<Period> months;
  ChartSeries own{FigureWords::tr("this year"), ChartInk::After, ChartFill::Solid, {}};
  for (const KpiSheet& month : series.months) {
    months.push_back(month.kpis.period);
    own.parts.push_back(month.covered ? 0 : 1);
  }
  ChartSeries earlier{FigureWords::tr("a year before"), ChartInk::Before, ChartFill::Weak, {}};
  for (const KpiSheet& month : series.yearBefore) earlier.parts.push_back(month.covered ? 0 : 1);
  own.values = valuesOf(figure, series.months, unit.divisor);
  earlier.values = valuesOf(figure, series.yearBefore, unit.divisor);
  spec.categories = monthLabels(months, f);
  spec.series = {earlier, own};
  if (answer.started) {
    spec.mark = placeOf(*answer.started, series.months);
    if (spec.mark) {
      spec.subtitle +=
          QStringLiteral("; ") +
          FigureWords::tr("dashed line: strategy started %1").arg(f.date(*answer.started));
    }
  }
  spec.description = spec.title + QStringLiteral(". ") + spec.subtitle;
  return spec;
}

}  // namespace retenta::figurewords
