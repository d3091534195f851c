// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmgrid.h"

#include <algorithm>
#include <limits>

#include "core/base/collected.h"
#include "core/base/inhalves.h"

namespace retenta {

namespace {

// A client's place as a number 0…31: row (none, single, middle, frequent) · 8 + column · 2 + dear.
constexpr int codeCount = 32;

struct CodeTable {
  std::array<Segment, codeCount> segment{};
  std::array<RfmMark, codeCount> mark{};
};

constexpr CodeTable makeCodeTable() {
  using S = Segment;
  // [row: single, middle, frequent][column: peak, active, at risk, churned], not dear.
  constexpr S cells[3][4] = {{S::FirstPurchase, S::Newcomers, S::OneTimersAtRisk, S::LostOneTimers},
                             {S::Promising, S::Promising, S::PromisingAtRisk, S::ChurnedPromising},
                             {S::Loyal, S::Loyal, S::LoyalAtRisk, S::ChurnedLoyal}};
  CodeTable table;
  for (int code = 0; code < codeCount; ++code) {
    const int row = code / 8;
    const int column = code / 2 % 4;
    const bool dear = code % 2 == 1;
    const auto at = static_cast<std::size_t>(code);
    table.mark[at] = RfmMark::None;
    if (row == 0) {
      table.segment[at] = S::NoPurchases;
      continue;
    }
    table.segment[at] = cells[row - 1][column];
    if (!dear) continue;
    if (row == 3) {
      if (column <= 1) table.segment[at] = S::Vip;
      if (column > 1) table.mark[at] = RfmMark::FormerVip;
    }
    if (row == 2 && column <= 1) table.mark[at] = RfmMark::VipByMoney;
  }
  return table;
}

constexpr CodeTable codeTable = makeCodeTable();

// The bounds as plain numbers, so that the pass over a million clients has no branch to mispredict.
struct Coder {
  std::int32_t peak, active, risk;
  std::uint32_t middle, frequent;
  qint64 dear;

  Coder(const RfmThresholds& t, std::optional<qint64> bound)
      : peak(t.peakDays),
        active(t.activeDays),
        risk(t.riskDays),
        middle(static_cast<std::uint32_t>(t.middleFrom)),
        frequent(static_cast<std::uint32_t>(t.frequentFrom)),
        dear(bound.value_or(std::numeric_limits<qint64>::max())) {}

  unsigned operator()(std::int32_t r, std::uint32_t f, qint64 m) const {
    const unsigned row = unsigned{f >= 1} + unsigned{f >= middle} + unsigned{f >= frequent};
    const unsigned column = unsigned{r > peak} + unsigned{r > active} + unsigned{r > risk};
    return row * 8 + column * 2 + unsigned{m >= dear};
  }
};

struct Bins {
  std::array<qint64, codeCount> clients{};
  std::array<qint64, codeCount> revenue{};
  std::array<qint64, codeCount> periodRevenue{};
  std::array<qint64, codeCount> periodTransactions{};

  void add(const Bins& other) {
    for (std::size_t i = 0; i < codeCount; ++i) {
      clients[i] += other.clients[i];
      revenue[i] += other.revenue[i];
      periodRevenue[i] += other.periodRevenue[i];
      periodTransactions[i] += other.periodTransactions[i];
    }
  }
};

// Counts, and where `classes` is given says of each client what it is.
template <bool tell>
Bins binsOf(const RfmColumns& columns, const Coder& coder, std::size_t begin, std::size_t end,
            RfmClasses* classes) {
  Bins bins;
  for (std::size_t i = begin; i < end; ++i) {
    const unsigned code =
        coder(columns.recencyDays[i], columns.frequency[i], columns.monetaryMinor[i]);
    ++bins.clients[code];
    bins.revenue[code] += columns.monetaryMinor[i];
    bins.periodRevenue[code] += columns.periodRevenueMinor[i];
    bins.periodTransactions[code] += columns.periodTransactions[i];
    if constexpr (tell) {
      classes->segments[i] = codeTable.segment[code];
      classes->marks[i] = codeTable.mark[code];
    }
  }
  return bins;
}

void addDear(std::vector<DearClient>& few, const DearClient& one) {
  const auto before = [&](const DearClient& other) {
    return other.monetaryMinor != one.monetaryMinor ? other.monetaryMinor > one.monetaryMinor
                                                    : other.row < one.row;
  };
  few.insert(std::find_if_not(few.begin(), few.end(), before), one);
  if (few.size() > dearestKept) few.pop_back();
}

void addBin(RfmCell& cell, const Bins& bins, std::size_t code) {
  cell.clients += bins.clients[code];
  cell.revenueMinor += bins.revenue[code];
  cell.periodRevenueMinor += bins.periodRevenue[code];
  cell.periodTransactions += bins.periodTransactions[code];
  if (codeTable.mark[code] != RfmMark::None) cell.marked += bins.clients[code];
}

}  // namespace

RfmClasses classify(const RfmColumns& columns, const RfmThresholds& thresholds,
                    std::optional<qint64> vipBoundMinor) {
  const Coder coder(thresholds, vipBoundMinor);
  RfmClasses classes;
  classes.segments.resize(columns.clients());
  classes.marks.resize(columns.clients());
  inHalves(columns.clients(), [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const unsigned code =
          coder(columns.recencyDays[i], columns.frequency[i], columns.monetaryMinor[i]);
      classes.segments[i] = codeTable.segment[code];
      classes.marks[i] = codeTable.mark[code];
    }
  });
  return classes;
}

