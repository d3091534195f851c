// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include "core/duplicates/duplicateservice.h"

namespace retenta {

/// Why two clients may be one person: "same name, same birthday, one city".
QString duplicateReason(const PossibleDuplicate& pair);

/// Possible duplicates as a table: how likely, the two clients, why. Texts are made when shown.
class DuplicateModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Likely, First, Second, Why, ColumnCount };
  explicit DuplicateModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}

  void setList(const DuplicateListPtr& list, const LedgerPtr& ledger);
  const PossibleDuplicate* pairAt(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString clientText(ClientId id) const;
  DuplicateListPtr m_list;
  LedgerPtr m_ledger;
};

}  // namespace retenta
