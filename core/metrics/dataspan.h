// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/metrics/kpi.h"

namespace retenta {

/// So many days without a purchase and the data are taken to have ended, not the trade: figures of
/// the days after say nothing, and the owner is asked for newer data.
inline constexpr int quietDays = 14;

/// The days that the data tell of, both included.
struct DataSpan {
  Day first = 0;
  Day last = 0;

  /// Every day of the period is known. A part of a period is never compared as a whole.
  bool covers(const Period& period) const {
    return first <= period.from && period.to - 1 <= last && period.from < period.to;
  }
};

/// From the first purchase to the as-of day, or to the last purchase where that is more than
/// quietDays older. nullopt without a purchase up to the as-of day.
std::optional<DataSpan> dataSpan(const Ledger& ledger, Day asOf);

}  // namespace retenta
