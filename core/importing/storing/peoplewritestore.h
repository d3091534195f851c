// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/importing/importplan.h"
#include "core/importing/storing/importoutcome.h"

namespace retenta {

/// Writes the outcome's new people as clients of the import. `clientOf` has the client of each
/// person, 0 for the new ones, and gets theirs. `today` is the first day of those who have no
/// purchase. Throws SQLite::Exception.
void writePeople(SQLite::Database& db, const ImportPlan& plan, const Reading& reading,
                 const ImportOutcome& outcome, ImportId import, Day today,
                 std::vector<ClientId>& clientOf);

/// Writes the outcome's new keys of clients, in the order of their table. Throws SQLite::Exception.
void writeKeys(SQLite::Database& db, const ImportPlan& plan, const Reading& reading,
               const ImportOutcome& outcome, ImportId import,
               const std::vector<ClientId>& clientOf);

}  // namespace retenta
