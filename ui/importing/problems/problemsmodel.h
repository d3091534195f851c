// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "ui/importing/problems/problemlist.h"

namespace retenta {

/// Records left out and records worth a look, as far as the search lets them through. The value of
/// a cell to blame can be said anew.
class ProblemsModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { RowColumn, KindColumn, NameColumn, ValueColumn, ReasonColumn, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  void setProblems(ProblemListPtr list, const QStringList& columns, bool editable);
  void show(std::vector<std::uint32_t> rows);  ///< positions in the list
  const Problem* at(int row) const;            ///< of those shown; null beyond them
  const ProblemList& list() const { return *m_list; }
  const QStringList& columns() const { return m_columns; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 Q_SIGNALS:
  void cellSaid(int row, int column, const QString& text);

 private:
  QString shown(const Problem& problem, int section) const;

  ProblemListPtr m_list = std::make_shared<const ProblemList>();
  std::vector<std::uint32_t> m_rows;
  QStringList m_columns;
  bool m_editable = false;
};

/// One record of the file, a cell a row: column and value. Values are edited.
class RecordModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { NameColumn, ValueColumn, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;

  void setRecord(const FileRecord& record, const QStringList& columns);
  int row() const { return m_record.row; }  ///< 0 = none is shown

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;

 Q_SIGNALS:
  void cellSaid(int row, int column, const QString& text);

 private:
  FileRecord m_record;
  QStringList m_columns;
};

}  // namespace retenta
