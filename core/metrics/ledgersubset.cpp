// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/ledgersubset.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace retenta {

Ledger purchasesOf(const Ledger& ledger, std::span<const std::uint32_t> rows, Day upTo) {
  Ledger subset;
  subset.currency = ledger.currency;
  subset.purchaseBegin.push_back(0);
  for (const std::uint32_t row : rows) {
    subset.clientIds.push_back(ledger.clientIds[row]);
    for (std::size_t r = ledger.purchaseBegin[row]; r < ledger.purchaseBegin[row + 1]; ++r) {
      const Day day = ledger.days[r];
      if (day > upTo) break;
      subset.days.push_back(day);
      subset.netMinor.push_back(ledger.netMinor[r]);
      subset.transactions.push_back(ledger.transactions[r]);
      subset.purchaseIds.push_back(ledger.purchaseIds[r]);
      if (ledger.transactions[r]) subset.firstDay = std::min(subset.firstDay.value_or(day), day);
      subset.lastDay = std::max(subset.lastDay.value_or(day), day);
    }
    subset.purchaseBegin.push_back(subset.days.size());
  }
  return subset;
}

Ledger purchasesUpTo(const Ledger& ledger, Day upTo) {
  std::vector<std::uint32_t> everybody(ledger.clients());
  std::iota(everybody.begin(), everybody.end(), 0U);
  return purchasesOf(ledger, everybody, upTo);
}

}  // namespace retenta
