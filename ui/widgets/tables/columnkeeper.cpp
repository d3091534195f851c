// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tables/columnkeeper.h"

#include <algorithm>

#include <QHeaderView>
#include <QJsonArray>
#include <QScopedValueRollback>
#include <QTableView>

#include "ui/theme/look.h"
#include "ui/widgets/tables/tablelayouts.h"

namespace retenta {

namespace {

constexpr int narrowest = 24;
constexpr int widest = 4'000;
const QString widthsKey = QStringLiteral("widths");
const QString orderKey = QStringLiteral("order");
const QString sortKey = QStringLiteral("sort");
const QString descendingKey = QStringLiteral("descending");

bool isUsualOrder(const QHeaderView& header) {
  for (int visual = 0; visual < header.count(); ++visual) {
    if (header.logicalIndex(visual) != visual) return false;
  }
  return true;
}

}  // namespace

ColumnKeeper::ColumnKeeper(QTableView* table, const QString& id)
    : QObject(table), m_table(table), m_id(id) {
  QHeaderView* header = table->horizontalHeader();
  header->setSectionsMovable(true);
  header->setFirstSectionMovable(false);
  connect(header, &QHeaderView::sectionResized, this,
          [this](int column, int, int width) { follow(column, width); });
  connect(header, &QHeaderView::sectionHandleDoubleClicked, this, [this](int column) {
    m_table->resizeColumnToContents(column);
    m_widths[column] = m_table->columnWidth(column) * 100 / scaled(100);
    tell();
  });
  connect(header, &QHeaderView::sectionMoved, this, &ColumnKeeper::tell);
  connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnKeeper::tell);
  connect(header, &QHeaderView::sectionCountChanged, this, &ColumnKeeper::apply);
}

void ColumnKeeper::follow(int column, int width) {
  if (m_applying || width == 0) return;  // hidden
  if (m_held) {
    m_widths[column] = width * 100 / scaled(100);
    tell();
  } else if (chosen(column)) {
    apply();
  }
}

void ColumnKeeper::apply() {
  if (m_applying) return;
  const QScopedValueRollback<bool> applying(m_applying, true);
  for (const auto& [column, width] : m_widths) {
    const bool shown =
        column < m_table->horizontalHeader()->count() && !m_table->isColumnHidden(column);
    if (shown) m_table->setColumnWidth(column, scaled(width));
  }
}

void ColumnKeeper::restore() {
  if (std::exchange(m_restored, true)) return;
  const TableLayouts* layouts = TableLayouts::of(m_table);
  const QJsonObject kept = layouts ? layouts->of(m_id) : QJsonObject();
  QHeaderView* header = m_table->horizontalHeader();
  const QJsonObject widths = kept[widthsKey].toObject();
  for (auto it = widths.begin(); it != widths.end(); ++it) {
    const int width = it.value().toInt();
    if (width >= narrowest && width <= widest) m_widths[it.key().toInt()] = width;
  }
  apply();
  const QScopedValueRollback<bool> applying(m_applying, true);
  const QJsonArray order = kept[orderKey].toArray();
  if (order.size() == header->count()) {  // else the table has other columns by now
    for (int visual = 0; visual < order.size(); ++visual) {
      const int from = header->visualIndex(order[visual].toInt(-1));
      if (from > visual) header->moveSection(from, visual);
    }
  }
  const int sorted = kept[sortKey].toInt(-1);
  if (m_table->isSortingEnabled() && sorted >= 0 && sorted < header->count()) {
    m_table->sortByColumn(sorted,
                          kept[descendingKey].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
  }
}

void ColumnKeeper::tell() {
  if (m_applying || !m_restored) return;
  if (TableLayouts* layouts = TableLayouts::of(m_table)) layouts->keep(m_id, state());
}

QJsonObject ColumnKeeper::state() const {
  const QHeaderView* header = m_table->horizontalHeader();
  QJsonObject state;
  QJsonObject widths;
  for (const auto& [column, width] : m_widths) widths[QString::number(column)] = width;
  if (!widths.isEmpty()) state[widthsKey] = widths;
  if (!isUsualOrder(*header)) {
    QJsonArray order;
    for (int visual = 0; visual < header->count(); ++visual) order += header->logicalIndex(visual);
    state[orderKey] = order;
  }
  if (m_table->isSortingEnabled() && header->sortIndicatorSection() >= 0) {
    state[sortKey] = header->sortIndicatorSection();
    state[descendingKey] = header->sortIndicatorOrder() == Qt::DescendingOrder;
  }
  return state;
}

}  // namespace retenta
