// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/bulkinsert.h"

#include <algorithm>
#include <memory>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace retenta {

namespace {

constexpr int columnsMax = 16;
constexpr const char* moduleName = "retenta_bulk";

// The virtual table: one cursor that walks the rows once, from the first to the last.
struct BulkTable {
  sqlite3_vtab base = {};
  BulkRows* rows = nullptr;
};

struct BulkCursor {
  sqlite3_vtab_cursor base = {};
  bool end = false;
  std::int64_t row = 0;
};

BulkRows& rowsOf(sqlite3_vtab_cursor* cursor) {
  return *reinterpret_cast<BulkTable*>(cursor->pVtab)->rows;
}

BulkCursor& self(sqlite3_vtab_cursor* cursor) { return *reinterpret_cast<BulkCursor*>(cursor); }

int connectTable(sqlite3* db, void* rows, int, const char* const*, sqlite3_vtab** table, char**) {
  std::string columns;
  for (int i = 0; i < columnsMax; ++i) columns += (i ? ",c" : "c") + std::to_string(i);
  const int code = sqlite3_declare_vtab(db, ("CREATE TABLE bulk(" + columns + ")").c_str());
  if (code != SQLITE_OK) return code;
  auto made = std::make_unique<BulkTable>();
  made->rows = static_cast<BulkRows*>(rows);
  *table = &made.release()->base;  // SQLite hands it back to disconnectTable
  return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab* table) {
  const std::unique_ptr<BulkTable> gone(reinterpret_cast<BulkTable*>(table));
  return SQLITE_OK;
}

int chooseIndex(sqlite3_vtab*, sqlite3_index_info*) { return SQLITE_OK; }

int openCursor(sqlite3_vtab*, sqlite3_vtab_cursor** cursor) {
  *cursor = &std::make_unique<BulkCursor>().release()->base;
  return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* cursor) {
  const std::unique_ptr<BulkCursor> gone(reinterpret_cast<BulkCursor*>(cursor));
  return SQLITE_OK;
}

int nextRow(sqlite3_vtab_cursor* cursor) {
  self(cursor).end = !rowsOf(cursor).next();
  ++self(cursor).row;
  return SQLITE_OK;
}

int filterRows(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
  return nextRow(cursor);
}

int atEnd(sqlite3_vtab_cursor* cursor) { return self(cursor).end ? 1 : 0; }

int tellCell(sqlite3_vtab_cursor* cursor, sqlite3_context* context, int column) {
  rowsOf(cursor).cell(column, BulkCell(context));
  return SQLITE_OK;
}

int tellRow(sqlite3_vtab_cursor* cursor, sqlite3_int64* row) {
  *row = self(cursor).row;
  return SQLITE_OK;
}

// Without xCreate it is there by its name alone, for this connection, and leaves nothing in a base.
sqlite3_module bulkModule() {
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

const sqlite3_module bulk = bulkModule();

void check(sqlite3* db, int code) {
  if (code != SQLITE_OK) throw SQLite::Exception(db, code);
}

// The module lives as long as one insert: it points to that one's rows.
class Registration {
 public:
  Registration(sqlite3* db, BulkRows& rows) : m_db(db) {
    check(db, sqlite3_create_module_v2(db, moduleName, &bulk, &rows, nullptr));
  }
  ~Registration() { sqlite3_create_module_v2(m_db, moduleName, nullptr, nullptr, nullptr); }
  Registration(const Registration&) = delete;
  Registration& operator=(const Registration&) = delete;

 private:
  sqlite3* m_db;
};

// Neither foreign keys nor CHECKs are looked at while this lives.
class Trusted {
 public:
  explicit Trusted(SQLite::Database& db) : m_db(db) {
    sqlite3_db_config(db.getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, 0, &m_unused);
    db.exec("PRAGMA ignore_check_constraints=ON");
  }
  ~Trusted() {
    m_db.tryExec("PRAGMA ignore_check_constraints=OFF");
    sqlite3_db_config(m_db.getHandle(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, &m_unused);
  }
  Trusted(const Trusted&) = delete;
  Trusted& operator=(const Trusted&) = delete;

 private:
  SQLite::Database& m_db;
  int m_unused = 0;
};

// Plain enough to be written out in a statement.
bool isPlain(std::string_view text) {
  return text.size() <= 32 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
         });
}

bool isBound(const BulkColumn& column) {
  const auto* text = std::get_if<std::string_view>(&column.same);
  return text && !isPlain(*text);
}

// What stands for a column's cells in the statement. Written out is cheaper than bound.
std::string cellOf(const BulkColumn& column, std::size_t number) {
  if (const auto* same = std::get_if<std::int64_t>(&column.same)) return std::to_string(*same);
  if (isBound(column)) return std::string("?").append(std::to_string(number + 1));
  if (const auto* text = std::get_if<std::string_view>(&column.same))
    return std::string("'").append(*text).append("'");
  return std::string("c").append(std::to_string(number));
}

}  // namespace

void BulkCell::set(std::int64_t value) { sqlite3_result_int64(m_context, value); }

void BulkCell::setNull() { sqlite3_result_null(m_context); }

void BulkCell::set(std::string_view text) {
  // A null pointer would be NULL, not ''.
  sqlite3_result_text(m_context, text.empty() ? "" : text.data(), static_cast<int>(text.size()),
                      SQLITE_STATIC);
}

void BulkCell::setBlob(std::string_view bytes) {
  sqlite3_result_blob(m_context, bytes.data(), static_cast<int>(bytes.size()), SQLITE_STATIC);
}

void bulkInsert(SQLite::Database& db, std::string_view table,
                const std::vector<BulkColumn>& columns, BulkRows& rows) {
  const Registration registration(db.getHandle(), rows);
  const Trusted trusted(db);
  std::string names;
  std::string cells;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    names.append(names.empty() ? "" : ", ").append(columns[i].name);
    cells.append(cells.empty() ? "" : ", ").append(cellOf(columns[i], i));
  }
  SQLite::Statement insert(db, "INSERT INTO " + std::string(table) + " (" + names + ") SELECT " +
                                   cells + " FROM " + moduleName);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (isBound(columns[i]))
      insert.bind(static_cast<int>(i) + 1,
                  std::string(std::get<std::string_view>(columns[i].same)));
  }
  insert.exec();
}

IndexPause::IndexPause(SQLite::Database& db, const std::string& index) : m_db(db) {
  SQLite::Statement find(db, "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = ?1");
  find.bind(1, index);
  if (!find.executeStep()) throw SQLite::Exception("no index " + index);
  m_sql = find.getColumn(0).getString();
  find.reset();
  db.exec("DROP INDEX \"" + index + '"');
}

void IndexPause::rebuild() { m_db.exec(m_sql); }

}  // namespace retenta
