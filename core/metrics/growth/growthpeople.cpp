// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/growth/growthpeople.h"

#include <algorithm>
#include <iterator>

#include <QStringList>

#include "core/metrics/figures/kpipeople.h"

namespace retenta {

namespace {

using Rows = std::vector<std::uint32_t>;

constexpr std::array<const char*, 5> bucketIds = {"start", "came", "returned", "left", "end"};

constexpr std::array<PayersPeople, 4> allPayers = {PayersPeople::All, PayersPeople::Returning,
                                                   PayersPeople::New, PayersPeople::Referred};
static_assert(static_cast<int>(GrowthGroup::Returning) == 0 &&
              static_cast<int>(GrowthGroup::Referred) == 2);

Rows without(const Rows& all, const Rows& others) {
  Rows rows;
  std::set_difference(all.begin(), all.end(), others.begin(), others.end(),
                      std::back_inserter(rows));
  return rows;
}

}  // namespace

QString payersPeopleId(PayersPeople people) {
  return people == PayersPeople::All
             ? QStringLiteral("all")
             : growthGroupId(static_cast<GrowthGroup>(static_cast<int>(people) - 1));
}

std::optional<PayersPeople> payersPeopleFromId(QStringView id) {
  for (const PayersPeople people : allPayers)
    if (id == payersPeopleId(people)) return people;
  return std::nullopt;
}

QStringList payersPeopleIds() {
  QStringList all;
  for (const PayersPeople people : allPayers) all += payersPeopleId(people);
  return all;
}

Rows payersOf(const Ledger& ledger, const Period& period, PayersPeople people) {
  const KpiRule rule;  // who pays and who is new depends on no threshold
  if (people == PayersPeople::All) return kpiPeople(ledger, period, rule, KpiPeople::Payers);
  Rows fresh = kpiPeople(ledger, period, rule, KpiPeople::NewClients);
  if (people == PayersPeople::Returning)
    return without(kpiPeople(ledger, period, rule, KpiPeople::Payers), fresh);
  const WordColumn& sources = ledger.traits.origins;
  const std::vector<bool> referral = referralSources(sources);
  const bool wanted = people == PayersPeople::Referred;
  std::erase_if(fresh, [&](std::uint32_t row) {
    return (!referral.empty() && referral[sources.numberOf(row)]) != wanted;
  });
  return fresh;
}

QString bucketPeopleId(BucketPeople people) {
  return QString::fromLatin1(bucketIds[static_cast<std::size_t>(people)]);
}

std::optional<BucketPeople> bucketPeopleFromId(QStringView id) {
  for (std::size_t i = 0; i < bucketIds.size(); ++i)
    if (id == QLatin1String(bucketIds[i])) return static_cast<BucketPeople>(i);
  return std::nullopt;
}

QStringList bucketPeopleIds() {
  QStringList all;
  for (const char* id : bucketIds) all += QString::fromLatin1(id);
  return all;
}

Rows bucketPeople(const Ledger& ledger, const Period& month, int churnDays, BucketPeople people) {
  const auto of = [&](KpiPeople group) {
    return kpiPeople(ledger, month, KpiRule{churnDays, 1}, group);
  };
  switch (people) {
    case BucketPeople::Start:
      return of(KpiPeople::ActiveAtStart);
    case BucketPeople::Came: {
      // A T shorter than the month loses some before its end.
      return without(of(KpiPeople::NewClients), of(KpiPeople::Churned));
    }
    case BucketPeople::Returned:
      return of(KpiPeople::Returned);
    case BucketPeople::Left:
      return of(KpiPeople::Lost);
    case BucketPeople::End:
      return of(KpiPeople::ActiveAtEnd);
  }
  return {};
}

}  // namespace retenta
