// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>
#include <vector>

#include <QFuture>

#include "core/business/business.h"
#include "core/metrics/growth/decomposition.h"
#include "core/metrics/growth/funnel.h"
#include "core/metrics/growth/growthpeople.h"
#include "core/metrics/growth/leakybucket.h"

namespace retenta {

struct GrowthQuery {
  Period period;
  Period before;  ///< what the change of revenue is measured against
  Day asOf = 0;   ///< purchases after it do not exist
};

/// Where growth comes from, over one period: the change of revenue by its factors, and month by
/// month who came, came back and left.
struct GrowthAnswer {
  Currency currency;
  KpiRule rule;
  Growth growth;
  bool covered = false;  ///< the data know both periods whole: the change means something
  qint64 potential = 0;  ///< contacts without a purchase by the as-of day
  std::vector<BucketMonth> bucket;  ///< the period's months, parts at its ends stay parts
  std::vector<FunnelMonth> funnel;
  bool advocatesKnown = false;  ///< somebody bears a sign that they recommend
};

/// Whom a number of growth counts: payers of a period, a column of the
/// bucket, a number of the funnel; the period says of which month.
struct GrowthPeopleQuery {
  Period period;
  Day asOf = 0;
  std::variant<PayersPeople, BucketPeople, FunnelPeople> people;
};

/// The use case of growth. Thread-safe as Business, which must outlive what is under way.
class GrowthService {
 public:
  explicit GrowthService(Business& business) : m_business(business) {}

  Result<GrowthAnswer> answerNow(const GrowthQuery& query) const;
  QFuture<Result<GrowthAnswer>> answer(const GrowthQuery& query);

  /// The clients themselves, ascending: as many as the number says.
  Result<std::vector<ClientId>> peopleNow(const GrowthPeopleQuery& query) const;
  QFuture<Result<std::vector<ClientId>>> people(const GrowthPeopleQuery& query);

 private:
  Business& m_business;
};

}  // namespace retenta
