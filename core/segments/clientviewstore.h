// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>

namespace SQLite {
class Database;
}

namespace retenta {

/// A saved view of the table: its plan is a JSON document of the page (filter, columns, order).
struct ClientView {
  qint64 id = 0;
  QString name;
  QJsonObject plan;
};

/// All throw SQLite::Exception.
std::vector<ClientView> loadClientViews(SQLite::Database& db);  ///< by name
std::optional<ClientView> loadClientView(SQLite::Database& db, qint64 id);
/// Under this name, in place of the one that has it. Returns its id.
qint64 storeClientView(SQLite::Database& db, const QString& name, const QJsonObject& plan,
                       qint64 nowMs);
/// False when another view has the name.
bool renameClientView(SQLite::Database& db, qint64 id, const QString& name);
void deleteClientView(SQLite::Database& db, qint64 id);

}  // namespace retenta
