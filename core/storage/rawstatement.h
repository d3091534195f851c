// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace SQLite {
class Database;
}

namespace retenta {

/// A prepared statement for bulk work: binds views without copying them and reads columns without
/// building strings. Throws SQLite::Exception. Lives inside one transaction, on its thread.
class RawStatement {
 public:
  RawStatement(SQLite::Database& db, const char* sql);
  /// Where there is nothing but SQLite's own handle: within its virtual tables.
  RawStatement(sqlite3* db, const char* sql);
  ~RawStatement();
  RawStatement(const RawStatement&) = delete;
  RawStatement& operator=(const RawStatement&) = delete;

  /// Parameters are numbered from 1. A text must stay in place until the statement has run.
  void bind(int parameter, std::int64_t value);
  void bind(int parameter, std::string_view text);
  void bindBlob(int parameter, std::string_view bytes);
  void bindNull(int parameter);

  /// Runs a statement that returns nothing, and makes it ready for the next values.
  void run();
  /// The next row; false at the end, after which the statement is ready to be bound anew.
  bool next();
  /// Gives up the remaining rows.
  void reset();

  /// Columns of the current row, from 0. Views live until the next call of next().
  std::int64_t number(int column) const;
  bool isNull(int column) const;
  std::string_view text(int column) const;
  std::string_view blob(int column) const;

 private:
  void check(int code) const;
  sqlite3* m_db;
  sqlite3_stmt* m_statement = nullptr;
};

}  // namespace retenta
