// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/mergestore.h"

#include <algorithm>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/idranges.h"
#include "core/clients/consentstore.h"
#include "core/clients/personname.h"
#include "core/storage/packs/purchaserows.h"

namespace retenta {

namespace {

// Tables that hold a client's number, but for those that record the past under the old one.
constexpr const char* tablesSql = R"sql(
  SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
  WHERE m.type = 'table' AND c.name = 'client_id'
    AND m.name NOT IN ('consent', 'import_change', 'purchase_pack')
)sql";

constexpr const char* fillSql = R"sql(
  UPDATE client AS s SET
    gender = iif(s.gender = '', o.gender, s.gender),
    birthday = iif(s.birthday = '' OR (s.birthday LIKE '--%' AND o.birthday <> ''),
                   o.birthday, s.birthday),
    city = iif(s.city = '', o.city, s.city),
    origin = iif(s.origin = '', o.origin, s.origin),
    address = iif(s.address = '', o.address, s.address),
    excluded = max(s.excluded, o.excluded),
    weak = min(s.weak, o.weak),
    created_day = min(s.created_day, o.created_day)
  FROM client AS o WHERE s.id = ?1 AND o.id = ?2
)sql";

// In a campaign that both had a place in: whom the message has reached was reached, and who was
// kept for comparison was kept.
constexpr const char* placeSql = R"sql(
  UPDATE campaign_member AS s SET role = o.role, segment = o.segment
  FROM campaign_member AS o
  WHERE s.client_id = ?1 AND o.client_id = ?2 AND o.campaign_id = s.campaign_id
    AND (o.role = 'treated' AND s.role <> 'treated' OR
         o.role = 'control_group' AND s.role NOT IN ('treated', 'control_group'))
)sql";

constexpr const char* standingSql = R"sql(
  SELECT channel, action, day, source, wording FROM consent AS c
  WHERE client_id = ?1 AND action <> 'cancelled'
    AND NOT EXISTS (SELECT 1 FROM consent AS x
                    WHERE x.client_id = c.client_id AND x.channel = c.channel AND x.cancels = c.id)
    AND id = (SELECT max(id) FROM consent AS l
              WHERE l.client_id = c.client_id AND l.channel = c.channel AND l.action <> 'cancelled'
                AND NOT EXISTS (SELECT 1 FROM consent AS y
                                WHERE y.client_id = l.client_id AND y.cancels = l.id))
)sql";

void run(SQLite::Database& db, const char* sql, ClientId survivor, ClientId other) {
  SQLite::Statement statement(db, sql);
  statement.bind(1, static_cast<std::int64_t>(survivor));
  statement.bind(2, static_cast<std::int64_t>(other));
  statement.exec();
}

void moveRows(SQLite::Database& db, ClientId survivor, ClientId other) {
  unpackPurchases(db, {&other, 1});
  std::vector<std::string> tables;
  SQLite::Statement query(db, tablesSql);
  while (query.executeStep()) tables.push_back(query.getColumn(0).getString());
  for (const std::string& table : tables) {
    SQLite::Statement move(
        db, "UPDATE OR IGNORE \"" + table + "\" SET client_id = ?1 WHERE client_id = ?2");
    move.bind(1, static_cast<std::int64_t>(survivor));
    move.bind(2, static_cast<std::int64_t>(other));
    move.exec();
    // What both had (a place in one campaign) is had once.
    SQLite::Statement rest(db, "DELETE FROM \"" + table + "\" WHERE client_id = ?1");
    rest.bind(1, static_cast<std::int64_t>(other));
    rest.exec();
  }
}

// In the plans of campaigns whose people were chosen one by one.
void renameChosen(SQLite::Database& db, ClientId survivor, ClientId other) {
  SQLite::Statement query(db, R"sql(
    SELECT id, plan ->> 'clients' FROM campaign WHERE plan ->> 'clients' <> ''
  )sql");
  SQLite::Statement put(db,
                        "UPDATE campaign SET plan = json_set(plan, '$.clients', ?2) WHERE id = ?1");
  while (query.executeStep()) {
    auto chosen = idsFromRanges(QString::fromUtf8(query.getColumn(1).getText()));
    if (!chosen) continue;
    const auto found = std::lower_bound(chosen->begin(), chosen->end(), other);
    if (found == chosen->end() || *found != other) continue;
    chosen->erase(found);
    const auto place = std::lower_bound(chosen->begin(), chosen->end(), survivor);
    if (place == chosen->end() || *place != survivor) chosen->insert(place, survivor);
    put.reset();
    put.bind(1, query.getColumn(0).getInt64());
    put.bind(2, idRanges(*chosen).toStdString());
    put.exec();
  }
}

QString nameOf(SQLite::Database& db, ClientId client) {
  SQLite::Statement query(db, "SELECT name FROM client WHERE id = ?1");
  query.bind(1, static_cast<std::int64_t>(client));
  return query.executeStep() ? QString::fromUtf8(query.getColumn(0).getText()) : QString();
}

void fillFields(SQLite::Database& db, ClientId survivor, ClientId other) {
  run(db, fillSql, survivor, other);
  const QString name = nameOf(db, other);
  if (!isFullerName(name, nameOf(db, survivor))) return;
  SQLite::Statement rename(db, "UPDATE client SET name = ?2, name_key = ?3 WHERE id = ?1");
  rename.bind(1, static_cast<std::int64_t>(survivor));
  rename.bind(2, name.toStdString());
  rename.bind(3, nameKey(name).toStdString());
  rename.exec();
}

void copyConsents(SQLite::Database& db, ClientId survivor, ClientId other, ImportId importId,
                  qint64 nowMs) {
  std::vector<ConsentEntry> entries;
  SQLite::Statement query(db, standingSql);
  query.bind(1, static_cast<std::int64_t>(other));
  while (query.executeStep()) {
    const auto channel = channelFromId(QString::fromUtf8(query.getColumn(0).getText()));
    if (!channel) continue;
    const QString action = QString::fromUtf8(query.getColumn(1).getText());
    const bool refusal =
        action == QLatin1String("withdrawn") || action == QLatin1String("objected");
    entries.push_back({survivor, *channel,
                       refusal ? ConsentAction::Withdrawn : ConsentAction::Given,
                       query.getColumn(2).getInt(), QString::fromUtf8(query.getColumn(3).getText()),
                       QString::fromUtf8(query.getColumn(4).getText())});
  }
  if (!entries.empty()) appendConsents(db, entries, nowMs, importId);
}

}  // namespace

void mergeClients(SQLite::Database& db, ClientId survivor, ClientId other, ImportId importId,
                  qint64 nowMs) {
  run(db, placeSql, survivor, other);
  renameChosen(db, survivor, other);
  moveRows(db, survivor, other);
  fillFields(db, survivor, other);
  copyConsents(db, survivor, other, importId, nowMs);
  SQLite::Statement drop(db, "DELETE FROM client WHERE id = ?1");
  drop.bind(1, static_cast<std::int64_t>(other));
  drop.exec();
}

}  // namespace retenta
