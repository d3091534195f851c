// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/cohorts/cohortservice.h"

namespace retenta {

CohortViewPtr CohortService::viewNow(CohortBy by, Day asOf) const {
  auto view = std::make_shared<CohortView>();
  view->ledger = m_business.ledger();
  view->table = cohortTable(*view->ledger, by, asOf);
  return view;
}

QFuture<CohortViewPtr> CohortService::view(CohortBy by, Day asOf) {
  return m_business.async(
      [business = &m_business, by, asOf] { return CohortService(*business).viewNow(by, asOf); });
}

QFuture<std::vector<ClientId>> CohortService::people(const CohortViewPtr& view,
                                                     const std::vector<CohortPlace>& places,
                                                     CohortPeople who) {
  return m_business.async([view, places, who] {
    std::vector<ClientId> ids;
    for (const std::uint32_t row : cohortClients(*view->ledger, view->table, places, who))
      ids.push_back(view->ledger->clientIds[row]);
    return ids;
  });
}

}  // namespace retenta
