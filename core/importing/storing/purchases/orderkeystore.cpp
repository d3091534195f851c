// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/orderkeystore.h"

#include <algorithm>
#include <string>

#include <QtEndian>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

constexpr std::size_t keysInPart = 65'536;
constexpr std::size_t keyBytes = sizeof(quint64);

// Imports whose purchases no keys speak of: made before there were any, or by hand.
constexpr const char* unkeyedSql = R"sql(
  SELECT p.key_hash FROM purchase AS p NOT INDEXED
  WHERE p.order_ref <> ''
    AND p.import_id NOT IN (SELECT k.import_id FROM order_key AS k)
)sql";
constexpr const char* anyUnkeyedSql = R"sql(
  SELECT EXISTS (
    SELECT 1 FROM import_trace AS t JOIN import AS i ON i.id = t.import_id
    WHERE t.purchase_to > t.purchase_from AND i.undone_ms IS NULL
      AND NOT EXISTS (SELECT 1 FROM order_key AS k WHERE k.import_id = t.import_id))
)sql";

// Marks those of the ascending hashes that stand in one part.
void markMet(std::string_view part, const std::vector<std::uint64_t>& wanted,
             std::vector<bool>& met) {
  const std::size_t count = part.size() / keyBytes;
  if (count == 0) return;
  const auto hashAt = [&](std::size_t i) {
    return qFromBigEndian<quint64>(part.data() + i * keyBytes);
  };
  auto want = std::lower_bound(wanted.begin(), wanted.end(), hashAt(0));
  const quint64 last = hashAt(count - 1);
  for (std::size_t at = 0; want != wanted.end() && *want <= last; ++want) {
    while (hashAt(at) < *want) ++at;
    if (hashAt(at) == *want) met[static_cast<std::size_t>(want - wanted.begin())] = true;
  }
}

}  // namespace

void saveOrderKeys(SQLite::Database& db, ImportId import,
                   const std::vector<std::uint64_t>& hashes) {
  RawStatement insert(db, "INSERT INTO order_key (import_id, part, hashes) VALUES (?, ?, ?)");
  std::string bytes;
  std::size_t at = 0;
  std::int64_t part = 0;
  do {  // an import without numbers leaves an empty part: there is nothing to look for elsewhere
    const std::size_t count = std::min(keysInPart, hashes.size() - at);
    bytes.resize(count * keyBytes);
    for (std::size_t i = 0; i < count; ++i)
      qToBigEndian<quint64>(hashes[at + i], bytes.data() + i * keyBytes);
    insert.bind(1, std::int64_t{import});
    insert.bind(2, part++);
    insert.bindBlob(3, bytes);
    insert.run();
    at += count;
  } while (at < hashes.size());
}

std::vector<bool> orderKeysMet(SQLite::Database& db, const std::vector<std::uint64_t>& wanted) {
  std::vector<bool> met(wanted.size(), false);
  if (wanted.empty()) return met;
  RawStatement parts(db, "SELECT hashes FROM order_key");
  while (parts.next()) markMet(parts.blob(0), wanted, met);
  if (db.execAndGet(anyUnkeyedSql).getInt() == 0) return met;
  RawStatement rows(db, unkeyedSql);
  while (rows.next()) {
    const auto hash = static_cast<std::uint64_t>(rows.number(0));
    const auto found = std::lower_bound(wanted.begin(), wanted.end(), hash);
    if (found != wanted.end() && *found == hash)
      met[static_cast<std::size_t>(found - wanted.begin())] = true;
  }
  return met;
}

}  // namespace retenta
