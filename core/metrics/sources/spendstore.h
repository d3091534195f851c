// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/sources/acquisition.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// What was spent on acquisition, kept in the base under "sources.spend" as {source: {"2025-06":
/// minor}}. Entries that make no sense are left out. Both throw SQLite::Exception.
Spend loadSpend(SQLite::Database& db);
void saveSpend(SQLite::Database& db, const Spend& spend);

/// What was spent on retention, under "retention.spend" as {"2025-06": minor}. Both throw likewise.
RetentionSpend loadRetentionSpend(SQLite::Database& db);
void saveRetentionSpend(SQLite::Database& db, const RetentionSpend& spend);

}  // namespace retenta
