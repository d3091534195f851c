// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "core/purchases/ledger.h"
#include "core/rfm/bounds/vipbound.h"
#include "core/rfm/rfm.h"
#include "core/rfm/rfmcolumns.h"

namespace retenta {

/// The segment and the mark of every client.
struct RfmClasses {
  std::vector<Segment> segments;
  std::vector<RfmMark> marks;
};
RfmClasses classify(const RfmColumns& columns, const RfmThresholds& thresholds,
                    std::optional<qint64> vipBoundMinor);

/// The same rule for one client: what the table-driven pass must agree with.
Segment segmentOf(std::int32_t recencyDays, std::uint32_t frequency, qint64 monetaryMinor,
                  const RfmThresholds& thresholds, std::optional<qint64> vipBoundMinor);

/// Counts and sums of every cell. Dates, currency and comparison are the caller's to fill in.
/// `classes`, where given, become those of classify() in the same pass.
RfmMatrix countCells(const RfmColumns& columns, const RfmThresholds& thresholds,
                     std::optional<qint64> vipBoundMinor, RfmClasses* classes = nullptr);

/// Fills in each cell's clients of another day, under the thresholds of the matrix and the VIP
/// bound of that day. NoPurchases gets none: who was known without a purchase then is not recorded.
/// The money of the period is not asked of `then`.
void addComparison(RfmMatrix& matrix, const RfmColumns& then, Day day,
                   std::optional<qint64> vipBoundThen);

/// Everything of one day at once, for reports, the command line and tests. `compareWith` adds the
/// change of each cell's clients against an earlier (or later) day under the same thresholds.
struct RfmGrid {
  RfmColumns columns;
  RfmClasses classes;
  RfmMatrix matrix;
};
RfmGrid rfmGrid(const Ledger& ledger, const RfmThresholds& thresholds, const RfmDates& dates,
                std::optional<Day> compareWith = std::nullopt);

/// Ledger rows of the clients of some segments, ascending.
std::vector<std::uint32_t> membersOf(const std::vector<Segment>& segments, SegmentSet wanted);

/// Who brought most of a segment, with their figures of the day.
struct DearClient {
  std::uint32_t row = 0;  ///< of the ledger
  qint64 monetaryMinor = 0;
  std::int32_t recencyDays = -1;

  friend bool operator==(const DearClient&, const DearClient&) = default;
};
/// The dearest few of every segment, the dearest first, equal ones by row.
using DearestClients = std::array<std::vector<DearClient>, segmentCount>;
inline constexpr std::size_t dearestKept = 3;
DearestClients dearestOf(const RfmColumns& columns, const std::vector<Segment>& segments);
/// The dearest few of several segments taken together.
std::vector<DearClient> dearestOf(const DearestClients& dearest, SegmentSet wanted);

}  // namespace retenta
