// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/segmenthistory.h"

#include <random>

#include <QElapsedTimer>
#include <rapidcheck.h>

#include "core/rfm/rfmgrid.h"
#include "tests/support/ledgers.h"

using namespace retenta;
using test::day;
using test::LedgerBuilder;
using test::TestPurchase;

namespace {

using People = std::vector<std::vector<TestPurchase>>;
constexpr Day lastDay = 320;

RfmThresholds anyThresholds() {
  RfmThresholds t;
  t.peakDays = *rc::gen::inRange(0, 30);
  t.activeDays = t.peakDays + *rc::gen::inRange(1, 40);
  t.riskDays = t.activeDays + *rc::gen::inRange(1, 80);
  t.middleFrom = *rc::gen::inRange(2, 4);
  t.frequentFrom = t.middleFrom + *rc::gen::inRange(1, 3);
  t.vip.byAmount = *rc::gen::element(true, false, false);
  t.vip.amountMinor = *rc::gen::inRange(0, 3000);
  t.vip.topPercent = *rc::gen::inRange(1, 101);
  t.windowMonths = *rc::gen::element(0, 0, 1, 3);
  return t;
}

People anyPeople() {
  const auto purchase = rc::gen::map(
      rc::gen::tuple(rc::gen::inRange(0, 280), rc::gen::inRange(0, 800), rc::gen::inRange(0, 8)),
      [](const std::tuple<int, int, int>& t) {
        const bool isReturn = std::get<2>(t) == 0;
        return TestPurchase{std::get<0>(t), isReturn ? -std::get<1>(t) : std::get<1>(t), !isReturn};
      });
  return *rc::gen::container<People>(rc::gen::container<std::vector<TestPurchase>>(purchase));
}

std::vector<HistoryPurchase> purchasesOf(const Ledger& ledger, std::size_t client) {
  std::vector<HistoryPurchase> all;
  for (std::size_t row = ledger.purchaseBegin[client]; row < ledger.purchaseBegin[client + 1];
       ++row)
    all.push_back({ledger.days[row], ledger.netMinor[row], ledger.transactions[row] != 0});
  return all;
}

// Classifies everyone anew on every single day.
std::vector<std::vector<SegmentChange>> dayByDay(const Ledger& ledger, const RfmThresholds& t,
                                                 std::vector<std::optional<qint64>>& bounds) {
  std::vector<std::vector<SegmentChange>> histories(ledger.clients());
  std::vector<Segment> now(ledger.clients(), Segment::NoPurchases);
  for (Day day = 0; day <= lastDay; ++day) {
    const RfmGrid grid = rfmGrid(ledger, t, yearEndingAt(day));
    bounds.push_back(grid.matrix.vipBoundMinor);
    for (std::size_t i = 0; i < ledger.clients(); ++i) {
      if (grid.classes.segments[i] == now[i]) continue;
      histories[i].push_back({day, now[i], grid.classes.segments[i]});
      now[i] = grid.classes.segments[i];
    }
  }
  return histories;
}

}  // namespace

