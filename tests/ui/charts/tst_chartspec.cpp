// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QRandomGenerator>

#include "tests/support/support.h"
#include "ui/charts/charttable.h"
#include "ui/widgets/tables/tableout.h"

using namespace retenta;

class TestChartSpec : public QObject {
  Q_OBJECT
 private:
  static ChartSpec lines(std::vector<double> a, std::vector<double> b) {
    ChartSpec spec;
    for (std::size_t i = 0; i < a.size(); ++i) spec.categories << QString::number(i + 1);
    spec.categoryTitle = QStringLiteral("Month");
    spec.series = {{QStringLiteral("before"), ChartInk::Before, ChartFill::Solid, std::move(a)},
                   {QStringLiteral("after"), ChartInk::After, ChartFill::Solid, std::move(b)}};
    return spec;
  }
  static int gridLines(const ChartScale& s) {
    int n = 0;
    for (double t = s.low + s.step; t <= s.high + s.step * 1e-6; t += s.step) ++n;
    return n;
  }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void atMostFourGridLinesWhateverTheRange() {
    QRandomGenerator random(3);
    for (int i = 0; i < 2000; ++i) {
      const double size = std::pow(10.0, random.generateDouble() * 12 - 3);
      const double low = i % 3 == 0 ? -size * random.generateDouble() : 0;
      const ChartScale s = chartScale(lines({low, size * random.generateDouble()}, {0, size}));
      QVERIFY(s.low <= low && s.high >= size);
      QVERIFY(gridLines(s) >= 2);
      QVERIFY2(gridLines(s) <= 5 && (low < 0 || gridLines(s) <= 4),
               qPrintable(QStringLiteral("%1 … %2").arg(low).arg(size)));
      // The decimals are enough to tell ticks apart, and not more.
      QVERIFY(std::abs(s.step * std::pow(10, s.decimals) -
                       std::round(s.step * std::pow(10, s.decimals))) < 1e-6);
    }
  }

  void scaleBeginsAtZero() {
    const ChartScale s = chartScale(lines({1095, 1208}, {1397, 1448}));
    QCOMPARE(s.low, 0.0);
    QCOMPARE(s.step, 500.0);
    QVERIFY(s.high >= 1448 && s.high < 1600);
    ChartSpec shared = lines({1, 2}, {3, 4});
    shared.top = 50;
    QCOMPARE(chartScale(shared).high, 50.0);
    QVERIFY(chartScale(lines({0, 0}, {0, 0})).high > 0);
    QVERIFY(chartScale(lines({noValue, 1}, {2, noValue})).high >= 2);
  }

  void stacksAreMeasuredByTheirSum() {
    ChartSpec spec = lines({10, 20}, {5, 70});
    spec.kind = ChartKind::Stacked;
    QVERIFY(chartScale(spec).high >= 90);
  }

  void tableHoldsEveryNumber() {
    ChartTable table;
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ChartSpec spec = lines({1000, 1060.4}, {1000, noValue});
    table.setSpec(spec, Language::load(QStringLiteral("en")));
    QCOMPARE(tableAsText(table, {{0, 1}, {0, 1, 2}}),
             QStringLiteral("Month\tbefore\tafter\n1\t1,000\t1,000\n2\t1,060\t—"));
    spec.kind = ChartKind::Tornado;
    spec.decimals = 2;
    spec.series[0].values = {-1.5, -0.25};
    spec.series[1].values = {1.5, 0.25};
    table.setSpec(spec, Language::load(QStringLiteral("ru")));
    QCOMPARE(table.index(0, 1).data().toString(), QStringLiteral("−1,50"));
    QCOMPARE(table.index(0, 2).data().toString(), QStringLiteral("+1,50"));
  }

  void labelsThinOut() {
    const QStringList names{QStringLiteral("January"), QStringLiteral("February")};
    QCOMPARE(labelStep(names, 1000, QFont()), 1);
    QVERIFY(labelStep(names, 20, QFont()) > 1);
  }
};

QTEST_MAIN(TestChartSpec)
#include "tst_chartspec.moc"
