// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/figuretable.h"

#include "ui/theme/look.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

QVariant alignmentOf(int column) {
  return QVariant::fromValue(Qt::Alignment(column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                             Qt::AlignVCenter);
}

}  // namespace

FigureTableModel::FigureTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void FigureTableModel::setTable(const FigureTable& table) {
  beginResetModel();
  m_table = table;
  endResetModel();
}

int FigureTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FigureTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_table.heads.size());
}

const FigureCell* FigureTableModel::cellAt(const QModelIndex& index) const {
  if (!index.isValid()) return nullptr;
  const FigureTable::Row& row = m_table.rows[static_cast<std::size_t>(index.row())];
  const auto column = static_cast<std::size_t>(index.column());
  return column < row.cells.size() ? &row.cells[column] : nullptr;
}

const CellPeople* FigureTableModel::peopleAt(const QModelIndex& index) const {
  const FigureCell* cell = cellAt(index);
  return cell && cell->people ? &*cell->people : nullptr;
}

QString FigureTableModel::nameOf(const QModelIndex& index) const {
  if (!index.isValid()) return {};
  return QStringLiteral("%1, %2").arg(m_table.heads.value(index.column()),
                                      index.siblingAtColumn(0).data().toString());
}

QVariant FigureTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const FigureTable::Row& row = m_table.rows[static_cast<std::size_t>(index.row())];
  const FigureCell* cell = cellAt(index);
  switch (role) {
    case Qt::DisplayRole:
      return cell ? cell->text : QString();
    case TableValueRole:
      return cell && cell->value ? QVariant::fromValue(*cell->value) : QVariant();
    case Qt::TextAlignmentRole:
      return alignmentOf(index.column());
    case Qt::FontRole:
      return textFont(row.strong ? TextRole::Strong : TextRole::Body);
    case Qt::ToolTipRole:
      return row.tip.isEmpty() ? QVariant() : plainTip(row.tip);
    default:
      return {};
  }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::DisplayRole) return m_table.heads.value(section);
  if (role == Qt::TextAlignmentRole) return alignmentOf(section);
  return {};
}

}  // namespace retenta
