// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmgrid.h"

#include <algorithm>
#include <functional>
#include <limits>

#include "core/base/inhalves.h"
#include "core/rfm/clientfigures.h"

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

Bins binsOf(const RfmColumns& columns, const Coder& coder, std::size_t begin, std::size_t end) {
  Bins bins;
  for (std::size_t i = begin; i < end; ++i) {
    const unsigned code =
        coder(columns.recencyDays[i], columns.frequency[i], columns.monetaryMinor[i]);
    ++bins.clients[code];
    bins.revenue[code] += columns.monetaryMinor[i];
    bins.periodRevenue[code] += columns.periodRevenueMinor[i];
    bins.periodTransactions[code] += columns.periodTransactions[i];
  }
  return bins;
}

void addBin(RfmCell& cell, const Bins& bins, std::size_t code) {
  cell.clients += bins.clients[code];
  cell.revenueMinor += bins.revenue[code];
  cell.periodRevenueMinor += bins.periodRevenue[code];
  cell.periodTransactions += bins.periodTransactions[code];
  if (codeTable.mark[code] != RfmMark::None) cell.marked += bins.clients[code];
}

}  // namespace

RfmColumns rfmColumns(const Ledger& ledger, const RfmDates& dates, int windowMonths) {
  const std::size_t n = ledger.clients();
  RfmColumns columns;
  columns.recencyDays.resize(n);
  columns.frequency.resize(n);
  columns.monetaryMinor.resize(n);
  columns.periodRevenueMinor.resize(n);
  columns.periodTransactions.resize(n);
  const ClientFigures figures(ledger, dates, windowMonths);
  inHalves(n, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) figures.fill(columns, i);
  });
  return columns;
}

namespace {

// The money of payers by its size, in steps of a power of two: which step a rank falls into.
struct MoneySteps {
  static constexpr std::size_t count = 4096;
  std::array<std::size_t, count> payers{};
  qint64 least = 0;
  unsigned shift = 0;

  std::size_t of(qint64 money) const {
    return static_cast<std::size_t>(
        (static_cast<std::uint64_t>(money) - static_cast<std::uint64_t>(least)) >> shift);
  }
};

template <class Each>
void eachPayer(const RfmColumns& columns, std::size_t begin, std::size_t end, const Each& each) {
  for (std::size_t i = begin; i < end; ++i) {
    if (columns.frequency[i] > 0) each(columns.monetaryMinor[i]);
  }
}

}  // namespace

// Two passes that only count, and an order of the few who stand near the bound.
std::optional<qint64> vipBound(const RfmColumns& columns, const VipRule& rule) {
  if (rule.byAmount) return rule.amountMinor;
  const std::size_t n = columns.clients();
  struct Extent {
    qint64 least = std::numeric_limits<qint64>::max();
    qint64 most = std::numeric_limits<qint64>::min();
    std::size_t payers = 0;
  };
  Extent extents[2];
  inHalves(n, [&](std::size_t begin, std::size_t end) {
    Extent extent;
    eachPayer(columns, begin, end, [&](qint64 money) {
      extent.least = std::min(extent.least, money);
      extent.most = std::max(extent.most, money);
      ++extent.payers;
    });
    extents[begin == 0 ? 0 : 1] = extent;
  });
  const std::size_t payers = extents[0].payers + extents[1].payers;
  if (payers == 0) return std::nullopt;
  MoneySteps steps[2];
  steps[0].least = std::min(extents[0].least, extents[1].least);
  const auto span = static_cast<std::uint64_t>(std::max(extents[0].most, extents[1].most)) -
                    static_cast<std::uint64_t>(steps[0].least);
  while (span >> steps[0].shift >= MoneySteps::count) ++steps[0].shift;
  steps[1] = steps[0];
  inHalves(n, [&](std::size_t begin, std::size_t end) {
    MoneySteps& half = steps[begin == 0 ? 0 : 1];
    eachPayer(columns, begin, end, [&](qint64 money) { ++half.payers[half.of(money)]; });
  });
  const auto percent = static_cast<std::size_t>(rule.topPercent);
  std::size_t rank = (payers * percent + 99) / 100;  // ⌈p·n⌉, at least 1
  std::size_t step = MoneySteps::count - 1;
  for (;; --step) {
    const std::size_t here = steps[0].payers[step] + steps[1].payers[step];
    if (rank <= here) break;
    rank -= here;
  }
  std::vector<qint64> near;
  eachPayer(columns, 0, n, [&](qint64 money) {
    if (steps[0].of(money) == step) near.push_back(money);
  });
  const auto place = near.begin() + static_cast<std::ptrdiff_t>(rank - 1);
  std::nth_element(near.begin(), place, near.end(), std::greater<>());
  return *place;
}

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
                     std::optional<qint64> vipBoundMinor) {
  const Coder coder(thresholds, vipBoundMinor);
  Bins first;
  Bins second;
  inHalves(columns.clients(), [&](std::size_t begin, std::size_t end) {
    (begin == 0 ? first : second) = binsOf(columns, coder, begin, end);
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
  grid.classes = classify(grid.columns, thresholds, bound);
  grid.matrix = countCells(grid.columns, thresholds, bound);
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
  const RfmMatrix earlier = countCells(then, matrix.thresholds, vipBoundThen);
  matrix.comparedWith = day;
  for (std::size_t i = 0; i < gridSegmentCount; ++i) {
    matrix.cells[i].earlierClients = earlier.cells[i].clients;
  }
  matrix.total.earlierClients = earlier.total.clients;
}

std::vector<std::uint32_t> membersOf(const std::vector<Segment>& segments, SegmentSet wanted) {
  std::vector<std::uint32_t> rows;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (wanted.has(segments[i])) rows.push_back(static_cast<std::uint32_t>(i));
  }
  return rows;
}

}  // namespace retenta
