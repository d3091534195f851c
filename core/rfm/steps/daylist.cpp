// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/steps/daylist.h"

#include <algorithm>

namespace retenta {

namespace {

// Every day of every client once: rows of a client are sorted by day.
template <class Each>
void eachDay(const Ledger& ledger, const Each& each) {
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    const std::size_t begin = ledger.purchaseBegin[i];
    for (std::size_t row = begin; row < ledger.purchaseBegin[i + 1]; ++row) {
      if (row == begin || ledger.days[row] != ledger.days[row - 1]) each(i, ledger.days[row]);
    }
  }
}

}  // namespace

DayList::DayList(const Ledger& ledger) {
  if (ledger.days.empty()) return;
  const auto [least, most] = std::minmax_element(ledger.days.begin(), ledger.days.end());
  m_first = *least;
  m_begin.assign(static_cast<std::size_t>(*most - *least) + 2, 0);
  const auto at = [&](Day day) { return static_cast<std::size_t>(day - m_first); };
  eachDay(ledger, [&](std::size_t, Day day) { ++m_begin[at(day) + 1]; });
  for (std::size_t i = 1; i < m_begin.size(); ++i) m_begin[i] += m_begin[i - 1];
  m_clients.resize(m_begin.back());
  std::vector<std::size_t> next(m_begin.begin(), m_begin.end() - 1);
  eachDay(ledger, [&](std::size_t client, Day day) {
    m_clients[next[at(day)]++] = static_cast<std::uint32_t>(client);
  });
}

std::span<const std::uint32_t> DayList::clientsOn(Day day) const {
  if (m_begin.empty() || day < m_first) return {};
  const auto at = static_cast<std::size_t>(day - m_first);
  if (at + 1 >= m_begin.size()) return {};
  return {m_clients.data() + m_begin[at], m_begin[at + 1] - m_begin[at]};
}

}  // namespace retenta
