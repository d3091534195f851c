// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/windowroom.h"

#include <algorithm>
#include <array>

#include <QFileDialog>
#include <QHeaderView>
#include <QScreen>
#include <QTimer>
#include <QTreeView>
#include <QWidget>

#include "ui/theme/look.h"

namespace retenta {

namespace {
constexpr int frame = 48;  // of the window manager, and to see what lies behind
constexpr std::array<int, 4> fileColumns = {310, 90, 180, 150};  // name, size, kind, day
constexpr int fileDialogWidth = 900;
constexpr int fileDialogHeight = 520;
}  // namespace

void resizeToRoom(QWidget* dialog, int width, int height) {
  const QWidget* above = dialog->parentWidget() ? dialog->parentWidget()->window() : nullptr;
  QSize room = dialog->screen()->availableSize();
  // A window that is already there has proved that there is room for its own size.
  if (above && above->isVisible()) room = above->size();
  dialog->resize(QSize(scaled(width), scaled(height)).boundedTo(room - QSize(frame, frame)));
}

void giveFilesRoom(QWidget* dialog) {
  if (!qobject_cast<QFileDialog*>(dialog)) return;
  // Shown first: it takes a size and halves its list on the way.
  QTimer::singleShot(0, dialog, [dialog] {
    const auto* files = dialog->findChild<QTreeView*>(QStringLiteral("treeView"));
    if (!files) return;
    if (dialog->width() < scaled(fileDialogWidth))
      resizeToRoom(dialog, fileDialogWidth, fileDialogHeight);
    QHeaderView* header = files->header();
    for (int i = 0; i < std::min<int>(fileColumns.size(), header->count()); ++i) {
      const int least = scaled(fileColumns[static_cast<std::size_t>(i)]);
      if (header->sectionSize(i) < least) header->resizeSection(i, least);
    }
  });
}

}  // namespace retenta
