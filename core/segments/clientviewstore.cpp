// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments/clientviewstore.h"

#include <algorithm>

#include <QJsonDocument>
#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

ClientView viewOf(SQLite::Statement& row) {
  return {row.getColumn(0).getInt64(), QString::fromUtf8(row.getColumn(1).getText()),
          QJsonDocument::fromJson(QByteArray(row.getColumn(2).getText())).object()};
}

}  // namespace

std::vector<ClientView> loadClientViews(SQLite::Database& db) {
  SQLite::Statement query(db, "SELECT id, name, plan FROM client_view");
  std::vector<ClientView> views;
  while (query.executeStep()) views.push_back(viewOf(query));
  std::sort(views.begin(), views.end(), [](const ClientView& a, const ClientView& b) {
    return a.name.localeAwareCompare(b.name) < 0;
  });
  return views;
}

std::optional<ClientView> loadClientView(SQLite::Database& db, qint64 id) {
  SQLite::Statement query(db, "SELECT id, name, plan FROM client_view WHERE id = ?1");
  query.bind(1, static_cast<std::int64_t>(id));
  if (!query.executeStep()) return std::nullopt;
  return viewOf(query);
}

qint64 storeClientView(SQLite::Database& db, const QString& name, const QJsonObject& plan,
                       qint64 nowMs) {
  SQLite::Statement store(db,
                          "INSERT INTO client_view (name, plan, saved_ms) VALUES (?1, ?2, ?3) "
                          "ON CONFLICT (name) DO UPDATE SET plan = ?2, saved_ms = ?3 RETURNING id");
  store.bind(1, name.toStdString());
  store.bind(2, QJsonDocument(plan).toJson(QJsonDocument::Compact).toStdString());
  store.bind(3, static_cast<std::int64_t>(nowMs));
  store.executeStep();
  return store.getColumn(0).getInt64();
}

bool renameClientView(SQLite::Database& db, qint64 id, const QString& name) {
  SQLite::Statement rename(db, "UPDATE OR IGNORE client_view SET name = ?2 WHERE id = ?1");
  rename.bind(1, static_cast<std::int64_t>(id));
  rename.bind(2, name.toStdString());
  return rename.exec() > 0;
}

void deleteClientView(SQLite::Database& db, qint64 id) {
  SQLite::Statement drop(db, "DELETE FROM client_view WHERE id = ?1");
  drop.bind(1, static_cast<std::int64_t>(id));
  drop.exec();
}

}  // namespace retenta
