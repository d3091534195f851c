// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Addresses of erased people, kept as keyed hashes (BLAKE2b-256, a random key of this base in
/// `setting`) so that nobody brings them back by accident. Whoever holds the base can test a
/// guessed address against it. All throw SQLite::Exception.

/// The key of this base; made with it.
QByteArray suppressionKey(SQLite::Database& db);
/// nullopt where it was lost.
std::optional<QByteArray> knownSuppressionKey(SQLite::Database& db);
/// Whether anybody's addresses are kept.
bool anySuppressed(SQLite::Database& db);
/// Of an identity as the table `identity` holds it.
QByteArray suppressionHash(const QByteArray& key, int kind, const QString& source,
                           const QString& value);

void suppress(SQLite::Database& db, const QByteArray& hash, ClientId client, qint64 nowMs);
/// An identity as the table has it, and whose it is.
struct SuppressedKey {
  int kind = 0;
  QString source;
  QString value;
  ClientId client = 0;
};
/// The addresses in the base that are those of erased people; of one import, or all.
std::vector<SuppressedKey> suppressedKeys(SQLite::Database& db,
                                          std::optional<ImportId> import = std::nullopt);

}  // namespace retenta
