// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QFuture>

#include "core/business/business.h"
#include "core/metrics/cohorts/cohorts.h"

namespace retenta {

/// One answer: the table and the ledger its rows belong to. Immutable and shared.
struct CohortView {
  LedgerPtr ledger;
  CohortTable table;
};
using CohortViewPtr = std::shared_ptr<const CohortView>;

/// The use case of cohorts. Thread-safe as Business, which must outlive what is under way.
class CohortService {
 public:
  explicit CohortService(Business& business) : m_business(business) {}

  CohortViewPtr viewNow(CohortBy by, Day asOf) const;
  QFuture<CohortViewPtr> view(CohortBy by, Day asOf);
  /// Ids of the clients behind some cells of an answer; see cohortClients().
  QFuture<std::vector<ClientId>> people(const CohortViewPtr& view,
                                        const std::vector<CohortPlace>& places, CohortPeople who);

 private:
  Business& m_business;
};

}  // namespace retenta
