// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/restartstore.h"

#include <QJsonArray>

#include "core/business/settingstore.h"

namespace retenta {

namespace {

const QString key = QStringLiteral("import.restarted");
const QString columns = QStringLiteral("columns");

}  // namespace

QStringList restartedColumns(SQLite::Database& db) {
  QStringList known;
  for (const auto& each : loadSettingObject(db, key)[columns].toArray()) known += each.toString();
  return known;
}

void keepRestartedColumn(SQLite::Database& db, const QString& column) {
  QStringList known = restartedColumns(db);
  if (known.contains(column)) return;
  known += column;
  saveSettingObject(db, key, {{columns, QJsonArray::fromStringList(known)}});
}

}  // namespace retenta
