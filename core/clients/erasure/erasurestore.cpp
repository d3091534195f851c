// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/erasure/erasurestore.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#include <QByteArrayMatcher>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/erasure/suppressionstore.h"
#include "core/clients/erasure/tracecleanstore.h"
#include "core/clients/mailings/mailingstore.h"

namespace retenta {

namespace {

constexpr int shortestWord = 4;  // shorter ones are in everybody's text
constexpr int phoneDigits = 10;  // however the beginning is written
constexpr int phoneKind = 2;

// Where a person's words may stand in text of others: what to do with the row.
struct Place {
  const char* table;
  const char* key;      // unique expression
  const char* columns;  // looked into, as text or bytes
  const char* clean;    // "UPDATE … WHERE key = ?" or "DELETE …"
};
// A rejected row keeps its number and its reason; a step of undo that holds the person is gone; an
// import that merged the person can still be undone, but for what it had changed in them. One that
// was undone cannot be put back: half of it would pass for the whole.
constexpr Place places[] = {
    {"import_reject", "import_id || ':' || row", "value, record",
     "UPDATE import_reject SET value = '', record = '' WHERE import_id || ':' || row = ?"},
    {"undo_step", "id", "args, changes", "DELETE FROM undo_step WHERE id = ?"},
    {"deleted", "id", "args, changes", "DELETE FROM deleted WHERE id = ?"},
    {"import_trace", "import_id", "changes, coalesce(undone_changes, x'')", ""},  // cleanTrace()
    {"import", "id", "report, mapping", "UPDATE import SET report = '{}' WHERE id = ?"},
    {"client_merge", "id", "name, former, changes", "DELETE FROM client_merge WHERE id = ?"},
    {"key_name", "kind || ':' || source || ':' || value || ':' || name_key", "value, name",
     "DELETE FROM key_name WHERE kind || ':' || source || ':' || value || ':' || name_key = ?"},
    {"client_view", "id", "name, plan", "DELETE FROM client_view WHERE id = ?"},
};
constexpr const char* ownTables[] = {"identity",   "note",         "related_person", "client_extra",
                                     "client_tag", "client_merge", "client_apart"};

int countOf(SQLite::Database& db, const std::string& table, ClientId client) {
  SQLite::Statement query(db, "SELECT count(*) FROM \"" + table + "\" WHERE client_id = ?");
  query.bind(1, static_cast<std::int64_t>(client));
  return query.executeStep() ? query.getColumn(0).getInt() : 0;
}

QStringList textsOf(SQLite::Database& db, const char* sql, ClientId client) {
  QStringList texts;
  SQLite::Statement query(db, sql);
  query.bind(1, static_cast<std::int64_t>(client));
  while (query.executeStep()) {
    const QString text = QString::fromUtf8(query.getColumn(0).getText()).trimmed();
    if (text.size() >= shortestWord && !texts.contains(text)) texts += text;
  }
  return texts;
}

// A number of some digits is part of many other numbers: only a whole phone number says who.
bool tellsWho(const QString& word) {
  if (word.size() < shortestWord) return false;
  return word.size() >= phoneDigits ||
         !std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

// What is this person's: not what stands in another one's row of the same kind. A bare number of a
// source says nothing of a person, and stands in many an order number.
QStringList wordsOf(SQLite::Database& db, ClientId client) {
  QStringList words;
  for (const char* sql :
       {"SELECT value FROM identity WHERE client_id = ?1 AND (kind <> 3 OR value GLOB '*[^0-9]*')",
        "SELECT typed FROM identity WHERE client_id = ?1 AND (kind <> 3 OR typed GLOB '*[^0-9]*')",
        "SELECT text FROM note AS n WHERE client_id = ?1 AND NOT EXISTS "
        "(SELECT 1 FROM note AS o WHERE o.client_id <> ?1 AND instr(o.text, n.text) > 0)",
        "SELECT name FROM client WHERE id = ?1 AND NOT EXISTS "
        "(SELECT 1 FROM client AS o WHERE o.id <> ?1 AND instr(o.name_key, client.name_key) > 0)",
        "SELECT name_key FROM client WHERE id = ?1 AND NOT EXISTS "
        "(SELECT 1 FROM client AS o WHERE o.id <> ?1 AND instr(o.name_key, client.name_key) > 0)",
        "SELECT address FROM client WHERE id = ?1 AND NOT EXISTS "
        "(SELECT 1 FROM client AS o WHERE o.id <> ?1 AND instr(o.address, client.address) > 0)",
        "SELECT name FROM related_person AS r WHERE client_id = ?1 AND instr(name, ' ') > 0 AND "
        "NOT EXISTS (SELECT 1 FROM client AS o WHERE instr(o.name, r.name) > 0)",
        "SELECT value FROM client_extra AS e WHERE client_id = ?1 AND NOT EXISTS "
        "(SELECT 1 FROM client_extra AS o WHERE o.client_id <> ?1 AND instr(o.value, e.value) > 0)",
        "SELECT before FROM import_change AS c WHERE client_id = ?1 AND field = 'name' AND NOT "
        "EXISTS (SELECT 1 FROM client AS o WHERE o.id <> ?1 AND instr(o.name, c.before) > 0)"}) {
    for (const QString& word : textsOf(db, sql, client))
      if (tellsWho(word) && !words.contains(word)) words += word;
  }
  return words;
}

// Which column of a table names the client: -1 for none.
int clientColumn(SQLite::Database& db, const std::string& table) {
  SQLite::Statement columns(db, "SELECT cid, name FROM pragma_table_info(?)");
  columns.bind(1, table);
  const std::string wanted = table == "client" ? "id" : "client_id";
  while (columns.executeStep())
    if (columns.getColumn(1).getString() == wanted) return columns.getColumn(0).getInt();
  return -1;
}

bool isPlace(const std::string& table) {
  // Addresses in reports go with their person.
  if (table == "delivery") return true;
  for (const Place& place : places)
    if (table == place.table) return true;
  return false;
}

// The text columns of a table as a list for SELECT; empty when it has none.
std::string textColumns(SQLite::Database& db, const std::string& table) {
  std::string list;
  SQLite::Statement columns(db, "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'");
  columns.bind(1, table);
  while (columns.executeStep()) {
    list += (list.empty() ? "\"" : ", \"") + columns.getColumn(0).getString() + "\"";
  }
  return list;
}

// Drops the words that stand, as written or in one case, in rows that stay: the proof must look for
// this person alone. A note may say what a product is called.
QStringList withoutCommon(SQLite::Database& db, const QStringList& words, ClientId client) {
  struct Candidate {
    QString word;
    std::vector<QByteArrayMatcher> forms;
  };
  std::vector<Candidate> left;
  for (const QString& word : words) {
    left.push_back({word, {}});
    for (const QString& form : {word, word.toLower(), word.toUpper()}) {
      left.back().forms.emplace_back(form.toUtf8());
    }
  }
  std::vector<std::string> tables = {"every_purchase"};
  SQLite::Statement names(
      db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'purchase'");
  while (names.executeStep()) tables.push_back(names.getColumn(0).getString());
  for (const std::string& table : tables) {
    const std::string columns = textColumns(db, table);
    if (columns.empty() || isPlace(table)) continue;
    const int named = clientColumn(db, table);
    std::string sql = "SELECT " + columns + " FROM \"" + table + "\"";
    if (named >= 0) {
      sql += std::string(" WHERE ") + (table == "client" ? "id" : "client_id") +
             (table == "every_purchase" || table == "consent" ? " IS NOT NULL" : " <> ?1");
    }
    SQLite::Statement rows(db, sql);
    if (rows.getBindParameterCount() > 0) rows.bind(1, static_cast<std::int64_t>(client));
    while (!left.empty() && rows.executeStep()) {
      for (int i = 0; i < rows.getColumnCount(); ++i) {
        const SQLite::Column cell = rows.getColumn(i);
        const QByteArrayView text(cell.getText(), cell.getBytes());
        std::erase_if(left, [&](const Candidate& candidate) {
          return std::any_of(candidate.forms.begin(), candidate.forms.end(), [&](const auto& form) {
            return text.size() >= form.pattern().size() &&
                   form.indexIn(text.data(), text.size()) >= 0;
          });
        });
      }
    }
  }
  QStringList own;
  for (const Candidate& candidate : left) own += candidate.word;
  return own;
}

// What is compared: lower case words, and the ends of phone numbers as digits.
struct Wanted {
  ClientId client = 0;
  QStringList words;
  QStringList phones;
};

Wanted wantedOf(SQLite::Database& db, ClientId client) {
  Wanted wanted;
  wanted.client = client;
  for (const QString& word : wordsOf(db, client)) wanted.words += word.toLower();
  SQLite::Statement phones(db, "SELECT value FROM identity WHERE client_id = ? AND kind = ?");
  phones.bind(1, static_cast<std::int64_t>(client));
  phones.bind(2, phoneKind);
  while (phones.executeStep()) {
    wanted.phones += QString::fromUtf8(phones.getColumn(0).getText()).right(phoneDigits);
  }
  return wanted;
}

bool holds(const QString& text, const Wanted& wanted) {
  const QString lower = text.toLower();
  for (const QString& word : wanted.words)
    if (lower.contains(word)) return true;
  if (wanted.phones.isEmpty()) return false;
  QString digits;
  for (const QChar c : text)
    if (c.isDigit()) digits += c;
  for (const QString& phone : wanted.phones)
    if (digits.contains(phone)) return true;
  return false;
}

// Whether a changeset changes rows of this client.
bool changes(SQLite::Database& db, const QByteArray& bytes, ClientId client) {
  if (bytes.isEmpty()) return false;
  sqlite3_changeset_iter* step = nullptr;
  if (sqlite3changeset_start(&step, static_cast<int>(bytes.size()),
                             const_cast<char*>(bytes.constData())) != SQLITE_OK)
    return false;
  std::map<std::string, int> columns;
  bool found = false;
  while (!found && sqlite3changeset_next(step) == SQLITE_ROW) {
    const char* table = nullptr;
    int count = 0;
    int operation = 0;
    sqlite3changeset_op(step, &table, &count, &operation, nullptr);
    const auto [known, fresh] = columns.try_emplace(table, -1);
    if (fresh) known->second = clientColumn(db, table);
    const int column = known->second;
    if (column < 0 || column >= count) continue;
    sqlite3_value* value = nullptr;
    if (operation == SQLITE_INSERT) {
      sqlite3changeset_new(step, column, &value);
    } else {
      sqlite3changeset_old(step, column, &value);
    }
    found = value && sqlite3_value_int64(value) == client;
  }
  sqlite3changeset_finalize(step);
  return found;
}

// The keys of the rows of a place that hold the person.
std::vector<std::string> rowsHolding(SQLite::Database& db, const Place& place,
                                     const Wanted& wanted) {
  std::vector<std::string> rows;
  SQLite::Statement query(db, std::string("SELECT ") + place.key + ", " + place.columns +
                                  " FROM \"" + place.table + "\"");
  while (query.executeStep()) {
    bool found = false;
    for (int i = 1; i < query.getColumnCount() && !found; ++i) {
      const SQLite::Column cell = query.getColumn(i);
      const QByteArray bytes(static_cast<const char*>(cell.getBlob()), cell.getBytes());
      found = holds(QString::fromUtf8(bytes), wanted) ||
              (cell.isBlob() && changes(db, bytes, wanted.client));
    }
    if (found) rows.push_back(query.getColumn(0).getString());
  }
  return rows;
}

void run(SQLite::Database& db, const std::string& sql, ClientId client) {
  SQLite::Statement statement(db, sql);
  statement.bind(1, static_cast<std::int64_t>(client));
  statement.exec();
}

void suppressContacts(SQLite::Database& db, ClientId client, qint64 nowMs) {
  const QByteArray key = suppressionKey(db);
  SQLite::Statement contacts(db, "SELECT kind, source, value FROM identity WHERE client_id = ?");
  contacts.bind(1, static_cast<std::int64_t>(client));
  std::vector<QByteArray> hashes;
  while (contacts.executeStep()) {
    hashes.push_back(suppressionHash(key, contacts.getColumn(0).getInt(),
                                     QString::fromUtf8(contacts.getColumn(1).getText()),
                                     QString::fromUtf8(contacts.getColumn(2).getText())));
  }
  for (const QByteArray& hash : hashes) suppress(db, hash, client, nowMs);
}

}  // namespace

PersonTraces tracesOf(SQLite::Database& db, ClientId client) {
  PersonTraces traces;
  SQLite::Statement row(db, "SELECT name, erased_ms FROM client WHERE id = ?");
  row.bind(1, static_cast<std::int64_t>(client));
  if (!row.executeStep()) return traces;
  traces.exists = true;
  traces.name = QString::fromUtf8(row.getColumn(0).getText());
  traces.erased = !row.getColumn(1).isNull();
  traces.contacts = countOf(db, "identity", client);
  traces.notes = countOf(db, "note", client);
  traces.relatives = countOf(db, "related_person", client);
  traces.extras = countOf(db, "client_extra", client);
  traces.tags = countOf(db, "client_tag", client);
  traces.imported = countOf(db, "import_change", client);
  traces.purchases = countOf(db, "every_purchase", client);
  traces.consents = countOf(db, "consent", client);
  traces.words = withoutCommon(db, wordsOf(db, client), client);
  const Wanted wanted = wantedOf(db, client);
  for (const Place& place : places) {
    const int rows = static_cast<int>(rowsHolding(db, place, wanted).size());
    (std::string(place.table) == "import_reject" ? traces.rejected : traces.steps) += rows;
  }
  return traces;
}

void erasePerson(SQLite::Database& db, ClientId client, qint64 nowMs) {
  const Wanted wanted = wantedOf(db, client);
  for (const Place& place : places) {
    for (const std::string& row : rowsHolding(db, place, wanted)) {
      if (place.clean[0] == '\0') {
        cleanTrace(db, row, client, [&](const QString& text) { return holds(text, wanted); });
        continue;
      }
      SQLite::Statement clean(db, place.clean);
      clean.bind(1, row);
      clean.exec();
    }
  }
  suppressContacts(db, client, nowMs);
  forgetDeliveries(db, client);
  for (const char* table : ownTables) {
    run(db, "DELETE FROM \"" + std::string(table) + "\" WHERE client_id = ?1", client);
  }
  run(db, "DELETE FROM import_change WHERE client_id = ?1", client);
  run(db,
      "UPDATE client SET name = '', name_key = '', weak = 0, gender = '', birthday = '', city = "
      "'', "
      "origin = '', address = '', excluded = 1, erased_ms = " +
          std::to_string(nowMs) + " WHERE id = ?1",
      client);
}

}  // namespace retenta
