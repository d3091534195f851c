// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/files/leftoutdialog.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/importing/importwords.h"
#include "ui/importing/problems/problemlist.h"
#include "ui/text/formatters.h"
#include "ui/theme/windowroom.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

constexpr qsizetype longestShown = 200;

}  // namespace

LeftOutModel::LeftOutModel(const QList<RejectedRow>& rows, QObject* parent)
    : QAbstractTableModel(parent), m_rows(rows) {}

int LeftOutModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int LeftOutModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString LeftOutModel::shown(const RejectedRow& row, int section) const {
  switch (section) {
    case RowColumn:
      return Formatters().count(row.row);
    case NameColumn:
      return row.column;
    case ValueColumn:
      return row.value.left(longestShown).simplified();
    case ReasonColumn:
      return importwords::problemText(kindOf(row.reason), row.value);
    case RecordColumn:
      return row.record.simplified();
  }
  return {};
}

QVariant LeftOutModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const RejectedRow& row = m_rows[index.row()];
  switch (role) {
    case Qt::DisplayRole:
      return shown(row, index.column());
    case Qt::ToolTipRole:
      return plainTip(shown(row, index.column()));
    case Qt::TextAlignmentRole:
      return QVariant((index.column() == RowColumn ? Qt::AlignRight : Qt::AlignLeft) |
                      Qt::AlignVCenter);
    default:
      return {};
  }
}

QVariant LeftOutModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant((section == RowColumn ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case RowColumn:
      return tr("Row");
    case NameColumn:
      return tr("Column");
    case ValueColumn:
      return tr("Value");
    case ReasonColumn:
      return tr("Why");
    case RecordColumn:
      return tr("The whole record");
  }
  return {};
}

LeftOutDialog::LeftOutDialog(const QString& file, const QList<RejectedRow>& rows, QWidget* parent)
    : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Left out of “%1”").arg(file));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  auto* what =
      makeLabel(tr("Mend these rows in the file and import it again: what is in the base "
                   "already is not added twice. Ctrl E saves the table."));
  what->setWordWrap(true);
  column->addWidget(what);
  auto* table = new TableView(tr("Records left out"));
  table->setModel(new LeftOutModel(rows, table));
  table->setElastic(LeftOutModel::RecordColumn, 200);
  table->fitColumns(260);
  column->addWidget(table, 1);
  auto* close = makeButton(tr("Close"), ButtonKind::Primary);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  column->addWidget(close, 0, Qt::AlignRight);
  table->setFocus();
  resizeToRoom(this, 860, 460);
}

}  // namespace retenta
