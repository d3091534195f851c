// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/segmentshift.h"
#include "tests/support/ledgers.h"
#include "tests/support/support.h"

using namespace retenta;

class TestSegmentShift : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void bothSidesAreSeenOnTheLaterDay() {
    RfmThresholds bounds;  // 30, 90, 180 days; 2, 5 purchases
    bounds.vip = {true, 1'000'000, 10};
    test::LedgerBuilder before;
    before.add({{1000, 100}});  // fresh then; 200 days later a lost one-timer, bought or not
    before.add({{1100, 100}});  // 100 days: at risk, and buys again
    test::LedgerBuilder after;
    after.add({{1000, 100}});
    after.add({{1100, 100}, {1200, 100}});
    after.add({{1195, 100}});  // new
    const SegmentShift shift = shiftBetween(*before.take(), *after.take(), bounds, 5000);
    QCOMPARE(shift.asOf, 1200);
    const auto change = [&](Segment s) { return shift.change[static_cast<std::size_t>(s)]; };
    QCOMPARE(change(Segment::LostOneTimers), 0);
    QCOMPARE(change(Segment::OneTimersAtRisk), -1);
    QCOMPARE(change(Segment::Promising), 1);
    QCOMPARE(change(Segment::FirstPurchase), 1);
    const auto before2 = [&](Segment s) { return shift.before[static_cast<std::size_t>(s)]; };
    QCOMPARE(before2(Segment::LostOneTimers), 1);
    QCOMPARE(before2(Segment::OneTimersAtRisk), 1);
    QCOMPARE(before2(Segment::FirstPurchase), 0);
    qint64 people = 0;
    for (const qint64 each : shift.change) people += each;
    QCOMPARE(people, 1);
  }
};

RETENTA_TEST_MAIN(TestSegmentShift)
#include "tst_segmentshift.moc"
