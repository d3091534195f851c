// SPDX-License-Identifier: GPL-3.0-or-later
// Columns carried from day to day are those of the day computed anew, whatever the base and way.
#include <atomic>
#include <deque>
#include <random>
#include <thread>

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

  // Two dates walk along; some answers are kept for a while, as a page keeps what it shows: none of
  // them may change under its reader.
  void whatIsLentOutStaysAsItWas() {
    const bool held = rc::check("a walk of two dates", [] {
      const LedgerPtr ledger = ledgerOf(anyPeople(lastDay));
      DateWalk walk(*ledger);
      struct Kept {
        RfmDates dates;
        int window;
        ColumnsPtr columns;
      };
      std::deque<Kept> kept;
      RfmDates dates = anyDates(*rc::gen::inRange(-20, lastDay + 20));
      int window = 0;
      for (int i = *rc::gen::inRange(1, 30); i > 0; --i) {
        if (*rc::gen::inRange(0, 10) == 0) window = *rc::gen::element(0, 1, 12);
        if (*rc::gen::inRange(0, 12) == 0) *rc::gen::arbitrary<bool>() ? walk.rest() : walk.move();
        dates = nextDates(dates);
        const std::vector<RfmDates> wanted = {dates, withoutPeriod(dates.asOf - 30)};
        std::vector<DateWalk::Known> known;
        for (const Kept& one : kept) {
          if (one.window == window) known.push_back({one.dates, one.columns});
        }
        const auto found = walk.columns(*ledger, wanted, window, known);
        for (std::size_t k = 0; k < wanted.size(); ++k) {
          kept.push_back({wanted[k], window, found[k]});
        }
        for (const Kept& one : kept) {
          RC_ASSERT(*one.columns == rfmColumns(*ledger, one.dates, one.window));
        }
        while (kept.size() > static_cast<std::size_t>(*rc::gen::inRange(0, 6))) kept.pop_front();
      }
    });
    QVERIFY(held);
  }

  void memoryGoesRoundWhileMoving() {
    const auto shelf = std::make_shared<ColumnShelf>();
    const auto any = [](const DatedColumns&) { return 0; };
    QVERIFY(!shelf->take(any));
    auto piece = std::make_unique<DatedColumns>();
    const DatedColumns* const memory = piece.get();
    ColumnsPtr lent = shelf->lend(std::move(piece));
    ColumnsPtr second = lent;
    lent.reset();
    QVERIFY(!shelf->take(any));  // somebody still reads it
    second.reset();
    auto again = shelf->take(any);
    QCOMPARE(again.get(), memory);
    lent = shelf->lend(std::move(again));
    shelf->setKeeping(false);
    lent.reset();
    QVERIFY(!shelf->take(any));
    shelf->setKeeping(true);
    shelf->lend(std::make_unique<DatedColumns>()).reset();
    QCOMPARE(shelf->spare(), 1U);
    shelf->setKeeping(false);
    QCOMPARE(shelf->spare(), 0U);
    // Readers may outlive the shelf.
    auto short_lived = std::make_shared<ColumnShelf>();
    lent = short_lived->lend(std::make_unique<DatedColumns>());
    short_lived.reset();
    QCOMPARE(lent->clients(), 0U);
  }

  // One thread walks, others read what they were given for as long as they like.
  void readersAndTheWalkDoNotMeet() {
    std::mt19937 random(7);
    test::LedgerBuilder builder;
    for (int client = 0; client < 400; ++client) {
      std::vector<test::TestPurchase> purchases;
      for (auto n = random() % 6; n > 0; --n) {
        purchases.push_back({static_cast<int>(random() % lastDay), 100, true});
      }
      builder.add(purchases);
    }
    const LedgerPtr ledger = builder.take();
    DateWalk walk(*ledger);
    std::mutex mutex;
    ColumnsPtr shown;
    Day shownDay = 0;
    std::atomic<int> looked = 0;
    std::atomic<bool> same = true;
    std::atomic<bool> over = false;
    const auto read = [&] {
      while (!over) {
        ColumnsPtr mine;
        Day day = 0;
        {
          const std::lock_guard guard(mutex);
          mine = shown;
          day = shownDay;
        }
        if (!mine) continue;
        if (*mine != rfmColumns(*ledger, yearEndingAt(day))) same = false;
        ++looked;
      }
    };
    {
      const std::jthread first(read);
      const std::jthread second(read);
      for (Day day = 0; day < 4 * lastDay || looked < 50; ++day) {
        const Day at = day % (2 * lastDay);
        const RfmDates dates = yearEndingAt(at < lastDay ? at : 2 * lastDay - at);
        const auto found = walk.columns(*ledger, {&dates, 1}, 0, {});
        const std::lock_guard guard(mutex);
        shown = found[0];
        shownDay = dates.asOf;
      }
      over = true;
    }
    QVERIFY(same);
  }
};

RETENTA_TEST_MAIN(TestColumnSteps)
#include "tst_columnsteps.moc"
