// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/elidedbutton.h"

#include <algorithm>

#include "ui/theme/look.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {
constexpr int slack = 6;  // the focus ring
}

ElidedButton::ElidedButton(const QString& text, QWidget* parent)
    : QPushButton(parent), m_full(text) {
  setProperty("kind", QStringLiteral("link"));
  setFont(textFont(TextRole::Strong));
  setAutoDefault(false);
  setCursor(Qt::PointingHandCursor);
  setAccessibleName(text);
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setStyleSheet(QStringLiteral("text-align: left;"));
  fit();
}

QSize ElidedButton::sizeHint() const {
  return {fontMetrics().horizontalAdvance(m_full) + slack, fontMetrics().height() + slack};
}

QSize ElidedButton::minimumSizeHint() const {
  return {fontMetrics().horizontalAdvance(QStringLiteral("WWW…")), sizeHint().height()};
}

void ElidedButton::resizeEvent(QResizeEvent* event) {
  QPushButton::resizeEvent(event);
  fit();
}

void ElidedButton::fit() {
  const QString cut =
      fontMetrics().elidedText(m_full, Qt::ElideRight, std::max(width() - slack, 1));
  setText(noMnemonic(cut));
  setToolTip(cut == m_full ? QString() : plainTip(m_full));
}

}  // namespace retenta
