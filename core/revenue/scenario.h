// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/base/id.h"
#include "core/revenue/modelfrombase.h"

namespace retenta {

/// A set of parameters saved under a name ("Realistic"): either side of the comparison.
struct Scenario {
  ScenarioId id = 0;
  QString name;
  ModelParameters parameters;
  qint64 savedMs = 0;
};

/// Where one side's numbers come from.
enum class ModelSource {
  Data,      ///< the business's own purchases (before only)
  Example,   ///< the teaching example of D11
  Modest,    ///< modestScenario() (after only)
  Scenario,  ///< a saved one, by name
  Typed,
};

/// What the page shows: both sides and the horizon. Kept in the base as one undoable edit after
/// another, so that the page, the report and the next session see the same.
struct ModelPlan {
  ModelParameters before;
  ModelParameters after;  ///< `start` is always that of before: the same people on both sides
  ModelSource beforeSource = ModelSource::Example;
  ModelSource afterSource = ModelSource::Example;
  QString beforeName;  ///< of the scenario, when it is one
  QString afterName;
  int months = 12;
  bool useWinBack = false;      ///< the optional sixth lever
  double costPerNewClient = 0;  ///< subtracted for inflow above before; 0 = not known

  friend bool operator==(const ModelPlan&, const ModelPlan&) = default;
};

/// What the page, the command line and the report begin with.
struct ModelStart {
  ModelPlan plan;
  std::optional<ModelFromBase> fromBase;  ///< nullopt: no whole month of data
};

/// Parameters of the business's own purchases; win-back only when the lever is used.
ModelParameters parametersFromData(const ModelFromBase& data, bool useWinBack);

/// `draft` as it was left, with "before" taken anew from the data where it came from them; without
/// a draft: the data (else the teaching example) against the scenario saved last, else
/// modestScenario() (else the example's own "after").
ModelStart modelStart(std::optional<ModelFromBase> fromBase, const std::optional<ModelPlan>& draft,
                      const std::optional<Scenario>& lastSaved);

}  // namespace retenta
