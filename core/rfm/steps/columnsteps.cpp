// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/steps/columnsteps.h"

#include <algorithm>
#include <limits>
#include <thread>

#include "core/rfm/clientfigures.h"

namespace retenta {

namespace {

// A touched client costs as much as about so many untouched ones that are only copied.
constexpr std::size_t touchedShare = 8;
// How many clients ahead something of theirs is fetched.
constexpr std::size_t aheadBegin = 24;
constexpr std::size_t aheadRows = 12;

// [first, last) of days on which a bound that moved from a to b decides anew; the bound's own day
// belongs to the later side.
struct Days {
  Day first = 0;
  Day last = 0;
  static Days between(Day a, Day b) { return {std::min(a, b), std::max(a, b)}; }
};

// Every day once: the period mostly ends with the as-of day and moves with it.
std::vector<Days> withoutOverlap(std::vector<Days> ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const Days& a, const Days& b) { return a.first < b.first; });
  Day done = std::numeric_limits<Day>::min();
  for (Days& range : ranges) {
    range.first = std::max(range.first, std::min(done, range.last));
    done = std::max(done, range.last);
  }
  return ranges;
}

std::vector<std::uint32_t> touchedOn(const DayList& days, const std::vector<Days>& ranges) {
  std::vector<std::uint32_t> touched;
  for (const Days& range : ranges) {
    for (Day day = range.first; day < range.last; ++day) {
      const auto clients = days.clientsOn(day);
      touched.insert(touched.end(), clients.begin(), clients.end());
    }
  }
  return touched;
}

std::size_t countOn(const DayList& days, const std::vector<Days>& ranges) {
  std::size_t count = 0;
  for (const Days& range : ranges) {
    for (Day day = range.first; day < range.last; ++day) count += days.clientsOn(day).size();
  }
  return count;
}

// Two threads: what takes the time is that the system hands out new memory.
RfmColumns copyOf(const RfmColumns& known, Day older) {
  RfmColumns columns;
  {
    const std::jthread money([&] {
      columns.monetaryMinor = known.monetaryMinor;
      columns.periodRevenueMinor = known.periodRevenueMinor;
    });
    columns.frequency = known.frequency;
    columns.periodTransactions = known.periodTransactions;
    columns.recencyDays = known.recencyDays;
    for (std::int32_t& days : columns.recencyDays) days += days >= 0 ? older : 0;
  }
  return columns;
}

}  // namespace

std::optional<RfmColumns> steppedColumns(const Ledger& ledger, const DayList& days,
                                         const RfmColumns& known, const RfmDates& from,
                                         const RfmDates& to, int windowMonths) {
  const Day longAgo = std::min(from.asOf, to.asOf) - 36'600;
  const std::vector<Days> ranges = withoutOverlap(
      {Days::between(from.asOf + 1, to.asOf + 1), Days::between(from.periodFrom, to.periodFrom),
       Days::between(from.periodTo, to.periodTo),
       Days::between(windowBegin(from.asOf, windowMonths).value_or(longAgo),
                     windowBegin(to.asOf, windowMonths).value_or(longAgo))});
  // A step of years would look at more days than there are clients in a small ledger.
  for (const Days& range : ranges) {
    if (range.last - range.first > 400) return std::nullopt;
  }
  if (countOn(days, ranges) * touchedShare > ledger.clients() + 1000) return std::nullopt;
  RfmColumns columns = copyOf(known, to.asOf - from.asOf);
  const ClientFigures figures(ledger, to, windowMonths);
  const std::vector<std::uint32_t> touched = touchedOn(days, ranges);
  for (std::size_t i = 0; i < touched.size(); ++i) {
    // Clients of a day lie anywhere: their rows are fetched while others are added up.
    if (i + aheadBegin < touched.size()) {
      __builtin_prefetch(&ledger.purchaseBegin[touched[i + aheadBegin]]);
    }
    if (i + aheadRows < touched.size()) {
      const std::size_t row = ledger.purchaseBegin[touched[i + aheadRows]];
      __builtin_prefetch(ledger.days.data() + row);
      __builtin_prefetch(ledger.transactions.data() + row);
      __builtin_prefetch(ledger.netMinor.data() + row);
      __builtin_prefetch(ledger.netMinor.data() + row + 8);
    }
    figures.fill(columns, touched[i]);
  }
  return columns;
}

}  // namespace retenta
