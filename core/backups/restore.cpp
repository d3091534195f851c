// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backups/restore.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include "core/backups/restorestore.h"
#include "core/backups/sealing.h"
#include "core/storage/changes/basemark.h"
#include "core/storage/connection.h"
#include "core/storage/migrator.h"
#include "core/storage/placing.h"
#include "core/storage/snapshot.h"

namespace retenta {

namespace {

constexpr qint64 chunkBytes = 1 << 20;
const QString walSuffix = QStringLiteral("-wal");

void removeBase(const QString& path) {
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
    QFile::remove(path + QLatin1String(suffix));
  }
  removeSideFile(path);
}

// The copy being made; gone unless it was given its place.
struct Copy {
  QString path;
  std::optional<Manifest> manifest;
  int schema = 0;
  Copy() = default;
  Copy(const Copy&) = delete;
  Copy& operator=(const Copy&) = delete;
  ~Copy() {
    if (!path.isEmpty()) removeBase(path);
  }
};

// Copies plain bytes and returns their SHA-256.
Result<QByteArray> copyHashing(const QString& from, const QString& to, const Progress& progress) {
  QFile source(from);
  if (!source.open(QIODevice::ReadOnly)) {
    return Error{ErrorCode::FileUnreadable, {from, source.errorString()}, {}};
  }
  QFile target(to);
  const auto failed = [&] {
    if (target.error() == QFileDevice::ResourceError) return Error{ErrorCode::DiskFull, {to}, {}};
    return Error{ErrorCode::FileWriteFailed, {to, target.errorString()}, {}};
  };
  if (!target.open(QIODevice::WriteOnly)) return failed();
  QCryptographicHash hash(QCryptographicHash::Sha256);
  while (!source.atEnd()) {
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    const QByteArray bytes = source.read(chunkBytes);
    if (bytes.isEmpty()) {
      return Error{ErrorCode::FileUnreadable, {from, source.errorString()}, {}};
    }
    hash.addData(bytes);
    if (target.write(bytes) != bytes.size()) return failed();
    progress.tell(source.pos(), source.size());
  }
  if (!target.flush()) return failed();
  return hash.result();
}

Error tooNew(const QString& backup, int schema, const std::optional<Manifest>& manifest) {
  const QString program = manifest ? manifest->program : QStringLiteral("(schema %1)").arg(schema);
  return {ErrorCode::BackupNewer, {backup, program}, {}};
}

// Fills copy.path with the backup's bytes, compared with the manifest where there is one.
Result<void> fetch(const QString& backup, const QByteArray& passphrase, Copy& copy,
                   const Progress& progress) {
  if (isSealed(backup)) {
    if (passphrase.isEmpty()) return Error{ErrorCode::PassphraseNeeded, {backup}, {}};
    auto opened = openSealed(backup, passphrase, copy.path, progress);
    if (!opened) return opened.error();
    copy.manifest = std::move(*opened);
    return {};
  }
  copy.manifest = loadManifest(backup);
  const auto header = readBaseHeader(backup);
  if (!header) return header.error();
  if (header->ours() && header->schema > currentSchema()) {
    return tooNew(backup, header->schema, copy.manifest);
  }
  if (!copy.manifest) {
    if (!header->ours()) return Error{ErrorCode::BaseNotRetenta, {backup}, {}};
    if (QFileInfo(backup + walSuffix).size() > 0) {
      return copyUnclosed(backup, copy.path, progress);
    }
  }
  const auto hash = copyHashing(backup, copy.path, progress);
  if (!hash) return hash.error();
  const QByteArray expected = copy.manifest ? copy.manifest->sha256 : QByteArray();
  if (!expected.isEmpty() && expected != *hash) {
    return Error{ErrorCode::BackupDamaged, {backup}, QStringLiteral("SHA-256 differs")};
  }
  return {};
}

// Fetched, checked, of the current schema, quiet.
Result<ReadyCopy> makeReady(const QString& backup, const QByteArray& passphrase, Copy& copy,
                            const QString& newer, qint64 nowMs, const Progress& progress) {
  if (!QFileInfo(backup).isFile()) return Error{ErrorCode::FileNotFound, {backup}, {}};
  // The copy, and as much again for a migration that rewrites it.
  if (const auto room = checkRoom(copy.path, QFileInfo(backup).size() * 2 + chunkBytes); !room) {
    return room.error();
  }
  if (const auto made = makePrivateFile(copy.path); !made) return made.error();
  if (const auto got = fetch(backup, passphrase, copy, progress); !got) return got.error();
  const auto header = readBaseHeader(copy.path);
  if (!header) return header.error();
  if (!header->ours()) return Error{ErrorCode::BaseNotRetenta, {backup}, {}};
  if (header->schema > currentSchema()) return tooNew(backup, header->schema, copy.manifest);
  const auto ready = readyCopy(copy.path, backup, copy.manifest, newer, nowMs);
  if (!ready) return ready.error();
  copy.schema = ready->schema;
  if (QFile::exists(copy.path + walSuffix)) {
    return Error{ErrorCode::Internal, {QStringLiteral("restore: unsettled copy")}, {}};
  }
  return ready;
}

QString keptName(const QString& base, qint64 nowMs) {
  const QFileInfo file(base);
  const QString stem = QStringLiteral("%1/%2.before-restore-%3")
                           .arg(file.absolutePath(), file.completeBaseName(),
                                QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::utc())
                                    .toString(QStringLiteral("yyyyMMdd-HHmmss")));
  QString name = stem + QStringLiteral(".retenta");
  for (int i = 2; QFile::exists(name); ++i) {
    name = QStringLiteral("%1-%2.retenta").arg(stem).arg(i);
  }
  return name;
}

