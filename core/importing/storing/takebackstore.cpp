// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/takebackstore.h"

#include <optional>
#include <unordered_map>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/conflictstore.h"
#include "core/clients/consentstore.h"
#include "core/importing/storing/changebackstore.h"
#include "core/importing/storing/detailtakebackstore.h"
#include "core/importing/results/resultstore.h"
#include "core/importing/text/celltext.h"
#include "core/importing/storing/tracestore.h"
#include "core/storage/changeset.h"
#include "core/storage/packs/purchaserows.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

// Beyond this many purchases the way back would take hundreds of megabytes: such an import can be
// undone but not redone; it can be imported again.
constexpr qint64 redoLimit = 300'000;

struct ConsentRange {
  qint64 from = 0;
  qint64 to = 0;
};

ConsentRange consentsOf(SQLite::Database& db, ImportId import) {
  SQLite::Statement query(db, R"sql(
    SELECT coalesce(min(id), 0), coalesce(max(id), 0) FROM consent
    WHERE import_id = ?1 AND cancels IS NULL
  )sql");
  query.bind(1, static_cast<std::int64_t>(import));
  query.executeStep();
  return {query.getColumn(0).getInt64(), query.getColumn(1).getInt64()};
}

void runFor(SQLite::Database& db, const char* sql, ImportId import) {
  SQLite::Statement statement(db, sql);
  statement.bind(1, static_cast<std::int64_t>(import));
  statement.exec();
}

// What later imports met too, and which of them takes it over.
class Heirs {
 public:
  Heirs(SQLite::Database& db, ImportId import) {
    for (const ImportTrace& trace : loadLaterTraces(db, import)) {
      for (const qint64 id : trace.knownPurchases) m_purchases.emplace(id, trace.import);
      for (const qint64 id : trace.knownClients) m_clients.emplace(id, trace.import);
      for (const qint64 id : trace.knownKeys) m_keys.emplace(id, trace.import);
    }
  }
  ImportId ofPurchase(qint64 id) const { return of(m_purchases, id); }
  bool ofAnyPurchase() const { return !m_purchases.empty(); }
  ImportId ofClient(qint64 id) const { return of(m_clients, id); }
  ImportId ofKey(qint64 hash) const { return of(m_keys, hash); }

 private:
  using Map = std::unordered_map<qint64, ImportId>;
  static ImportId of(const Map& map, qint64 id) {
    const auto found = map.find(id);
    return found == map.end() ? 0 : found->second;
  }
  Map m_purchases;
  Map m_clients;
  Map m_keys;
};

void removePurchases(SQLite::Database& db, const ImportTrace& trace, const Heirs& heirs) {
  struct Spared {
    ClientId client;
    qint64 day;
    PurchaseId id;
    ImportId heir;
  };
  std::vector<Spared> spared;
  std::vector<ClientId> owners;
  for (PurchaseRows rows(db); heirs.ofAnyPurchase() && rows.next();) {
    const StoredPurchase& mine = rows.at();
    if (mine.import != trace.import) continue;
    const ImportId heir = heirs.ofPurchase(mine.id);
    if (heir == 0) continue;
    spared.push_back({mine.client, mine.day, mine.id, heir});
    if (owners.empty() || owners.back() != mine.client) owners.push_back(mine.client);
  }
  unpackPurchases(db, owners);
  RawStatement hand(db, R"sql(
    UPDATE purchase SET import_id = ?4 WHERE client_id = ?1 AND day = ?2 AND id = ?3
  )sql");
  for (const Spared& each : spared) {
    hand.bind(1, each.client);
    hand.bind(2, each.day);
    hand.bind(3, each.id);
    hand.bind(4, each.heir);
    hand.run();
  }
  if (spared.empty()) {
    RawStatement items(db, "DELETE FROM item WHERE purchase_id >= ?1 AND purchase_id < ?2");
    items.bind(1, trace.purchaseFrom);
    items.bind(2, trace.purchaseTo);
    items.run();
    // Nobody else speaks of these orders: they are new when they come again.
    runFor(db, "DELETE FROM order_key WHERE import_id = ?1", trace.import);
  } else {
    runFor(db,
           "DELETE FROM item WHERE purchase_id IN "
           "(SELECT id FROM every_purchase WHERE import_id = ?1)",
           trace.import);
  }
  runFor(db, "DELETE FROM purchase WHERE import_id = ?1", trace.import);
  runFor(db, "DELETE FROM purchase_pack WHERE import_id = ?1", trace.import);
  // Recent deletions may bring back what is bought of them.
  db.exec(
      "DELETE FROM product WHERE id NOT IN (SELECT product_id FROM item) "
      "AND id NOT IN (SELECT product_id FROM every_purchase WHERE product_id IS NOT NULL) "
      "AND NOT EXISTS (SELECT 1 FROM deleted)");
}

