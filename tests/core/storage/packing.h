// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/packs/purchaserows.h"
#include "core/storage/rawstatement.h"

namespace retenta::test {

/// Packs what imports brought for a client, as if they had just brought it: each run of rows whose
/// ids follow each other. The packs say all that the rows said.
inline void packPurchases(SQLite::Database& db, ClientId client) {
  PurchasePacker packer;
  StoredPurchase last;
  const auto write = [&] {
    if (packer.count() == 0) return;
    RawStatement insert(db, "INSERT INTO purchase_pack VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, std::int64_t{client});
    insert.bind(2, std::int64_t{last.id} - static_cast<std::int64_t>(packer.count()) + 1);
    insert.bind(3, std::int64_t{last.import});
    insert.bind(4, static_cast<std::int64_t>(packer.count()));
    insert.bindBlob(5, packer.bytes());
    insert.run();
    packer.clear();
  };
  {
    PurchaseRows rows(db, client);
    while (rows.next()) {
      if (rows.at().import == 0) continue;
      if (rows.at().id != last.id + 1 || rows.at().import != last.import) write();
      packer.add(rows.at());
      last = rows.at();
    }
  }
  write();
  SQLite::Statement gone(db, "DELETE FROM purchase WHERE client_id = ? AND import_id IS NOT NULL");
  gone.bind(1, static_cast<std::int64_t>(client));
  gone.exec();
}

}  // namespace retenta::test
