// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revenue/revenuetexts.h"

#include <algorithm>
#include <cmath>

#include "core/base/roundedparts.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

qint64 minorOf(double main, const Currency& currency) {
  constexpr double most = 9e18;
  return static_cast<qint64>(
      std::clamp(std::round(main * static_cast<double>(currency.factor())), -most, most));
}

}  // namespace

MoneyUnit RevenueTexts::unitOf(double divisor, int decimals) const {
  const QString sign = Formatters::sign(m_view.currency);
  const QString number = QStringLiteral("%1");
  if (divisor >= 1e9)
    return {1e9, decimals, tr("%1B", "billions of a currency").arg(sign),
            tr("%2%1B", "a sum in billions").arg(number, sign)};
  if (divisor >= 1e6)
    return {1e6, decimals, tr("%1M", "millions of a currency").arg(sign),
            tr("%2%1M", "a sum in millions").arg(number, sign)};
  if (divisor >= 1e3)
    return {1e3, decimals, tr("%1K", "thousands of a currency").arg(sign),
            tr("%2%1K", "a sum in thousands").arg(number, sign)};
  return {1, decimals, sign, tr("%2%1", "a sum with the currency's sign").arg(number, sign)};
}

MoneyUnit RevenueTexts::axisUnit(double largest) const {
  const double size = std::abs(largest);
  if (size >= 1e10) return unitOf(1e9, 1);
  if (size >= 1e7) return unitOf(1e6, 1);
  if (size >= 1e4) return unitOf(1e3, 0);
  return unitOf(1, size < 100 ? 2 : 0);
}

MoneyUnit RevenueTexts::shortUnit(double largest) const {
  const double size = std::abs(largest);
  const double divisor = size >= 999.5e6 ? 1e9 : size >= 999.5e3 ? 1e6 : size >= 9999.5 ? 1e3 : 1;
  const double whole = size / divisor;
  const int most = divisor >= 1e6 ? 2 : divisor > 1 ? 1 : 0;
  return unitOf(divisor, whole < 99.95 ? most : whole < 999.5 && most == 2 ? 1 : 0);
}

MoneyUnit RevenueTexts::listUnit(double largest) const {
  const double size = std::abs(largest);
  if (size >= 1e12) return unitOf(1e9, 0);
  if (size >= 1e9) return unitOf(1e6, 0);
  if (size >= 1e4) return unitOf(1e3, 0);
  return unitOf(1, size < 100 ? 2 : 0);
}

QString RevenueTexts::money(double main) const {
  return m_format.money(minorOf(main, m_view.currency), m_view.currency);
}

QString RevenueTexts::moneyShort(double main) const {
  return m_format.moneyShort(minorOf(main, m_view.currency), m_view.currency);
}

QString RevenueTexts::signedIn(const MoneyUnit& unit, double value) const {
  return m_format.signedNumber(value, unit.decimals);
}

RevenueTexts::Cards RevenueTexts::cards() const {
  const Comparison& c = m_view.comparison;
  Cards cards;
  cards.before = moneyShort(c.before.revenue);
  cards.after = moneyShort(c.after.revenue);
  cards.delta = deltaText();
  cards.beforeFull = money(c.before.revenue);
  cards.afterFull = money(c.after.revenue);
  cards.deltaFull = m_format.signedMoney(minorOf(c.delta, m_view.currency), m_view.currency);
  cards.beforeNote = nameOf(m_view.plan.beforeSource, m_view.plan.beforeName, true);
  cards.afterNote = nameOf(m_view.plan.afterSource, m_view.plan.afterName, false);
  if (c.growth)
    cards.deltaNote = QStringLiteral("%1 · ×%2")
                          .arg(m_format.signedPercent(*c.growth, 1), m_format.number(*c.ratio, 2));
  if (c.acquisitionCost > 0)
    cards.deltaNote =
        tr("%1 · %2 after attracting clients")
            .arg(cards.deltaNote, m_format.signedMoneyShort(minorOf(c.deltaNet(), m_view.currency),
                                                            m_view.currency));
  return cards;
}

QString RevenueTexts::formula() const {
  return QLatin1Char('\n') +
         tr("(was + inflow) × average check × transactions, summed over %1").arg(horizon());
}

QString RevenueTexts::deltaFormula() const {
  return QLatin1Char('\n') + tr("after − before = effects of the levers + joint effect");
}

QString RevenueTexts::deltaText() const {
  const Comparison& c = m_view.comparison;
  MoneyUnit unit = shortUnit(c.delta);
  const auto shown = [&](double money, const MoneyUnit& in) {
    const double grain = in.divisor / std::pow(10.0, in.decimals);
    return std::round(money / grain) * grain;
  };
  // Rounded apart, "after" less "before" may miss the rounded difference by one: a digit more
  // shows why.
  const double apart = shown(c.after.revenue, shortUnit(c.after.revenue)) -
                       shown(c.before.revenue, shortUnit(c.before.revenue));
  const double grain = unit.divisor / std::pow(10.0, unit.decimals);
  const double miss = std::abs(apart - shown(c.delta, unit));
  if (unit.divisor > 1 && miss > grain / 2 && miss < grain * 1.5) ++unit.decimals;
  const QString number = m_format.number(std::abs(unit.of(c.delta)), unit.decimals);
  const QString sign = c.delta > 0 ? QStringLiteral("+") : QString(QChar(0x2212));
  return (c.delta == 0 ? QString() : sign) + unit.pattern.arg(number);
}

