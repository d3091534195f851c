// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/dataspan.h"

namespace retenta {

std::optional<DataSpan> dataSpan(const Ledger& ledger, Day asOf) {
  if (!ledger.firstDay || *ledger.firstDay > asOf) return std::nullopt;
  const Day last = ledger.lastDay.value_or(asOf);
  return DataSpan{*ledger.firstDay, asOf - last > quietDays ? last : asOf};
}

}  // namespace retenta
