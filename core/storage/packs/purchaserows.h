// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "core/storage/packs/purchasepack.h"

struct sqlite3;

namespace SQLite {
class Database;
}

namespace retenta {

/// All purchases of the base or of one client, by client, day and id, whether they stand in packs
/// or as rows: the one way to read them. SQL reads the same as table every_purchase, with the
/// columns of table purchase. Throws SQLite::Exception. Lives inside one transaction, on its
/// thread.
class PurchaseRows {
 public:
  explicit PurchaseRows(SQLite::Database& db);
  PurchaseRows(SQLite::Database& db, ClientId client);
  /// Where there is nothing but SQLite's own handle.
  explicit PurchaseRows(sqlite3* db, std::optional<ClientId> client);
  ~PurchaseRows();

  /// Begins anew with another client's.
  void of(ClientId client);
  /// Goes to the next purchase (at first: to the first one); false at the end.
  bool next();
  /// Its texts live until the next call of next().
  const StoredPurchase& at() const { return *m_at; }

 private:
  class Sources;
  std::unique_ptr<Sources> m_sources;
  const StoredPurchase* m_at = nullptr;
};

/// Tells the currency and amount of each purchase, in no order; of a base of any schema. Throws
/// SQLite::Exception.
void eachAmount(SQLite::Database& db,
                const std::function<void(std::string_view currency, qint64 minor)>& tell);

/// How many there are, without unpacking them. Throws SQLite::Exception.
qint64 countPurchases(SQLite::Database& db);
/// Whether there are any. Throws SQLite::Exception.
bool hasPurchases(SQLite::Database& db);

/// How many packs are not what they should be: SQLite knows nothing of what their bytes say. Throws
/// SQLite::Exception.
qint64 countDamagedPacks(SQLite::Database& db);

/// Makes the packs of these clients rows of table purchase, which can be changed and moved. To be
/// called before anything changes a purchase that an import brought. Nothing differs for whoever
/// reads, so recorders of changes do not see it. Throws SQLite::Exception.
void unpackPurchases(SQLite::Database& db, std::span<const ClientId> clients);

/// Makes every_purchase known to a connection. Throws SQLite::Exception.
void addPurchaseTable(SQLite::Database& db);

}  // namespace retenta
