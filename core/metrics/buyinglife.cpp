// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/buyinglife.h"

#include <algorithm>
#include <vector>

namespace retenta {

namespace {

constexpr double daysInYear = 365.25;

struct Span {
  Day days;      // to churn, or so far
  bool churned;  // else still a client
};

std::optional<double> mean(qint64 sum, qint64 count) {
  if (count == 0) return std::nullopt;
  return static_cast<double>(sum) / static_cast<double>(count);
}

// The first time by which at least half have churned, by the product-limit estimate.
std::optional<double> medianOf(std::vector<Span>& spans) {
  std::sort(spans.begin(), spans.end(),
            [](const Span& a, const Span& b) { return a.days < b.days; });
  double staying = 1;
  for (std::size_t i = 0; i < spans.size();) {
    const Day days = spans[i].days;
    const auto atRisk = static_cast<double>(spans.size() - i);
    qint64 left = 0;
    for (; i < spans.size() && spans[i].days == days; ++i) left += spans[i].churned;
    staying *= 1 - static_cast<double>(left) / atRisk;
    if (staying <= 0.5 + 1e-12) return days;
  }
  return std::nullopt;
}

}  // namespace

std::optional<double> BuyingLife::periodicityDays() const { return mean(gapDays, gaps); }
std::optional<double> BuyingLife::lifetimeDays() const { return mean(churnedDays, churned); }

BuyingLife buyingLife(const Ledger& ledger, Day end, int churnDays) {
  BuyingLife life;
  std::vector<Span> spans;
  spans.reserve(ledger.clients());
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    std::optional<Day> first;
    Day last = 0;
    for (std::size_t r = ledger.purchaseBegin[i]; r < ledger.purchaseBegin[i + 1]; ++r) {
      const Day day = ledger.days[r];
      if (day >= end) break;
      if (!ledger.transactions[r]) continue;
      if (!first) {
        first = day;
      } else if (day > last) {
        ++life.gaps;
        life.gapDays += day - last;
      }
      last = day;
    }
    if (!first) continue;
    const bool churned = last < end - churnDays;
    const Day days = churned ? last + churnDays + 1 - *first : end - *first;
    spans.push_back({days, churned});
    if (!churned) continue;
    ++life.churned;
    life.churnedDays += days;
  }
  life.medianDays = medianOf(spans);
  return life;
}

std::optional<double> simpleCltvMinor(const Kpis& kpis, const BuyingLife& life) {
  const auto check = kpis.averageCheckMinor();
  const auto perMonth = kpis.purchasesPerClient();
  const auto lifetime = life.lifetimeDays();
  if (!check || !perMonth || !lifetime) return std::nullopt;
  return *check * *perMonth * 12 * *lifetime / daysInYear;
}

}  // namespace retenta
