// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/panelbody.h"

#include <algorithm>

#include <QFontMetrics>
#include <QFrame>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/widgets/controls.h"

namespace retenta {

QWidget* makePanelHead(PictureLabel* glyph, QLabel* title, QToolButton* close) {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(8));
  title->setWordWrap(true);
  const int line = close->sizeHint().height();
  const auto above = [line](int height) { return std::max(0, (line - height) / 2); };
  title->setContentsMargins(0, above(QFontMetrics(title->font()).height()), 0, 0);
  glyph->setContentsMargins(0, above(glyph->sizeHint().height()), 0, 0);
  row->addWidget(glyph, 0, Qt::AlignTop);
  row->addWidget(title, 1, Qt::AlignTop);
  row->addWidget(close, 0, Qt::AlignTop);
  return head;
}

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
