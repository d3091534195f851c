// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/purchaseidstore.h"

#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

// The first id not given yet; a base filled by other means has no note of it.
constexpr const char* nextSql = R"sql(
  SELECT coalesce((SELECT CAST(value AS INTEGER) FROM setting WHERE key = 'purchase.next_id'),
                  (SELECT max(id) + 1 FROM every_purchase), 1)
)sql";
constexpr const char* noteSql = R"sql(
  INSERT INTO setting (key, value) VALUES ('purchase.next_id', ?1)
  ON CONFLICT (key) DO UPDATE SET value = excluded.value
)sql";

}  // namespace

PurchaseId reservePurchaseIds(SQLite::Database& db, qint64 count) {
  const PurchaseId first = db.execAndGet(nextSql).getInt64();
  SQLite::Statement note(db, noteSql);
  note.bind(1, std::to_string(first + count));
  note.exec();
  return first;
}

}  // namespace retenta
