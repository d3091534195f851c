// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

namespace retenta {

/// The same moment of an earlier month, for comparing: the end of a month stays an end (30 June,
/// one month earlier: 31 May); other days as addMonths().
Day monthsEarlier(Day day, int months);

}  // namespace retenta