class TestSegmentHistory : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void asIfClassifiedEveryDay() {
    const bool held = rc::check("history = day by day", [] {
      LedgerBuilder builder;
      for (const auto& purchases : anyPeople()) builder.add(purchases);
      const LedgerPtr ledger = builder.take();
      const RfmThresholds t = anyThresholds();
      std::vector<std::optional<qint64>> naiveBounds;
      const auto naive = dayByDay(*ledger, t, naiveBounds);
      const VipBounds bounds = VipBounds::of(*ledger, t);
      for (Day day = 0; day <= lastDay; ++day)
        RC_ASSERT(bounds.at(day) == naiveBounds[static_cast<std::size_t>(day)]);
      LastChanges changes(*ledger, t, lastDay);
      for (std::size_t i = 0; i < ledger->clients(); ++i) {
        const auto last = changes.of(i);
        RC_ASSERT(last.has_value() == !naive[i].empty());
        if (last) RC_ASSERT(*last == naive[i].back());
        const auto purchases = purchasesOf(*ledger, i);
        RC_ASSERT(segmentHistory(purchases, t, bounds, lastDay) == naive[i]);
        // Who was never frequent needs nobody else's purchases.
        if (!needsPastBounds(purchases, t))
          RC_ASSERT(segmentHistory(purchases, t, VipBounds::constant(0), lastDay) == naive[i]);
      }
    });
    QVERIFY(held);
  }

  // Worked out by hand with the default thresholds; the only payer is the dearest one.
  void goldenClient() {
    LedgerBuilder builder;
    const Day first = day("2025-01-01");
    builder.add({{first, 1000}, {first + 40, 1000}, {first + 300, 1000}});
    const LedgerPtr ledger = builder.take();
    const RfmThresholds t;
    const auto history =
        segmentHistory(purchasesOf(*ledger, 0), t, VipBounds::of(*ledger, t), first + 330);
    using S = Segment;
    const std::vector<SegmentChange> expected = {
        {first, S::NoPurchases, S::FirstPurchase},
        {first + 31, S::FirstPurchase, S::Newcomers},
        {first + 40, S::Newcomers, S::Promising},
        {first + 40 + 91, S::Promising, S::PromisingAtRisk},
        {first + 40 + 181, S::PromisingAtRisk, S::ChurnedPromising},
        {first + 300, S::ChurnedPromising, S::Promising}};
    QCOMPARE(history, expected);
    QCOMPARE(previousSegment(history), std::optional<SegmentChange>(expected.back()));
    // Cut off by the as-of day; after the first change alone there is no previous one.
    QCOMPARE(previousSegment(
                 segmentHistory(purchasesOf(*ledger, 0), t, VipBounds::of(*ledger, t), first + 5)),
             std::nullopt);
    QVERIFY(segmentHistory({}, t, VipBounds::of(*ledger, t), first).empty());
  }

  // Somebody dearer comes: a VIP stops being one on a day when they themselves did nothing.
  void othersMoveTheBound() {
    LedgerBuilder builder;
    std::vector<TestPurchase> own;
    for (int i = 0; i < 5; ++i) own.push_back({i, 100});
    builder.add(own);
    builder.add({{20, 5000}});
    const LedgerPtr ledger = builder.take();
    const RfmThresholds t;
    const auto history = segmentHistory(purchasesOf(*ledger, 0), t, VipBounds::of(*ledger, t), 50);
    QCOMPARE(history.back(), (SegmentChange{20, Segment::Vip, Segment::Loyal}));
  }

  void windowIsLeftOnTheFirstDayOutside() {
    for (Day d = day("2024-01-01"); d < day("2026-01-01"); ++d) {
      for (const int months : {1, 3, 12}) {
        const Day out = leavesWindow(d, months);
        QVERIFY(addMonths(out, -months) >= d);
        QVERIFY(addMonths(out - 1, -months) < d);
      }
    }
  }

  void aMillionPurchasesInTime() {
    std::mt19937 random(7);
    LedgerBuilder builder;
    for (int i = 0; i < 100'000; ++i) {
      std::vector<TestPurchase> purchases;
      for (int k = 0; k < 10; ++k)
        purchases.push_back(
            {static_cast<Day>(random() % 2000), static_cast<qint64>(random() % 900000)});
      builder.add(purchases);
    }
    const LedgerPtr ledger = builder.take();
    QElapsedTimer timer;
    timer.start();
    const VipBounds bounds = VipBounds::of(*ledger, {});
    qInfo("VIP bound of every day over %zu purchases: %lld ms", ledger->purchases(),
          timer.elapsed());
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(bounds.at(1999), rfmGrid(*ledger, {}, yearEndingAt(1999)).matrix.vipBoundMinor);
  }
};

RETENTA_TEST_MAIN(TestSegmentHistory)
#include "tst_segmenthistory.moc"
