// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QList>

#include "core/importing/importplan.h"
#include "core/importing/importreport.h"

namespace retenta {

/// The first rows of a file as they will be read: dates as ISO, amounts as decimals.
class PreviewModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  using QAbstractTableModel::QAbstractTableModel;
  void setPlan(const ImportPlan& plan);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QList<ImportColumn> m_columns;  // those that are imported
  QList<PreviewRow> m_rows;
};

/// Imports of the past, newest first.
class ImportListModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    FileColumn,
    KindColumn,
    DateColumn,
    RecordsColumn,
    LeftOutColumn,
    StateColumn,
    ColumnCount
  };
  using QAbstractTableModel::QAbstractTableModel;
  void setEntries(const QList<ImportEntry>& entries);  ///< the oldest first
  const ImportEntry& at(int row) const { return m_entries[row]; }
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString shown(const ImportEntry& entry, int section) const;
  QList<ImportEntry> m_entries;
};

}  // namespace retenta
