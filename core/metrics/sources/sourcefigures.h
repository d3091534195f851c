// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <vector>

#include <QString>

#include "core/base/foldedtext.h"
#include "core/metrics/kpi.h"

namespace retenta {

/// What was spent on acquiring clients, as typed in: money of one source in one month.
struct SpendKey {
  QString source;  ///< "" = unknown
  int month = 0;   ///< monthIndex

  /// Sources that differ only in case or spaces are one.
  friend bool operator<(const SpendKey& a, const SpendKey& b) {
    const int order = foldedWord(a.source).compare(foldedWord(b.source));
    return order != 0 ? order < 0 : a.month < b.month;
  }
};
using Spend = std::map<SpendKey, qint64>;  ///< minor units, above zero

/// Acquisition by one source in one month: the trend of its cost.
struct SourceMonth {
  int month = 0;  ///< monthIndex
  qint64 newClients = 0;
  std::optional<qint64> spendMinor;  ///< nullopt = not typed in

  std::optional<double> cacMinor() const;  ///< spend / new clients
};

/// A traffic source seen through retention (domain D14).
struct SourceFigures {
  QString source;  ///< "" = unknown
  bool referral = false;
  qint64 contacts = 0;      ///< clients it brought, those without a purchase included
  qint64 buyers = 0;        ///< of them, with a purchase by the as-of day
  qint64 repeat = 0;        ///< of them, with two or more
  qint64 broughtMinor = 0;  ///< net revenue of all of them by the as-of day
  Kpis kpis;                ///< of the period
  /// Those acquired in the period and their money by the as-of day.
  qint64 acquired = 0;
  qint64 acquiredMinor = 0;
  std::vector<SourceMonth> months;   ///< the period's, oldest first
  std::optional<qint64> spendMinor;  ///< Σ of the months; nullopt = none typed in
  /// The month of life (1 = the first) by whose end a client has on average brought what getting
  /// one cost; nullopt = not within what the data know.
  std::optional<int> paybackMonths;

  std::optional<double> conversion() const;  ///< repeat / buyers
  std::optional<double> ltvMinor() const;    ///< brought / buyers
  std::optional<double> cacMinor() const;    ///< spend / acquired
  /// (money of the acquired · margin − spend) / spend.
  std::optional<double> roi(double margin) const;
};

struct SourceQuery {
  Period period;
  Day asOf = 0;  ///< purchases after it do not exist
  int churnDays = 180;
  double margin = 1;  ///< share of revenue that pays the cost back; 1 = by revenue
};

/// Every source that a client has or money was spent on, the largest by buyers first. Pure.
std::vector<SourceFigures> sourceFigures(const Ledger& ledger, const Spend& spend,
                                         const SourceQuery& query);

/// Referred buyers against all others: their conversion and value (theory: warmer).
struct ReferralComparison {
  SourceFigures referred;
  SourceFigures others;
};
ReferralComparison compareReferrals(const std::vector<SourceFigures>& sources);

}  // namespace retenta
