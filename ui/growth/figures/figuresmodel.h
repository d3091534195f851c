// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/metrics/figures/kpifigures.h"
#include "ui/growth/figures/figurespresenter.h"

namespace retenta {

/// Every figure of domain D3: a row a figure, the periods and the changes between them as columns.
class FiguresModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Months, Now, Before, BeforeChange, Year, YearChange, columns };
  enum Role {
    LineRole = Qt::UserRole + 1,  ///< of Months: QList<double>, NaN = unknown
    EarlierRole,                  ///< the same a year before
    GoodRole,                     ///< of changes: bool; invalid = neither good nor bad
  };

  explicit FiguresModel(QObject* parent = nullptr);
  void setAnswer(const FiguresAnswer& answer);
  static const KpiFigure& figureAt(int row);
  static int rowOf(QStringView id);  ///< −1 for an unknown one

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  std::optional<double> valueOf(const KpiFigure& figure, int column) const;
  QVariant heldBy(const KpiFigure& figure, int column) const;
  QString textOf(const KpiFigure& figure, int column) const;
  QList<double> lineOf(const KpiFigure& figure, const std::vector<KpiSheet>& months) const;
  std::optional<FiguresAnswer> m_answer;
};

}  // namespace retenta
