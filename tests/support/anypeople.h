// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tuple>
#include <vector>

#include <rapidcheck.h>

#include "core/rfm/rfm.h"
#include "tests/support/ledgers.h"

namespace retenta::test {

using People = std::vector<std::vector<TestPurchase>>;

/// Any few clients with any few purchases on days 0 … lastDay − 1, one in eight of them a return.
inline People anyPeople(int lastDay = 500) {
  const auto purchase = rc::gen::map(
      rc::gen::tuple(rc::gen::inRange(0, lastDay), rc::gen::inRange(0, 800),
                     rc::gen::inRange(0, 8)),
      [](const std::tuple<int, int, int>& t) {
        const bool isReturn = std::get<2>(t) == 0;
        return TestPurchase{std::get<0>(t), isReturn ? -std::get<1>(t) : std::get<1>(t), !isReturn};
      });
  return *rc::gen::container<People>(rc::gen::container<std::vector<TestPurchase>>(purchase));
}

/// Any thresholds that check() lets pass.
inline RfmThresholds anyThresholds() {
  RfmThresholds t;
  t.peakDays = *rc::gen::inRange(0, 60);
  t.activeDays = t.peakDays + *rc::gen::inRange(1, 90);
  t.riskDays = t.activeDays + *rc::gen::inRange(1, 200);
  t.middleFrom = *rc::gen::inRange(2, 5);
  t.frequentFrom = t.middleFrom + *rc::gen::inRange(1, 5);
  t.vip.byAmount = *rc::gen::arbitrary<bool>();
  t.vip.amountMinor = *rc::gen::inRange(0, 3000);
  t.vip.topPercent = *rc::gen::inRange(1, 101);
  t.windowMonths = *rc::gen::element(0, 0, 3, 12);
  return t;
}

inline LedgerPtr ledgerOf(const People& people) {
  LedgerBuilder builder;
  for (const auto& purchases : people) builder.add(purchases);
  return builder.take();
}

}  // namespace retenta::test