RevenueTexts::Effects RevenueTexts::effects() const {
  const Comparison& c = m_view.comparison;
  double largest = std::max(std::abs(c.delta), std::abs(c.joint));
  std::vector<double> parts{c.joint};
  for (const LeverEffect& e : c.levers) {
    largest = std::max(largest, std::abs(e.effect));
    parts.push_back(e.effect);
  }
  Effects effects;
  effects.unit = listUnit(largest);
  const double grain = effects.unit.divisor / std::pow(10.0, effects.unit.decimals);
  const auto whole = roundedParts(parts, grain);
  const auto text = [&](qint64 grains) {
    return signedIn(effects.unit,
                    static_cast<double>(grains) / std::pow(10.0, effects.unit.decimals));
  };
  qint64 sum = 0;
  for (const qint64 part : whole) sum += part;
  effects.joint = text(whole[0]);
  effects.delta = text(sum);
  for (std::size_t i = 0; i < c.levers.size(); ++i)
    effects.levers[c.levers[i].lever] = text(whole[i + 1]);
  return effects;
}

QString RevenueTexts::horizon() const {
  switch (m_view.plan.months) {
    case 12:
      return tr("a year");
    case 24:
      return tr("2 years");
    case 36:
      return tr("3 years");
    default:
      return m_format.months(m_view.plan.months);
  }
}

QString RevenueTexts::headline() const {
  const Comparison& c = m_view.comparison;
  if (c.before.revenue <= 0 && c.after.revenue <= 0)
    return tr("Type the numbers of your business to see its revenue");
  if (m_view.plan.before == m_view.plan.after)
    return tr("The scenario does not differ from “before” yet: move any lever");
  const auto trend = [](const ModelRun& run) {
    const double first = run.months.front().revenue;
    return first > 0 ? run.months.back().revenue / first - 1 : 0;
  };
  const double was = trend(c.before);
  const QString percent = m_format.percent(std::abs(was), 0);
  const QString after = m_format.signedPercent(trend(c.after), 0);
  if (std::abs(was) < 0.005)
    return tr("Without changes revenue stays as it is over %1; the scenario gives %2")
        .arg(horizon(), after);
  if (was < 0)
    return tr("Without changes revenue falls by %1 over %2; the scenario gives %3")
        .arg(percent, horizon(), after);
  return tr("Without changes revenue grows by %1 over %2; the scenario gives %3")
      .arg(percent, horizon(), after);
}

QString RevenueTexts::origin() const {
  const ModelPlan& plan = m_view.plan;
  if (plan.beforeSource == ModelSource::Data && m_view.data) {
    const ModelFromBase& data = *m_view.data;
    const auto month = [&](const BaseMonth& m) {
      return m_format.monthAndYear(monthStart(m.month));
    };
    return tr("From your purchases: mean of %1 (%2 – %3). A client is lost after %4 without one.")
        .arg(m_format.months(static_cast<qint64>(data.months.size())), month(data.months.front()),
             month(data.months.back()), m_format.days(data.churnDays));
  }
  if (plan.beforeSource == ModelSource::Example)
    return tr(
        "A teaching example. Type your own numbers, or import purchases and take them from "
        "there.");
  return m_view.data ? tr("Typed numbers. “As is (from data)” brings back those of your purchases.")
                     : tr("Typed numbers.");
}

QString RevenueTexts::originDetail() const {
  if (m_view.plan.beforeSource != ModelSource::Data || !m_view.data) return {};
  const ModelFromBase& data = *m_view.data;
  QStringList parts{tr("Whole months only. Clients at the start: bought at least twice and once in "
                       "the last %1.")
                        .arg(m_format.days(data.churnDays))};
  if (data.retention.months > 0)
    parts << tr("Retention of new: %1 whose %2 are over.")
                 .arg(m_format.months(data.retention.months), m_format.days(data.churnDays));
  parts << tr("Now there are %1 such clients.").arg(m_format.count(data.clientsNow));
  return parts.join(QLatin1Char(' '));
}

QString RevenueTexts::winBackText() const {
  if (!m_view.data || m_view.data->winBack.mean <= 0) return tr("Count win-back");
  const double seen = m_view.data->winBack.mean;
  return tr("Count win-back (%1 a month come back)").arg(m_format.number(seen, seen < 10 ? 1 : 0));
}

