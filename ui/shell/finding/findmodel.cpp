// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finding/findmodel.h"

namespace retenta {

void FindModel::setGroup(qsizetype group, const QString& title, const QList<FindItem>& items) {
  if (m_groups.size() <= group) m_groups.resize(group + 1);
  m_groups[group] = {title, items};
  rebuild();
}

void FindModel::clear() {
  m_groups.clear();
  rebuild();
}

void FindModel::rebuild() {
  beginResetModel();
  m_rows.clear();
  for (qsizetype g = 0; g < m_groups.size(); ++g) {
    if (m_groups[g].items.isEmpty()) continue;
    m_rows.append({g, -1});
    for (qsizetype i = 0; i < m_groups[g].items.size(); ++i) m_rows.append({g, i});
  }
  endResetModel();
}

const FindItem* FindModel::item(int row) const {
  if (row < 0 || row >= m_rows.size() || m_rows[row].item < 0) return nullptr;
  return &m_groups[m_rows[row].group].items[m_rows[row].item];
}

int FindModel::nextItem(int row, int by) const {
  const int rows = static_cast<int>(m_rows.size());
  for (int step = 1; step <= rows; ++step) {
    const int next = ((row + by * step) % rows + rows) % rows;
    if (item(next)) return next;
  }
  return -1;
}

int FindModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FindModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= m_rows.size()) return {};
  const FindItem* it = item(index.row());
  if (!it) {
    if (role == IsHeading) return true;
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
      return m_groups[m_rows[index.row()].group].title;
    return {};
  }
  switch (role) {
    case IsHeading:
      return false;
    case Qt::DisplayRole:
      return it->text;
    case Detail:
      return it->detail;
    case Key:
      return it->key;
    case Icon:
      return it->icon;
    case Qt::AccessibleTextRole: {
      QStringList said = {it->text, it->detail, it->key};
      said.removeAll(QString());
      return said.join(QStringLiteral(", "));
    }
    default:
      return {};
  }
}

Qt::ItemFlags FindModel::flags(const QModelIndex& index) const {
  return item(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

}  // namespace retenta
