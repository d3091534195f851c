// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/own/ownwritestore.h"

#include <algorithm>
#include <map>
#include <tuple>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/importing/own/ownformat.h"
#include "core/importing/text/celltext.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

class OwnWriter {
 public:
  OwnWriter(SQLite::Database& db, const Reading& reading, const ImportOutcome& outcome,
            const std::vector<ClientId>& clientOf, const OwnContext& context)
      : m_db(db), m_reading(reading), m_out(outcome), m_clientOf(clientOf), m_context(context) {}

  OwnWritten run() {
    RawStatement since(m_db, "UPDATE client SET created_day = ?2 WHERE id = ?1");
    RawStatement exclude(m_db, "UPDATE client SET excluded = 1 WHERE id = ?1");
    for (const PersonDetail& detail : m_reading.details) {
      const std::uint32_t person = m_out.people.personOfLine[detail.line];
      if (person == PeopleIndex::nobody || m_clientOf[person] == 0) continue;
      const ClientId client = m_clientOf[person];
      const bool isNew = m_out.people.people[person].client == 0;
      if (detail.kind == DetailKind::Consent) {
        noteConsent(client, toQString(m_reading.words.at(detail.value)));
      } else if (detail.kind == DetailKind::Since && isNew) {
        const auto day = dayFromIso(QByteArrayView(m_reading.words.at(detail.value)));
        if (!day) continue;
        since.bind(1, client);
        since.bind(2, std::int64_t{*day});
        since.run();
      } else if (detail.kind == DetailKind::Excluded && isNew) {
        exclude.bind(1, client);
        exclude.run();
      }
    }
    writeConsents();
    if (!m_reading.sources.empty()) orderKeys();
    return std::move(m_written);
  }

 private:
  // day | channel | action | source | wording
  void noteConsent(ClientId client, const QString& line) {
    const QStringList parts = unpackLines(line).value(0);
    const auto day = dayFromIso(parts.value(0).toUtf8());
    const auto channel = channelFromId(parts.value(1));
    const auto action = consentActionFromId(parts.value(2));
    if (!day || !channel || !action) return;
    m_log[client].push_back({client, *channel, *action, *day, parts.value(3), parts.value(4)});
  }

  bool hasLines(ClientId client) {
    RawStatement find(m_db, "SELECT 1 FROM consent WHERE client_id = ?1 LIMIT 1");
    find.bind(1, client);
    return find.next();
  }

  bool isKnown(const ConsentEntry& entry) {
    const std::string channel = channelId(entry.channel).toStdString();
    const std::string source = entry.source.toStdString();
    RawStatement find(m_db, R"sql(
      SELECT 1 FROM consent WHERE client_id = ?1 AND channel = ?2 AND action = ?3 AND day = ?4
        AND source = ?5
    )sql");
    find.bind(1, entry.client);
    find.bind(2, channel);
    find.bind(3, std::string_view(consentActionId(entry.action)));
    find.bind(4, std::int64_t{entry.day});
    find.bind(5, source);
    return find.next();
  }

  void writeConsents() {
    for (auto& [client, entries] : m_log) {
      if (!hasLines(client)) {
        restoreConsents(m_db, entries, m_context.nowMs, m_context.import);
      } else {
        std::erase_if(entries, [this](const ConsentEntry& entry) { return isKnown(entry); });
        appendConsents(m_db, entries, m_context.nowMs, m_context.import);
      }
    }
    if (m_log.empty()) return;
    auto states = loadConsents(m_db);
    for (const auto& [client, entries] : m_log) m_written.consentsTold[client] = states[client];
  }

  // Which of several addresses is the first: kept where the order is not the alphabet's.
  void orderKeys() {
    RawStatement place(m_db, R"sql(
      UPDATE identity SET position = ?1
      WHERE kind = ?2 AND source = ?3 AND value = ?4 AND import_id = ?5
    )sql");
    for (std::uint32_t line = 0; line < m_reading.lines.size(); ++line) {
      const std::uint32_t person = m_out.people.personOfLine[line];
      if (person == PeopleIndex::nobody || m_out.people.people[person].client != 0) continue;
      for (std::size_t kind = 0; kind < keyKinds; ++kind) placeKeys(place, line, kind);
    }
  }

  void placeKeys(RawStatement& place, std::uint32_t line, std::size_t kind) {
    std::vector<ExternalId> keys;
    const auto add = [&](std::uint32_t key) {
      if (key == TextTable::none) return;
      const std::string_view value = m_reading.keys[kind].values.at(key);
      keys.push_back(kind == ExternalKey ? externalIdOf(value, m_context.source)
                                         : ExternalId{{}, value});
    };
    add(m_reading.personOf(line).keys[kind]);
    for (auto extra = m_reading.extrasOf(line);
         extra != m_reading.extras.end() && extra->line == line; ++extra) {
      if (extra->kind == kind) add(extra->key);
    }
    const auto before = [](const ExternalId& a, const ExternalId& b) {
      return std::tie(a.source, a.value) < std::tie(b.source, b.value);
    };
    if (keys.size() < 2 || std::is_sorted(keys.begin(), keys.end(), before)) return;
    auto position = -static_cast<std::int64_t>(keys.size());
    for (const ExternalId& key : keys) {
      place.bind(1, position++);
      place.bind(2, static_cast<std::int64_t>(kind + 1));
      place.bind(3, key.source);
      place.bind(4, key.value);
      place.bind(5, m_context.import);
      place.run();
    }
  }

  SQLite::Database& m_db;
  const Reading& m_reading;
  const ImportOutcome& m_out;
  const std::vector<ClientId>& m_clientOf;
  const OwnContext& m_context;
  std::map<ClientId, std::vector<ConsentEntry>> m_log;
  OwnWritten m_written;
};

}  // namespace

OwnWritten writeOwn(SQLite::Database& db, const Reading& reading, const ImportOutcome& outcome,
                    const std::vector<ClientId>& clientOf, const OwnContext& context) {
  if (reading.sources.empty()) return {};
  return OwnWriter(db, reading, outcome, clientOf, context).run();
}

}  // namespace retenta
