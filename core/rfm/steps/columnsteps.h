// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/rfm/rfmgrid.h"
#include "core/rfm/steps/daylist.h"

namespace retenta {

/// The columns of other dates out of known ones of the same ledger and window: only the clients of
/// the days between are computed anew, by the same rule as in rfmColumns(), the others grow older.
/// The answer is equal to rfmColumns(ledger, to, windowMonths). nullopt when so many purchases lie
/// between that computing all of it is quicker.
std::optional<RfmColumns> steppedColumns(const Ledger& ledger, const DayList& days,
                                         const RfmColumns& known, const RfmDates& from,
                                         const RfmDates& to, int windowMonths);

}  // namespace retenta
