// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/erasure/suppressionstore.h"

#include <set>

#include <sodium.h>

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

constexpr const char* keyName = "privacy.key";
constexpr int keyBytes = 32;
constexpr int hashBytes = 32;

}  // namespace

std::optional<QByteArray> knownSuppressionKey(SQLite::Database& db) {
  SQLite::Statement query(db, "SELECT value FROM setting WHERE key = ?");
  query.bind(1, keyName);
  if (!query.executeStep()) return std::nullopt;
  const QByteArray key = QByteArray::fromHex(query.getColumn(0).getText());
  return key.size() == keyBytes ? std::optional(key) : std::nullopt;
}

QByteArray suppressionKey(SQLite::Database& db) {
  if (const auto known = knownSuppressionKey(db)) return *known;
  if (sodium_init() < 0) throw SQLite::Exception("libsodium cannot start");
  QByteArray key(keyBytes, '\0');
  randombytes_buf(key.data(), static_cast<std::size_t>(key.size()));
  SQLite::Statement insert(db, "INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)");
  insert.bind(1, keyName);
  insert.bind(2, key.toHex().toStdString());
  insert.exec();
  return key;
}

bool anySuppressed(SQLite::Database& db) {
  return db.execAndGet("SELECT EXISTS (SELECT 1 FROM suppression)").getInt() != 0;
}

QByteArray suppressionHash(const QByteArray& key, int kind, const QString& source,
                           const QString& value) {
  const QByteArray message =
      QByteArray::number(kind) + '\0' + source.toUtf8() + '\0' + value.toUtf8();
  QByteArray hash(hashBytes, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hashBytes,
                     reinterpret_cast<const unsigned char*>(message.constData()),
                     static_cast<unsigned long long>(message.size()),
                     reinterpret_cast<const unsigned char*>(key.constData()),
                     static_cast<std::size_t>(key.size()));
  return hash;
}

void suppress(SQLite::Database& db, const QByteArray& hash, ClientId client, qint64 nowMs) {
  SQLite::Statement insert(
      db, "INSERT OR IGNORE INTO suppression (hash, client_id, at_ms) VALUES (?, ?, ?)");
  insert.bind(1, hash.constData(), static_cast<int>(hash.size()));
  insert.bind(2, static_cast<std::int64_t>(client));
  insert.bind(3, static_cast<std::int64_t>(nowMs));
  insert.exec();
}

std::vector<SuppressedKey> suppressedKeys(SQLite::Database& db, std::optional<ImportId> import) {
  const auto key = knownSuppressionKey(db);
  if (!key || !anySuppressed(db)) return {};
  std::vector<SuppressedKey> found;
  SQLite::Statement all(db, R"sql(
    SELECT kind, source, value, client_id FROM identity WHERE ?1 IS NULL OR import_id = ?1
  )sql");
  if (import) all.bind(1, static_cast<std::int64_t>(*import));
  SQLite::Statement known(db, "SELECT 1 FROM suppression WHERE hash = ?");
  while (all.executeStep()) {
    SuppressedKey each{all.getColumn(0).getInt(), QString::fromUtf8(all.getColumn(1).getText()),
                       QString::fromUtf8(all.getColumn(2).getText()), all.getColumn(3).getInt64()};
    const QByteArray hash = suppressionHash(*key, each.kind, each.source, each.value);
    known.bind(1, hash.constData(), static_cast<int>(hash.size()));
    if (known.executeStep()) found.push_back(std::move(each));
    known.reset();
  }
  return found;
}

}  // namespace retenta
