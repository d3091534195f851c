// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revenue/scenarioservice.h"

#include <algorithm>

#include "core/revenue/plausibility.h"
#include "core/revenue/scenariostore.h"

namespace retenta {

namespace {

constexpr int longestName = 200;

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

ModelStart modelStart(std::optional<ModelFromBase> fromBase, std::optional<Scenario> saved) {
  ModelStart start;
  start.before = fromBase ? fromBase->parameters() : referenceBefore();
  if (saved) {
    start.after = saved->parameters;
    start.after.start = start.before.start;
  } else {
    start.after = fromBase ? modestScenario(start.before) : referenceAfter();
  }
  start.scenario = std::move(saved);
  start.fromBase = std::move(fromBase);
  return start;
}

Result<std::vector<Scenario>> ScenarioService::listNow() const {
  return m_business.file().read([](SQLite::Database& db) { return loadScenarios(db); });
}

Result<ScenarioId> ScenarioService::saveNow(const QString& name,
                                            const ModelParameters& parameters) {
  const auto kept = checkedName(name);
  if (!kept) return kept.error();
  if (const auto checked = checkModel(parameters, 1); !checked) return checked.error();
  return m_business.changeNow({QStringLiteral("scenario.save"), {*kept}}, Business::Touches::Plans,
                              [&](SQLite::Database& db) {
                                return saveScenario(db, *kept, parameters,
                                                    m_business.clock().nowUtcMs());
                              });
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
  const auto scenarios = listNow();
  if (!scenarios) return scenarios.error();
  std::optional<Scenario> last;
  for (const Scenario& s : *scenarios)
    if (!last || s.savedMs > last->savedMs || (s.savedMs == last->savedMs && s.id > last->id))
      last = s;
  return modelStart(fromBaseNow(churnDays, asOf), std::move(last));
}

QFuture<Result<ModelStart>> ScenarioService::start(int churnDays, Day asOf) const {
  return m_business.async(
      [service = *this, churnDays, asOf] { return service.startNow(churnDays, asOf); });
}

QFuture<Result<std::vector<Scenario>>> ScenarioService::list() const {
  return m_business.async([service = *this] { return service.listNow(); });
}

QFuture<Result<ScenarioId>> ScenarioService::save(const QString& name,
                                                  const ModelParameters& parameters) {
  return m_business.async(
      [service = *this, name, parameters]() mutable { return service.saveNow(name, parameters); });
}

QFuture<Result<void>> ScenarioService::rename(ScenarioId id, const QString& name) {
  return m_business.async(
      [service = *this, id, name]() mutable { return service.renameNow(id, name); });
}

QFuture<Result<void>> ScenarioService::remove(ScenarioId id) {
  return m_business.async([service = *this, id]() mutable { return service.removeNow(id); });
}

}  // namespace retenta
