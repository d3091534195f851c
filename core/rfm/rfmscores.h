// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/purchases/ledger.h"
#include "core/rfm/rfmgrid.h"

namespace retenta {

/// The two rules by which other tools give classic scores of 1–5.
enum class ScoreRule : std::uint8_t {
  /// R package rfm 0.3.0: limits are type-7 quantiles at 20, 40, 60, 80 % plus one (one day, one
  /// transaction, one main unit of money); a value scores 1 + the limits it reaches, recency the
  /// other way round. Equal limits leave a score empty.
  Quantile,
  /// SQL NTILE(5): five groups of equal size, the first n mod 5 one larger; ties by external id.
  Ntile,
};

/// Four limits as exact fifths: 5 · limit, in days, transactions and minor units.
struct ScoreLimits {
  std::array<qint64, 4> recencyFifths{};
  std::array<qint64, 4> frequencyFifths{};
  std::array<qint64, 4> monetaryFifths{};
};

/// Scores of everyone with a transaction. Parallel columns; `rows` are ledger rows, ascending.
struct RfmScores {
  ScoreRule rule = ScoreRule::Quantile;
  ScoreLimits limits;  ///< of the quantile rule
  std::vector<std::uint32_t> rows;
  std::vector<std::uint8_t> recency;
  std::vector<std::uint8_t> frequency;
  std::vector<std::uint8_t> monetary;
};

/// Exact integer arithmetic: 5 · value is compared with 5 · limit. Pure.
RfmScores rfmScores(const Ledger& ledger, const RfmColumns& columns, ScoreRule rule);

/// Order of external ids: numbers as numbers, then texts by code point, then those without one.
/// Negative, 0 or positive.
int compareExternalIds(QByteArrayView a, QByteArrayView b);

}  // namespace retenta
