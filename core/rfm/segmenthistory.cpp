// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/segmenthistory.h"

#include <algorithm>
#include <limits>

#include "core/rfm/rfmgrid.h"

namespace retenta {

namespace {

// The days on which a segment can change: a purchase comes or leaves the window, a recency bound is
// passed, the VIP bound moves.
std::vector<Day> daysToLookAt(std::span<const HistoryPurchase> purchases,
                              const RfmThresholds& thresholds, const VipBounds& bounds, Day asOf) {
  std::vector<Day> days;
  for (const HistoryPurchase& purchase : purchases) {
    if (purchase.day > asOf) break;
    days.push_back(purchase.day);
    for (const int bound : {thresholds.peakDays, thresholds.activeDays, thresholds.riskDays})
      days.push_back(purchase.day + bound + 1);
    if (thresholds.windowMonths > 0)
      days.push_back(leavesWindow(purchase.day, thresholds.windowMonths));
  }
  if (days.empty()) return days;
  const Day first = purchases.front().day;
  for (const VipBounds::Step& step : bounds.steps()) {
    if (step.from > first) days.push_back(step.from);
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  days.erase(std::upper_bound(days.begin(), days.end(), asOf), days.end());
  return days;
}

// Recency, frequency, monetary as the days go by.
class Running {
 public:
  Running(std::span<const HistoryPurchase> purchases, int windowMonths)
      : m_purchases(purchases), m_windowMonths(windowMonths) {}

  void moveTo(Day day) {
    for (; m_in < m_purchases.size() && m_purchases[m_in].day <= day; ++m_in) {
      const HistoryPurchase& came = m_purchases[m_in];
      m_money += came.netMinor;
      if (!came.transaction) continue;
      ++m_frequency;
      m_last = came.day;
    }
    if (m_windowMonths == 0) return;
    const Day edge = addMonths(day, -m_windowMonths);
    for (; m_out < m_in && m_purchases[m_out].day <= edge; ++m_out) {
      m_money -= m_purchases[m_out].netMinor;
      m_frequency -= m_purchases[m_out].transaction ? 1 : 0;
    }
  }

  std::uint32_t frequency() const { return m_frequency; }
  qint64 money() const { return m_money; }
  std::int32_t recency(Day day) const { return m_frequency > 0 ? day - m_last : -1; }

 private:
  std::span<const HistoryPurchase> m_purchases;
  int m_windowMonths;
  std::size_t m_in = 0;
  std::size_t m_out = 0;
  std::uint32_t m_frequency = 0;
  qint64 m_money = 0;
  Day m_last = 0;
};

}  // namespace

std::vector<SegmentChange> segmentHistory(std::span<const HistoryPurchase> purchases,
                                          const RfmThresholds& thresholds, const VipBounds& bounds,
                                          Day asOf) {
  std::vector<SegmentChange> history;
  Running now(purchases, thresholds.windowMonths);
  Segment segment = Segment::NoPurchases;
  for (const Day day : daysToLookAt(purchases, thresholds, bounds, asOf)) {
    now.moveTo(day);
    const Segment next =
        segmentOf(now.recency(day), now.frequency(), now.money(), thresholds, bounds.at(day));
    if (next != segment) history.push_back({day, segment, next});
    segment = next;
  }
  return history;
}

std::optional<SegmentChange> previousSegment(const std::vector<SegmentChange>& history) {
  if (history.empty() || history.back().from == Segment::NoPurchases) return std::nullopt;
  return history.back();
}

bool needsPastBounds(std::span<const HistoryPurchase> purchases, const RfmThresholds& thresholds) {
  const auto frequent = std::count_if(purchases.begin(), purchases.end(),
                                      [](const HistoryPurchase& p) { return p.transaction; });
  return frequent >= thresholds.frequentFrom;
}

std::optional<SegmentChange> LastChanges::of(std::size_t row) {
  // Who was never frequent is spared the days on which the bound moved.
  static const VipBounds none = VipBounds::constant(std::numeric_limits<qint64>::max());
  m_purchases.clear();
  for (std::size_t r = m_ledger.purchaseBegin[row]; r < m_ledger.purchaseBegin[row + 1]; ++r)
    m_purchases.push_back({m_ledger.days[r], m_ledger.netMinor[r], m_ledger.transactions[r] != 0});
  const bool past = needsPastBounds(m_purchases, m_thresholds);
  if (past && !m_bounds) m_bounds = VipBounds::of(m_ledger, m_thresholds);
  const auto history = segmentHistory(m_purchases, m_thresholds, past ? *m_bounds : none, m_asOf);
  return history.empty() ? std::nullopt : std::optional(history.back());
}

}  // namespace retenta
