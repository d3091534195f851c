// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/kpi/kpicard.h"

#include <algorithm>
#include <cmath>

#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/glyphs.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tables/sparkline.h"

namespace retenta {

namespace {

constexpr int padding = 10;
constexpr int lineHeight = 18;

qreal heightOf(TextRole role) { return std::ceil(QFontMetricsF(textFont(role)).height()); }
qreal widthOf(const QString& text, TextRole role) {
  return QFontMetricsF(textFont(role)).horizontalAdvance(text);
}

}  // namespace

KpiCard::KpiCard(MainKpi kpi, QWidget* parent) : QAbstractButton(parent), m_kpi(kpi) {
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAttribute(Qt::WA_Hover);
}

void KpiCard::setFace(const KpiFace& face) {
  if (face == m_face && !m_face.title.isEmpty()) return;
  m_face = face;
  setAccessibleName(face.spoken);
  setToolTip(plainTip(QStringLiteral("%1: %2").arg(face.title, face.full)));
  updateGeometry();
  update();
}

int KpiCard::neededWidth() const {
  const qreal change =
      (m_face.change.isEmpty() ? 0 : widthOf(m_face.change, TextRole::Caption) + scaled(16)) +
      widthOf(m_face.was, TextRole::Caption);
  const qreal text = std::max(
      {widthOf(m_face.title, TextRole::Caption), widthOf(m_face.value, TextRole::Figure), change});
  return static_cast<int>(std::ceil(text)) + 2 * padding;
}

QSize KpiCard::sizeHint() const {
  const qreal height = heightOf(TextRole::Caption) * 2 + heightOf(TextRole::Figure) +
                       scaled(lineHeight) + 2 * padding - 2;
  return {neededWidth(), static_cast<int>(height)};
}

QSize KpiCard::minimumSizeHint() const { return sizeHint(); }

void KpiCard::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  const bool focused = hasFocus();
  p.setBrush(underMouse() || isDown() ? t.surface2 : t.surface);
  p.setPen(QPen(focused ? t.accent : t.border, focused ? 2 : 1));
  const qreal inset = focused ? 1 : 0.5;
  p.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 8, 8);

  const qreal wide = width() - 2 * padding;
  qreal y = padding - 2;
  const auto row = [&](const QString& text, TextRole role, const QColor& color) {
    const qreal high = heightOf(role);
    p.setFont(textFont(role));
    p.setPen(color);
    p.drawText(QRectF(padding, y, wide, high), Qt::AlignLeft | Qt::AlignVCenter, text);
    y += high;
  };
  row(m_face.title, TextRole::Caption, t.text2);
  row(m_face.value, TextRole::Figure, t.text);
  const qreal caption = heightOf(TextRole::Caption);
  paintChange(p, QRectF(padding, y, wide, caption));
  y += caption + 3;
  paintSparkline(p, QRectF(padding + 1, y + 3, wide - 6, height() - y - padding + 1), m_face.line,
                 m_face.earlier, t);
}

void KpiCard::paintChange(QPainter& p, const QRectF& box) const {
  const Tokens& t = tokensOf(this);
  p.setFont(textFont(TextRole::Caption));
  qreal x = box.left();
  if (!m_face.change.isEmpty()) {
    const QColor color = !m_face.good ? t.text2 : *m_face.good ? t.positive : t.negative;
    if (m_face.good) {
      const qreal side = scaled(7);
      drawArrow(p, m_face.up, QRectF(x, box.center().y() - side / 2, side, side), color);
      x += side + 3;
    }
    p.setPen(color);
    p.drawText(QRectF(x, box.top(), box.right() - x, box.height()), Qt::AlignVCenter,
               m_face.change);
    x += widthOf(m_face.change, TextRole::Caption) + scaled(5);
  }
  p.setPen(t.text2);
  p.drawText(QRectF(x, box.top(), box.right() - x, box.height()), Qt::AlignVCenter, m_face.was);
}

// Space presses a button already; Enter opens as everywhere.
void KpiCard::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    click();
    return;
  }
  QAbstractButton::keyPressEvent(event);
}

void KpiCard::contextMenuEvent(QContextMenuEvent* event) {
  const bool key = event->reason() == QContextMenuEvent::Keyboard;
  Q_EMIT menuRequested(key ? mapToGlobal(rect().center()) : event->globalPos());
}

void KpiCard::changeEvent(QEvent* event) {
  QAbstractButton::changeEvent(event);
  if (event->type() == QEvent::FontChange) updateGeometry();
}

}  // namespace retenta
