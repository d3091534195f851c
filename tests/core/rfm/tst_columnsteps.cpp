// SPDX-License-Identifier: GPL-3.0-or-later
// Columns carried from day to day are those of the day computed anew, whatever the base and way.
#include <rapidcheck.h>

#include "core/rfm/steps/columnsteps.h"
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
        const auto stepped = steppedColumns(*ledger, days, columns, dates, to, window);
        const RfmColumns anew = rfmColumns(*ledger, to, window);
        if (!stepped) {  // too much lies between: the caller computes it anew
          columns = anew;
          dates = to;
          continue;
        }
        RC_ASSERT(stepped->recencyDays == anew.recencyDays);
        RC_ASSERT(stepped->frequency == anew.frequency);
        RC_ASSERT(stepped->monetaryMinor == anew.monetaryMinor);
        RC_ASSERT(stepped->periodRevenueMinor == anew.periodRevenueMinor);
        RC_ASSERT(stepped->periodTransactions == anew.periodTransactions);
        columns = *stepped;  // on from here: faults would add up
        dates = to;
        ++steps;
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
    const RfmColumns columns = rfmColumns(*ledger, from);
    QVERIFY(!steppedColumns(*ledger, days, columns, from, yearEndingAt(2000), 0));
    QVERIFY(steppedColumns(*ledger, days, columns, from, yearEndingAt(40), 0));
  }
};

RETENTA_TEST_MAIN(TestColumnSteps)
#include "tst_columnsteps.moc"