void removeKeys(SQLite::Database& db, ImportId import, const Heirs& heirs) {
  RawStatement mine(db, "SELECT kind, source, value FROM identity WHERE import_id = ?1");
  RawStatement hand(db, R"sql(
    UPDATE identity SET import_id = ?4 WHERE kind = ?1 AND source = ?2 AND value = ?3
  )sql");
  struct Spared {
    std::int64_t kind;
    std::string source;
    std::string value;
    ImportId heir;
  };
  std::vector<Spared> spared;
  mine.bind(1, import);
  while (mine.next()) {
    const auto hash = identityHash(static_cast<int>(mine.number(0)), mine.text(1), mine.text(2));
    if (const ImportId heir = heirs.ofKey(static_cast<qint64>(hash)))
      spared.push_back(
          {mine.number(0), std::string(mine.text(1)), std::string(mine.text(2)), heir});
  }
  for (const Spared& each : spared) {
    hand.bind(1, each.kind);
    hand.bind(2, each.source);
    hand.bind(3, each.value);
    hand.bind(4, each.heir);
    hand.run();
  }
  runFor(db, "DELETE FROM identity WHERE import_id = ?1", import);
}

// Whether another import that stands gave the client this value: then nobody edited it by hand.
bool isAnotherImports(SQLite::Database& db, ImportId import, ClientId client, const QString& field,
                      const QString& value) {
  SQLite::Statement query(db, R"sql(
    SELECT EXISTS (SELECT 1 FROM import_change
                   WHERE import_id <> ?1 AND client_id = ?2 AND field = ?3 AND after = ?4)
  )sql");
  query.bind(1, static_cast<std::int64_t>(import));
  query.bind(2, static_cast<std::int64_t>(client));
  query.bind(3, field.toStdString());
  query.bind(4, value.toStdString());
  return query.executeStep() && query.getColumn(0).getInt() != 0;
}

// Restores what still holds the value that the import gave it; tells what somebody has changed.
void restoreFields(SQLite::Database& db, ImportId import, KeptEdits& kept) {
  struct Change {
    ClientId client;
    QString field;
    QString before;
    QString after;
  };
  std::vector<Change> changes;
  RawStatement rows(db, R"sql(
    SELECT client_id, field, before, after FROM import_change WHERE import_id = ?1
  )sql");
  rows.bind(1, import);
  while (rows.next())
    changes.push_back({rows.number(0), toQString(rows.text(1)), toQString(rows.text(2)),
                       toQString(rows.text(3))});
  for (const Change& change : changes) {
    const auto value = clientField(db, change.client, change.field);
    if (!value) continue;
    if (*value != change.after) {
      if (!isAnotherImports(db, import, change.client, change.field, *value))
        kept.push_back({KeptEdit::What::Field, change.client,
                        clientField(db, change.client, QStringLiteral("name")).value_or(QString()),
                        change.field});
      continue;
    }
    setClientField(db, change.client, change.field.toUtf8().constData(), change.before);
  }
}

// " AND NOT EXISTS (…)" for every table that names clients: whoever is still spoken of stays. The
// hashes of erased people outlive them.
std::string unspokenOf(SQLite::Database& db) {
  std::string condition;
  SQLite::Statement tables(db, R"sql(
    SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
    WHERE m.type = 'table' AND c.name = 'client_id'
      AND m.name NOT IN ('consent', 'import_change', 'suppression', 'client_apart')
  )sql");
  while (tables.executeStep())
    condition += " AND NOT EXISTS (SELECT 1 FROM \"" + tables.getColumn(0).getString() +
                 "\" AS t WHERE t.client_id = client.id)";
  return condition;
}

