// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/base/date.h"
#include "core/purchases/ledger.h"

namespace retenta {

/// Money of one calendar month beside that of a year before.
struct MonthRevenue {
  int month = 0;  ///< monthIndex
  qint64 revenueMinor = 0;
  qint64 transactions = 0;
  bool whole = false;  ///< the data cover every day of it; a part is never compared
  /// Of the same month a year before; nullopt when the data do not cover that one whole.
  std::optional<qint64> earlierMinor;

  /// (revenue − earlier) / earlier; nullopt for parts of months and for an earlier of 0 or less.
  std::optional<double> change() const;
};

/// The calendar months that the data know of at all: from that of the first purchase to that of the
/// as-of day; of those the last `months`, oldest first. A month is whole when the data cover all of
/// its days (see DataSpan).
std::vector<MonthRevenue> monthlyRevenue(const Ledger& ledger, Day asOf, int months = 12);

}  // namespace retenta
