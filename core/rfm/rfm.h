// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include <QJsonObject>

#include "core/base/currency.h"
#include "core/base/date.h"
#include "core/base/result.h"
#include "core/rfm/segment.h"

namespace retenta {

/// From which money an active loyal client is VIP: an amount, or the share of payers who are the
/// dearest.
struct VipRule {
  bool byAmount = false;
  qint64 amountMinor = 0;  ///< used when byAmount
  int topPercent = 10;  ///< used otherwise: the ⌈p·n⌉-th largest monetary, equal ones are in

  friend bool operator==(const VipRule&, const VipRule&) = default;
};

/// The marketer's bounds of the grid (domain D4). Peak: recency ≤ peakDays; active ≤ activeDays;
/// at risk ≤ riskDays; churned above (riskDays is also the churn threshold of D3).
struct RfmThresholds {
  int peakDays = 30;
  int activeDays = 90;
  int riskDays = 180;
  int middleFrom = 2;    ///< transactions; below it: single
  int frequentFrom = 5;  ///< transactions
  VipRule vip;
  int windowMonths = 0;  ///< 0 = the whole history; else older purchases do not exist

  friend bool operator==(const RfmThresholds&, const RfmThresholds&) = default;

  /// 0 ≤ peak < active < risk, 2 ≤ middle < frequent, 1…100 %, amount ≥ 0. BadThresholds
  /// carries the bounds that do not grow, BadNumber the rest.
  Result<void> check() const;
};

/// Thresholds as kept in the base under "rfm.thresholds". Missing or foreign fields read as the
/// defaults; a record that fails check() reads as the defaults.
QJsonObject thresholdsToJson(const RfmThresholds& thresholds);
RfmThresholds thresholdsFromJson(const QJsonObject& json);

/// Marks that change no cell: who was dear and is leaving, who is dear and may become VIP.
enum class RfmMark : std::uint8_t { None, FormerVip, VipByMoney };
/// "former_vip", "vip_by_money"; empty for None.
QString markId(RfmMark mark);

/// Whom to look at when. Purchases with day ≤ asOf count; the period [periodFrom, periodTo) only
/// says which money periodRevenueMinor and the average check are made of.
struct RfmDates {
  Day asOf = 0;
  Day periodFrom = 0;
  Day periodTo = 0;

  friend bool operator==(const RfmDates&, const RfmDates&) = default;
};

/// The 12 months that end with the as-of day.
RfmDates yearEndingAt(Day asOf);
/// No period at all: where its money is not asked for.
inline RfmDates withoutPeriod(Day asOf) { return {asOf, asOf + 1, asOf + 1}; }

/// What one segment holds.
struct RfmCell {
  qint64 clients = 0;
  qint64 revenueMinor = 0;        ///< Σ monetary of D4
  qint64 periodRevenueMinor = 0;  ///< net revenue within the period
  qint64 periodTransactions = 0;
  qint64 marked = 0;                     ///< clients with a mark
  std::optional<qint64> earlierClients;  ///< at the date compared with

  /// Clients now minus clients then.
  std::optional<qint64> change() const {
    return earlierClients ? std::optional<qint64>(clients - *earlierClients) : std::nullopt;
  }
  /// Revenue of the period by its transactions, minor units; nullopt without a transaction.
  std::optional<double> averageCheckMinor() const {
    if (periodTransactions == 0) return std::nullopt;
    return static_cast<double>(periodRevenueMinor) / static_cast<double>(periodTransactions);
  }
};

/// The grid as of a day: plain data for the page, the command line and the report.
struct RfmMatrix {
  RfmDates dates;
  std::optional<Day> comparedWith;
  Currency currency;
  RfmThresholds thresholds;
  std::optional<qint64> vipBoundMinor;  ///< as used; nullopt = top share of nobody
  std::array<RfmCell, segmentCount> cells;
  RfmCell total;  ///< of the 11 cells: the base of all shares
  qint64 formerVip = 0;
  qint64 vipByMoney = 0;

  const RfmCell& cell(Segment segment) const { return cells[static_cast<std::size_t>(segment)]; }
  /// The sum of several cells (NoPurchases may be among them: then without comparison).
  RfmCell sum(SegmentSet set) const;
  /// Fractions of the 11 cells; 0 when they are empty. Of money they may leave 0…1 when returns
  /// outweigh sales.
  double shareOfClients(Segment segment) const;
  double shareOfRevenue(Segment segment) const;
  double shareOfPeriodRevenue(Segment segment) const;
};

}  // namespace retenta
