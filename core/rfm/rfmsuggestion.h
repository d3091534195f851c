// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "core/purchases/ledger.h"
#include "core/rfm/rfm.h"

namespace retenta {

/// Recency bounds proposed from the base (domain D4), with the figures that explain them: half of
/// the repeat purchases come within gapDays[0] days of the one before, three quarters within
/// gapDays[1], nine of ten within gapDays[2].
struct RfmSuggestion {
  qint64 repeatClients = 0;      ///< with purchases on two days or more
  qint64 gaps = 0;               ///< between neighbouring purchase days, of all of them
  std::array<int, 3> gapDays{};  ///< 50th, 75th, 90th percentile, nearest rank
  std::array<int, 3> bounds{};   ///< snapped to common periods, growing
};

/// Repeat clients from which a suggestion is offered.
inline constexpr qint64 suggestFromClients = 100;

/// How many repeat clients there are, and the suggestion once they are enough. `bounds` and
/// `gapDays` are zeros below suggestFromClients. Purchases up to `asOf` count. Pure.
RfmSuggestion suggestRecency(const Ledger& ledger, Day asOf);
inline bool isOffered(const RfmSuggestion& s) { return s.repeatClients >= suggestFromClients; }

/// The thresholds with the suggested recency bounds; the rest stays.
RfmThresholds withSuggestion(RfmThresholds thresholds, const RfmSuggestion& suggestion);

/// The nearest of 7, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365 for each (the longer one of two
/// equally near), moved apart where two would be equal.
std::array<int, 3> snapToPeriods(const std::array<int, 3>& days);

}  // namespace retenta
