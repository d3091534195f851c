// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/purchases/ledger.h"

namespace retenta {

/// The clients of every day: who has a purchase or a return on it. One pass over a ledger; four
/// bytes a purchase. Immutable.
class DayList {
 public:
  explicit DayList(const Ledger& ledger);

  /// Rows of the ledger, ascending, each once.
  std::span<const std::uint32_t> clientsOn(Day day) const;

 private:
  Day m_first = 0;
  std::vector<std::size_t> m_begin;  // days + 1 places in m_clients
  std::vector<std::uint32_t> m_clients;
};

}  // namespace retenta
