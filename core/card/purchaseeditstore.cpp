// SPDX-License-Identifier: GPL-3.0-or-later
// The purchases of editstore.h.
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/card/editstore.h"
#include "core/importing/storing/purchases/knownpurchasestore.h"

namespace retenta {

namespace {

constexpr const char* insertSql = R"sql(
  INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id, key_hash,
                        channel, payment)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
)sql";

// The source of what is typed by hand.
constexpr const char* ownSource = "manual";

std::int64_t idOfSource(SQLite::Database& db) {
  SQLite::Statement make(db, "INSERT INTO source (name) VALUES (?1) ON CONFLICT DO NOTHING");
  make.bind(1, ownSource);
  make.exec();
  SQLite::Statement find(db, "SELECT id FROM source WHERE name = ?1");
  find.bind(1, ownSource);
  find.executeStep();
  return find.getColumn(0).getInt64();
}

// A product known by that name, whatever its number in some shop, else a new one.
std::int64_t idOfProduct(SQLite::Database& db, const std::string& name) {
  SQLite::Statement find(db, "SELECT id FROM product WHERE name = ?1 ORDER BY sku LIMIT 1");
  find.bind(1, name);
  if (find.executeStep()) return find.getColumn(0).getInt64();
  SQLite::Statement make(db, "INSERT INTO product (name) VALUES (?1)");
  make.bind(1, name);
  make.exec();
  return db.getLastInsertRowid();
}

void storeItems(SQLite::Database& db, PurchaseId id, const std::vector<CardItem>& items) {
  SQLite::Statement insert(db, "INSERT INTO item VALUES (?1, ?2, ?3, ?4, ?5)");
  int line = 0;
  for (const CardItem& item : items) {
    insert.bind(1, static_cast<std::int64_t>(id));
    insert.bind(2, line++);
    insert.bind(3, idOfProduct(db, item.product.toStdString()));
    insert.bind(4, static_cast<std::int64_t>(item.quantityMilli));
    insert.bind(5, static_cast<std::int64_t>(item.amountMinor));
    insert.exec();
    insert.reset();
  }
}

}  // namespace

bool deletePurchase(SQLite::Database& db, ClientId client, PurchaseId id) {
  SQLite::Statement drop(
      db, "DELETE FROM purchase WHERE client_id = ?1 AND id = ?2 AND import_id IS NULL");
  drop.bind(1, static_cast<std::int64_t>(client));
  drop.bind(2, static_cast<std::int64_t>(id));
  if (drop.exec() == 0) return false;
  SQLite::Statement items(db, "DELETE FROM item WHERE purchase_id = ?1");
  items.bind(1, static_cast<std::int64_t>(id));
  items.exec();
  return true;
}

bool storePurchase(SQLite::Database& db, ClientId client, PurchaseId id, const PurchaseDraft& draft,
                   Currency currency) {
  if (draft.id != 0 && !deletePurchase(db, client, draft.id)) return false;
  const qint64 amount = draft.isReturn ? -draft.amountMinor : draft.amountMinor;
  const auto status = draft.isReturn ? PurchaseStatus::Return : PurchaseStatus::Paid;
  // The key an import looks sales up by: the same sale in a file later is known again.
  const std::string product =
      draft.items.empty() ? std::string() : draft.items.front().product.toStdString();
  SQLite::Statement insert(db, insertSql);
  insert.bind(1, static_cast<std::int64_t>(client));
  insert.bind(2, draft.day);
  insert.bind(3, static_cast<std::int64_t>(id));
  insert.bind(4, static_cast<int>(status));
  insert.bind(5, static_cast<std::int64_t>(amount));
  insert.bind(6, currency.code().toStdString());
  insert.bind(7, idOfSource(db));
  insert.bind(8, static_cast<std::int64_t>(saleKey(draft.day, amount, currency, product)));
  insert.bind(9, draft.channel.toStdString());
  insert.bind(10, draft.payment.toStdString());
  insert.exec();
  storeItems(db, id, draft.items);
  return true;
}

}  // namespace retenta