Segment segmentOf(std::int32_t recencyDays, std::uint32_t frequency, qint64 monetaryMinor,
                  const RfmThresholds& thresholds, std::optional<qint64> vipBoundMinor) {
  const Coder coder(thresholds, vipBoundMinor);
  return codeTable.segment[coder(recencyDays, frequency, monetaryMinor)];
}

RfmMatrix countCells(const RfmColumns& columns, const RfmThresholds& thresholds,
                     std::optional<qint64> vipBoundMinor, RfmClasses* classes) {
  const Coder coder(thresholds, vipBoundMinor);
  if (classes) {
    classes->segments.resize(columns.clients());
    classes->marks.resize(columns.clients());
  }
  Bins first;
  Bins second;
  inHalves(columns.clients(), [&](std::size_t begin, std::size_t end) {
    (begin == 0 ? first : second) = classes ? binsOf<true>(columns, coder, begin, end, classes)
                                            : binsOf<false>(columns, coder, begin, end, nullptr);
  });
  first.add(second);
  RfmMatrix matrix;
  matrix.thresholds = thresholds;
  matrix.vipBoundMinor = vipBoundMinor;
  for (std::size_t code = 0; code < codeCount; ++code) {
    const Segment segment = codeTable.segment[code];
    addBin(matrix.cells[static_cast<std::size_t>(segment)], first, code);
    if (segment != Segment::NoPurchases) addBin(matrix.total, first, code);
    if (codeTable.mark[code] == RfmMark::FormerVip) matrix.formerVip += first.clients[code];
    if (codeTable.mark[code] == RfmMark::VipByMoney) matrix.vipByMoney += first.clients[code];
  }
  return matrix;
}

RfmGrid rfmGrid(const Ledger& ledger, const RfmThresholds& thresholds, const RfmDates& dates,
                std::optional<Day> compareWith) {
  RfmGrid grid;
  grid.columns = rfmColumns(ledger, dates, thresholds.windowMonths);
  const auto bound = vipBound(grid.columns, thresholds.vip);
  grid.matrix = countCells(grid.columns, thresholds, bound, &grid.classes);
  grid.matrix.dates = dates;
  grid.matrix.currency = ledger.currency;
  if (compareWith) {
    const RfmColumns then = rfmColumns(ledger, yearEndingAt(*compareWith), thresholds.windowMonths);
    addComparison(grid.matrix, then, *compareWith, vipBound(then, thresholds.vip));
  }
  return grid;
}

void addComparison(RfmMatrix& matrix, const RfmColumns& then, Day day,
                   std::optional<qint64> vipBoundThen) {
  const Coder coder(matrix.thresholds, vipBoundThen);
  std::array<qint64, codeCount> counts[2] = {};
  inHalves(then.clients(), [&](std::size_t begin, std::size_t end) {
    std::array<qint64, codeCount> half{};
    for (std::size_t i = begin; i < end; ++i) {
      ++half[coder(then.recencyDays[i], then.frequency[i], then.monetaryMinor[i])];
    }
    counts[begin == 0 ? 0 : 1] = half;
  });
  matrix.comparedWith = day;
  for (std::size_t i = 0; i < gridSegmentCount; ++i) matrix.cells[i].earlierClients = 0;
  matrix.total.earlierClients = 0;
  for (std::size_t code = 0; code < codeCount; ++code) {
    const Segment segment = codeTable.segment[code];
    if (segment == Segment::NoPurchases) continue;
    const qint64 clients = counts[0][code] + counts[1][code];
    *matrix.cells[static_cast<std::size_t>(segment)].earlierClients += clients;
    *matrix.total.earlierClients += clients;
  }
}

std::vector<std::uint32_t> membersOf(const std::vector<Segment>& segments, SegmentSet wanted) {
  return collected(
      segments.size(), [](std::size_t i) { return static_cast<std::uint32_t>(i); },
      [&](std::size_t i) { return wanted.has(segments[i]); });
}

DearestClients dearestOf(const RfmColumns& columns, const std::vector<Segment>& segments) {
  DearestClients halves[2];
  inHalves(segments.size(), [&](std::size_t begin, std::size_t end) {
    DearestClients dearest;
    std::array<qint64, segmentCount> least;  // what the next one has to exceed
    least.fill(std::numeric_limits<qint64>::min());
    for (std::size_t i = begin; i < end; ++i) {
      const auto segment = static_cast<std::size_t>(segments[i]);
      const qint64 money = columns.monetaryMinor[i];
      if (money <= least[segment]) continue;  // of equals the first stays
      std::vector<DearClient>& few = dearest[segment];
      addDear(few, {static_cast<std::uint32_t>(i), money, columns.recencyDays[i]});
      if (few.size() == dearestKept) least[segment] = few.back().monetaryMinor;
    }
    halves[begin == 0 ? 0 : 1] = std::move(dearest);
  });
  for (std::size_t segment = 0; segment < segmentCount; ++segment) {
    for (const DearClient& one : halves[1][segment]) addDear(halves[0][segment], one);
  }
  return std::move(halves[0]);
}

std::vector<DearClient> dearestOf(const DearestClients& dearest, SegmentSet wanted) {
  std::vector<DearClient> few;
  for (const Segment segment : wanted.list()) {
    for (const DearClient& one : dearest[static_cast<std::size_t>(segment)]) addDear(few, one);
  }
  return few;
}

}  // namespace retenta
