// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/steps/columnsteps.h"

#include <algorithm>
#include <thread>

#include "core/rfm/clientfigures.h"

namespace retenta {

namespace {

// A touched client costs as much as about so many untouched ones that are only copied.
constexpr std::size_t touchedShare = 8;

// [first, last) of days on which a bound that moved from a to b decides anew; the bound's own day
// belongs to the later side.
struct Days {
  Day first = 0;
  Day last = 0;
  static Days between(Day a, Day b) { return {std::min(a, b), std::max(a, b)}; }
};

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
  const std::vector<Days> ranges = {
      Days::between(from.asOf + 1, to.asOf + 1), Days::between(from.periodFrom, to.periodFrom),
      Days::between(from.periodTo, to.periodTo),
      Days::between(windowBegin(from.asOf, windowMonths).value_or(longAgo),
                    windowBegin(to.asOf, windowMonths).value_or(longAgo))};
  // A step of years would look at more days than there are clients in a small ledger.
  for (const Days& range : ranges) {
    if (range.last - range.first > 400) return std::nullopt;
  }
  if (countOn(days, ranges) * touchedShare > ledger.clients() + 1000) return std::nullopt;
  RfmColumns columns = copyOf(known, to.asOf - from.asOf);
  const ClientFigures figures(ledger, to, windowMonths);
  for (const std::uint32_t client : touchedOn(days, ranges)) figures.fill(columns, client);
  return columns;
}

}  // namespace retenta
