// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filedrops.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace retenta {

namespace {

QStringList filesOf(const QMimeData* data) {
  QStringList paths;
  if (!data || !data->hasUrls()) return paths;
  for (const QUrl& url : data->urls()) {
    if (url.isLocalFile()) paths += url.toLocalFile();
  }
  return paths;
}

}  // namespace

FileDrops::FileDrops(QWidget* window) : QObject(window), m_window(window) {
  window->setAcceptDrops(true);
  qApp->installEventFilter(this);
}

bool FileDrops::isOurs(const QObject* object) const {
  const auto* widget = qobject_cast<const QWidget*>(object);
  // A dialog has its window as parent; a dialog for choosing a file takes drops itself.
  for (; widget; widget = widget->parentWidget()) {
    if (qobject_cast<const QFileDialog*>(widget)) return false;
    if (widget == m_window) return true;
  }
  return false;
}

bool FileDrops::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  // A dialog takes no drops by itself, and then nobody would be asked.
  if (type == QEvent::Show && watched->isWidgetType() && watched != m_window && isOurs(watched)) {
    auto* widget = static_cast<QWidget*>(watched);
    if (widget->isWindow()) widget->setAcceptDrops(true);
  }
  if (type != QEvent::DragEnter && type != QEvent::DragMove && type != QEvent::Drop) return false;
  if (!isOurs(watched)) return false;
  auto* drop = static_cast<QDropEvent*>(event);
  const QStringList paths = filesOf(drop->mimeData());
  if (paths.isEmpty()) return false;
  drop->setDropAction(Qt::CopyAction);
  drop->accept();
  if (type == QEvent::Drop) Q_EMIT dropped(paths);
  return true;
}

}  // namespace retenta
