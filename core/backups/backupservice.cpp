// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backups/backupservice.h"

#include <algorithm>
#include <latch>
#include <memory>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/backups/restore.h"
#include "core/backups/retention.h"
#include "core/business/business.h"
#include "core/business/settingstore.h"
#include "core/storage/placing.h"
#include "core/storage/snapshot.h"

namespace retenta {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 drillMs = 30 * dayMs;
const QString settingKey = QStringLiteral("backups");
const QString folderKey = QStringLiteral("folder");

BackupEntry entryOf(const QString& path) {
  BackupEntry entry;
  entry.path = path;
  entry.size = QFileInfo(path).size();
  if (const auto manifest = loadManifest(path)) {
    entry.manifest = *manifest;
    if (entry.size == manifest->size) {
      entry.state = manifest->verifiedMs > 0    ? BackupEntry::State::Verified
                    : manifest->verifiedMs == 0 ? BackupEntry::State::Unseen
                                                : BackupEntry::State::Damaged;
    }
  }
  return entry;
}

bool isGood(const BackupEntry& entry) { return entry.state == BackupEntry::State::Verified; }

const BackupEntry* newestGood(const QList<BackupEntry>& backups) {
  const auto found = std::find_if(backups.begin(), backups.end(), isGood);
  return found == backups.end() ? nullptr : &*found;
}

// Files of programs that were killed, and old manifests whose backup never came.
void tidyFolder(const QString& folder, const QString& base, qint64 nowMs) {
  const QDir dir(folder);
  const QString stem = QFileInfo(base).completeBaseName() + QLatin1Char('-');
  for (const QString& name : dir.entryList(QDir::Files)) {
    if (!name.startsWith(stem)) continue;
    bool useless = isAbandonedPart(name);
    if (name.endsWith(QLatin1String(".bak.json")) && !dir.exists(name.chopped(5))) {
      const auto manifest = loadManifest(dir.filePath(name.chopped(5)));
      useless = manifest && nowMs - manifest->createdMs > dayMs;
    }
    if (useless) QFile::remove(dir.filePath(name));
  }
}

// The plain copy of a sealing that was killed, with its manifest.
void tidySeals(const QString& base) {
  const QFileInfo file(base);
  const QDir dir(file.absolutePath());
  for (QString name : dir.entryList({file.fileName() + QStringLiteral(".seal.*")}, QDir::Files)) {
    const QString path = dir.filePath(name);
    if (name.endsWith(QLatin1String(".json"))) name.chop(5);
    // A copy in the making has a second such ending.
    if (isAbandonedPart(name)) QFile::remove(path);
  }
}

bool drillIsDue(const QList<BackupEntry>& backups, qint64 nowMs) {
  if (!newestGood(backups)) return false;
  qint64 last = 0;
  for (const BackupEntry& entry : backups) last = std::max(last, entry.manifest.drilledMs);
  return nowMs - last >= drillMs;
}

// Looks at a backup as restoring would begin to; one found damaged is marked so.
bool verify(BackupEntry entry, qint64 nowMs, const Progress& progress) {
  const auto hash = fileSha256(entry.path, progress);
  if (!hash) return false;
  if (entry.manifest.sha256.isEmpty()) entry.manifest.sha256 = *hash;
  const auto sound = *hash == entry.manifest.sha256
                         ? checkCopy(entry.path, entry.manifest.figures, progress)
                         : Result<void>(Error{ErrorCode::BackupDamaged, {entry.path}, {}});
  if (!sound && sound.error().code != ErrorCode::BackupDamaged) return false;  // try another time
  entry.manifest.verifiedMs = sound ? nowMs : -1;
  return saveManifest(entry.path, entry.manifest).ok() && sound.ok();
}

bool drill(BackupEntry entry, qint64 nowMs, const Progress& progress) {
  const auto tried = tryRestoring(entry.path, {}, progress);
  if (!tried && tried.error().code != ErrorCode::BackupDamaged) return false;  // try another day
  entry.manifest.drilledMs = nowMs;
  // No longer good, then: the next round makes another one.
  if (!tried) entry.manifest.verifiedMs = -1;
  return saveManifest(entry.path, entry.manifest).ok() && tried.ok();
}

int prune(const QList<BackupEntry>& backups) {
  std::vector<BackupAge> ages;
  for (const BackupEntry& e : backups) {
    ages.push_back({e.manifest.day, e.manifest.createdMs, isGood(e)});
  }
  const std::vector<bool> keep = backupsToKeep(ages);
  int gone = 0;
  for (qsizetype i = 0; i < backups.size(); ++i) {
    if (keep[static_cast<std::size_t>(i)] || backups[i].manifest.createdMs == 0) continue;
    // The manifest goes last: a backup without one could not be told from a damaged one.
    if (QFile::remove(backups[i].path) && QFile::remove(manifestPath(backups[i].path))) ++gone;
  }
  return gone;
}

}  // namespace

