// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/revenue/revenuemodel.h"

namespace retenta {

/// What one lever brings when it alone goes from its value before to its value after.
struct LeverEffect {
  Lever lever = Lever::Inflow;
  double effect = 0;  ///< main units, over all months
};

/// Before against after (domain D11). Everything from unrounded numbers, money in main units.
struct Comparison {
  ModelRun before;
  ModelRun after;
  double delta = 0;              ///< after − before
  std::optional<double> growth;  ///< delta / before: 1.401 is "+140.1 %"; nullopt when before is 0
  std::optional<double> ratio;   ///< after / before: "×2.40"
  std::vector<LeverEffect> levers;  ///< in lever order; win-back only when it is used
  double joint = 0;                 ///< delta − Σ effects: what the levers bring together
  /// Extra new clients of "after" times the cost of attracting one; a loss of inflow saves nothing.
  double acquisitionCost = 0;
  double deltaNet() const { return delta - acquisitionCost; }
};

/// Parameters must have passed checkModel(). `costPerNewClient` in main units; 0 = not known.
Comparison compareModels(const ModelParameters& before, const ModelParameters& after, int months,
                         double costPerNewClient = 0);

/// How revenue answers when one lever is 10 % worse or 10 % better than in `parameters`.
struct Sensitivity {
  Lever lever = Lever::Inflow;
  double worse = 0;   ///< change of revenue, ≤ 0
  double better = 0;  ///< change of revenue, ≥ 0
};

/// The tornado: every used lever moved by `share` of itself both ways, rates kept within 0…1, the
/// strongest first.
std::vector<Sensitivity> sensitivity(const ModelParameters& parameters, int months,
                                     double share = 0.10);

}  // namespace retenta
