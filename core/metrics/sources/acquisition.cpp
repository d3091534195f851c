// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/sources/acquisition.h"

#include "core/base/ratio.h"

namespace retenta {

namespace {

// One client's rows, walked once for all months, which ascend.
void addClient(const Ledger& ledger, std::size_t client, std::vector<AcquisitionMonth>& months) {
  std::size_t row = ledger.purchaseBegin[client];
  const std::size_t rows = ledger.purchaseBegin[client + 1];
  bool bought = false;
  for (AcquisitionMonth& month : months) {
    for (; row < rows && ledger.days[row] < month.period.from; ++row)
      bought = bought || ledger.transactions[row] != 0;
    const bool before = bought;
    qint64 minor = 0;
    for (; row < rows && ledger.days[row] < month.period.to; ++row) {
      minor += ledger.netMinor[row];
      bought = bought || ledger.transactions[row] != 0;
    }
    (bought && !before ? month.newMinor : month.returningMinor) += minor;
  }
}

std::optional<double> shareOut(std::optional<qint64> spent, qint64 people) {
  return spent ? ratio(*spent, people) : std::nullopt;
}

}  // namespace

std::optional<double> AcquisitionMonth::returningShare() const {
  return ratio(returningMinor, newMinor + returningMinor);
}

std::optional<double> AcquisitionMonth::cacMinor() const {
  return shareOut(acquisitionMinor, newClients);
}

std::optional<double> AcquisitionMonth::keptCostMinor() const {
  return shareOut(retentionMinor, kept);
}

std::vector<AcquisitionMonth> acquisitionMonths(const Ledger& ledger,
                                                std::span<const Period> months, int churnDays,
                                                const std::optional<DataSpan>& span,
                                                const Spend& spend,
                                                const RetentionSpend& retention) {
  std::vector<AcquisitionMonth> all;
  for (const Kpis& kpis : kpisOf(ledger, months, churnDays)) {
    AcquisitionMonth month;
    month.period = kpis.period;
    month.whole = span && span->covers(kpis.period);
    month.newClients = kpis.newClients;
    month.kept = kpis.kept;
    const int index = monthIndex(kpis.period.from);
    for (const auto& [key, minor] : spend)
      if (key.month == index) month.acquisitionMinor = month.acquisitionMinor.value_or(0) + minor;
    if (const auto spent = retention.find(index); spent != retention.end())
      month.retentionMinor = spent->second;
    all.push_back(month);
  }
  for (std::size_t i = 0; i < ledger.clients(); ++i) addClient(ledger, i, all);
  return all;
}

}  // namespace retenta
