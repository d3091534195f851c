// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "ui/theme/look.h"

namespace retenta {

/// What belongs to this computer and its user, not to a business: look, language, recent files,
/// place of the window. Read and written at once; no client data ever goes here.
class Preferences {
 public:
  Look look() const;
  void setLook(const Look& look);

  QString language() const;  ///< "ru" or "en": the choice, else the system's
  void setLanguage(const QString& code);

  QStringList recent() const;  ///< newest first, only files that exist
  void addRecent(const QString& path);

  QByteArray geometry() const;
  void setGeometry(const QByteArray& geometry);
};

}  // namespace retenta
