// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QString>
#include <QStringView>

#include "core/base/currency.h"
#include "core/base/date.h"
#include "core/purchases/ledger.h"

namespace retenta {

/// By what clients are put into one cohort: the time of their first purchase, or where they came
/// from (then ages still count in months).
enum class CohortBy : std::uint8_t { Month, Quarter, Source };
/// "month", "quarter", "source".
QString cohortById(CohortBy by);
std::optional<CohortBy> cohortByFromId(QStringView id);

/// What the cells of the table say.
enum class CohortMeasure : std::uint8_t {
  Retention,          ///< active of size
  Revenue,            ///< net, of the age
  CumulativeRevenue,  ///< net, up to and with the age
  AverageCheck,       ///< revenue by orders
  Orders,
};
/// "retention", "revenue", "cumulative_revenue", "average_check", "orders".
QString cohortMeasureId(CohortMeasure measure);
std::optional<CohortMeasure> cohortMeasureFromId(QStringView id);

/// What a cohort did in one sub-period of its life.
struct CohortCell {
  /// Clients who stand here: of a cohort of time all of them; of a source those for whom the data
  /// know this age to its end.
  qint64 reached = 0;
  qint64 active = 0;  ///< of them, those with a purchase in it
  qint64 orders = 0;
  qint64 revenueMinor = 0;     ///< net; returns count on their own day
  qint64 cumulativeMinor = 0;  ///< what those who reached it had brought by its end
  bool whole = true;           ///< the data know every day of it

  std::optional<double> retention() const;  ///< active / reached
  std::optional<double> averageCheckMinor() const;
  /// Retention as a fraction, orders as a number, money in minor units; nullopt = nothing to say.
  std::optional<double> value(CohortMeasure measure) const;
  /// Money and orders of one client who reached it; shares and checks as they are.
  std::optional<double> perClient(CohortMeasure measure) const;
  void add(const CohortCell& other);
};

/// The clients of one first month, quarter or source.
struct Cohort {
  int start = 0;   ///< its month (monthIndex) or quarter (monthIndex / 3); 0 of a source
  QString source;  ///< of CohortBy::Source; "" = unknown
  qint64 size = 0;
  std::vector<CohortCell> cells;  ///< from age 0 on, as far as the data reach
  /// The cohort begins with the data: its clients may have bought before, which makes it look more
  /// faithful than it is.
  bool leftTruncated = false;
};

/// Below this many clients a share says little (shown in italics).
inline constexpr qint64 smallCohort = 20;

/// The table: the oldest cohort first; sources by size. Cohorts without a client are left out.
struct CohortTable {
  CohortBy by = CohortBy::Month;
  Day asOf = 0;
  Currency currency;
  std::vector<Cohort> cohorts;
  /// The row of `cohorts` a ledger client is in; −1 without a purchase up to the as-of day.
  std::vector<std::int32_t> cohortOf;

  std::size_t ages() const;  ///< columns of the table
  /// All cohorts together, age by age, those that have it whole. One that begins with the data is
  /// left out wherever there are others.
  std::vector<CohortCell> average() const;
};

/// "2025-03", "2025-Q1", or the source.
QString cohortId(const CohortTable& table, const Cohort& cohort);

/// The cohorts as of a day. Ages count in months, for CohortBy::Quarter in quarters; age 0 is the
/// sub-period of the first purchase. Returns before that belong nowhere. O(purchases), on two
/// threads when there are many clients. Pure.
CohortTable cohortTable(const Ledger& ledger, CohortBy by, Day asOf);

/// One cell of a table: row of `cohorts`, age.
struct CohortPlace {
  std::size_t cohort = 0;
  std::size_t age = 0;

  friend bool operator==(const CohortPlace&, const CohortPlace&) = default;
};

/// Who of the selected cohorts is meant: those who bought in any of the cells selected of their
/// cohort, those who bought in none of them, or everybody.
enum class CohortPeople : std::uint8_t { Bought, Silent, All };
/// Ledger rows of the clients behind some cells, ascending.
std::vector<std::uint32_t> cohortClients(const Ledger& ledger, const CohortTable& table,
                                         const std::vector<CohortPlace>& places,
                                         CohortPeople people);

}  // namespace retenta
