// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Reserves `count` purchase ids in a row and returns the first. Never given twice, not even after
/// an import was undone. Throws SQLite::Exception.
PurchaseId reservePurchaseIds(SQLite::Database& db, qint64 count);

}  // namespace retenta
