// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QtGlobal>

#include "core/rfm/rfmgrid.h"

namespace retenta {

/// How the clients of a day lie along the two axes of the grid: what bounds are drawn upon.
struct RfmSpread {
  std::vector<qint64> byRecency;    ///< [d] = last purchase d days ago; the last holds all older
  std::vector<qint64> byFrequency;  ///< [n] = n purchases; the last holds all with more

  friend bool operator==(const RfmSpread&, const RfmSpread&) = default;
};

/// The reach of both axes: ten years, a thousand purchases.
inline constexpr int spreadDays = 3'653;
inline constexpr int spreadPurchases = 1'000;

/// One pass over the clients; those without a purchase are in neither. Pure.
RfmSpread spreadOf(const RfmColumns& columns);

/// Clients from `from` up to and including `to` of one axis; beyond its end is its last place.
qint64 spreadBetween(const std::vector<qint64>& axis, int from, int to);

}  // namespace retenta
