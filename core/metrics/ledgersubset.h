// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <span>

#include "core/purchases/ledger.h"

namespace retenta {

/// The purchases of some clients alone, so that every figure of D3 can be asked of a segment. Of
/// the clients only ids come along: names and contacts are empty columns. Purchases after `upTo` do
/// not exist.
Ledger purchasesOf(const Ledger& ledger, std::span<const std::uint32_t> rows,
                   Day upTo = std::numeric_limits<Day>::max());
/// What was known on a day: every client, purchases with day ≤ it.
Ledger purchasesUpTo(const Ledger& ledger, Day upTo);

}  // namespace retenta
