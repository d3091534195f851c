// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/buyinglife.h"

#include <optional>
#include <vector>

#include "core/base/ratio.h"

namespace retenta {

namespace {

constexpr double daysInYear = 365.25;

// How many clients stood for so many days: those who churned then, and those who live on.
struct Spans {
  std::vector<qint64> churned;
  std::vector<qint64> living;

  void add(Day days, bool isChurned) {
    const auto at = static_cast<std::size_t>(days);
    if (at >= churned.size()) {
      churned.resize(at + 1);
      living.resize(at + 1);
    }
    ++(isChurned ? churned : living)[at];
  }
};

// The first time by which at least half have churned, by the product-limit estimate.
std::optional<double> medianOf(const Spans& spans, qint64 clients) {
  double staying = 1;
  qint64 atRisk = clients;
  for (std::size_t days = 0; days < spans.churned.size(); ++days) {
    const qint64 left = spans.churned[days];
    if (left > 0) {
      staying *= 1 - static_cast<double>(left) / static_cast<double>(atRisk);
      if (staying <= 0.5 + 1e-12) return static_cast<double>(days);
    }
    atRisk -= left + spans.living[days];
  }
  return std::nullopt;
}

struct Running {
  BuyingLife life;
  Spans spans;
  qint64 clients = 0;
};

// One client's rows, walked once for all ends, which ascend.
void addClient(const Ledger& ledger, std::size_t client, std::span<const Day> ends, int churnDays,
               std::vector<Running>& all) {
  std::size_t row = ledger.purchaseBegin[client];
  const std::size_t rows = ledger.purchaseBegin[client + 1];
  std::optional<Day> first;
  Day last = 0;
  qint64 gaps = 0;
  for (std::size_t e = 0; e < ends.size(); ++e) {
    const Day end = ends[e];
    for (; row < rows && ledger.days[row] < end; ++row) {
      if (ledger.transactions[row] == 0) continue;
      const Day day = ledger.days[row];
      if (!first) first = last = day;
      if (day > last) ++gaps;
      last = day;
    }
    if (!first) continue;
    Running& now = all[e];
    now.life.gaps += gaps;
    now.life.gapDays += last - *first;  // neighbouring gaps add up to the whole way
    const bool churned = last < end - churnDays;
    const Day days = churned ? last + churnDays + 1 - *first : end - *first;
    now.spans.add(days, churned);
    ++now.clients;
    if (!churned) continue;
    ++now.life.churned;
    now.life.churnedDays += days;
  }
}

}  // namespace

std::optional<double> BuyingLife::periodicityDays() const { return ratio(gapDays, gaps); }
std::optional<double> BuyingLife::lifetimeDays() const { return ratio(churnedDays, churned); }

BuyingLife buyingLife(const Ledger& ledger, Day end, int churnDays) {
  return buyingLives(ledger, {&end, 1}, churnDays).front();
}

std::vector<BuyingLife> buyingLives(const Ledger& ledger, std::span<const Day> ends,
                                    int churnDays) {
  std::vector<Running> all(ends.size());
  for (std::size_t i = 0; i < ledger.clients(); ++i) addClient(ledger, i, ends, churnDays, all);
  std::vector<BuyingLife> lives;
  for (Running& one : all) {
    one.life.medianDays = medianOf(one.spans, one.clients);
    lives.push_back(one.life);
  }
  return lives;
}

std::optional<double> simpleCltvMinor(const Kpis& kpis, const BuyingLife& life) {
  const auto check = kpis.averageCheckMinor();
  const auto perMonth = kpis.purchasesPerClient();
  const auto lifetime = life.lifetimeDays();
  if (!check || !perMonth || !lifetime) return std::nullopt;
  return *check * *perMonth * 12 * *lifetime / daysInYear;
}

}  // namespace retenta
