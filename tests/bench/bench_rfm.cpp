// SPDX-License-Identifier: GPL-3.0-or-later
// Times of the loyalty grid over a made-up ledger: best, median and 95th percentile of many runs.
#include <cstdlib>

#include "core/rfm/clientlist.h"
#include "core/rfm/rfmgrid.h"
#include "core/rfm/rfmscores.h"
#include "core/rfm/rfmsuggestion.h"
#include "tests/bench/syntheticledger.h"

using namespace retenta;
using namespace retenta::bench;

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
  measure("sort all clients by money", 5, [&](int) {
    sortClients(table, all, {{ClientField::Monetary, true}});
  });
  measure("bounds suggested from the gaps", 5,
          [&](int) { check += suggestRecency(*ledger, asOf).gaps; });
  measure("classic scores, quantiles", 3, [&](int) {
    check += static_cast<qint64>(rfmScores(*ledger, columns, ScoreRule::Quantile).rows.size());
  });
  std::printf("check %lld\n", static_cast<long long>(check));
  return 0;
}
