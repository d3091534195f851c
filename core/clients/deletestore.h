// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Deletes these clients with everything that names them by `client_id`, whatever feature owns the
/// table, and the lines of their purchases. Consent lines and what imports noted stay: they name a
/// client by number alone and outlive the row. Run it inside Business::changeNow under
/// "client.delete" (args: name of the one, or the number of many): undo brings everything back.
/// Unknown ids are passed over. Returns how many clients went. Throws SQLite::Exception.
int deleteClients(SQLite::Database& db, const std::vector<ClientId>& ids);

}  // namespace retenta
