// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <vector>

#include <QString>
#include <QStringView>

#include "core/base/result.h"

namespace retenta {

/// What the before/after model (domain D11) is fed with. Real numbers: people and orders are
/// averages, rates are fractions 0…1, money is in main units (roubles, dollars).
struct ModelParameters {
  double start = 0;         ///< old clients (two purchases or more) at the start of month 1
  double inflow = 0;        ///< new clients a month
  double retention = 0;     ///< share of the new who become old
  double churn = 0;         ///< share of the old lost in a month
  double check = 0;         ///< average check, main units
  double transactions = 0;  ///< orders per client a month
  double winBack = 0;       ///< lost clients who come back a month; 0 = the lever is not used

  friend bool operator==(const ModelParameters&, const ModelParameters&) = default;
};

/// The levers in the order of the glossary; the sixth is optional.
enum class Lever { Inflow, Retention, Churn, Check, Transactions, WinBack };

inline constexpr std::array<Lever, 6> allLevers = {Lever::Inflow,       Lever::Retention,
                                                   Lever::Churn,        Lever::Check,
                                                   Lever::Transactions, Lever::WinBack};

/// The glossary's id: "new_client_inflow", "retention_of_new", "churn_of_old", "average_check",
/// "transactions_per_client", "win_back".
QString leverId(Lever lever);
std::optional<Lever> leverFromId(QStringView id);

/// Rates are fractions 0…1 and less churn is better.
constexpr bool isRate(Lever lever) { return lever == Lever::Retention || lever == Lever::Churn; }

double leverValue(const ModelParameters& parameters, Lever lever);
ModelParameters withLever(ModelParameters parameters, Lever lever, double value);

/// One month of the recurrence, people unrounded, revenue in main units.
struct ModelMonth {
  int month = 1;
  double was = 0;
  double inflow = 0;
  double retained = 0;
  double wonBack = 0;
  double lost = 0;
  double became = 0;
  double revenue = 0;
};

struct ModelRun {
  std::vector<ModelMonth> months;
  double revenue = 0;   ///< Σ of unrounded months
  double baseEnd = 0;   ///< `became` of the last month
  double retained = 0;  ///< Σ
  double lost = 0;      ///< Σ
};

inline constexpr int maxModelMonths = 36;

/// BadNumber (lever id or "start" or "months", the value) for a rate outside 0…1, anything negative
/// or not finite, and months outside 1…36.
Result<void> checkModel(const ModelParameters& parameters, int months);

/// The recurrence of D11 in doubles: retained = inflow · retention, lost = was · churn,
/// became = was + retained + winBack − lost, revenue = (was + inflow) · check · transactions.
/// Parameters must have passed checkModel().
ModelRun runModel(const ModelParameters& parameters, int months);

/// The simple economics of doubling: reach × conversion × average check × transactions per client.
struct UnitEconomics {
  double reach = 100;
  double conversion = 0.10;
  double check = 100;
  double transactions = 10;

  double revenue() const { return reach * conversion * check * transactions; }
  /// Every one of the four multiplied by `factor`: revenue grows by its fourth power.
  UnitEconomics scaled(double factor) const {
    return {reach * factor, conversion * factor, check * factor, transactions * factor};
  }
};

/// The teaching example of D11: 1000 clients, 800 new a month; 12-month revenue 183 709 329 before
/// and 441 106 674 after.
ModelParameters referenceBefore();
ModelParameters referenceAfter();

}  // namespace retenta
