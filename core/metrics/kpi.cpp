// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/kpi.h"

#include <algorithm>

#include "core/base/inhalves.h"
#include "core/base/ratio.h"

namespace retenta {

namespace {

// One client's rows, walked once for all periods, which ascend.
void addClient(const Ledger& ledger, std::size_t client, int churnDays, std::span<Kpis> periods) {
  std::size_t row = ledger.purchaseBegin[client];
  const std::size_t rows = ledger.purchaseBegin[client + 1];
  qint64 bought = 0;  // transactions so far
  Day last = 0;       // of them, the day of the last one
  for (Kpis& kpis : periods) {
    const auto [from, to] = kpis.period;
    for (; row < rows && ledger.days[row] < from; ++row) {
      if (ledger.transactions[row] == 0) continue;
      ++bought;
      last = ledger.days[row];
    }
    const qint64 before = bought;
    const bool start = before > 0 && last >= from - churnDays;
    for (; row < rows && ledger.days[row] < to; ++row) {
      kpis.revenueMinor += ledger.netMinor[row];
      if (ledger.transactions[row] == 0) continue;
      ++bought;
      last = ledger.days[row];
    }
    if (bought == 0) continue;
    const bool first = before == 0;
    const bool end = last >= to - churnDays;
    kpis.transactions += bought - before;
    kpis.payers += bought > before;
    kpis.newClients += first;
    kpis.activeAtStart += start;
    kpis.activeAtEnd += end;
    kpis.kept += start && end;
    kpis.returned += end && !start && !first;
    ++kpis.everBought;
    kpis.boughtAgain += bought > 1;
  }
}

bool ascend(std::span<const Period> periods) {
  for (std::size_t i = 0; i < periods.size(); ++i) {
    if (periods[i].to <= periods[i].from) return false;
    if (i > 0 && periods[i].from < periods[i - 1].to) return false;
  }
  return true;
}

std::vector<Kpis> emptyKpis(std::span<const Period> periods) {
  std::vector<Kpis> all(periods.size());
  for (std::size_t i = 0; i < periods.size(); ++i) all[i].period = periods[i];
  return all;
}

}  // namespace

Period monthsEndingAt(Day last, int months) {
  const Day to = last + 1;
  return {addMonths(to, -months), to};
}

Period periodBefore(const Period& period) {
  int months = 1;
  while (addMonths(period.from, months) < period.to) ++months;
  if (addMonths(period.from, months) == period.to)
    return {addMonths(period.from, -months), period.from};
  return {period.from - (period.to - period.from), period.from};
}

Period yearBefore(const Period& period) {
  return {addMonths(period.from, -12), addMonths(period.to, -12)};
}

std::optional<double> Kpis::averageCheckMinor() const { return ratio(revenueMinor, transactions); }
std::optional<double> Kpis::arppuMinor() const { return ratio(revenueMinor, payers); }
std::optional<double> Kpis::retention() const { return ratio(kept, activeAtStart); }

std::optional<double> Kpis::churn() const { return ratio(activeAtStart - kept, activeAtStart); }

std::optional<double> Kpis::textbookRetention() const {
  return ratio(activeAtEnd - newClients, activeAtStart);
}

std::optional<double> Kpis::repeatRate() const { return ratio(boughtAgain, everBought); }

std::optional<double> Kpis::transactionsPerMonth() const {
  const double months = monthsIn(period);
  if (months <= 0) return std::nullopt;
  return static_cast<double>(transactions) / months;
}

std::optional<double> Kpis::purchasesPerClient() const {
  const auto perMonth = transactionsPerMonth();
  if (!perMonth || payers == 0) return std::nullopt;
  return *perMonth / static_cast<double>(payers);
}

void Kpis::add(const Kpis& other) {
  payers += other.payers;
  revenueMinor += other.revenueMinor;
  transactions += other.transactions;
  newClients += other.newClients;
  activeAtStart += other.activeAtStart;
  activeAtEnd += other.activeAtEnd;
  kept += other.kept;
  returned += other.returned;
  everBought += other.everBought;
  boughtAgain += other.boughtAgain;
}

Kpis kpisOf(const Ledger& ledger, const Period& period, int churnDays) {
  if (period.to <= period.from) return emptyKpis({&period, 1}).front();
  return kpisOf(ledger, {&period, 1}, churnDays).front();
}

std::vector<Kpis> kpisOf(const Ledger& ledger, std::span<const Period> periods, int churnDays) {
  std::vector<Kpis> all = emptyKpis(periods);
  if (!ascend(periods)) {
    for (Kpis& kpis : all) kpis = kpisOf(ledger, kpis.period, churnDays);
    return all;
  }
  std::vector<Kpis> others = all;  // of the second half
  inHalves(ledger.clients(), [&](std::size_t begin, std::size_t end) {
    auto& mine = begin == 0 ? all : others;
    for (std::size_t i = begin; i < end; ++i) addClient(ledger, i, churnDays, mine);
  });
  for (std::size_t i = 0; i < all.size(); ++i) all[i].add(others[i]);
  return all;
}

qint64 activeClients(const Ledger& ledger, Day day, int churnDays) {
  qint64 active = 0;
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    for (std::size_t r = ledger.purchaseBegin[i]; r < ledger.purchaseBegin[i + 1]; ++r) {
      if (!ledger.transactions[r] || ledger.days[r] < day - churnDays) continue;
      active += ledger.days[r] < day;
      break;  // sorted by day: the first one late enough decides
    }
  }
  return active;
}

std::optional<double> meanMonthlyChurn(std::span<const Kpis> months) {
  double sum = 0;
  int known = 0;
  for (const Kpis& month : months) {
    const auto churn = month.churn();
    if (!churn) continue;
    sum += *churn;
    ++known;
  }
  if (known == 0) return std::nullopt;
  return sum / known;
}

std::vector<Period> monthsOf(const Period& period) {
  std::vector<Period> months;
  int month = monthIndex(period.from);
  if (monthStart(month) < period.from) ++month;
  for (; monthStart(month + 1) <= period.to; ++month) {
    months.push_back({monthStart(month), monthStart(month + 1)});
  }
  return months;
}

std::vector<Period> splitByMonth(const Period& period) {
  std::vector<Period> parts;
  for (Day from = period.from; from < period.to;) {
    const Day to = std::min(monthStart(monthIndex(from) + 1), period.to);
    parts.push_back({from, to});
    from = to;
  }
  return parts;
}

double monthsIn(const Period& period) {
  if (period.to <= period.from) return 0;
  int whole = 0;
  while (addMonths(period.from, whole + 1) <= period.to) ++whole;
  const Day reached = addMonths(period.from, whole);
  const Day next = addMonths(period.from, whole + 1);
  return whole + static_cast<double>(period.to - reached) / (next - reached);
}

}  // namespace retenta
