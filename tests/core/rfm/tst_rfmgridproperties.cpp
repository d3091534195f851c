// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <numeric>
#include <random>

#include "core/rfm/rfmgrid.h"
#include "tests/support/anypeople.h"

using namespace retenta;
using test::anyPeople;
using test::anyThresholds;
using test::LedgerBuilder;
using test::People;
using test::TestPurchase;

namespace {

// The rule of D4 once more, said the long way: no columns, no tables, no early exits.
struct Naive {
  std::vector<Segment> segments;
  std::vector<qint64> money;
  qint64 formerVip = 0;
  qint64 vipByMoney = 0;

  Naive(const People& people, const RfmThresholds& t, Day asOf) {
    struct Person {
      int frequency = 0;
      int recency = 100'000;
      qint64 money = 0;
    };
    std::vector<Person> persons;
    std::vector<qint64> payers;
    for (const auto& purchases : people) {
      Person p;
      for (const TestPurchase& purchase : purchases) {
        if (purchase.day > asOf) continue;
        if (t.windowMonths > 0 && purchase.day <= addMonths(asOf, -t.windowMonths)) continue;
        p.money += purchase.netMinor;
        if (!purchase.transaction) continue;
        ++p.frequency;
        p.recency = std::min(p.recency, asOf - purchase.day);
      }
      if (p.frequency > 0) payers.push_back(p.money);
      persons.push_back(p);
    }
    std::sort(payers.rbegin(), payers.rend());
    const auto isDear = [&](qint64 amount) {
      if (t.vip.byAmount) return amount >= t.vip.amountMinor;
      std::size_t richerOrEqual = 0;  // of the list's head: 100·k ≥ p·n ends the share
      while (richerOrEqual * 100 < payers.size() * static_cast<std::size_t>(t.vip.topPercent)) {
        ++richerOrEqual;
      }
      return amount >= payers[richerOrEqual - 1];
    };
    for (const Person& p : persons) {
      money.push_back(p.money);
      segments.push_back(place(p.frequency, p.recency, p.frequency > 0 && isDear(p.money), t));
    }
  }

  Segment place(int frequency, int recency, bool dear, const RfmThresholds& t) {
    if (frequency == 0) return Segment::NoPurchases;
    if (frequency >= t.frequentFrom) {
      if (recency > t.activeDays && dear) ++formerVip;
      if (recency > t.riskDays) return Segment::ChurnedLoyal;
      if (recency > t.activeDays) return Segment::LoyalAtRisk;
      return dear ? Segment::Vip : Segment::Loyal;
    }
    if (frequency >= t.middleFrom) {
      if (recency > t.riskDays) return Segment::ChurnedPromising;
      if (recency > t.activeDays) return Segment::PromisingAtRisk;
      if (dear) ++vipByMoney;
      return Segment::Promising;
    }
    if (recency > t.riskDays) return Segment::LostOneTimers;
    if (recency > t.activeDays) return Segment::OneTimersAtRisk;
    return recency > t.peakDays ? Segment::Newcomers : Segment::FirstPurchase;
  }
};

}  // namespace

