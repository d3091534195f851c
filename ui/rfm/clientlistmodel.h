// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include <QAbstractTableModel>

#include "core/rfm/rfmservice.h"
#include "ui/text/formatters.h"

namespace retenta {

/// Clients as table rows: an order of ledger rows over the columns of one view; texts are made for
/// visible cells only. Sorting is asked for by a signal and comes back as new rows. GUI thread.
class ClientListModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    Name,
    SegmentColumn,
    Recency,
    Purchases,
    Spent,
    Period,
    Email,
    Phone,
    City,
    Contact
  };
  static constexpr int columns = 10;
  /// The Segment (int) of the row, for painting its glyph.
  static constexpr int SegmentRole = Qt::UserRole + 1;

  explicit ClientListModel(QObject* parent = nullptr);

  /// The one setter. Rows of the same view keep what is selected.
  void setRows(const RfmViewPtr& view, const std::vector<std::uint32_t>& rows);
  /// Position of a ledger row; −1 when it is not listed.
  int positionOf(std::uint32_t ledgerRow) const;
  static ClientField fieldOf(int column);
  static int columnOf(ClientField field);
  /// The name, or whatever else the client is known by.
  static QString nameOf(const Ledger& ledger, std::uint32_t row);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order) override;

 Q_SIGNALS:
  void sortRequested(retenta::ClientField field, bool descending);

 private:
  QString textOf(std::uint32_t row, int column) const;
  QString contactText(std::uint32_t row) const;
  QVariant tipOf(std::uint32_t row, int column) const;

  Formatters m_formatters;
  RfmViewPtr m_view;
  std::vector<std::uint32_t> m_rows;
};

}  // namespace retenta
