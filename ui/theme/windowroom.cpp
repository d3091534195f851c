// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/windowroom.h"

#include <QScreen>
#include <QWidget>

#include "ui/theme/look.h"

namespace retenta {

namespace {
constexpr int frame = 48;  // of the window manager, and to see what lies behind
}  // namespace

void resizeToRoom(QWidget* dialog, int width, int height) {
  const QWidget* above = dialog->parentWidget() ? dialog->parentWidget()->window() : nullptr;
  QSize room = dialog->screen()->availableSize();
  // A window that is already there has proved that there is room for its own size.
  if (above && above->isVisible()) room = above->size();
  dialog->resize(QSize(scaled(width), scaled(height)).boundedTo(room - QSize(frame, frame)));
}

}  // namespace retenta
