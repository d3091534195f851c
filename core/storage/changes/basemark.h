// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace SQLite {
class Database;
}

namespace retenta {

/// Which state of its clients, purchases and consents a base is in. A cache that was made under
/// another mark says nothing of this one: the secret is random, so not even a restored backup that
/// counted up to the same number has it. The secret never leaves the base.
struct BaseMark {
  qint64 changes = 0;
  QByteArray secret;  ///< 32 bytes

  friend bool operator==(const BaseMark&, const BaseMark&) = default;
};

/// As of the transaction under way. Throws SQLite::Exception.
BaseMark baseMark(SQLite::Database& db);
/// With every change: BaseFile::write() does it before the commit. Throws SQLite::Exception.
void renewBaseMark(SQLite::Database& db);

/// Called last inside a write(): what it has changed (settings, plans) no ledger holds, so the mark
/// and what was made under it stay. Who does not say so makes caches stale, which is always right.
void leaveBaseMark(SQLite::Database& db);
/// Whether leaveBaseMark() was called of this connection since the last time this was asked.
bool takeLeave(SQLite::Database& db);

/// The cache beside a base that holds its ledger (core/purchases/sidefile).
QString sideFilePath(const QString& base);
/// Takes it away; that there is none is no error.
void removeSideFile(const QString& base);

}  // namespace retenta
