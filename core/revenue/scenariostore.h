// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QJsonObject>

#include "core/base/result.h"
#include "core/revenue/scenario.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// The document kept in `scenario.plan`: "start" and the levers by id.
QJsonObject planFromParameters(const ModelParameters& parameters);
/// Reads it back; what is missing is 0. BadNumber when a value is out of its range.
Result<ModelParameters> parametersFromPlan(const QJsonObject& plan);

/// The draft kept under the setting "revenue.draft"; an unreadable one is as good as none.
QJsonObject draftToJson(const ModelPlan& plan);
std::optional<ModelPlan> draftFromJson(const QJsonObject& json);

/// All of the below throw SQLite::Exception. Ordered by name as people sort (case and ё folded).
Result<std::vector<Scenario>> loadScenarios(SQLite::Database& db);
/// Adds a scenario, or puts new parameters into the one of that name.
ScenarioId saveScenario(SQLite::Database& db, const QString& name,
                        const ModelParameters& parameters, qint64 nowMs);
/// NotFound, or FileExists ("already exists, choose another name") when another one has that name.
Result<void> renameScenario(SQLite::Database& db, ScenarioId id, const QString& name);
/// The name it had; NotFound.
Result<QString> removeScenario(SQLite::Database& db, ScenarioId id);

}  // namespace retenta
