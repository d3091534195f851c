// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QAbstractTableModel>

#include "core/rfm/rfm.h"
#include "ui/text/formatters.h"

namespace retenta {

/// The matrix as a plain table, a row a segment: "show as table" and what Ctrl C copies.
class MatrixTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Rule, Clients, Share, Change, Revenue, RevenueShare, Check };
  static constexpr int columns = 8;

  explicit MatrixTableModel(QObject* parent = nullptr);
  void setMatrix(const std::optional<RfmMatrix>& matrix);
  static Segment segmentAt(int row) { return allSegments[static_cast<std::size_t>(row)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString textOf(Segment segment, int column) const;
  Formatters m_formatters;
  std::optional<RfmMatrix> m_matrix;
};

}  // namespace retenta
