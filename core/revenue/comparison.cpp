// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revenue/comparison.h"

#include <algorithm>

namespace retenta {

namespace {

bool isUsed(Lever lever, const ModelParameters& a, const ModelParameters& b) {
  return lever != Lever::WinBack || a.winBack > 0 || b.winBack > 0;
}

}  // namespace

Comparison compareModels(const ModelParameters& before, const ModelParameters& after, int months,
                         double costPerNewClient) {
  Comparison c;
  c.before = runModel(before, months);
  c.after = runModel(after, months);
  c.delta = c.after.revenue - c.before.revenue;
  if (c.before.revenue > 0) {
    c.growth = c.delta / c.before.revenue;
    c.ratio = c.after.revenue / c.before.revenue;
  }
  c.joint = c.delta;
  for (const Lever lever : allLevers) {
    if (!isUsed(lever, before, after)) continue;
    const ModelRun alone = runModel(withLever(before, lever, leverValue(after, lever)), months);
    const double effect = alone.revenue - c.before.revenue;
    c.levers.push_back({lever, effect});
    c.joint -= effect;
  }
  c.acquisitionCost = std::max(0.0, after.inflow - before.inflow) * months * costPerNewClient;
  return c;
}

std::vector<Sensitivity> sensitivity(const ModelParameters& parameters, int months, double share) {
  const double base = runModel(parameters, months).revenue;
  std::vector<Sensitivity> answer;
  for (const Lever lever : allLevers) {
    if (!isUsed(lever, parameters, parameters)) continue;
    const auto change = [&](double factor) {
      double value = leverValue(parameters, lever) * factor;
      if (isRate(lever)) value = std::min(value, 1.0);
      return runModel(withLever(parameters, lever, value), months).revenue - base;
    };
    const double down = change(1 - share);
    const double up = change(1 + share);
    answer.push_back({lever, std::min(down, up), std::max(down, up)});
  }
  std::stable_sort(answer.begin(), answer.end(), [](const Sensitivity& a, const Sensitivity& b) {
    return a.better - a.worse > b.better - b.worse;
  });
  return answer;
}

}  // namespace retenta
