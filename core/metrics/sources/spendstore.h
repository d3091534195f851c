// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/sources/sourcefigures.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// What was spent on acquisition, kept in the base under "sources.spend" as {source: {"2025-06":
/// minor}}. Entries that make no sense are left out. Both throw SQLite::Exception.
Spend loadSpend(SQLite::Database& db);
void saveSpend(SQLite::Database& db, const Spend& spend);

}  // namespace retenta
