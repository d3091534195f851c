// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QRandomGenerator>

#include "core/revenue/comparison.h"
#include "core/revenue/plausibility.h"
#include "core/base/roundedparts.h"
#include "tests/support/support.h"

using namespace retenta;

class TestComparison : public QObject {
  Q_OBJECT
 private:
  static bool has(const std::vector<BoldWarning>& warnings, BoldChange change) {
    for (const BoldWarning& w : warnings)
      if (w.change == change) return true;
    return false;
  }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void referenceCaseToTheRuble() {
    const Comparison c = compareModels(referenceBefore(), referenceAfter(), 12);
    QVERIFY(std::abs(c.delta - 257'397'344.469) < 0.0005);
    QVERIFY(std::abs(*c.growth - 1.401) < 0.0005);
    QVERIFY(std::abs(*c.ratio - 2.40) < 0.005);
    QCOMPARE(c.levers.size(), 5U);
    QCOMPARE(c.levers[0].lever, Lever::Inflow);
    QCOMPARE(c.levers[0].effect, 0.0);
    QCOMPARE(roundedHalfUp(c.levers[1].effect), 57'891'544);
    QCOMPARE(roundedHalfUp(c.levers[2].effect), 24'609'500);
    QCOMPARE(roundedHalfUp(c.levers[3].effect), 36'741'866);
    QCOMPARE(roundedHalfUp(c.levers[4].effect), 61'236'443);
    QVERIFY(std::abs(c.joint - 76'917'991.43) < 0.005);
    double sum = 0;
    for (const LeverEffect& e : c.levers) sum += e.effect;
    QVERIFY(std::abs(sum - 180'479'353.04) < 0.005);
    const auto grows = [&](std::size_t lever, double perCent) {
      return std::abs(c.levers[lever].effect / c.before.revenue * 100 - perCent) < 0.05;
    };
    QVERIFY(grows(1, 31.5) && grows(2, 13.4) && grows(3, 20.0) && grows(4, 33.3));
  }

  void nothingBeforeHasNoGrowth() {
    ModelParameters none;
    const Comparison c = compareModels(none, referenceAfter(), 12);
    QVERIFY(!c.growth && !c.ratio);
    QCOMPARE(c.delta, c.after.revenue);
  }

