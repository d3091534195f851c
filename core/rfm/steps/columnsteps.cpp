// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/steps/columnsteps.h"

#include <algorithm>
#include <limits>

#include "core/rfm/clientfigures.h"

namespace retenta {

namespace {

// How many clients ahead something of theirs is fetched.
constexpr std::size_t aheadBegin = 24;
constexpr std::size_t aheadRows = 12;

// Who buys on a day has mostly bought often: all lines of their rows.
template <class T>
void fetch(const T* begin, std::size_t count) {
  constexpr std::size_t line = 64 / sizeof(T);
  for (std::size_t i = 0; i < count + line - 1; i += line) __builtin_prefetch(begin + i);
}

}  // namespace

// The bound's own day belongs to the later side.
ColumnSteps::Days ColumnSteps::daysBetween(Day a, Day b) {
  return {std::min(a, b), std::max(a, b)};
}

// Every day once: the period mostly ends with the as-of day and moves with it.
std::vector<ColumnSteps::Days> ColumnSteps::withoutOverlap(std::vector<Days> ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](const Days& a, const Days& b) { return a.first < b.first; });
  Day done = std::numeric_limits<Day>::min();
  for (Days& range : ranges) {
    range.first = std::max(range.first, std::min(done, range.last));
    done = std::max(done, range.last);
  }
  return ranges;
}

std::optional<ColumnSteps> ColumnSteps::between(const Ledger& ledger, const DayList& days,
                                                const RfmDates& from, const RfmDates& to,
                                                int windowMonths) {
  const Day longAgo = std::min(from.asOf, to.asOf) - 36'600;
  ColumnSteps steps(ledger, days, to.asOf - from.asOf, to, windowMonths);
  steps.m_ranges = withoutOverlap(
      {daysBetween(from.asOf + 1, to.asOf + 1), daysBetween(from.periodFrom, to.periodFrom),
       daysBetween(from.periodTo, to.periodTo),
       daysBetween(windowBegin(from.asOf, windowMonths).value_or(longAgo),
                   windowBegin(to.asOf, windowMonths).value_or(longAgo))});
  for (const Days& range : steps.m_ranges) {
    // A step of years would look at more days than there are clients in a small ledger.
    if (range.last - range.first > 400) return std::nullopt;
    for (Day day = range.first; day < range.last; ++day) {
      steps.m_length += days.clientsOn(day).size();
    }
  }
  return steps;
}

void ColumnSteps::apply(RfmColumns& columns, std::size_t begin, std::size_t end) const {
  for (std::size_t i = begin; i < end; ++i) {
    columns.recencyDays[i] += columns.recencyDays[i] >= 0 ? m_older : 0;
  }
  std::vector<std::uint32_t> touched;
  for (const Days& range : m_ranges) {
    for (Day day = range.first; day < range.last; ++day) {
      const auto clients = m_days->clientsOn(day);  // ascending
      touched.insert(touched.end(), std::lower_bound(clients.begin(), clients.end(), begin),
                     std::lower_bound(clients.begin(), clients.end(), end));
    }
  }
  const Ledger& ledger = *m_ledger;
  const ColumnsToFill wanted{m_to, &columns};
  const ClientFigures figures(ledger, {&wanted, 1}, m_windowMonths);
  for (std::size_t i = 0; i < touched.size(); ++i) {
    // Clients of a day lie anywhere: their rows are fetched while others are added up.
    if (i + aheadBegin < touched.size()) {
      __builtin_prefetch(&ledger.purchaseBegin[touched[i + aheadBegin]]);
    }
    if (i + aheadRows < touched.size()) {
      const std::size_t ahead = touched[i + aheadRows];
      const std::size_t row = ledger.purchaseBegin[ahead];
      const std::size_t rows = ledger.purchaseBegin[ahead + 1] - row;
      fetch(ledger.days.data() + row, rows);
      fetch(ledger.transactions.data() + row, rows);
      fetch(ledger.netMinor.data() + row, rows);
      __builtin_prefetch(&columns.recencyDays[ahead], 1);
      __builtin_prefetch(&columns.frequency[ahead], 1);
      __builtin_prefetch(&columns.monetaryMinor[ahead], 1);
      __builtin_prefetch(&columns.periodRevenueMinor[ahead], 1);
      __builtin_prefetch(&columns.periodTransactions[ahead], 1);
    }
    figures.fill(touched[i]);
  }
}

}  // namespace retenta
