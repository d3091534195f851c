// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/migration/flowbutton.h"

#include <algorithm>

#include <QPainter>

#include "ui/rfm/migration/migrationwords.h"
#include "ui/rfm/rfmwords.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/look.h"
#include "ui/widgets/controls.h"

namespace retenta {

FlowButton::FlowButton(QWidget* parent) : QAbstractButton(parent) {
  setCheckable(true);
  setFocusPolicy(Qt::StrongFocus);
  setCursor(Qt::PointingHandCursor);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FlowButton::setFlow(const FlowChoice& flow, bool arriving, const QString& size, double share) {
  m_flow = flow;
  m_arriving = arriving;
  m_name = arriving ? migrationwords::fromName(flow.from) : migrationwords::toName(flow.to);
  m_size = size;
  m_share = std::clamp(share, 0.0, 1.0);
  setAccessibleName(QStringLiteral("%1: %2").arg(m_name, size));
  setToolTip(plainTip(m_name));
  updateGeometry();
  update();
}

QSize FlowButton::sizeHint() const { return {scaled(160), scaled(28)}; }

void FlowButton::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
  if (isChecked() || underMouse()) {
    p.setPen(Qt::NoPen);
    p.setBrush(isChecked() ? t.accentWeak : t.surface2);
    p.drawRoundedRect(box, 4, 4);
  }
  if (hasFocus()) {
    p.setPen(QPen(t.accent, t.focusWidth));
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(box, 4, 4);
  }
  const Segment other = m_arriving ? m_flow.from : m_flow.to;
  const qreal glyph = scaled(11);
  if (segmentInfo(other).span > 0) {
    const Family family = rfmwords::familyOf(other);
    drawGlyph(p, family, QRectF(box.left() + scaled(4), box.center().y() - glyph / 2, glyph, glyph),
              t.of(family, Depth::Frequent));
  }
  const QFont strong = textFont(TextRole::Strong);
  const qreal number =
      std::max<qreal>(scaled(40), QFontMetricsF(strong).horizontalAdvance(m_size) + scaled(6));
  const qreal bar = scaled(56);
  const qreal left = box.left() + scaled(22);
  const qreal right = box.right() - scaled(4);
  const QRectF name(left, box.top(), right - number - bar - scaled(12) - left, box.height());
  p.setFont(textFont(TextRole::Secondary));
  p.setPen(t.text);
  p.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
             p.fontMetrics().elidedText(m_name, Qt::ElideRight, static_cast<int>(name.width())));
  const qreal thick = scaled(7);
  QRectF track(right - number - bar, box.center().y() - thick / 2, bar, thick);
  p.setPen(Qt::NoPen);
  p.setBrush(t.surface2);
  p.drawRoundedRect(track, thick / 2, thick / 2);
  if (m_share > 0) {
    track.setWidth(std::max(thick, track.width() * m_share));
    const MoveDirection direction = directionOf(m_flow.from, m_flow.to);
    p.setBrush(direction == MoveDirection::Down  ? t.negative
               : direction == MoveDirection::Up  ? t.positive
               : direction == MoveDirection::New ? t.accent
                                                 : t.baseline);
    p.drawRoundedRect(track, thick / 2, thick / 2);
  }
  p.setFont(strong);
  p.setPen(t.text);
  p.drawText(QRectF(right - number, box.top(), number, box.height()),
             Qt::AlignRight | Qt::AlignVCenter, m_size);
}

}  // namespace retenta
