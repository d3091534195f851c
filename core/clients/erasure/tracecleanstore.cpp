// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/erasure/tracecleanstore.h"

#include <map>
#include <set>
#include <string>
#include <vector>

#include <QByteArray>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/changes/changefilter.h"

namespace retenta {

namespace {

using Values = std::vector<std::optional<std::string>>;

// Which columns of a table name its client, and a purchase; -1 for none.
struct Columns {
  int client = -1;
  int purchase = -1;
};

Columns columnsOf(SQLite::Database& db, const std::string& table) {
  Columns columns;
  const std::string wanted = table == "client" ? "id" : "client_id";
  SQLite::Statement query(db, "SELECT cid, name FROM pragma_table_info(?)");
  query.bind(1, table);
  while (query.executeStep()) {
    const std::string name = query.getColumn(1).getString();
    if (name == wanted) columns.client = query.getColumn(0).getInt();
    if (table == "purchase" && name == "id") columns.purchase = query.getColumn(0).getInt();
  }
  return columns;
}

std::optional<std::string> at(const Values& values, int column) {
  const auto i = static_cast<std::size_t>(column);
  return column < 0 || i >= values.size() ? std::nullopt : values[i];
}

class People {
 public:
  People(SQLite::Database& db, const std::vector<ChangedRow>& rows, ClientId client)
      : m_rows(rows), m_people{std::to_string(client)} {
    for (const ChangedRow& row : rows) {
      if (!m_columns.contains(row.table)) m_columns[row.table] = columnsOf(db, row.table);
    }
    while (grow()) {
    }
  }

  bool owns(const ChangedRow& row) const {
    for (const Values* values : {&row.before, &row.after}) {
      const auto who = at(*values, m_columns.at(row.table).client);
      if (who && m_people.contains(*who)) return true;
    }
    return false;
  }

 private:
  // Whose rows went over to one of them, or came from one.
  bool grow() {
    const std::size_t before = m_people.size();
    std::map<std::string, std::set<std::string>> ofPurchase;
    for (const ChangedRow& row : m_rows) {
      const Columns& columns = m_columns.at(row.table);
      const auto from = at(row.before, columns.client);
      const auto to = at(row.after, columns.client);
      if (from && to) join({*from, *to});
      const auto purchase = at(row.before.empty() ? row.after : row.before, columns.purchase);
      if (!purchase) continue;
      if (from) ofPurchase[*purchase].insert(*from);
      if (to) ofPurchase[*purchase].insert(*to);
    }
    for (const auto& [purchase, clients] : ofPurchase) join(clients);
    return m_people.size() > before;
  }

  void join(const std::set<std::string>& same) {
    for (const std::string& each : same) {
      if (!m_people.contains(each)) continue;
      m_people.insert(same.begin(), same.end());
      return;
    }
  }

  const std::vector<ChangedRow>& m_rows;
  std::map<std::string, Columns> m_columns;
  std::set<std::string> m_people;
};

QByteArray withoutPerson(SQLite::Database& db, const QByteArray& changes, ClientId client,
                         const std::function<bool(const QString& text)>& holds) {
  const auto rows = changedRows(changes);
  if (!rows) return {};
  const People people(db, *rows, client);
  const auto tells = [&](const Values& values) {
    for (const auto& value : values) {
      if (value && holds(QString::fromStdString(*value))) return true;
    }
    return false;
  };
  return withoutRows(changes, [&](std::size_t i) {
    const ChangedRow& row = (*rows)[i];
    return people.owns(row) || tells(row.before) || tells(row.after);
  });
}

}  // namespace

void cleanTrace(SQLite::Database& db, const std::string& import, ClientId client,
                const std::function<bool(const QString& text)>& holds) {
  QByteArray left;
  {
    SQLite::Statement row(db, "SELECT changes FROM import_trace WHERE import_id = ?");
    row.bind(1, import);
    if (!row.executeStep()) return;
    const SQLite::Column bytes = row.getColumn(0);
    left = withoutPerson(db, {static_cast<const char*>(bytes.getBlob()), bytes.getBytes()}, client,
                         holds);
  }
  SQLite::Statement keep(
      db, "UPDATE import_trace SET changes = ?2, undone_changes = NULL WHERE import_id = ?1");
  keep.bind(1, import);
  keep.bind(2, left.constData(), static_cast<int>(left.size()));
  keep.exec();
}

}  // namespace retenta
