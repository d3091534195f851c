// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/snapshot.h"

#include <map>

#include <sqlite3.h>

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTimeZone>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/connection.h"
#include "core/storage/guard.h"
#include "core/storage/packs/purchaserows.h"
#include "core/storage/placing.h"

namespace retenta {

namespace {

constexpr qint64 spareBytes = 1 << 20;
constexpr int pagesAtOnce = 512;
constexpr qint64 hashBytes = 1 << 20;
constexpr qint64 dayMs = 86'400'000;

// Removes an unfinished file unless it was given its place.
class PartFile {
 public:
  explicit PartFile(QString path) : m_path(std::move(path)) {}
  ~PartFile() {
    if (m_path.isEmpty()) return;
    for (const char* suffix : {"", "-journal", "-wal", "-shm"}) {
      QFile::remove(m_path + QLatin1String(suffix));
    }
  }
  PartFile(const PartFile&) = delete;
  PartFile& operator=(const PartFile&) = delete;
  const QString& path() const { return m_path; }
  void placed() { m_path.clear(); }

 private:
  QString m_path;
};

QString settingOf(SQLite::Database& db, const char* key) {
  SQLite::Statement query(db, "SELECT value FROM setting WHERE key = ?");
  query.bind(1, key);
  return query.executeStep() ? QString::fromUtf8(query.getColumn(0).getText()) : QString();
}

// The copy's own failures are about the copy, not about the base.
template <class F>
auto aboutCopy(const QString& target, F&& work) {
  return guarded(target, std::forward<F>(work));
}

}  // namespace

Result<void> copyBase(SQLite::Database& source, const QString& target, const Progress& progress) {
  const auto copy = connectBase(target, Connect::ReadWrite);
  // Synced once, when it is whole.
  copy->exec("PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF");
  sqlite3_backup* job = sqlite3_backup_init(copy->getHandle(), "main", source.getHandle(), "main");
  if (!job) throw SQLite::Exception(copy->getHandle());
  int rc = SQLITE_OK;
  while (rc == SQLITE_OK && !progress.cancelled()) {
    rc = sqlite3_backup_step(job, pagesAtOnce);
    const int total = sqlite3_backup_pagecount(job);
    progress.tell(total - sqlite3_backup_remaining(job), total);
  }
  sqlite3_backup_finish(job);
  if (rc == SQLITE_OK) return Error{ErrorCode::Cancelled, {}, {}};
  if (rc != SQLITE_DONE) throw SQLite::Exception(copy->getHandle(), rc);
  return {};
}

BaseFigures figuresOf(SQLite::Database& db) {
  BaseFigures figures;
  figures.clients = db.execAndGet("SELECT count(*) FROM client").getInt64();
  figures.consents = db.execAndGet("SELECT count(*) FROM consent").getInt64();
  std::map<std::string, qint64, std::less<>> sums;
  auto sum = sums.end();
  eachAmount(db, [&](std::string_view currency, qint64 amountMinor) {
    // Nearly always all purchases are in one currency.
    if (sum == sums.end() || sum->first != currency)
      sum = sums.try_emplace(std::string(currency), 0).first;
    sum->second += amountMinor;
    ++figures.purchases;
  });
  for (const auto& [currency, minor] : sums) figures.sums[QString::fromStdString(currency)] = minor;
  return figures;
}

Result<void> checkCopy(const QString& path, const BaseFigures& expected, const Progress& progress) {
  const auto checked = guarded(path, [&]() -> Result<void> {
    const auto copy = connectBase(path, Connect::Immutable);
    const Stopping stopping(*copy, progress);  // a check of millions of rows
    const QStringList problems = integrityProblems(*copy);
    if (!problems.isEmpty()) return Error{ErrorCode::BackupDamaged, {path}, problems.first()};
    if (figuresOf(*copy) == expected) return {};
    return Error{ErrorCode::BackupDamaged, {path}, QStringLiteral("figures differ")};
  });
  if (!checked && (checked.error().code == ErrorCode::BaseDamaged ||
                   checked.error().code == ErrorCode::BaseNotRetenta)) {
    return Error{ErrorCode::BackupDamaged, {path}, checked.error().detail};
  }
  return checked;
}

Result<QByteArray> fileSha256(const QString& path, const Progress& progress) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    return Error{ErrorCode::FileUnreadable, {path, file.errorString()}, {}};
  }
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (QByteArray bytes = file.read(hashBytes); !bytes.isEmpty(); bytes = file.read(hashBytes)) {
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    hash.addData(bytes);
  }
  if (file.error() != QFileDevice::NoError) {
    return Error{ErrorCode::FileUnreadable, {path, file.errorString()}, {}};
  }
  return hash.result();
}

