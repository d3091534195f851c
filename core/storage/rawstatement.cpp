// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/rawstatement.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

namespace retenta {

RawStatement::RawStatement(SQLite::Database& db, const char* sql)
    : RawStatement(db.getHandle(), sql) {}

RawStatement::RawStatement(sqlite3* db, const char* sql) : m_db(db) {
  check(sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

RawStatement::~RawStatement() { sqlite3_finalize(m_statement); }

void RawStatement::check(int code) const {
  if (code != SQLITE_OK) throw SQLite::Exception(m_db, code);
}

void RawStatement::bind(int parameter, std::int64_t value) {
  check(sqlite3_bind_int64(m_statement, parameter, value));
}

void RawStatement::bind(int parameter, std::string_view text) {
  // A null pointer would bind NULL, not ''.
  check(sqlite3_bind_text(m_statement, parameter, text.empty() ? "" : text.data(),
                          static_cast<int>(text.size()), SQLITE_STATIC));
}

void RawStatement::bindBlob(int parameter, std::string_view bytes) {
  if (bytes.empty())
    check(sqlite3_bind_zeroblob(m_statement, parameter, 0));
  else
    check(sqlite3_bind_blob64(m_statement, parameter, bytes.data(), bytes.size(), SQLITE_STATIC));
}

void RawStatement::bindNull(int parameter) { check(sqlite3_bind_null(m_statement, parameter)); }

void RawStatement::run() {
  const int code = sqlite3_step(m_statement);
  const int reset = sqlite3_reset(m_statement);
  if (code != SQLITE_DONE && code != SQLITE_ROW) check(reset == SQLITE_OK ? code : reset);
}

bool RawStatement::next() {
  const int code = sqlite3_step(m_statement);
  if (code == SQLITE_ROW) return true;
  const int reset = sqlite3_reset(m_statement);
  if (code != SQLITE_DONE) check(reset == SQLITE_OK ? code : reset);
  return false;
}

void RawStatement::reset() { sqlite3_reset(m_statement); }

std::int64_t RawStatement::number(int column) const {
  return sqlite3_column_int64(m_statement, column);
}

bool RawStatement::isNull(int column) const {
  return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::string_view RawStatement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
  if (!text) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

std::string_view RawStatement::blob(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
  if (!bytes) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column))};
}

}  // namespace retenta
