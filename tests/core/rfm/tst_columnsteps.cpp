// SPDX-License-Identifier: GPL-3.0-or-later
// Columns carried from day to day are those of the day computed anew, whatever the base and way.
#include <random>

#include <rapidcheck.h>

#include "core/rfm/steps/columnsteps.h"
#include "core/rfm/steps/datewalk.h"
#include "tests/support/anypeople.h"
#include "tests/support/support.h"

using namespace retenta;
using test::anyPeople;
using test::ledgerOf;

namespace {

constexpr int lastDay = 120;  // few days: many purchases on each, several of one client

RfmDates anyDates(Day asOf) {
  const Day from = *rc::gen::inRange(-30, lastDay + 30);
  return {asOf, from, from + *rc::gen::inRange(0, 60)};
}

// Mostly as the hand moves: a day on or back, the year before it following.
RfmDates nextDates(const RfmDates& dates) {
  const int kind = *rc::gen::inRange(0, 6);
  if (kind == 0) return anyDates(*rc::gen::inRange(-20, lastDay + 20));
  const Day step = *rc::gen::element(1, 1, 1, -1, -1, 2, 7, -7, 0);
  if (kind == 1) return {dates.asOf + step, dates.periodFrom, dates.periodTo};
  return {dates.asOf + step, dates.periodFrom + step, dates.periodTo + step};
}

}  // namespace

class TestColumnSteps : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void anyWayEndsWhereTheWholePassDoes() {
    int steps = 0;
    const bool held = rc::check("steps equal the pass over everything", [&] {
      const LedgerPtr ledger = ledgerOf(anyPeople(lastDay));
      const DayList days(*ledger);
      const int window = *rc::gen::element(0, 0, 1, 3, 12);
      RfmDates dates = anyDates(*rc::gen::inRange(-20, lastDay + 20));
      RfmColumns columns = rfmColumns(*ledger, dates, window);
      for (int i = *rc::gen::inRange(1, 25); i > 0; --i) {
        const RfmDates to = nextDates(dates);
        const auto way = ColumnSteps::between(*ledger, days, dates, to, window);
        const RfmColumns anew = rfmColumns(*ledger, to, window);
        if (way) {
          // On from what the last step made: faults would add up. In parts, as threads do.
          const std::size_t part = *rc::gen::inRange<std::size_t>(0, ledger->clients() + 1);
          way->apply(columns, part, ledger->clients());
          way->apply(columns, 0, part);
          RC_ASSERT(columns == anew);
          ++steps;
        } else {
          columns = anew;  // too much lies between: the caller computes it anew
        }
        dates = to;
      }
    });
    QVERIFY(held);
    QVERIFY2(steps > 200, qPrintable(QString::number(steps)));
  }

  void everyDayKnowsItsClients() {
    const bool held = rc::check("the list of days", [] {
      const auto people = anyPeople(lastDay);
      const LedgerPtr ledger = ledgerOf(people);
      const DayList days(*ledger);
      for (Day day = -1; day <= lastDay; ++day) {
        std::vector<std::uint32_t> wanted;
        for (std::uint32_t i = 0; i < people.size(); ++i) {
          const auto here = [&](const auto& purchase) { return purchase.day == day; };
          if (std::any_of(people[i].begin(), people[i].end(), here)) wanted.push_back(i);
        }
        const auto got = days.clientsOn(day);
        RC_ASSERT(std::vector<std::uint32_t>(got.begin(), got.end()) == wanted);
      }
    });
    QVERIFY(held);
  }

  // Everything anew is the quicker way then, and the caller's.
  void aStepOfYearsIsNone() {
    const LedgerPtr ledger = ledgerOf({{{10, 500, true}}});
    const DayList days(*ledger);
    const RfmDates from = yearEndingAt(10);
    QVERIFY(!ColumnSteps::between(*ledger, days, from, yearEndingAt(2000), 0));
    QVERIFY(ColumnSteps::between(*ledger, days, from, yearEndingAt(40), 0));
  }

  // One date or two, other windows, rests between: in one place, on from what the last step made.
  void aWalkOfTwoDatesIsThePassOfEach() {
    int stepped = 0;
    int anew = 0;
    const bool held = rc::check("a walk of two dates", [&] {
      const LedgerPtr ledger = ledgerOf(anyPeople(lastDay));
      DateWalk walk(*ledger);
      RfmDates dates = anyDates(*rc::gen::inRange(-20, lastDay + 20));
      int window = 0;
      for (int i = *rc::gen::inRange(1, 30); i > 0; --i) {
        if (*rc::gen::inRange(0, 10) == 0) window = *rc::gen::element(0, 1, 12);
        if (*rc::gen::inRange(0, 12) == 0) walk.rest();
        dates = nextDates(dates);
        std::vector<RfmDates> wanted = {dates};
        if (*rc::gen::inRange(0, 6) > 0) wanted.push_back(withoutPeriod(dates.asOf - 30));
        const auto guard = walk.lock();
        ++(walk.go(*ledger, wanted, window) ? stepped : anew);
        for (std::size_t k = 0; k < wanted.size(); ++k) {
          RC_ASSERT(walk.columns(k) == rfmColumns(*ledger, wanted[k], window));
        }
      }
    });
    QVERIFY(held);
    QVERIFY2(stepped > 200 && anew > 100,
             qPrintable(QStringLiteral("%1 %2").arg(stepped).arg(anew)));
  }

  // So many clients that two threads share them: those known first have bought most.
  void manyClientsTakeTheShorterWay() {
    std::mt19937 random(7);
    test::LedgerBuilder builder;
    const int clients = 130'000;
    for (int client = 0; client < clients; ++client) {
      std::vector<test::TestPurchase> purchases;
      for (int n = client < clients / 8 ? 9 : 1; n > 0; --n) {
        purchases.push_back({static_cast<int>(random() % 400), 100 + n, random() % 9 > 0});
      }
      builder.add(purchases);
    }
    const LedgerPtr ledger = builder.take();
    DateWalk walk(*ledger);
    const auto go = [&](Day day) {
      const RfmDates wanted[] = {yearEndingAt(day), withoutPeriod(day - 91)};
      const auto guard = walk.lock();
      const bool stepped = walk.go(*ledger, wanted, 0);
      for (std::size_t k = 0; k < 2; ++k) {
        if (walk.columns(k) != rfmColumns(*ledger, wanted[k])) qFatal("other columns");
      }
      return stepped;
    };
    QVERIFY(!go(200));  // there is nothing to step from
    QVERIFY(go(201));
    QVERIFY(go(203));
    QVERIFY(go(202));
    QVERIFY(!go(300));  // too much lies between
    QVERIFY(go(299));
    walk.rest();
    QVERIFY(!go(300));
  }
};

RETENTA_TEST_MAIN(TestColumnSteps)
#include "tst_columnsteps.moc"
