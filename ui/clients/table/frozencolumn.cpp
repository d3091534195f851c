// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/table/frozencolumn.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QScrollBar>

#include "ui/clients/table/clienttableview.h"
#include "ui/theme/look.h"

namespace retenta {

FrozenColumn::FrozenColumn(ClientTableView* table) : QTableView(table), m_table(table) {
  setFocusPolicy(Qt::NoFocus);
  setAccessibleName(table->accessibleName());
  setShowGrid(false);
  setFrameShape(NoFrame);
  setSelectionBehavior(SelectRows);
  setSelectionMode(SingleSelection);
  setEditTriggers(NoEditTriggers);
  setWordWrap(false);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  verticalHeader()->hide();
  verticalHeader()->setDefaultSectionSize(table->verticalHeader()->defaultSectionSize());
  verticalHeader()->setMinimumSectionSize(scaled(24));
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setSectionsClickable(true);
  horizontalHeader()->setSortIndicatorShown(true);
  setModel(table->model());
  setSelectionModel(table->selectionModel());
  for (int column = 1; column < model()->columnCount(); ++column) setColumnHidden(column, true);
  connect(verticalScrollBar(), &QScrollBar::valueChanged, table->verticalScrollBar(),
          &QScrollBar::setValue);
  connect(table->verticalScrollBar(), &QScrollBar::valueChanged, verticalScrollBar(),
          &QScrollBar::setValue);
  connect(this, &QTableView::doubleClicked, table, &TableView::opened);
}

void FrozenColumn::mousePressEvent(QMouseEvent* event) {
  m_table->setFocus(Qt::MouseFocusReason);
  if (event->button() == Qt::LeftButton &&
      m_table->pressed(rowAt(event->pos().y()), event->modifiers())) {
    return;
  }
  QTableView::mousePressEvent(event);
}

void FrozenColumn::wheelEvent(QWheelEvent* event) {
  QCoreApplication::sendEvent(m_table->viewport(), event);
}

void FrozenColumn::contextMenuEvent(QContextMenuEvent* event) {
  Q_EMIT m_table->menuRequested(event->globalPos());
}

}  // namespace retenta
