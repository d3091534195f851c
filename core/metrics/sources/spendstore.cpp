// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/sources/spendstore.h"

#include "core/business/settingstore.h"

namespace retenta {

namespace {

const QString spendKey = QStringLiteral("sources.spend");

const QString retentionKey = QStringLiteral("retention.spend");

QString monthText(int month) { return isoDate(monthStart(month)).first(7); }

std::map<int, qint64> monthsIn(const QJsonObject& json) {
  std::map<int, qint64> months;
  for (auto month = json.begin(); month != json.end(); ++month) {
    const auto first = dayFromIso(month.key().toLatin1() + "-01");
    const qint64 minor = month->toInteger();
    if (first && minor > 0) months[monthIndex(*first)] = minor;
  }
  return months;
}

}  // namespace

Spend loadSpend(SQLite::Database& db) {
  Spend spend;
  const QJsonObject sources = loadSettingObject(db, spendKey);
  for (auto source = sources.begin(); source != sources.end(); ++source) {
    for (const auto& [month, minor] : monthsIn(source->toObject()))
      spend[{source.key(), month}] += minor;  // another spelling of the same one adds to it
  }
  return spend;
}

void saveSpend(SQLite::Database& db, const Spend& spend) {
  QJsonObject sources;
  for (const auto& [key, minor] : spend) {
    QJsonObject months = sources.value(key.source).toObject();
    months.insert(monthText(key.month), minor);
    sources.insert(key.source, months);
  }
  saveSettingObject(db, spendKey, sources);
}

RetentionSpend loadRetentionSpend(SQLite::Database& db) {
  return monthsIn(loadSettingObject(db, retentionKey));
}

void saveRetentionSpend(SQLite::Database& db, const RetentionSpend& spend) {
  QJsonObject months;
  for (const auto& [month, minor] : spend) months.insert(monthText(month), minor);
  saveSettingObject(db, retentionKey, months);
}

}  // namespace retenta
