// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "tests/app/cli/clirun.h"

using namespace retenta;

class TestCmdModel : public test::CliTest {
  Q_OBJECT
 private:
  // It needs no base.
  static Run run(const QString& line) {
    return runBare(line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
  }

  const QString m_before = QStringLiteral(
      "--json model --start 1000 --inflow 800 --retention 20% --churn 0.1 --check 2500 "
      "--transactions 3 ");

  static QString months(const QJsonObject& side, int month, const char* key) {
    const auto m = side.value(QStringLiteral("months")).toArray().at(month - 1).toObject();
    const QJsonValue value = m.value(QLatin1String(key));
    return value.isString() ? value.toString() : QString::number(value.toDouble(), 'g', 12);
  }

 private Q_SLOTS:
  void referenceCaseToTheKopeck() {
    const Run r = run(m_before + QStringLiteral("--after-retention 40% --after-churn 5% "
                                                "--after-check 3000 --after-transactions 4"));
    QCOMPARE(r.code, 0);
    QVERIFY2(r.err.isEmpty(), qPrintable(r.err));
    const QJsonObject j = r.json();
    const QJsonObject before = j.value(QStringLiteral("before")).toObject();
    const QJsonObject after = j.value(QStringLiteral("after")).toObject();
    QCOMPARE(before.value(QStringLiteral("revenue")).toString(), QStringLiteral("183709329.14"));
    QCOMPARE(after.value(QStringLiteral("revenue")).toString(), QStringLiteral("441106673.61"));
    QVERIFY(std::abs(before.value(QStringLiteral("base_end")).toDouble() - 1430.542) < 0.0005);
    QVERIFY(std::abs(after.value(QStringLiteral("base_end")).toDouble() - 3482.056) < 0.0005);
    QCOMPARE(j.value(QStringLiteral("delta")).toString(), QStringLiteral("257397344.47"));
    QCOMPARE(j.value(QStringLiteral("joint")).toString(), QStringLiteral("76917991.43"));
    QVERIFY(std::abs(j.value(QStringLiteral("growth")).toDouble() - 1.4011) < 0.0001);
    QVERIFY(std::abs(j.value(QStringLiteral("ratio")).toDouble() - 2.4011) < 0.0001);
    const QJsonArray levers = j.value(QStringLiteral("levers")).toArray();
    const auto effect = [&](int i) {
      return std::llround(
          levers.at(i).toObject().value(QStringLiteral("effect")).toString().toDouble());
    };
    QCOMPARE(levers.at(1).toObject().value(QStringLiteral("lever")).toString(),
             QStringLiteral("retention_of_new"));
    QCOMPARE(effect(0), 0);
    QCOMPARE(effect(1), 57'891'544);
    QCOMPARE(effect(2), 24'609'500);
    QCOMPARE(effect(3), 36'741'866);
    QCOMPARE(effect(4), 61'236'443);
    QCOMPARE(months(before, 1, "revenue"), QStringLiteral("13500000.00"));
    QCOMPARE(months(after, 2, "became"), QStringLiteral("1526.5"));  // people are not rounded
    QCOMPARE(months(after, 12, "month"), QStringLiteral("12"));
    QCOMPARE(months(after, 5, "retained"), QStringLiteral("320"));
  }

  void whatAfterLeavesOutEqualsBefore() {
    const QJsonObject j = run(m_before + QStringLiteral("--months 36")).json();
    QCOMPARE(j.value(QStringLiteral("before")), j.value(QStringLiteral("after")));
    QCOMPARE(j.value(QStringLiteral("delta")).toString(), QStringLiteral("0.00"));
    QCOMPARE(j.value(QStringLiteral("before"))
                 .toObject()
                 .value(QStringLiteral("months"))
                 .toArray()
                 .size(),
             36);
  }

  void ratesReadBothWays() {
    for (const char* rate : {"40%", "0.4", "0,4"}) {
      const QJsonObject j =
          run(m_before + QStringLiteral("--after-retention ") + QLatin1String(rate)).json();
      QCOMPARE(j.value(QStringLiteral("delta")).toString(), QStringLiteral("57891544.38"));
    }
  }

  void refusalsSayWhy_data() {
    QTest::addColumn<QString>("more");
    QTest::addColumn<int>("code");
    QTest::newRow("rate over 1") << QStringLiteral("--after-churn 5") << 2;
    QTest::newRow("negative") << QStringLiteral("--check -1") << 2;
    QTest::newRow("no number") << QStringLiteral("--check many") << 2;
    QTest::newRow("per cent of money") << QStringLiteral("--check 5%") << 2;
    QTest::newRow("37 months") << QStringLiteral("--months 37") << 2;
    QTest::newRow("unknown option") << QStringLiteral("--profit 5") << 2;
    QTest::newRow("a word") << QStringLiteral("now") << 2;
  }

  void refusalsSayWhy() {
    QFETCH(QString, more);
    QFETCH(int, code);
    const Run r = run(m_before + more);
    QCOMPARE(r.code, code);
    QVERIFY(r.out.isEmpty());
    QVERIFY(!r.err.isEmpty());
  }

  void missingNumbersAreNamed() {
    const Run r = run(QStringLiteral("model --start 1000 --check 5"));
    QCOMPARE(r.code, 2);
    QVERIFY(r.err.contains(QStringLiteral("--inflow")));
    QVERIFY(r.err.contains(QStringLiteral("--transactions")));
    QVERIFY(!r.err.contains(QStringLiteral("--check")));
  }

  void takesTheNumbersFromTheBase() {
    const QTemporaryDir dir;
    const QString base = QStringLiteral("--base ") + dir.filePath(QStringLiteral("d.retenta"));
    QCOMPARE(run(base + QStringLiteral(" create")).code, 0);
    const Run empty = run(base + QStringLiteral(" model --from-base"));
    QCOMPARE(empty.code, 1);
    QVERIFY(empty.err.contains(QStringLiteral("--start")));
    const QString demo = QStringLiteral("--base ") + dir.filePath(QStringLiteral("s.retenta"));
    QCOMPARE(run(demo + QStringLiteral(" demo --clients 300")).code, 0);
    const QJsonObject j =
        run(demo + QStringLiteral(" --json model --from-base --after-churn 1%")).json();
    const QJsonObject data = j.value(QStringLiteral("from_base")).toObject();
    const QJsonArray all = data.value(QStringLiteral("months")).toArray();
    QCOMPARE(all.size(), 12);
    double was = 0;
    for (int i = 0; i < all.size(); ++i) {
      const QJsonObject m = all.at(i).toObject();
      const auto n = [&](const char* key) { return m.value(QLatin1String(key)).toInt(); };
      was += n("was");
      QCOMPARE(n("was") + n("joined") + n("returned") - n("lost"), n("next"));
      if (i > 0) QCOMPARE(n("was"), all.at(i - 1).toObject().value(QStringLiteral("next")).toInt());
    }
    const QJsonObject before = j.value(QStringLiteral("before")).toObject();
    const double start = before.value(QStringLiteral("parameters"))
                             .toObject()
                             .value(QStringLiteral("start"))
                             .toDouble();
    QVERIFY(std::abs(start - was / 12) < 1e-9);
    // One number by hand, the rest from the base; another T is another base.
    const QJsonObject mixed =
        run(demo + QStringLiteral(" --json model --from-base --start 5 --churn-days 30")).json();
    const QJsonObject parameters = mixed.value(QStringLiteral("before"))
                                       .toObject()
                                       .value(QStringLiteral("parameters"))
                                       .toObject();
    QCOMPARE(parameters.value(QStringLiteral("start")).toDouble(), 5.0);
    QVERIFY(parameters.value(QStringLiteral("check")).toDouble() > 0);
    QCOMPARE(mixed.value(QStringLiteral("from_base"))
                 .toObject()
                 .value(QStringLiteral("churn_days"))
                 .toInt(),
             30);
  }
};

RETENTA_TEST_MAIN(TestCmdModel)
#include "tst_cmd_model.moc"
