// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

#include "ui/theme/look.h"

namespace retenta {

/// Where the settings page stood: it is built anew by the very changes made on it.
struct SettingsPlace {
  QString section;
  double part = 0;  ///< share of the section's height that is scrolled past
  QString row;      ///< the setting that had the keyboard; empty for none
};

/// What belongs to this computer and not to a business, as the settings page and the View menu ask
/// for it; app/ answers. Wishes may be refused (work under way would be lost) and the window may be
/// rebuilt for them, a moment later: changed() tells in either case what holds now. GUI thread.
class MachineSettings : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  virtual Look look() const = 0;
  virtual QString language() const = 0;  ///< "ru" or "en"
  virtual QStringList recent() const = 0;

  virtual void wantLook(const Look& look) = 0;
  virtual void wantLanguage(const QString& code) = 0;
  virtual void clearRecent() = 0;
  /// Forgets widths, columns and the place of the window.
  virtual void resetLayout() = 0;

  SettingsPlace place;

 Q_SIGNALS:
  void changed();
};

}  // namespace retenta
