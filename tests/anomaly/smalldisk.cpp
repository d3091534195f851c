// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/anomaly/smalldisk.h"

#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>

#include <QDir>
#include <QFile>

namespace retenta::test {

namespace {

const QString ballastName = QStringLiteral("ballast");

}  // namespace

SmallDisk::SmallDisk(const QString& folder, int megabytes) : m_folder(folder) {
  QDir().mkpath(folder);
  const QByteArray options = "mode=700,size=" + QByteArray::number(megabytes) + 'm';
  m_mounted = ::getuid() == 0 && ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0,
                                         options.constData()) == 0;
}

SmallDisk::~SmallDisk() { pull(); }

void SmallDisk::pull() {
  if (m_mounted) ::umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
  m_mounted = false;
}

void SmallDisk::leave(qint64 bytes) {
  makeRoom();
  struct statvfs disk = {};
  if (::statvfs(QFile::encodeName(m_folder).constData(), &disk) != 0) qFatal("statvfs");
  const qint64 room = static_cast<qint64>(disk.f_bavail) * static_cast<qint64>(disk.f_frsize);
  QFile ballast(at(ballastName));
  const qint64 size = room - bytes;
  if (!ballast.open(QIODevice::WriteOnly) ||
      ballast.write(QByteArray(static_cast<int>(std::max<qint64>(size, 0)), 'b')) != size)
    qFatal("ballast");
}

void SmallDisk::makeRoom() { QFile::remove(at(ballastName)); }

QStringList SmallDisk::files() const {
  QStringList names =
      QDir(m_folder).entryList(QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
  names.removeAll(ballastName);
  return names;
}

}  // namespace retenta::test
