// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/months.h"

namespace retenta {

Day monthsEarlier(Day day, int months) {
  const bool monthEnd = monthIndex(day + 1) != monthIndex(day);
  return monthEnd ? monthStart(monthIndex(day) - months + 1) - 1 : addMonths(day, -months);
}

}  // namespace retenta
