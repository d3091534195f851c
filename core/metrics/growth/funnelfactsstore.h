// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <vector>

#include "core/metrics/growth/funnelfacts.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Since when each client has been in the base, ascending by id. Throws SQLite::Exception.
std::vector<std::pair<ClientId, Day>> loadKnownDays(SQLite::Database& db);
/// Every further field that names who brought a client. Throws SQLite::Exception.
std::vector<NamedReferrer> loadReferrers(SQLite::Database& db);

}  // namespace retenta
