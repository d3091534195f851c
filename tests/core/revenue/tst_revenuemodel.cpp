// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>

#include "core/revenue/revenuemodel.h"
#include "core/base/roundedparts.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

struct Row {
  qint64 was, lost, became, revenue;
};

// Both tables of D11 as printed there.
constexpr Row before[] = {
    {1000, 100, 1060, 13'500'000}, {1060, 106, 1114, 13'950'000}, {1114, 111, 1163, 14'355'000},
    {1163, 116, 1206, 14'719'500}, {1206, 121, 1246, 15'047'550}, {1246, 125, 1281, 15'342'795},
    {1281, 128, 1313, 15'608'516}, {1313, 131, 1342, 15'847'664}, {1342, 134, 1368, 16'062'898},
    {1368, 137, 1391, 16'256'608}, {1391, 139, 1412, 16'430'947}, {1412, 141, 1431, 16'587'852}};
constexpr Row after[] = {
    {1000, 50, 1270, 21'600'000},  {1270, 64, 1527, 24'840'000},  {1527, 76, 1770, 27'918'000},
    {1770, 89, 2002, 30'842'100},  {2002, 100, 2222, 33'619'995}, {2222, 111, 2431, 36'258'995},
    {2431, 122, 2629, 38'766'045}, {2629, 131, 2818, 41'147'743}, {2818, 141, 2997, 43'410'356},
    {2997, 150, 3167, 45'559'838}, {3167, 158, 3328, 47'601'846}, {3328, 166, 3482, 49'541'754}};

}  // namespace

class TestRevenueModel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void referenceCaseMonthByMonth_data() {
    QTest::addColumn<bool>("isAfter");
    QTest::addColumn<int>("month");
    for (int m = 0; m < 12; ++m) {
      QTest::addRow("before, month %d", m + 1) << false << m;
      QTest::addRow("after, month %d", m + 1) << true << m;
    }
  }

  void referenceCaseMonthByMonth() {
    QFETCH(bool, isAfter);
    QFETCH(int, month);
    const ModelRun run = runModel(isAfter ? referenceAfter() : referenceBefore(), 12);
    const Row& want = isAfter ? after[month] : before[month];
    const ModelMonth& got = run.months.at(static_cast<std::size_t>(month));
    QCOMPARE(got.month, month + 1);
    QCOMPARE(roundedHalfUp(got.was), want.was);
    QCOMPARE(roundedHalfUp(got.lost), want.lost);
    QCOMPARE(roundedHalfUp(got.became), want.became);
    QCOMPARE(roundedHalfUp(got.revenue), want.revenue);
    QCOMPARE(roundedHalfUp(got.retained), isAfter ? 320 : 160);
    QCOMPARE(got.inflow, 800.0);
    QCOMPARE(got.wonBack, 0.0);
  }

  void referenceCaseTotals() {
    const ModelRun was = runModel(referenceBefore(), 12);
    const ModelRun becomes = runModel(referenceAfter(), 12);
    QCOMPARE(roundedHalfUp(was.revenue), 183'709'329);
    QCOMPARE(roundedHalfUp(becomes.revenue), 441'106'674);
    QVERIFY(std::abs(was.baseEnd - 1430.542) < 0.0005);
    QVERIFY(std::abs(becomes.baseEnd - 3482.056) < 0.0005);
    QCOMPARE(roundedHalfUp(was.retained), 1920);
    QCOMPARE(roundedHalfUp(becomes.retained), 3840);
    QCOMPARE(roundedHalfUp(was.lost), 1489);
    QCOMPARE(roundedHalfUp(becomes.lost), 1358);
  }

  // The closed form of a geometric recurrence, found without stepping: an oracle of another kind.
  void agreesWithTheClosedForm() {
    const ModelParameters p{321.5, 47.25, 0.37, 0.083, 1999.99, 0.61, 5.5};
    const ModelRun run = runModel(p, 36);
    QCOMPARE(run.months.size(), 36U);
    const double level = (p.inflow * p.retention + p.winBack) / p.churn;
    double revenue = 0;
    for (const ModelMonth& m : run.months) {
      const double was = level + (p.start - level) * std::pow(1 - p.churn, m.month - 1);
      QVERIFY(std::abs(m.was - was) < 1e-9);
      revenue += (was + p.inflow) * p.check * p.transactions;
    }
    QVERIFY(std::abs(run.revenue / revenue - 1) < 1e-12);
  }

  void refusesWhatIsNoModel() {
    const ModelParameters good = referenceBefore();
    VERIFY_OK(checkModel(good, 1));
    VERIFY_OK(checkModel(good, 36));
    QCOMPARE(checkModel(good, 0).error().args.value(0), QStringLiteral("months"));
    QCOMPARE(checkModel(good, 37).error().code, ErrorCode::BadNumber);
    for (const Lever lever : allLevers) {
      const auto refused = [&](double value) {
        const auto answer = checkModel(withLever(good, lever, value), 12);
        return !answer && answer.error().code == ErrorCode::BadNumber &&
               answer.error().args.value(0) == leverId(lever);
      };
      QVERIFY(refused(-0.001));
      QVERIFY(refused(std::numeric_limits<double>::quiet_NaN()));
      QVERIFY(refused(std::numeric_limits<double>::infinity()));
      QCOMPARE(refused(1.001), isRate(lever));
      QVERIFY(!refused(1));
      QVERIFY(!refused(0));
      QCOMPARE(leverValue(withLever(good, lever, 0.125), lever), 0.125);
      QVERIFY(leverFromId(leverId(lever)) == lever);
    }
    ModelParameters negative = good;
    negative.start = -1;
    QCOMPARE(checkModel(negative, 12).error().args.value(0), QStringLiteral("start"));
    QVERIFY(!leverFromId(u"profit"));
  }

  void doublingNeedsOnlyATwentyPerCentStep() {
    const UnitEconomics usual;
    QVERIFY(std::abs(usual.revenue() - 10'000) < 1e-9);
    QCOMPARE(roundedHalfUp(usual.scaled(1.2).revenue()), 20'736);
  }

  void partsAddUpAfterRounding() {
    const std::vector<double> parts{57'891'544.4, 24'609'500.4, 36'741'865.8, 61'236'442.9, 0.4};
    const auto rounded = roundedParts(parts, 1000);
    qint64 sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      QVERIFY(std::abs(static_cast<double>(rounded[i]) - parts[i] / 1000) < 1);
      sum += rounded[i];
    }
    QCOMPARE(sum, roundedHalfUp((57'891'544.4 + 24'609'500.4 + 36'741'865.8 + 61'236'442.9 + 0.4) /
                                1000));
    QCOMPARE(roundedParts(std::vector<double>{-1.5, -1.5, 4}, 1), (std::vector<qint64>{-1, -2, 4}));
    QCOMPARE(roundedParts(std::vector<double>{0.5, 0.5}, 1), (std::vector<qint64>{1, 0}));
    QCOMPARE(roundedHalfUp(1526.5), 1527);
    QCOMPARE(roundedHalfUp(-0.5), -1);
  }
};

RETENTA_TEST_MAIN(TestRevenueModel)
#include "tst_revenuemodel.moc"
