// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <exception>
#include <future>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/importing/storing/importoutcome.h"
#include "core/importing/storing/purchases/ordersbyclient.h"
#include "core/storage/packs/purchasepack.h"

namespace retenta {

/// What the rows of purchases point to.
struct PurchaseOwners;

/// What an order's only line brings, when it says no more than the order itself and its product.
bool standsInline(const Reading& reading, const OrderBook& book, const ReadOrder& order);
/// What the line adds to its order; 0 = nobody knows.
qint64 itemAmount(const Reading& reading, const OrderBook& book, const ReadOrder& order,
                  const ReadLine& line);

/// New orders of one client as a row of table purchase_pack. Its bytes live until the next is
/// taken.
struct PackRow {
  ClientId client = 0;
  std::uint32_t first = 0;  ///< how many orders come before its first one
  std::uint32_t purchases = 0;
  std::string_view bytes;
};

/// The outcome's new orders in the order of the table, by client and day. What an order consists of
/// lies all over the memory, so it is gathered and packed block by block: by another thread from
/// the beginning, as far as it comes while clients are written, and by whoever waits for a block.
class PurchaseFeed {
 public:
  /// Begins at once. `products` are ids by the numbers of the reading's words. Everything must stay
  /// unchanged while this lives.
  PurchaseFeed(const Reading& reading, const OrderBook& book, const ImportOutcome& outcome,
               const PurchaseOwners& owners, const std::vector<std::int64_t>& products);
  ~PurchaseFeed();
  PurchaseFeed(const PurchaseFeed&) = delete;
  PurchaseFeed& operator=(const PurchaseFeed&) = delete;

  /// How many orders will come. Waits for the sorting. Throws what that threw.
  std::size_t count();
  /// The next pack; nullptr at the end, or when packing failed. After count().
  const PackRow* next();
  /// Throws what packing threw; after the last pack.
  void finish();
  /// After finish(): numbers of the book's orders as they came.
  const std::vector<std::uint32_t>& sorted() const { return m_orders.orders(); }
  /// After finish(): whether any order has lines that stand apart from it.
  bool anyApart() const { return m_anyApart; }

 private:
  static constexpr std::size_t ordersInBlock = 4096;
  static constexpr std::size_t blocksAhead = 512;  // that may wait: some 40 MB
  struct Block {
    std::vector<PackRow> packs;
    std::string bytes;
    bool filled = false;
  };

  void run();
  void sort();
  bool fillAnother(std::unique_lock<std::mutex>& lock);
  void fill(Block& block, std::size_t number);
  void sortByDay(std::size_t group);
  void fetch(std::size_t at, std::size_t end) const;
  std::uint64_t keptKey(std::string_view& ref, const ReadOrder& order) const;
  StoredPurchase describe(const ReadOrder& order, RefTable::Room& room);

  const Reading& m_reading;
  const OrderBook& m_book;
  const ImportOutcome& m_out;
  const PurchaseOwners& m_owners;
  const std::vector<std::int64_t>& m_products;
  OrdersByClient m_orders;
  std::vector<std::size_t> m_firstGroup;  // of each block, and the end
  std::vector<std::string> m_currencies;
  std::size_t m_pack = 0;  // of the block being taken
  std::atomic<bool> m_anyApart = false;

  std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_ready = false;  // sorted
  bool m_over = false;   // the other thread is done, or nobody takes any more
  std::exception_ptr m_failure;
  std::vector<Block> m_blocks;
  std::size_t m_begun = 0;  // those that somebody fills or has filled
  std::size_t m_taken = 0;
  std::future<void> m_work;  // last: it begins when all else is there
};

}  // namespace retenta
