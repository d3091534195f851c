// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/changebackstore.h"

#include <unordered_set>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/conflictstore.h"
#include "core/storage/changeset.h"
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

}  // namespace

void takeChangesBack(SQLite::Database& db, const QByteArray& changes, KeptEdits& kept) {
  const auto before = clientsIn(db);
  const Applied applied = applyTelling(db, inverted(changes), References::DropDangling);
  if (applied.left.empty()) return;
  const std::vector<LeftRow> edited = followMovedPurchases(db, applied.left);
  for (const Obstacle& each : nameObstacles(db, edited))
    kept.push_back({KeptEdit::What::Row, 0, each.name, each.table});
  std::vector<std::pair<PurchaseId, ClientId>> left;
  RawStatement twice(db, R"sql(
    SELECT id, client_id FROM purchase
    WHERE id IN (SELECT id FROM purchase GROUP BY id HAVING count(*) > 1)
  )sql");
  while (twice.next()) {
    if (before.contains(twice.number(1))) left.emplace_back(twice.number(0), twice.number(1));
  }
  SQLite::Statement copy(db, R"sql(
    UPDATE purchase AS p
    SET status = s.status, amount_minor = s.amount_minor, refund_minor = s.refund_minor,
        import_id = s.import_id
    FROM purchase AS s
    WHERE p.id = ?1 AND p.client_id <> ?2 AND s.id = ?1 AND s.client_id = ?2
  )sql");
  SQLite::Statement drop(db, "DELETE FROM purchase WHERE id = ?1 AND client_id = ?2");
  for (const auto& [purchase, client] : left) {
    for (SQLite::Statement* each : {&copy, &drop}) {
      each->reset();
      each->bind(1, static_cast<std::int64_t>(purchase));
      each->bind(2, static_cast<std::int64_t>(client));
      each->exec();
    }
  }
}

}  // namespace retenta