struct BackupService::Place {
  QString folder;
  bool missing = false;
};

QList<BackupEntry> listBackups(const QString& folder, const QString& base) {
  QList<BackupEntry> all;
  const QDir dir(folder);
  const QString stem = QFileInfo(base).completeBaseName() + QLatin1Char('-');
  for (const QString& name : dir.entryList({QStringLiteral("*.bak")}, QDir::Files)) {
    if (!name.startsWith(stem)) continue;
    const BackupEntry entry = entryOf(dir.filePath(name));
    // "shop-east" begins like "shop": its manifest says whose it is.
    const bool other =
        !entry.manifest.base.isEmpty() && entry.manifest.base != QFileInfo(base).fileName();
    if (!other) all += entry;
  }
  std::sort(all.begin(), all.end(), [](const BackupEntry& a, const BackupEntry& b) {
    if (a.manifest.createdMs != b.manifest.createdMs)
      return a.manifest.createdMs > b.manifest.createdMs;
    return a.path > b.path;
  });
  return all;
}

BackupService::BackupService(Business& business) : m_business(business) {}

bool BackupService::wanted() const { return !m_business.readOnly() && !m_business.profile().demo; }

Result<BackupService::Place> BackupService::place() const {
  const auto chosen = m_business.file().read(
      [](SQLite::Database& db) { return loadSettingObject(db, settingKey)[folderKey].toString(); });
  if (!chosen) return chosen.error();
  Place place;
  place.folder = *chosen;
  place.missing = !chosen->isEmpty() && !QFileInfo(*chosen).isDir();
  if (chosen->isEmpty() || place.missing) {
    place.folder = defaultBackupFolder(m_business.file().path());
  }
  return place;
}

Result<BackupStatus> BackupService::statusNow() const {
  const auto where = place();
  if (!where) return where.error();
  BackupStatus status;
  status.folder = where->folder;
  status.folderMissing = where->missing;
  status.wanted = wanted();
  status.backups = listBackups(where->folder, m_business.file().path());
  if (const BackupEntry* good = newestGood(status.backups)) {
    status.last = *good;
    status.overdue =
        status.wanted && m_business.clock().today() - good->manifest.day >= backupWarningDays;
  }
  return status;
}

Result<void> BackupService::setFolderNow(const QString& folder) {
  if (!folder.isEmpty() && !QFileInfo(folder).isDir()) {
    return Error{ErrorCode::FileNotFound, {folder}, {}};
  }
  return m_business.changeNow({QStringLiteral("backups.folder"), {}}, Business::Touches::Plans,
                              [&](SQLite::Database& db) {
                                QJsonObject settings = loadSettingObject(db, settingKey);
                                settings[folderKey] = folder;
                                saveSettingObject(db, settingKey, settings);
                              });
}

Result<BackupEntry> BackupService::make(const QString& target, const char* reason,
                                        const Progress& progress) const {
  const SnapshotOrder order{m_business.file().path(),    target,
                            QString::fromLatin1(reason), m_business.clock().nowUtcMs(),
                            m_business.clock().today(),  true};
  const auto taken = m_business.file().read(
      [&](SQLite::Database& db) { return takeSnapshot(db, order, progress); });
  if (!taken) return taken.error();
  return entryOf(target);
}

Result<BackupEntry> BackupService::backUpNow(const Progress& progress) const {
  const auto where = place();
  if (!where) return where.error();
  if (const auto made = makePrivateFolder(where->folder); !made) return made.error();
  const QString reason = QStringLiteral("manual");
  return make(freeBackupPath(where->folder, m_business.file().path(), m_business.clock().nowUtcMs(),
                             reason),
              "manual", progress);
}

Result<BackupEntry> BackupService::backUpToNow(const QString& path,
                                               const Progress& progress) const {
  return make(QFileInfo(path).absoluteFilePath(), "manual", progress);
}

Result<void> BackupService::sealToNow(const QString& path, const QByteArray& passphrase,
                                      const Progress& progress, SealStrength strength) const {
  const QString target = QFileInfo(path).absoluteFilePath();
  if (passphrase.isEmpty()) return Error{ErrorCode::PassphraseNeeded, {target}, {}};
  if (QFile::exists(target)) return Error{ErrorCode::FileExists, {target}, {}};
  // The plain copy stays in the folder where the plain base is, not on the disk of the sealed one.
  const QString plain = partName(m_business.file().path() + QStringLiteral(".seal"));
  QFile::remove(plain);
  const auto copied = make(plain, "manual", {{}, progress.stop});
  if (!copied) return copied.error();
  const QString part = partName(target);
  const auto sealed = [&]() -> Result<void> {
    if (const auto room = checkRoom(target, copied->size + (copied->size >> 8) + (1 << 20)); !room)
      return room;
    if (const auto made = makePrivateFile(part); !made) return made;
    const auto done = sealFile(plain, copied->manifest, passphrase, part, strength, progress);
    return done ? moveIntoPlace(part, target) : done;
  }();
  QFile::remove(plain);
  QFile::remove(manifestPath(plain));
  if (!sealed) QFile::remove(part);
  return sealed;
}

