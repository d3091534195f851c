// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <memory>
#include <vector>

#include "core/base/radixsort.h"
#include "core/importing/reading/people.h"
#include "core/purchases/purchasestatus.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// An order of the file that the base has already; id 0 = it has not.
struct KnownPurchase {
  PurchaseId id = 0;
  ClientId client = 0;
  Day day = 0;
  PurchaseStatus status = PurchaseStatus::Paid;
  qint64 amountMinor = 0;
  qint64 refundMinor = 0;
};

/// The key by which an order with a number is known again: of its source and number (and year).
std::uint64_t orderKey(std::string_view source, std::string_view ref);
std::uint64_t orderKey(const Reading& reading, const ReadOrder& order);
/// That of an order without a number, beside its client: day, amount, currency, product.
std::uint64_t saleKey(const Reading& reading, const ReadOrder& order);
/// The same of a sale's parts; an empty product is none.
std::uint64_t saleKey(Day day, qint64 amountMinor, Currency currency, std::string_view product);

/// The orders that the base has already, by number in the book. Most imports know none or all.
class KnownPurchases {
 public:
  /// Of an order that is not known, id 0.
  const KnownPurchase& of(std::uint32_t order) const {
    return m_all.empty() ? m_none : m_all[order];
  }
  const std::vector<KnownPurchase>& all() const { return m_all; }
  /// Asks the memory for where an order will be noted.
  void bringNear(std::uint32_t order) const {
    if (order < m_all.size()) __builtin_prefetch(&m_all[order], 1);
  }
  /// Of so many orders, this one is known.
  void note(std::size_t orders, std::uint32_t order, const KnownPurchase& known) {
    if (m_all.empty()) m_all.resize(orders);
    m_all[order] = known;
  }

 private:
  KnownPurchase m_none;
  std::vector<KnownPurchase> m_all;
};

/// Finds which orders are in the base: the purchase that is this very order. Orders with a number
/// are found by it; the others as the n-th equal sale of the client on that day, so that a file met
/// twice adds nothing and two equal rows of one file stay two. Everything must stay unchanged while
/// this lives, but for the reading's report. Throws SQLite::Exception.
class PurchaseSearch {
 public:
  /// Begins to sort the file's numbers beside whatever the caller does next.
  PurchaseSearch(SQLite::Database& db, const Reading& reading, const OrderBook& book);
  ~PurchaseSearch();
  /// What can be found before it is known who is who: all of a file with many known numbers.
  void lookThrough();
  /// The rest. Once.
  KnownPurchases finish(const PeopleIndex& people);
  /// The numbered orders of the file by their keys, once nothing more is asked. Waits for the
  /// sorting.
  std::vector<SortedEntry> takeNumbered();

 private:
  const std::vector<SortedEntry>& numbered();

  class Search;
  std::vector<SortedEntry> m_numbered;
  std::unique_ptr<Search> m_search;  // null = there are no purchases
  std::future<void> m_sorting;       // last: it begins when all else is there
};

}  // namespace retenta
