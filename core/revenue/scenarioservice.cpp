// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revenue/scenarioservice.h"

#include <algorithm>

#include "core/business/settingstore.h"
#include "core/revenue/plausibility.h"
#include "core/revenue/scenariostore.h"

namespace retenta {

namespace {

constexpr int longestName = 200;
const QString draftKey = QStringLiteral("revenue.draft");

Result<QString> checkedName(const QString& name) {
  const QString trimmed = name.trimmed();
  // The base counts characters, QString counts UTF-16 units: never more than the base allows.
  if (trimmed.isEmpty() || trimmed.size() > longestName)
    return Error{ErrorCode::UnknownValue,
                 {QStringLiteral("name"), name, QStringLiteral("1–%1").arg(longestName)},
                 {}};
  return trimmed;
}

}  // namespace

ModelParameters parametersFromData(const ModelFromBase& data, bool useWinBack) {
  ModelParameters parameters = data.parameters();
  if (useWinBack) parameters.winBack = data.winBack.mean;
  return parameters;
}

ModelStart modelStart(std::optional<ModelFromBase> fromBase, const std::optional<ModelPlan>& draft,
                      const std::optional<Scenario>& lastSaved) {
  ModelStart start;
  ModelPlan& plan = start.plan;
  if (draft) {
    plan = *draft;
    if (fromBase && plan.beforeSource == ModelSource::Data)
      plan.before = parametersFromData(*fromBase, plan.useWinBack);
    if (plan.afterSource == ModelSource::Modest) plan.after = modestScenario(plan.before);
  } else {
    plan.before = fromBase ? fromBase->parameters() : referenceBefore();
    plan.beforeSource = fromBase ? ModelSource::Data : ModelSource::Example;
    plan.after = fromBase ? modestScenario(plan.before) : referenceAfter();
    plan.afterSource = fromBase ? ModelSource::Modest : ModelSource::Example;
    if (lastSaved) {
      plan.after = lastSaved->parameters;
      plan.afterSource = ModelSource::Scenario;
      plan.afterName = lastSaved->name;
      plan.useWinBack = plan.after.winBack > 0;
    }
  }
  plan.after.start = plan.before.start;
  start.fromBase = std::move(fromBase);
  return start;
}

Result<std::vector<Scenario>> ScenarioService::listNow() const {
  return m_business.file().read([](SQLite::Database& db) { return loadScenarios(db); });
}

Result<ScenarioId> ScenarioService::saveNow(const QString& name, const ModelParameters& parameters,
                                            const std::optional<ModelPlan>& draft) {
  const auto kept = checkedName(name);
  if (!kept) return kept.error();
  if (const auto checked = checkModel(parameters, 1); !checked) return checked.error();
  const auto work = [&](SQLite::Database& db) {
    if (draft) saveSettingObject(db, draftKey, draftToJson(*draft));
    return saveScenario(db, *kept, parameters, m_business.clock().nowUtcMs());
  };
  return m_business.changeNow({QStringLiteral("scenario.save"), {*kept}}, Business::Touches::Plans,
                              work);
}

Result<void> ScenarioService::renameNow(ScenarioId id, const QString& name) {
  const auto kept = checkedName(name);
  if (!kept) return kept.error();
  return m_business.changeNow({QStringLiteral("scenario.rename"), {*kept}},
                              Business::Touches::Plans,
                              [&](SQLite::Database& db) { return renameScenario(db, id, *kept); });
}

Result<void> ScenarioService::removeNow(ScenarioId id) {
  // The step is named before it runs, so the name is read first.
  const auto all = listNow();
  if (!all) return all.error();
  const auto it =
      std::find_if(all->begin(), all->end(), [id](const Scenario& s) { return s.id == id; });
  const QString name = it == all->end() ? QString() : it->name;
  return m_business.changeNow({QStringLiteral("scenario.delete"), {name}}, Business::Touches::Plans,
                              [&](SQLite::Database& db) -> Result<void> {
                                const auto removed = removeScenario(db, id);
                                if (!removed) return removed.error();
                                return {};
                              });
}

std::optional<ModelFromBase> ScenarioService::fromBaseNow(int churnDays, Day asOf) const {
  return modelFromBase(*m_business.ledger(), churnDays, asOf);
}

Result<ModelStart> ScenarioService::startNow(int churnDays, Day asOf) const {
  using Kept = std::pair<std::vector<Scenario>, std::optional<ModelPlan>>;
  const auto kept = m_business.file().read([](SQLite::Database& db) -> Result<Kept> {
    auto scenarios = loadScenarios(db);
    if (!scenarios) return scenarios.error();
    return Kept{std::move(*scenarios), draftFromJson(loadSettingObject(db, draftKey))};
  });
  if (!kept) return kept.error();
  std::optional<Scenario> last;
  for (const Scenario& s : kept->first)
    if (!last || s.savedMs > last->savedMs || (s.savedMs == last->savedMs && s.id > last->id))
      last = s;
  return modelStart(fromBaseNow(churnDays, asOf), kept->second, last);
}

Result<void> ScenarioService::saveDraftNow(const ModelPlan& plan) {
  for (const ModelParameters& side : {plan.before, plan.after})
    if (const auto checked = checkModel(side, plan.months); !checked) return checked.error();
  return m_business.changeNow(
      {QStringLiteral("scenario.edit"), {}}, Business::Touches::Plans,
      [&](SQLite::Database& db) { saveSettingObject(db, draftKey, draftToJson(plan)); });
}

QFuture<Result<ModelStart>> ScenarioService::start(int churnDays, Day asOf) const {
  return m_business.async(
      [service = *this, churnDays, asOf] { return service.startNow(churnDays, asOf); });
}

QFuture<Result<std::vector<Scenario>>> ScenarioService::list() const {
  return m_business.async([service = *this] { return service.listNow(); });
}

QFuture<Result<ScenarioId>> ScenarioService::save(const QString& name, const ModelPlan& plan) {
  ModelPlan shown = plan;
  shown.afterSource = ModelSource::Scenario;
  shown.afterName = name.trimmed();
  return m_business.async([service = *this, name, shown]() mutable {
    return service.saveNow(name, shown.after, shown);
  });
}

QFuture<Result<void>> ScenarioService::saveDraft(const ModelPlan& plan) {
  return m_business.async([service = *this, plan]() mutable { return service.saveDraftNow(plan); });
}

QFuture<Result<void>> ScenarioService::rename(ScenarioId id, const QString& name) {
  return m_business.async(
      [service = *this, id, name]() mutable { return service.renameNow(id, name); });
}

QFuture<Result<void>> ScenarioService::remove(ScenarioId id) {
  return m_business.async([service = *this, id]() mutable { return service.removeNow(id); });
}

}  // namespace retenta
