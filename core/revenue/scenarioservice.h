// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

#include "core/business/business.h"
#include "core/revenue/scenario.h"

namespace retenta {

/// The use cases of the revenue model that touch the base: its saved scenarios, and parameters out
/// of its purchases. Cheap to make; holds only a reference to the business, which must outlive it.
/// "…Now" blocks: for the command line, tests and workers. Each change is one undoable step.
class ScenarioService {
 public:
  explicit ScenarioService(Business& business) : m_business(business) {}

  Result<std::vector<Scenario>> listNow() const;
  /// Undo kind "scenario.save", args {name}. The name is trimmed; BadNumber for bad parameters,
  /// UnknownValue for an empty name or one over 200 characters. `draft`, when given, is kept in the
  /// same step.
  Result<ScenarioId> saveNow(const QString& name, const ModelParameters& parameters,
                             const std::optional<ModelPlan>& draft = std::nullopt);
  /// "scenario.rename", args {new name}.
  Result<void> renameNow(ScenarioId id, const QString& name);
  /// "scenario.delete", args {name}.
  Result<void> removeNow(ScenarioId id);

  /// Keeps what the page shows: one step "scenario.edit" per finished edit.
  Result<void> saveDraftNow(const ModelPlan& plan);

  /// D11 "From the base" over the current ledger. `churnDays` = T of the RFM thresholds.
  std::optional<ModelFromBase> fromBaseNow(int churnDays, Day asOf) const;
  /// What the page and the report begin with.
  Result<ModelStart> startNow(int churnDays, Day asOf) const;

  QFuture<Result<ModelStart>> start(int churnDays, Day asOf) const;
  QFuture<Result<std::vector<Scenario>>> list() const;
  /// Saves plan.after under the name, and the plan as the draft that shows it.
  QFuture<Result<ScenarioId>> save(const QString& name, const ModelPlan& plan);
  QFuture<Result<void>> saveDraft(const ModelPlan& plan);
  QFuture<Result<void>> rename(ScenarioId id, const QString& name);
  QFuture<Result<void>> remove(ScenarioId id);

 private:
  Business& m_business;
};

}  // namespace retenta
