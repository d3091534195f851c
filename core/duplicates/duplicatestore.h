// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <utility>
#include <vector>

#include "core/duplicates/duplicateservice.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Everybody who is compared: erased people are nobody. Throws SQLite::Exception, as all below.
std::vector<DuplicatePerson> loadDuplicatePeople(SQLite::Database& db);

/// Pairs said to be different people, the smaller number first.
std::set<std::pair<ClientId, ClientId>> loadApart(SQLite::Database& db);
void storeApart(SQLite::Database& db, ClientId a, ClientId b);
/// How the two are called; NotFound when one is gone.
Result<QStringList> namesOfPair(SQLite::Database& db, ClientId a, ClientId b);

/// Addresses that came with three names or more.
std::vector<SharedKey> loadSharedKeys(SQLite::Database& db);

/// Whom an import brought or changed.
std::set<ClientId> touchedBy(SQLite::Database& db, ImportId import);

}  // namespace retenta
