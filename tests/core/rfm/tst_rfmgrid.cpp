// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmgrid.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "tests/support/ledgers.h"

using namespace retenta;
using test::LedgerBuilder;
using test::TestPurchase;

namespace {

QJsonObject golden() {
  QFile file(test::sharedDir() + QStringLiteral("/data/cdnow/grid_golden.json"));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return QJsonDocument::fromJson(file.readAll()).object();
}

// n transactions of `each`, the last of them `recency` days before `asOf`.
std::vector<TestPurchase> history(Day asOf, int recency, int n, qint64 each) {
  std::vector<TestPurchase> purchases;
  for (int i = 0; i < n; ++i) purchases.push_back({asOf - recency - 3 * i, each, true});
  return purchases;
}

}  // namespace

class TestRfmGrid : public QObject {
  Q_OBJECT
 private:
  LedgerPtr m_cdnow;

 private Q_SLOTS:
  void initTestCase() { m_cdnow = test::cdnowLedger(); }
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void cdnow_data() {
    QTest::addColumn<QString>("asOf");
    for (const char* day : {"1997-03-31", "1997-06-30", "1997-12-31", "1998-06-30", "1998-07-01"}) {
      QTest::newRow(day) << QString::fromLatin1(day);
    }
  }
  void cdnow() {
    if (!m_cdnow) QSKIP("the shared data is not beside this checkout");
    QFETCH(QString, asOf);
    QJsonObject expected;
    for (const auto& date : golden().value(QStringLiteral("dates")).toArray()) {
      const QJsonObject object = date.toObject();
      if (object.value(QStringLiteral("as_of")).toString() == asOf) expected = object;
    }
    QVERIFY(!expected.isEmpty());
    const RfmMatrix matrix =
        rfmGrid(*m_cdnow, {}, yearEndingAt(test::day(asOf.toLatin1().constData()))).matrix;
    QCOMPARE(*matrix.vipBoundMinor, expected.value(QStringLiteral("vip_minor")).toInteger());
    QCOMPARE(matrix.total.clients, expected.value(QStringLiteral("clients")).toInteger());
    QCOMPARE(matrix.formerVip, expected.value(QStringLiteral("former_vip")).toInteger());
    QCOMPARE(matrix.vipByMoney, expected.value(QStringLiteral("vip_by_money")).toInteger());
    const QJsonObject cells = expected.value(QStringLiteral("cells")).toObject();
    QCOMPARE(cells.size(), gridSegmentCount);
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
      const RfmCell& ours = matrix.cell(*segmentFromId(cell.key()));
      const QJsonObject theirs = cell->toObject();
      QCOMPARE(ours.clients, theirs.value(QStringLiteral("clients")).toInteger());
      QCOMPARE(ours.revenueMinor, theirs.value(QStringLiteral("revenue_minor")).toInteger());
    }
  }

  void boundaries_data() {
    QTest::addColumn<int>("recency");
    QTest::addColumn<int>("frequency");
    QTest::addColumn<bool>("dear");
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QString>("mark");
    struct Column {
      int recency;
      const char *single, *middle, *frequent, *dear;
    };
    const Column columns[] = {
        {0, "first_purchase", "promising", "loyal", "vip"},
        {30, "first_purchase", "promising", "loyal", "vip"},
        {31, "newcomers", "promising", "loyal", "vip"},
        {90, "newcomers", "promising", "loyal", "vip"},
        {91, "one_timers_at_risk", "promising_at_risk", "loyal_at_risk", "loyal_at_risk"},
        {180, "one_timers_at_risk", "promising_at_risk", "loyal_at_risk", "loyal_at_risk"},
        {181, "lost_one_timers", "churned_promising", "churned_loyal", "churned_loyal"},
    };
    for (const Column& c : columns) {
      const auto add = [&](int frequency, bool dear, const char* segment, const char* mark) {
        QTest::addRow("%d days, %d purchases%s", c.recency, frequency, dear ? ", dear" : "")
            << c.recency << frequency << dear << QString::fromLatin1(segment)
            << QString::fromLatin1(mark);
      };
      const bool leaving = c.recency > 90;
      const char* byMoney = leaving ? "" : "vip_by_money";
      add(1, false, c.single, "");
      add(1, true, c.single, "");
      add(2, false, c.middle, "");
      add(2, true, c.middle, byMoney);
      add(4, false, c.middle, "");
      add(4, true, c.middle, byMoney);
      add(5, false, c.frequent, "");
      add(5, true, c.dear, leaving ? "former_vip" : "");
    }
  }
  void boundaries() {
    QFETCH(int, recency);
    QFETCH(int, frequency);
    QFETCH(bool, dear);
    QFETCH(QString, segment);
    QFETCH(QString, mark);
    const Day asOf = 20'000;
    RfmThresholds thresholds;
    thresholds.vip = {true, 1000, 10};
    // Exactly at the bound, or one kopeck short of it.
    auto purchases = history(asOf, recency, frequency, 0);
    purchases.front().netMinor = dear ? 1000 : 999;
    LedgerBuilder builder;
    builder.add(purchases);
    const RfmGrid grid = rfmGrid(*builder.take(), thresholds, yearEndingAt(asOf));
    QCOMPARE(segmentId(grid.classes.segments.front()), segment);
    QCOMPARE(markId(grid.classes.marks.front()), mark);
    QCOMPARE(grid.columns.recencyDays.front(), recency);
    QCOMPARE(grid.matrix.total.clients, 1);
  }

  void topShareTakesEqualAmountsIn() {
    LedgerBuilder builder;
    for (int i = 0; i < 11; ++i) builder.add(history(100, 0, 5, i < 8 ? 10 : 20));
    builder.add({});  // no payer: counts in no share
    const LedgerPtr ledger = builder.take();
    const RfmMatrix matrix = rfmGrid(*ledger, {}, yearEndingAt(100)).matrix;
    QCOMPARE(*matrix.vipBoundMinor, 100);  // ⌈1.1⌉ = 2nd largest, shared by three
    QCOMPARE(matrix.cell(Segment::Vip).clients, 3);
    QCOMPARE(matrix.cell(Segment::Loyal).clients, 8);
    QCOMPARE(matrix.cell(Segment::NoPurchases).clients, 1);
    QCOMPARE(matrix.total.clients, 11);
    const RfmColumns columns = rfmColumns(*ledger, yearEndingAt(100));
    QCOMPARE(*vipBound(columns, {false, 0, 100}), 50);
    QCOMPARE(*vipBound(columns, {true, 7, 10}), 7);
  }

  void returnsAreMoneyOnly() {
    LedgerBuilder builder;
    builder.add({{90, 1000, true}, {99, -300, false}});
    builder.add({{99, -500, false}});
    const RfmGrid grid = rfmGrid(*builder.take(), {}, yearEndingAt(100));
    QCOMPARE(grid.columns.recencyDays, (std::vector<std::int32_t>{10, -1}));
    QCOMPARE(grid.columns.frequency, (std::vector<std::uint32_t>{1, 0}));
    QCOMPARE(grid.matrix.cell(Segment::FirstPurchase).revenueMinor, 700);
    QCOMPARE(grid.matrix.cell(Segment::NoPurchases).clients, 1);
    QCOMPARE(grid.matrix.cell(Segment::NoPurchases).revenueMinor, -500);
    QCOMPARE(grid.matrix.total.revenueMinor, 700);
  }

  void laterPurchasesDoNotExist() {
    LedgerBuilder builder;
    builder.add({{100, 500, true}, {101, 900, true}});
    builder.add({{101, 900, true}});
    const RfmGrid grid = rfmGrid(*builder.take(), {}, yearEndingAt(100));
    QCOMPARE(grid.matrix.cell(Segment::FirstPurchase).clients, 1);
    QCOMPARE(grid.matrix.cell(Segment::FirstPurchase).revenueMinor, 500);
    QCOMPARE(grid.matrix.cell(Segment::NoPurchases).clients, 1);
  }

  void windowForgetsWhatIsOlder() {
    const Day asOf = test::day("2025-06-30");
    const Day edge = test::day("2024-12-30");  // six months earlier: outside
    LedgerBuilder builder;
    builder.add({{edge, 100, true}, {edge + 1, 200, true}});
    builder.add({{edge, 400, true}});
    RfmThresholds thresholds;
    thresholds.windowMonths = 6;
    const RfmGrid grid = rfmGrid(*builder.take(), thresholds, yearEndingAt(asOf));
    QCOMPARE(grid.columns.frequency, (std::vector<std::uint32_t>{1, 0}));
    QCOMPARE(grid.columns.monetaryMinor, (std::vector<qint64>{200, 0}));
    QCOMPARE(grid.columns.periodRevenueMinor, (std::vector<qint64>{300, 400}));
    QCOMPARE(grid.classes.segments[1], Segment::NoPurchases);
  }

  void periodAndComparison() {
    const Day asOf = test::day("2025-06-30");
    QCOMPARE(yearEndingAt(asOf).periodFrom, test::day("2024-07-01"));
    LedgerBuilder builder;
    builder.add({{test::day("2024-06-30"), 100, true},
                 {test::day("2024-07-01"), 200, true},
                 {test::day("2025-06-30"), 400, true}});
    const LedgerPtr ledger = builder.take();
    const RfmMatrix matrix =
        rfmGrid(*ledger, {}, yearEndingAt(asOf), test::day("2024-06-30")).matrix;
    const RfmCell& promising = matrix.cell(Segment::Promising);
    QCOMPARE(promising.revenueMinor, 700);
    QCOMPARE(promising.periodRevenueMinor, 600);
    QCOMPARE(*promising.averageCheckMinor(), 300.0);
    QCOMPARE(*promising.change(), 1);
    QCOMPARE(*matrix.cell(Segment::FirstPurchase).change(), -1);
    QCOMPARE(*matrix.total.change(), 0);
    QCOMPARE(matrix.shareOfClients(Segment::Promising), 1.0);
    QVERIFY(!matrix.cell(Segment::Vip).averageCheckMinor());
    SegmentSet both(Segment::Promising);
    both.add(Segment::FirstPurchase);
    QCOMPARE(*matrix.sum(both).change(), 0);
    QCOMPARE(matrix.sum(both).clients, 1);
    both.add(Segment::NoPurchases);
    QVERIFY(!matrix.sum(both).change());
  }

  void emptyBase() {
    const RfmGrid grid = rfmGrid(*LedgerBuilder().take(), {}, yearEndingAt(0), -5);
    QVERIFY(!grid.matrix.vipBoundMinor);
    QCOMPARE(grid.matrix.total.clients, 0);
    QCOMPARE(grid.matrix.shareOfRevenue(Segment::Vip), 0.0);
  }
};

RETENTA_TEST_MAIN(TestRfmGrid)
#include "tst_rfmgrid.moc"
