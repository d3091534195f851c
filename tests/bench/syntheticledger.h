// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <random>
#include <vector>

#include "core/purchases/ledger.h"

namespace retenta::bench {

inline constexpr Day firstDay = 18'000;
inline constexpr int spanDays = 1'500;

/// A made-up ledger: purchases per client spread as in a shop (most few, some many, `each` on
/// average), days and sums at random but the same every time.
inline LedgerPtr makeLedger(std::size_t clients, int each) {
  auto ledger = std::make_shared<Ledger>();
  std::mt19937 random(7);
  std::geometric_distribution<int> count(1.0 / each);
  std::uniform_int_distribution<int> day(0, spanDays - 1);
  std::uniform_int_distribution<int> money(100, 900'000);
  ledger->purchaseBegin.push_back(0);
  for (std::size_t i = 0; i < clients; ++i) {
    ledger->clientIds.push_back(static_cast<ClientId>(i + 1));
    ledger->externalIds.append(QByteArray::number(static_cast<qint64>(i)));
    ledger->consents.emplace_back();
    const std::size_t begin = ledger->days.size();
    for (int n = count(random); n > 0; --n) ledger->days.push_back(firstDay + day(random));
    std::sort(ledger->days.begin() + static_cast<std::ptrdiff_t>(begin), ledger->days.end());
    ledger->purchaseBegin.push_back(ledger->days.size());
  }
  for (std::size_t row = 0; row < ledger->days.size(); ++row) {
    ledger->netMinor.push_back(money(random));
    ledger->transactions.push_back(1);
  }
  return ledger;
}

/// Prints best, median and 95th percentile of `runs` calls of work(run), in milliseconds.
template <class Work>
void measure(const char* what, int runs, Work work) {
  std::vector<double> times;
  for (int run = 0; run < runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    work(run);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
    times.push_back(took.count());
  }
  std::sort(times.begin(), times.end());
  const auto at = [&](std::size_t percent) { return times[(times.size() - 1) * percent / 100]; };
  std::printf("%-52s best %8.2f  median %8.2f  p95 %8.2f ms\n", what, at(0), at(50), at(95));
}

}  // namespace retenta::bench
