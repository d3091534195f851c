// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds to begin with, how the clients lie along the axes, and how cells stood in the past.
#include <random>
#include <set>

#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/months.h"
#include "core/rfm/bounds/rfmpresets.h"
#include "core/rfm/bounds/rfmspread.h"
#include "core/rfm/history/cellhistory.h"
#include "core/rfm/rfmservice.h"
#include "tests/support/ledgers.h"

using namespace retenta;

class TestRfmBounds : public QObject {
  Q_OBJECT
 private:
  static LedgerPtr randomLedger(unsigned seed, int clients) {
    std::mt19937 random(seed);
    test::LedgerBuilder builder;
    for (int i = 0; i < clients; ++i) {
      std::vector<test::TestPurchase> purchases;
      const int count = static_cast<int>(random() % 9);
      for (int k = 0; k < count; ++k) {
        const Day day = 19'000 + static_cast<Day>(random() % 900);
        const auto money = static_cast<qint64>(random() % 100'000);
        const bool sale = random() % 10 != 0;
        purchases.push_back({day, sale ? money : -money / 3, sale});
      }
      builder.add(std::move(purchases));
    }
    return builder.take();
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void presetsAreSoundAndDiffer() {
    const auto& all = rfmPresets();
    QCOMPARE(all.front().thresholds, RfmThresholds());
    std::set<std::string> ids;
    for (const RfmPreset& each : all) {
      VERIFY_OK(each.thresholds.check());
      QVERIFY(ids.insert(each.id).second);
      QCOMPARE(each.thresholds.vip, VipRule());
    }
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t k = 0; k < i; ++k) QVERIFY(all[i].thresholds != all[k].thresholds);
    }
  }

