// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/metrics/sources/sourceservice.h"

namespace retenta {

/// What was spent on every source in every month of the period: a row a source, the last one for
/// keeping clients, a column a month; the sums are typed in. What was spent so far shows what a new
/// client cost as its tooltip.
class SpendModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  explicit SpendModel(QObject* parent = nullptr);
  void setAnswer(const SourceAnswer& answer);
  void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

 Q_SIGNALS:
  /// A sum was typed in, without a source for retention; 0 takes it away.
  void spendTyped(const std::optional<QString>& source, int month, qint64 minor);

 private:
  bool isRetention(int row) const;
  int monthOf(int column) const;  ///< monthIndex
  std::optional<qint64> spentAt(const QModelIndex& index) const;
  QString tipOf(const QModelIndex& index) const;
  SourceAnswer m_answer;
  bool m_readOnly = false;
};

}  // namespace retenta
