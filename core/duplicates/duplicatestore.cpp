// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/duplicatestore.h"

#include <algorithm>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/card/editstore.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

QString textOf(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

std::vector<DuplicatePerson> loadDuplicatePeople(SQLite::Database& db) {
  std::vector<DuplicatePerson> people;
  RawStatement rows(db, R"sql(
    SELECT id, name_key, birthday, city, gender FROM client WHERE erased_ms IS NULL ORDER BY id
  )sql");
  while (rows.next()) {
    DuplicatePerson person;
    person.id = rows.number(0);
    person.nameKey = textOf(rows.text(1));
    person.birthday = textOf(rows.text(2));
    person.city = textOf(rows.text(3));
    person.gender = rows.text(4).empty() ? '\0' : rows.text(4).front();
    people.push_back(std::move(person));
  }
  // In order of client: by the index that covers it.
  RawStatement keys(db, "SELECT client_id, kind, value FROM identity ORDER BY client_id");
  auto at = people.begin();
  while (keys.next()) {
    while (at != people.end() && at->id < keys.number(0)) ++at;
    if (at == people.end()) break;
    if (at->id != keys.number(0)) continue;
    if (keys.number(1) == 1) at->emails += textOf(keys.text(2));
    if (keys.number(1) == 2) at->phones += textOf(keys.text(2));
  }
  return people;
}

std::set<std::pair<ClientId, ClientId>> loadApart(SQLite::Database& db) {
  std::set<std::pair<ClientId, ClientId>> apart;
  RawStatement rows(db, "SELECT client_id, other_id FROM client_apart");
  while (rows.next())
    apart.emplace(std::min(rows.number(0), rows.number(1)),
                  std::max(rows.number(0), rows.number(1)));
  return apart;
}

void storeApart(SQLite::Database& db, ClientId a, ClientId b) {
  SQLite::Statement insert(db, R"sql(
    INSERT OR IGNORE INTO client_apart (client_id, other_id) VALUES (?1, ?2), (?2, ?1)
  )sql");
  insert.bind(1, static_cast<std::int64_t>(a));
  insert.bind(2, static_cast<std::int64_t>(b));
  insert.exec();
}

Result<QStringList> namesOfPair(SQLite::Database& db, ClientId a, ClientId b) {
  QStringList names;
  for (const ClientId id : {a, b}) {
    names += clientLabel(db, id);
    if (names.back().isEmpty())
      return Error{ErrorCode::NotFound, {QStringLiteral("client"), QString::number(id)}, {}};
  }
  return names;
}

std::vector<SharedKey> loadSharedKeys(SQLite::Database& db) {
  std::vector<SharedKey> keys;
  RawStatement rows(db, R"sql(
    SELECT k.kind, k.value, k.name, coalesce(i.client_id, 0)
    FROM key_name AS k
    LEFT JOIN identity AS i ON i.kind = k.kind AND i.source = k.source AND i.value = k.value
    WHERE (SELECT count(*) FROM key_name AS n
           WHERE n.kind = k.kind AND n.source = k.source AND n.value = k.value) >= 3
    ORDER BY k.kind, k.source, k.value, k.name
  )sql");
  while (rows.next()) {
    const int kind = static_cast<int>(rows.number(0));
    const QString value = textOf(rows.text(1));
    if (keys.empty() || keys.back().kind != kind || keys.back().value != value)
      keys.push_back({kind, value, {}, rows.number(3)});
    keys.back().names += textOf(rows.text(2));
  }
  return keys;
}

std::set<ClientId> touchedBy(SQLite::Database& db, ImportId import) {
  std::set<ClientId> clients;
  RawStatement rows(db, R"sql(
    SELECT id FROM client WHERE import_id = ?1
    UNION SELECT client_id FROM import_change WHERE import_id = ?1
    UNION SELECT client_id FROM identity WHERE import_id = ?1
  )sql");
  rows.bind(1, import);
  while (rows.next()) clients.insert(rows.number(0));
  return clients;
}

}  // namespace retenta
