// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace retenta {

/// Tab goes as the eye does: after the last stop in `first` come those in `second`, in their own
/// order. Both are in one window; to be called again after either got new controls.
void tabInto(QWidget* first, QWidget* second);

}  // namespace retenta
