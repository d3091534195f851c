// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartcanvas.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

namespace retenta {

ChartCanvas::ChartCanvas(QWidget* parent) : QGraphicsView(parent), m_scene(this) {
  setScene(&m_scene);
  setFrameShape(QFrame::NoFrame);
  setBackgroundBrush(Qt::NoBrush);
  setStyleSheet(QStringLiteral("background: transparent"));
  setRenderHint(QPainter::Antialiasing);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setAlignment(Qt::AlignLeft | Qt::AlignTop);
  setInteractive(false);
  setFocusPolicy(Qt::StrongFocus);
  setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
}

void ChartCanvas::mark(int category) {
  m_marked = category;
  viewport()->update();
  if (category < 0) {
    QToolTip::hideText();
    return;
  }
  QToolTip::showText(viewport()->mapToGlobal(mapFromScene(m_scene.anchorOf(category))),
                     m_scene.tipOf(category), viewport());
}

void ChartCanvas::resizeEvent(QResizeEvent* event) {
  QGraphicsView::resizeEvent(event);
  m_scene.resize(viewport()->size());
}

void ChartCanvas::keyPressEvent(QKeyEvent* event) {
  // Up and down belong to the scroll area around.
  const int by = event->key() == Qt::Key_Right ? 1 : (event->key() == Qt::Key_Left ? -1 : 0);
  if (by == 0 || event->modifiers() != Qt::NoModifier) {
    event->ignore();
    return;
  }
  Q_EMIT stepped(by);
}

void ChartCanvas::focusInEvent(QFocusEvent* event) {
  QGraphicsView::focusInEvent(event);
  viewport()->update();
}

void ChartCanvas::focusOutEvent(QFocusEvent* event) {
  QGraphicsView::focusOutEvent(event);
  viewport()->update();
  if (event->reason() != Qt::PopupFocusReason) Q_EMIT left();
}

bool ChartCanvas::viewportEvent(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    const QString tip = m_scene.tipOf(m_scene.categoryAt(mapToScene(help->pos())));
    if (tip.isEmpty()) {
      QToolTip::hideText();
    } else {
      QToolTip::showText(help->globalPos(), tip, viewport());
    }
    return true;
  }
  return QGraphicsView::viewportEvent(event);
}

void ChartCanvas::drawForeground(QPainter* painter, const QRectF&) {
  const Tokens& tokens = *m_scene.style().tokens;
  if (m_marked >= 0) {
    const QPointF at = m_scene.anchorOf(m_marked);
    painter->setPen(QPen(tokens.control, 1, Qt::DashLine));
    painter->drawLine(QPointF(at.x(), 0), QPointF(at.x(), height()));
  }
  if (!hasFocus()) return;
  painter->setPen(QPen(tokens.accent, tokens.focusWidth));
  painter->setBrush(Qt::NoBrush);
  painter->drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), 4, 4);
}

}  // namespace retenta
