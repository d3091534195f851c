// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/erasure/erasedagainstore.h"

#include <set>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/erasure/erasurestore.h"
#include "core/clients/erasure/suppressionstore.h"

namespace retenta {

namespace {

// The same base at two times: its key, or the first import it saw.
bool sameOrigin(SQLite::Database& a, SQLite::Database& b) {
  const auto mark = [](SQLite::Database& db) -> std::string {
    SQLite::Statement first(db, "SELECT id, at_ms, file FROM import ORDER BY id LIMIT 1");
    if (!first.executeStep()) return {};
    return first.getColumn(0).getString() + "/" + first.getColumn(1).getString() + "/" +
           first.getColumn(2).getString();
  };
  const auto key = knownSuppressionKey(a);
  if (key && key == knownSuppressionKey(b)) return true;
  const std::string first = mark(a);
  return !first.empty() && first == mark(b);
}

}  // namespace

void forgetAgain(SQLite::Database& db, ImportId import, qint64 nowMs) {
  std::set<ClientId> clients;
  SQLite::Statement isNew(db, "SELECT 1 FROM client WHERE id = ?1 AND import_id = ?2");
  SQLite::Statement take(db, "DELETE FROM identity WHERE kind = ?1 AND source = ?2 AND value = ?3");
  for (const SuppressedKey& key : suppressedKeys(db, import)) {
    isNew.reset();
    isNew.bind(1, static_cast<std::int64_t>(key.client));
    isNew.bind(2, static_cast<std::int64_t>(import));
    if (isNew.executeStep()) {
      clients.insert(key.client);
      continue;
    }
    take.reset();
    take.bind(1, key.kind);
    take.bind(2, key.source.toStdString());
    take.bind(3, key.value.toStdString());
    take.exec();
  }
  SQLite::Statement erased(db, R"sql(
    SELECT id FROM client AS c WHERE erased_ms IS NOT NULL AND (
      name || gender || birthday || city || origin || address <> '' OR
      EXISTS (SELECT 1 FROM identity WHERE client_id = c.id) OR
      EXISTS (SELECT 1 FROM note WHERE client_id = c.id) OR
      EXISTS (SELECT 1 FROM related_person WHERE client_id = c.id) OR
      EXISTS (SELECT 1 FROM client_extra WHERE client_id = c.id) OR
      EXISTS (SELECT 1 FROM client_tag WHERE client_id = c.id))
  )sql");
  while (erased.executeStep()) clients.insert(erased.getColumn(0).getInt64());
  for (const ClientId client : clients) erasePerson(db, client, nowMs);
}

int inheritErasures(SQLite::Database& restored, SQLite::Database& newer, qint64 nowMs) {
  const auto key = knownSuppressionKey(newer);
  const bool anyErased =
      newer.execAndGet("SELECT EXISTS (SELECT 1 FROM client WHERE erased_ms IS NOT NULL)").getInt();
  if (!key || (!anyErased && !anySuppressed(newer))) return 0;
  std::set<ClientId> leaving;
  if (sameOrigin(restored, newer)) {
    SQLite::Statement erased(newer,
                             "SELECT id, created_day FROM client WHERE erased_ms IS NOT NULL");
    SQLite::Statement here(restored,
                           "SELECT 1 FROM client WHERE id = ? AND created_day = ? AND erased_ms IS "
                           "NULL");
    while (erased.executeStep()) {
      here.bind(1, erased.getColumn(0).getInt64());
      here.bind(2, erased.getColumn(1).getInt64());
      if (here.executeStep()) leaving.insert(erased.getColumn(0).getInt64());
      here.reset();
    }
  }
  SQLite::Statement setKey(restored, "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)");
  setKey.bind(1, "privacy.key");
  setKey.bind(2, key->toHex().toStdString());
  setKey.exec();
  SQLite::Statement hashes(newer, "SELECT hash, client_id, at_ms FROM suppression");
  while (hashes.executeStep()) {
    const SQLite::Column hash = hashes.getColumn(0);
    suppress(restored, QByteArray(static_cast<const char*>(hash.getBlob()), hash.getBytes()),
             hashes.getColumn(1).getInt64(), hashes.getColumn(2).getInt64());
  }
  for (const SuppressedKey& back : suppressedKeys(restored)) leaving.insert(back.client);
  for (const ClientId client : leaving) erasePerson(restored, client, nowMs);
  return static_cast<int>(leaving.size());
}

}  // namespace retenta
