// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/guard.h"

#include <sqlite3.h>

namespace retenta {

Error storageError(const SQLite::Exception& failure, const QString& path) {
  const QString detail = QStringLiteral("SQLite %1: %2")
                             .arg(failure.getExtendedErrorCode())
                             .arg(QString::fromUtf8(failure.what()));
  const auto make = [&](ErrorCode code) { return Error{code, {path}, detail}; };
  // Ours, not SQLite's: the writer looks at the file before each change.
  if (failure.getErrorCode() == SQLITE_READONLY_DBMOVED) return make(ErrorCode::BaseGone);
  // The -shm file beside the base finds no room to grow.
  if (failure.getExtendedErrorCode() == SQLITE_IOERR_SHMSIZE) return make(ErrorCode::DiskFull);
  switch (failure.getErrorCode() & 0xFF) {
    case SQLITE_FULL:
      return make(ErrorCode::DiskFull);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return make(ErrorCode::BaseBusy);
    case SQLITE_CORRUPT:
      return make(ErrorCode::BaseDamaged);
    case SQLITE_NOTADB:
      return make(ErrorCode::BaseNotRetenta);
    case SQLITE_READONLY:
      return make(ErrorCode::BaseReadOnly);
    case SQLITE_INTERRUPT:
      return make(ErrorCode::Cancelled);
    case SQLITE_CANTOPEN:
      return make(ErrorCode::FileUnreadable);
    case SQLITE_IOERR:
      return make(ErrorCode::FileWriteFailed);
    default:
      return make(ErrorCode::Internal);
  }
}

}  // namespace retenta
