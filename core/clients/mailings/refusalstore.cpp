// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/mailings/refusalstore.h"

#include <optional>
#include <string>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/consentstore.h"
#include "core/clients/erasure/suppressionstore.h"
#include "core/clients/mailings/sendstage.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

// The standing line of each channel of a client.
constexpr const char* standingSql = R"sql(
  SELECT channel, action, day, source, wording FROM consent AS c
  WHERE client_id = ?1 AND action <> 'cancelled' AND id = (
    SELECT max(id) FROM consent AS l
    WHERE l.client_id = c.client_id AND l.channel = c.channel AND l.action <> 'cancelled'
      AND NOT EXISTS (SELECT 1 FROM consent AS x
                      WHERE x.client_id = l.client_id AND x.channel = l.channel
                        AND x.cancels = l.id))
)sql";
constexpr const char* keepSql = R"sql(
  INSERT OR REPLACE INTO kept_refusal (hash, channel, day, source, wording) VALUES (?, ?, ?, ?, ?)
)sql";
constexpr const char* strikeSql = "DELETE FROM kept_refusal WHERE hash = ?1 AND channel = ?2";
constexpr const char* keptSql =
    "SELECT channel, day, source, wording FROM kept_refusal WHERE hash = ?1";
constexpr const char* strangerSql = R"sql(
  SELECT coalesce(d.unsubscribed_s, d.sent_s, i.at_ms / 1000) / 86400, i.file, m.title
  FROM delivery AS d JOIN mailing AS m ON m.id = d.mailing_id JOIN import AS i ON i.id = d.import_id
  WHERE d.kind = ?1 AND d.address = ?2 AND d.stages & ?3 LIMIT 1
)sql";

struct Standing {
  std::string channel;
  std::string action;
  int day = 0;
  std::string source;
  std::string wording;
  bool refuses() const { return action == "withdrawn" || action == "objected"; }
};

std::vector<Standing> standingOf(SQLite::Database& db, ClientId client) {
  std::vector<Standing> lines;
  SQLite::Statement row(db, standingSql);
  row.bind(1, static_cast<std::int64_t>(client));
  while (row.executeStep()) {
    lines.push_back({row.getColumn(0).getString(), row.getColumn(1).getString(),
                     row.getColumn(2).getInt(), row.getColumn(3).getString(),
                     row.getColumn(4).getString()});
  }
  return lines;
}

std::vector<QByteArray> hashesOf(SQLite::Database& db, const QByteArray& key, ClientId client) {
  std::vector<QByteArray> hashes;
  SQLite::Statement row(db, "SELECT kind, source, value FROM identity WHERE client_id = ?1");
  row.bind(1, static_cast<std::int64_t>(client));
  while (row.executeStep()) {
    hashes.push_back(suppressionHash(key, row.getColumn(0).getInt(),
                                     QString::fromUtf8(row.getColumn(1).getText()),
                                     QString::fromUtf8(row.getColumn(2).getText())));
  }
  return hashes;
}

}  // namespace

void keepRefusals(SQLite::Database& db, const std::vector<ClientId>& leaving) {
  const std::optional<QByteArray> key = knownSuppressionKey(db);
  if (!key) return;  // every base has one
  for (const ClientId client : leaving) {
    const std::vector<Standing> lines = standingOf(db, client);
    if (lines.empty()) continue;
    SQLite::Statement keep(db, keepSql);
    SQLite::Statement strike(db, strikeSql);
    for (const QByteArray& hash : hashesOf(db, *key, client)) {
      for (const Standing& line : lines) {
        SQLite::Statement& each = line.refuses() ? keep : strike;
        each.reset();
        each.bind(1, hash.constData(), static_cast<int>(hash.size()));
        each.bind(2, line.channel);
        if (line.refuses()) {
          each.bind(3, line.day);
          each.bind(4, line.source);
          each.bind(5, line.wording);
        }
        each.exec();
      }
    }
  }
}

struct FormerRefusals::State {
  std::optional<QByteArray> key;  // of hashes; none = nobody was deleted
  std::optional<RawStatement> kept;
  std::optional<RawStatement> told;
};

FormerRefusals::FormerRefusals(SQLite::Database& db) : m_state(std::make_unique<State>()) {
  if (db.execAndGet("SELECT EXISTS (SELECT 1 FROM kept_refusal)").getInt() != 0) {
    m_state->key = knownSuppressionKey(db);
    m_state->kept.emplace(db, keptSql);
  }
  SQLite::Statement reports(db, "SELECT EXISTS (SELECT 1 FROM delivery WHERE stages & ?1 LIMIT 1)");
  reports.bind(1, static_cast<int>(refusingStages));
  if (reports.executeStep() && reports.getColumn(0).getInt() != 0)
    m_state->told.emplace(db, strangerSql);
}

FormerRefusals::~FormerRefusals() = default;

bool FormerRefusals::any() const { return m_state->key || m_state->told; }

std::vector<FormerRefusal> FormerRefusals::of(int kind, std::string_view source,
                                              std::string_view value) {
  std::vector<FormerRefusal> refusals;
  const auto qt = [](std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
  };
  if (m_state->key && m_state->kept) {
    RawStatement& kept = *m_state->kept;
    const QByteArray hash = suppressionHash(*m_state->key, kind, qt(source), qt(value));
    kept.bindBlob(1, {hash.constData(), static_cast<std::size_t>(hash.size())});
    while (kept.next()) {
      const auto channel = channelFromId(qt(kept.text(0)));
      if (channel)
        refusals.push_back(
            {*channel, static_cast<Day>(kept.number(1)), qt(kept.text(2)), qt(kept.text(3))});
    }
  }
  if (m_state->told && kind <= 2) {
    RawStatement& told = *m_state->told;
    told.bind(1, std::int64_t{kind});
    told.bind(2, value);
    told.bind(3, std::int64_t{refusingStages});
    while (told.next())
      refusals.push_back({kind == 1 ? Channel::Email : Channel::Sms,
                          static_cast<Day>(told.number(0)),
                          QStringLiteral("import: %1").arg(qt(told.text(1))), qt(told.text(2))});
  }
  return refusals;
}

}  // namespace retenta
