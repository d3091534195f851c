// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/consentstore.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

// The last word on a channel: lines taken back do not count.
constexpr const char* lastActionSql = R"sql(
  SELECT action FROM consent AS c
  WHERE client_id = ? AND channel = ? AND action <> 'cancelled'
    AND NOT EXISTS (SELECT 1 FROM consent AS x
                    WHERE x.client_id = c.client_id AND x.channel = c.channel AND x.cancels = c.id)
  ORDER BY id DESC LIMIT 1
)sql";

constexpr const char* insertSql = R"sql(
  INSERT INTO consent (client_id, channel, action, day, source, wording, entered_ms, import_id)
  VALUES (?, ?, ?, ?, ?, ?, ?, nullif(?, 0))
)sql";

// Takes back the lines of a range, or what a redo has said in their stead.
constexpr const char* cancelSql = R"sql(
  INSERT INTO consent (client_id, channel, purpose, action, cancels, day, source, entered_ms)
  SELECT client_id, channel, purpose, 'cancelled', id, day, 'undo', ?3
  FROM consent AS c
  WHERE (id BETWEEN ?1 AND ?2 OR cancels BETWEEN ?1 AND ?2) AND action <> 'cancelled'
    AND NOT EXISTS (SELECT 1 FROM consent AS x
                    WHERE x.client_id = c.client_id AND x.channel = c.channel AND x.cancels = c.id)
)sql";

// What lines of a range had cancelled stands again: said anew.
constexpr const char* reviveSql = R"sql(
  INSERT INTO consent (client_id, channel, purpose, action, cancels, day, source, wording,
                       entered_ms, import_id)
  SELECT l.client_id, l.channel, l.purpose, l.action, l.id, l.day, l.source, l.wording, ?3,
         l.import_id
  FROM consent AS c JOIN consent AS l ON l.id = c.cancels
  WHERE c.id BETWEEN ?1 AND ?2 AND c.action = 'cancelled' AND l.action <> 'cancelled'
    AND NOT EXISTS (
      SELECT 1 FROM consent AS r
      WHERE r.client_id = l.client_id AND r.channel = l.channel AND r.action <> 'cancelled'
        AND (r.cancels = l.id OR (r.id > l.id AND r.action IN ('withdrawn', 'objected')
                                  AND l.action NOT IN ('withdrawn', 'objected')))
        AND NOT EXISTS (SELECT 1 FROM consent AS x
                        WHERE x.client_id = r.client_id AND x.channel = r.channel
                          AND x.cancels = r.id))
)sql";
// And is cancelled once more, as it was said first or anew.
constexpr const char* cancelAgainSql = R"sql(
  INSERT INTO consent (client_id, channel, purpose, action, cancels, day, source, entered_ms)
  SELECT s.client_id, s.channel, s.purpose, 'cancelled', s.id, s.day, 'undo', ?3
  FROM consent AS c JOIN consent AS l ON l.id = c.cancels
  JOIN consent AS s ON s.client_id = l.client_id AND s.channel = l.channel
    AND (s.id = l.id OR s.cancels = l.id) AND s.action <> 'cancelled'
  WHERE c.id BETWEEN ?1 AND ?2 AND c.action = 'cancelled'
    AND NOT EXISTS (SELECT 1 FROM consent AS x
                    WHERE x.client_id = s.client_id AND x.channel = s.channel AND x.cancels = s.id)
)sql";

// A line said anew notes in `cancels` the one it replaces: the next undo finds it by that.
constexpr const char* repeatSql = R"sql(
  INSERT INTO consent (client_id, channel, purpose, action, cancels, day, source, wording,
                       entered_ms, import_id)
  SELECT client_id, channel, purpose, action, id, day, source, wording, ?3, import_id
  FROM consent AS c WHERE id BETWEEN ?1 AND ?2 AND action <> 'cancelled'
)sql";

// What was said after the lines that are said anew, and stands (?4 = the last line before), is said
// once more behind them: the last word stays the last, a refusal above all. A line that is a
// repetition itself has the place of the one it replaces.
constexpr const char* repeatLaterSql = R"sql(
  INSERT INTO consent (client_id, channel, purpose, action, cancels, day, source, wording,
                       entered_ms, import_id)
  SELECT l.client_id, l.channel, l.purpose, l.action, coalesce(l.cancels, l.id), l.day, l.source,
         l.wording, ?3, l.import_id
  FROM (SELECT client_id, channel, max(id) AS said FROM consent
        WHERE id BETWEEN ?1 AND ?2 AND action <> 'cancelled' GROUP BY client_id, channel) AS c
  JOIN consent AS l ON l.id = (
    SELECT max(s.id) FROM consent AS s
    WHERE s.client_id = c.client_id AND s.channel = c.channel AND s.id <= ?4
      AND s.action <> 'cancelled'
      AND NOT EXISTS (SELECT 1 FROM consent AS x
                      WHERE x.client_id = s.client_id AND x.channel = s.channel
                        AND x.cancels = s.id))
  WHERE coalesce(l.cancels, l.id) > c.said
)sql";

constexpr const char* loadSql = R"sql(
  SELECT client_id, channel, action FROM consent AS c
  WHERE action <> 'cancelled'
    AND NOT EXISTS (SELECT 1 FROM consent AS x
                    WHERE x.client_id = c.client_id AND x.channel = c.channel AND x.cancels = c.id)
)sql";