// Clients of the import that were edited by hand since (import_change, field "edited").
std::string uneditedIn(ImportId import) {
  return " AND NOT EXISTS (SELECT 1 FROM import_change AS e WHERE e.import_id = " +
         std::to_string(import) + " AND e.client_id = client.id AND e.field = 'edited')";
}

void tellKeptClients(SQLite::Database& db, ImportId import, KeptEdits& kept) {
  SQLite::Statement query(db, R"sql(
    SELECT id, name,
           CASE WHEN EXISTS (SELECT 1 FROM every_purchase AS p WHERE p.client_id = client.id)
                  THEN 'purchase'
                WHEN EXISTS (SELECT 1 FROM campaign_member AS m WHERE m.client_id = client.id)
                  THEN 'campaign_member'
                WHEN EXISTS (SELECT 1 FROM note AS n WHERE n.client_id = client.id) THEN 'note'
                WHEN EXISTS (SELECT 1 FROM client_tag AS t WHERE t.client_id = client.id)
                  THEN 'client_tag'
                WHEN EXISTS (SELECT 1 FROM identity AS i WHERE i.client_id = client.id)
                  THEN 'identity'
                ELSE 'client' END
    FROM client WHERE import_id = ?1 ORDER BY id
  )sql");
  query.bind(1, static_cast<std::int64_t>(import));
  while (query.executeStep())
    kept.push_back({KeptEdit::What::Client, query.getColumn(0).getInt64(),
                    QString::fromUtf8(query.getColumn(1).getText()),
                    QString::fromUtf8(query.getColumn(2).getText())});
}

void removeClients(SQLite::Database& db, ImportId import, const Heirs& heirs, KeptEdits& kept) {
  std::vector<std::pair<ClientId, ImportId>> spared;
  RawStatement mine(db, "SELECT id FROM client WHERE import_id = ?1");
  mine.bind(1, import);
  while (mine.next()) {
    if (const ImportId heir = heirs.ofClient(mine.number(0)))
      spared.emplace_back(mine.number(0), heir);
  }
  RawStatement hand(db, "UPDATE client SET import_id = ?2 WHERE id = ?1");
  for (const auto& [client, heir] : spared) {
    hand.bind(1, client);
    hand.bind(2, heir);
    hand.run();
  }
  const std::string drop =
      "DELETE FROM client WHERE import_id = ?1" + unspokenOf(db) + uneditedIn(import);
  runFor(db, drop.c_str(), import);
  tellKeptClients(db, import, kept);
  // Who stays for another reason is nobody's import now; without a key, known by name only.
  runFor(db, R"sql(
    UPDATE client SET weak = 1 WHERE import_id = ?1 AND weak = 0
      AND NOT EXISTS (SELECT 1 FROM identity AS i WHERE i.client_id = client.id)
  )sql",
         import);
  runFor(db, "UPDATE client SET import_id = NULL WHERE import_id = ?1", import);
}

// Who comes back from a merge though the import that brought them was taken back meanwhile.
void removeReturned(SQLite::Database& db, KeptEdits& kept) {
  std::vector<ImportId> undone;
  RawStatement rows(db, R"sql(
    SELECT DISTINCT c.import_id FROM client AS c JOIN import AS i ON i.id = c.import_id
    WHERE i.undone_ms IS NOT NULL
  )sql");
  while (rows.next()) undone.push_back(rows.number(0));
  for (const ImportId import : undone) removeClients(db, import, Heirs(db, import), kept);
}

bool stands(SQLite::Database& db, ImportId import) {
  SQLite::Statement query(db,
                          "SELECT undone_ms IS NULL AND kind <> 'demo' FROM import WHERE id = ?1");
  query.bind(1, static_cast<std::int64_t>(import));
  return query.executeStep() && query.getColumn(0).getInt() != 0;
}

