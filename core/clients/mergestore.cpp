// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/mergestore.h"

#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/consentstore.h"
#include "core/clients/personname.h"

namespace retenta {

namespace {

// Tables that hold a client's number, but for those that record the past under the old one.
constexpr const char* tablesSql = R"sql(
  SELECT m.name FROM sqlite_schema AS m JOIN pragma_table_info(m.name) AS c
  WHERE m.type = 'table' AND c.name = 'client_id'
    AND m.name NOT IN ('consent', 'import_change')
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

void moveRows(SQLite::Database& db, ClientId survivor, ClientId other) {
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

QString nameOf(SQLite::Database& db, ClientId client) {
  SQLite::Statement query(db, "SELECT name FROM client WHERE id = ?1");
  query.bind(1, static_cast<std::int64_t>(client));
  return query.executeStep() ? QString::fromUtf8(query.getColumn(0).getText()) : QString();
}

void fillFields(SQLite::Database& db, ClientId survivor, ClientId other) {
  SQLite::Statement fill(db, fillSql);
  fill.bind(1, static_cast<std::int64_t>(survivor));
  fill.bind(2, static_cast<std::int64_t>(other));
  fill.exec();
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
  moveRows(db, survivor, other);
  fillFields(db, survivor, other);
  copyConsents(db, survivor, other, importId, nowMs);
  SQLite::Statement drop(db, "DELETE FROM client WHERE id = ?1");
  drop.bind(1, static_cast<std::int64_t>(other));
  drop.exec();
}

}  // namespace retenta
