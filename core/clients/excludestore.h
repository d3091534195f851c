// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Leaves these clients out of campaigns, or lets them in again. Returns how many stood the other
/// way. Throws SQLite::Exception.
int setExcluded(SQLite::Database& db, const std::vector<ClientId>& ids, bool excluded);

}  // namespace retenta
