// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revenue/scenariostore.h"

#include <algorithm>
#include <array>

#include <QCollator>
#include <QJsonDocument>
#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

Error notFound(ScenarioId id) {
  return {ErrorCode::NotFound, {QStringLiteral("scenario"), QString::number(id)}, {}};
}

std::optional<QString> nameOf(SQLite::Database& db, ScenarioId id) {
  SQLite::Statement query(db, "SELECT name FROM scenario WHERE id = ?");
  query.bind(1, std::int64_t{id});
  if (!query.executeStep()) return std::nullopt;
  return QString::fromUtf8(query.getColumn(0).getText());
}

constexpr std::array<std::pair<ModelSource, const char*>, 5> sourceIds = {
    {{ModelSource::Data, "data"},
     {ModelSource::Example, "example"},
     {ModelSource::Modest, "modest"},
     {ModelSource::Scenario, "scenario"},
     {ModelSource::Typed, "typed"}}};

QString sourceId(ModelSource source) {
  for (const auto& [known, id] : sourceIds)
    if (known == source) return QString::fromLatin1(id);
  return {};
}

ModelSource sourceFromId(const QString& id) {
  for (const auto& [known, text] : sourceIds)
    if (id == QLatin1String(text)) return known;
  return ModelSource::Typed;
}

const QString beforeKey = QStringLiteral("before");
const QString afterKey = QStringLiteral("after");

}  // namespace

QJsonObject planFromParameters(const ModelParameters& parameters) {
  QJsonObject plan{{QStringLiteral("start"), parameters.start}};
  for (const Lever lever : allLevers) plan.insert(leverId(lever), leverValue(parameters, lever));
  return plan;
}

Result<ModelParameters> parametersFromPlan(const QJsonObject& plan) {
  ModelParameters parameters;
  parameters.start = plan.value(QStringLiteral("start")).toDouble();
  for (const Lever lever : allLevers)
    parameters = withLever(parameters, lever, plan.value(leverId(lever)).toDouble());
  if (const auto checked = checkModel(parameters, 1); !checked) return checked.error();
  return parameters;
}

QJsonObject draftToJson(const ModelPlan& plan) {
  return {{beforeKey, planFromParameters(plan.before)},
          {afterKey, planFromParameters(plan.after)},
          {QStringLiteral("before_source"), sourceId(plan.beforeSource)},
          {QStringLiteral("after_source"), sourceId(plan.afterSource)},
          {QStringLiteral("before_name"), plan.beforeName},
          {QStringLiteral("after_name"), plan.afterName},
          {QStringLiteral("months"), plan.months},
          {QStringLiteral("use_win_back"), plan.useWinBack},
          {QStringLiteral("cost_per_new_client"), plan.costPerNewClient}};
}

std::optional<ModelPlan> draftFromJson(const QJsonObject& json) {
  if (!json.contains(beforeKey) || !json.contains(afterKey)) return std::nullopt;
  const auto before = parametersFromPlan(json.value(beforeKey).toObject());
  const auto after = parametersFromPlan(json.value(afterKey).toObject());
  if (!before || !after) return std::nullopt;
  ModelPlan plan;
  plan.before = *before;
  plan.after = *after;
  plan.after.start = plan.before.start;
  plan.beforeSource = sourceFromId(json.value(QStringLiteral("before_source")).toString());
  plan.afterSource = sourceFromId(json.value(QStringLiteral("after_source")).toString());
  plan.beforeName = json.value(QStringLiteral("before_name")).toString();
  plan.afterName = json.value(QStringLiteral("after_name")).toString();
  plan.months = std::clamp(json.value(QStringLiteral("months")).toInt(12), 1, maxModelMonths);
  plan.useWinBack = json.value(QStringLiteral("use_win_back")).toBool();
  plan.costPerNewClient =
      std::max(0.0, json.value(QStringLiteral("cost_per_new_client")).toDouble());
  return plan;
}

Result<std::vector<Scenario>> loadScenarios(SQLite::Database& db) {
  SQLite::Statement query(db, "SELECT id, name, plan, saved_ms FROM scenario");
  std::vector<Scenario> answer;
  while (query.executeStep()) {
    Scenario s;
    s.id = query.getColumn(0).getInt64();
    s.name = QString::fromUtf8(query.getColumn(1).getText());
    s.savedMs = query.getColumn(3).getInt64();
    const auto parameters = parametersFromPlan(
        QJsonDocument::fromJson(QByteArray(query.getColumn(2).getText())).object());
    if (!parameters) return parameters.error();
    s.parameters = *parameters;
    answer.push_back(std::move(s));
  }
  QCollator collator(QLocale(QLocale::Russian));
  collator.setNumericMode(true);
  collator.setCaseSensitivity(Qt::CaseInsensitive);
  std::sort(answer.begin(), answer.end(), [&](const Scenario& a, const Scenario& b) {
    return collator.compare(a.name, b.name) < 0;
  });
  return answer;
}

ScenarioId saveScenario(SQLite::Database& db, const QString& name,
                        const ModelParameters& parameters, qint64 nowMs) {
  SQLite::Statement statement(db, R"sql(
    INSERT INTO scenario (name, plan, saved_ms) VALUES (?1, ?2, ?3)
    ON CONFLICT (name) DO UPDATE SET plan = ?2, saved_ms = ?3
    RETURNING id
  )sql");
  statement.bind(1, name.toStdString());
  statement.bind(
      2,
      QJsonDocument(planFromParameters(parameters)).toJson(QJsonDocument::Compact).toStdString());
  statement.bind(3, std::int64_t{nowMs});
  statement.executeStep();
  const ScenarioId id = statement.getColumn(0).getInt64();
  statement.executeStep();  // to the end: RETURNING rows come before the work is finished
  return id;
}

Result<void> renameScenario(SQLite::Database& db, ScenarioId id, const QString& name) {
  if (!nameOf(db, id)) return notFound(id);
  SQLite::Statement taken(db, "SELECT 1 FROM scenario WHERE name = ? AND id <> ?");
  taken.bind(1, name.toStdString());
  taken.bind(2, std::int64_t{id});
  if (taken.executeStep()) return Error{ErrorCode::FileExists, {name}, {}};
  SQLite::Statement statement(db, "UPDATE scenario SET name = ? WHERE id = ?");
  statement.bind(1, name.toStdString());
  statement.bind(2, std::int64_t{id});
  statement.exec();
  return {};
}

Result<QString> removeScenario(SQLite::Database& db, ScenarioId id) {
  const auto name = nameOf(db, id);
  if (!name) return notFound(id);
  SQLite::Statement statement(db, "DELETE FROM scenario WHERE id = ?");
  statement.bind(1, std::int64_t{id});
  statement.exec();
  return *name;
}

}  // namespace retenta
