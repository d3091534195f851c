// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>
#include <QStringList>

#include "core/metrics/growth/growthservice.h"
#include "core/metrics/figures/kpipeople.h"
#include "ui/widgets/tables/tablefiles.h"

namespace retenta {

/// The clients behind a cell: of which period, and which of them.
struct CellPeople {
  GrowthPeopleQuery growth;
  bool kpis = false;  ///< not growth's own group but one of the KPIs, of its period
  KpiPeople group = KpiPeople::Payers;
  std::optional<QString> source;  ///< of that traffic source alone
  qint64 count = 0;
};

/// A text, the number behind it where there is one, and the clients it counts.
struct FigureCell {
  QString text;
  std::optional<TableValue> value;
  std::optional<CellPeople> people;

  FigureCell(const QString& shown) : text(shown) {}  // a bare text is a cell
  FigureCell(const QString& shown, const TableValue& held) : text(shown), value(held) {}
  FigureCell with(const CellPeople& behind) const {
    FigureCell cell = *this;
    cell.people = behind;
    return cell;
  }
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
  /// Null for a cell that counts nobody.
  const CellPeople* peopleAt(const QModelIndex& index) const;
  /// "New → repeat, Jun 2025".
  QString nameOf(const QModelIndex& index) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  const FigureCell* cellAt(const QModelIndex& index) const;
  FigureTable m_table;
};

}  // namespace retenta
