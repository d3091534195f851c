// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "ui/rfm/migration/migrationpresenter.h"

namespace retenta {

/// All moves as numbers: rows are where clients stood (the last one: not yet a client), columns
/// where they stand now, the diagonal who stayed, sums at the end of both.
class MigrationTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  explicit MigrationTableModel(QObject* parent = nullptr);

  void setView(const MigrationViewPtr& view);
  void setWhat(MigrationMeasure measure);
  /// The move a cell tells; nullopt for names and sums.
  std::optional<FlowChoice> flowAt(const QModelIndex& index) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  Move moveAt(const QModelIndex& index) const;
  QString textAt(const QModelIndex& index) const;
  int sumColumn() const;
  MigrationViewPtr m_view;
  bool m_gone = false;  // some are without purchases again: they have a column
  MigrationMeasure m_what = MigrationMeasure::People;
};

}  // namespace retenta
