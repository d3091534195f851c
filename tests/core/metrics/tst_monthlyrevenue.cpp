// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/monthlyrevenue.h"

#include "tests/support/ledgers.h"

using namespace retenta;
using test::LedgerBuilder;

class TestMonthlyRevenue : public QObject {
  Q_OBJECT
 private:
  // 100 each on the days given, a return of 30 on 2025-02-10.
  static LedgerPtr ledger(const std::vector<const char*>& days) {
    LedgerBuilder builder;
    std::vector<test::TestPurchase> purchases;
    for (const char* day : days) purchases.push_back({test::day(day), 100, true});
    builder.add(purchases);
    builder.add({{test::day("2025-02-10"), -30, false}});
    return builder.take();
  }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void sumsAndYearBefore() {
    const LedgerPtr l = ledger(
        {"2024-01-01", "2024-02-20", "2024-02-21", "2025-01-31", "2025-02-01", "2025-03-01"});
    const auto months = monthlyRevenue(*l, test::day("2025-02-28"), 3);
    QCOMPARE(months.size(), std::size_t{3});
    QCOMPARE(months[0].month, monthIndex(test::day("2024-12-01")));
    QCOMPARE(months[0].revenueMinor, 0);
    QVERIFY(months[0].whole);
    QVERIFY(!months[0].earlierMinor);  // before the first purchase
    QCOMPARE(months[1].revenueMinor, 100);
    QCOMPARE(*months[1].earlierMinor, 100);
    QCOMPARE(*months[1].change(), 0.0);
    QCOMPARE(months[2].revenueMinor, 70);  // the return, and not the purchase of March
    QCOMPARE(months[2].transactions, 1);
    QCOMPARE(*months[2].earlierMinor, 200);
    QCOMPARE(*months[2].change(), -0.65);
  }

  void partsOfMonthsAreMarked() {
    const LedgerPtr l = ledger({"2024-01-02", "2024-02-20", "2025-01-15", "2025-02-20"});
    const auto months = monthlyRevenue(*l, test::day("2025-02-27"), 24);
    QCOMPARE(months.size(), std::size_t{14});
    QVERIFY(!months.front().whole);  // the data begin on the second
    QVERIFY(months[1].whole);
    QVERIFY(!months[12].earlierMinor);  // January 2024 is a part: January 2025 has no match
    QVERIFY(!months.back().whole);      // a day is missing
    QVERIFY(!months.back().change());
    QVERIFY(monthlyRevenue(*l, test::day("2025-02-28"), 1).back().whole);
  }

  void withoutData() {
    QVERIFY(monthlyRevenue(*LedgerBuilder().take(), 100).empty());
    QVERIFY(monthlyRevenue(*ledger({"2024-01-02"}), test::day("2024-01-01")).empty());
  }
};

RETENTA_TEST_MAIN(TestMonthlyRevenue)
#include "tst_monthlyrevenue.moc"
