// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/kpi.h"

#include <set>

#include <QFile>

#include "tests/support/ledgers.h"

using namespace retenta;
using test::LedgerBuilder;
using test::TestPurchase;

namespace {

// The definitions of D3 word for word, on sets of people: slow and plain.
struct Naive {
  std::set<std::size_t> payers, atStart, atEnd, fresh, ever, again;
  qint64 revenue = 0;
  qint64 orders = 0;

  Naive(const Ledger& ledger, const Period& p, int churnDays) {
    for (std::size_t i = 0; i < ledger.clients(); ++i) {
      std::vector<Day> days;
      for (std::size_t r = ledger.purchaseBegin[i]; r < ledger.purchaseBegin[i + 1]; ++r) {
        const Day day = ledger.days[r];
        if (day >= p.from && day < p.to) revenue += ledger.netMinor[r];
        if (ledger.transactions[r] && day < p.to) days.push_back(day);
      }
      for (const Day day : days) {
        if (day >= p.from) payers.insert(i), ++orders;
        if (day >= p.from - churnDays && day < p.from) atStart.insert(i);
        if (day >= p.to - churnDays) atEnd.insert(i);
      }
      if (!days.empty()) ever.insert(i);
      if (days.size() > 1) again.insert(i);
      if (!days.empty() && days.front() >= p.from) fresh.insert(i);
    }
  }
  qint64 kept() const {
    qint64 n = 0;
    for (const std::size_t i : atStart) n += qint64(atEnd.count(i));
    return n;
  }
  qint64 returned() const {
    qint64 n = 0;
    for (const std::size_t i : atEnd) n += !atStart.count(i) && !fresh.count(i);
    return n;
  }
};

void compare(const Kpis& ours, const Naive& naive) {
  QCOMPARE(ours.payers, qint64(naive.payers.size()));
  QCOMPARE(ours.revenueMinor, naive.revenue);
  QCOMPARE(ours.transactions, naive.orders);
  QCOMPARE(ours.newClients, qint64(naive.fresh.size()));
  QCOMPARE(ours.activeAtStart, qint64(naive.atStart.size()));
  QCOMPARE(ours.activeAtEnd, qint64(naive.atEnd.size()));
  QCOMPARE(ours.kept, naive.kept());
  QCOMPARE(ours.returned, naive.returned());
  QCOMPARE(ours.everBought, qint64(naive.ever.size()));
  QCOMPARE(ours.boughtAgain, qint64(naive.again.size()));
}

bool near(std::optional<double> ours, const QByteArray& theirs, double factor) {
  if (theirs.isEmpty()) return !ours;
  return ours && std::abs(*ours * factor - theirs.toDouble()) < 1e-6;
}

}  // namespace

class TestKpi : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void cdnowMonthByMonth() {
    const LedgerPtr ledger = test::cdnowLedger();
    if (!ledger) QSKIP("the shared data is not beside this checkout");
    QFile file(test::sharedDir() + QStringLiteral("/data/cdnow/monthly_golden.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    file.readLine();
    int months = 0;
    while (!file.atEnd()) {
      const QList<QByteArray> row = file.readLine().trimmed().split(',');
      const Day from = test::day((row[0] + "-01").constData());
      const Kpis k = kpisOf(*ledger, {from, addMonths(from, 1)}, 90);
      QCOMPARE(k.transactions, row[1].toLongLong());
      QCOMPARE(decimalText(k.revenueMinor, ledger->currency).toLatin1(), row[2]);
      QVERIFY(near(k.averageCheckMinor(), row[3], 0.01));
      QCOMPARE(k.payers, row[4].toLongLong());
      QCOMPARE(k.newClients, row[5].toLongLong());
      QCOMPARE(k.activeAtStart, row[10].toLongLong());
      QCOMPARE(k.activeAtEnd, row[11].toLongLong());
      QVERIFY(near(k.textbookRetention(), row[12], 100));
      QVERIFY(near(k.retention(), row[13], 100));
      QVERIFY(near(k.churn(), row[14], 100));
      QVERIFY(near(k.repeatRate(), row[15], 100));
      QCOMPARE(activeClients(*ledger, k.period.to, 90), k.activeAtEnd);
      ++months;
    }
    QCOMPARE(months, 18);
  }

  void againstTheDefinitions() {
    // Small histories around the edges of a period of ten days, T = 5; some lines are returns.
    std::uint64_t seed = 7;
    const auto next = [&](int n) {
      seed = seed * 6364136223846793005U + 1442695040888963407U;
      return static_cast<int>((seed >> 33) % static_cast<std::uint64_t>(n));
    };
    for (int round = 0; round < 300; ++round) {
      LedgerBuilder builder;
      const int clients = next(6);
      for (int c = 0; c < clients; ++c) {
        std::vector<TestPurchase> purchases;
        const int rows = next(5);
        for (int r = 0; r < rows; ++r) {
          const bool sale = next(4) != 0;
          purchases.push_back({980 + next(45), sale ? 100 + next(900) : -50, sale});
        }
        builder.add(purchases);
      }
      const LedgerPtr ledger = builder.take();
      const Period period{1000, 1000 + 1 + next(14)};
      const int churnDays = 1 + next(12);
      compare(kpisOf(*ledger, period, churnDays), Naive(*ledger, period, churnDays));
      if (QTest::currentTestFailed()) return;
      QCOMPARE(activeClients(*ledger, 1000, churnDays),
               kpisOf(*ledger, period, churnDays).activeAtStart);
    }
  }

  void nothingToDivideBy() {
    const Kpis k = kpisOf(*LedgerBuilder().take(), {0, 30}, 180);
    QVERIFY(!k.averageCheckMinor() && !k.arppuMinor() && !k.churn() && !k.retention());
    QVERIFY(!k.textbookRetention() && !k.repeatRate());
    QVERIFY(!meanMonthlyChurn(std::vector<Kpis>{k}));
    QCOMPARE(kpisOf(*LedgerBuilder().take(), {30, 0}, 180).transactions, 0);
  }

  void periods() {
    const Period year = monthsEndingAt(test::day("2025-06-30"), 12);
    QCOMPARE(year, (Period{test::day("2024-07-01"), test::day("2025-07-01")}));
    QCOMPARE(yearBefore(year), (Period{test::day("2023-07-01"), test::day("2024-07-01")}));
    QCOMPARE(monthsOf(year).size(), std::size_t{12});
    QCOMPARE(monthsOf({test::day("2025-01-02"), test::day("2025-03-31")}).size(), std::size_t{1});
    QCOMPARE(monthsOf({test::day("2025-01-02"), test::day("2025-01-20")}).size(), std::size_t{0});
  }

  void churnOfSeveralMonths() {
    std::vector<Kpis> months(3);
    months[0].activeAtStart = 10, months[0].kept = 9;
    months[2].activeAtStart = 10, months[2].kept = 6;
    QCOMPARE(*meanMonthlyChurn(months), 0.25);  // the month without anybody says nothing
  }
};

RETENTA_TEST_MAIN(TestKpi)
#include "tst_kpi.moc"
