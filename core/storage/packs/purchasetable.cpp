// SPDX-License-Identifier: GPL-3.0-or-later
// Table every_purchase: PurchaseRows as SQL sees them.
#include <memory>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include "core/storage/packs/purchaserows.h"

namespace retenta {

namespace {

constexpr const char* declaration = R"sql(
  CREATE TABLE every_purchase (
    client_id INTEGER, day INTEGER, id INTEGER, status INTEGER, amount_minor INTEGER,
    refund_minor INTEGER, currency TEXT, source_id INTEGER, order_ref TEXT, key_hash INTEGER,
    channel TEXT, import_id INTEGER, payment TEXT, product_id INTEGER, quantity_milli INTEGER)
)sql";

constexpr int orderedColumns = 3;  // client_id, day, id
constexpr int ofOneClient = 1;     // the plan's number; 0 = all

struct PurchaseTable {
  sqlite3_vtab base = {};
  sqlite3* db = nullptr;
};

struct PurchaseCursor {
  sqlite3_vtab_cursor base = {};
  std::unique_ptr<PurchaseRows> all;
  std::unique_ptr<PurchaseRows> one;  // made once for many look-ups
  PurchaseRows* rows = nullptr;
  bool end = false;
};

PurchaseCursor& self(sqlite3_vtab_cursor* cursor) {
  return *reinterpret_cast<PurchaseCursor*>(cursor);
}

// No exception goes through SQLite.
template <class F>
int told(F&& work) {
  try {
    work();
    return SQLITE_OK;
  } catch (const SQLite::Exception& e) {
    return e.getErrorCode() > 0 ? e.getErrorCode() : SQLITE_ERROR;
  } catch (const std::bad_alloc&) {
    return SQLITE_NOMEM;
  }
}

int connectTable(sqlite3* db, void*, int, const char* const*, sqlite3_vtab** table, char**) {
  // It reads this base and nothing else: views may use it in bases that are not trusted.
  sqlite3_vtab_config(db, SQLITE_VTAB_INNOCUOUS);
  const int code = sqlite3_declare_vtab(db, declaration);
  if (code != SQLITE_OK) return code;
  return told([&] {
    auto made = std::make_unique<PurchaseTable>();
    made->db = db;
    *table = &made.release()->base;  // SQLite hands it back to disconnectTable
  });
}

int disconnectTable(sqlite3_vtab* table) {
  const std::unique_ptr<PurchaseTable> gone(reinterpret_cast<PurchaseTable*>(table));
  return SQLITE_OK;
}

bool isOrdered(const sqlite3_index_info& wish) {
  if (wish.nOrderBy > orderedColumns) return false;
  for (int i = 0; i < wish.nOrderBy; ++i) {
    if (wish.aOrderBy[i].iColumn != i || wish.aOrderBy[i].desc) return false;
  }
  return true;
}

int chooseIndex(sqlite3_vtab*, sqlite3_index_info* wish) {
  constexpr double allRows = 1e7;
  constexpr double rowsOfClient = 10;
  wish->idxNum = 0;
  wish->estimatedCost = allRows;
  wish->estimatedRows = static_cast<sqlite3_int64>(allRows);
  wish->orderByConsumed = isOrdered(*wish) ? 1 : 0;
  for (int i = 0; i < wish->nConstraint; ++i) {
    const auto& each = wish->aConstraint[i];
    if (!each.usable || each.iColumn != 0 || each.op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
    wish->aConstraintUsage[i].argvIndex = 1;
    wish->idxNum = ofOneClient;
    wish->estimatedCost = rowsOfClient;
    wish->estimatedRows = static_cast<sqlite3_int64>(rowsOfClient);
    break;
  }
  return SQLITE_OK;
}

int openCursor(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) {
  return told([&] { *cursor = &std::make_unique<PurchaseCursor>().release()->base; });
}

int closeCursor(sqlite3_vtab_cursor* cursor) {
  const std::unique_ptr<PurchaseCursor> gone(reinterpret_cast<PurchaseCursor*>(cursor));
  return SQLITE_OK;
}

int nextRow(sqlite3_vtab_cursor* cursor) {
  return told([&] { self(cursor).end = !self(cursor).rows->next(); });
}

int filterRows(sqlite3_vtab_cursor* cursor, int plan, const char*, int, sqlite3_value** values) {
  PurchaseCursor& at = self(cursor);
  const int code = told([&] {
    sqlite3* db = reinterpret_cast<PurchaseTable*>(cursor->pVtab)->db;
    if (plan != ofOneClient) {
      at.all = std::make_unique<PurchaseRows>(db, std::nullopt);
      at.rows = at.all.get();
      return;
    }
    const ClientId client = sqlite3_value_int64(values[0]);
    if (at.one)
      at.one->of(client);
    else
      at.one = std::make_unique<PurchaseRows>(db, client);
    at.rows = at.one.get();
  });
  return code == SQLITE_OK ? nextRow(cursor) : code;
}

int atEnd(sqlite3_vtab_cursor* cursor) { return self(cursor).end ? 1 : 0; }

void tell(sqlite3_context* context, std::string_view text) {
  sqlite3_result_text(context, text.empty() ? "" : text.data(), static_cast<int>(text.size()),
                      SQLITE_TRANSIENT);
}

void tellOrNull(sqlite3_context* context, std::int64_t number) {
  if (number != 0)
    sqlite3_result_int64(context, number);
  else
    sqlite3_result_null(context);
}

int tellCell(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
  const StoredPurchase& at = self(cursor).rows->at();
  const std::int64_t numbers[] = {
      at.client, at.day, at.id,     at.status, at.amountMinor, at.refundMinor,  0, at.source, 0,
      at.key,    0,      at.import, 0,         at.product,     at.quantityMilli};
  switch (column) {
    case 6:
      tell(context, at.currency);
      break;
    case 8:
      tell(context, at.ref);
      break;
    case 10:
      tell(context, at.channel);
      break;
    case 12:
      tell(context, at.payment);
      break;
    case 11:
    case 13:
      tellOrNull(context, numbers[column]);
      break;
    default:
      sqlite3_result_int64(context, numbers[column]);
  }
  return SQLITE_OK;
}

int tellRow(sqlite3_vtab_cursor* cursor, sqlite3_int64* row) {
  *row = self(cursor).rows->at().id;
  return SQLITE_OK;
}

// Without xCreate it is there by its name alone and leaves nothing in a base.
sqlite3_module purchaseModule() {
  sqlite3_module module = {};
  module.xConnect = connectTable;
  module.xBestIndex = chooseIndex;
  module.xDisconnect = disconnectTable;
  module.xOpen = openCursor;
  module.xClose = closeCursor;
  module.xFilter = filterRows;
  module.xNext = nextRow;
  module.xEof = atEnd;
  module.xColumn = tellCell;
  module.xRowid = tellRow;
  return module;
}

const sqlite3_module purchases = purchaseModule();

}  // namespace

void addPurchaseTable(SQLite::Database& db) {
  const int code = sqlite3_create_module(db.getHandle(), "every_purchase", &purchases, nullptr);
  if (code != SQLITE_OK) throw SQLite::Exception(db.getHandle(), code);
}

}  // namespace retenta
