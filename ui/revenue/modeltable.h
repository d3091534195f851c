// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "ui/revenue/revenuepresenter.h"

namespace retenta {

/// The months behind the lines: was, lost, became and revenue, before and after.
class ModelTable : public QAbstractTableModel {
  Q_OBJECT
 public:
  explicit ModelTable(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
  void setView(const RevenueView& view);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  RevenueView m_view;
  QStringList m_months;
};

}  // namespace retenta
