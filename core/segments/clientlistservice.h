// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QFuture>

#include "core/business/business.h"
#include "core/rfm/index/clientindex.h"
#include "core/rfm/rfmservice.h"
#include "core/segments/clientfilter.h"

namespace retenta {

struct ClientListQuery {
  RfmDates dates;
  ClientFilter filter;
  std::vector<ClientSortKey> order;
};

/// What is shown, added up. Money in minor units of the base's currency.
struct ClientTotals {
  qint64 clients = 0;
  qint64 spentMinor = 0;
  qint64 periodMinor = 0;
  qint64 mostMinor = 0;  ///< of any one client: what a bar in the cell is drawn against
};

/// One answer: immutable, shared; holds the ledger its rows belong to.
struct ClientListAnswer {
  RfmViewPtr view;
  ClientListQuery query;
  /// All clients in the order asked for: a filter typed letter by letter sorts nothing anew.
  std::shared_ptr<const std::vector<std::uint32_t>> everyone;
  FilterFacts facts;                         ///< of the filter's conditions
  std::shared_ptr<const ClientIndex> index;  ///< of the ledger: goes on from answer to answer
  std::vector<std::uint32_t> rows;           ///< of them, those for whom the filter holds
  ClientTotals shown;

  qint64 clients() const { return static_cast<qint64>(view->ledger->clients()); }
};
using ClientListPtr = std::shared_ptr<const ClientListAnswer>;

/// The use case of the table of clients. Thread-safe as Business, which must outlive what is under
/// way; the service itself may be gone before the answer.
class ClientListService {
 public:
  explicit ClientListService(Business& business) : m_business(business) {}

  /// Filters and sorts. What `last` has that still holds is used again.
  Result<ClientListPtr> listNow(const ClientListQuery& query,
                                const ClientListPtr& last = nullptr) const;
  QFuture<Result<ClientListPtr>> list(const ClientListQuery& query, const ClientListPtr& last);
  /// Makes ready what the first letter typed would wait for.
  void prepare(const ClientListPtr& answer);

 private:
  Result<RfmViewPtr> viewNow(const RfmDates& dates, const ClientListPtr& last) const;
  Business& m_business;
};

/// Sums over the clients who are marked. Pure.
ClientTotals totalsOf(const RfmColumns& columns, const ClientMarks& marks);

}  // namespace retenta
