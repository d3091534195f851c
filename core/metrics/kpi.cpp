// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/kpi.h"

#include <algorithm>

namespace retenta {

namespace {

std::optional<double> ratio(qint64 part, qint64 whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

// One client's rows, walked once for one period.
void addClient(const Ledger& ledger, std::size_t client, int churnDays, Kpis& kpis) {
  const auto [from, to] = kpis.period;
  qint64 before = 0;  // transactions up to the end of the period
  qint64 within = 0;
  bool first = false;
  bool start = false;
  bool end = false;
  const std::size_t rows = ledger.purchaseBegin[client + 1];
  for (std::size_t r = ledger.purchaseBegin[client]; r < rows; ++r) {
    const Day day = ledger.days[r];
    if (day >= to) break;
    if (day >= from) kpis.revenueMinor += ledger.netMinor[r];
    if (!ledger.transactions[r]) continue;
    if (before++ == 0) first = day >= from;
    if (day >= from) ++within;
    start |= day >= from - churnDays && day < from;
    end |= day >= to - churnDays;
  }
  if (before == 0) return;
  kpis.transactions += within;
  kpis.payers += within > 0;
  kpis.newClients += first;
  kpis.activeAtStart += start;
  kpis.activeAtEnd += end;
  kpis.kept += start && end;
  kpis.returned += end && !start && !first;
  ++kpis.everBought;
  kpis.boughtAgain += before > 1;
}

}  // namespace

Period monthsEndingAt(Day last, int months) {
  const Day to = last + 1;
  return {addMonths(to, -months), to};
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

Kpis kpisOf(const Ledger& ledger, const Period& period, int churnDays) {
  Kpis kpis;
  kpis.period = period;
  if (period.to <= period.from) return kpis;
  for (std::size_t i = 0; i < ledger.clients(); ++i) addClient(ledger, i, churnDays, kpis);
  return kpis;
}

std::vector<Kpis> kpisOf(const Ledger& ledger, std::span<const Period> periods, int churnDays) {
  std::vector<Kpis> all;
  for (const Period& period : periods) all.push_back(kpisOf(ledger, period, churnDays));
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
