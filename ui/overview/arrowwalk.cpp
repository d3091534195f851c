// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/arrowwalk.h"

#include <cstdlib>

#include <QKeyEvent>
#include <QWidget>

namespace retenta {

ArrowWalk::ArrowWalk(QList<QWidget*> widgets, QObject* parent)
    : QObject(parent), m_widgets(std::move(widgets)) {
  for (QWidget* widget : m_widgets) {
    widget->setFocusPolicy(Qt::ClickFocus);
    widget->installEventFilter(this);
  }
  if (!m_widgets.isEmpty()) makeCurrent(m_widgets.first());
}

void ArrowWalk::makeCurrent(QWidget* widget) {
  if (m_current) m_current->setFocusPolicy(Qt::ClickFocus);
  m_current = widget;
  m_current->setFocusPolicy(Qt::StrongFocus);
}

// A step sideways stays in its row as long as there is someone in it; so with a step up or down.
QWidget* ArrowWalk::nearest(int dx, int dy) const {
  const QRect from = m_current->geometry();
  QWidget* best = nullptr;
  int least = 0;
  for (QWidget* widget : m_widgets) {
    if (widget == m_current || !widget->isVisible()) continue;
    const QRect to = widget->geometry();
    const QPoint way = to.center() - from.center();
    const bool ahead = dx > 0   ? to.left() > from.right()
                       : dx < 0 ? to.right() < from.left()
                       : dy > 0 ? to.top() > from.bottom()
                                : to.bottom() < from.top();
    if (!ahead) continue;
    const bool beside = dx != 0 ? to.top() <= from.bottom() && to.bottom() >= from.top()
                                : to.left() <= from.right() && to.right() >= from.left();
    if (!beside && dx != 0) continue;
    const int along = std::abs(dx != 0 ? way.x() : way.y());
    const int across = std::abs(dx != 0 ? way.y() : way.x());
    const int far = along * 4 + across;
    if (best && far >= least) continue;
    best = widget;
    least = far;
  }
  return best;
}

bool ArrowWalk::eventFilter(QObject* watched, QEvent* event) {
  auto* widget = qobject_cast<QWidget*>(watched);
  if (event->type() == QEvent::FocusIn && widget != m_current) makeCurrent(widget);
  if (event->type() != QEvent::KeyPress) return false;
  const auto* key = static_cast<QKeyEvent*>(event);
  if (key->modifiers() & ~Qt::KeypadModifier) return false;
  const int code = key->key();
  const int dx = code == Qt::Key_Right ? 1 : code == Qt::Key_Left ? -1 : 0;
  const int dy = code == Qt::Key_Down ? 1 : code == Qt::Key_Up ? -1 : 0;
  if (dx == 0 && dy == 0) return false;
  if (QWidget* next = nearest(dx, dy)) next->setFocus(Qt::TabFocusReason);
  return true;
}

}  // namespace retenta
