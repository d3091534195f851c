// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include <QFuture>

#include "core/business/business.h"
#include "core/metrics/goals/goal.h"

namespace retenta {

/// A goal and how it stands.
struct GoalLine {
  Goal goal;
  GoalOutlook outlook;
};

/// The goals of a business (domain D19). Thread-safe as Business, which must outlive what is under
/// way.
class GoalService {
 public:
  explicit GoalService(Business& business) : m_business(business) {}

  Result<std::vector<Goal>> goalsNow() const;
  /// Adds a goal whose start value is what the figure is on the day it starts; `goal.id` and
  /// `goal.startValue` are found here. One step of undo ("goal.add", args: its name). BadNumber
  /// when the deadline is not after the start, NotFound when the figure is not known on the day it
  /// starts, BadNumber when the target is what it is already.
  Result<Goal> addNow(Goal goal);
  /// Puts this goal in the place of the one with its id. What it began at stays as it was unless it
  /// is about something else now (figure, clients, months, start). One step of undo ("goal.edit");
  /// errors as addNow(), NotFound when the goal is gone.
  Result<Goal> editNow(Goal goal);
  /// One step of undo ("goal.remove").
  Result<void> removeNow(qint64 id);

  /// All goals as of a day, those with the nearest deadline first.
  Result<std::vector<GoalLine>> linesNow(Day asOf) const;
  QFuture<Result<std::vector<GoalLine>>> lines(Day asOf);

 private:
  Result<void> begin(Goal& goal) const;
  Result<std::vector<GoalPoint>> pointsOf(const Goal& goal, const std::vector<Day>& days) const;
  Business& m_business;
};

}  // namespace retenta
