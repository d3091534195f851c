// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/kpisheet.h"

namespace retenta {

namespace {

// One client's rows, walked once for all periods, which ascend.
void addClient(const Ledger& ledger, std::size_t client, std::span<const Period> periods,
               int frequentFrom, std::vector<KpiExtras>& all) {
  std::size_t row = ledger.purchaseBegin[client];
  const std::size_t rows = ledger.purchaseBegin[client + 1];
  qint64 transactions = 0;
  qint64 brought = 0;
  for (std::size_t p = 0; p < periods.size(); ++p) {
    const Period& period = periods[p];
    KpiExtras& extras = all[p];
    for (; row < rows && ledger.days[row] < period.from; ++row) {
      transactions += ledger.transactions[row];
      brought += ledger.netMinor[row];
    }
    const qint64 before = transactions;
    const qint64 broughtBefore = brought;
    for (; row < rows && ledger.days[row] < period.to; ++row) {
      const qint64 net = ledger.netMinor[row];
      brought += net;
      if (ledger.transactions[row] == 0) continue;
      Share& check = ++transactions == 1 ? extras.firstCheck : extras.repeatCheck;
      check.minor += net;
      ++check.count;
    }
    if (transactions == 0) continue;
    extras.actualCltv.minor += brought;
    ++extras.actualCltv.count;
    if (transactions == before) continue;
    Share& group = transactions >= frequentFrom ? extras.loyalSpend : extras.otherSpend;
    group.minor += brought - broughtBefore;
    ++group.count;
  }
}

std::vector<KpiExtras> extrasOf(const Ledger& ledger, std::span<const Period> periods,
                                int frequentFrom) {
  std::vector<KpiExtras> all(periods.size());
  for (std::size_t i = 0; i < ledger.clients(); ++i)
    addClient(ledger, i, periods, frequentFrom, all);
  return all;
}

bool ascend(std::span<const Period> periods) {
  for (std::size_t i = 1; i < periods.size(); ++i)
    if (periods[i].from < periods[i - 1].to) return false;
  return true;
}

std::vector<Day> endsOf(std::span<const Period> periods) {
  std::vector<Day> ends;
  for (const Period& period : periods) ends.push_back(period.to);
  return ends;
}

}  // namespace

std::vector<KpiSheet> kpiSheets(const Ledger& ledger, std::span<const Period> periods,
                                const KpiRule& rule, const std::optional<DataSpan>& span) {
  std::vector<KpiSheet> sheets;
  if (!ascend(periods)) {
    for (const Period& period : periods)
      sheets.push_back(kpiSheets(ledger, {&period, 1}, rule, span).front());
    return sheets;
  }
  const std::vector<Kpis> kpis = kpisOf(ledger, periods, rule.churnDays);
  const std::vector<BuyingLife> lives = buyingLives(ledger, endsOf(periods), rule.churnDays);
  const std::vector<KpiExtras> extras = extrasOf(ledger, periods, rule.frequentFrom);
  for (std::size_t i = 0; i < periods.size(); ++i) {
    const bool covered = span && span->covers(periods[i]);
    sheets.push_back({kpis[i], lives[i], extras[i], covered});
  }
  return sheets;
}

}  // namespace retenta
