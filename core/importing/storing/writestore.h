// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/importing/storing/importoutcome.h"
#include "core/importing/importplan.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// What a write takes from outside.
struct WriteContext {
  qint64 nowMs = 0;
  Day today = 0;
  ConsentAnswer consent;
  std::vector<KeyName> apart;  ///< of applySharedKeys(): to be remembered too
};

/// Writes the outcome inside the caller's transaction: the import itself, clients, keys, purchases,
/// items, consents, rejects, and the trace by which it can be undone. Returns the import's id.
/// Cancelled when asked to stop: the caller rolls back. Throws SQLite::Exception.
Result<ImportId> writeImport(SQLite::Database& db, const ImportPlan& plan, Reading& reading,
                             const OrderBook& book, const ImportOutcome& outcome,
                             const WriteContext& context, const Progress& progress);

}  // namespace retenta