qint64 lastWrittenMs(const QString& base) {
  const auto written = [](const QString& path) {
    const QFileInfo file(path);
    return file.exists() ? file.lastModified().toMSecsSinceEpoch() : 0;
  };
  return std::max(written(base), written(base + QStringLiteral("-wal")));
}

Result<Manifest> takeSnapshot(SQLite::Database& source, const SnapshotOrder& order,
                              const Progress& progress) {
  if (QFile::exists(order.target)) return Error{ErrorCode::FileExists, {order.target}, {}};
  Manifest manifest;
  manifest.changedMs = lastWrittenMs(order.base);  // before the first page is read
  const qint64 bytes = source.execAndGet("PRAGMA page_count").getInt64() *
                       source.execAndGet("PRAGMA page_size").getInt64();
  if (const auto room = checkRoom(order.target, bytes + spareBytes); !room) return room.error();
  manifest.business = settingOf(source, "business.name");
  manifest.base = QFileInfo(order.base).fileName();
  manifest.reason = order.reason;
  manifest.createdMs = order.nowMs;
  manifest.day = order.day;
  manifest.schema = source.execAndGet("PRAGMA user_version").getInt();
  manifest.program = QStringLiteral(RETENTA_VERSION);
  manifest.figures = figuresOf(source);

  PartFile part(partName(order.target));
  if (const auto made = makePrivateFile(part.path()); !made) return made.error();
  const auto copied = aboutCopy(
      order.target, [&]() -> Result<void> { return copyBase(source, part.path(), progress); });
  if (!copied) return copied.error();
  if (order.verify) {
    auto sound = checkCopy(part.path(), manifest.figures, progress);
    // The copy is true page by page: what is wrong with it is wrong with the base.
    if (!sound && sound.error().code == ErrorCode::BackupDamaged) {
      return Error{ErrorCode::BaseDamaged, {order.base}, sound.error().detail};
    }
    if (!sound) return sound.error();
    const auto hash = fileSha256(part.path(), progress);
    if (!hash) return hash.error();
    manifest.sha256 = *hash;
    manifest.verifiedMs = order.nowMs;
  }
  manifest.size = QFileInfo(part.path()).size();
  if (const auto saved = saveManifest(order.target, manifest); !saved) return saved.error();
  if (const auto placed = moveIntoPlace(part.path(), order.target); !placed) {
    QFile::remove(manifestPath(order.target));
    return placed.error();
  }
  part.placed();
  return manifest;
}

QString defaultBackupFolder(const QString& base) {
  const QFileInfo file(base);
  return file.absolutePath() + QLatin1Char('/') + file.completeBaseName() +
         QStringLiteral(".backups");
}

QString freeBackupPath(const QString& folder, const QString& base, qint64 nowMs,
                       const QString& reason) {
  const QString stem = QStringLiteral("%1/%2-%3-%4")
                           .arg(folder, QFileInfo(base).completeBaseName(),
                                QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::utc())
                                    .toString(QStringLiteral("yyyyMMdd-HHmmss")),
                                reason);
  QString path = stem + QStringLiteral(".bak");
  for (int i = 2; QFile::exists(path); ++i) path = QStringLiteral("%1-%2.bak").arg(stem).arg(i);
  return path;
}

Result<void> backupBeforeMigration(SQLite::Database& db, const QString& base, int schema,
                                   const Progress& progress) {
  const QString folder = defaultBackupFolder(base);
  if (const auto made = makePrivateFolder(folder); !made) return made;
  // Nothing is left of a backup that could not be made: a folder that is not empty stays.
  const auto tidyUp = qScopeGuard([&] { QDir().rmdir(folder); });
  // The content's own time: core has no clock here, and a second try finds the first one's copy.
  const qint64 changed = lastWrittenMs(base);
  const QString reason = QStringLiteral("schema%1").arg(schema);
  const QDir kept(folder);
  for (const QString& name : kept.entryList({QStringLiteral("*-%1*.bak").arg(reason)})) {
    const auto manifest = loadManifest(kept.filePath(name));
    if (manifest && manifest->changedMs == changed && manifest->verifiedMs > 0 &&
        QFileInfo(kept.filePath(name)).size() == manifest->size) {
      return {};
    }
  }
  const SnapshotOrder order{base,
                            freeBackupPath(folder, base, changed, reason),
                            reason,
                            changed,
                            static_cast<Day>(changed / dayMs),
                            true};
  db.exec("BEGIN");
  const auto taken = takeSnapshot(db, order, progress);
  db.exec("COMMIT");
  if (!taken) return taken.error();
  return {};
}

}  // namespace retenta
