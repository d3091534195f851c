// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/storage/manifest.h"

namespace retenta {

/// Which backup becomes which base. `target` is nobody's open base: close it first.
struct RestoreOrder {
  QString backup;
  QString target;
  QByteArray passphrase;  ///< of an encrypted backup
  bool replace = false;   ///< false: `target` must not exist
};

struct RestoreReport {
  QString path;  ///< the base restored
  QString kept;  ///< where the base that was there is now; empty: there was none
  std::optional<Manifest> manifest;  ///< nullopt: the backup had none, only its integrity is known
  int schema = 0;                    ///< of the backup; older ones were migrated
  int campaignsQuieted = 0;          ///< scheduled ones that became drafts
  int peopleErased = 0;              ///< whom the base that was there had erased
};

/// Restores: reads the backup, compares it with its manifest, checks its integrity and figures,
/// migrates an older schema, quiets campaigns — all on a private copy beside the target — and then
/// gives the copy the target's name in one step. Killed at any moment there is the old base or the
/// whole new one; the old one is kept as "shop.before-restore-20261122-030506.retenta". Nothing is
/// deleted.
/// BackupDamaged, BackupNewer, PassphraseNeeded, PassphraseWrong, BaseNotRetenta, BaseLocked,
/// FileExists, NoSpace, Cancelled.
Result<RestoreReport> restoreBackup(const RestoreOrder& order, const Clock& clock,
                                    const Progress& progress = {});

/// The restore drill: the same on a copy that is thrown away.
Result<void> tryRestoring(const QString& backup, const QByteArray& passphrase,
                          const Progress& progress = {});

/// What a backup says of itself without its passphrase: its manifest, nullopt for one without.
/// BackupNewer and BaseNotRetenta are told at once.
Result<std::optional<Manifest>> inspectBackup(const QString& backup);

}  // namespace retenta
