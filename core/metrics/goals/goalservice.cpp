// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/goals/goalservice.h"

#include <algorithm>
#include <functional>

#include <QJsonArray>

#include "core/business/settingstore.h"
#include "core/metrics/kpiservice.h"

namespace retenta {

namespace {

const QString goalsKey = QStringLiteral("goals");
const QString listKey = QStringLiteral("list");
const QString nextKey = QStringLiteral("next");

// A goal of a newer version is left where it is and not shown.
std::vector<Goal> goalsIn(const QJsonObject& json) {
  std::vector<Goal> goals;
  for (const QJsonValue& value : json[listKey].toArray()) {
    if (auto goal = goalFromJson(value.toObject())) goals.push_back(std::move(*goal));
  }
  return goals;
}

QString nameOf(const Goal& goal) { return goal.name.isEmpty() ? goal.figure->key() : goal.name; }

Error noGoal(qint64 id) {
  return {ErrorCode::NotFound, {QStringLiteral("goal"), QString::number(id)}, {}};
}

Result<void> checkedDays(const Goal& goal) {
  if (goal.deadline <= goal.start)
    return Error{ErrorCode::BadNumber, {QStringLiteral("deadline"), isoDate(goal.deadline)}, {}};
  if (goal.months < 1 || goal.months > 120)
    return Error{
        ErrorCode::BadNumber, {QStringLiteral("months"), QString::number(goal.months)}, {}};
  return {};
}

Result<void> checkedTarget(const Goal& goal) {
  if (goal.startValue != goal.target) return {};
  return Error{ErrorCode::BadNumber, {QStringLiteral("target"), QString::number(goal.target)}, {}};
}

bool aboutTheSame(const Goal& a, const Goal& b) {
  const auto rules = [](const Goal& goal) {
    return goal.saved ? std::optional(goal.saved->filter) : std::nullopt;
  };
  return a.figure == b.figure && a.segments == b.segments && rules(a) == rules(b) &&
         a.months == b.months && a.start == b.start;
}

// The stored list; each entry as it lies, those of a newer version among them.
void editList(SQLite::Database& db, const std::function<void(QJsonArray&)>& edit) {
  QJsonObject json = loadSettingObject(db, goalsKey);
  QJsonArray list = json[listKey].toArray();
  edit(list);
  json[listKey] = list;
  saveSettingObject(db, goalsKey, json);
}

qsizetype placeOf(const QJsonArray& list, qint64 id) {
  qsizetype at = 0;
  while (at < list.size() && list[at][QStringLiteral("id")].toInteger() != id) ++at;
  return at;
}

}  // namespace

Result<std::vector<Goal>> GoalService::goalsNow() const {
  return m_business.file().read(
      [](SQLite::Database& db) { return goalsIn(loadSettingObject(db, goalsKey)); });
}

// As of each day for itself: what came later did not exist then, nor did today's segments.
Result<std::vector<GoalPoint>> GoalService::pointsOf(const Goal& goal,
                                                     const std::vector<Day>& days) const {
  std::vector<GoalPoint> points;
  for (const Day day : days) {
    KpiQuery query;
    query.periods = {monthsEndingAt(day, goal.months)};
    query.asOf = day;
    query.scope.segments = goal.segments;
    if (goal.saved) query.scope.filter = goal.saved->filter;
    const auto answer = KpiService(m_business).answerNow(query);
    if (!answer) return answer.error();
    const auto value = goal.figure->value(answer->lines.front().now);
    if (value) points.push_back({day, *value});
  }
  return points;
}

Result<void> GoalService::begin(Goal& goal) const {
  const auto points = pointsOf(goal, {goal.start});
  if (!points) return points.error();
  if (points->empty())
    return Error{ErrorCode::NotFound, {goal.figure->key(), isoDate(goal.start)}, {}};
  goal.startValue = points->front().value;
  return {};
}

Result<Goal> GoalService::addNow(Goal goal) {
  goal.id = 0;
  if (const auto fine = checkedDays(goal); !fine) return fine.error();
  if (const auto begun = begin(goal); !begun) return begun.error();
  if (const auto fine = checkedTarget(goal); !fine) return fine.error();
  const auto added = m_business.changeNow({QStringLiteral("goal.add"), {nameOf(goal)}},
                                          Business::Touches::Plans, [&](SQLite::Database& db) {
                                            QJsonObject json = loadSettingObject(db, goalsKey);
                                            goal.id = json[nextKey].toInteger(1);
                                            QJsonArray list = json[listKey].toArray();
                                            list.append(goalToJson(goal));
                                            json[listKey] = list;
                                            json[nextKey] = goal.id + 1;
                                            saveSettingObject(db, goalsKey, json);
                                          });
  if (!added) return added.error();
  return goal;
}

Result<Goal> GoalService::editNow(Goal goal) {
  const auto goals = goalsNow();
  if (!goals) return goals.error();
  const auto before = std::find_if(goals->begin(), goals->end(),
                                   [&](const Goal& one) { return one.id == goal.id; });
  if (before == goals->end()) return noGoal(goal.id);
  if (const auto fine = checkedDays(goal); !fine) return fine.error();
  goal.startValue = before->startValue;
  if (!aboutTheSame(*before, goal)) {
    if (const auto begun = begin(goal); !begun) return begun.error();
  }
  if (const auto fine = checkedTarget(goal); !fine) return fine.error();
  if (goal == *before) return goal;
  const auto put = [&](QJsonArray& list) {
    const qsizetype at = placeOf(list, goal.id);
    if (at < list.size()) list[at] = goalToJson(goal);
  };
  const auto edited =
      m_business.changeNow({QStringLiteral("goal.edit"), {nameOf(goal)}}, Business::Touches::Plans,
                           [&](SQLite::Database& db) { editList(db, put); });
  if (!edited) return edited.error();
  return goal;
}

Result<void> GoalService::removeNow(qint64 id) {
  const auto goals = goalsNow();
  if (!goals) return goals.error();
  const auto found =
      std::find_if(goals->begin(), goals->end(), [&](const Goal& goal) { return goal.id == id; });
  if (found == goals->end()) return noGoal(id);
  const auto drop = [&](QJsonArray& list) {
    const qsizetype at = placeOf(list, id);
    if (at < list.size()) list.removeAt(at);
  };
  return m_business.changeNow({QStringLiteral("goal.remove"), {nameOf(*found)}},
                              Business::Touches::Plans,
                              [&](SQLite::Database& db) { editList(db, drop); });
}

Result<std::vector<GoalLine>> GoalService::linesNow(Day asOf) const {
  auto goals = goalsNow();
  if (!goals) return goals.error();
  std::stable_sort(goals->begin(), goals->end(),
                   [](const Goal& a, const Goal& b) { return a.deadline < b.deadline; });
  std::vector<GoalLine> lines;
  for (const Goal& goal : *goals) {
    auto points = pointsOf(goal, goalDays(goal, asOf));
    if (!points) return points.error();
    lines.push_back({goal, goalOutlook(goal, std::move(*points), asOf)});
  }
  return lines;
}

QFuture<Result<std::vector<GoalLine>>> GoalService::lines(Day asOf) {
  return m_business.async(
      [business = &m_business, asOf] { return GoalService(*business).linesNow(asOf); });
}

}  // namespace retenta
