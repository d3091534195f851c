// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/changebackstore.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/conflictstore.h"
#include "core/storage/changeset.h"
#include "core/storage/packs/purchaserows.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

std::int64_t number(const QString& text) { return text.toLongLong(); }

std::unordered_set<ClientId> clientsIn(SQLite::Database& db) {
  std::unordered_set<ClientId> clients;
  RawStatement rows(db, "SELECT id FROM client");
  while (rows.next()) clients.insert(rows.number(0));
  return clients;
}

// An order that the import had updated under one client and that stands with another now, because a
// merge was taken back out of order: it gets its figures back there, if it still holds the
// import's. Returns the rows that are left for another reason.
std::vector<LeftRow> followMovedPurchases(SQLite::Database& db, const std::vector<LeftRow>& rows) {
  constexpr int status = 3;
  constexpr int amount = 4;
  constexpr int refund = 5;
  std::vector<LeftRow> left;
  for (const LeftRow& row : rows) {
    const bool moved = row.table == QLatin1String("purchase") &&
                       row.change == LeftRow::Change::Update && row.missing && row.key.size() == 3;
    bool done = false;
    if (moved) {
      SQLite::Statement update(db, R"sql(
        UPDATE purchase
        SET status = coalesce(?3, status), amount_minor = coalesce(?4, amount_minor),
                            refund_minor = coalesce(?5, refund_minor)
        WHERE id = ?1 AND day = ?2 AND status = coalesce(?6, status)
          AND amount_minor = coalesce(?7, amount_minor)
          AND refund_minor = coalesce(?8, refund_minor)
      )sql");
      update.bind(1, number(row.key[2]));
      update.bind(2, number(row.key[1]));
      for (const int column : {status, amount, refund}) {
        const auto field = row.fields.find(column);
        if (field == row.fields.end()) continue;
        update.bind(column, number(field->second.second));
        update.bind(column + 3, number(field->second.first));
      }
      done = update.exec() > 0;
    }
    if (!done) left.push_back(row);
  }
  return left;
}

// The columns of a table as it is now, by number.
std::vector<std::string> columnsOf(SQLite::Database& db, const QString& table) {
  std::vector<std::string> columns;
  SQLite::Statement query(db, "SELECT name FROM pragma_table_info(?1) ORDER BY cid");
  query.bind(1, table.toStdString());
  while (query.executeStep()) columns.push_back(query.getColumn(0).getString());
  return columns;
}

std::string whereKey(SQLite::Database& db, const QString& table) {
  std::string where;
  SQLite::Statement query(db, "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY cid");
  query.bind(1, table.toStdString());
  for (int i = 3; query.executeStep(); ++i)
    where += (i == 3 ? " WHERE \"" : " AND \"") + query.getColumn(0).getString() + "\" = ?" +
             std::to_string(i);
  return where;
}

// Gives one field its value of before, if it still holds what it got then. What had moved to a
// client may have moved on with that one, who became part of another by hand.
bool putFieldBack(SQLite::Database& db, const LeftRow& row, const std::string& column,
                  const std::pair<QString, QString>& values) {
  const std::string same = column == "client_id"
                               ? " AND (client_id = ?1 OR EXISTS (SELECT 1 FROM client_merge AS m "
                                 "WHERE m.client_id = \"" +
                                     row.table.toStdString() +
                                     "\".client_id AND m.other_id = CAST(?1 AS INTEGER)))"
                               : " AND \"" + column + "\" = ?1";
  SQLite::Statement update(db, "UPDATE \"" + row.table.toStdString() + "\" SET \"" + column +
                                   "\" = ?2" + whereKey(db, row.table) + same);
  update.bind(1, values.first.toStdString());
  update.bind(2, values.second.toStdString());
  for (int i = 0; i < row.key.size(); ++i) update.bind(i + 3, row.key[i].toStdString());
  return update.exec() > 0;
}

// A row of which one field was edited since: the others go back all the same. Returns the rows
// about which there is something to tell.
std::vector<LeftRow> putFieldsBack(SQLite::Database& db, const std::vector<LeftRow>& rows,
                                   KeptEdits& kept) {
  std::vector<LeftRow> left;
  for (const LeftRow& row : rows) {
    if (row.change != LeftRow::Change::Update || row.missing) {
      left.push_back(row);
      continue;
    }
    const auto columns = columnsOf(db, row.table);
    bool whole = true;
    for (const auto& [number, values] : row.fields) {
      const std::string& column = columns.at(static_cast<std::size_t>(number));
      if (putFieldBack(db, row, column, values)) continue;
      // The key of a name goes with it; the order of addresses is nobody's loss.
      if (column == "name_key" || column == "position" || column == "import_id") continue;
      if (row.table == QLatin1String("client")) {
        const auto name = nameObstacles(db, {row});
        kept.push_back({KeptEdit::What::Field, row.key.value(0).toLongLong(),
                        name.empty() ? QString() : name.front().name,
                        QString::fromStdString(column)});
      } else {
        whole = false;
      }
    }
    if (!whole) left.push_back(row);
  }
  return left;
}

