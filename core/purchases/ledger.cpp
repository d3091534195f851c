// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/ledger.h"

#include <algorithm>

namespace retenta {

std::optional<std::size_t> Ledger::rowOf(ClientId id) const {
  const auto found = std::lower_bound(clientIds.begin(), clientIds.end(), id);
  if (found == clientIds.end() || *found != id) return std::nullopt;
  return static_cast<std::size_t>(found - clientIds.begin());
}

Day defaultAsOf(const Ledger& ledger, Day today) {
  return ledger.lastDay ? std::min(*ledger.lastDay, today) : today;
}

}  // namespace retenta
