// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "core/base/date.h"
#include "core/purchases/ledger.h"

namespace retenta {

/// Days [from, to): `to` is the first day after it.
struct Period {
  Day from = 0;
  Day to = 0;

  friend bool operator==(const Period&, const Period&) = default;
};

/// The `months` that end with `last`: 12 months to 30.06.2025 are [01.07.2024, 01.07.2025).
Period monthsEndingAt(Day last, int months);
/// As many months (or, of a period that is not whole months long, days) before its beginning.
Period periodBefore(const Period& period);
/// The same days a year earlier.
Period yearBefore(const Period& period);

/// The KPIs of domain D3 over one period. Money in minor units of the ledger's currency. A
/// purchase is a transaction (paid or partially refunded); returns count as money alone.
struct Kpis {
  Period period;
  qint64 payers = 0;         ///< distinct clients with a purchase in the period
  qint64 revenueMinor = 0;   ///< net; returns subtract on their own day
  qint64 transactions = 0;   ///< orders
  qint64 newClients = 0;     ///< first purchase in the period
  qint64 activeAtStart = 0;  ///< S: a purchase in [from − T, from)
  qint64 activeAtEnd = 0;    ///< E: a purchase in [to − T, to)
  qint64 kept = 0;           ///< S ∩ E
  qint64 returned = 0;       ///< in E, neither in S nor new
  qint64 everBought = 0;     ///< clients with a purchase before `to`
  qint64 boughtAgain = 0;    ///< of them, those with more than one

  /// Adds another group of clients over the same period.
  void add(const Kpis& other);

  std::optional<double> averageCheckMinor() const;  ///< revenue / transactions
  std::optional<double> arppuMinor() const;         ///< revenue / payers
  /// Of the period's transactions, those that are not their client's first.
  qint64 repeatPurchases() const { return transactions - newClients; }
  std::optional<double> retention() const;          ///< CRR = kept / S
  std::optional<double> churn() const;              ///< 1 − CRR
  std::optional<double> textbookRetention() const;  ///< (E − new) / S; comebacks can pass 1
  std::optional<double> repeatRate() const;         ///< RPR = boughtAgain / everBought
  /// transactions / payers / months: one client's 1 + 3 + 5 in three months are 3 a month.
  std::optional<double> purchasesPerClient() const;
  std::optional<double> transactionsPerMonth() const;
};

/// `churnDays` = T, the churn threshold (D4's bound of "at risk"), ≥ 1. O(purchases).
Kpis kpisOf(const Ledger& ledger, const Period& period, int churnDays);

/// Several periods at once, in their order. Periods that ascend without overlapping (months) cost
/// one pass together; two threads share it when there are many clients.
std::vector<Kpis> kpisOf(const Ledger& ledger, std::span<const Period> periods, int churnDays);

/// Clients with a purchase in [day − T, day): the KPI "Active clients".
qint64 activeClients(const Ledger& ledger, Day day, int churnDays);

/// The mean of the monthly churn over the whole months of a period: how many of those active at a
/// month's start are lost in it. nullopt when nobody was active.
std::optional<double> meanMonthlyChurn(std::span<const Kpis> months);

/// The whole calendar months within a period, oldest first.
std::vector<Period> monthsOf(const Period& period);
/// The period cut at the starts of months: parts at its ends stay parts.
std::vector<Period> splitByMonth(const Period& period);
/// Sub-periods of D3: its months, a rest of days as their share of the month they stand in.
double monthsIn(const Period& period);

}  // namespace retenta
