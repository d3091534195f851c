// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/excludestore.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

int setExcluded(SQLite::Database& db, const std::vector<ClientId>& ids, bool excluded) {
  SQLite::Statement set(db, "UPDATE client SET excluded = ?2 WHERE id = ?1 AND excluded <> ?2");
  int changed = 0;
  for (const ClientId id : ids) {
    set.bind(1, static_cast<std::int64_t>(id));
    set.bind(2, excluded ? 1 : 0);
    changed += set.exec();
    set.reset();
  }
  return changed;
}

}  // namespace retenta
