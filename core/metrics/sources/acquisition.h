// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "core/metrics/dataspan.h"
#include "core/metrics/sources/sourcefigures.h"

namespace retenta {

/// What was spent on keeping clients, as typed in: minor units by monthIndex, above zero.
using RetentionSpend = std::map<int, qint64>;

/// One month of acquisition beside retention (domain D14): what new clients and those of before
/// brought in it, and what was spent on either.
struct AcquisitionMonth {
  Period period;
  bool whole = false;  ///< the data know every day of it
  qint64 newClients = 0;
  qint64 newMinor = 0;        ///< net revenue in it by clients whose first purchase is in it
  qint64 returningMinor = 0;  ///< all other net revenue in it, returns included
  qint64 kept = 0;            ///< active at its start and at its end (D3)
  std::optional<qint64> acquisitionMinor;  ///< Σ spent on sources; nullopt = none typed in
  std::optional<qint64> retentionMinor;

  std::optional<double> returningShare() const;  ///< of the revenue; nullopt without any
  std::optional<double> cacMinor() const;        ///< acquisition / new clients
  std::optional<double> keptCostMinor() const;   ///< retention / kept
};

/// Months ascend without overlapping. Money of both parts is the revenue of D3, exactly. Pure,
/// O(purchases).
std::vector<AcquisitionMonth> acquisitionMonths(const Ledger& ledger,
                                                std::span<const Period> months, int churnDays,
                                                const std::optional<DataSpan>& span,
                                                const Spend& spend,
                                                const RetentionSpend& retention);

}  // namespace retenta
