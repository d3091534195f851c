// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmsuggestion.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "core/base/inhalves.h"

namespace retenta {

namespace {

constexpr std::array<int, 11> periods = {7, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365};

int nearestPeriod(int days) {
  std::size_t best = 0;
  for (std::size_t i = 1; i < periods.size(); ++i) {
    if (std::abs(periods[i] - days) <= std::abs(periods[best] - days)) best = i;
  }
  return static_cast<int>(best);
}

// The smallest gap that at least `percent` of the gaps do not exceed. `counts[d]` = gaps of d days.
int percentile(const std::vector<qint64>& counts, qint64 total, qint64 percent) {
  const qint64 rank = (total * percent + 99) / 100;
  qint64 seen = 0;
  for (std::size_t days = 0; days < counts.size(); ++days) {
    seen += counts[days];
    if (seen >= rank) return static_cast<int>(days);
  }
  return 0;
}

}  // namespace

std::array<int, 3> snapToPeriods(const std::array<int, 3>& days) {
  const int last = static_cast<int>(periods.size()) - 1;
  std::array<int, 3> at{};
  for (std::size_t i = 0; i < 3; ++i) at[i] = nearestPeriod(days[i]);
  at[1] = std::max(at[1], at[0] + 1);
  at[2] = std::max(at[2], at[1] + 1);
  at[2] = std::min(at[2], last);
  at[1] = std::min(at[1], at[2] - 1);
  at[0] = std::min(at[0], at[1] - 1);
  std::array<int, 3> snapped{};
  for (std::size_t i = 0; i < 3; ++i) snapped[i] = periods[static_cast<std::size_t>(at[i])];
  return snapped;
}

namespace {

struct Gaps {
  std::vector<qint64> counts;
  qint64 all = 0;
  qint64 repeatClients = 0;
};

void countGaps(const Ledger& ledger, Day asOf, std::size_t i, Gaps& gaps) {
  std::optional<Day> before;
  bool repeats = false;
  for (std::size_t row = ledger.purchaseBegin[i]; row < ledger.purchaseBegin[i + 1]; ++row) {
    const Day day = ledger.days[row];
    if (day > asOf) break;
    if (ledger.transactions[row] == 0 || before == day) continue;
    if (before) {
      const auto gap = static_cast<std::size_t>(day - *before);
      if (gap >= gaps.counts.size()) gaps.counts.resize(gap + 1);
      ++gaps.counts[gap];
      ++gaps.all;
      repeats = true;
    }
    before = day;
  }
  gaps.repeatClients += repeats ? 1 : 0;
}

}  // namespace

RfmSuggestion suggestRecency(const Ledger& ledger, Day asOf) {
  Gaps halves[2];
  inHalves(ledger.clients(), [&](std::size_t begin, std::size_t end) {
    Gaps gaps;
    for (std::size_t i = begin; i < end; ++i) countGaps(ledger, asOf, i, gaps);
    halves[begin == 0 ? 0 : 1] = std::move(gaps);
  });
  RfmSuggestion suggestion;
  suggestion.gaps = halves[0].all + halves[1].all;
  suggestion.repeatClients = halves[0].repeatClients + halves[1].repeatClients;
  std::vector<qint64> counts(std::max(halves[0].counts.size(), halves[1].counts.size()));
  for (const Gaps& half : halves) {
    for (std::size_t gap = 0; gap < half.counts.size(); ++gap) counts[gap] += half.counts[gap];
  }
  if (!isOffered(suggestion)) return suggestion;
  suggestion.gapDays = {percentile(counts, suggestion.gaps, 50),
                        percentile(counts, suggestion.gaps, 75),
                        percentile(counts, suggestion.gaps, 90)};
  suggestion.bounds = snapToPeriods(suggestion.gapDays);
  return suggestion;
}

RfmThresholds withSuggestion(RfmThresholds thresholds, const RfmSuggestion& suggestion) {
  thresholds.peakDays = suggestion.bounds[0];
  thresholds.activeDays = suggestion.bounds[1];
  thresholds.riskDays = suggestion.bounds[2];
  return thresholds;
}

}  // namespace retenta
