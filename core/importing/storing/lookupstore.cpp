// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/lookupstore.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/settingstore.h"
#include "core/clients/personname.h"
#include "core/clients/erasure/suppressionstore.h"
#include "core/importing/own/ownformat.h"
#include "core/importing/text/celltext.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

// A look-up costs as much as reading this many rows in passing.
constexpr qint64 lookupInRows = 10;

qint64 upperBound(SQLite::Database& db, const char* sql) { return db.execAndGet(sql).getInt64(); }

void note(BaseMatches& matches, const Reading& reading, std::size_t kind, std::string_view value,
          ClientId client) {
  const std::uint32_t key = reading.keys[kind].values.find(value);
  if (key != TextTable::none) matches.clientOfKey[kind][key] = client;
}

void scanIdentities(SQLite::Database& db, const Reading& reading, const std::string& source,
                    BaseMatches& matches) {
  RawStatement rows(db, "SELECT kind, source, value, client_id FROM identity");
  std::string own;
  while (rows.next()) {
    const auto kind = static_cast<std::size_t>(rows.number(0) - 1);
    if (kind >= keyKinds) continue;
    if (kind == ExternalKey && rows.text(1) != source) {
      if (reading.sources.empty()) continue;
      own.assign(rows.text(1)).append(1, '\x1F').append(rows.text(2));
      note(matches, reading, kind, own, rows.number(3));
      continue;
    }
    note(matches, reading, kind, rows.text(2), rows.number(3));
  }
}

void findIdentities(SQLite::Database& db, const Reading& reading, const std::string& source,
                    BaseMatches& matches) {
  RawStatement find(db, R"sql(
    SELECT client_id FROM identity WHERE kind = ?1 AND source = ?2 AND value = ?3
  )sql");
  for (std::size_t kind = 0; kind < keyKinds; ++kind) {
    const TextTable& values = reading.keys[kind].values;
    for (std::uint32_t key = 0; key < values.size(); ++key) {
      find.bind(1, static_cast<std::int64_t>(kind + 1));
      const ExternalId id = kind == ExternalKey ? externalIdOf(values.at(key), source)
                                                : ExternalId{{}, values.at(key)};
      find.bind(2, id.source);
      find.bind(3, id.value);
      if (find.next()) {
        matches.clientOfKey[kind][key] = find.number(0);
        find.reset();
      }
    }
  }
}

// Addresses of erased people lead to the number that is left of them: what they buy is counted
// there, and found known when it comes again.
void findErased(SQLite::Database& db, const Reading& reading, const std::string& source,
                BaseMatches& matches) {
  const auto secret = knownSuppressionKey(db);
  if (!secret || !anySuppressed(db)) return;
  RawStatement find(db, R"sql(
    SELECT s.client_id FROM suppression AS s JOIN client AS c ON c.id = s.client_id
    WHERE s.hash = ?1 AND c.erased_ms IS NOT NULL
  )sql");
  for (std::size_t kind = 0; kind < keyKinds; ++kind) {
    const TextTable& values = reading.keys[kind].values;
    for (std::uint32_t key = 0; key < values.size(); ++key) {
      if (matches.clientOfKey[kind][key] != 0) continue;
      const ExternalId id = kind == ExternalKey ? externalIdOf(values.at(key), source)
                                                : ExternalId{{}, values.at(key)};
      const QByteArray hash = suppressionHash(*secret, static_cast<int>(kind + 1),
                                              toQString(id.source), toQString(id.value));
      find.bindBlob(1, std::string_view(hash.constData(), static_cast<std::size_t>(hash.size())));
      if (!find.next()) continue;
      matches.clientOfKey[kind][key] = find.number(0);
      matches.erased.insert(find.number(0));
      find.reset();
    }
  }
}

// Clients whom an export of this very base named by their numbers.
void findOwn(SQLite::Database& db, const Reading& reading, BaseMatches& matches) {
  const auto token = loadSetting(db, QString::fromLatin1(ownTokenSetting));
  if (!token || token->isEmpty()) return;
  const std::string lead = token->toStdString() + '-';
  RawStatement find(db, "SELECT 1 FROM client WHERE id = ?1");
  const TextTable& values = reading.keys[ExternalKey].values;
  for (std::uint32_t key = 0; key < values.size(); ++key) {
    const ExternalId id = externalIdOf(values.at(key), ownSource);
    if (id.source != ownSource || id.value.substr(0, lead.size()) != lead) continue;
    const ClientId client = toQString(id.value.substr(lead.size())).toLongLong();
    find.bind(1, client);
    if (!find.next()) continue;
    find.reset();
    matches.clientOfKey[ExternalKey][key] = client;
  }
}

