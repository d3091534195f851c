// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/bounds/vipbound.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

#include "core/base/inhalves.h"

namespace retenta {

namespace {

constexpr qint64 least = std::numeric_limits<qint64>::min();
constexpr qint64 most = std::numeric_limits<qint64>::max();
// So many payers tell within which money the bound very likely lies.
constexpr std::size_t sampleSize = 4096;
// So many standard deviations of a sampled rank are left on either side.
constexpr double doubt = 4.5;

// Payers at a part of the money: how many stand above it, how many in all, and who is within.
struct Near {
  std::size_t payers = 0;
  std::size_t above = 0;
  std::vector<qint64> within;
};

Near nearOf(const RfmColumns& columns, qint64 from, qint64 to) {
  Near halves[2];
  inHalves(columns.clients(), [&](std::size_t begin, std::size_t end) {
    const quint64 reach = static_cast<quint64>(to) - static_cast<quint64>(from);
    std::size_t payers = 0;
    std::size_t above = 0;
    std::vector<qint64> within;
    for (std::size_t i = begin; i < end; ++i) {
      const qint64 money = columns.monetaryMinor[i];
      const std::size_t payer = columns.frequency[i] > 0 ? 1 : 0;
      const std::size_t dearer = money > to ? 1 : 0;
      payers += payer;
      above += payer & dearer;
      // In one question, which mostly has the same answer: asked in two, that of who is dearer
      // could not be foreseen.
      const bool isNear = static_cast<quint64>(money) - static_cast<quint64>(from) <= reach;
      if (isNear && payer == 1) within.push_back(money);
    }
    halves[begin == 0 ? 0 : 1] = {payers, above, std::move(within)};
  });
  Near& near = halves[0];
  near.payers += halves[1].payers;
  near.above += halves[1].above;
  near.within.insert(near.within.end(), halves[1].within.begin(), halves[1].within.end());
  return std::move(near);
}

struct Range {
  qint64 from = least;
  qint64 to = most;
};

// Where the bound very likely lies, as a sample of the payers says.
Range likelyRange(const RfmColumns& columns, double share) {
  const std::size_t n = columns.clients();
  if (n < worthTwoThreads) return {};
  std::vector<qint64> sample;
  const std::size_t stride = n / sampleSize;
  for (std::size_t i = 0; i < n; i += stride) {
    if (columns.frequency[i] > 0) sample.push_back(columns.monetaryMinor[i]);
  }
  const auto size = static_cast<double>(sample.size());
  const double spread = doubt * std::sqrt(size * share * (1 - share)) + 2;
  const double top = std::floor(size * share - spread);
  const double bottom = std::ceil(size * share + spread);
  const auto at = [&](double rank) {
    const auto place = sample.begin() + static_cast<std::ptrdiff_t>(rank);
    std::nth_element(sample.begin(), place, sample.end(), std::greater<>());
    return *place;
  };
  Range range;
  if (top >= 0 && top < size) range.to = at(top);
  if (bottom < size) range.from = at(bottom);
  return range;
}

// So much about a bound as it moves in a few days.
constexpr qint64 shareAbout = 128;

Range rangeAbout(qint64 money) {
  const qint64 reach = std::abs(money) / shareAbout;
  return {money - reach, money + reach};
}

}  // namespace

// One pass that counts and keeps the few who stand near the bound. Where the sample misled, one
// more over the side on which the bound is.
std::optional<qint64> vipBound(const RfmColumns& columns, const VipRule& rule,
                               std::optional<qint64> about) {
  if (rule.byAmount) return rule.amountMinor;
  Range range = about ? rangeAbout(*about) : likelyRange(columns, rule.topPercent / 100.0);
  const auto percent = static_cast<std::size_t>(rule.topPercent);
  for (;;) {
    Near near = nearOf(columns, range.from, range.to);
    if (near.payers == 0) return std::nullopt;
    const std::size_t rank = (near.payers * percent + 99) / 100;  // ⌈p·n⌉, at least 1
    const bool isAbove = rank <= near.above;
    const bool isBelow = rank > near.above + near.within.size();
    if ((isAbove || isBelow) && std::exchange(about, std::nullopt)) {
      range = likelyRange(columns, rule.topPercent / 100.0);
    } else if (isAbove) {
      range = {range.to, most};
    } else if (isBelow) {
      range = {least, range.from};
    } else {
      const auto place = near.within.begin() + static_cast<std::ptrdiff_t>(rank - near.above - 1);
      std::nth_element(near.within.begin(), place, near.within.end(), std::greater<>());
      return *place;
    }
  }
}

}  // namespace retenta
