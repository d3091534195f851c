// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/kpisheet.h"

#include "core/metrics/kpiservice.h"
#include "core/metrics/ledgersubset.h"
#include "tests/support/anypeople.h"

using namespace retenta;
using test::day;
using test::LedgerBuilder;

namespace {

std::vector<Period> anyPeriods() {
  std::vector<Period> periods;
  Day from = *rc::gen::inRange(-30, 300);
  const int count = *rc::gen::inRange(1, 8);
  for (int i = 0; i < count; ++i) {
    from += *rc::gen::element(0, 0, 0, 5);
    const Day to = from + *rc::gen::inRange(1, 60);
    periods.push_back({from, to});
    from = to;
  }
  return periods;
}

KpiExtras plainExtras(const test::People& people, const Period& p, int frequentFrom) {
  KpiExtras extras;
  for (auto purchases : people) {
    std::stable_sort(purchases.begin(), purchases.end(),
                     [](const auto& a, const auto& b) { return a.day < b.day; });
    std::erase_if(purchases, [&](const auto& purchase) { return purchase.day >= p.to; });
    std::vector<test::TestPurchase> sales;
    std::copy_if(purchases.begin(), purchases.end(), std::back_inserter(sales),
                 [](const auto& purchase) { return purchase.transaction; });
    if (sales.empty()) continue;
    qint64 all = 0;
    qint64 within = 0;
    bool pays = false;
    for (const auto& purchase : purchases) {
      all += purchase.netMinor;
      if (purchase.day >= p.from) within += purchase.netMinor;
    }
    for (std::size_t i = 0; i < sales.size(); ++i) {
      if (sales[i].day < p.from) continue;
      pays = true;
      Share& check = i == 0 ? extras.firstCheck : extras.repeatCheck;
      check = {check.minor + sales[i].netMinor, check.count + 1};
    }
    extras.actualCltv = {extras.actualCltv.minor + all, extras.actualCltv.count + 1};
    if (!pays) continue;
    Share& group =
        sales.size() >= std::size_t(frequentFrom) ? extras.loyalSpend : extras.otherSpend;
    group = {group.minor + within, group.count + 1};
  }
  return extras;
}

bool sameKpis(const Kpis& a, const Kpis& b) {
  return a.period == b.period && a.payers == b.payers && a.revenueMinor == b.revenueMinor &&
         a.transactions == b.transactions && a.newClients == b.newClients &&
         a.activeAtStart == b.activeAtStart && a.activeAtEnd == b.activeAtEnd && a.kept == b.kept &&
         a.returned == b.returned && a.everBought == b.everBought && a.boughtAgain == b.boughtAgain;
}

bool sameLife(const BuyingLife& a, const BuyingLife& b) {
  return a.gaps == b.gaps && a.gapDays == b.gapDays && a.churned == b.churned &&
         a.churnedDays == b.churnedDays && a.medianDays == b.medianDays;
}

}  // namespace

class TestKpiSheet : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  // One pass over all months says what each month alone says; the parts of a client's money add up.
  void manyPeriodsAtOnce() {
    const bool holds = rc::check("many periods at once equal each alone", [] {
      const test::People people = test::anyPeople(400);
      const LedgerPtr ledger = test::ledgerOf(people);
      const std::vector<Period> periods = anyPeriods();
      const KpiRule rule{*rc::gen::inRange(1, 120), *rc::gen::inRange(2, 5)};
      const auto sheets = kpiSheets(*ledger, periods, rule, DataSpan{0, 200});
      RC_ASSERT(sheets.size() == periods.size());
      for (std::size_t i = 0; i < periods.size(); ++i) {
        const KpiSheet& s = sheets[i];
        RC_ASSERT(sameKpis(s.kpis, kpisOf(*ledger, periods[i], rule.churnDays)));
        RC_ASSERT(sameLife(s.life, buyingLife(*ledger, periods[i].to, rule.churnDays)));
        RC_ASSERT(s.extras == plainExtras(people, periods[i], rule.frequentFrom));
        RC_ASSERT(s.covered == (periods[i].from >= 0 && periods[i].to <= 201));
        const auto crr = s.kpis.retention();
        RC_ASSERT(!crr || std::abs(*crr + *s.kpis.churn() - 1) < 1e-12);
        RC_ASSERT(s.extras.firstCheck.count == s.kpis.newClients);
        RC_ASSERT(s.extras.repeatCheck.count == s.kpis.repeatPurchases());
        RC_ASSERT(s.extras.loyalSpend.count + s.extras.otherSpend.count == s.kpis.payers);
      }
      // Out of order they are the same.
      std::vector<Period> backwards(periods.rbegin(), periods.rend());
      const auto again = kpiSheets(*ledger, backwards, rule, std::nullopt);
      for (std::size_t i = 0; i < periods.size(); ++i) {
        RC_ASSERT(sameKpis(again[i].kpis, sheets[periods.size() - 1 - i].kpis));
        RC_ASSERT(sameLife(again[i].life, sheets[periods.size() - 1 - i].life));
        RC_ASSERT(!again[i].covered);
      }
    });
    QVERIFY(holds);
  }

  void twoThreadsSeeWhatOneSees() {
    LedgerBuilder large;
    LedgerBuilder small;
    const int copies = 30'000;
    for (int copy = 0; copy < copies; ++copy) {
      for (int i = 0; i < 7; ++i) {
        std::vector<test::TestPurchase> purchases;
        for (int k = 0; k < i; ++k)
          purchases.push_back({400 - 30 * i - 7 * k, 100 * (i + k), true});
        large.add(purchases);
        if (copy == 0) small.add(purchases);
      }
    }
    const std::vector<Period> months = monthsOf({150, 400});
    const auto many = kpisOf(*large.take(), months, 60);
    const auto few = kpisOf(*small.take(), months, 60);
    for (std::size_t i = 0; i < months.size(); ++i) {
      Kpis sum;
      sum.period = months[i];
      for (int copy = 0; copy < copies; ++copy) sum.add(few[i]);
      QVERIFY(sameKpis(many[i], sum));
    }
  }

  void periodsBefore_data() {
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("before");
    QTest::newRow("2025-03-01") << "2025-04-01"
                                << "2025-02-01";
    QTest::newRow("2025-01-01") << "2026-01-01"
                                << "2024-01-01";
    QTest::newRow("2025-01-15") << "2025-04-15"
                                << "2024-10-15";
    QTest::newRow("2025-03-10") << "2025-03-17"
                                << "2025-03-03";
  }
  void periodsBefore() {
    QFETCH(QString, to);
    QFETCH(QString, before);
    const Period period{day(QTest::currentDataTag()), day(to.toLatin1().constData())};
    QCOMPARE(periodBefore(period), (Period{day(before.toLatin1().constData()), period.from}));
  }

  void aDayInThePast() {
    LedgerBuilder builder;
    builder.add({{10, 100}, {20, 200}, {30, -50, false}});
    builder.add({{25, 400}});
    const Ledger then = purchasesUpTo(*builder.take(), 20);
    QCOMPARE(then.clients(), std::size_t{2});
    QCOMPARE(then.purchases(), std::size_t{2});
    QCOMPARE(*then.lastDay, 20);
    QCOMPARE(kpisOf(then, {0, 100}, 30).revenueMinor, 300);
  }
};

RETENTA_TEST_MAIN(TestKpiSheet)
#include "tst_kpisheet.moc"
