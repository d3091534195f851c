// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>

#include "core/base/date.h"
#include "core/metrics/figures/kpifigures.h"
#include "core/rfm/segment.h"
#include "core/segments/savedsegments.h"

namespace retenta {

/// What a goal can be about: the figure of domain D3 with this id ("revenue", "crr": the keys of
/// `kpi`); null for an unknown one, and for those that only part another one.
const KpiFigure* goalFigure(QStringView id);
/// All of them, as they are shown.
std::vector<const KpiFigure*> goalFigures();

/// A SMART goal (domain D19): from what, to what, by when. Values are of the `months` that end with
/// a day, of the clients of some segments on that day (cells, or the rules a saved segment had when
/// it was chosen), or of everybody.
struct Goal {
  qint64 id = 0;
  QString name;                                      ///< '' = named by its figure
  const KpiFigure* figure = goalFigure(u"revenue");  ///< never null
  std::optional<SegmentSet> segments;
  std::optional<SavedSegment> saved;  ///< in place of segments
  int months = 1;
  Day start = 0;
  Day deadline = 0;
  double startValue = 0;
  double target = 0;

  bool rises() const { return target > startValue; }
  friend bool operator==(const Goal&, const Goal&) = default;
};

QJsonObject goalToJson(const Goal& goal);
/// Nullopt when any part is not understood.
std::optional<Goal> goalFromJson(const QJsonObject& json);

/// The figure on a day.
struct GoalPoint {
  Day day = 0;
  double value = 0;
};

enum class GoalState : std::uint8_t {
  Unknown,  ///< too early to tell
  OnTrack,
  Behind,
  Reached,
  Missed,
};
/// "unknown", "on_track", "behind", "reached", "missed".
QString goalStateId(GoalState state);

/// How far a goal is, and where its figure leads if it goes on as it has.
struct GoalOutlook {
  std::vector<GoalPoint> points;   ///< since the start, ascending
  std::optional<double> now;       ///< the last of them
  std::optional<double> progress;  ///< share of the way from start to target; may leave 0…1
  double due = 0;                  ///< the share that an even pace would have reached by now
  /// On the deadline, by the straight line through the points (least squares), and the bounds
  /// between which eight of ten such continuations end; nullopt below four points, after the
  /// deadline, and when reached.
  std::optional<double> forecast;
  double low = 0;
  double high = 0;
  GoalState state = GoalState::Unknown;
};

/// Points before the start are left out. Behind: the line ends short of the target. Pure.
GoalOutlook goalOutlook(const Goal& goal, std::vector<GoalPoint> points, Day asOf);

/// The days on which the figure of a goal is looked at: the same moment of every month from the
/// start on, and the as-of day; none before the start.
std::vector<Day> goalDays(const Goal& goal, Day asOf);

}  // namespace retenta
