// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/business/conflictstore.h"

#include <algorithm>

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

// How a table's rows are called: ?1, ?2 … are the values of its key.
struct Naming {
  const char* table;
  const char* sql;
};

constexpr Naming namings[] = {
    {"client", "SELECT name, '' FROM client WHERE id = ?1"},
    {"identity",
     "SELECT iif(?1 = '2', '+', '') || ?3, coalesce((SELECT c.name FROM identity AS i "
     "JOIN client AS c ON c.id = i.client_id "
     "WHERE i.kind = ?1 AND i.source = ?2 AND i.value = ?3), '')"},
    {"campaign", "SELECT name, '' FROM campaign WHERE id = ?1"},
    {"campaign_member", "SELECT name, '' FROM campaign WHERE id = ?1"},
    {"scenario", "SELECT name, '' FROM scenario WHERE id = ?1"},
    {"tag", "SELECT name, '' FROM tag WHERE id = ?1"},
    {"client_view", "SELECT name, '' FROM client_view WHERE id = ?1"},
    {"client_tag", "SELECT name, '' FROM client WHERE id = ?1"},
    {"client_extra", "SELECT name, '' FROM client WHERE id = ?1"},
    {"purchase", "SELECT name, '' FROM client WHERE id = ?1"},
    {"purchase_pack", "SELECT name, '' FROM client WHERE id = ?1"},
    {"note",
     "SELECT c.name, '' FROM note AS n JOIN client AS c ON c.id = n.client_id WHERE n.id = ?1"},
    {"related_person", "SELECT name, '' FROM related_person WHERE id = ?1"},
};

Obstacle nameOf(SQLite::Database& db, const LeftRow& row) {
  Obstacle obstacle{row.table, {}, {}};
  const auto naming = std::find_if(std::begin(namings), std::end(namings), [&](const Naming& each) {
    return row.table == QLatin1String(each.table);
  });
  if (naming == std::end(namings)) return obstacle;
  SQLite::Statement query(db, naming->sql);
  const int words = query.getBindParameterCount();
  for (int i = 0; i < std::min<int>(words, static_cast<int>(row.key.size())); ++i)
    query.bind(i + 1, row.key[i].toStdString());
  if (query.executeStep()) {
    obstacle.name = QString::fromUtf8(query.getColumn(0).getText());
    obstacle.holder = QString::fromUtf8(query.getColumn(1).getText());
  }
  return obstacle;
}

}  // namespace

std::vector<Obstacle> nameObstacles(SQLite::Database& db, const std::vector<LeftRow>& rows,
                                    std::size_t limit) {
  std::vector<Obstacle> obstacles;
  for (const LeftRow& row : rows) {
    if (obstacles.size() >= limit) break;
    const Obstacle each = nameOf(db, row);
    const bool known = std::any_of(obstacles.begin(), obstacles.end(), [&](const Obstacle& other) {
      return other.table == each.table && other.name == each.name;
    });
    if (!known) obstacles.push_back(each);
  }
  return obstacles;
}

QStringList obstacleArgs(const std::vector<Obstacle>& obstacles) {
  QStringList args;
  for (const Obstacle& each : obstacles) args += each.table + QChar(0x1F) + each.name;
  return args;
}

}  // namespace retenta