BackupBeside BackupService::besideImport() const {
  if (!wanted()) return {};
  const auto where = place();
  if (!where) return {};
  const QString base = m_business.file().path();
  const QList<BackupEntry> backups = listBackups(where->folder, base);
  if (!backups.isEmpty() && backups.first().state != BackupEntry::State::Damaged &&
      backups.first().manifest.changedMs >= lastWrittenMs(base)) {
    return {};
  }
  if (!makePrivateFolder(where->folder)) return {};
  const QString reason = QStringLiteral("import");
  const Clock& clock = m_business.clock();
  const SnapshotOrder order{
      base,          freeBackupPath(where->folder, base, clock.nowUtcMs(), reason),
      reason,        clock.nowUtcMs(),
      clock.today(), false};
  const auto begun = std::make_shared<std::latch>(1);
  std::jthread copying([file = &m_business.file(), order, begun] {
    bool told = false;
    const auto tell = [&] {
      if (!told) begun->count_down();
      told = true;
    };
    // Without a copy the import goes on, for it can be undone; the next round of care tells why.
    (void)file->read([&](SQLite::Database& db) {
      loadSettingObject(db, settingKey);  // the first read fixes the picture
      tell();
      return takeSnapshot(db, order);
    });
    tell();
  });
  begun->wait();
  return BackupBeside(std::move(copying));
}

bool BackupService::careIsDue() const {
  if (!wanted()) return false;
  const auto where = place();
  if (!where) return false;
  const auto backups = listBackups(where->folder, m_business.file().path());
  const BackupEntry* good = newestGood(backups);
  if (!good || good->manifest.day != m_business.clock().today()) return true;
  const auto unseen = [](const BackupEntry& e) { return e.state == BackupEntry::State::Unseen; };
  return std::any_of(backups.begin(), backups.end(), unseen) ||
         drillIsDue(backups, m_business.clock().nowUtcMs());
}

Result<BackupCare> BackupService::careNow(const Progress& progress) const {
  BackupCare care;
  if (!wanted()) return care;
  const auto where = place();
  if (!where) return where.error();
  const QString base = m_business.file().path();
  const qint64 nowMs = m_business.clock().nowUtcMs();
  if (const auto made = makePrivateFolder(where->folder); !made) return made.error();
  tidyFolder(where->folder, base, nowMs);
  tidySeals(base);
  for (const BackupEntry& entry : listBackups(where->folder, base)) {
    if (entry.state != BackupEntry::State::Unseen) continue;
    care.verified += verify(entry, nowMs, progress) ? 1 : 0;
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
  }
  QList<BackupEntry> backups = listBackups(where->folder, base);
  const BackupEntry* good = newestGood(backups);
  if (!good || good->manifest.day != m_business.clock().today()) {
    auto made = make(freeBackupPath(where->folder, base, nowMs, QStringLiteral("daily")), "daily",
                     progress);
    if (!made) return made.error();
    care.made = *made;
    backups.prepend(*made);
  }
  care.pruned = prune(backups);
  backups = listBackups(where->folder, base);
  if (drillIsDue(backups, nowMs)) care.drilled = drill(*newestGood(backups), nowMs, progress);
  return care;
}

QFuture<Result<BackupStatus>> BackupService::status() const {
  return m_business.async([service = *this] { return service.statusNow(); });
}

QFuture<Result<void>> BackupService::setFolder(const QString& folder) {
  return m_business.async(
      [service = *this, folder]() mutable { return service.setFolderNow(folder); });
}

QFuture<Result<BackupEntry>> BackupService::backUp(const Progress& progress) const {
  return m_business.async([service = *this, progress] { return service.backUpNow(progress); });
}

QFuture<Result<void>> BackupService::sealTo(const QString& path, const QByteArray& passphrase,
                                            const Progress& progress) const {
  return m_business.async([service = *this, path, passphrase, progress] {
    return service.sealToNow(path, passphrase, progress);
  });
}

QFuture<Result<BackupCare>> BackupService::care(const Progress& progress) const {
  return m_business.async([service = *this, progress] { return service.careNow(progress); });
}

}  // namespace retenta
