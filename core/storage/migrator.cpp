// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/migrator.h"

#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

int currentSchema() { return static_cast<int>(allMigrations().size()); }

void migrate(SQLite::Database& db) {
  const int from = db.execAndGet("PRAGMA user_version").getInt();
  for (int step = from; step < currentSchema(); ++step) {
    db.exec("BEGIN IMMEDIATE");
    try {
      db.exec(allMigrations()[static_cast<std::size_t>(step)].sql);
      db.exec("PRAGMA user_version = " + std::to_string(step + 1));
      db.exec("COMMIT");
    } catch (...) {
      db.tryExec("ROLLBACK");
      throw;
    }
  }
}

}  // namespace retenta
