// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <set>

#include <QElapsedTimer>
#include <QRandomGenerator>

#include "core/revenue/modelfrombase.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

struct Sale {
  std::size_t client;
  Day day;
  qint64 netMinor;
  bool transaction;
};

Ledger ledgerOf(std::size_t clients, std::vector<Sale> sales) {
  std::stable_sort(sales.begin(), sales.end(), [](const Sale& a, const Sale& b) {
    return std::pair(a.client, a.day) < std::pair(b.client, b.day);
  });
  Ledger l;
  std::size_t next = 0;
  for (std::size_t c = 0; c < clients; ++c) {
    l.clientIds.push_back(static_cast<ClientId>(c + 1));
    l.purchaseBegin.push_back(l.days.size());
    for (; next < sales.size() && sales[next].client == c; ++next) {
      const Sale& s = sales[next];
      l.days.push_back(s.day);
      l.netMinor.push_back(s.netMinor);
      l.transactions.push_back(s.transaction ? 1 : 0);
      l.purchaseIds.push_back(static_cast<PurchaseId>(next + 1));
      if (!s.transaction) continue;
      l.firstDay = std::min(l.firstDay.value_or(s.day), s.day);
      l.lastDay = std::max(l.lastDay.value_or(s.day), s.day);
    }
  }
  l.purchaseBegin.push_back(l.days.size());
  return l;
}

// The words of D11 read again, one question at a time and with no thought of speed.
struct Naive {
  const std::vector<Sale>& sales;
  std::size_t clients;
  int churnDays;
  Day asOf;

  std::vector<Day> orders(std::size_t client) const {
    std::vector<Day> days;
    for (const Sale& s : sales)
      if (s.client == client && s.transaction && s.day <= asOf) days.push_back(s.day);
    std::sort(days.begin(), days.end());
    return days;
  }
  bool oldAt(std::size_t client, Day t) const {
    const auto days = orders(client);
    return std::count_if(days.begin(), days.end(), [t](Day d) { return d < t; }) >= 2;
  }
  bool boughtIn(std::size_t client, Day from, Day to) const {
    const auto days = orders(client);
    return std::any_of(days.begin(), days.end(), [&](Day d) { return d >= from && d < to; });
  }
  std::set<std::size_t> oldActiveAt(Day t) const {
    std::set<std::size_t> answer;
    for (std::size_t c = 0; c < clients; ++c)
      if (oldAt(c, t) && boughtIn(c, t - churnDays, t)) answer.insert(c);
    return answer;
  }
  BaseMonth month(int index) const {
    const Day s = monthStart(index);
    const Day e = monthStart(index + 1);
    BaseMonth m;
    m.month = index;
    const auto start = oldActiveAt(s);
    const auto end = oldActiveAt(e);
    m.was = static_cast<qint64>(start.size());
    m.next = static_cast<qint64>(end.size());
    for (std::size_t c = 0; c < clients; ++c) {
      const auto days = orders(c);
      if (!days.empty() && days[0] >= s && days[0] < e) {
        ++m.newClients;
        if (days.size() > 1 && days[1] <= days[0] + churnDays) ++m.boughtAgain;
      }
      if (days.size() > 1 && days[1] >= s && days[1] < e && end.contains(c)) ++m.joined;
      if (start.contains(c) && !end.contains(c)) ++m.lost;
      if (oldAt(c, s) && !start.contains(c) && end.contains(c)) ++m.returned;
    }
    for (const Sale& sale : sales)
      if (sale.day >= s && sale.day < e && sale.day <= asOf) {
        m.orders += sale.transaction ? 1 : 0;
        m.revenueMinor += sale.netMinor;
      }
    m.retentionKnown = e - 1 + churnDays <= asOf;
    return m;
  }
};

