// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revenue/revenuemodel.h"

#include <cmath>

namespace retenta {

namespace {

double ModelParameters::*member(Lever lever) {
  switch (lever) {
    case Lever::Inflow:
      return &ModelParameters::inflow;
    case Lever::Retention:
      return &ModelParameters::retention;
    case Lever::Churn:
      return &ModelParameters::churn;
    case Lever::Check:
      return &ModelParameters::check;
    case Lever::Transactions:
      return &ModelParameters::transactions;
    case Lever::WinBack:
      break;
  }
  return &ModelParameters::winBack;
}

Error badNumber(const QString& what, double value) {
  return {ErrorCode::BadNumber, {what, QString::number(value, 'g', 15)}, {}};
}

bool isAmount(double value) { return std::isfinite(value) && value >= 0; }

}  // namespace

QString leverId(Lever lever) {
  switch (lever) {
    case Lever::Inflow:
      return QStringLiteral("new_client_inflow");
    case Lever::Retention:
      return QStringLiteral("retention_of_new");
    case Lever::Churn:
      return QStringLiteral("churn_of_old");
    case Lever::Check:
      return QStringLiteral("average_check");
    case Lever::Transactions:
      return QStringLiteral("transactions_per_client");
    case Lever::WinBack:
      break;
  }
  return QStringLiteral("win_back");
}

std::optional<Lever> leverFromId(QStringView id) {
  for (const Lever lever : allLevers)
    if (leverId(lever) == id) return lever;
  return std::nullopt;
}

double leverValue(const ModelParameters& parameters, Lever lever) {
  return parameters.*member(lever);
}

ModelParameters withLever(ModelParameters parameters, Lever lever, double value) {
  parameters.*member(lever) = value;
  return parameters;
}

Result<void> checkModel(const ModelParameters& parameters, int months) {
  if (months < 1 || months > maxModelMonths) return badNumber(QStringLiteral("months"), months);
  if (!isAmount(parameters.start)) return badNumber(QStringLiteral("start"), parameters.start);
  for (const Lever lever : allLevers) {
    const double value = leverValue(parameters, lever);
    if (!isAmount(value) || (isRate(lever) && value > 1)) return badNumber(leverId(lever), value);
  }
  return {};
}

ModelRun runModel(const ModelParameters& parameters, int months) {
  ModelRun run;
  run.months.reserve(static_cast<std::size_t>(months));
  double was = parameters.start;
  for (int i = 1; i <= months; ++i) {
    ModelMonth m;
    m.month = i;
    m.was = was;
    m.inflow = parameters.inflow;
    m.retained = parameters.inflow * parameters.retention;
    m.wonBack = parameters.winBack;
    m.lost = was * parameters.churn;
    m.became = was + m.retained + m.wonBack - m.lost;
    m.revenue = (was + parameters.inflow) * parameters.check * parameters.transactions;
    run.revenue += m.revenue;
    run.retained += m.retained;
    run.lost += m.lost;
    was = m.became;
    run.months.push_back(m);
  }
  run.baseEnd = was;
  return run;
}

ModelParameters referenceBefore() { return {1000, 800, 0.20, 0.10, 2500, 3, 0}; }

ModelParameters referenceAfter() { return {1000, 800, 0.40, 0.05, 3000, 4, 0}; }

}  // namespace retenta
