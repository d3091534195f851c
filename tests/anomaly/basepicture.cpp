// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/anomaly/basepicture.h"

#include <algorithm>
#include <map>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/consentstore.h"

namespace retenta::test {

namespace {

// What is not read as it lies there. The first column says of whom a row speaks, 0 for nobody; no
// SQL: the table is no part of the picture (or of another line's).
struct Table {
  const char* name;
  const char* sql;
};

constexpr Table special[] = {
    {"client", "SELECT id, * FROM client ORDER BY id"},
    {"client_tag",
     "SELECT c.client_id, t.*, c.import_id FROM client_tag AS c JOIN tag AS t ON t.id = c.tag_id "
     "ORDER BY 1, 2"},
    {"purchase",
     "SELECT p.client_id, p.*, s.name FROM every_purchase AS p "
     "JOIN source AS s ON s.id = p.source_id ORDER BY p.id"},
    {"purchase_pack", nullptr},  // among the purchases
    {"item",
     "SELECT coalesce(p.client_id, -1), i.*, g.* FROM item AS i "
     "LEFT JOIN every_purchase AS p ON p.id = i.purchase_id "
     "LEFT JOIN product AS g ON g.id = i.product_id ORDER BY i.purchase_id, i.line"},
    {"setting",
     "SELECT 0, * FROM setting WHERE key NOT IN ('purchase.next_id', 'privacy.key') ORDER BY key"},
    {"import",
     "SELECT 0, id, file, source, kind, at_ms, records, accepted FROM import "
     "WHERE undone_ms IS NULL ORDER BY id"},
    {"import_reject", "SELECT 0, import_id, row, reason FROM import_reject ORDER BY 2, 3"},
    {"order_key",
     "SELECT 0, k.* FROM order_key AS k JOIN import AS i ON i.id = k.import_id "
     "WHERE i.undone_ms IS NULL ORDER BY 2, 3"},
    {"key_name",
     "SELECT coalesce(i.client_id, 0), k.* FROM key_name AS k LEFT JOIN identity AS i "
     "ON i.kind = k.kind AND i.source = k.source AND i.value = k.value ORDER BY 2, 3, 4, 5"},
    {"consent", nullptr},    // read as what it says now
    {"source", nullptr},     // with its purchases
    {"product", nullptr},    // with its lines
    {"tag", nullptr},        // with its clients
    {"base_mark", nullptr},  // random with every change
    {"undo_step", nullptr},  // books that only grow
    {"deleted", nullptr},
    {"suppression", nullptr},
    {"import_trace", nullptr},
};

std::vector<std::string> tablesOf(SQLite::Database& db) {
  std::vector<std::string> names;
  SQLite::Statement rows(db,
                         "SELECT name FROM sqlite_schema WHERE type = 'table' "
                         "AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name");
  while (rows.executeStep()) names.push_back(rows.getColumn(0).getString());
  return names;
}

// Every row in an order of its own content; of a client where it names one.
std::string plainReading(SQLite::Database& db, const std::string& table) {
  std::string of = "0";
  std::string order;
  int at = 1;
  SQLite::Statement columns(db, "SELECT name FROM pragma_table_info(?)");
  columns.bind(1, table);
  while (columns.executeStep()) {
    if (columns.getColumn(0).getString() == "client_id") of = "client_id";
    order += (at == 1 ? "" : ", ") + std::to_string(at + 1);
    ++at;
  }
  return "SELECT " + of + ", * FROM " + table + " ORDER BY " + order;
}

QString shown(const QByteArray& row) { return QString::fromUtf8(row).replace(u'\x1f', u'|'); }

}  // namespace

BasePicture::BasePicture(SQLite::Database& db) {
  for (const std::string& name : tablesOf(db)) {
    const auto known = std::find_if(std::begin(special), std::end(special),
                                    [&](const Table& table) { return name == table.name; });
    if (known == std::end(special)) {
      add(db, name, plainReading(db, name));
    } else if (known->sql) {
      add(db, name, known->sql);
    }
  }
  addConsents(db);
}

void BasePicture::add(SQLite::Database& db, const std::string& table, const std::string& sql) {
  SQLite::Statement rows(db, sql);
  while (rows.executeStep()) {
    Row row{rows.getColumn(0).getInt64(), QByteArray::fromStdString(table)};
    for (int i = 1; i < rows.getColumnCount(); ++i) {
      const SQLite::Column cell = rows.getColumn(i);
      row.text += '\x1f';
      if (cell.isNull()) {
        row.text += "NULL";
      } else {
        row.text.append(static_cast<const char*>(cell.getBlob()), cell.getBytes());
      }
    }
    m_rows.push_back(std::move(row));
  }
}

void BasePicture::addConsents(SQLite::Database& db) {
  const auto all = loadConsents(db);
  const std::map<ClientId, ConsentState> ordered(all.begin(), all.end());
  for (const auto& [client, state] : ordered) {
    const auto given = static_cast<unsigned>(state.given.bits());
    const auto refused = static_cast<unsigned>(state.refused.bits());
    if (given == 0 && refused == 0) continue;
    m_rows.push_back({client, "consent\x1f" + QByteArray::number(qint64{client}) + "\x1f+" +
                                  QByteArray::number(given) + "\x1f-" +
                                  QByteArray::number(refused)});
  }
}

QString BasePicture::differenceFrom(const BasePicture& other,
                                    const std::set<ClientId>& except) const {
  const auto spoken = [&](const Row& row) { return except.count(row.client) == 0; };
  auto mine = m_rows.begin();
  auto theirs = other.m_rows.begin();
  for (;;) {
    mine = std::find_if(mine, m_rows.end(), spoken);
    theirs = std::find_if(theirs, other.m_rows.end(), spoken);
    const bool mineEnded = mine == m_rows.end();
    const bool theirsEnded = theirs == other.m_rows.end();
    if (mineEnded && theirsEnded) return {};
    if (mineEnded) return QStringLiteral("missing: ") + shown(theirs->text);
    if (theirsEnded) return QStringLiteral("too much: ") + shown(mine->text);
    if (mine->text != theirs->text)
      return shown(mine->text) + QStringLiteral(" ≠ ") + shown(theirs->text);
    ++mine;
    ++theirs;
  }
}

std::vector<QByteArray> BasePicture::rowsOf(ClientId client) const {
  std::vector<QByteArray> rows;
  for (const Row& row : m_rows)
    if (row.client == client) rows.push_back(row.text);
  return rows;
}

}  // namespace retenta::test
