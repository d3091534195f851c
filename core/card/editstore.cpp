// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/editstore.h"

#include <algorithm>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/email.h"
#include "core/clients/personname.h"
#include "core/clients/phone.h"

namespace retenta {

namespace {

constexpr const char* labelSql = R"sql(
  SELECT c.name, c.erased_ms IS NOT NULL,
         (SELECT iif(kind = 2, '+', '') || value FROM identity AS i WHERE i.client_id = c.id
          ORDER BY kind, position, source, value LIMIT 1)
  FROM client AS c WHERE c.id = ?1
)sql";

constexpr const char* noteSql = R"sql(
  INSERT INTO note (id, client_id, day, text, written_ms) VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5)
  ON CONFLICT (id) DO UPDATE SET day = excluded.day, text = excluded.text, import_id = NULL
  WHERE client_id = excluded.client_id
)sql";

constexpr const char* relatedSql = R"sql(
  INSERT INTO related_person (id, client_id, name, relation, gender, birthday)
  VALUES (nullif(?1, 0), ?2, ?3, ?4, ?5, ?6)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, relation = excluded.relation,
    gender = excluded.gender, birthday = excluded.birthday, import_id = NULL
  WHERE client_id = excluded.client_id
)sql";

constexpr const char* contactSql = R"sql(
  INSERT INTO identity (kind, source, value, client_id, position) VALUES (?1, '', ?2, ?3, ?4)
  ON CONFLICT (kind, source, value) DO UPDATE SET position = excluded.position
  WHERE client_id = excluded.client_id AND position <> excluded.position
)sql";

int kindOf(bool phone) { return phone ? 2 : 1; }

std::int64_t number(qint64 value) { return value; }

const char* columnOf(CardField field) {
  switch (field) {
    case CardField::Name:
      return "name";
    case CardField::Gender:
      return "gender";
    case CardField::Birthday:
      return "birthday";
    case CardField::City:
      return "city";
    case CardField::Address:
      return "address";
    case CardField::Origin:
      return "origin";
  }
  return "name";
}

void deleteOwned(SQLite::Database& db, const char* sql, ClientId client, qint64 id) {
  SQLite::Statement drop(db, sql);
  drop.bind(1, number(id));
  drop.bind(2, number(client));
  drop.exec();
}

}  // namespace

Result<std::string> normalContact(bool phone, const QString& typed, const QString& country) {
  std::string value;
  const std::string text = typed.toStdString();
  const bool good =
      phone ? normalizePhone(text, country.toStdString(), value) : normalizeEmail(text, value);
  if (good) return value;
  return Error{phone ? ErrorCode::BadPhone : ErrorCode::BadEmail, {typed.trimmed()}, {}};
}

std::optional<ContactOwner> contactOwner(SQLite::Database& db, bool phone, const std::string& value,
                                         ClientId except) {
  SQLite::Statement find(
      db, "SELECT client_id FROM identity WHERE kind = ?1 AND source = '' AND value = ?2");
  find.bind(1, kindOf(phone));
  find.bind(2, value);
  if (!find.executeStep()) return std::nullopt;
  const ClientId owner = find.getColumn(0).getInt64();
  if (owner == except) return std::nullopt;
  const QString shown = (phone ? QStringLiteral("+") : QString()) + QString::fromStdString(value);
  return ContactOwner{owner, clientLabel(db, owner), shown};
}

QString clientLabel(SQLite::Database& db, ClientId id) {
  SQLite::Statement row(db, labelSql);
  row.bind(1, number(id));
  if (!row.executeStep()) return {};
  const QString name = QString::fromUtf8(row.getColumn(0).getText());
  const bool erased = row.getColumn(1).getInt() != 0;
  if (!name.isEmpty() && !erased) return name;
  const QString contact = QString::fromUtf8(row.getColumn(2).getText());
  return contact.isEmpty() || erased ? QStringLiteral("№ %1").arg(id) : contact;
}

Result<void> checkEditable(SQLite::Database& db, ClientId id) {
  SQLite::Statement row(db, "SELECT erased_ms IS NOT NULL FROM client WHERE id = ?1");
  row.bind(1, number(id));
  if (!row.executeStep())
    return Error{ErrorCode::NotFound, {QStringLiteral("client"), QString::number(id)}, {}};
  if (row.getColumn(0).getInt() != 0)
    return Error{ErrorCode::ClientErased, {QString::number(id)}, {}};
  return {};
}