std::vector<Sale> randomSales(QRandomGenerator& random, std::size_t clients, Day from, int span) {
  std::vector<Sale> sales;
  for (std::size_t c = 0; c < clients; ++c) {
    const int orders = static_cast<int>(random.bounded(9));
    Day day = from + static_cast<Day>(random.bounded(span));
    for (int i = 0; i < orders && day < from + span; ++i) {
      const bool transaction = random.bounded(12) > 0;
      const qint64 money = static_cast<qint64>(random.bounded(100'000));
      sales.push_back({c, day, transaction ? money : -money, transaction});
      day += static_cast<Day>(random.bounded(random.bounded(2) ? 12 : 90));
    }
  }
  return sales;
}

bool near(double a, double b) {
  return std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)});
}

}  // namespace

class TestModelFromBase : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void agreesWithANaiveCountOnRandomLedgers() {
    QRandomGenerator random(11);
    int compared = 0;
    for (int round = 0; round < 60; ++round) {
      const std::size_t clients = 1 + random.bounded(25);
      const Day from = 19'000 + static_cast<Day>(random.bounded(400));
      const int span = 40 + static_cast<int>(random.bounded(900));
      const auto sales = randomSales(random, clients, from, span);
      const Ledger ledger = ledgerOf(clients, sales);
      const int churnDays = round % 5 == 0 ? 1 + static_cast<int>(random.bounded(31))
                                           : 20 + static_cast<int>(random.bounded(200));
      const Day asOf = from + static_cast<Day>(random.bounded(span + 60));
      const auto got = modelFromBase(ledger, churnDays, asOf);
      const Naive naive{sales, clients, churnDays, asOf};
      if (!got) continue;
      QVERIFY(!got->months.empty() && got->months.size() <= 12);
      QVERIFY(got->retentionMonths.size() <= 12);
      QCOMPARE(monthStart(got->months.back().month + 1) <= asOf + 1, true);
      QCOMPARE(monthStart(got->months.back().month + 2) <= asOf + 1, false);
      QVERIFY(monthStart(got->months.front().month) >= *ledger.firstDay);
      auto all = got->months;
      all.insert(all.end(), got->retentionMonths.begin(), got->retentionMonths.end());
      for (const BaseMonth& m : all) {
        const BaseMonth want = naive.month(m.month);
        QCOMPARE(m.was, want.was);
        QCOMPARE(m.newClients, want.newClients);
        QCOMPARE(m.joined, want.joined);
        QCOMPARE(m.returned, want.returned);
        QCOMPARE(m.lost, want.lost);
        QCOMPARE(m.next, want.next);  // the identity, against a base counted by itself
        QCOMPARE(m.orders, want.orders);
        QCOMPARE(m.revenueMinor, want.revenueMinor);
        QCOMPARE(m.boughtAgain, want.boughtAgain);
        QCOMPARE(m.retentionKnown, want.retentionKnown);
        ++compared;
      }
      for (std::size_t i = 1; i < got->months.size(); ++i)
        QCOMPARE(got->months[i].was, got->months[i - 1].next);
      for (const BaseMonth& m : got->retentionMonths) QVERIFY(m.retentionKnown);
      QCOMPARE(got->clientsNow, got->months.back().next);
    }
    QVERIFY2(compared > 400, qPrintable(QString::number(compared)));
  }

  // Six clients, by hand. T = 60; months January … April 2025.
  void aSmallShopByHand() {
    using test::day;
    const std::vector<Sale> sales = {
        {0, day("2025-01-01"), 10'000, true},
        {0, day("2025-01-20"), 20'000, true},
        {0, day("2025-03-05"), 30'000, true},  // stays
        {1, day("2025-01-10"), 10'000, true},
        {1, day("2025-01-31"), 10'000, true},  // lost in April
        {2, day("2025-02-03"), 40'000, true},  // once
        {3, day("2025-02-10"), 10'000, true},
        {3, day("2025-04-12"), 10'000, true},  // after 61 days
        {4, day("2025-03-01"), 50'000, true},
        {4, day("2025-03-01"), 10'000, true},  // twice in a day
        {5, day("2025-04-30"), 10'000, true},
        {0, day("2025-04-02"), -5'000, false},  // money back
    };
    const auto got = modelFromBase(ledgerOf(6, sales), 60, day("2025-04-30"));
    QVERIFY(got);
    QCOMPARE(got->months.size(), 4U);
    const BaseMonth& january = got->months[0];
    QCOMPARE(january.was, 0);
    QCOMPARE(january.newClients, 2);
    QCOMPARE(january.joined, 2);
    QCOMPARE(january.boughtAgain, 2);
    QVERIFY(!january.churn());
    const BaseMonth& march = got->months[2];
    QCOMPARE(march.was, 2);
    QCOMPARE(march.joined, 1);
    QCOMPARE(march.newClients, 1);
    QCOMPARE(march.orders, 3);
    QVERIFY(near(*march.transactions(), 1.0));
    QVERIFY(near(*march.check(Currency()), 300.0));
    QCOMPARE(march.lost, 0);  // 31 January is 60 days before 1 April: the last day that counts
    const BaseMonth& april = got->months[3];
    QCOMPARE(april.was, 3);
    QCOMPARE(april.lost, 2);    // client 1 by 1 May, client 4 too: 1 March is 61 days before
    QCOMPARE(april.joined, 1);  // client 3
    QCOMPARE(april.next, 2);
    QCOMPARE(april.revenueMinor, 15'000);
    QVERIFY(near(*april.churn(), 2.0 / 3));
    QVERIFY(!april.retention());
    // T is over for January (to 1 April) and February (to 29 April).
    QCOMPARE(got->retentionMonths.size(), 2U);
    QCOMPARE(got->retention.months, 2);
    QVERIFY(near(got->retention.mean, 0.5));
    QVERIFY(near(got->retention.low, 0));
    QVERIFY(near(got->retention.high, 1));
    QVERIFY(near(got->start.mean, (0 + 2 + 2 + 3) / 4.0));
    QVERIFY(near(got->inflow.mean, (2 + 2 + 1 + 1) / 4.0));
    QCOMPARE(got->churn.months, 3);  // nobody to lose in January
    QVERIFY(got->shortHistory);
    QCOMPARE(got->parameters().winBack, 0.0);
    QCOMPARE(got->parameters().churn, got->churn.mean);
    QCOMPARE(got->spread(Lever::Inflow).high, 2.0);
    VERIFY_OK(checkModel(got->parameters(), 12));
  }

  void partMonthsAreLeftOut() {
    using test::day;
    const std::vector<Sale> sales = {{0, day("2025-01-02"), 100, true},
                                     {0, day("2025-03-30"), 100, true}};
    const Ledger ledger = ledgerOf(1, sales);
    const auto got = modelFromBase(ledger, 30, day("2025-03-30"));
    QVERIFY(got);
    QCOMPARE(got->months.size(), 1U);  // January begins late, March ends early
    QCOMPARE(got->months[0].month, monthIndex(day("2025-02-01")));
    QVERIFY(!modelFromBase(ledger, 30, day("2025-02-27")));
    QVERIFY(modelFromBase(ledger, 30, day("2025-02-28")));
    QVERIFY(!modelFromBase(Ledger(), 30, day("2025-03-30")));
    QVERIFY(!modelFromBase(ledger, 30, day("2024-12-31")));
  }

  void aHundredThousandClientsAreQuick() {
    QRandomGenerator random(5);
    const Ledger ledger = ledgerOf(100'000, randomSales(random, 100'000, 19'000, 1100));
    QElapsedTimer timer;
    timer.start();
    QVERIFY(modelFromBase(ledger, 180, 20'090));
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
  }
};

RETENTA_TEST_MAIN(TestModelFromBase)
#include "tst_modelfrombase.moc"
