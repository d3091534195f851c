// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/backups/backupservice.h"

namespace retenta {

/// The texts that the parts of this folder share.
struct BackupWords {
  Q_DECLARE_TR_FUNCTIONS(BackupWords)

 public:
  /// "12,4 MB".
  static QString size(qint64 bytes);
  /// Why it was made: "daily", "before an import".
  static QString reason(const QString& id);
  static QString state(BackupEntry::State state);
  /// "22.11.2026, 12,4 MB, checked"; without one that there is none.
  static QString last(const std::optional<BackupEntry>& entry);
};

}  // namespace retenta
