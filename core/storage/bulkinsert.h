// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3_context;

namespace SQLite {
class Database;
}

namespace retenta {

/// Where a row's cell goes: exactly one call a cell.
class BulkCell {
 public:
  explicit BulkCell(sqlite3_context* context) : m_context(context) {}
  void set(std::int64_t value);
  /// The text must stay in place until the next row.
  void set(std::string_view text);
  /// So must the bytes.
  void setBlob(std::string_view bytes);
  void setNull();

 private:
  sqlite3_context* m_context;
};

/// Rows that are made while they are inserted: the insides of a loop of bind and run.
class BulkRows {
 public:
  virtual ~BulkRows() = default;
  /// Goes to the next row (at first: to the first one); false at the end. Must not throw.
  virtual bool next() = 0;
  /// Tells a cell of the current row, numbered as the statement's columns. Must not throw.
  virtual void cell(int column, BulkCell out) const = 0;
};

/// A column that is filled. A cell that is the same in all rows is told once, here.
struct BulkColumn {
  std::string_view name;
  std::variant<std::monostate, std::int64_t, std::string_view> same = {};
};

/// Inserts all rows by one statement "INSERT INTO … SELECT … FROM bulk": SQLite takes the cells
/// from `rows` by itself, at less than half of the cost of binding and running a million times.
/// Cells are numbered as `columns` (at most 16). Those that are the table's first ones, in its
/// order, are not copied on their way: a tenth of the cost. The rows must keep the CHECKs and
/// foreign keys of the table: only its keys, types and NOT NULLs are looked at, since looking up
/// the parents of a million children costs as much as storing them. Inside the caller's
/// transaction. Throws SQLite::Exception.
void bulkInsert(SQLite::Database& db, std::string_view table,
                const std::vector<BulkColumn>& columns, BulkRows& rows);

/// Takes an index away while a table is filled, since building it once is far quicker than a
/// million insertions all over it. Inside the caller's transaction, which is rolled back when
/// rebuild() is not reached. Throws SQLite::Exception.
class IndexPause {
 public:
  IndexPause(SQLite::Database& db, const std::string& index);
  void rebuild();

 private:
  SQLite::Database& m_db;
  std::string m_sql;
};

}  // namespace retenta
