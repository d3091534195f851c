// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>
#include <QString>

namespace SQLite {
class Database;
}

namespace retenta {

/// Settings that belong to the business and travel in its file. A feature keeps its own under one
/// key ("rfm.thresholds") as a JSON object. All throw SQLite::Exception.
std::optional<QString> loadSetting(SQLite::Database& db, const QString& key);
void saveSetting(SQLite::Database& db, const QString& key, const QString& value);
/// An empty object when the key is absent or holds no object.
QJsonObject loadSettingObject(SQLite::Database& db, const QString& key);
void saveSettingObject(SQLite::Database& db, const QString& key, const QJsonObject& value);

}  // namespace retenta
