// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/goals/goalwords.h"

#include <cmath>

#include <QCoreApplication>
#include <QLocale>

#include "ui/text/terms.h"

namespace retenta::goalwords {

namespace {

struct GoalWords {
  Q_DECLARE_TR_FUNCTIONS(GoalWords)
};

}  // namespace

QString figure(GoalFigure figure) {
  switch (figure) {
    case GoalFigure::Revenue:
      return term(u"revenue");
    case GoalFigure::AverageCheck:
      return term(u"average_check");
    case GoalFigure::Arppu:
      return GoalWords::tr("Revenue per paying client (ARPPU)");
    case GoalFigure::Payers:
      return term(u"payers");
    case GoalFigure::NewClients:
      return term(u"new_clients");
    case GoalFigure::Active:
      return term(u"active_clients");
    case GoalFigure::PurchasesPerClient:
      return term(u"transactions_per_client");
    case GoalFigure::Retention:
      return term(u"retention_rate");
    case GoalFigure::Churn:
      return term(u"churn_rate");
    case GoalFigure::RepeatRate:
      return term(u"repeat_rate");
  }
  return {};
}

QString title(const Goal& goal) { return goal.name.isEmpty() ? figure(goal.figure) : goal.name; }

QString value(GoalFigure figure, double value, Currency currency, const Formatters& f) {
  if (isMoney(figure)) return f.moneyShort(std::llround(value), currency);
  if (isShare(figure)) return f.percent(value, 1);
  return f.number(value, figure == GoalFigure::PurchasesPerClient ? 2 : 0);
}

QString state(GoalState state) { return term(QStringLiteral("goal_") + goalStateId(state)); }

QString way(const Goal& goal, Currency currency, const Formatters& f) {
  return GoalWords::tr("%1 on %2 → %3 by %4")
      .arg(value(goal.figure, goal.startValue, currency, f), f.date(goal.start),
           value(goal.figure, goal.target, currency, f), f.date(goal.deadline));
}

QString outlook(const GoalLine& line, Currency currency, const Formatters& f) {
  const GoalOutlook& o = line.outlook;
  const auto text = [&](double v) { return value(line.goal.figure, v, currency, f); };
  if (!o.now) return GoalWords::tr("not known on this day");
  const QString now = GoalWords::tr("now %1").arg(text(*o.now));
  if (!o.forecast) return now;
  return GoalWords::tr("%1; if it goes on so, %2 by the deadline (%3…%4)")
      .arg(now, text(*o.forecast), text(o.low), text(o.high));
}

QString targetText(const Goal& goal, Currency currency) {
  double typed = goal.target;
  if (isShare(goal.figure)) typed *= 100;
  if (isMoney(goal.figure)) typed /= static_cast<double>(currency.factor());
  return QString::number(typed, 'f', QLocale::FloatingPointShortest);
}

std::optional<double> typedTarget(const QString& typed, GoalFigure figure, Currency currency) {
  QString text = typed.trimmed();
  if (text.endsWith(QLatin1Char('%'))) text.chop(1);
  const auto number = Formatters::parseNumber(text);
  if (!number || !std::isfinite(*number) || std::abs(*number) > 1e12) return std::nullopt;
  if (isShare(figure)) return *number / 100;
  return isMoney(figure) ? *number * static_cast<double>(currency.factor()) : *number;
}

}  // namespace retenta::goalwords
