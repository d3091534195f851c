// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;

namespace retenta {

class MachineSettings;

/// Theme, text size and language in the View menu: the same wishes as on the settings page. Ticks
/// stand at what holds, also after a wish was refused.
void addLookMenus(QMenu& view, MachineSettings& machine);

}  // namespace retenta
