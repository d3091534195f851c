// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/goals/goalwords.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "ui/text/figurenames.h"
#include "ui/text/terms.h"

namespace retenta::goalwords {

namespace {

struct GoalWords {
  Q_DECLARE_TR_FUNCTIONS(GoalWords)
};

}  // namespace

QString title(const Goal& goal) {
  return goal.name.isEmpty() ? figureName(goal.figure->key()) : goal.name;
}

QString value(const KpiFigure& figure, double value, Currency currency, const Formatters& f) {
  if (figure.unit == FigureUnit::Money) return f.moneyShort(std::llround(value), currency);
  if (figure.unit == FigureUnit::Share) return f.percent(value, figure.decimals);
  return f.number(value, figure.decimals);
}

QString state(GoalState state) { return term(QStringLiteral("goal_") + goalStateId(state)); }

QString way(const Goal& goal, Currency currency, const Formatters& f) {
  return GoalWords::tr("%1 on %2 → %3 by %4")
      .arg(value(*goal.figure, goal.startValue, currency, f), f.date(goal.start),
           value(*goal.figure, goal.target, currency, f), f.date(goal.deadline));
}

QString outlook(const GoalLine& line, Currency currency, const Formatters& f) {
  const GoalOutlook& o = line.outlook;
  const auto text = [&](double v) { return value(*line.goal.figure, v, currency, f); };
  if (!o.now) return GoalWords::tr("not known on this day");
  const QString now = GoalWords::tr("now %1").arg(text(*o.now));
  if (!o.forecast) return now;
  return GoalWords::tr("%1; if it goes on so, %2 by the deadline (%3…%4)")
      .arg(now, text(*o.forecast), text(o.low), text(o.high));
}

QString targetText(const Goal& goal, Currency currency) {
  double typed = goal.target;
  if (goal.figure->unit == FigureUnit::Share) typed *= 100;
  if (goal.figure->unit == FigureUnit::Money) typed /= static_cast<double>(currency.factor());
  return QString::number(typed, 'f', QLocale::FloatingPointShortest);
}

std::optional<double> typedTarget(const QString& typed, const KpiFigure& figure,
                                  Currency currency) {
  QString text = typed.trimmed();
  if (text.endsWith(QLatin1Char('%'))) text.chop(1);
  const auto number = Formatters::parseNumber(text);
  if (!number || !std::isfinite(*number) || std::abs(*number) > 1e12) return std::nullopt;
  if (figure.unit == FigureUnit::Share) return *number / 100;
  if (figure.unit != FigureUnit::Money) return number;
  return *number * static_cast<double>(currency.factor());
}

}  // namespace retenta::goalwords
