// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/sources/spendstore.h"

#include "core/business/settingstore.h"

namespace retenta {

namespace {

const QString spendKey = QStringLiteral("sources.spend");

QString monthText(int month) { return isoDate(monthStart(month)).first(7); }

}  // namespace

Spend loadSpend(SQLite::Database& db) {
  Spend spend;
  const QJsonObject sources = loadSettingObject(db, spendKey);
  for (auto source = sources.begin(); source != sources.end(); ++source) {
    const QJsonObject months = source->toObject();
    for (auto month = months.begin(); month != months.end(); ++month) {
      const auto first = dayFromIso(month.key().toLatin1() + "-01");
      const qint64 minor = month->toInteger();
      if (first && minor > 0) spend[{source.key(), monthIndex(*first)}] = minor;
    }
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

}  // namespace retenta
