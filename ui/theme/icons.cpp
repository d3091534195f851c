// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

static void initIcons() { Q_INIT_RESOURCE(icons); }

namespace retenta {

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal ratio) {
  initIcons();
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) {
    qWarning("no icon %s", qPrintable(name));
    return {};
  }
  QSvgRenderer renderer(file.readAll().replace("currentColor", color.name().toLatin1()));
  QPixmap pixmap(QSize(size, size) * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  renderer.render(&painter, QRectF(0, 0, size, size));
  return pixmap;
}

QIcon makeIcon(const QString& name, const QColor& color) {
  QIcon made;
  for (const int size : {16, 20, 24, 32, 48}) made.addPixmap(iconPixmap(name, color, size, 1.0));
  return made;
}

}  // namespace retenta
