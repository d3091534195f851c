// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/base/progress.h"
#include "core/storage/manifest.h"

namespace retenta {

/// The part of restoring that speaks SQL.

/// A base with a -wal file is whole only together with it: copies both as SQLite reads them to an
/// empty private file.
Result<void> copyUnclosed(const QString& backup, const QString& to, const Progress& progress);

struct ReadyCopy {
  int schema = 0;   ///< as it came
  int quieted = 0;  ///< campaigns
  int erased = 0;   ///< people whom the newer base had erased
};

/// Makes a fetched copy fit to be a base: integrity, the manifest's figures, today's schema, and
/// nothing that the snapshot had planned may happen a second time: scheduled campaigns become
/// drafts (their people are chosen anew when they are scheduled), running ones pause.
/// Whom `newer` (the settled base that the copy will replace; empty for none) had erased is erased
/// again. BackupDamaged names `backup`.
Result<ReadyCopy> readyCopy(const QString& copy, const QString& backup,
                            const std::optional<Manifest>& manifest, const QString& newer,
                            qint64 nowMs);

/// Brings what a closed base's -wal file holds into it: left behind, it would be read into the
/// base that takes its place. A damaged base is left as it is.
Result<void> settleBase(const QString& base);

}  // namespace retenta
