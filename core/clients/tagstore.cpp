// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/tagstore.h"

#include <optional>

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

constexpr qsizetype longestTag = 100;

std::optional<std::int64_t> findTag(SQLite::Database& db, const QString& key) {
  SQLite::Statement find(db, "SELECT id FROM tag WHERE name_key = ?1");
  find.bind(1, key.toStdString());
  if (!find.executeStep()) return std::nullopt;
  return find.getColumn(0).getInt64();
}

}  // namespace

QString tagKey(const QString& typed) {
  QString key = typed.simplified().left(longestTag).toLower();
  return key.replace(QChar(0x0451), QChar(0x0435));
}

int addTag(SQLite::Database& db, const std::vector<ClientId>& clients, const QString& tag,
           ImportId importId) {
  const QString key = tagKey(tag);
  if (key.isEmpty() || clients.empty()) return 0;
  auto id = findTag(db, key);
  if (!id) {
    SQLite::Statement make(db, "INSERT INTO tag (name, name_key) VALUES (?1, ?2)");
    make.bind(1, tag.simplified().left(longestTag).toStdString());
    make.bind(2, key.toStdString());
    make.exec();
    id = db.getLastInsertRowid();
  }
  SQLite::Statement give(db,
                         "INSERT OR IGNORE INTO client_tag (client_id, tag_id, import_id) "
                         "VALUES (?1, ?2, nullif(?3, 0))");
  int given = 0;
  for (const ClientId client : clients) {
    give.bind(1, static_cast<std::int64_t>(client));
    give.bind(2, *id);
    give.bind(3, static_cast<std::int64_t>(importId));
    given += give.exec();
    give.reset();
  }
  return given;
}

int removeTag(SQLite::Database& db, const std::vector<ClientId>& clients, const QString& tag) {
  const auto id = findTag(db, tagKey(tag));
  if (!id) return 0;
  SQLite::Statement take(db, "DELETE FROM client_tag WHERE client_id = ?1 AND tag_id = ?2");
  int taken = 0;
  for (const ClientId client : clients) {
    take.bind(1, static_cast<std::int64_t>(client));
    take.bind(2, *id);
    taken += take.exec();
    take.reset();
  }
  SQLite::Statement drop(db,
                         "DELETE FROM tag WHERE id = ?1 AND NOT EXISTS "
                         "(SELECT 1 FROM client_tag WHERE tag_id = ?1)");
  drop.bind(1, *id);
  drop.exec();
  return taken;
}

std::vector<TagCount> loadTags(SQLite::Database& db) {
  SQLite::Statement query(
      db,
      "SELECT t.id, t.name, count(*) FROM tag AS t "
      "JOIN client_tag AS c ON c.tag_id = t.id GROUP BY t.id ORDER BY name_key");
  std::vector<TagCount> tags;
  while (query.executeStep()) {
    tags.push_back({query.getColumn(0).getInt64(), QString::fromUtf8(query.getColumn(1).getText()),
                    query.getColumn(2).getInt64()});
  }
  return tags;
}

QStringList loadTagsOf(SQLite::Database& db, ClientId client) {
  SQLite::Statement query(db,
                          "SELECT t.name FROM client_tag AS c JOIN tag AS t ON t.id = c.tag_id "
                          "WHERE c.client_id = ?1 ORDER BY t.name_key");
  query.bind(1, static_cast<std::int64_t>(client));
  QStringList tags;
  while (query.executeStep()) tags += QString::fromUtf8(query.getColumn(0).getText());
  return tags;
}

}  // namespace retenta
