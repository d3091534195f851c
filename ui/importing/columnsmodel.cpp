// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnsmodel.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QTimer>

#include "ui/importing/importwords.h"
#include "ui/text/formatters.h"
#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

void ColumnsModel::setPlan(const ImportPlan& plan) {
  const QList<ImportColumn>& columns = plan.columns;
  m_reasons.clear();
  for (int why = 0; why <= static_cast<int>(ColumnReason::Content); ++why)
    m_reasons += importwords::reasonName(plan, static_cast<ColumnReason>(why));
  if (columns.size() != m_columns.size()) {
    beginResetModel();
    m_columns = columns;
    endResetModel();
    return;
  }
  m_columns = columns;
  if (m_columns.isEmpty()) return;
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ColumnsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

int ColumnsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ColumnsModel::shown(const ImportColumn& column, int section) const {
  switch (section) {
    case NameColumn:
      return importwords::columnName(column);
    case SamplesColumn:
      return column.samples.join(QStringLiteral("   ·   ")).simplified();
    case FieldColumn:
      return importwords::fieldName(column.field);
    case WhyColumn:
      return column.field == ImportField::Ignore && column.guessed
                 ? QString()
                 : m_reasons.value(static_cast<int>(column.why));
    case MatchColumn:
      return column.field == ImportField::Ignore
                 ? Formatters::unknown()
                 : Formatters().percent(column.matchPercent / 100.0);
  }
  return {};
}

QVariant ColumnsModel::spoken(const ImportColumn& column, int section) const {
  if (section != MatchColumn || column.field == ImportField::Ignore) return shown(column, section);
  return tr("%1 of the values read as %2")
      .arg(Formatters().percent(column.matchPercent / 100.0), importwords::fieldName(column.field));
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const ImportColumn& column = m_columns[index.row()];
  const bool ignored = column.field == ImportField::Ignore;
  const bool poor = !ignored && column.matchPercent < 100;
  const Tokens& tokens = tokensOf(QApplication::palette());
  switch (role) {
    case Qt::DisplayRole:
      return shown(column, index.column());
    case Qt::AccessibleTextRole:
      return spoken(column, index.column());
    case Qt::EditRole:
      return index.column() == FieldColumn ? QVariant(static_cast<int>(column.field))
                                           : shown(column, index.column());
    case Qt::ToolTipRole:
      return plainTip(shown(column, index.column()).toString());
    case Qt::TextAlignmentRole:
      return index.column() == MatchColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                           : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
      if (ignored) return tokens.text2;
      return index.column() == MatchColumn && poor ? QVariant(tokens.warning) : QVariant();
    case Qt::DecorationRole:
      if (index.column() != MatchColumn || ignored) return {};
      return poor ? makeIcon(QStringLiteral("warning"), tokens.warning)
                  : makeIcon(QStringLiteral("check"), tokens.positive);
    case Qt::FontRole:
      return index.column() == FieldColumn && !column.guessed ? QVariant(textFont(TextRole::Strong))
                                                              : QVariant();
    default:
      return {};
  }
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) {
    return section == MatchColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                  : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
  }
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case NameColumn:
      return tr("Column in the file");
    case SamplesColumn:
      return tr("Samples");
    case FieldColumn:
      return tr("What it is");
    case WhyColumn:
      return tr("Why");
    case MatchColumn:
      return tr("Fits");
  }
  return {};
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex& index) const {
  const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
  return index.column() == FieldColumn ? flags | Qt::ItemIsEditable : flags;
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role) {
  if (!index.isValid() || index.column() != FieldColumn || role != Qt::EditRole) return false;
  const int chosen = value.toInt();
  if (chosen < 0 || chosen >= importFieldCount) return false;
  ImportColumn& column = m_columns[index.row()];
  const auto field = static_cast<ImportField>(chosen);
  if (column.field == field) return false;
  column.field = field;
  column.guessed = false;
  column.why = ColumnReason::User;
  Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
  Q_EMIT fieldChosen(column.index, field);
  return true;
}

QWidget* FieldDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                     const QModelIndex&) const {
  auto* list = new QComboBox(parent);
  list->setMaxVisibleItems(16);
  for (const ImportField field : allImportFields()) {
    list->addItem(importwords::fieldName(field), static_cast<int>(field));
  }
  list->setAccessibleName(ColumnsModel::tr("What it is"));
  // A choice made is a choice kept: no further Enter is needed.
  connect(list, &QComboBox::activated, this, [this, list] {
    auto* self = const_cast<FieldDelegate*>(this);
    Q_EMIT self->commitData(list);
    Q_EMIT self->closeEditor(list);
  });
  QTimer::singleShot(0, list, &QComboBox::showPopup);
  return list;
}

void FieldDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
  auto* list = static_cast<QComboBox*>(editor);
  list->setCurrentIndex(list->findData(index.data(Qt::EditRole)));
}

void FieldDelegate::setModelData(QWidget* editor, QAbstractItemModel* model,
                                 const QModelIndex& index) const {
  model->setData(index, static_cast<QComboBox*>(editor)->currentData(), Qt::EditRole);
}

void FieldDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
  QStyledItemDelegate::paint(painter, option, index);
  const int arrow = scaled(20);
  const QRect box(option.rect.right() - arrow, option.rect.center().y() - scaled(6), scaled(12),
                  scaled(12));
  makeIcon(QStringLiteral("chevron-down"), tokensOf(option.palette).text2).paint(painter, box);
}

}  // namespace retenta