Result<void> replaceBase(const Copy& copy, const QString& target, const QString& kept) {
  if (QFileInfo(target + walSuffix).size() > 0) {
    // Only beside a base too damaged to take it in: they stay together.
    if (const auto moved = moveIntoPlace(target + walSuffix, kept + walSuffix); !moved) {
      return moved;
    }
  }
  return exchangeInPlace(copy.path, target, kept);
}

}  // namespace

Result<RestoreReport> restoreBackup(const RestoreOrder& order, const Clock& clock,
                                    const Progress& progress) {
  RestoreReport report;
  report.path = QFileInfo(order.target).absoluteFilePath();
  const bool there = QFile::exists(report.path);
  if (there && !order.replace) return Error{ErrorCode::FileExists, {report.path}, {}};
  const auto lock = lockBase(report.path);
  if (!lock) return lock.error();
  QString newer;
  if (there) {
    // What is no base of ours, or so damaged that it does not look like one, is not even opened.
    const auto header = readBaseHeader(report.path);
    if (header && header->ours()) {
      if (const auto settled = settleBase(report.path); !settled) return settled.error();
      newer = report.path;
    }
  }
  Copy copy;
  copy.path = partName(report.path);
  const auto ready =
      makeReady(order.backup, order.passphrase, copy, newer, clock.nowUtcMs(), progress);
  if (!ready) return ready.error();
  report.campaignsQuieted = ready->quieted;
  report.peopleErased = ready->erased;
  report.manifest = copy.manifest;
  report.schema = copy.schema;
  if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
  if (there) {
    report.kept = keptName(report.path, clock.nowUtcMs());
    if (const auto put = replaceBase(copy, report.path, report.kept); !put) return put.error();
  } else if (const auto put = moveIntoPlace(copy.path, report.path); !put) {
    return put.error();
  }
  copy.path.clear();
  return report;
}

Result<void> tryRestoring(const QString& backup, const QByteArray& passphrase,
                          const Progress& progress) {
  Copy copy;
  copy.path = partName(backup + QStringLiteral(".drill"));
  const auto ready = makeReady(backup, passphrase, copy, {}, 0, progress);
  if (!ready) return ready.error();
  return {};
}

Result<std::optional<Manifest>> inspectBackup(const QString& backup) {
  if (isSealed(backup)) return std::optional<Manifest>();
  const auto header = readBaseHeader(backup);
  if (!header) return header.error();
  auto manifest = loadManifest(backup);
  if (!header->ours()) {
    if (manifest) return Error{ErrorCode::BackupDamaged, {backup}, {}};
    return Error{ErrorCode::BaseNotRetenta, {backup}, {}};
  }
  if (header->schema > currentSchema()) return tooNew(backup, header->schema, manifest);
  return manifest;
}

}  // namespace retenta
