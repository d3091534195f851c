// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDialog>

#include "core/importing/importreport.h"

namespace retenta {

/// The records that an import left out, as it kept them.
class LeftOutModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { RowColumn, NameColumn, ValueColumn, ReasonColumn, RecordColumn, ColumnCount };
  explicit LeftOutModel(const QList<RejectedRow>& rows, QObject* parent = nullptr);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString shown(const RejectedRow& row, int section) const;
  QList<RejectedRow> m_rows;
};

/// What an import of the past left out and why, to look at, copy and save. GUI thread.
class LeftOutDialog : public QDialog {
  Q_OBJECT
 public:
  LeftOutDialog(const QString& file, const QList<RejectedRow>& rows, QWidget* parent = nullptr);
};

}  // namespace retenta
