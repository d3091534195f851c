// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/metrics/cohorts/cohortservice.h"

namespace retenta {

/// The cohorts as a table: the average, then a row a cohort with its size, a column an age. How
/// strong a cell is coloured is in HeatRole.
class CohortTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Size, firstAge };
  static constexpr int HeatRole = Qt::UserRole;      ///< double, 0…1; invalid = no colour
  static constexpr int PartRole = Qt::UserRole + 1;  ///< bool: the data know a part of it only

  explicit CohortTableModel(QObject* parent = nullptr);
  void setView(const CohortViewPtr& view);
  void setMeasure(CohortMeasure measure);
  CohortMeasure measure() const { return m_measure; }

  static bool isAverage(int row) { return row == 0; }
  /// The cohort of a row that is not the average.
  static std::size_t cohortAt(int row) { return static_cast<std::size_t>(row - 1); }
  /// The cell of the table an index shows; nullopt for names, sizes, the average and what is not
  /// yet.
  std::optional<CohortPlace> placeAt(const QModelIndex& index) const;
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 private:
  const CohortCell* cellAt(const QModelIndex& index) const;
  QString textAt(const QModelIndex& index) const;
  QVariant heldAt(const QModelIndex& index) const;
  std::optional<double> heatAt(const QModelIndex& index) const;
  void measureMost();

  CohortViewPtr m_view;
  std::vector<CohortCell> m_average;
  CohortMeasure m_measure = CohortMeasure::Retention;
  double m_most = 1;  // what the full colour stands for
};

}  // namespace retenta
