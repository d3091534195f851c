// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/purchases/ledger.h"
#include "core/revenue/revenuemodel.h"

namespace retenta {

/// One whole month of the user's own history, as D11 "From the base" counts it. "Old" clients have
/// bought at least twice; active = a purchase in the last T days.
struct BaseMonth {
  int month = 0;                ///< monthIndex
  qint64 was = 0;               ///< old clients active at its start
  qint64 newClients = 0;        ///< first purchases in it
  qint64 joined = 0;            ///< second purchases in it, by clients still active at its end
  qint64 returned = 0;          ///< old, not active at its start, active at its end
  qint64 lost = 0;              ///< of `was`, not active at its end
  qint64 next = 0;              ///< was + joined + returned − lost: `was` of the next month
  qint64 orders = 0;            ///< transactions in it
  qint64 revenueMinor = 0;      ///< net, returns subtract
  qint64 boughtAgain = 0;       ///< of `newClients`, bought again within T days
  bool retentionKnown = false;  ///< T days are over for everybody who came in it

  /// The parameters of the month; nullopt where nobody was there to divide by.
  std::optional<double> retention() const;
  std::optional<double> churn() const;
  std::optional<double> transactions() const;
  std::optional<double> check(const Currency& currency) const;  ///< main units
};

/// Mean of the months' values, and the least and greatest of them: the bracket.
struct Spread {
  double mean = 0;
  double low = 0;
  double high = 0;
  int months = 0;  ///< how many months had a value; 0 = unknown
};

/// The model's parameters taken from the business's own purchases.
struct ModelFromBase {
  std::vector<BaseMonth> months;           ///< the last whole months, at most 12, oldest first
  std::vector<BaseMonth> retentionMonths;  ///< the last whole ones whose T days are over, ≤ 12
  Spread start;
  Spread inflow;
  Spread retention;
  Spread churn;
  Spread check;
  Spread transactions;
  Spread winBack;
  int churnDays = 0;  ///< T
  Day asOf = 0;
  qint64 clientsNow = 0;      ///< old active clients at the end of the last whole month
  bool shortHistory = false;  ///< data begin less than T days before the first month: base too low

  const Spread& spread(Lever lever) const;
  /// The means; win-back stays 0, as it is optional and shown on its own.
  ModelParameters parameters() const;
};

/// D11 "From the base", exactly: identity was + joined + returned − lost = next month's was. A
/// client whose second purchase ages past T within the same month (only when T is shorter than a
/// month) never was an old active client at a month's start or end, so is not in `joined`.
/// `churnDays` = T = the churn threshold of RFM, ≥ 1. Purchases with day ≤ asOf count.
/// nullopt when the data hold no whole month. O(purchases + clients · months).
std::optional<ModelFromBase> modelFromBase(const Ledger& ledger, int churnDays, Day asOf);

}  // namespace retenta
