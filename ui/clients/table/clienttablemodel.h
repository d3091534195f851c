// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "core/segments/clientlistservice.h"
#include "ui/clients/table/clientcells.h"
#include "ui/clients/table/clientchecks.h"

namespace retenta {

/// The answer of the list as table rows, without a proxy: texts are made for the cells that are
/// seen. A column is a ClientColumn; the first one carries the tick. Filtering and sorting are the
/// presenter's. GUI thread.
class ClientTableModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Role {
    SegmentRole = Qt::UserRole + 1,  ///< Segment as int
    CheckedRole,                     ///< whether the row is ticked
    ShareRole                        ///< of the Spent column: 0…1 of the most shown
  };

  explicit ClientTableModel(QObject* parent = nullptr);

  /// Rows are new: a reset. What is ticked stays, by number.
  void setAnswer(const ClientListPtr& answer);
  const ClientListPtr& answer() const { return m_answer; }

  /// The order shown in the header; the second key by its small arrow.
  void setOrder(const std::vector<ClientSortKey>& order);
  const std::vector<ClientSortKey>& order() const { return m_order; }

  std::uint32_t ledgerRow(int row) const { return m_answer->rows[static_cast<std::size_t>(row)]; }
  ClientId clientAt(int row) const;  ///< 0 out of bounds
  int rowOf(ClientId client) const;  ///< −1 when not shown
  QString nameAt(int row) const;
  const ClientCells& cells() const { return m_cells; }

  const ClientChecks& checks() const { return m_checks; }
  bool isChecked(int row) const { return m_checks.has(ledgerRow(row)); }
  /// Rows first…last, both included.
  void check(int first, int last, bool checked);
  void checkAll();  ///< of what is shown
  void clearChecks();
  void setChecked(const std::vector<ClientId>& ids);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  bool setData(const QModelIndex& index, const QVariant& value, int role) override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 Q_SIGNALS:
  void checksChanged();

 private:
  void tellChecks(int first, int last);

  ClientListPtr m_answer;
  ClientCells m_cells;
  ClientChecks m_checks;
  std::vector<ClientSortKey> m_order;
};

}  // namespace retenta
