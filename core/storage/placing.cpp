// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/placing.h"

#include <cerrno>
#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace retenta {

namespace {

constexpr qint64 megabyte = 1 << 20;
const QString partSuffix = QStringLiteral(".part");

Error writeError(const QString& path, int reason) {
  if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG) {
    return {ErrorCode::DiskFull, {path}, {}};
  }
  if (reason == EEXIST) return {ErrorCode::FileExists, {path}, {}};
  return {ErrorCode::FileWriteFailed, {path, qt_error_string(reason)}, {}};
}

QByteArray folderOf(const QString& path) {
  return QFile::encodeName(QFileInfo(path).absolutePath());
}

Result<void> sync(const QByteArray& name, int flags, const QString& path) {
  const int fd = ::open(name.constData(), flags | O_CLOEXEC);
  if (fd < 0) return writeError(path, errno);
  const int failed = ::fsync(fd) != 0 ? errno : 0;
  ::close(fd);
  // A folder of some file systems cannot be synced; its files are.
  if (failed != 0 && failed != EINVAL) return writeError(path, failed);
  return {};
}

Result<void> syncFolder(const QString& path) {
  return sync(folderOf(path), O_RDONLY | O_DIRECTORY, path);
}

}  // namespace

Result<void> checkRoom(const QString& path, qint64 bytes) {
  struct statvfs disk = {};
  if (::statvfs(folderOf(path).constData(), &disk) != 0) return {};
  const qint64 room = static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
  if (room >= bytes) return {};
  return Error{
      ErrorCode::NoSpace,
      {path, QString::number((bytes + megabyte - 1) / megabyte), QString::number(room / megabyte)},
      {}};
}

Result<void> makePrivateFile(const QString& path) {
  const QByteArray name = QFile::encodeName(path);
  ::unlink(name.constData());
  const int fd = ::open(name.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0) return writeError(path, errno);
  ::close(fd);
  return {};
}

Result<void> makePrivateFolder(const QString& path) {
  if (QFileInfo(path).isDir()) return {};
  if (::mkdir(QFile::encodeName(path).constData(), 0700) == 0 || errno == EEXIST) return {};
  return writeError(path, errno);
}

Result<void> moveIntoPlace(const QString& part, const QString& target) {
  const QByteArray from = QFile::encodeName(part);
  const QByteArray to = QFile::encodeName(target);
  if (const auto synced = sync(from, O_RDONLY, target); !synced) return synced;
  if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) != 0) {
    if (errno != EINVAL && errno != ENOSYS) return writeError(target, errno);
    // A file system without that: the name is taken by a link, which never overwrites either.
    if (::link(from.constData(), to.constData()) == 0) {
      ::unlink(from.constData());
    } else if (errno == EEXIST || QFile::exists(target)) {
      return Error{ErrorCode::FileExists, {target}, {}};
    } else if (::rename(from.constData(), to.constData()) != 0) {
      return writeError(target, errno);
    }
  }
  return syncFolder(target);
}

Result<void> exchangeInPlace(const QString& part, const QString& target, const QString& kept) {
  const QByteArray fresh = QFile::encodeName(part);
  const QByteArray place = QFile::encodeName(target);
  const QByteArray old = QFile::encodeName(kept);
  if (const auto synced = sync(fresh, O_RDONLY, target); !synced) return synced;
  if (QFile::exists(kept)) return Error{ErrorCode::FileExists, {kept}, {}};
  // Under the name of what is kept first: one exchange then puts both where they belong, and nobody
  // takes the old file for an unfinished one.
  if (::rename(fresh.constData(), old.constData()) != 0) return writeError(kept, errno);
  if (::renameat2(AT_FDCWD, old.constData(), AT_FDCWD, place.constData(), RENAME_EXCHANGE) == 0) {
    return syncFolder(target);
  }
  const int reason = errno;
  if (::rename(old.constData(), fresh.constData()) != 0) return writeError(target, errno);
  if (reason != EINVAL && reason != ENOSYS) return writeError(target, reason);
  // A second name for the old file, then the new one over the first.
  if (::link(place.constData(), old.constData()) != 0) {
    if (!QFile::copy(target, kept)) return writeError(kept, errno);
    if (const auto synced = sync(old, O_RDONLY, kept); !synced) return synced;
  }
  if (::rename(fresh.constData(), place.constData()) != 0) return writeError(target, errno);
  return syncFolder(target);
}

QString partName(const QString& target) {
  return target + QLatin1Char('.') + QString::number(QCoreApplication::applicationPid()) +
         partSuffix;
}

bool isAbandonedPart(const QString& name) {
  if (!name.endsWith(partSuffix)) return false;
  bool number = false;
  const int pid = name.section(QLatin1Char('.'), -2, -2).toInt(&number);
  return number && pid > 0 && pid != QCoreApplication::applicationPid() && ::kill(pid, 0) != 0 &&
         errno == ESRCH;
}

}  // namespace retenta
