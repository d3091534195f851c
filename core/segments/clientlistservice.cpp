// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments/clientlistservice.h"

#include <algorithm>
#include <numeric>

#include "core/base/collected.h"
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

// Those who are marked in the order of everyone.
std::vector<std::uint32_t> inOrder(const std::vector<std::uint32_t>& everyone,
                                   const ClientMarks& marks) {
  return collected(
      everyone.size(), [&](std::size_t i) { return everyone[i]; },
      [&](std::size_t i) { return marks[everyone[i]] != 0; });
}

}  // namespace

// Everyone is gone through, one after another: quicker than going to half of them in their order.
ClientTotals totalsOf(const RfmColumns& columns, const ClientMarks& marks) {
  ClientTotals halves[2];
  inHalves(marks.size(), [&](std::size_t begin, std::size_t end) {
    ClientTotals totals;
    for (std::size_t row = begin; row < end; ++row) {
      const qint64 all = -qint64{marks[row] != 0};  // every bit, or none
      totals.clients += all & 1;
      totals.spentMinor += all & columns.monetaryMinor[row];
      totals.mostMinor = std::max(totals.mostMinor, all & columns.monetaryMinor[row]);
      totals.periodMinor += all & columns.periodRevenueMinor[row];
    }
    halves[begin == 0 ? 0 : 1] = totals;
  });
  ClientTotals& totals = halves[0];
  totals.clients += halves[1].clients;
  totals.spentMinor += halves[1].spentMinor;
  totals.mostMinor = std::max(totals.mostMinor, halves[1].mostMinor);
  totals.periodMinor += halves[1].periodMinor;
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
  const ClientMarks marks = matchingMarks(table, query.filter, answer->facts);
  answer->rows = inOrder(*answer->everyone, marks);
  answer->shown = totalsOf(*(*view)->columns, marks);
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
