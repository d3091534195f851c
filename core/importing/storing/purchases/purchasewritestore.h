// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unordered_map>
#include <utility>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/importing/storing/importoutcome.h"

namespace retenta {

/// What the rows of purchases point to.
struct PurchaseOwners {
  ImportId import = 0;
  std::int64_t source = 0;                ///< id in table source
  const std::vector<ClientId>& clientOf;  ///< by person; 0 = not created
  /// Of lines that name a source of their own: its id by the number of its word.
  std::unordered_map<std::uint32_t, std::int64_t> sourceOfWord;
};

/// Writes the outcome's new orders and their items, sorted by client and day: the order of the
/// table. Returns the ids given: [first, second). Cancelled when asked to stop. Throws
/// SQLite::Exception.
Result<std::pair<PurchaseId, PurchaseId>> writePurchases(
    SQLite::Database& db, const ImportPlan& plan, const Reading& reading, const OrderBook& book,
    const ImportOutcome& outcome, const PurchaseOwners& owners, const Progress& progress);

}  // namespace retenta
