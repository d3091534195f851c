// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/buyinglife.h"

#include <map>
#include <set>

#include <rapidcheck.h>

#include "core/metrics/ledgersubset.h"
#include "core/metrics/periodkpis.h"
#include "tests/support/ledgers.h"

using namespace retenta;
using test::LedgerBuilder;
using test::TestPurchase;

namespace {

using History = std::vector<std::vector<TestPurchase>>;

LedgerPtr ledgerOf(const History& history) {
  LedgerBuilder builder;
  for (const auto& purchases : history) builder.add(purchases);
  return builder.take();
}

// A few clients with a few sales and returns around day 1000.
History someHistory() {
  History history;
  const int clients = *rc::gen::inRange(0, 8);
  for (int c = 0; c < clients; ++c) {
    std::vector<TestPurchase> purchases;
    const int rows = *rc::gen::inRange(0, 6);
    for (int r = 0; r < rows; ++r) {
      const bool sale = *rc::gen::inRange(0, 4) != 0;
      purchases.push_back({*rc::gen::inRange(960, 1040), sale ? 500 : -100, sale});
    }
    history.push_back(purchases);
  }
  return history;
}

// D3 word for word on sets of days.
struct Naive {
  std::vector<int> gaps;
  std::vector<int> lifetimes;  // of the churned
  std::vector<std::pair<int, bool>> spans;

  Naive(const History& history, Day end, int churnDays) {
    for (const auto& purchases : history) {
      std::set<Day> days;
      for (const TestPurchase& p : purchases)
        if (p.transaction && p.day < end) days.insert(p.day);
      if (days.empty()) continue;
      for (auto day = days.begin(); std::next(day) != days.end(); ++day)
        gaps.push_back(*std::next(day) - *day);
      const bool active = *days.rbegin() >= end - churnDays;
      const int lived =
          active ? end - *days.begin() : *days.rbegin() + churnDays + 1 - *days.begin();
      if (!active) lifetimes.push_back(lived);
      spans.emplace_back(lived, !active);
    }
  }
  static std::optional<double> mean(const std::vector<int>& values) {
    if (values.empty()) return std::nullopt;
    double sum = 0;
    for (const int value : values) sum += value;
    return sum / static_cast<double>(values.size());
  }
  // The product over every time at which somebody left, read off at a half.
  std::optional<double> median() const {
    std::set<int> times;
    for (const auto& [days, churned] : spans)
      if (churned) times.insert(days);
    double staying = 1;
    for (const int time : times) {
      int atRisk = 0;
      int left = 0;
      for (const auto& [days, churned] : spans) {
        atRisk += days >= time;
        left += days == time && churned;
      }
      staying *= 1.0 - double(left) / atRisk;
      if (staying < 0.5 + 1e-9) return time;
    }
    return std::nullopt;
  }
};

}  // namespace

