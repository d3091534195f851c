// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/growth/growthservice.h"

#include "core/metrics/ledgersubset.h"
#include "core/rfm/rfmservice.h"

namespace retenta {

namespace {

qint64 withoutPurchase(const Ledger& ledger, Day asOf) {
  const Kpis ever = kpisOf(ledger, Period{asOf, asOf + 1}, 1);
  return static_cast<qint64>(ledger.clients()) - ever.everBought;
}

}  // namespace

Result<GrowthAnswer> GrowthService::answerNow(const GrowthQuery& query) const {
  const auto thresholds = RfmService(m_business).thresholdsNow();
  if (!thresholds) return thresholds.error();
  LedgerPtr ledger = m_business.ledger();
  const auto span = dataSpan(*ledger, query.asOf);
  if (ledger->lastDay && *ledger->lastDay > query.asOf) {
    auto then = std::make_shared<Ledger>(purchasesUpTo(*ledger, query.asOf));
    then->traits.origins = ledger->traits.origins;
    ledger = std::move(then);
  }
  GrowthAnswer answer;
  answer.currency = ledger->currency;
  answer.rule = {thresholds->riskDays, thresholds->frequentFrom};
  answer.growth = growthBetween(*ledger, query.before, query.period);
  answer.covered = span && span->covers(query.before) && span->covers(query.period);
  answer.potential = withoutPurchase(*ledger, query.asOf);
  const std::vector<Period> months = splitByMonth(query.period);
  answer.bucket = leakyBucket(*ledger, months, answer.rule.churnDays, span);
  answer.funnel = loyaltyFunnel(*ledger, months, answer.rule, span);
  return answer;
}

QFuture<Result<GrowthAnswer>> GrowthService::answer(const GrowthQuery& query) {
  return m_business.async(
      [business = &m_business, query] { return GrowthService(*business).answerNow(query); });
}

}  // namespace retenta
