// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/growth/growthservice.h"

#include "core/metrics/growth/funnelfactsstore.h"
#include "core/metrics/ledgersubset.h"
#include "core/rfm/rfmservice.h"

namespace retenta {

namespace {

qint64 withoutPurchase(const Ledger& ledger, Day asOf) {
  const Kpis ever = kpisOf(ledger, Period{asOf, asOf + 1}, 1);
  return static_cast<qint64>(ledger.clients()) - ever.everBought;
}

// What growth is counted from: purchases up to the as-of day, the thresholds, what else is known of
// clients.
struct Ground {
  LedgerPtr ledger;
  KpiRule rule;
  std::optional<DataSpan> span;
  FunnelFacts facts;
};

Result<FunnelFacts> factsOf(const Business& business, const Ledger& ledger) {
  return business.file().read([&](SQLite::Database& db) {
    FunnelFacts facts;
    facts.knownSince.assign(ledger.clients(), FunnelFacts::never);
    for (const auto& [id, day] : loadKnownDays(db)) {
      if (const auto row = ledger.rowOf(id)) facts.knownSince[*row] = day;
    }
    facts.advocateSince = advocateDays(ledger, loadReferrers(db));
    return facts;
  });
}

Result<Ground> groundOf(Business& business, Day asOf) {
  const auto thresholds = RfmService(business).thresholdsNow();
  if (!thresholds) return thresholds.error();
  Ground ground;
  ground.rule = {thresholds->riskDays, thresholds->frequentFrom, thresholds->activeDays};
  ground.ledger = business.ledger();
  ground.span = dataSpan(*ground.ledger, asOf);
  auto facts = factsOf(business, *ground.ledger);
  if (!facts) return facts.error();
  ground.facts = std::move(*facts);
  if (ground.ledger->lastDay && *ground.ledger->lastDay > asOf) {
    auto then = std::make_shared<Ledger>(purchasesUpTo(*ground.ledger, asOf));
    then->traits.origins = ground.ledger->traits.origins;
    ground.ledger = std::move(then);
  }
  return ground;
}

}  // namespace

Result<GrowthAnswer> GrowthService::answerNow(const GrowthQuery& query) const {
  const auto known = groundOf(m_business, query.asOf);
  if (!known) return known.error();
  const Ledger& ledger = *known->ledger;
  const auto& span = known->span;
  GrowthAnswer answer;
  answer.currency = ledger.currency;
  answer.rule = known->rule;
  answer.growth = growthBetween(ledger, query.before, query.period);
  answer.covered = span && span->covers(query.before) && span->covers(query.period);
  answer.potential = withoutPurchase(ledger, query.asOf);
  const std::vector<Period> months = splitByMonth(query.period);
  answer.bucket = leakyBucket(ledger, months, answer.rule.churnDays, span);
  answer.funnel = loyaltyFunnel(ledger, months, answer.rule, span, known->facts);
  answer.advocatesKnown = !known->facts.advocateSince.empty();
  return answer;
}

Result<std::vector<ClientId>> GrowthService::peopleNow(const GrowthPeopleQuery& query) const {
  const auto known = groundOf(m_business, query.asOf);
  if (!known) return known.error();
  const Ledger& ledger = *known->ledger;
  std::vector<std::uint32_t> rows;
  if (const auto* group = std::get_if<PayersPeople>(&query.people)) {
    rows = payersOf(ledger, query.period, *group);
  } else if (const auto* bucket = std::get_if<BucketPeople>(&query.people)) {
    rows = bucketPeople(ledger, query.period, known->rule.churnDays, *bucket);
  } else {
    rows = funnelPeople(ledger, query.period, known->rule, known->facts,
                        std::get<FunnelPeople>(query.people));
  }
  std::vector<ClientId> clients;
  for (const std::uint32_t row : rows) clients.push_back(ledger.clientIds[row]);
  return clients;
}

QFuture<Result<std::vector<ClientId>>> GrowthService::people(const GrowthPeopleQuery& query) {
  return m_business.async(
      [business = &m_business, query] { return GrowthService(*business).peopleNow(query); });
}

QFuture<Result<GrowthAnswer>> GrowthService::answer(const GrowthQuery& query) {
  return m_business.async(
      [business = &m_business, query] { return GrowthService(*business).answerNow(query); });
}

}  // namespace retenta
