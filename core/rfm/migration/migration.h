// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include <QString>

#include "core/purchases/ledger.h"
#include "core/rfm/rfm.h"

namespace retenta {

/// The two days between which clients are watched (purchases with day ≤ it count). `to` may stand
/// before `from`: then everything is seen backwards.
struct MigrationDates {
  Day from = 0;
  Day to = 0;

  /// So many days lie between them.
  int length() const { return to > from ? to - from : from - to; }
  friend bool operator==(const MigrationDates&, const MigrationDates&) = default;
};

/// Which way a move goes (domain D4). On the side `from` the segment NoPurchases means "not yet a
/// client".
enum class MoveDirection : std::uint8_t {
  Stayed,
  Up,    ///< right, or up in the same column
  Down,  ///< left, or down in the same column
  New,   ///< was not yet a client
  Gone,  ///< has no purchase any more: they fell out of the window of months
  None,  ///< a contact without a purchase on both days
};

/// "stayed", "up", "down", "new", "gone", "none".
QString directionId(MoveDirection direction);
/// A cell that spans two columns stands in both; loyal does too, for those who bought lately and
/// are no VIPs: from the first purchase to loyal is up.
MoveDirection directionOf(Segment from, Segment to);

/// Clients who stood in one segment on the first day and in one on the second.
struct Move {
  qint64 clients = 0;
  qint64 erased = 0;            ///< of them, those whose personal data were destroyed
  qint64 revenueFromMinor = 0;  ///< Σ monetary of D4 as of the first day
  qint64 revenueMinor = 0;      ///< and as of the second
  qint64 beforeMinor = 0;       ///< net revenue in the days before the first, as many as watched
  qint64 duringMinor = 0;       ///< net revenue between the two days

  /// What they brought more (or, negative, less) than in the same number of days before.
  qint64 gainMinor() const { return duringMinor - beforeMinor; }
  void add(const Move& other);
  friend bool operator==(const Move&, const Move&) = default;
};

/// Every client's way between two days: the sum of a row of `moves` is the cell on the first day,
/// of a column the cell on the second. Pure data.
struct Migration {
  MigrationDates dates;
  RfmThresholds thresholds;
  Currency currency;
  std::vector<Segment> before;  ///< of each ledger row, on the first day
  std::vector<Segment> after;
  std::array<std::array<Move, segmentCount>, segmentCount> moves{};  ///< [from][to]
  bool beforeCovered = false;  ///< the data know the days that beforeMinor is made of

  const Move& move(Segment from, Segment to) const {
    return moves[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)];
  }
  /// Everybody who moved so; with Stayed those who did not.
  Move sum(MoveDirection direction) const;
  Move sum(SegmentSet from, SegmentSet to) const;
  /// Everybody of a segment on the first day, and on the second.
  Move of(Segment from) const { return sum(SegmentSet(from), SegmentSet::all()); }
  Move into(Segment to) const { return sum(SegmentSet::all(), SegmentSet(to)); }
  /// Those who came to a segment from elsewhere, and who left it.
  Move came(Segment segment) const;
  Move left(Segment segment) const;
};

/// The moves between two days under the same thresholds and each day's own VIP bound. Pure.
Migration migrationBetween(const Ledger& ledger, const MigrationDates& dates,
                           const RfmThresholds& thresholds);

/// One line of a list of flows.
struct Flow {
  Segment from = Segment::NoPurchases;
  Segment to = Segment::NoPurchases;
  Move move;
};
/// Where those came from, or went to, who changed; the largest first, equals in the order of the
/// grid. Without empty ones.
std::vector<Flow> flowsInto(const Migration& migration, Segment segment);
std::vector<Flow> flowsOut(const Migration& migration, Segment segment);

/// Ledger rows of the clients who went from one of `from` to one of `to`, ascending.
std::vector<std::uint32_t> moversOf(const Migration& migration, SegmentSet from, SegmentSet to);
/// Ledger rows of those who moved in a direction, ascending.
std::vector<std::uint32_t> moversOf(const Migration& migration, MoveDirection direction);

/// The last two days worth comparing: `to` = the as-of day, `from` three months before it, or the
/// middle between it and the first purchase where the data are younger. nullopt while all purchases
/// are of one day.
std::optional<MigrationDates> suggestedDates(const Ledger& ledger, Day asOf);

}  // namespace retenta
