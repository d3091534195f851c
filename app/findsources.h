// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "ui/settings/settingssection.h"
#include "ui/shell/finding/findsource.h"

namespace retenta {

class Business;
class MainWindow;

/// What the sources of "Find or do" work with; all of it outlives the window's box.
struct FindSurroundings {
  Business& business;
  MainWindow* window;
  std::function<void(const QString& pageId)> showHelp;
  QList<SettingsEntry> settings;  ///< sections that the settings page is handed
};

/// What "Find or do" knows beside pages and commands: clients, segments, campaigns, scenarios,
/// sections of the settings, help. A kind whose page the window does not have is left out.
QList<FindSource> allFindSources(const FindSurroundings& around);

}  // namespace retenta
