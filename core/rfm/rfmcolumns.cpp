// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmcolumns.h"

#include <algorithm>

#include "core/base/inhalves.h"
#include "core/rfm/clientfigures.h"

namespace retenta {

void RfmColumns::resize(std::size_t clients) {
  recencyDays.resize(clients);
  frequency.resize(clients);
  monetaryMinor.resize(clients);
  periodRevenueMinor.resize(clients);
  periodTransactions.resize(clients);
}

RfmColumns rfmColumns(const Ledger& ledger, const RfmDates& dates, int windowMonths) {
  RfmColumns columns;
  const ColumnsToFill wanted{dates, &columns};
  fillColumns(ledger, {&wanted, 1}, windowMonths);
  return columns;
}

void fillColumns(const Ledger& ledger, std::span<const ColumnsToFill> wanted, int windowMonths) {
  for (const ColumnsToFill& one : wanted) one.columns->resize(ledger.clients());
  while (!wanted.empty()) {
    const auto together = wanted.first(std::min(wanted.size(), ClientFigures::mostDates));
    const ClientFigures figures(ledger, together, windowMonths);
    // Who was known first has bought most.
    inPieces(ledger.clients(), [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) figures.fill(i);
    });
    wanted = wanted.subspan(together.size());
  }
}

}  // namespace retenta
