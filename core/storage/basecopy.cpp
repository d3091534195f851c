// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/basecopy.h"

#include <cerrno>

#include <unistd.h>

#include <QFile>
#include <QScopeGuard>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/connection.h"

namespace retenta {

Result<void> writeBaseCopy(SQLite::Database& open, const QString& target,
                           const Progress& progress) {
  if (QFile::exists(target)) return Error{ErrorCode::FileExists, {target}, {}};
  const QString part = QStringLiteral("%1.%2.part").arg(target).arg(::getpid());
  QFile::remove(part);
  const auto cleanUp = qScopeGuard([&] { QFile::remove(part); });
  {
    const Stopping stopping(open, progress);
    SQLite::Statement copy(open, "VACUUM INTO ?");
    copy.bind(1, part.toStdString());
    copy.exec();
  }
  {
    SQLite::Database made(part.toStdString(), SQLite::OPEN_READONLY);
    const Stopping stopping(made, progress);
    const std::string sound = made.execAndGet("PRAGMA quick_check(1)").getString();
    if (sound != "ok")
      return Error{ErrorCode::BaseDamaged, {target}, QString::fromStdString(sound)};
  }
  QFile file(part);
  const bool kept = file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) &&
                    file.open(QIODevice::ReadWrite) && ::fsync(file.handle()) == 0;
  file.close();
  // QFile::rename never takes the place of a file that is there.
  if (kept && QFile::rename(part, target)) return {};
  return Error{ErrorCode::FileWriteFailed, {target, qt_error_string(errno)}, {}};
}

}  // namespace retenta
