// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/taborder.h"

#include <QList>
#include <QWidget>

namespace retenta {

namespace {

QList<QWidget*> stopsIn(QWidget* parent) {
  QList<QWidget*> stops;
  for (QWidget* w = parent->nextInFocusChain(); w != parent; w = w->nextInFocusChain()) {
    if (parent->isAncestorOf(w) && w->focusPolicy() & Qt::TabFocus) stops += w;
  }
  return stops;
}

}  // namespace

void tabInto(QWidget* first, QWidget* second) {
  const QList<QWidget*> before = stopsIn(first);
  if (before.isEmpty()) return;
  QWidget* last = before.last();
  for (QWidget* next : stopsIn(second)) {
    QWidget::setTabOrder(last, next);
    last = next;
  }
}

}  // namespace retenta
