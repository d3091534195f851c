// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/metrics/growth/decomposition.h"

namespace retenta {

/// Payers of a period: all, or one group of them (see GrowthGroup).
enum class PayersPeople : std::uint8_t { All, Returning, New, Referred };
/// "all", "returning", "new", "referred".
QString payersPeopleId(PayersPeople people);
std::optional<PayersPeople> payersPeopleFromId(QStringView id);
QStringList payersPeopleIds();

/// Rows of the ledger, ascending; as many as growthBetween() counts payers. Pure.
std::vector<std::uint32_t> payersOf(const Ledger& ledger, const Period& period,
                                    PayersPeople people);

/// A column of the leaky bucket.
enum class BucketPeople : std::uint8_t { Start, Came, Returned, Left, End };
/// "start", "came", "returned", "left", "end".
QString bucketPeopleId(BucketPeople people);
std::optional<BucketPeople> bucketPeopleFromId(QStringView id);
QStringList bucketPeopleIds();

/// Those whom the bucket counts in a month: rows, ascending. Pure.
std::vector<std::uint32_t> bucketPeople(const Ledger& ledger, const Period& month, int churnDays,
                                        BucketPeople people);

}  // namespace retenta
