// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmscores.h"

#include <algorithm>

namespace retenta {

namespace {

constexpr std::size_t scoreCount = 5;

// Type-7 quantile at k/5 of sorted values, times five: h = (n − 1)·k/5 lies `rest` fifths of the
// way from one value to the next.
qint64 quantileFifths(const std::vector<qint64>& sorted, std::size_t k) {
  const std::size_t h = (sorted.size() - 1) * k;
  const std::size_t low = h / scoreCount;
  const auto rest = static_cast<qint64>(h % scoreCount);
  if (rest == 0) return 5 * sorted[low];
  return 5 * sorted[low] + rest * (sorted[low + 1] - sorted[low]);
}

std::array<qint64, 4> limitsOf(std::vector<qint64> values, qint64 one) {
  std::array<qint64, 4> limits{};
  if (values.empty()) return limits;
  std::sort(values.begin(), values.end());
  for (std::size_t k = 1; k < scoreCount; ++k) {
    limits[k - 1] = quantileFifths(values, k) + 5 * one;
  }
  return limits;
}

std::vector<std::uint8_t> scoreByLimits(const std::vector<qint64>& values,
                                        const std::array<qint64, 4>& limits, bool lowIsBest) {
  std::vector<std::uint8_t> scores;
  scores.reserve(values.size());
  for (const qint64 value : values) {
    const auto reached = std::count_if(limits.begin(), limits.end(),
                                       [&](qint64 limit) { return 5 * value >= limit; });
    scores.push_back(static_cast<std::uint8_t>(lowIsBest ? 5 - reached : 1 + reached));
  }
  return scores;
}

// `order` holds positions already in order of ties; a stable sort keeps it among equals.
std::vector<std::uint8_t> scoreByGroups(const std::vector<qint64>& values,
                                        std::vector<std::uint32_t> order, bool lowIsBest) {
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return lowIsBest ? values[a] > values[b] : values[a] < values[b];
  });
  std::vector<std::uint8_t> scores(values.size());
  const std::size_t size = values.size() / scoreCount;
  const std::size_t larger = values.size() % scoreCount;
  std::size_t at = 0;
  for (std::size_t group = 0; group < scoreCount; ++group) {
    const std::size_t end = at + size + (group < larger ? 1 : 0);
    for (; at < end; ++at) scores[order[at]] = static_cast<std::uint8_t>(group + 1);
  }
  return scores;
}

bool isNumber(QByteArrayView text) {
  return !text.isEmpty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

QByteArrayView withoutZeros(QByteArrayView digits) {
  while (digits.size() > 1 && digits.front() == '0') digits = digits.sliced(1);
  return digits;
}

int compareBytes(QByteArrayView a, QByteArrayView b) {
  // UTF-8 bytes, unsigned, sort as code points do.
  const auto less = [](char x, char y) {
    return static_cast<unsigned char>(x) < static_cast<unsigned char>(y);
  };
  if (std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), less)) return -1;
  return a == b ? 0 : 1;
}

int kindOf(QByteArrayView id) { return id.isEmpty() ? 2 : isNumber(id) ? 0 : 1; }

}  // namespace

int compareExternalIds(QByteArrayView a, QByteArrayView b) {
  const int kindA = kindOf(a);
  const int kindB = kindOf(b);
  if (kindA != kindB) return kindA - kindB;
  if (kindA != 0) return compareBytes(a, b);
  const QByteArrayView digitsA = withoutZeros(a);
  const QByteArrayView digitsB = withoutZeros(b);
  if (digitsA.size() != digitsB.size()) return digitsA.size() < digitsB.size() ? -1 : 1;
  return compareBytes(digitsA, digitsB);
}

RfmScores rfmScores(const Ledger& ledger, const RfmColumns& columns, ScoreRule rule) {
  RfmScores scores;
  scores.rule = rule;
  std::vector<qint64> recency;
  std::vector<qint64> frequency;
  std::vector<qint64> monetary;
  for (std::size_t i = 0; i < columns.clients(); ++i) {
    if (columns.frequency[i] == 0) continue;
    scores.rows.push_back(static_cast<std::uint32_t>(i));
    recency.push_back(columns.recencyDays[i]);
    frequency.push_back(columns.frequency[i]);
    monetary.push_back(columns.monetaryMinor[i]);
  }
  if (rule == ScoreRule::Quantile) {
    scores.limits.recencyFifths = limitsOf(recency, 1);
    scores.limits.frequencyFifths = limitsOf(frequency, 1);
    scores.limits.monetaryFifths = limitsOf(monetary, ledger.currency.factor());
    scores.recency = scoreByLimits(recency, scores.limits.recencyFifths, true);
    scores.frequency = scoreByLimits(frequency, scores.limits.frequencyFifths, false);
    scores.monetary = scoreByLimits(monetary, scores.limits.monetaryFifths, false);
    return scores;
  }
  std::vector<std::uint32_t> order(scores.rows.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return compareExternalIds(ledger.externalIds.at(scores.rows[a]),
                              ledger.externalIds.at(scores.rows[b])) < 0;
  });
  scores.recency = scoreByGroups(recency, order, true);
  scores.frequency = scoreByGroups(frequency, order, false);
  scores.monetary = scoreByGroups(monetary, order, false);
  return scores;
}

}  // namespace retenta
