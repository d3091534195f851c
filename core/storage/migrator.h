// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace SQLite {
class Database;
}

namespace retenta {

/// One step of the schema: the file's name ("0001_base") and its SQL.
struct Migration {
  const char* name;
  const char* sql;
};

/// All steps, in order; step n brings `user_version` from n-1 to n. Generated from
/// migrations/*.sql.
const std::vector<Migration>& allMigrations();

/// The schema this program writes: the number of steps.
int currentSchema();

/// Brings an open base up to currentSchema(), one transaction a step (`user_version` inside it).
/// A new base runs them all: there is one definition of the schema. Throws SQLite::Exception.
void migrate(SQLite::Database& db);

}  // namespace retenta
