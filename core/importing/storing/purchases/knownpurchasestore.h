// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <future>
#include <memory>
#include <vector>

#include "core/base/largevector.h"
#include "core/base/radixsort.h"
#include "core/importing/reading/people.h"
#include "core/purchases/purchasestatus.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// How the base has an order of the file; id 0 = not at all.
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

/// Whether the file says the same of the order: state, total and what was given back.
bool saysTheSame(const OrderBook& book, const ReadOrder& order, const KnownPurchase& known);

/// The orders that the base has already, by number in the book. Most imports know none or all, and
/// what is known is mostly as the file says.
class KnownPurchases {
 public:
  bool has(std::uint32_t order) const { return !m_ids.empty() && m_ids[order] != 0; }
  bool any() const { return !m_ids.empty(); }
  /// How the base has it, where that or its day is not what the file says; else nullptr.
  const KnownPurchase* other(std::uint32_t order) const {
    return has(order) && m_ids[order] < 0 ? &m_others[placeOf(m_ids[order])] : nullptr;
  }
  /// In the base, in order of the book.
  std::vector<PurchaseId> ids() const;

  /// Asks the memory for where an order will be noted.
  void bringNear(std::uint32_t order) const {
    if (order < m_ids.size()) __builtin_prefetch(&m_ids[order], 1);
  }
  /// This order of the book is known. What was noted of it before is forgotten.
  void note(const OrderBook& book, std::uint32_t order, const KnownPurchase& known);

 private:
  static std::size_t placeOf(PurchaseId id) { return static_cast<std::size_t>(-1 - id); }

  LargeVector<PurchaseId> m_ids;  // below nought: -1 - where it stands among the others
  std::vector<KnownPurchase> m_others;
};

/// Finds which orders are in the base: the purchase that is this very order. Orders with a number
/// are found by it; the others as the n-th equal sale of the client on that day, so that a file met
/// twice adds nothing and two equal rows of one file stay two. Everything must stay unchanged while
/// this lives, but for the reading's report. Throws SQLite::Exception.
class PurchaseSearch {
 public:
  /// Begins to sort the file's numbers beside whatever the caller does next, if the base has any.
  PurchaseSearch(SQLite::Database& db, const Reading& reading, const OrderBook& book);
  ~PurchaseSearch();
  /// The base has no purchases at all.
  bool nothingKnown() const { return m_search == nullptr; }
  /// What can be found before it is known who is who: all of a file with many known numbers.
  void lookThrough();
  /// The rest. Once.
  KnownPurchases finish(const PeopleIndex& people);

 private:
  class Search;
  std::unique_ptr<Search> m_search;  // null = there are no purchases
  std::future<std::vector<SortedEntry>> m_sorting;
};

}  // namespace retenta
