// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <thread>

#include <QFuture>
#include <QList>

#include "core/backups/sealing.h"
#include "core/base/progress.h"
#include "core/storage/manifest.h"

namespace retenta {

class Business;

/// Days without a good backup after which the owner is warned.
inline constexpr int backupWarningDays = 7;

/// One backup in the folder.
struct BackupEntry {
  enum class State {
    Verified,  ///< found sound when it was made, or later
    Unseen,    ///< not looked at yet
    Damaged    ///< no manifest that fits
  };
  QString path;
  Manifest manifest;  ///< of a damaged one perhaps empty
  qint64 size = 0;
  State state = State::Damaged;
};

/// What the settings page and the warning bar show.
struct BackupStatus {
  QString folder;                   ///< where backups go now
  bool folderMissing = false;       ///< the chosen one is not there: the default serves
  bool wanted = true;               ///< false for the sample business and a base read only
  bool overdue = false;             ///< the last good one is a week old or older
  std::optional<BackupEntry> last;  ///< the last good one
  QList<BackupEntry> backups;       ///< newest first
};

/// What a round of care did.
struct BackupCare {
  std::optional<BackupEntry> made;
  int verified = 0;
  int pruned = 0;
  bool drilled = false;
};

/// A backup being made beside other work; ends with it. Without one when nothing had changed.
class BackupBeside {
 public:
  BackupBeside() = default;
  explicit BackupBeside(std::jthread copying) : m_copying(std::move(copying)) {}

 private:
  std::jthread m_copying;
};

/// Backups of the open business: made by themselves once a day and before an import, verified,
/// thinned out, tried. The sample business has none. `…Now` methods block; the others run on the
/// business's pool. Thread-safe. Must not outlive the business.
///
/// The folder is a setting of the base ("backups": {"folder": path}), the default "shop.backups"
/// beside it. What is known of a backup is in its manifest: the base itself is not written for a
/// backup, so that making one changes nothing.
class BackupService {
 public:
  explicit BackupService(Business& business);

  Result<BackupStatus> statusNow() const;
  /// An undoable step; an empty path means the default. FileNotFound for a folder that is not.
  Result<void> setFolderNow(const QString& folder);

  /// A verified backup in the folder, whatever there is already.
  Result<BackupEntry> backUpNow(const Progress& progress = {}) const;
  /// A verified backup with its manifest as `path`, which must not exist.
  Result<BackupEntry> backUpToNow(const QString& path, const Progress& progress = {}) const;
  /// One encrypted file. The passphrase must not be empty.
  Result<void> sealToNow(const QString& path, const QByteArray& passphrase,
                         const Progress& progress = {},
                         SealStrength strength = SealStrength::Moderate) const;

  /// Before an import: begins a copy unless nothing was written since the last one. Its picture of
  /// the base is taken when this returns; copying goes on beside the import, which would else wait
  /// as long again. It is not checked here: the next round of care does.
  BackupBeside besideImport() const;

  /// Whether a round of care has something to do: for a timer, by looking at manifests alone.
  bool careIsDue() const;
  /// Makes the day's backup, verifies what is not, thins out, and tries to restore the newest one
  /// when that was not done for a month.
  Result<BackupCare> careNow(const Progress& progress = {}) const;

  QFuture<Result<BackupStatus>> status() const;
  QFuture<Result<void>> setFolder(const QString& folder);
  QFuture<Result<BackupEntry>> backUp(const Progress& progress = {}) const;
  QFuture<Result<void>> sealTo(const QString& path, const QByteArray& passphrase,
                               const Progress& progress = {}) const;
  QFuture<Result<BackupCare>> care(const Progress& progress = {}) const;

 private:
  struct Place;
  bool wanted() const;
  Result<Place> place() const;
  Result<BackupEntry> make(const QString& target, const char* reason,
                           const Progress& progress) const;

  Business& m_business;
};

/// The backups of a base in a folder, newest first, without opening the base: also when it is
/// damaged or gone.
QList<BackupEntry> listBackups(const QString& folder, const QString& base);

}  // namespace retenta
