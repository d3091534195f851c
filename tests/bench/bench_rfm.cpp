// SPDX-License-Identifier: GPL-3.0-or-later
// Times of the loyalty grid over a made-up ledger: best, median and 95th percentile of many runs.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <random>

#include "core/rfm/clientlist.h"
#include "core/rfm/rfmgrid.h"
#include "core/rfm/rfmscores.h"
#include "core/rfm/rfmsuggestion.h"

using namespace retenta;

namespace {

constexpr Day firstDay = 18'000;
constexpr int spanDays = 1'500;

// Purchases per client spread as in a shop: most few, some many; the mean is `each`.
LedgerPtr makeLedger(std::size_t clients, int each) {
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

}  // namespace

int main(int argc, char** argv) {
  const auto clients = static_cast<std::size_t>(argc > 1 ? std::atol(argv[1]) : 1'000'000);
  const int each = argc > 2 ? std::atoi(argv[2]) : 10;
  const LedgerPtr ledger = makeLedger(clients, each);
  std::printf("%zu clients, %zu purchases\n", ledger->clients(), ledger->purchases());

  const Day asOf = firstDay + spanDays - 200;
  RfmColumns columns;
  measure("R, F, M and the year's money, jump to any date", 25,
          [&](int run) { columns = rfmColumns(*ledger, yearEndingAt(asOf - 7 * run)); });
  columns = rfmColumns(*ledger, yearEndingAt(asOf));
  std::optional<qint64> bound;
  measure("VIP bound, top 10 %", 15, [&](int) { bound = vipBound(columns, {}); });

  RfmThresholds thresholds;
  qint64 check = 0;
  measure("threshold drag: counts and sums of all cells", 200, [&](int run) {
    thresholds.activeDays = 31 + run % 140;
    check += countCells(columns, thresholds, bound).cell(Segment::Loyal).clients;
  });
  RfmClasses classes;
  measure("threshold drag: segment and mark of every client", 200, [&](int run) {
    thresholds.activeDays = 31 + run % 140;
    classes = classify(columns, thresholds, bound);
    check += static_cast<qint64>(classes.segments[static_cast<std::size_t>(run)]);
  });
  std::vector<std::uint32_t> members;
  measure("members of one cell", 50,
          [&](int) { members = membersOf(classes.segments, SegmentSet(Segment::Loyal)); });
  const ClientTable table{*ledger, columns, classes};
  auto all = membersOf(classes.segments, SegmentSet::all());
  measure("sort all clients by money", 5,
          [&](int) { sortClients(table, all, ClientField::Monetary, true); });
  measure("bounds suggested from the gaps", 5,
          [&](int) { check += suggestRecency(*ledger, asOf).gaps; });
  measure("classic scores, quantiles", 3, [&](int) {
    check += static_cast<qint64>(rfmScores(*ledger, columns, ScoreRule::Quantile).rows.size());
  });
  std::printf("check %lld\n", static_cast<long long>(check));
  return 0;
}
