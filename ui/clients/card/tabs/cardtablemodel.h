// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>
#include <QPalette>

#include "core/card/clientcard.h"

namespace retenta {

/// One of a card's lists as a table. Texts are made when they are asked for, so a client with
/// thousands of purchases opens at once. Client text comes out as it is, escaped in tooltips.
class CardTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  /// Moves: the purchases, returns and segment changes of the drawing.
  enum class Kind { History, Moves, Purchases, Campaigns, Notes, Consents };
  explicit CardTableModel(Kind kind, QObject* parent = nullptr);

  void setCard(const ClientCardPtr& card);
  /// The details of History stand in a second line below what happened: no room beside it.
  void setFolded(bool folded);
  const ClientCardPtr& card() const { return m_card; }
  /// The record behind a row: of History and Moves an index of the card's events, else of the list.
  std::size_t recordAt(int row) const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  QString textAt(int row, int column) const;
  bool isMuted(int row) const;
  Kind m_kind;
  ClientCardPtr m_card;
  bool m_folded = false;
  std::vector<std::size_t> m_rows;
};

}  // namespace retenta
