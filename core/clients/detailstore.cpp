// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/detailstore.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

constexpr const char* clientSql =
    "SELECT name, gender, birthday, city, origin FROM client WHERE id = ?";

constexpr const char* identitiesSql =
    "SELECT kind, value FROM identity WHERE client_id = ? ORDER BY kind, position, source, value";

QString textAt(SQLite::Statement& row, int column) {
  return QString::fromUtf8(row.getColumn(column).getText());
}

}  // namespace

std::vector<ClientDetails> loadClientDetails(SQLite::Database& db,
                                             const std::vector<ClientId>& ids) {
  std::vector<ClientDetails> all;
  all.reserve(ids.size());
  SQLite::Statement client(db, clientSql);
  SQLite::Statement identities(db, identitiesSql);
  for (const ClientId id : ids) {
    client.reset();
    client.bind(1, static_cast<std::int64_t>(id));
    if (!client.executeStep()) continue;
    ClientDetails details;
    details.id = id;
    details.name = textAt(client, 0);
    details.gender = textAt(client, 1);
    details.birthday = textAt(client, 2);
    details.city = textAt(client, 3);
    details.origin = textAt(client, 4);
    identities.reset();
    identities.bind(1, static_cast<std::int64_t>(id));
    while (identities.executeStep()) {
      const int kind = identities.getColumn(0).getInt();
      const QString value = textAt(identities, 1);
      if (kind == 1) details.emails += value;
      if (kind == 2) details.phones += QLatin1Char('+') + value;
      if (kind == 3) details.externalIds += value;
    }
    all.push_back(std::move(details));
  }
  return all;
}

}  // namespace retenta
