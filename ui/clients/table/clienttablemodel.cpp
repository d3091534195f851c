// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/table/clienttablemodel.h"

#include <algorithm>

#include "ui/clients/parts/clientwords.h"

namespace retenta {

namespace {

QVariant alignmentOf(ClientColumn column) {
  return QVariant::fromValue(
      Qt::Alignment((isNumberColumn(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
}

}  // namespace

ClientTableModel::ClientTableModel(QObject* parent) : QAbstractTableModel(parent) {}

void ClientTableModel::setAnswer(const ClientListPtr& answer) {
  const qint64 before = m_checks.count();
  beginResetModel();
  m_answer = answer;
  m_cells = ClientCells(answer);
  m_checks.setLedger(answer->view->ledger);
  endResetModel();
  if (m_checks.count() != before) Q_EMIT checksChanged();
}

void ClientTableModel::setOrder(const std::vector<ClientSortKey>& order) {
  m_order = order;
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, clientColumnCount - 1);
}

ClientId ClientTableModel::clientAt(int row) const {
  if (row < 0 || row >= rowCount()) return 0;
  return m_answer->view->ledger->clientIds[ledgerRow(row)];
}

int ClientTableModel::rowOf(ClientId client) const {
  if (!m_answer) return -1;
  const auto wanted = m_answer->view->ledger->rowOf(client);
  if (!wanted) return -1;
  const auto& rows = m_answer->rows;
  const auto found = std::find(rows.begin(), rows.end(), static_cast<std::uint32_t>(*wanted));
  return found == rows.end() ? -1 : static_cast<int>(found - rows.begin());
}

QString ClientTableModel::nameAt(int row) const {
  return clientwords::name(*m_answer->view->ledger, ledgerRow(row));
}

void ClientTableModel::tellChecks(int first, int last) {
  Q_EMIT dataChanged(index(first, 0), index(last, clientColumnCount - 1),
                     {Qt::CheckStateRole, CheckedRole});
  Q_EMIT checksChanged();
}

void ClientTableModel::check(int first, int last, bool checked) {
  first = std::max(first, 0);
  last = std::min(last, rowCount() - 1);
  if (first > last) return;
  for (int row = first; row <= last; ++row) m_checks.set(ledgerRow(row), checked);
  tellChecks(first, last);
}

void ClientTableModel::checkAll() { check(0, rowCount() - 1, true); }

void ClientTableModel::clearChecks() {
  if (m_checks.count() == 0) return;
  m_checks.clear();
  tellChecks(0, std::max(0, rowCount() - 1));
}

void ClientTableModel::setChecked(const std::vector<ClientId>& ids) {
  m_checks.setIds(ids);
  if (rowCount() > 0) {
    tellChecks(0, rowCount() - 1);
  } else {
    Q_EMIT checksChanged();
  }
}

int ClientTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !m_answer ? 0 : static_cast<int>(m_answer->rows.size());
}

int ClientTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : clientColumnCount;
}

QVariant ClientTableModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const std::uint32_t row = ledgerRow(index.row());
  const auto column = static_cast<ClientColumn>(index.column());
  switch (role) {
    case Qt::DisplayRole:
      return m_cells.text(row, column);
    case Qt::ToolTipRole:
      return m_cells.tip(row, column);
    case Qt::TextAlignmentRole:
      return alignmentOf(column);
    case Qt::CheckStateRole:
      if (column != ClientColumn::Name) return {};
      return m_checks.has(row) ? Qt::Checked : Qt::Unchecked;
    case CheckedRole:
      return m_checks.has(row);
    case SegmentRole:
      return static_cast<int>(m_answer->view->classes.segments[row]);
    case ShareRole: {
      const qint64 most = m_answer->shown.mostMinor;
      const auto own = static_cast<double>(m_answer->view->columns->monetaryMinor[row]);
      return most > 0 ? std::clamp(own / static_cast<double>(most), 0.0, 1.0) : 0.0;
    }
    default:
      return {};
  }
}

bool ClientTableModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::CheckStateRole || !index.isValid() || index.column() != 0) return false;
  check(index.row(), index.row(), value.toInt() == Qt::Checked);
  return true;
}

Qt::ItemFlags ClientTableModel::flags(const QModelIndex& index) const {
  Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  if (index.isValid() && index.column() == 0) flags |= Qt::ItemIsUserCheckable;
  return flags;
}

QVariant ClientTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section < 0 || section >= clientColumnCount) return {};
  const auto column = static_cast<ClientColumn>(section);
  if (role == Qt::TextAlignmentRole) return alignmentOf(column);
  if (role == Qt::ToolTipRole && columnField(column)) {
    return tr("Click to sort, with Shift for equals");
  }
  if (role != Qt::DisplayRole) return {};
  const QString title = columnTitle(column);
  for (std::size_t i = 1; i < m_order.size(); ++i) {
    const auto field = columnField(column);
    if (field && m_order[i].field == *field) return tr("%1 (%2)").arg(title).arg(i + 1);
  }
  return title;
}

}  // namespace retenta
