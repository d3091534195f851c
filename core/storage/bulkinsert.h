// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

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

/// Inserts all rows by one statement "INSERT INTO … SELECT … FROM bulk": SQLite takes the cells
/// from `rows` by itself, at less than half of the cost of binding and running a million times.
/// `insert` is the beginning up to the column list, `columns` their number (at most 16): "INSERT
/// INTO item (purchase_id, line)", 2. Inside the caller's transaction. Throws SQLite::Exception.
void bulkInsert(SQLite::Database& db, std::string_view insert, int columns, BulkRows& rows);

}  // namespace retenta
