// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/strategy/strategyservice.h"

#include "core/business/settingstore.h"

namespace retenta {

namespace {

const QString strategyKey = QStringLiteral("strategy.started");
const QString dayKey = QStringLiteral("day");

}  // namespace

Result<std::optional<Day>> StrategyService::startedNow() const {
  return m_business.file().read([](SQLite::Database& db) {
    return dayFromIso(loadSettingObject(db, strategyKey)[dayKey].toString().toLatin1());
  });
}

Result<void> StrategyService::setStartedNow(std::optional<Day> day) {
  const QString kind = day ? QStringLiteral("strategy.mark") : QStringLiteral("strategy.unmark");
  return m_business.changeNow({kind, {}}, Business::Touches::Plans, [&](SQLite::Database& db) {
    QJsonObject mark;
    if (day) mark.insert(dayKey, isoDate(*day));
    saveSettingObject(db, strategyKey, mark);
  });
}

std::optional<Period> sinceStrategy(Day started, Day asOf) {
  if (started > asOf) return std::nullopt;
  return Period{started, asOf + 1};
}

}  // namespace retenta
