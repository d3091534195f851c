// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/deletestore.h"

#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/mailings/refusalstore.h"

namespace retenta {

namespace {

// Tables whose rows go with their client. Those left out record the past, or must outlive it: the
// hashes of erased people keep imports from bringing them back.
constexpr const char* tablesSql = R"sql(
  SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
  WHERE m.type = 'table' AND c.name = 'client_id'
    AND m.name NOT IN ('consent', 'import_change', 'suppression')
)sql";

constexpr const char* chosen = "(SELECT id FROM temp.leaving)";

// A table of this connection alone: it is in no changeset.
void listLeaving(SQLite::Database& db, const std::vector<ClientId>& ids) {
  db.exec("DROP TABLE IF EXISTS temp.leaving");
  db.exec("CREATE TEMP TABLE leaving (id INTEGER PRIMARY KEY)");
  SQLite::Statement add(db, "INSERT OR IGNORE INTO temp.leaving (id) VALUES (?1)");
  for (const ClientId id : ids) {
    add.bind(1, static_cast<std::int64_t>(id));
    add.exec();
    add.reset();
  }
}

}  // namespace

int deleteClients(SQLite::Database& db, const std::vector<ClientId>& ids) {
  keepRefusals(db, ids);
  listLeaving(db, ids);
  const std::string those = chosen;
  db.exec(
      "DELETE FROM item WHERE purchase_id IN "
      "(SELECT id FROM every_purchase WHERE client_id IN " +
      those + ")");
  std::vector<std::string> tables;
  {
    SQLite::Statement query(db, tablesSql);
    while (query.executeStep()) tables.push_back(query.getColumn(0).getString());
  }
  for (const std::string& table : tables)
    db.exec("DELETE FROM \"" + table + "\" WHERE client_id IN " + those);
  const int gone = db.exec("DELETE FROM client WHERE id IN " + those);
  db.exec("DROP TABLE temp.leaving");
  return gone;
}

}  // namespace retenta
