// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/growth/funnelfactsstore.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

std::vector<std::pair<ClientId, Day>> loadKnownDays(SQLite::Database& db) {
  std::vector<std::pair<ClientId, Day>> days;
  SQLite::Statement all(db, "SELECT id, created_day FROM client ORDER BY id");
  while (all.executeStep())
    days.emplace_back(all.getColumn(0).getInt64(), all.getColumn(1).getInt());
  return days;
}

std::vector<NamedReferrer> loadReferrers(SQLite::Database& db) {
  std::vector<NamedReferrer> referrers;
  SQLite::Statement names(db, "SELECT DISTINCT name FROM client_extra");
  SQLite::Statement values(db, "SELECT client_id, value FROM client_extra WHERE name = ?");
  while (names.executeStep()) {
    const std::string name = names.getColumn(0).getString();
    if (!namesReferrer(QString::fromStdString(name))) continue;
    values.reset();
    values.bind(1, name);
    while (values.executeStep()) {
      referrers.push_back({values.getColumn(0).getInt64(),
                           QString::fromStdString(values.getColumn(1).getString())});
    }
  }
  return referrers;
}

}  // namespace retenta
