// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace retenta {

/// Resizes a dialog to a size given for 100 % text, at the present text size, but to no more than
/// has room on its screen: at 200 % its buttons would stand below the edge. GUI thread.
void resizeToRoom(QWidget* dialog, int width, int height);

/// Makes the columns of Qt's own file dialog wide enough for sizes, kinds and days, which it cuts
/// at the size it opens with, and the dialog as wide as they need. Does nothing to the dialog of
/// the desktop, nor to other widgets. GUI thread.
void giveFilesRoom(QWidget* dialog);

}  // namespace retenta