ClientId insertClient(SQLite::Database& db, const QString& name, bool weak, Day today) {
  SQLite::Statement insert(
      db, "INSERT INTO client (name, name_key, weak, created_day) VALUES (?1, ?2, ?3, ?4)");
  insert.bind(1, name.toStdString());
  insert.bind(2, nameKey(name).toStdString());
  insert.bind(3, weak ? 1 : 0);
  insert.bind(4, today);
  insert.exec();
  return db.getLastInsertRowid();
}

void updateField(SQLite::Database& db, ClientId id, CardField field, const QString& value) {
  SQLite::Statement update(
      db, std::string("UPDATE client SET ") + columnOf(field) + " = ?2 WHERE id = ?1");
  update.bind(1, number(id));
  update.bind(2, value.toStdString());
  update.exec();
  // Whoever was edited by hand stays when the import that brought them is taken back.
  SQLite::Statement mark(db, R"sql(
    INSERT OR IGNORE INTO import_change (import_id, client_id, field, before, after)
    SELECT import_id, id, 'edited', '', '' FROM client WHERE id = ?1 AND import_id IS NOT NULL
  )sql");
  mark.bind(1, number(id));
  mark.exec();
  if (field != CardField::Name) return;
  SQLite::Statement key(db, "UPDATE client SET name_key = ?2 WHERE id = ?1");
  key.bind(1, number(id));
  key.bind(2, nameKey(value).toStdString());
  key.exec();
}

std::vector<std::string> contactsOf(SQLite::Database& db, ClientId id, bool phone) {
  SQLite::Statement query(db,
                          "SELECT value FROM identity WHERE client_id = ?1 AND kind = ?2 "
                          "ORDER BY position, source, value");
  query.bind(1, number(id));
  query.bind(2, kindOf(phone));
  std::vector<std::string> values;
  while (query.executeStep()) values.push_back(query.getColumn(0).getString());
  return values;
}

void storeContacts(SQLite::Database& db, ClientId id, bool phone,
                   const std::vector<std::string>& values) {
  SQLite::Statement drop(db,
                         "DELETE FROM identity WHERE client_id = ?1 AND kind = ?2 AND value = ?3");
  for (const std::string& had : contactsOf(db, id, phone)) {
    if (std::find(values.begin(), values.end(), had) != values.end()) continue;
    drop.bind(1, number(id));
    drop.bind(2, kindOf(phone));
    drop.bind(3, had);
    drop.exec();
    drop.reset();
  }
  SQLite::Statement put(db, contactSql);
  // Below zero: what files bring later stands behind.
  auto position = -static_cast<std::int64_t>(values.size());
  for (const std::string& value : values) {
    put.bind(1, kindOf(phone));
    put.bind(2, value);
    put.bind(3, number(id));
    put.bind(4, position++);
    put.exec();
    put.reset();
  }
  SQLite::Statement known(db, "UPDATE client SET weak = 0 WHERE id = ?1 AND weak <> 0");
  known.bind(1, number(id));
  if (!values.empty()) known.exec();
}

void storeNote(SQLite::Database& db, ClientId client, const CardNote& note, qint64 nowMs) {
  SQLite::Statement put(db, noteSql);
  put.bind(1, number(note.id));
  put.bind(2, number(client));
  put.bind(3, note.day);
  put.bind(4, note.text.toStdString());
  put.bind(5, number(nowMs));
  put.exec();
}

void deleteNote(SQLite::Database& db, ClientId client, qint64 note) {
  deleteOwned(db, "DELETE FROM note WHERE id = ?1 AND client_id = ?2", client, note);
}

void storeRelated(SQLite::Database& db, ClientId client, const RelatedPerson& person) {
  SQLite::Statement put(db, relatedSql);
  put.bind(1, number(person.id));
  put.bind(2, number(client));
  put.bind(3, person.name.toStdString());
  put.bind(4, person.relation.toStdString());
  put.bind(5, person.gender.toStdString());
  put.bind(6, person.birthday.toStdString());
  put.exec();
}

void deleteRelated(SQLite::Database& db, ClientId client, qint64 person) {
  deleteOwned(db, "DELETE FROM related_person WHERE id = ?1 AND client_id = ?2", client, person);
}

}  // namespace retenta
