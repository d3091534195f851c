// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/panelbody.h"

#include <QFrame>
#include <QScrollArea>
#include <QVBoxLayout>

namespace retenta {

void fillPanel(QFrame* panel, QWidget* body, QWidget* foot) {
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(body);
  body->setAutoFillBackground(false);
  scroll->viewport()->setAutoFillBackground(false);
  auto* all = new QVBoxLayout(panel);
  all->setContentsMargins(1, 1, 1, 1);
  all->setSpacing(0);
  all->addWidget(scroll, 1);
  all->addWidget(foot);
}

}  // namespace retenta
