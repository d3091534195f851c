// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

#include "core/purchases/ledger.h"

namespace retenta {

/// The purchases of some clients alone, so that every figure of D3 can be asked of a segment. Of
/// the clients only ids come along: names and contacts are empty columns.
Ledger purchasesOf(const Ledger& ledger, std::span<const std::uint32_t> rows);

}  // namespace retenta
