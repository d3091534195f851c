// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/base/date.h"

namespace retenta {

/// When the coffee shop sells: a weight for every day of its history by month (December peak, quiet
/// January), weekday and slow growth, and the way from a weight back to a day.
class DemoCalendar {
 public:
  /// The `months` whole months that end on `end`.
  DemoCalendar(Day end, int months);

  Day first() const { return m_first; }
  Day last() const { return m_last; }
  int days() const { return m_last - m_first + 1; }

  /// Weight of all days in [from, to], both within the history.
  std::int64_t weight(Day from, Day to) const;
  /// The day on which the weight counted from `from` passes `position`.
  Day dayAt(Day from, std::int64_t position) const;

 private:
  Day m_first;
  Day m_last;
  std::vector<std::int64_t> m_sums;  ///< m_sums[i] = weight of the first i days
};

}  // namespace retenta
