// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/storage/manifest.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// What is to be copied where, and why.
struct SnapshotOrder {
  QString base;    ///< path of the base, for messages and its times
  QString target;  ///< path of the copy; must not exist
  QString reason;  ///< as in the manifest
  qint64 nowMs = 0;
  Day day = 0;
  bool verify = true;  ///< false: checking and hashing the copy are left to a later moment
};

/// The one way a copy of a base is made: through the open connection (the file is never opened
/// beside it), to a private temporary file, checked, hashed, synced, renamed; its manifest lies
/// beside it before it does. `source` is inside a read transaction, so that the manifest's figures
/// are exactly the copy's. Cancelled or failed, it leaves nothing. NoSpace before it begins.
/// Throws SQLite::Exception.
Result<Manifest> takeSnapshot(SQLite::Database& source, const SnapshotOrder& order,
                              const Progress& progress = {});

/// Copies page by page, with what the -wal file holds, to an empty private file. Cancelled when
/// stopped. Throws SQLite::Exception.
Result<void> copyBase(SQLite::Database& source, const QString& target,
                      const Progress& progress = {});

/// The figures of an open base, of any schema. Throws SQLite::Exception.
BaseFigures figuresOf(SQLite::Database& db);

/// Checks a file that is a whole base, opened by nobody: integrity, foreign keys, figures.
/// BackupDamaged tells the first problem; Cancelled soon after the stop.
Result<void> checkCopy(const QString& path, const BaseFigures& expected,
                       const Progress& progress = {});

/// SHA-256 of a file that is no open base, raw. Cancelled when stopped.
Result<QByteArray> fileSha256(const QString& path, const Progress& progress = {});

/// When the base was last written: by stat of it and its -wal file alone.
qint64 lastWrittenMs(const QString& base);

/// Where backups of a base lie unless its owner says otherwise: "shop.backups" beside it.
QString defaultBackupFolder(const QString& base);

/// "shop-20261122-030506-daily.bak" in `folder`, or with "-2" and so on where that is taken.
QString freeBackupPath(const QString& folder, const QString& base, qint64 nowMs,
                       const QString& reason);

/// Before a base is migrated: a verified copy in its default folder, the schema in its name. Keeps
/// one that is there for the same content.
Result<void> backupBeforeMigration(SQLite::Database& db, const QString& base, int schema,
                                   const Progress& progress = {});

}  // namespace retenta
