// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/importing/storing/purchases/purchasefeed.h"

namespace retenta {

/// What the rows of purchases point to.
struct PurchaseOwners {
  ImportId import = 0;
  std::int64_t source = 0;                ///< id in table source
  const std::vector<ClientId>& clientOf;  ///< by person; 0 = not created
  /// Of lines that name a source of their own: its id by the number of its word.
  std::unordered_map<std::uint32_t, std::int64_t> sourceOfWord;

  std::int64_t sourceOf(const Reading& reading, std::uint32_t line) const {
    if (line >= reading.sources.size() || reading.sources[line] == TextTable::none) return source;
    return sourceOfWord.at(reading.sources[line]);
  }
};

/// Writes the outcome's new orders and their items, sorted by client and day: the order of the
/// table. Throws SQLite::Exception.
class PurchaseWriter {
 public:
  /// Writes the products and begins to sort and gather the orders beside whatever the caller does
  /// next. The owners must be complete, though clients need not be written yet; all must stay
  /// unchanged while this lives.
  PurchaseWriter(SQLite::Database& db, const Reading& reading, const OrderBook& book,
                 const ImportOutcome& outcome, const PurchaseOwners& owners);
  ~PurchaseWriter();

  /// Returns the ids given: [first, second). Cancelled when asked to stop. Once.
  Result<std::pair<PurchaseId, PurchaseId>> run(const Progress& progress);

 private:
  void findProducts();
  bool writeOrders(const Progress& progress);
  bool writeItems(const Progress& progress);
  std::int64_t storedProduct(std::uint32_t number);

  SQLite::Database& m_db;
  const Reading& m_reading;
  const OrderBook& m_book;
  const ImportOutcome& m_out;
  const PurchaseOwners& m_owners;
  PurchaseId m_first = 0;
  std::vector<std::int64_t> m_products;  // by number of the reading's words
  std::unique_ptr<PurchaseFeed> m_feed;
};

}  // namespace retenta
