// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/purchases/ledger.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Reads the whole base into a new ledger: out of the side file beside it where that is good, else
/// in one pass over each table. Throws SQLite::Exception.
LedgerPtr loadLedger(SQLite::Database& db, Currency currency);

}  // namespace retenta
