// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/business/settingstore.h"

#include <QJsonDocument>
#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

std::optional<QString> loadSetting(SQLite::Database& db, const QString& key) {
  SQLite::Statement query(db, "SELECT value FROM setting WHERE key = ?");
  query.bind(1, key.toStdString());
  if (!query.executeStep()) return std::nullopt;
  return QString::fromUtf8(query.getColumn(0).getText());
}

void saveSetting(SQLite::Database& db, const QString& key, const QString& value) {
  SQLite::Statement statement(db,
                              "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) "
                              "DO UPDATE SET value = ?2");
  statement.bind(1, key.toStdString());
  statement.bind(2, value.toStdString());
  statement.exec();
}

QJsonObject loadSettingObject(SQLite::Database& db, const QString& key) {
  const auto text = loadSetting(db, key);
  return text ? QJsonDocument::fromJson(text->toUtf8()).object() : QJsonObject();
}

void saveSettingObject(SQLite::Database& db, const QString& key, const QJsonObject& value) {
  saveSetting(db, key, QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact)));
}

}  // namespace retenta
