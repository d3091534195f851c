// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include <QString>

#include "core/metrics/kpisheet.h"

namespace retenta {

/// The clients that a figure of domain D3 counts, of one period; T is the churn threshold.
enum class KpiPeople : std::uint8_t {
  Payers,         ///< a purchase in the period
  Repeating,      ///< a purchase in it that is not their first
  NewClients,     ///< the first purchase in it
  ActiveAtStart,  ///< a purchase within T before it
  ActiveAtEnd,    ///< a purchase within T before its end
  Kept,           ///< active at both
  Lost,           ///< active at its start, not at its end
  Returned,       ///< active at its end, neither at its start nor new
  EverBought,     ///< a purchase before its end
  BoughtAgain,    ///< two and more before its end
  OnManyDays,     ///< bought on two days and more before its end: they have a periodicity
  Churned,        ///< bought before its end, none within T before it
  LoyalPayers,    ///< payers whose transactions by its end make them frequent (D4)
  OtherPayers,    ///< payers who are not
};
inline constexpr int kpiPeopleCount = 14;
/// "payers", "repeating", "new", "active_start", "active_end", "kept", "lost", "returned",
/// "ever_bought", "bought_again", "on_many_days", "churned", "loyal_payers", "other_payers".
QString kpiPeopleId(KpiPeople people);
std::optional<KpiPeople> kpiPeopleFromId(QStringView id);
QStringList kpiPeopleIds();

/// How many are in each group, by KpiPeople.
using KpiPeopleSizes = std::array<qint64, kpiPeopleCount>;
inline qint64 sizeOf(const KpiPeopleSizes& sizes, KpiPeople people) {
  return sizes[static_cast<std::size_t>(people)];
}

/// One pass for all groups. Pure, O(purchases).
KpiPeopleSizes kpiPeopleSizes(const Ledger& ledger, const Period& period, const KpiRule& rule);

/// The clients themselves as rows of the ledger, ascending: as many as kpiPeopleSizes() says.
std::vector<std::uint32_t> kpiPeople(const Ledger& ledger, const Period& period,
                                     const KpiRule& rule, KpiPeople people);

}  // namespace retenta