void findNamesakes(SQLite::Database& db, const Reading& reading,
                   const std::vector<std::uint32_t>& names, BaseMatches& matches) {
  if (names.empty()) return;
  RawStatement rows(db, "SELECT id, name_key, weak FROM client WHERE name_key <> ''");
  while (rows.next()) {
    const std::uint32_t name = reading.nameKeys.find(rows.text(1));
    if (name == TextTable::none || !std::binary_search(names.begin(), names.end(), name)) continue;
    matches.namesakes.push_back({name, rows.number(0), rows.number(2) != 0});
  }
  // Whoever had the name before an import gave them a fuller one, or before two became one.
  RawStatement former(db, R"sql(
    SELECT h.client_id, h.before, c.weak
    FROM import_change AS h JOIN client AS c ON c.id = h.client_id
    WHERE h.field = 'name' OR h.field LIKE 'alias:%'
    UNION ALL
    SELECT m.client_id, m.name, c.weak
    FROM client_merge AS m JOIN client AS c ON c.id = m.client_id WHERE m.name <> ''
    UNION ALL
    SELECT m.client_id, m.former, c.weak
    FROM client_merge AS m JOIN client AS c ON c.id = m.client_id WHERE m.former <> ''
  )sql");
  while (former.next()) {
    const std::string key = nameKey(toQString(former.text(1))).toStdString();
    const std::uint32_t name = reading.nameKeys.find(key);
    if (name == TextTable::none || !std::binary_search(names.begin(), names.end(), name)) continue;
    matches.namesakes.push_back({name, former.number(0), former.number(2) != 0});
  }
  // Whom records with the name alone joined: the same ones join them still, whoever came since.
  RawStatement joined(db, R"sql(
    SELECT c.id, h.before, c.weak
    FROM import_change AS h LEFT JOIN client_merge AS m ON m.other_id = h.client_id
    JOIN client AS c ON c.id = coalesce(m.client_id, h.client_id)
    WHERE h.field LIKE 'joined:%'
    ORDER BY h.import_id
  )sql");
  while (joined.next()) {
    const std::uint32_t name = reading.nameKeys.find(joined.text(1));
    if (name == TextTable::none || !std::binary_search(names.begin(), names.end(), name)) continue;
    matches.joinedBefore.push_back({name, joined.number(0), joined.number(2) != 0});
  }
}

// Who has an address that came with the name: it may have been a key when the record came first.
void findHolders(SQLite::Database& db, const Reading& reading,
                 const std::vector<std::uint32_t>& names,
                 std::map<std::uint32_t, std::set<ClientId>>& holders) {
  RawStatement rows(db, R"sql(
    SELECT k.name_key, i.client_id
    FROM key_name AS k JOIN identity AS i
      ON i.kind = k.kind AND i.source = k.source AND i.value = k.value
  )sql");
  while (rows.next()) {
    const std::uint32_t name = reading.nameKeys.find(rows.text(0));
    if (name == TextTable::none || !std::binary_search(names.begin(), names.end(), name)) continue;
    holders[name].insert(rows.number(1));
  }
}

// Only where a name alone does not settle it: most have one namesake or none.
void loadSales(SQLite::Database& db, const Reading& reading,
               const std::vector<std::uint32_t>& names, BaseMatches& matches) {
  if (names.empty()) return;
  std::map<std::uint32_t, std::set<ClientId>> holders;
  findHolders(db, reading, names, holders);
  std::map<std::uint32_t, std::set<ClientId>> meant = holders;
  for (const BaseMatches::Namesake& each : matches.namesakes)
    meant[each.nameKey].insert(each.client);
  RawStatement sales(db, "SELECT day, amount_minor FROM every_purchase WHERE client_id = ?1");
  for (const auto& [name, clients] : meant) {
    if (clients.size() < 2 && !holders.contains(name)) continue;
    for (const ClientId client : clients) {
      sales.bind(1, client);
      while (sales.next())
        matches.sales.push_back({name, static_cast<Day>(sales.number(0)), sales.number(1), client});
      sales.reset();
    }
  }
  std::sort(matches.sales.begin(), matches.sales.end());
}

}  // namespace

BaseMatches loadMatches(SQLite::Database& db, const Reading& reading, const std::string& source,
                        const std::vector<std::uint32_t>& names) {
  BaseMatches matches;
  qint64 keys = 0;
  for (std::size_t kind = 0; kind < keyKinds; ++kind) {
    matches.clientOfKey[kind].assign(reading.keys[kind].values.size(), 0);
    keys += reading.keys[kind].values.size();
  }
  const qint64 identities = upperBound(db, "SELECT count(*) FROM identity");
  if (identities > 0) {
    if (keys * lookupInRows > identities)
      scanIdentities(db, reading, source, matches);
    else
      findIdentities(db, reading, source, matches);
  }
  findErased(db, reading, source, matches);
  if (!reading.sources.empty()) findOwn(db, reading, matches);
  findNamesakes(db, reading, names, matches);
  loadSales(db, reading, names, matches);
  return matches;
}

void eachKnownClient(
    SQLite::Database& db, std::vector<SortedEntry> met,
    const std::function<void(std::uint32_t person, const KnownClient& client)>& tell) {
  const auto clientOf = [](const SortedEntry& entry) { return static_cast<ClientId>(entry.key); };
  radixSort(met);
  met.erase(std::unique(met.begin(), met.end(),
                        [](const auto& a, const auto& b) { return a.key == b.key; }),
            met.end());
  const auto pass = [&](const RawStatement& row, const SortedEntry& entry) {
    KnownClient client;
    client.id = row.number(0);
    client.name = row.text(1);
    client.weak = row.number(2) != 0;
    client.gender = row.text(3);
    client.birthday = row.text(4);
    client.city = row.text(5);
    client.origin = row.text(6);
    client.address = row.text(7);
    tell(entry.item, client);
  };
  const std::string columns =
      "SELECT id, name, weak, gender, birthday, city, origin, address FROM client ";
  const qint64 all = upperBound(db, "SELECT coalesce(max(id), 0) FROM client");
  if (static_cast<qint64>(met.size()) * lookupInRows < all) {
    RawStatement find(db, (columns + "WHERE id = ?1").c_str());
    for (const SortedEntry& entry : met) {
      find.bind(1, std::int64_t{clientOf(entry)});
      if (find.next()) pass(find, entry);
      find.reset();
    }
    return;
  }
  RawStatement rows(db, (columns + "ORDER BY id").c_str());
  auto place = met.begin();
  while (place != met.end() && rows.next()) {
    const ClientId id = rows.number(0);
    while (place != met.end() && clientOf(*place) < id) ++place;
    if (place != met.end() && clientOf(*place) == id) pass(rows, *place++);
  }
}

}  // namespace retenta
