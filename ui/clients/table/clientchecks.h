// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/purchases/ledger.h"

namespace retenta {

/// The ticked clients: kept by number, so they outlive a filter, an order, a new ledger. Asked by
/// ledger row in constant time, however many there are.
class ClientChecks {
 public:
  /// Rows are of this ledger from now on; who is gone from it is no longer ticked.
  void setLedger(const LedgerPtr& ledger);

  bool has(std::uint32_t row) const { return row < m_rows.size() && m_rows[row] != 0; }
  void set(std::uint32_t row, bool checked);
  void clear();
  qint64 count() const { return m_count; }
  std::vector<ClientId> ids() const;  ///< ascending
  void setIds(const std::vector<ClientId>& ids);

 private:
  LedgerPtr m_ledger;
  std::vector<std::uint8_t> m_rows;
  qint64 m_count = 0;
};

}  // namespace retenta
