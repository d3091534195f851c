// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "ui/charts/chartspec.h"

namespace retenta {

/// The numbers of a chart as a table: "Show as table", copying, files, screen readers.
class ChartTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  explicit ChartTable(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
  void setSpec(const ChartSpec& spec, const Language& language);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  ChartSpec m_spec;
  Language m_language;
};

}  // namespace retenta
