// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revenue/monthstable.h"

#include <algorithm>

#include <QHeaderView>

#include "ui/theme/look.h"

namespace retenta {

MonthsTable::MonthsTable(const QString& name, QWidget* parent) : TableView(name, parent) {
  horizontalHeader()->setStretchLastSection(false);
  setLayoutId(QStringLiteral("model.months"));
}

void MonthsTable::setModel(QAbstractItemModel* model) {
  TableView::setModel(model);
  connect(model, &QAbstractItemModel::modelReset, this, &MonthsTable::fit);
}

void MonthsTable::resizeEvent(QResizeEvent* event) {
  TableView::resizeEvent(event);
  fit();
}

void MonthsTable::fit() {
  const int columns = model() ? model()->columnCount() : 0;
  std::vector<int> widths;
  int spare = viewport()->width();
  for (int c = 0; c < columns; ++c) {
    const QString head = model()->headerData(c, Qt::Horizontal).toString();
    int width = horizontalHeader()->fontMetrics().size(0, head).width();
    for (int r = 0; r < model()->rowCount(); ++r)
      width =
          std::max(width, fontMetrics().horizontalAdvance(model()->index(r, c).data().toString()));
    widths.push_back(width + scaled(20));
    spare -= widths.back();
  }
  for (int c = 0; c < columns; ++c)
    setColumnWidth(c, widths[static_cast<std::size_t>(c)] + std::max(0, spare / columns));
}

}  // namespace retenta