class TestBuyingLife : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void byTheDefinitions() {
    const bool held = rc::check("buying life is D3's", [] {
      const History history = someHistory();
      const Day end = *rc::gen::inRange(990, 1030);
      const int churnDays = *rc::gen::inRange(1, 20);
      const BuyingLife life = buyingLife(*ledgerOf(history), end, churnDays);
      const Naive naive(history, end, churnDays);
      RC_ASSERT(life.gaps == qint64(naive.gaps.size()));
      RC_ASSERT(life.periodicityDays() == Naive::mean(naive.gaps));
      RC_ASSERT(life.churned == qint64(naive.lifetimes.size()));
      RC_ASSERT(life.lifetimeDays() == Naive::mean(naive.lifetimes));
      RC_ASSERT(life.medianDays == naive.median());
      // Whoever is not active at the end has churned: the same people as in the KPIs.
      const Kpis k = kpisOf(*ledgerOf(history), {end - 10, end}, churnDays);
      RC_ASSERT(life.churned == k.everBought - k.activeAtEnd);
    });
    QVERIFY(held);
  }

  // Day 0 is 1970-01-01.
  void purchasesOfOldDays() {
    const BuyingLife life = buyingLife(*ledgerOf({{{-40, 1, true}, {-30, 1, true}}}), 10, 20);
    QCOMPARE(*life.periodicityDays(), 10.0);
    QCOMPARE(*life.lifetimeDays(), 31.0);
  }

  void subsetsAddUp() {
    const bool held = rc::check("revenue and orders of two halves are those of all", [] {
      const LedgerPtr all = ledgerOf(someHistory());
      std::vector<std::uint32_t> even;
      std::vector<std::uint32_t> odd;
      for (std::uint32_t i = 0; i < all->clients(); ++i) (i % 2 ? odd : even).push_back(i);
      const Period period{990, 1020};
      const Kpis whole = kpisOf(*all, period, 15);
      const Kpis a = kpisOf(purchasesOf(*all, even), period, 15);
      const Kpis b = kpisOf(purchasesOf(*all, odd), period, 15);
      RC_ASSERT(whole.revenueMinor == a.revenueMinor + b.revenueMinor);
      RC_ASSERT(whole.transactions == a.transactions + b.transactions);
      RC_ASSERT(whole.activeAtEnd == a.activeAtEnd + b.activeAtEnd);
      RC_ASSERT(whole.newClients == a.newClients + b.newClients);
    });
    QVERIFY(held);
  }

  void purchasesPerClientAsInTheExample() {
    // One client's 1 + 3 + 5 in June–August are 3 a month.
    std::vector<TestPurchase> purchases;
    const auto add = [&](const char* day, int times) {
      for (int i = 0; i < times; ++i) purchases.push_back({test::day(day), 100, true});
    };
    add("2025-06-10", 1), add("2025-07-10", 3), add("2025-08-10", 5);
    const Kpis k =
        kpisOf(*ledgerOf({purchases}), {test::day("2025-06-01"), test::day("2025-09-01")}, 180);
    QCOMPARE(*k.purchasesPerClient(), 3.0);
    QCOMPARE(*k.transactionsPerMonth(), 3.0);
    QCOMPARE(k.repeatPurchases(), 8);
  }

  void monthsOfAPeriod() {
    const auto months = [](const char* from, const char* to) {
      return monthsIn({test::day(from), test::day(to)});
    };
    QCOMPARE(months("2025-01-01", "2025-07-01"), 6.0);
    QCOMPARE(months("2024-07-16", "2025-07-16"), 12.0);
    QCOMPARE(months("2025-04-01", "2025-04-16"), 0.5);
    QCOMPARE(months("2025-04-01", "2025-04-01"), 0.0);
    QCOMPARE(splitByMonth({test::day("2025-01-15"), test::day("2025-03-02")}),
             (std::vector<Period>{{test::day("2025-01-15"), test::day("2025-02-01")},
                                  {test::day("2025-02-01"), test::day("2025-03-01")},
                                  {test::day("2025-03-01"), test::day("2025-03-02")}}));
  }

  void simpleCltv() {
    // One churned client: two purchases of 100 ten days apart, lost 181 days after the second.
    const LedgerPtr ledger = ledgerOf({{{1000, 10'000, true}, {1010, 10'000, true}}});
    const Period year{1000, 1000 + 365};
    const BuyingLife life = buyingLife(*ledger, year.to, 180);
    QCOMPARE(*life.lifetimeDays(), 191.0);
    const Kpis k = kpisOf(*ledger, year, 180);
    const double expected = 10'000 * (2 / monthsIn(year) * 12) * 191 / 365.25;
    QVERIFY(std::abs(*simpleCltvMinor(k, life) - expected) < 1e-6);
    QVERIFY(!simpleCltvMinor(k, buyingLife(*ledger, 1011, 180)));  // nobody has churned yet
  }

  void whatTheDataCover() {
    const LedgerPtr ledger =
        ledgerOf({{{test::day("2024-01-10"), 100, true}, {test::day("2025-03-10"), 100, true}}});
    const auto span = [&](const char* asOf) { return dataSpan(*ledger, test::day(asOf)); };
    QVERIFY(!span("2024-01-09"));
    QCOMPARE(span("2025-02-01")->last, test::day("2025-02-01"));  // a day of the past
    QCOMPARE(span("2025-03-24")->last, test::day("2025-03-24"));  // two weeks are a pause
    QCOMPARE(span("2025-03-25")->last, test::day("2025-03-10"));  // more, and the data have ended
    QVERIFY(span("2025-03-24")->covers({test::day("2024-02-01"), test::day("2024-03-01")}));
    QVERIFY(!span("2025-03-24")->covers({test::day("2024-01-01"), test::day("2024-02-01")}));
    QVERIFY(!dataSpan(*LedgerBuilder().take(), 0));
  }

  void monthsInPartSayNothingOfAMonth() {
    // Known from the tenth of January on: of the year only the whole months count in the means.
    const LedgerPtr ledger = ledgerOf({{{test::day("2025-01-10"), 100, true}},
                                       {{test::day("2025-02-03"), 100, true}},
                                       {{test::day("2025-03-31"), 100, true}}});
    const PeriodKpis k = periodKpis(*ledger, monthsEndingAt(test::day("2025-03-31"), 12),
                                    test::day("2025-03-31"), 180);
    QVERIFY(!k.covered);
    QCOMPARE(k.months.size(), std::size_t{2});
    QCOMPARE(*k.monthlyNew, 1.0);  // February and March, not three in twelve
    QCOMPARE(k.total.newClients, 3);
    QCOMPARE(*k.value(MainKpi::Revenue), 300.0);
    QCOMPARE(*k.value(MainKpi::NewClients), 1.0);
    const PeriodKpis days = periodKpis(*ledger, {test::day("2025-03-20"), test::day("2025-04-01")},
                                       test::day("2025-03-31"), 180);
    QVERIFY(days.covered && days.months.empty());
    QCOMPARE(*days.value(MainKpi::NewClients), 1.0);
    QVERIFY(!days.value(MainKpi::Churn));
  }

  void changes() {
    QVERIFY(std::abs(*changeOf(MainKpi::Revenue, 107.7, 100.0) - 0.077) < 1e-12);
    QVERIFY(std::abs(*changeOf(MainKpi::Churn, 0.03, 0.026) - 0.004) < 1e-12);
    QVERIFY(!changeOf(MainKpi::Revenue, 5.0, 0.0));
    QVERIFY(!changeOf(MainKpi::Churn, 0.03, std::nullopt));
  }
};

RETENTA_TEST_MAIN(TestBuyingLife)
#include "tst_buyinglife.moc"
