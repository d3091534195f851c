// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>
#include <QStringList>

#include "ui/widgets/tables/tablefiles.h"

namespace retenta {

/// A text, and the number behind it where there is one.
struct FigureCell {
  QString text;
  std::optional<TableValue> value;

  FigureCell(const QString& shown) : text(shown) {}  // a bare text is a cell
  FigureCell(const QString& shown, const TableValue& held) : text(shown), value(held) {}
};

/// A small table of finished texts: the first column names, the others figures.
struct FigureTable {
  struct Row {
    std::vector<FigureCell> cells;
    bool strong = false;
    QString tip = {};  ///< of the whole row; empty for none
  };
  QStringList heads;
  std::vector<Row> rows;
};

/// Shows a FigureTable.
class FigureTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  explicit FigureTableModel(QObject* parent = nullptr);
  void setTable(const FigureTable& table);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  FigureTable m_table;
};

}  // namespace retenta
