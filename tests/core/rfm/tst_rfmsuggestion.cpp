// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmsuggestion.h"

#include "tests/support/ledgers.h"

using namespace retenta;
using test::LedgerBuilder;
using test::TestPurchase;

class TestRfmSuggestion : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void snaps_data() {
    QTest::addColumn<QList<int>>("days");
    QTest::addColumn<QList<int>>("bounds");
    const auto add = [](const char* name, QList<int> days, QList<int> bounds) {
      QTest::newRow(name) << days << bounds;
    };
    add("nearest", {24, 61, 130}, {21, 60, 120});
    add("halfway goes up", {18, 75, 150}, {21, 90, 180});
    add("equal ones move apart", {30, 30, 31}, {30, 45, 60});
    add("no room above", {400, 500, 900}, {180, 270, 365});
    add("no room below", {0, 0, 0}, {7, 14, 21});
    add("half room above", {1, 360, 361}, {7, 270, 365});
  }
  void snaps() {
    QFETCH(QList<int>, days);
    QFETCH(QList<int>, bounds);
    const auto snapped = snapToPeriods({days[0], days[1], days[2]});
    QCOMPARE((QList<int>{snapped[0], snapped[1], snapped[2]}), bounds);
  }

  void offeredFromAHundredRepeatClients() {
    for (const int people : {99, 100}) {
      LedgerBuilder builder;
      for (int i = 0; i < people; ++i) {
        // Two on one day are one; a return is none; the gap is i + 1 days.
        builder.add({{100, 5, true}, {100, 5, true}, {101, -5, false}, {101 + i, 5, true}});
      }
      builder.add({{100, 5, true}, {100, 5, true}});
      const LedgerPtr ledger = builder.take();
      const RfmSuggestion suggestion = suggestRecency(*ledger, 1000);
      QCOMPARE(suggestion.repeatClients, people);
      QCOMPARE(suggestion.gaps, people);
      QCOMPARE(isOffered(suggestion), people == 100);
      if (people < 100) continue;
      QCOMPARE(suggestion.gapDays, (std::array<int, 3>{50, 75, 90}));
      QCOMPARE(suggestion.bounds, (std::array<int, 3>{45, 90, 120}));
      QVERIFY(withSuggestion({}, suggestion).check().ok());
      QCOMPARE(suggestRecency(*ledger, 150).repeatClients, 50);
    }
  }

  void agreesWithSortedGaps() {
    const LedgerPtr cdnow = test::cdnowLedger();
    if (!cdnow) QSKIP("the shared data is not beside this checkout");
    std::vector<int> gaps;
    qint64 repeat = 0;
    for (std::size_t i = 0; i < cdnow->clients(); ++i) {
      std::vector<Day> days(cdnow->days.begin() + static_cast<long>(cdnow->purchaseBegin[i]),
                            cdnow->days.begin() + static_cast<long>(cdnow->purchaseBegin[i + 1]));
      days.erase(std::unique(days.begin(), days.end()), days.end());
      for (std::size_t k = 1; k < days.size(); ++k) gaps.push_back(days[k] - days[k - 1]);
      repeat += days.size() > 1 ? 1 : 0;
    }
    std::sort(gaps.begin(), gaps.end());
    const auto nearestRank = [&](std::size_t percent) {
      return gaps[(gaps.size() * percent + 99) / 100 - 1];
    };
    const RfmSuggestion suggestion = suggestRecency(*cdnow, *cdnow->lastDay);
    QCOMPARE(suggestion.repeatClients, repeat);
    QCOMPARE(suggestion.gaps, static_cast<qint64>(gaps.size()));
    QCOMPARE(suggestion.gapDays,
             (std::array<int, 3>{nearestRank(50), nearestRank(75), nearestRank(90)}));
  }
};

RETENTA_TEST_MAIN(TestRfmSuggestion)
#include "tst_rfmsuggestion.moc"
