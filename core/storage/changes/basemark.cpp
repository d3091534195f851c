// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/changes/basemark.h"

#include <utility>

#include <unistd.h>

#include <QFile>
#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

BaseMark baseMark(SQLite::Database& db) {
  SQLite::Statement row(db, "SELECT changes, secret FROM base_mark");
  if (!row.executeStep()) return {};  // no cache fits
  const SQLite::Column secret = row.getColumn(1);
  return {row.getColumn(0).getInt64(),
          QByteArray(static_cast<const char*>(secret.getBlob()), secret.getBytes())};
}

void renewBaseMark(SQLite::Database& db) {
  db.exec("UPDATE base_mark SET changes = changes + 1, secret = randomblob(32)");
}

namespace {
// A write() runs on one thread from its begin to its commit.
thread_local sqlite3* left = nullptr;
}  // namespace

void leaveBaseMark(SQLite::Database& db) { left = db.getHandle(); }

bool takeLeave(SQLite::Database& db) { return std::exchange(left, nullptr) == db.getHandle(); }

QString sideFilePath(const QString& base) { return base + QStringLiteral("-ledger"); }

void removeSideFile(const QString& base) {
  ::unlink(QFile::encodeName(sideFilePath(base)).constData());
}

}  // namespace retenta
