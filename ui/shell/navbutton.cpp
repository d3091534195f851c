// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navbutton.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

namespace retenta {

NavButton::NavButton(const QString& iconName, const QString& text, const QString& keyHint,
                     QWidget* parent)
    : QAbstractButton(parent), m_icon(iconName), m_keyHint(keyHint) {
  setText(text);
  setAccessibleName(text);
  setToolTip(keyHint.isEmpty() ? text : text + QStringLiteral(" (%1)").arg(keyHint));
  setFont(textFont(TextRole::Strong));
  setFocusPolicy(Qt::StrongFocus);
}

void NavButton::setCompact(bool compact) {
  m_compact = compact;
  updateGeometry();
  update();
}

QSize NavButton::sizeHint() const {
  return {m_compact ? scaled(18) + 34 : scaled(180), scaled(32)};
}

void NavButton::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  const QRectF box = QRectF(rect()).adjusted(8, 0, -8, 0);
  if (isChecked() || underMouse() || hasFocus()) {
    p.setPen(hasFocus() ? QPen(t.accent, t.focusWidth) : QPen(Qt::NoPen));
    p.setBrush(isChecked() ? t.accentWeak : (underMouse() ? t.surface2 : t.surface));
    p.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
  }
  const QColor ink = isChecked() ? t.accent : t.text;
  if (isChecked()) {
    p.setPen(Qt::NoPen);
    p.setBrush(t.accent);
    p.drawRoundedRect(QRectF(8, box.top() + 7, 3, box.height() - 14), 1.5, 1.5);
  }
  const int size = scaled(18);
  const int left = m_compact ? (width() - size) / 2 : 20;
  const QColor line = isChecked() ? t.accent : t.text2;
  p.drawPixmap(QPointF(left, (height() - size) / 2.0),
               iconPixmap(m_icon, line, size, devicePixelRatioF()));
  if (m_compact) return;
  p.setPen(ink);
  QRectF textBox = box.adjusted(12 + size + 8, 0, -8, 0);
  if (isChecked() && !m_keyHint.isEmpty()) {
    p.setFont(textFont(TextRole::Caption));
    const int hint = p.fontMetrics().horizontalAdvance(m_keyHint);
    p.setFont(font());
    if (p.fontMetrics().horizontalAdvance(text()) + hint + 6 <= textBox.width()) {
      p.setFont(textFont(TextRole::Caption));
      p.setPen(t.text2);
      p.drawText(textBox, Qt::AlignRight | Qt::AlignVCenter, m_keyHint);
      p.setPen(ink);
    }
  }
  p.setFont(font());
  p.drawText(textBox, Qt::AlignLeft | Qt::AlignVCenter,
             p.fontMetrics().elidedText(text(), Qt::ElideRight, static_cast<int>(textBox.width())));
}

}  // namespace retenta
