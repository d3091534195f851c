// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <future>
#include <optional>
#include <vector>

#include "core/importing/importplan.h"
#include "core/importing/storing/importoutcome.h"
#include "core/storage/bulkinsert.h"

namespace retenta {

/// The client of each person, of the new ones the number they will have; 0 = nobody is to be made.
/// Throws SQLite::Exception.
std::vector<ClientId> numberPeople(SQLite::Database& db, const ImportOutcome& outcome);

/// Writes the outcome's new people as clients of the import, under these numbers. `today` is the
/// first day of those who have no purchase. Throws SQLite::Exception.
void writePeople(SQLite::Database& db, const ImportPlan& plan, const Reading& reading,
                 const ImportOutcome& outcome, ImportId import, Day today,
                 const std::vector<ClientId>& clientOf);

/// The outcome's new keys by kind, in the order of their table.
using SortedKeys = std::array<std::vector<std::uint32_t>, keyKinds>;
/// Sorts them beside whatever the caller does next; reading and outcome stay unchanged meanwhile.
std::future<SortedKeys> sortKeys(const Reading& reading, const ImportOutcome& outcome);

/// Takes the index of keys by client away while many are written into a table without any. Throws
/// SQLite::Exception.
std::optional<IndexPause> pauseKeyIndex(SQLite::Database& db, const ImportOutcome& outcome);

/// Writes the keys of clients that sortKeys() gave. Throws SQLite::Exception.
void writeKeys(SQLite::Database& db, const ImportPlan& plan, const Reading& reading,
               const ImportOutcome& outcome, SortedKeys sorted, ImportId import,
               const std::vector<ClientId>& clientOf);

}  // namespace retenta