  void raisedInflowCostsItsAcquisition() {
    const ModelParameters before = referenceBefore();
    const Comparison more = compareModels(before, withLever(before, Lever::Inflow, 900), 24, 150);
    QCOMPARE(more.acquisitionCost, 100.0 * 24 * 150);
    QCOMPARE(more.deltaNet(), more.delta - 360'000);
    const Comparison less = compareModels(before, withLever(before, Lever::Inflow, 700), 24, 150);
    QCOMPARE(less.acquisitionCost, 0.0);
  }

  // Effects + joint = Δ whatever the levers, and what is shown of it adds up too.
  void effectsAddUpOnRandomScenarios() {
    QRandomGenerator random(20260101);
    const auto any = [&](double top) { return random.generateDouble() * top; };
    const auto anyParameters = [&] {
      return ModelParameters{any(5000), any(900), any(1), any(1), any(5000), any(6), any(40)};
    };
    for (int i = 0; i < 300; ++i) {
      const int months = 1 + static_cast<int>(random.bounded(36));
      const ModelParameters before = anyParameters();
      ModelParameters after = anyParameters();
      after.start = before.start;
      const Comparison c = compareModels(before, after, months);
      QCOMPARE(c.levers.size(), 6U);
      std::vector<double> parts{c.joint};
      double sum = c.joint;
      for (const LeverEffect& e : c.levers) {
        parts.push_back(e.effect);
        sum += e.effect;
        const auto alone =
            runModel(withLever(before, e.lever, leverValue(after, e.lever)), months).revenue;
        QCOMPARE(e.effect, alone - c.before.revenue);
      }
      const double scale = std::max(1.0, c.after.revenue + c.before.revenue);
      QVERIFY(std::abs(sum - c.delta) < 1e-9 * scale);
      qint64 shown = 0;
      for (const qint64 part : roundedParts(parts, 1000)) shown += part;
      QCOMPARE(shown, roundedHalfUp(c.delta / 1000));
    }
  }

  void tornadoIsSortedAndSigned() {
    const auto tornado = sensitivity(referenceBefore(), 12);
    QCOMPARE(tornado.size(), 5U);  // win-back is not used
    for (std::size_t i = 0; i < tornado.size(); ++i) {
      QVERIFY(tornado[i].worse < 0 && tornado[i].better > 0);
      if (i > 0)
        QVERIFY(tornado[i - 1].better - tornado[i - 1].worse >=
                tornado[i].better - tornado[i].worse);
    }
    // Revenue is proportional to check and transactions: ±10 % of the lever is ±10 % of it.
    QCOMPARE(tornado[0].lever, Lever::Check);
    QCOMPARE(tornado[1].lever, Lever::Transactions);
    QVERIFY(std::abs(tornado[0].better - 18'370'932.9) < 0.5);
    QVERIFY(std::abs(tornado[1].worse + 18'370'932.9) < 0.5);
  }

  void tornadoKeepsRatesWithinOne() {
    ModelParameters p = referenceBefore();
    p.retention = 0.97;
    const double top = runModel(withLever(p, Lever::Retention, 1), 12).revenue;
    for (const Sensitivity& s : sensitivity(p, 12))
      if (s.lever == Lever::Retention) QCOMPARE(s.better, top - runModel(p, 12).revenue);
  }

  void theCourseIsBolderThanUsual() {
    const auto warnings = boldWarnings(referenceBefore(), referenceAfter());
    QVERIFY(has(warnings, BoldChange::Base));           // +143 %
    QVERIFY(has(warnings, BoldChange::Repeat));         // +100 %
    QVERIFY(has(warnings, BoldChange::Churn));          // −50 %
    QVERIFY(!has(warnings, BoldChange::Check));         // +20 %
    QVERIFY(!has(warnings, BoldChange::Transactions));  // +33 %
    QVERIFY(!has(warnings, BoldChange::Lifetime));      // +100 %
    QVERIFY(!has(warnings, BoldChange::Revenue));       // +140 %
    for (const BoldWarning& w : warnings)
      if (w.change == BoldChange::Churn) {
        QVERIFY(std::abs(w.value + 0.5) < 1e-12);
        QCOMPARE(w.usual, -0.20);
      }
  }

  void boundsThemselvesAreUsual() {
    const ModelParameters before = referenceBefore();
    const auto warns = [&](Lever lever, double value, BoldChange change) {
      return has(boldWarnings(before, withLever(before, lever, value)), change);
    };
    QVERIFY(!warns(Lever::Check, 3250, BoldChange::Check));
    QVERIFY(warns(Lever::Check, 3251, BoldChange::Check));
    QVERIFY(!warns(Lever::Transactions, 15, BoldChange::Transactions));
    QVERIFY(warns(Lever::Transactions, 15.01, BoldChange::Transactions));
    QVERIFY(!warns(Lever::Churn, 0.08, BoldChange::Churn));
    QVERIFY(warns(Lever::Churn, 0.0799, BoldChange::Churn));
    QVERIFY(warns(Lever::Churn, 0.033, BoldChange::Lifetime));
    QVERIFY(!warns(Lever::Churn, 0.034, BoldChange::Lifetime));
    QVERIFY(!warns(Lever::Retention, 0.24, BoldChange::Repeat));
    QVERIFY(warns(Lever::Retention, 0.25, BoldChange::Repeat));
    QVERIFY(warns(Lever::Transactions, 10, BoldChange::Revenue));
  }

  void theModestScenarioIsNotBold() {
    QVERIFY(boldWarnings(referenceBefore(), modestScenario(referenceBefore())).empty());
    const ModelParameters after = modestScenario(referenceBefore());
    QCOMPARE(after.inflow, 800.0);
    QVERIFY(after.churn < 0.1 && after.check > 2500);
    VERIFY_OK(checkModel(modestScenario({10, 10, 1, 1, 1, 1, 0}), 12));
  }
};

RETENTA_TEST_MAIN(TestComparison)
#include "tst_comparison.moc"
