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

/// Where the page, the command line and the report start from: before = the business's own data,
/// after = the scenario saved last, else modestScenario(); without data the teaching example.
struct ModelStart {
  ModelParameters before;
  ModelParameters after;
  std::optional<Scenario> scenario;       ///< the saved one `after` comes from
  std::optional<ModelFromBase> fromBase;  ///< nullopt: no whole month of data, teaching example
};

/// `saved` is the scenario saved last. Its levers are taken, the start is that of `before`: both
/// sides begin with the same people.
ModelStart modelStart(std::optional<ModelFromBase> fromBase, std::optional<Scenario> saved);

}  // namespace retenta
