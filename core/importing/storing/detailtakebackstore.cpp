// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/detailtakebackstore.h"

#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/importing/storing/detailwritestore.h"

namespace retenta {

namespace {

// One table of details: how a row is told from others (`key`, two numbers or a number and a text)
// and the name its hash is made of.
struct DetailTable {
  DetailKind kind;
  const char* select;  // client, second part of the key, name for the hash
  const char* where;   // ?1 client, ?2 second part
  const char* table;
};

constexpr DetailTable tables[] = {
    {DetailKind::Tag,
     "SELECT d.client_id, d.tag_id, t.name_key FROM client_tag AS d JOIN tag AS t "
     "ON t.id = d.tag_id WHERE d.import_id = ?1",
     "client_id = ?1 AND tag_id = ?2", "client_tag"},
    {DetailKind::Note, "SELECT client_id, id, text FROM note WHERE import_id = ?1",
     "client_id = ?1 AND id = ?2", "note"},
    {DetailKind::Related,
     "SELECT client_id, id, iif(name = '', birthday, name) FROM related_person "
     "WHERE import_id = ?1",
     "client_id = ?1 AND id = ?2", "related_person"},
    {DetailKind::Extra, "SELECT client_id, name, name FROM client_extra WHERE import_id = ?1",
     "client_id = ?1 AND name = ?2", "client_extra"}};

void removeFrom(SQLite::Database& db, const DetailTable& table, ImportId import,
                const std::function<ImportId(qint64)>& heirOf) {
  struct Row {
    ClientId client;
    std::string second;
    ImportId heir;
  };
  std::vector<Row> rows;
  SQLite::Statement mine(db, table.select);
  mine.bind(1, static_cast<std::int64_t>(import));
  while (mine.executeStep()) {
    const ClientId client = mine.getColumn(0).getInt64();
    const std::string name = mine.getColumn(2).getString();
    rows.push_back(
        {client, mine.getColumn(1).getString(), heirOf(detailHash(table.kind, client, name))});
  }
  const std::string where = std::string(" WHERE ") + table.where;
  SQLite::Statement drop(db, "DELETE FROM " + std::string(table.table) + where);
  SQLite::Statement hand(db, "UPDATE " + std::string(table.table) + " SET import_id = ?3" + where);
  for (const Row& row : rows) {
    SQLite::Statement& each = row.heir ? hand : drop;
    each.reset();
    each.bind(1, static_cast<std::int64_t>(row.client));
    each.bind(2, row.second);
    if (row.heir) each.bind(3, static_cast<std::int64_t>(row.heir));
    each.exec();
  }
}

}  // namespace

void removeDetails(SQLite::Database& db, ImportId import,
                   const std::function<ImportId(qint64)>& heirOf) {
  for (const DetailTable& table : tables) removeFrom(db, table, import, heirOf);
  // A tag that nobody bears is gone, unless a recent deletion may bring back somebody who does.
  db.exec(
      "DELETE FROM tag WHERE id NOT IN (SELECT tag_id FROM client_tag) "
      "AND NOT EXISTS (SELECT 1 FROM deleted)");
}

}  // namespace retenta
