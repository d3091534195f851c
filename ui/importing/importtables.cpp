// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importtables.h"

#include <QApplication>
#include <QDateTime>
#include <QFileInfo>

#include "ui/importing/importwords.h"
#include "ui/text/formatters.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr auto left = Qt::AlignLeft | Qt::AlignVCenter;
constexpr auto right = Qt::AlignRight | Qt::AlignVCenter;

const Tokens& tokens() { return tokensOf(QApplication::palette()); }

bool isNumber(ImportField field) {
  return field == ImportField::Amount || field == ImportField::Refund ||
         field == ImportField::Price || field == ImportField::Quantity;
}

}  // namespace

void PreviewModel::setPlan(const ImportPlan& plan) {
  beginResetModel();
  m_columns.clear();
  for (const ImportColumn& column : plan.columns) {
    if (column.field != ImportField::Ignore) m_columns += column;
  }
  m_rows.clear();
  for (const PreviewRow& row : plan.preview) {
    if (row.kind == RowKind::Data) m_rows += row;
  }
  endResetModel();
}

int PreviewModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size()) + 1;
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const PreviewRow& row = m_rows[index.row()];
  if (index.column() == 0) {
    if (role == Qt::DisplayRole) return Formatters().count(row.row);
    if (role == Qt::TextAlignmentRole) return QVariant(right);
    return role == Qt::ForegroundRole ? QVariant(tokens().text2) : QVariant();
  }
  const ImportColumn& column = m_columns[index.column() - 1];
  const auto at = static_cast<std::size_t>(column.index);
  const bool invalid = at < row.invalid.size() && row.invalid[at];
  const QString text = row.cells.value(column.index);
  switch (role) {
    case Qt::DisplayRole:
      return text.simplified();
    case Qt::AccessibleTextRole:
      return invalid ? tr("%1: does not read as %2").arg(text, importwords::fieldName(column.field))
                     : text;
    case Qt::ToolTipRole:
      return plainTip(
          invalid ? tr("%1: does not read as %2").arg(text, importwords::fieldName(column.field))
                  : text);
    case Qt::TextAlignmentRole:
      return isNumber(column.field) ? QVariant(right) : QVariant(left);
    case Qt::ForegroundRole:
      return invalid ? QVariant(tokens().negative) : QVariant();
    case Qt::DecorationRole:
      return invalid ? QVariant(makeIcon(QStringLiteral("warning"), tokens().negative))
                     : QVariant();
    default:
      return {};
  }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const bool number = section == 0 || isNumber(m_columns[section - 1].field);
  if (role == Qt::TextAlignmentRole) return number ? QVariant(right) : QVariant(left);
  if (role != Qt::DisplayRole) return {};
  return section == 0 ? tr("Row") : importwords::fieldName(m_columns[section - 1].field);
}

void ImportListModel::setEntries(const QList<ImportEntry>& entries) {
  beginResetModel();
  m_entries = QList<ImportEntry>(entries.rbegin(), entries.rend());
  endResetModel();
}

int ImportListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ImportListModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString ImportListModel::shown(const ImportEntry& entry, int section) const {
  const Formatters format;
  switch (section) {
    case FileColumn:
      return QFileInfo(entry.file).fileName();
    case KindColumn:
      return importwords::kindName(entry.kind);
    case DateColumn:
      return format.date(fromQDate(QDateTime::fromMSecsSinceEpoch(entry.atMs).date()));
    case RecordsColumn:
      return format.count(entry.records);
    case LeftOutColumn:
      return format.count(entry.rejected);
    case StateColumn:
      return entry.undone ? tr("Undone") : tr("In the base");
  }
  return {};
}

QVariant ImportListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const ImportEntry& entry = m_entries[index.row()];
  const bool number = index.column() == RecordsColumn || index.column() == LeftOutColumn;
  switch (role) {
    case Qt::DisplayRole:
      return shown(entry, index.column());
    case Qt::ToolTipRole:
      return plainTip(index.column() == FileColumn ? entry.file : shown(entry, index.column()));
    case Qt::TextAlignmentRole:
      return number ? QVariant(right) : QVariant(left);
    case Qt::ForegroundRole:
      return entry.undone ? QVariant(tokens().text2) : QVariant();
    default:
      return {};
  }
}

QVariant ImportListModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const bool number = section == RecordsColumn || section == LeftOutColumn;
  if (role == Qt::TextAlignmentRole) return number ? QVariant(right) : QVariant(left);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case FileColumn:
      return tr("File");
    case KindColumn:
      return tr("What is in it");
    case DateColumn:
      return tr("Imported");
    case RecordsColumn:
      return tr("Records");
    case LeftOutColumn:
      return tr("Left out");
    case StateColumn:
      return tr("State");
  }
  return {};
}

}  // namespace retenta
