// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QStringList>

#include "ui/theme/look.h"

namespace retenta {

/// A business opened before.
struct RecentBusiness {
  QString path;
  QString name;
  QDateTime openedUtc;  ///< invalid when it is not known
  bool missing = false;
};

/// What belongs to this computer and its user, not to a business: look, language, recent files,
/// place of the window. Read and written at once; no client data ever goes here.
class Preferences {
 public:
  Look look() const;
  void setLook(const Look& look);

  QString language() const;  ///< "ru" or "en": the choice, else the system's
  void setLanguage(const QString& code);

  QStringList recent() const;  ///< newest first, only files that exist
  /// All that were opened, missing ones too, newest first.
  QList<RecentBusiness> recentBusinesses() const;
  void addRecent(const QString& path, const QString& name, const QDateTime& openedUtc);
  void forgetRecent(const QString& path);
  void clearRecent();

  /// Where the backups of a base lie when it is not beside it: its own setting cannot be read once
  /// it is damaged. Empty = beside it.
  QString backupFolder(const QString& base) const;
  void setBackupFolder(const QString& base, const QString& folder);

  QByteArray geometry() const;
  void setGeometry(const QByteArray& geometry);
};

}  // namespace retenta
