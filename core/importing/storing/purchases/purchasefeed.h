// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <condition_variable>
#include <future>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/id.h"
#include "core/base/radixsort.h"
#include "core/importing/storing/importoutcome.h"

namespace retenta {

/// What the rows of purchases point to.
struct PurchaseOwners;

/// What an order's only line brings, when it says no more than the order itself and its product.
bool standsInline(const Reading& reading, const OrderBook& book, const ReadOrder& order);
/// What the line adds to its order; 0 = nobody knows.
qint64 itemAmount(const Reading& reading, const OrderBook& book, const ReadOrder& order,
                  const ReadLine& line);

/// A new order as a row of table purchase. Its texts live until the next one is taken.
struct PurchaseRow {
  ClientId client = 0;
  std::uint64_t key = 0;
  qint64 amountMinor = 0;
  qint64 refundMinor = 0;
  qint64 quantityMilli = 1000;
  std::int64_t product = 0;  ///< 0 = its lines stand apart
  std::int64_t source = 0;
  Day day = 0;
  std::uint8_t status = 0;
  std::uint8_t currency = 0;
  std::string_view ref;
  std::string_view channel;
  std::string_view payment;
};

/// The outcome's new orders in the order of the table, by client and day. What an order consists of
/// lies all over the memory, so another thread gathers it a few blocks ahead of whoever writes the
/// rows down.
class PurchaseFeed {
 public:
  /// Begins at once. `products` are ids by the numbers of the reading's words. Everything must stay
  /// unchanged while this lives.
  PurchaseFeed(const Reading& reading, const OrderBook& book, const ImportOutcome& outcome,
               const PurchaseOwners& owners, const std::vector<std::int64_t>& products);
  ~PurchaseFeed();
  PurchaseFeed(const PurchaseFeed&) = delete;
  PurchaseFeed& operator=(const PurchaseFeed&) = delete;

  /// Numbers of the book's orders as they will come. Waits for the sorting. Throws what that threw.
  const std::vector<SortedEntry>& sorted();
  /// The keys of the orders with numbers as they are kept; after sorted().
  const std::vector<std::string>& keyParts() const { return m_keyParts; }
  /// The next row; nullptr at the end, or when the other thread failed.
  const PurchaseRow* next();
  /// Throws what the other thread threw; after the last row.
  void finish();
  /// Whether any order has lines that stand apart from it; after finish().
  bool anyApart() const { return m_anyApart; }

 private:
  static constexpr std::size_t rowsInBlock = 1024;
  static constexpr std::size_t blocks = 4;
  struct Block {
    std::vector<PurchaseRow> rows;
    std::string texts;
  };

  void run();
  void sort();
  void packKeys();
  void fill(Block& block, std::size_t from);
  void fetch(std::size_t at) const;
  std::uint64_t keptKey(std::string_view& ref, const ReadOrder& order) const;
  void describe(const SortedEntry& entry, PurchaseRow& row);

  const Reading& m_reading;
  const OrderBook& m_book;
  const ImportOutcome& m_out;
  const PurchaseOwners& m_owners;
  const std::vector<std::int64_t>& m_products;
  std::vector<SortedEntry> m_sorted;
  std::vector<std::string> m_keyParts;
  std::array<Block, blocks> m_blocks;
  std::size_t m_row = 0;    // of the block being taken
  bool m_anyApart = false;  // the other thread's until it is done

  std::mutex m_mutex;
  std::condition_variable m_changed;
  bool m_ready = false;  // sorted
  bool m_over = false;   // nothing more will be filled
  bool m_given = false;  // nobody takes any more
  std::size_t m_filled = 0;
  std::size_t m_taken = 0;
  std::future<void> m_work;  // last: it begins when all else is there
};

}  // namespace retenta
