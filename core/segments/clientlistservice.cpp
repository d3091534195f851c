// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments/clientlistservice.h"

#include <algorithm>
#include <numeric>

#include "core/segments/conditionfacts.h"

namespace retenta {

namespace {

std::shared_ptr<const std::vector<std::uint32_t>> sortedAll(
    const ClientTable& table, const std::vector<ClientSortKey>& order) {
  auto all = std::make_shared<std::vector<std::uint32_t>>(table.ledger.clients());
  std::iota(all->begin(), all->end(), 0U);
  sortClients(table, *all, order);
  return all;
}

// The matching rows in the order of everyone.
std::vector<std::uint32_t> inOrder(const std::vector<std::uint32_t>& everyone,
                                   const std::vector<std::uint32_t>& matching) {
  if (matching.size() == everyone.size()) return everyone;
  std::vector<std::uint8_t> wanted(everyone.size(), 0);
  for (const std::uint32_t row : matching) wanted[row] = 1;
  std::vector<std::uint32_t> rows;
  rows.reserve(matching.size());
  std::copy_if(everyone.begin(), everyone.end(), std::back_inserter(rows),
               [&](std::uint32_t row) { return wanted[row] != 0; });
  return rows;
}

}  // namespace

ClientTotals totalsOf(const RfmColumns& columns, const std::vector<std::uint32_t>& rows) {
  ClientTotals totals;
  totals.clients = static_cast<qint64>(rows.size());
  for (const std::uint32_t row : rows) {
    totals.spentMinor += columns.monetaryMinor[row];
    totals.mostMinor = std::max(totals.mostMinor, columns.monetaryMinor[row]);
    totals.periodMinor += columns.periodRevenueMinor[row];
  }
  return totals;
}

Result<RfmViewPtr> ClientListService::viewNow(const RfmDates& dates,
                                              const ClientListPtr& last) const {
  const RfmService rfm(m_business);
  const auto thresholds = rfm.thresholdsNow();
  if (!thresholds) return thresholds.error();
  const RfmViewPtr before = last ? last->view : nullptr;
  const bool same = before && before->ledger == m_business.ledger() &&
                    before->matrix.dates == dates && before->matrix.thresholds == *thresholds;
  if (same) return before;
  return rfm.viewNow({dates, {}, *thresholds}, before);
}

Result<ClientListPtr> ClientListService::listNow(const ClientListQuery& query,
                                                 const ClientListPtr& last) const {
  const auto view = viewNow(query.dates, last);
  if (!view) return view.error();
  auto answer = std::make_shared<ClientListAnswer>();
  answer->view = *view;
  answer->query = query;
  const LedgerPtr& ledger = (*view)->ledger;
  const bool sameLedger = last && last->index && last->index->ledger() == ledger;
  answer->index = sameLedger ? last->index : std::make_shared<const ClientIndex>(ledger);
  ClientTable table = (*view)->table();
  table.index = answer->index.get();
  const bool sameOrder = last && last->view == *view && last->query.order == query.order;
  answer->everyone = sameOrder ? last->everyone : sortedAll(table, query.order);
  const bool sameView = last && last->view == *view;
  auto facts = conditionFacts(m_business, **view, query.filter,
                              sameView ? last->query.filter : ClientFilter(),
                              sameView ? last->facts : FilterFacts());
  if (!facts) return facts.error();
  answer->facts = std::move(*facts);
  answer->rows = inOrder(*answer->everyone, matchingRows(table, query.filter, answer->facts));
  answer->shown = totalsOf(*(*view)->columns, answer->rows);
  return ClientListPtr(std::move(answer));
}

void ClientListService::prepare(const ClientListPtr& answer) {
  m_business.async([index = answer->index] { (void)index->texts(); });
}

QFuture<Result<ClientListPtr>> ClientListService::list(const ClientListQuery& query,
                                                       const ClientListPtr& last) {
  return m_business.async([business = &m_business, query, last] {
    return ClientListService(*business).listNow(query, last);
  });
}

}  // namespace retenta