bool isRefusal(QByteArrayView action) { return action == "withdrawn" || action == "objected"; }

void bindLine(SQLite::Statement& insert, const ConsentEntry& entry, qint64 nowMs,
              ImportId importId) {
  insert.reset();
  insert.bind(1, static_cast<std::int64_t>(entry.client));
  insert.bind(2, channelId(entry.channel).toStdString());
  insert.bind(3, consentActionId(entry.action));
  insert.bind(4, entry.day);
  insert.bind(5, entry.source.toStdString());
  insert.bind(6, entry.wording.toStdString());
  insert.bind(7, static_cast<std::int64_t>(nowMs));
  insert.bind(8, static_cast<std::int64_t>(importId));
}

// The row's word on its channel.
void take(SQLite::Statement& row, ConsentState& state) {
  const auto channel = channelFromId(QString::fromUtf8(row.getColumn(1).getText()));
  if (!channel) return;
  const bool refused = isRefusal(QByteArrayView(row.getColumn(2).getText()));
  (refused ? state.given : state.refused).remove(*channel);
  (refused ? state.refused : state.given).add(*channel);
}

void runRange(SQLite::Database& db, const char* sql, qint64 from, qint64 to, qint64 nowMs) {
  SQLite::Statement statement(db, sql);
  statement.bind(1, static_cast<std::int64_t>(from));
  statement.bind(2, static_cast<std::int64_t>(to));
  statement.bind(3, static_cast<std::int64_t>(nowMs));
  statement.exec();
}

}  // namespace

const char* consentActionId(ConsentAction action) {
  switch (action) {
    case ConsentAction::Given:
      return "given";
    case ConsentAction::Confirmed:
      return "confirmed";
    case ConsentAction::Withdrawn:
      return "withdrawn";
    case ConsentAction::Objected:
      return "objected";
  }
  return "withdrawn";
}

std::optional<ConsentAction> consentActionFromId(QStringView id) {
  for (const ConsentAction action : {ConsentAction::Given, ConsentAction::Confirmed,
                                     ConsentAction::Withdrawn, ConsentAction::Objected}) {
    if (id == QLatin1String(consentActionId(action))) return action;
  }
  return std::nullopt;
}

void restoreConsents(SQLite::Database& db, const std::vector<ConsentEntry>& entries, qint64 nowMs,
                     ImportId importId) {
  SQLite::Statement insert(db, insertSql);
  for (const ConsentEntry& entry : entries) {
    bindLine(insert, entry, nowMs, importId);
    insert.exec();
  }
}

int appendConsents(SQLite::Database& db, const std::vector<ConsentEntry>& entries, qint64 nowMs,
                   ImportId importId, bool overRefusal) {
  SQLite::Statement last(db, lastActionSql);
  SQLite::Statement insert(db, insertSql);
  int added = 0;
  for (const ConsentEntry& entry : entries) {
    const std::string channel = channelId(entry.channel).toStdString();
    const char* action = consentActionId(entry.action);
    last.reset();
    last.bind(1, static_cast<std::int64_t>(entry.client));
    last.bind(2, channel);
    if (last.executeStep()) {
      const QByteArrayView before(last.getColumn(0).getText());
      if (before == QByteArrayView(action)) continue;
      if (!overRefusal && isRefusal(before) && !isRefusal(QByteArrayView(action))) continue;
    }
    bindLine(insert, entry, nowMs, importId);
    insert.exec();
    ++added;
  }
  return added;
}

void cancelConsents(SQLite::Database& db, qint64 from, qint64 to, qint64 nowMs) {
  runRange(db, cancelSql, from, to, nowMs);
  runRange(db, reviveSql, from, to, nowMs);
}

void repeatConsents(SQLite::Database& db, qint64 from, qint64 to, qint64 nowMs) {
  const qint64 last = lastConsentId(db);
  runRange(db, repeatSql, from, to, nowMs);
  SQLite::Statement later(db, repeatLaterSql);
  later.bind(1, static_cast<std::int64_t>(from));
  later.bind(2, static_cast<std::int64_t>(to));
  later.bind(3, static_cast<std::int64_t>(nowMs));
  later.bind(4, static_cast<std::int64_t>(last));
  later.exec();
  runRange(db, cancelAgainSql, from, to, nowMs);
}

qint64 lastConsentId(SQLite::Database& db) {
  return db.execAndGet("SELECT coalesce(max(id), 0) FROM consent").getInt64();
}

ConsentState loadConsentsOf(SQLite::Database& db, ClientId client) {
  ConsentState state;
  SQLite::Statement query(db, std::string(loadSql) + "  AND client_id = ?1 ORDER BY id");
  query.bind(1, static_cast<std::int64_t>(client));
  while (query.executeStep()) take(query, state);
  return state;
}

std::unordered_map<ClientId, ConsentState> loadConsents(SQLite::Database& db) {
  std::unordered_map<ClientId, ConsentState> all;
  SQLite::Statement query(db, std::string(loadSql) + "  ORDER BY id");
  while (query.executeStep()) take(query, all[query.getColumn(0).getInt64()]);
  return all;
}

}  // namespace retenta
