// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/preferences.h"
#include "ui/settings/machinesettings.h"

namespace retenta {

/// The preferences of this computer as pages and menus ask for them. What needs the window built
/// anew is a signal to the composition root, which says tellChanged() when it is refused.
class Machine final : public MachineSettings {
  Q_OBJECT
 public:
  explicit Machine(Preferences& preferences, QObject* parent = nullptr)
      : MachineSettings(parent), m_preferences(preferences) {}

  Look look() const override { return m_preferences.look(); }
  QString language() const override { return m_preferences.language(); }
  QStringList recent() const override { return m_preferences.recent(); }

  void wantLook(const Look& look) override { Q_EMIT lookWanted(look); }
  void wantLanguage(const QString& code) override { Q_EMIT languageWanted(code); }
  void clearRecent() override;
  void resetLayout() override { Q_EMIT layoutResetWanted(); }

  void tellChanged() { Q_EMIT changed(); }

 Q_SIGNALS:
  void lookWanted(const retenta::Look& look);
  void languageWanted(const QString& code);
  void layoutResetWanted();

 private:
  Preferences& m_preferences;
};

}  // namespace retenta
