// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/growth/leakybucket.h"

#include "core/base/ratio.h"

namespace retenta {

std::optional<double> BucketMonth::leak() const { return ratio(left, start); }

std::optional<double> BucketMonth::refill() const { return ratio(came + returned, left); }

BucketMonth bucketOf(const Kpis& kpis) {
  BucketMonth month;
  month.period = kpis.period;
  month.start = kpis.activeAtStart;
  // Not simply the new ones: with a T shorter than the month some of them are gone by its end.
  month.came = kpis.activeAtEnd - kpis.kept - kpis.returned;
  month.returned = kpis.returned;
  month.left = kpis.activeAtStart - kpis.kept;
  month.end = kpis.activeAtEnd;
  return month;
}

std::vector<BucketMonth> leakyBucket(const Ledger& ledger, std::span<const Period> months,
                                     int churnDays, const std::optional<DataSpan>& span) {
  std::vector<BucketMonth> bucket;
  for (const Kpis& kpis : kpisOf(ledger, months, churnDays)) {
    bucket.push_back(bucketOf(kpis));
    bucket.back().whole = span && span->covers(kpis.period);
  }
  return bucket;
}

}  // namespace retenta
