// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/migration/migration.h"

#include <algorithm>

#include "core/rfm/rfmgrid.h"

namespace retenta {

namespace {

constexpr int monthsWatched = 3;

// Columns of a day, and the money of as many days as are watched: those up to it.
RfmColumns columnsAt(const Ledger& ledger, Day day, int length, int windowMonths) {
  return rfmColumns(ledger, {day, day + 1 - length, day + 1}, windowMonths);
}

std::vector<Segment> segmentsOf(const RfmColumns& columns, const RfmThresholds& thresholds) {
  return classify(columns, thresholds, vipBound(columns, thresholds.vip)).segments;
}

std::vector<Flow> largestFirst(std::vector<Flow> flows) {
  std::erase_if(flows, [](const Flow& flow) { return flow.move.clients == 0; });
  std::stable_sort(flows.begin(), flows.end(),
                   [](const Flow& a, const Flow& b) { return a.move.clients > b.move.clients; });
  return flows;
}

template <class Wanted>
std::vector<std::uint32_t> rowsWhere(const Migration& migration, Wanted wanted) {
  std::vector<std::uint32_t> rows;
  for (std::size_t i = 0; i < migration.before.size(); ++i) {
    if (wanted(migration.before[i], migration.after[i]))
      rows.push_back(static_cast<std::uint32_t>(i));
  }
  return rows;
}

}  // namespace

QString directionId(MoveDirection direction) {
  switch (direction) {
    case MoveDirection::Stayed:
      return QStringLiteral("stayed");
    case MoveDirection::Up:
      return QStringLiteral("up");
    case MoveDirection::Down:
      return QStringLiteral("down");
    case MoveDirection::New:
      return QStringLiteral("new");
    case MoveDirection::Gone:
      return QStringLiteral("gone");
    case MoveDirection::None:
      break;
  }
  return QStringLiteral("none");
}

MoveDirection directionOf(Segment from, Segment to) {
  if (from == Segment::NoPurchases) {
    return to == Segment::NoPurchases ? MoveDirection::None : MoveDirection::New;
  }
  if (to == Segment::NoPurchases) return MoveDirection::Gone;
  if (from == to) return MoveDirection::Stayed;
  const SegmentInfo& was = segmentInfo(from);
  const SegmentInfo& is = segmentInfo(to);
  // Loyal holds the very recent too: VIP is drawn in its last column, parted from it by money.
  const bool withinFrequent = is.row == was.row;
  const auto first = [](const SegmentInfo& info) { return static_cast<int>(info.column); };
  const auto last = [&](const SegmentInfo& info) {
    const bool both = info.segment == Segment::Loyal && !withinFrequent;
    return first(info) + (both ? 2 : info.span) - 1;
  };
  if (first(is) > last(was)) return MoveDirection::Up;
  if (last(is) < first(was)) return MoveDirection::Down;
  return is.row < was.row ? MoveDirection::Up : MoveDirection::Down;
}

void Move::add(const Move& other) {
  clients += other.clients;
  erased += other.erased;
  revenueFromMinor += other.revenueFromMinor;
  revenueMinor += other.revenueMinor;
  beforeMinor += other.beforeMinor;
  duringMinor += other.duringMinor;
}

Move Migration::sum(MoveDirection direction) const {
  Move all;
  for (const Segment from : allSegments) {
    for (const Segment to : allSegments) {
      if (directionOf(from, to) == direction) all.add(move(from, to));
    }
  }
  return all;
}

Move Migration::sum(SegmentSet from, SegmentSet to) const {
  Move all;
  for (const Segment was : from.list()) {
    for (const Segment is : to.list()) all.add(move(was, is));
  }
  return all;
}

Move Migration::came(Segment segment) const {
  Move all;
  for (const Segment from : allSegments) {
    if (from != segment) all.add(move(from, segment));
  }
  return all;
}

Move Migration::left(Segment segment) const {
  Move all;
  for (const Segment to : allSegments) {
    if (to != segment) all.add(move(segment, to));
  }
  return all;
}

Migration migrationBetween(const Ledger& ledger, const MigrationDates& dates,
                           const RfmThresholds& thresholds) {
  Migration migration;
  migration.dates = dates;
  migration.thresholds = thresholds;
  migration.currency = ledger.currency;
  const int length = dates.length();
  const int window = thresholds.windowMonths;
  const RfmColumns then = columnsAt(ledger, dates.from, length, window);
  const RfmColumns now = columnsAt(ledger, dates.to, length, window);
  migration.before = segmentsOf(then, thresholds);
  migration.after = segmentsOf(now, thresholds);
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    Move& move = migration.moves[static_cast<std::size_t>(migration.before[i])]
                                [static_cast<std::size_t>(migration.after[i])];
    ++move.clients;
    move.erased += ledger.isErased(i);
    move.revenueFromMinor += then.monetaryMinor[i];
    move.revenueMinor += now.monetaryMinor[i];
    move.beforeMinor += then.periodRevenueMinor[i];
    move.duringMinor += now.periodRevenueMinor[i];
  }
  migration.beforeCovered =
      ledger.firstDay && std::min(dates.from, dates.to) + 1 - length >= *ledger.firstDay;
  return migration;
}

std::vector<Flow> flowsInto(const Migration& migration, Segment segment) {
  std::vector<Flow> flows;
  for (const Segment from : allSegments) {
    if (from != segment) flows.push_back({from, segment, migration.move(from, segment)});
  }
  return largestFirst(std::move(flows));
}

std::vector<Flow> flowsOut(const Migration& migration, Segment segment) {
  std::vector<Flow> flows;
  for (const Segment to : allSegments) {
    if (to != segment) flows.push_back({segment, to, migration.move(segment, to)});
  }
  return largestFirst(std::move(flows));
}

std::vector<std::uint32_t> moversOf(const Migration& migration, SegmentSet from, SegmentSet to) {
  return rowsWhere(migration, [&](Segment was, Segment is) { return from.has(was) && to.has(is); });
}

std::vector<std::uint32_t> moversOf(const Migration& migration, MoveDirection direction) {
  return rowsWhere(migration,
                   [&](Segment was, Segment is) { return directionOf(was, is) == direction; });
}

std::optional<MigrationDates> suggestedDates(const Ledger& ledger, Day asOf) {
  if (!ledger.firstDay || *ledger.firstDay >= asOf) return std::nullopt;
  const Day usual = addMonths(asOf + 1, -monthsWatched) - 1;
  if (usual >= *ledger.firstDay) return MigrationDates{usual, asOf};
  return MigrationDates{*ledger.firstDay + (asOf - *ledger.firstDay) / 2, asOf};
}

}  // namespace retenta