void RevenueTexts::addBrackets(QStringList& out) const {
  if (!m_view.data) return;
  for (const Lever lever : allLevers) {
    if (lever == Lever::WinBack && !m_view.plan.useWinBack) continue;
    const Spread& seen = m_view.data->spread(lever);
    const double value = retenta::leverValue(m_view.plan.after, lever);
    if (seen.months < 2 || value == retenta::leverValue(m_view.plan.before, lever)) continue;
    const QString months = m_format.months(seen.months);
    if (value > seen.high)
      out << tr("“%1” %2 is above all that was seen in %3 (highest %4)")
                 .arg(leverName(lever), leverValue(lever, value), months,
                      leverValue(lever, seen.high));
    if (value < seen.low)
      out << tr("“%1” %2 is below all that was seen in %3 (lowest %4)")
                 .arg(leverName(lever), leverValue(lever, value), months,
                      leverValue(lever, seen.low));
  }
}

void RevenueTexts::addBold(QStringList& out) const {
  const auto name = [](BoldChange change) {
    switch (change) {
      case BoldChange::Base:
        return tr("Base at the end of the year");
      case BoldChange::Transactions:
        return leverName(Lever::Transactions);
      case BoldChange::Check:
        return leverName(Lever::Check);
      case BoldChange::Lifetime:
        return term(u"lifetime");
      case BoldChange::Repeat:
        return leverName(Lever::Retention);
      case BoldChange::Churn:
        return leverName(Lever::Churn);
      case BoldChange::Revenue:
        break;
    }
    return tr("Revenue of the year");
  };
  for (const BoldWarning& w : m_view.bold)
    out << tr("%1: %2, bolder than usual (a year: up to %3)")
               .arg(name(w.change), m_format.signedPercent(w.value, 0),
                    m_format.signedPercent(w.usual, 0));
}

QStringList RevenueTexts::warnings() const {
  QStringList out;
  const ModelPlan& plan = m_view.plan;
  if (plan.beforeSource == ModelSource::Data && m_view.data) {
    if (m_view.data->retention.months == 0)
      out << tr("Retention of new is not known yet: no month of newcomers is %1 old. Type it.")
                 .arg(m_format.days(m_view.data->churnDays));
    if (m_view.data->shortHistory)
      out << tr("The history begins less than %1 before the first of these months: the base at the "
                "start is understated.")
                 .arg(m_format.days(m_view.data->churnDays));
  }
  if (plan.after.inflow > plan.before.inflow && plan.costPerNewClient <= 0)
    out << tr("Inflow is above “before”: say what a new client costs to subtract it.");
  addBrackets(out);
  addBold(out);
  return out;
}

QString RevenueTexts::leverName(Lever lever) { return term(leverId(lever)); }

QString RevenueTexts::leverHint(Lever lever) const {
  switch (lever) {
    case Lever::Inflow:
      return tr("clients a month");
    case Lever::Retention:
      return tr("share who buy a second time");
    case Lever::Churn:
      return tr("a month, less is better");
    case Lever::Check:
      return tr("%1 a purchase").arg(Formatters::sign(m_view.currency));
    case Lever::Transactions:
      return tr("a month");
    case Lever::WinBack:
      break;
  }
  return tr("lost clients back a month");
}

int RevenueTexts::leverDecimals(Lever lever, double value) {
  const double shown = isRate(lever) ? value * 100 : value;
  const int least = lever == Lever::Churn && shown > 0 && shown < 10 ? 1 : 0;
  const bool people = lever == Lever::Inflow || lever == Lever::WinBack;
  if (people && shown >= 100) return 0;
  // What a person typed is shown as typed; a mean of many months needs no tail.
  for (int decimals = least; decimals <= 2; ++decimals) {
    const double scaledUp = shown * std::pow(10.0, decimals);
    if (std::abs(scaledUp - std::round(scaledUp)) < 1e-7) return decimals;
  }
  if (isRate(lever)) return 1;
  return shown >= 100 ? 0 : shown >= 10 ? 1 : 2;
}

QString RevenueTexts::leverValue(Lever lever, double value) {
  const Formatters format;
  const int decimals = leverDecimals(lever, value);
  return isRate(lever) ? format.percent(value, decimals) : format.number(value, decimals);
}

QString RevenueTexts::nameOf(ModelSource source, const QString& scenario, bool before) const {
  switch (source) {
    case ModelSource::Data:
      return tr("As is (from data)");
    case ModelSource::Example:
      return tr("Teaching example");
    case ModelSource::Modest:
      return tr("Modest changes");
    case ModelSource::Scenario:
      return scenario;
    case ModelSource::Typed:
      break;
  }
  return before ? tr("Typed numbers") : tr("New scenario");
}

QStringList RevenueTexts::monthNames() const {
  QStringList names;
  const bool calendar = m_view.plan.beforeSource == ModelSource::Data;
  const int first = monthIndex(m_view.asOf + 1);
  for (int i = 0; i < m_view.plan.months; ++i) {
    if (!calendar) {
      names << QString::number(i + 1);
      continue;
    }
    const CivilDate date = civilFromDay(monthStart(first + i));
    const QString name = m_format.monthShort(date.month);
    names << (date.month == 1 && i > 0
                  ? QStringLiteral("%1\u00A0%2").arg(name, QString::number(date.year))
                  : name);
  }
  return names;
}

}  // namespace retenta
