// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace SQLite {
class Database;
}

namespace retenta {

/// In column key_hash: the key is that of the row's own source and number. Eight bytes a row, a
/// seventh of the table, are not written; orders without a number, and those whose number is one
/// within a year or a day only, keep theirs.
inline constexpr std::int64_t keyOfRow = 0;

/// The keys of stored orders, whichever way they are kept.
class StoredKeys {
 public:
  /// Reads the sources. Throws SQLite::Exception.
  explicit StoredKeys(SQLite::Database& db);
  std::uint64_t of(std::int64_t keyHash, std::int64_t source, std::string_view ref);

 private:
  std::unordered_map<std::int64_t, std::uint64_t> m_seeds;  // by id of source
  std::pair<std::int64_t, const std::uint64_t*> m_last{};   // asked for, mostly the next one too
};

}  // namespace retenta