  // The zones of the axes are the columns and the rows of the grid, for any bounds.
  void zonesOfTheAxesAreColumnsAndRows() {
    for (unsigned seed = 1; seed <= 20; ++seed) {
      const LedgerPtr ledger = randomLedger(seed, 300);
      RfmThresholds t;
      t.peakDays = static_cast<int>(seed) * 3;
      t.activeDays = t.peakDays + 20;
      t.riskDays = t.activeDays + 1 + static_cast<int>(seed);
      t.frequentFrom = 3 + static_cast<int>(seed % 4);
      const RfmGrid grid = rfmGrid(*ledger, t, yearEndingAt(19'850));
      const RfmSpread spread = spreadOf(grid.columns);
      const auto cells = [&](std::initializer_list<Segment> of) {
        qint64 sum = 0;
        for (const Segment s : of) sum += grid.matrix.cell(s).clients;
        return sum;
      };
      const auto days = [&](int from, int to) { return spreadBetween(spread.byRecency, from, to); };
      QCOMPARE(days(t.activeDays + 1, t.riskDays),
               cells({Segment::LoyalAtRisk, Segment::PromisingAtRisk, Segment::OneTimersAtRisk}));
      QCOMPARE(days(t.riskDays + 1, spreadDays),
               cells({Segment::ChurnedLoyal, Segment::ChurnedPromising, Segment::LostOneTimers}));
      QCOMPARE(days(0, t.activeDays), cells({Segment::Vip, Segment::Loyal, Segment::Promising,
                                             Segment::Newcomers, Segment::FirstPurchase}));
      QCOMPARE(spreadBetween(spread.byFrequency, t.frequentFrom, spreadPurchases),
               cells({Segment::Vip, Segment::Loyal, Segment::LoyalAtRisk, Segment::ChurnedLoyal}));
      QCOMPARE(spreadBetween(spread.byFrequency, 1, 1),
               cells({Segment::Newcomers, Segment::FirstPurchase, Segment::OneTimersAtRisk,
                      Segment::LostOneTimers}));
      QCOMPARE(spreadBetween(spread.byFrequency, 0, spreadPurchases), grid.matrix.total.clients);
    }
  }

  void whatIsBeyondTheAxisStandsInItsLastPlace() {
    test::LedgerBuilder builder;
    builder.add({{1'000, 100}});
    std::vector<test::TestPurchase> many;
    for (int i = 0; i < 1'500; ++i) many.push_back({20'000, 1});
    builder.add(many);
    builder.add({});  // nobody's purchase: on no axis
    const auto ledger = builder.take();
    const RfmSpread spread = spreadOf(rfmColumns(*ledger, yearEndingAt(20'000)));
    QCOMPARE(spread.byRecency.back(), 1);
    QCOMPARE(spread.byRecency.front(), 1);
    QCOMPARE(spread.byFrequency.back(), 1);
    QCOMPARE(spreadBetween(spread.byRecency, 0, 1'000'000), 2);
    QCOMPARE(spreadBetween(spread.byRecency, 5, 4), 0);
    QCOMPARE(spreadBetween({}, 0, 9), 0);
  }

  void historyIsTheMatrixOfEachMonth() {
    const LedgerPtr ledger = randomLedger(7, 400);
    const Day asOf = test::day("2024-06-30");
    RfmThresholds t;
    t.windowMonths = 9;
    const auto moments = cellHistory(*ledger, t, asOf, 12);
    QCOMPARE(moments.size(), 13U);
    QCOMPARE(moments.front().day, test::day("2023-06-30"));
    QCOMPARE(moments[8].day, test::day("2024-02-29"));
    for (const CellMoment& moment : moments) {
      const RfmMatrix wanted = rfmGrid(*ledger, t, yearEndingAt(moment.day)).matrix;
      for (int i = 0; i < gridSegmentCount; ++i) {
        const auto at = static_cast<std::size_t>(i);
        QCOMPARE(moment.clients[at], wanted.cells[at].clients);
        QCOMPARE(moment.revenueMinor[at], wanted.cells[at].revenueMinor);
      }
      QCOMPARE(moment.clientsOf(SegmentSet(Segment::NoPurchases)), 0);
    }
  }

  void historyBeginsWithTheData() {
    test::LedgerBuilder builder;
    builder.add({{test::day("2024-03-10"), 500}});
    const auto ledger = builder.take();
    const auto moments = cellHistory(*ledger, {}, test::day("2024-05-15"), 12);
    QCOMPARE(moments.size(), 3U);
    QCOMPARE(moments.front().day, test::day("2024-03-15"));
    QVERIFY(cellHistory(Ledger(), {}, 20'000, 12).empty());
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(cellHistory(*ledger, {}, 20'000, 12, {{}, stop.get_token()}).empty());
  }

  void aTrialSaysWhoWouldMove() {
    QTemporaryDir dir;
    const FixedClock clock(20'000);
    const auto made = Business::create(dir.filePath(QStringLiteral("t.retenta")), {}, clock);
    VERIFY_OK(made);
    VERIFY_OK((*made)->file().write([](SQLite::Database& db) {
      db.exec(R"sql(
        INSERT INTO source VALUES (1, 'file');
        INSERT INTO client (id, name, created_day) VALUES (1, 'a', 0), (2, 'b', 0), (3, 'c', 0);
        INSERT INTO purchase
          (client_id, day, id, status, amount_minor, refund_minor, currency, source_id, key_hash)
        VALUES (1, 19980, 1, 1, 900, 0, 'RUB', 1, 1), (2, 19950, 2, 1, 500, 0, 'RUB', 1, 2),
               (3, 19000, 3, 1, 500, 0, 'RUB', 1, 3);
      )sql");
    }));
    VERIFY_OK((*made)->reloadNow());
    RfmService service(**made);
    RfmQuery query{yearEndingAt(20'000), {}, RfmThresholds(), true};
    auto view = service.viewNow(query);
    VERIFY_OK(view);
    QCOMPARE((*view)->trial->moved, 0);
    query.thresholds->peakDays = 10;  // the first one is no first purchase any more
    view = service.viewNow(query, *view);
    VERIFY_OK(view);
    QCOMPARE((*view)->trial->moved, 1);
    QCOMPARE((*view)->trial->matrix.cell(Segment::FirstPurchase).clients, 1);
    QCOMPARE((*view)->matrix.cell(Segment::FirstPurchase).clients, 0);
    query.thresholds->windowMonths = 3;  // the third one has no purchase within
    view = service.viewNow(query, *view);
    VERIFY_OK(view);
    QCOMPARE((*view)->trial->moved, 2);
    query.asTrial = false;
    QVERIFY(!(*service.viewNow(query, *view))->trial);
  }
};

RETENTA_TEST_MAIN(TestRfmBounds)
#include "tst_rfmbounds.moc"
