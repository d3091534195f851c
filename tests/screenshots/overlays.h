// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/screenshots/gallery.h"

namespace retenta::shots {

/// The client card as a panel and as a page, dialogs, popups, the windows of their own.
const QList<Shot>& overlayShots();

}  // namespace retenta::shots
