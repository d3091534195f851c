// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <algorithm>

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include "ui/theme/tokens.h"

static void initIcons() { Q_INIT_RESOURCE(icons); }

namespace retenta {

namespace {

QString pathOf(const QString& name) { return QStringLiteral(":/icons/%1.svg").arg(name); }

// The colours that icons are drawn in, by their role in the theme.
constexpr QColor Tokens::*roles[] = {&Tokens::text,     &Tokens::text2,    &Tokens::accent,
                                     &Tokens::onAccent, &Tokens::control,  &Tokens::baseline,
                                     &Tokens::positive, &Tokens::negative, &Tokens::warning};

/// Draws the file each time in the colour its role has now, so that an icon made before a switch of
/// the theme is right after it.
class SvgIconEngine final : public QIconEngine {
 public:
  SvgIconEngine(const QString& name, const QColor& color) : m_name(name), m_color(color) {
    const Tokens& now = tokensOf(QApplication::palette());
    for (const auto role : roles) {
      if (!m_role && now.*role == color) m_role = role;
    }
  }

  QIconEngine* clone() const override { return new SvgIconEngine(*this); }
  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    const qreal ratio = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, scaledPixmap(rect.size() * ratio, mode, state, ratio));
  }
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    return scaledPixmap(size, mode, state, 1.0);
  }
  QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
    const Tokens& now = tokensOf(QApplication::palette());
    const QColor color = mode == QIcon::Disabled ? now.border : m_role ? now.*m_role : m_color;
    const int side = std::min(size.width(), size.height());
    const QString key = QStringLiteral("retenta-icon-%1-%2-%3").arg(m_name, color.name()).arg(side);
    QPixmap drawn;
    if (!QPixmapCache::find(key, &drawn)) {
      drawn = iconPixmap(m_name, color, side, 1.0);
      QPixmapCache::insert(key, drawn);
    }
    return drawn;
  }

 private:
  QString m_name;
  QColor m_color;
  QColor Tokens::*m_role = nullptr;
};

}  // namespace

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal ratio) {
  initIcons();
  if (size <= 0) return {};  // a button that is not laid out yet asks for no pixel at all
  QFile file(pathOf(name));
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
  initIcons();
  if (!QFile::exists(pathOf(name))) {
    qWarning("no icon %s", qPrintable(name));
    return {};
  }
  return QIcon(new SvgIconEngine(name, color));
}

}  // namespace retenta
