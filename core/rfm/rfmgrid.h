// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/purchases/ledger.h"
#include "core/rfm/rfm.h"

namespace retenta {

/// Recency, frequency, monetary of every client of a ledger as of a day, and their money within the
/// period. Index i is the ledger's client i. Pure data: shared between threads without locks.
struct RfmColumns {
  std::vector<std::int32_t> recencyDays;  ///< −1 = no transaction
  std::vector<std::uint32_t> frequency;   ///< transactions; 0 = no purchases
  std::vector<qint64> monetaryMinor;      ///< net revenue; of returns alone it is negative
  std::vector<qint64> periodRevenueMinor;
  std::vector<std::uint32_t> periodTransactions;

  std::size_t clients() const { return frequency.size(); }
};

/// One pass over the purchases. `windowMonths` > 0 leaves out purchases of asOf − N months and
/// earlier from R, F and M (not from the period's money).
RfmColumns rfmColumns(const Ledger& ledger, const RfmDates& dates, int windowMonths = 0);

/// The money from which a client is VIP (domain D4): the amount set, or the ⌈p·n⌉-th largest
/// monetary of the n clients with a transaction; nullopt when there are none.
std::optional<qint64> vipBound(const RfmColumns& columns, const VipRule& rule);

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
RfmMatrix countCells(const RfmColumns& columns, const RfmThresholds& thresholds,
                     std::optional<qint64> vipBoundMinor);

/// Fills in each cell's clients of another day, under the thresholds of the matrix and the VIP
/// bound of that day. NoPurchases gets none: who was known without a purchase then is not recorded.
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

}  // namespace retenta
