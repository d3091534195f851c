// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>
#include <QStyledItemDelegate>

#include "core/importing/importplan.h"

namespace retenta {

/// The columns of a file, a row each: name, samples, what it is taken for, how well it fits. The
/// third one is edited (an int of ImportField under Qt::EditRole).
class ColumnsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { NameColumn, SamplesColumn, FieldColumn, WhyColumn, MatchColumn, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  /// Replaces everything; the selection stays when the number of columns does.
  void setPlan(const ImportPlan& plan);
  const ImportColumn& at(int row) const { return m_columns[row]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 Q_SIGNALS:
  /// The user chose what a column of the file means.
  void fieldChosen(int column, retenta::ImportField field);

 private:
  QVariant shown(const ImportColumn& column, int section) const;
  QVariant spoken(const ImportColumn& column, int section) const;
  QList<ImportColumn> m_columns;
  QStringList m_reasons;  // by ColumnReason
};

/// Edits a field as a list of all fields, opened at once.
class FieldDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  using QStyledItemDelegate::QStyledItemDelegate;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model,
                    const QModelIndex& index) const override;
  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
};

}  // namespace retenta
