// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/monthlyrevenue.h"

#include <algorithm>

#include "core/metrics/dataspan.h"

namespace retenta {

std::optional<double> MonthRevenue::change() const {
  if (!whole || !earlierMinor || *earlierMinor <= 0) return std::nullopt;
  return static_cast<double>(revenueMinor - *earlierMinor) / static_cast<double>(*earlierMinor);
}

std::vector<MonthRevenue> monthlyRevenue(const Ledger& ledger, Day asOf, int months) {
  const auto span = dataSpan(ledger, asOf);
  if (!span || months < 1) return {};
  const int last = monthIndex(asOf);
  const int first = std::max(monthIndex(span->first), last - months + 1);
  const int earliest = first - 12;
  struct Sum {
    qint64 minor = 0;
    qint64 transactions = 0;
  };
  std::vector<Sum> sums(static_cast<std::size_t>(last - earliest + 1));
  const Day from = monthStart(earliest);
  for (std::size_t r = 0; r < ledger.purchases(); ++r) {
    const Day day = ledger.days[r];
    if (day < from || day > asOf) continue;
    Sum& sum = sums[static_cast<std::size_t>(monthIndex(day) - earliest)];
    sum.minor += ledger.netMinor[r];
    sum.transactions += ledger.transactions[r];
  }
  const auto whole = [&](int month) {
    return span->covers({monthStart(month), monthStart(month + 1)});
  };
  std::vector<MonthRevenue> answer;
  for (int month = first; month <= last; ++month) {
    const Sum& now = sums[static_cast<std::size_t>(month - earliest)];
    MonthRevenue m{month, now.minor, now.transactions, whole(month), std::nullopt};
    if (whole(month - 12))
      m.earlierMinor = sums[static_cast<std::size_t>(month - 12 - earliest)].minor;
    answer.push_back(m);
  }
  return answer;
}

}  // namespace retenta
