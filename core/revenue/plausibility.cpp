// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revenue/plausibility.h"

#include <algorithm>

namespace retenta {

namespace {

constexpr double slack = 1e-9;  // 2 500 → 3 250 is +30 %, not more than it

void warnAbove(std::vector<BoldWarning>& out, BoldChange change, double before, double after,
               double usual) {
  if (before <= 0) return;
  const double value = after / before - 1;
  if (value > usual + slack) out.push_back({change, value, usual});
}

}  // namespace

std::vector<BoldWarning> boldWarnings(const ModelParameters& before, const ModelParameters& after) {
  const ModelRun was = runModel(before, 12);
  const ModelRun becomes = runModel(after, 12);
  std::vector<BoldWarning> out;
  warnAbove(out, BoldChange::Base, was.baseEnd, becomes.baseEnd, 1.00);
  warnAbove(out, BoldChange::Transactions, before.transactions, after.transactions, 4.00);
  warnAbove(out, BoldChange::Check, before.check, after.check, 0.30);
  if (after.churn > 0)
    warnAbove(out, BoldChange::Lifetime, 1 / std::max(before.churn, 1e-12), 1 / after.churn, 2.00);
  warnAbove(out, BoldChange::Repeat, was.retained, becomes.retained, 0.20);
  if (before.churn > 0) {
    const double value = after.churn / before.churn - 1;
    if (value < -0.20 - slack) out.push_back({BoldChange::Churn, value, -0.20});
  }
  warnAbove(out, BoldChange::Revenue, was.revenue, becomes.revenue, 2.00);
  return out;
}

ModelParameters modestScenario(const ModelParameters& before) {
  ModelParameters after = before;
  after.retention = std::min(1.0, before.retention * 1.10);
  after.churn = before.churn * 0.80;
  after.check = before.check * 1.05;
  after.transactions = before.transactions * 1.15;
  return after;
}

}  // namespace retenta
