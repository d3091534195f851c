// SPDX-License-Identifier: GPL-3.0-or-later
// goals: what the business wants to reach, and how far it is.
#include <cmath>

#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/figures/answertable.h"
#include "app/cli/figures/periodoptions.h"
#include "app/cli/figures/segmentoption.h"
#include "app/cli/output.h"
#include "core/metrics/goals/goalservice.h"
#include "ui/segments/filtersentence.h"
#include "ui/text/figurenames.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta::cli {

namespace {

const QString figureOption = QStringLiteral("figure");
const QString targetOption = QStringLiteral("target");
const QString deadlineOption = QStringLiteral("deadline");
const QString startOption = QStringLiteral("start");
const QString monthsOption = QStringLiteral("months");
const QString segmentOption = QStringLiteral("segment");
const QString nameOption = QStringLiteral("name");

// Money in minor units, shares as fractions, all else as it is.
QJsonValue valueJson(const Goal& goal, std::optional<double> value) {
  return goal.figure->unit == FigureUnit::Money ? minor(value) : known(value);
}

QJsonObject lineJson(const GoalLine& line, Currency currency) {
  const Goal& goal = line.goal;
  const GoalOutlook& outlook = line.outlook;
  QJsonArray points;
  for (const GoalPoint& point : outlook.points) {
    points.append(QJsonObject{{QStringLiteral("day"), isoDate(point.day)},
                              {QStringLiteral("value"), valueJson(goal, point.value)}});
  }
  const auto bound = [&](double value) {
    return outlook.forecast ? valueJson(goal, value) : QJsonValue();
  };
  return {
      {QStringLiteral("id"), goal.id},
      {QStringLiteral("name"), goal.name},
      {QStringLiteral("figure"), goal.figure->key()},
      {QStringLiteral("months"), goal.months},
      {QStringLiteral("segments"),
       goal.segments ? QJsonValue(QJsonArray::fromStringList(goal.segments->ids())) : QJsonValue()},
      {QStringLiteral("saved"),
       goal.saved ? QJsonValue(savedJson(*goal.saved, currency)) : QJsonValue()},
      {QStringLiteral("start"), isoDate(goal.start)},
      {QStringLiteral("deadline"), isoDate(goal.deadline)},
      {QStringLiteral("start_value"), valueJson(goal, goal.startValue)},
      {QStringLiteral("target"), valueJson(goal, goal.target)},
      {QStringLiteral("now"), valueJson(goal, outlook.now)},
      {QStringLiteral("progress"), outlook.progress ? QJsonValue(*outlook.progress) : QJsonValue()},
      {QStringLiteral("due"), outlook.due},
      {QStringLiteral("forecast"), valueJson(goal, outlook.forecast)},
      {QStringLiteral("forecast_low"), bound(outlook.low)},
      {QStringLiteral("forecast_high"), bound(outlook.high)},
      {QStringLiteral("state"), goalStateId(outlook.state)},
      {QStringLiteral("points"), points}};
}

QString valueText(const Goal& goal, std::optional<double> value, Currency currency) {
  const Formatters f;
  if (!value) return Formatters::unknown();
  const KpiFigure& figure = *goal.figure;
  if (figure.unit == FigureUnit::Money) return f.moneyShort(std::llround(*value), currency);
  return figure.unit == FigureUnit::Share ? f.percent(*value, figure.decimals)
                                          : f.number(*value, figure.decimals);
}

void printGoal(const GoalLine& line, Currency currency) {
  const Goal& goal = line.goal;
  const auto text = [&](std::optional<double> value) { return valueText(goal, value, currency); };
  printLine(Cli::tr("%1. %2: %3 → %4 by %5")
                .arg(QString::number(goal.id),
                     goal.name.isEmpty() ? figureName(goal.figure->key()) : goal.name,
                     text(goal.startValue), text(goal.target), Formatters().date(goal.deadline)));
  const QString whom = segmentChoiceText({goal.segments, goal.saved});
  if (!whom.isEmpty()) printLine(Cli::tr("   of: %1").arg(whom));
  printLine(Cli::tr("   now %1; %2")
                .arg(text(line.outlook.now),
                     term(QStringLiteral("goal_") + goalStateId(line.outlook.state))));
  if (!line.outlook.forecast) return;
  printLine(Cli::tr("   if it goes on so: %1 (%2 … %3)")
                .arg(text(line.outlook.forecast), text(line.outlook.low), text(line.outlook.high)));
}

int printGoals(const std::vector<GoalLine>& lines, const Invocation& call, Currency currency) {
  if (call.json) {
    QJsonArray goals;
    for (const GoalLine& line : lines) goals.append(lineJson(line, currency));
    return printAnswer(call, {{QStringLiteral("goals"), goals}}, goals);
  }
  for (const GoalLine& line : lines) printGoal(line, currency);
  if (lines.empty()) printLine(Cli::tr("There are no goals yet: goals add …"));
  return Done;
}

// "20%" or "0.2" of a share, main units of money, else a number.
std::optional<double> targetOf(const QString& typed, FigureUnit unit, Currency currency) {
  QString text = typed.trimmed();
  const bool percent = text.endsWith(QLatin1Char('%'));
  if (percent) text.chop(1);
  bool ok = false;
  const double value = text.toDouble(&ok);
  if (!ok || !std::isfinite(value) || (percent && unit != FigureUnit::Share)) return std::nullopt;
  if (unit == FigureUnit::Money) return value * static_cast<double>(currency.factor());
  return percent ? value / 100 : value;
}

int addGoal(const Invocation& call, const Options& options) {
  QString problem;
  Goal goal;
  const auto figure = goalFigure(options.value(figureOption));
  if (!figure) {
    QStringList ids;
    for (const KpiFigure* one : goalFigures()) ids += one->key();
    return wrongUsage(options.takes(figureOption, ids.join(QStringLiteral(", "))));
  }
  goal.figure = figure;
  goal.name = options.value(nameOption).simplified();
  goal.deadline = dayOption(options, deadlineOption, problem);
  if (!problem.isEmpty()) return wrongUsage(problem);
  if (options.has(monthsOption)) goal.months = options.value(monthsOption).toInt();
  const auto business = openBusiness(call, BaseFile::Access::ReadWrite);
  if (!business) return fail(business.error());
  if (options.has(segmentOption)) {
    auto choice = segmentChoiceNow(**business, options.value(segmentOption));
    if (!choice) return fail(choice.error());
    goal.segments = choice->cells;
    goal.saved = std::move(choice->saved);
  }
  const LedgerPtr ledger = (*business)->ledger();
  const Day asOf = asOfDay(call, *ledger);
  goal.start = options.has(startOption) ? dayOption(options, startOption, problem) : asOf;
  if (!problem.isEmpty()) return wrongUsage(problem);
  const auto target = targetOf(options.value(targetOption), figure->unit, ledger->currency);
  if (!target)
    return fail(
        Error{ErrorCode::BadNumber, {QStringLiteral("--target"), options.value(targetOption)}, {}});
  goal.target = *target;
  GoalService service(**business);
  const auto added = service.addNow(goal);
  if (!added) return fail(added.error());
  const auto lines = service.linesNow(asOf);
  if (!lines) return fail(lines.error());
  std::vector<GoalLine> own;
  for (const GoalLine& line : *lines) {
    if (line.goal.id == added->id) own.push_back(line);
  }
  return printGoals(own, call, ledger->currency);
}

int removeGoal(const Invocation& call, const QString& id) {
  const auto business = openBusiness(call, BaseFile::Access::ReadWrite);
  if (!business) return fail(business.error());
  const auto removed = GoalService(**business).removeNow(id.toLongLong());
  if (!removed) return fail(removed.error());
  if (call.json) printJson({{QStringLiteral("removed"), id.toLongLong()}});
  return Done;
}

}  // namespace

int runGoals(const Invocation& call) {
  const Options options(call.args,
                        {figureOption, targetOption, deadlineOption, startOption, monthsOption,
                         segmentOption, nameOption},
                        {}, 2);
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const QString word = options.words().value(0);
  if (word == QLatin1String("add")) return addGoal(call, options);
  if (word == QLatin1String("remove")) return removeGoal(call, options.words().value(1));
  if (!word.isEmpty() && word != QLatin1String("list"))
    return wrongUsage(Cli::tr("Say what to do: goals list, goals add, or goals remove ID."));
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const Day asOf = asOfDay(call, *(*business)->ledger());
  const auto lines = GoalService(**business).linesNow(asOf);
  if (!lines) return fail(lines.error());
  return printGoals(*lines, call, (*business)->ledger()->currency);
}

}  // namespace retenta::cli