void keepWayBack(SQLite::Database& db, ImportId import, const QByteArray& changes, bool kept) {
  RawStatement keep(db, "UPDATE import_trace SET undone_changes = ?2 WHERE import_id = ?1");
  keep.bind(1, import);
  if (kept)
    keep.bindBlob(2, {changes.constData(), static_cast<std::size_t>(changes.size())});
  else
    keep.bindNull(2);
  keep.run();
}

void setUndone(SQLite::Database& db, ImportId import, std::optional<qint64> ms) {
  RawStatement mark(db, "UPDATE import SET undone_ms = ?2 WHERE id = ?1");
  mark.bind(1, import);
  if (ms)
    mark.bind(2, *ms);
  else
    mark.bindNull(2);
  mark.run();
}

}  // namespace

Result<KeptEdits> takeImportBack(SQLite::Database& db, ImportId import, qint64 nowMs) {
  if (!stands(db, import))
    return Error{ErrorCode::NotFound, {QStringLiteral("import"), QString::number(import)}, {}};
  const ImportTrace trace = loadTrace(db, import);
  const ConsentRange consents = consentsOf(db, import);
  const Heirs heirs(db, import);
  setUndone(db, import, nowMs);
  const bool kept = trace.purchaseTo - trace.purchaseFrom <= redoLimit;
  QByteArray done;
  KeptEdits stays;
  {
    std::optional<ChangeRecorder> recorder;
    if (kept) recorder.emplace(db);
    restoreFields(db, import, stays);
    removePurchases(db, trace, heirs);
    removeKeys(db, import, heirs);
    removeDetails(db, import, [&](qint64 hash) { return heirs.ofKey(hash); });
    removeReport(db, import);
    // Merged clients come back before those of the import go: their keys move home first.
    if (!trace.changes.isEmpty()) takeChangesBack(db, trace.changes, stays);
    removeClients(db, import, heirs, stays);
    if (!trace.changes.isEmpty()) removeReturned(db, stays);
    // What was edited of somebody who is part of another now is known when they come back.
    runFor(db,
           "DELETE FROM import_change WHERE import_id = ?1 AND NOT "
           "(field = 'edited' AND client_id NOT IN (SELECT id FROM client))",
           import);
    runFor(db, "DELETE FROM key_name WHERE import_id = ?1", import);
    runFor(db, "DELETE FROM import_reject WHERE import_id = ?1", import);
    db.exec(
        "DELETE FROM source WHERE id NOT IN (SELECT source_id FROM every_purchase) "
        "AND NOT EXISTS (SELECT 1 FROM deleted)");
    if (recorder) done = recorder->take();
  }
  keepWayBack(db, import, done, kept);
  if (consents.to > 0) cancelConsents(db, consents.from, consents.to, nowMs);
  return stays;
}

Result<void> putImportBack(SQLite::Database& db, ImportId import, qint64 nowMs) {
  QByteArray changes;
  bool kept = false;
  {
    RawStatement find(db, R"sql(
      SELECT t.undone_changes, t.undone_changes IS NOT NULL
      FROM import_trace AS t JOIN import AS i ON i.id = t.import_id
      WHERE i.id = ?1 AND i.undone_ms IS NOT NULL
    )sql");
    find.bind(1, import);
    while (find.next()) {
      const std::string_view bytes = find.blob(0);
      changes = QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size()));
      kept = find.number(1) != 0;
    }
  }
  if (!kept) return Error{ErrorCode::UndoConflict, {}, QStringLiteral("not kept")};
  const Applied applied = changes.isEmpty() ? Applied{} : applyTelling(db, inverted(changes));
  if (!applied.whole())
    return Error{ErrorCode::UndoConflict, obstacleArgs(nameObstacles(db, applied.left)),
                 QStringLiteral("import")};
  const ConsentRange consents = consentsOf(db, import);
  if (consents.to > 0) repeatConsents(db, consents.from, consents.to, nowMs);
  keepWayBack(db, import, {}, false);
  setUndone(db, import, std::nullopt);
  return {};
}

}  // namespace retenta
