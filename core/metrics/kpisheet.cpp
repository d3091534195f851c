// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/kpisheet.h"

namespace retenta {

namespace {

void addClient(const Ledger& ledger, std::size_t client, const Period& period, int frequentFrom,
               KpiExtras& extras) {
  qint64 transactions = 0;
  qint64 brought = 0;
  qint64 within = 0;
  Share spend;
  const std::size_t rows = ledger.purchaseBegin[client + 1];
  for (std::size_t r = ledger.purchaseBegin[client]; r < rows; ++r) {
    if (ledger.days[r] >= period.to) break;
    const qint64 net = ledger.netMinor[r];
    const bool isIn = ledger.days[r] >= period.from;
    brought += net;
    if (isIn) spend.minor += net;
    if (ledger.transactions[r] == 0) continue;
    ++transactions;
    if (!isIn) continue;
    ++within;
    Share& check = transactions == 1 ? extras.firstCheck : extras.repeatCheck;
    check.minor += net;
    ++check.count;
  }
  if (transactions == 0) return;
  extras.actualCltv.minor += brought;
  ++extras.actualCltv.count;
  if (within == 0) return;
  Share& group = transactions >= frequentFrom ? extras.loyalSpend : extras.otherSpend;
  group.minor += spend.minor;
  ++group.count;
}

KpiExtras extrasOf(const Ledger& ledger, const Period& period, int frequentFrom) {
  KpiExtras extras;
  for (std::size_t i = 0; i < ledger.clients(); ++i)
    addClient(ledger, i, period, frequentFrom, extras);
  return extras;
}

std::vector<BuyingLife> livesOf(const Ledger& ledger, std::span<const Period> periods,
                                int churnDays) {
  std::vector<Day> ends;
  bool ascending = true;
  for (const Period& period : periods) {
    ascending = ascending && (ends.empty() || ends.back() <= period.to);
    ends.push_back(period.to);
  }
  if (ascending) return buyingLives(ledger, ends, churnDays);
  std::vector<BuyingLife> lives;
  for (const Day end : ends) lives.push_back(buyingLife(ledger, end, churnDays));
  return lives;
}

}  // namespace

std::vector<KpiSheet> kpiSheets(const Ledger& ledger, std::span<const Period> periods,
                                const KpiRule& rule, const std::optional<DataSpan>& span) {
  const std::vector<Kpis> kpis = kpisOf(ledger, periods, rule.churnDays);
  const std::vector<BuyingLife> lives = livesOf(ledger, periods, rule.churnDays);
  std::vector<KpiSheet> sheets(periods.size());
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    sheets[i].kpis = kpis[i];
    sheets[i].life = lives[i];
    sheets[i].extras = extrasOf(ledger, periods[i], rule.frequentFrom);
    sheets[i].covered = span && span->covers(periods[i]);
  }
  return sheets;
}

}  // namespace retenta
