// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
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
  void resize(std::size_t clients);

  friend bool operator==(const RfmColumns&, const RfmColumns&) = default;
};

/// One pass over the purchases. `windowMonths` > 0 leaves out purchases of asOf − N months and
/// earlier from R, F and M (not from the period's money).
RfmColumns rfmColumns(const Ledger& ledger, const RfmDates& dates, int windowMonths = 0);

/// Columns to be filled in, and as of when. What they held before does not matter; memory that is
/// there is used again.
struct ColumnsToFill {
  RfmDates dates;
  RfmColumns* columns = nullptr;
};
/// The same as rfmColumns() for several dates, two of them in one pass over the purchases.
void fillColumns(const Ledger& ledger, std::span<const ColumnsToFill> wanted, int windowMonths);

}  // namespace retenta
