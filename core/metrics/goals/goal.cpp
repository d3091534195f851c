// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/goals/goal.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QJsonArray>

namespace retenta {

namespace {

constexpr std::size_t leastPoints = 4;

// The 90th percentile of Student's t by degrees of freedom, from 2 on: two-sided bounds of 80 %.
double studentT(std::size_t freedom) {
  constexpr std::array<double, 9> table = {1.886, 1.638, 1.533, 1.476, 1.440,
                                           1.415, 1.397, 1.383, 1.372};
  if (freedom - 2 < table.size()) return table[freedom - 2];
  return freedom < 30 ? 1.33 : 1.2816;
}

// Least squares y = a + b·x, and what a single later value varies by around it.
struct Line {
  double a = 0;
  double b = 0;
  double meanX = 0;
  double spreadX = 0;
  double residual = 0;  ///< √(Σe² / (n − 2))
  std::size_t n = 0;

  double at(double x) const { return a + b * x; }
  double margin(double x) const {
    const auto count = static_cast<double>(n);
    const double away = x - meanX;
    return studentT(n - 2) * residual * std::sqrt(1 + 1 / count + away * away / spreadX);
  }
};

std::optional<Line> lineThrough(const std::vector<GoalPoint>& points) {
  if (points.size() < leastPoints) return std::nullopt;
  Line line;
  line.n = points.size();
  const auto n = static_cast<double>(line.n);
  double meanY = 0;
  for (const GoalPoint& p : points) {
    line.meanX += p.day / n;
    meanY += p.value / n;
  }
  double slope = 0;
  for (const GoalPoint& p : points) {
    line.spreadX += (p.day - line.meanX) * (p.day - line.meanX);
    slope += (p.day - line.meanX) * (p.value - meanY);
  }
  if (line.spreadX <= 0) return std::nullopt;
  line.b = slope / line.spreadX;
  line.a = meanY - line.b * line.meanX;
  double errors = 0;
  for (const GoalPoint& p : points) errors += std::pow(p.value - line.at(p.day), 2);
  line.residual = std::sqrt(errors / (n - 2));
  return line;
}

}  // namespace

const KpiFigure* goalFigure(QStringView id) {
  // Goals set before all figures could be had called the active ones so.
  const KpiFigure* figure = kpiFigure(id == QLatin1String("active") ? u"active_end" : id);
  return figure && !figure->part ? figure : nullptr;
}

std::vector<const KpiFigure*> goalFigures() {
  std::vector<const KpiFigure*> all;
  for (const KpiFigure& figure : kpiFigures())
    if (!figure.part) all.push_back(&figure);
  return all;
}

QJsonObject goalToJson(const Goal& goal) {
  QJsonObject json{{QStringLiteral("id"), goal.id},
                   {QStringLiteral("name"), goal.name},
                   {QStringLiteral("figure"), goal.figure->key()},
                   {QStringLiteral("months"), goal.months},
                   {QStringLiteral("start"), isoDate(goal.start)},
                   {QStringLiteral("deadline"), isoDate(goal.deadline)},
                   {QStringLiteral("start_value"), goal.startValue},
                   {QStringLiteral("target"), goal.target}};
  if (goal.segments)
    json[QStringLiteral("segments")] = QJsonArray::fromStringList(goal.segments->ids());
  if (goal.saved) json[QStringLiteral("saved")] = savedSegmentToJson(*goal.saved);
  return json;
}

std::optional<Goal> goalFromJson(const QJsonObject& json) {
  const auto dayAt = [&](const char* key) {
    return dayFromIso(json[QLatin1String(key)].toString().toLatin1());
  };
  const auto figure = goalFigure(json[QStringLiteral("figure")].toString());
  const auto start = dayAt("start");
  const auto deadline = dayAt("deadline");
  Goal goal;
  goal.id = json[QStringLiteral("id")].toInteger();
  goal.name = json[QStringLiteral("name")].toString();
  goal.months = json[QStringLiteral("months")].toInt();
  goal.startValue = json[QStringLiteral("start_value")].toDouble();
  goal.target = json[QStringLiteral("target")].toDouble();
  if (!figure || !start || !deadline || goal.months < 1) return std::nullopt;
  if (json.contains(QLatin1String("saved"))) {
    goal.saved = savedSegmentFromJson(json[QStringLiteral("saved")].toObject());
    if (!goal.saved) return std::nullopt;
  }
  goal.figure = figure;
  goal.start = *start;
  goal.deadline = *deadline;
  if (json.contains(QStringLiteral("segments"))) {
    QStringList ids;
    for (const QJsonValue& id : json[QStringLiteral("segments")].toArray()) ids += id.toString();
    goal.segments = segmentSetFromIds(ids);
    if (!goal.segments) return std::nullopt;
  }
  return goal;
}

QString goalStateId(GoalState state) {
  switch (state) {
    case GoalState::Unknown:
      return QStringLiteral("unknown");
    case GoalState::OnTrack:
      return QStringLiteral("on_track");
    case GoalState::Behind:
      return QStringLiteral("behind");
    case GoalState::Reached:
      return QStringLiteral("reached");
    case GoalState::Missed:
      return QStringLiteral("missed");
  }
  return {};
}

GoalOutlook goalOutlook(const Goal& goal, std::vector<GoalPoint> points, Day asOf) {
  GoalOutlook outlook;
  std::erase_if(points, [&](const GoalPoint& p) { return p.day < goal.start || p.day > asOf; });
  outlook.points = std::move(points);
  const double way = goal.target - goal.startValue;
  const double span = std::max(1, goal.deadline - goal.start);
  outlook.due = std::clamp((asOf - goal.start) / span, 0.0, 1.0);
  const auto there = [&](double value) {
    return goal.rises() ? value >= goal.target : value <= goal.target;
  };
  if (!outlook.points.empty()) {
    outlook.now = outlook.points.back().value;
    if (way != 0) outlook.progress = (*outlook.now - goal.startValue) / way;
  }
  if (outlook.now && asOf > goal.start && there(*outlook.now)) {
    outlook.state = GoalState::Reached;
    return outlook;
  }
  if (asOf >= goal.deadline) {
    outlook.state = outlook.now ? GoalState::Missed : GoalState::Unknown;
    return outlook;
  }
  if (const auto line = lineThrough(outlook.points)) {
    outlook.forecast = line->at(goal.deadline);
    outlook.low = *outlook.forecast - line->margin(goal.deadline);
    outlook.high = *outlook.forecast + line->margin(goal.deadline);
    outlook.state = there(*outlook.forecast) ? GoalState::OnTrack : GoalState::Behind;
  }
  return outlook;
}

std::vector<Day> goalDays(const Goal& goal, Day asOf) {
  std::vector<Day> days;
  const bool monthEnd = monthIndex(goal.start + 1) != monthIndex(goal.start);
  for (int month = 0;; ++month) {
    const Day day = monthEnd ? monthStart(monthIndex(goal.start) + month + 1) - 1
                             : addMonths(goal.start, month);
    if (day > asOf || day > goal.deadline) break;
    days.push_back(day);
  }
  const Day last = std::min(asOf, goal.deadline);
  if (last >= goal.start && (days.empty() || days.back() != last)) days.push_back(last);
  return days;
}

}  // namespace retenta
