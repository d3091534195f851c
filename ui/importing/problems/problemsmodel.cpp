// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/problems/problemsmodel.h"

#include <QApplication>

#include "ui/importing/importwords.h"
#include "ui/text/formatters.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr auto left = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto right = Qt::AlignRight | Qt::AlignVCenter;
constexpr qsizetype longestShown = 300;

const Tokens& tokens() { return tokensOf(QApplication::palette()); }

}  // namespace

void ProblemsModel::setProblems(ProblemListPtr list, const QStringList& columns, bool editable) {
  beginResetModel();
  m_list = std::move(list);
  m_columns = columns;
  m_editable = editable;
  m_rows.clear();
  endResetModel();
}

void ProblemsModel::show(std::vector<std::uint32_t> rows) {
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
}

const Problem* ProblemsModel::at(int row) const {
  if (row < 0 || row >= rowCount()) return nullptr;
  return &m_list->all[m_rows[static_cast<std::size_t>(row)]];
}

int ProblemsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString ProblemsModel::shown(const Problem& problem, int section) const {
  switch (section) {
    case RowColumn:
      return problem.row > 0 ? Formatters().count(problem.row) : Formatters::unknown();
    case KindColumn:
      return isLeftOut(problem.kind) ? tr("Left out") : tr("Note");
    case NameColumn:
      return m_columns.value(problem.index);
    case ValueColumn:
      return problem.value.left(longestShown).simplified();
    case ReasonColumn:
      // Not of one row: in how many.
      return problem.times > 0 ? tr("%1 · rows: %2")
                                     .arg(importwords::problemText(problem.kind),
                                          Formatters().count(problem.times))
                               : importwords::problemText(problem.kind, problem.value);
  }
  return {};
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const {
  const Problem* problem = index.isValid() ? at(index.row()) : nullptr;
  if (!problem) return {};
  const bool leftOut = isLeftOut(problem->kind);
  switch (role) {
    case Qt::DisplayRole:
      return shown(*problem, index.column());
    case Qt::EditRole:
      return index.column() == ValueColumn ? problem->value : shown(*problem, index.column());
    case Qt::ToolTipRole:
      return plainTip(problem->record.isEmpty() ? shown(*problem, index.column())
                                                : problem->record.left(longestShown));
    case Qt::TextAlignmentRole:
      return index.column() == RowColumn ? QVariant(right) : QVariant(left);
    case Qt::ForegroundRole:
      if (index.column() != KindColumn) return {};
      return leftOut ? tokens().negative : tokens().warning;
    case Qt::DecorationRole:
      if (index.column() != KindColumn) return {};
      return leftOut ? makeIcon(QStringLiteral("close"), tokens().negative)
                     : makeIcon(QStringLiteral("info"), tokens().warning);
    default:
      return {};
  }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return section == RowColumn ? QVariant(right) : QVariant(left);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case RowColumn:
      return tr("Row");
    case KindColumn:
      return m_editable ? tr("What happens") : tr("What became of it");
    case NameColumn:
      return tr("Column");
    case ValueColumn:
      return tr("Value");
    case ReasonColumn:
      return tr("Why");
  }
  return {};
}

Qt::ItemFlags ProblemsModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  const Problem* problem = index.isValid() ? at(index.row()) : nullptr;
  const bool edits = m_editable && problem && index.column() == ValueColumn && problem->index >= 0;
  return edits ? flags | Qt::ItemIsEditable : flags;
}

bool ProblemsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)) return false;
  const Problem* problem = at(index.row());
  if (problem->value == value.toString()) return false;
  Q_EMIT cellSaid(problem->row, problem->index, value.toString());
  return true;
}

void RecordModel::setRecord(const FileRecord& record, const QStringList& columns) {
  beginResetModel();
  m_record = record;
  m_columns = columns;
  endResetModel();
}

int RecordModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_record.cells.size());
}

int RecordModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecordModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const bool name = index.column() == NameColumn;
  const QString text = name ? m_columns.value(index.row()) : m_record.cells.value(index.row());
  switch (role) {
    case Qt::DisplayRole:
      return text.left(longestShown).simplified();
    case Qt::EditRole:
      return text;
    case Qt::ToolTipRole:
      return plainTip(text.left(longestShown));
    case Qt::ForegroundRole:
      return name ? QVariant(tokens().text2) : QVariant();
    default:
      return {};
  }
}

QVariant RecordModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return QVariant(left);
  if (role != Qt::DisplayRole) return {};
  return section == NameColumn ? tr("Column") : tr("Value");
}

Qt::ItemFlags RecordModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  return index.column() == ValueColumn ? flags | Qt::ItemIsEditable : flags;
}

bool RecordModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (role != Qt::EditRole || !index.isValid() || index.column() != ValueColumn) return false;
  QString& cell = m_record.cells[index.row()];
  if (cell == value.toString()) return false;
  cell = value.toString();
  Q_EMIT dataChanged(index, index);
  Q_EMIT cellSaid(m_record.row, index.row(), cell);
  return true;
}

}  // namespace retenta