// What was bought moved with its client; if it has been removed since, it does not come back with
// the client.
void dropRemovedPurchases(SQLite::Database& db, const std::vector<LeftRow>& rows,
                          const std::unordered_set<ClientId>& before) {
  for (const LeftRow& row : rows) {
    const bool gone = row.table == QLatin1String("purchase") &&
                      row.change == LeftRow::Change::Delete && row.missing && row.key.size() == 3;
    if (!gone) continue;
    std::vector<ClientId> holders;
    SQLite::Statement find(db, "SELECT client_id FROM purchase WHERE id = ?1");
    find.bind(1, number(row.key[2]));
    while (find.executeStep()) holders.push_back(find.getColumn(0).getInt64());
    if (holders.size() != 1 || before.contains(holders.front())) continue;
    SQLite::Statement drop(db, "DELETE FROM purchase WHERE id = ?1 AND client_id = ?2");
    drop.bind(1, number(row.key[2]));
    drop.bind(2, static_cast<std::int64_t>(holders.front()));
    drop.exec();
  }
}

constexpr const char* copySql = R"sql(
  UPDATE purchase AS p
  SET day = s.day, status = s.status, amount_minor = s.amount_minor,
      refund_minor = s.refund_minor, product_id = s.product_id,
      quantity_milli = s.quantity_milli, import_id = s.import_id
  FROM purchase AS s
  WHERE p.id = ?1 AND p.client_id <> ?2 AND s.id = ?1 AND s.client_id = ?2
)sql";
constexpr const char* dropSql = "DELETE FROM purchase WHERE id = ?1 AND client_id = ?2";
constexpr const char* dropOthersSql = "DELETE FROM purchase WHERE id = ?1 AND client_id <> ?2";

void run(SQLite::Database& db, const char* sql, PurchaseId purchase, ClientId client) {
  SQLite::Statement statement(db, sql);
  statement.bind(1, static_cast<std::int64_t>(purchase));
  statement.bind(2, static_cast<std::int64_t>(client));
  statement.exec();
}

// An order that stands twice now: with the one who comes back and with whoever had it.
void settleTwice(SQLite::Database& db, const std::vector<LeftRow>& rows,
                 const std::unordered_set<ClientId>& before) {
  std::unordered_map<PurchaseId, ClientId> movedTo;
  for (const LeftRow& row : rows) {
    if (row.table == QLatin1String("purchase") && row.change == LeftRow::Change::Delete)
      movedTo.emplace(number(row.key.value(2)), number(row.key.value(0)));
  }
  std::vector<std::pair<PurchaseId, ClientId>> left;
  std::vector<std::pair<PurchaseId, ClientId>> home;
  RawStatement twice(db, R"sql(
    SELECT id, client_id FROM purchase
    WHERE id IN (SELECT id FROM purchase GROUP BY id HAVING count(*) > 1)
  )sql");
  while (twice.next()) {
    const PurchaseId purchase = twice.number(0);
    const ClientId holder = twice.number(1);
    if (!before.contains(holder)) continue;
    const auto moved = movedTo.find(purchase);
    const bool gone =
        moved != movedTo.end() && moved->second != holder && before.contains(moved->second);
    (gone ? home : left).emplace_back(purchase, holder);
  }
  for (const auto& [purchase, client] : left) run(db, copySql, purchase, client);
  for (const auto& [purchase, client] : left) run(db, dropSql, purchase, client);
  // Whoever the changes gave it to is there and has it no more: it went home already, to somebody
  // who had become part of the one who comes back now.
  for (const auto& [purchase, client] : home) run(db, dropOthersSql, purchase, client);
}

}  // namespace

void takeChangesBack(SQLite::Database& db, const QByteArray& changes, KeptEdits& kept) {
  const auto before = clientsIn(db);
  const Applied applied = applyTelling(db, inverted(changes), References::DropDangling);
  if (applied.left.empty()) return;
  // What comes back with somebody may stand with others too, which only rows can tell.
  std::vector<ClientId> returned;
  for (const ClientId client : clientsIn(db)) {
    if (!before.contains(client)) returned.push_back(client);
  }
  unpackPurchases(db, returned);
  const std::vector<LeftRow> edited =
      putFieldsBack(db, followMovedPurchases(db, applied.left), kept);
  dropRemovedPurchases(db, applied.left, before);
  for (const Obstacle& each : nameObstacles(db, edited))
    kept.push_back({KeptEdit::What::Row, 0, each.name, each.table});
  settleTwice(db, applied.left, before);
}

}  // namespace retenta
