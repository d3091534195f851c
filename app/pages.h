// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "ui/settings/settingssection.h"
#include "ui/shell/mainwindow.h"

namespace retenta {

class Business;
class MachineSettings;

/// The pages of the window in the order of the work: the one place where a page is registered.
/// `settings` are sections of the settings page that other features bring, in their order.
QList<PageEntry> allPages(Business& business, MachineSettings& machine,
                          const QList<SettingsEntry>& settings = {});

/// Their ids, known before any business is open.
QStringList pageIds();

}  // namespace retenta
