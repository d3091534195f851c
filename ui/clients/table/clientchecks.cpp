// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/table/clientchecks.h"

namespace retenta {

void ClientChecks::setLedger(const LedgerPtr& ledger) {
  if (ledger == m_ledger) return;
  const std::vector<ClientId> kept = ids();
  m_ledger = ledger;
  setIds(kept);
}

void ClientChecks::set(std::uint32_t row, bool checked) {
  if (row >= m_rows.size() || (m_rows[row] != 0) == checked) return;
  m_rows[row] = checked ? 1 : 0;
  m_count += checked ? 1 : -1;
}

void ClientChecks::clear() { setIds({}); }

std::vector<ClientId> ClientChecks::ids() const {
  std::vector<ClientId> ids;
  if (m_count == 0) return ids;
  ids.reserve(static_cast<std::size_t>(m_count));
  for (std::size_t row = 0; row < m_rows.size(); ++row) {
    if (m_rows[row] != 0) ids.push_back(m_ledger->clientIds[row]);
  }
  return ids;
}

void ClientChecks::setIds(const std::vector<ClientId>& ids) {
  m_rows.assign(m_ledger ? m_ledger->clients() : 0, 0);
  m_count = 0;
  for (const ClientId id : ids) {
    if (!m_ledger) return;
    if (const auto row = m_ledger->rowOf(id)) set(static_cast<std::uint32_t>(*row), true);
  }
}

}  // namespace retenta