class TestRfmGridProperties : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void eachClientIsInOneCellAndSumsAddUp() {
    const bool holds = rc::check("the grid equals the rule said plainly", [] {
      const People people = anyPeople();
      const RfmThresholds thresholds = anyThresholds();
      RC_ASSERT(thresholds.check().ok());
      const Day asOf = *rc::gen::inRange(-10, 700);
      const RfmGrid grid = rfmGrid(*test::ledgerOf(people), thresholds, yearEndingAt(asOf));
      const Naive naive(people, thresholds, asOf);

      RC_ASSERT(grid.classes.segments == naive.segments);
      RC_ASSERT(grid.columns.monetaryMinor == naive.money);
      RC_ASSERT(grid.matrix.formerVip == naive.formerVip);
      RC_ASSERT(grid.matrix.vipByMoney == naive.vipByMoney);
      qint64 clients = 0;
      qint64 revenue = 0;
      for (const Segment segment : allSegments) {
        const RfmCell& cell = grid.matrix.cell(segment);
        const auto members = membersOf(grid.classes.segments, SegmentSet(segment));
        RC_ASSERT(cell.clients == static_cast<qint64>(members.size()));
        qint64 money = 0;
        for (const std::uint32_t row : members) money += naive.money[row];
        RC_ASSERT(cell.revenueMinor == money);
        clients += cell.clients;
        revenue += cell.revenueMinor;
      }
      RC_ASSERT(clients == static_cast<qint64>(people.size()));
      RC_ASSERT(grid.matrix.total.clients ==
                clients - grid.matrix.cell(Segment::NoPurchases).clients);
      RC_ASSERT(revenue == std::accumulate(naive.money.begin(), naive.money.end(), qint64{0}));
    });
    QVERIFY(holds);
  }

  // So many that the bound is looked for by a sample of them: whatever the sample says, right or
  // wrong, the answer is that of the sorted list.
  void theBoundAmongManyIsThatOfTheSortedList_data() {
    QTest::addColumn<int>("kind");
    const char* const kinds[] = {
        "skewed",     "few sums", "all alike", "the sample is dear", "the sample is cheap",
        "few payers", "nobody"};
    for (int kind = 0; kind < static_cast<int>(std::size(kinds)); ++kind) {
      QTest::newRow(kinds[kind]) << kind;
    }
  }
  void theBoundAmongManyIsThatOfTheSortedList() {
    QFETCH(const int, kind);
    constexpr std::size_t clients = 4096 * 25;  // every 25th is in the sample
    std::mt19937 random(static_cast<unsigned>(kind));
    RfmColumns columns;
    columns.resize(clients);
    std::vector<qint64> payers;
    for (std::size_t i = 0; i < clients; ++i) {
      const auto any = [&](unsigned below) { return static_cast<qint64>(random() % below); };
      qint64 money = (any(1000) - 20) * any(1000) * any(1000);
      if (kind == 1) money = any(3);
      if (kind == 2) money = 500;
      if (kind == 3 && i % 25 == 0) money += 1'000'000'000;
      if (kind == 4 && i % 25 == 0) money -= 1'000'000'000;
      const bool payer = kind == 6 ? false : kind == 5 ? any(5000) == 0 : any(10) > 0;
      columns.frequency[i] = payer ? 1 : 0;
      columns.monetaryMinor[i] = money;
      if (payer) payers.push_back(money);
    }
    std::sort(payers.rbegin(), payers.rend());
    for (const int percent : {1, 2, 10, 37, 50, 96, 99, 100}) {
      const auto bound = vipBound(columns, {false, 0, percent});
      QCOMPARE(bound.has_value(), !payers.empty());
      if (!bound) continue;
      const std::size_t rank = (payers.size() * static_cast<std::size_t>(percent) + 99) / 100;
      QCOMPARE(*bound, payers[rank - 1]);
      // Whatever it was on another day.
      for (const qint64 about : {*bound, *bound + 1, *bound - *bound / 100, qint64{0},
                                 payers.front() + 7, payers.back() - 1}) {
        QCOMPARE(*vipBound(columns, {false, 0, percent}, about), *bound);
      }
    }
  }

  // Also of equals, of returns alone, of fewer than are kept.
  void theDearestAreTheFirstOfAllInOrder() {
    std::mt19937 random(11);
    for (const std::size_t clients : {0U, 5U, 60U, 3000U, 130'000U}) {
      RfmColumns columns;
      columns.resize(clients);
      std::vector<Segment> segments;
      std::vector<DearClient> all;
      for (std::uint32_t i = 0; i < clients; ++i) {
        segments.push_back(static_cast<Segment>(random() % 7));
        columns.monetaryMinor[i] = static_cast<qint64>(random() % 40) - 30;
        columns.recencyDays[i] = static_cast<int>(random() % 100);
        all.push_back({i, columns.monetaryMinor[i], columns.recencyDays[i]});
      }
      std::stable_sort(all.begin(), all.end(), [](const DearClient& a, const DearClient& b) {
        return a.monetaryMinor > b.monetaryMinor;
      });
      const DearestClients dearest = dearestOf(columns, segments);
      for (unsigned bits = 0; bits < 1U << segmentCount; bits += 37) {
        const SegmentSet set = SegmentSet::fromBits(bits);
        std::vector<DearClient> wanted;
        for (const DearClient& one : all) {
          if (wanted.size() < dearestKept && set.has(segments[one.row])) wanted.push_back(one);
        }
        QCOMPARE(dearestOf(dearest, set), wanted);
      }
    }
  }

  void twoThreadsSeeWhatOneSees() {
    LedgerBuilder large;
    LedgerBuilder small;
    const int copies = 30'000;
    for (int copy = 0; copy < copies; ++copy) {
      for (int i = 0; i < 7; ++i) {
        std::vector<TestPurchase> purchases;
        for (int k = 0; k < i; ++k) purchases.push_back({400 - 60 * i - k, 100 * (i + k), true});
        large.add(purchases);
        if (copy == 0) small.add(purchases);
      }
    }
    const RfmMatrix many = rfmGrid(*large.take(), {}, yearEndingAt(410)).matrix;
    const RfmMatrix few = rfmGrid(*small.take(), {}, yearEndingAt(410)).matrix;
    QCOMPARE(*many.vipBoundMinor, *few.vipBoundMinor);
    for (const Segment segment : allSegments) {
      QCOMPARE(many.cell(segment).clients, few.cell(segment).clients * copies);
      QCOMPARE(many.cell(segment).revenueMinor, few.cell(segment).revenueMinor * copies);
      QCOMPARE(many.cell(segment).periodTransactions,
               few.cell(segment).periodTransactions * copies);
    }
  }
};

RETENTA_TEST_MAIN(TestRfmGridProperties)
#include "tst_rfmgridproperties.moc"
