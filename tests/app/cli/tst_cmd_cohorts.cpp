// SPDX-License-Identifier: GPL-3.0-or-later
// cohorts: the program itself on CDNOW against the golden table, and on the sample.
#include <map>

#include <QFile>

#include "tests/app/cli/clirun.h"

using namespace retenta;

class TestCmdCohorts : public test::CliTest {
  Q_OBJECT
 private:
 private Q_SLOTS:
  void initTestCase() { QCOMPARE(run(QStringLiteral("demo --clients 500")).code, 0); }

  void cdnow() {
    const QString folder = test::sharedDir() + QStringLiteral("/data/cdnow/");
    QFile golden(folder + QStringLiteral("cohort_golden.csv"));
    if (test::sharedDir().isEmpty() || !golden.open(QIODevice::ReadOnly)) {
      QSKIP("the shared data is not beside this checkout");
    }
    QCOMPARE(run(QStringLiteral("create --currency USD --country US"), "c.retenta").code, 0);
    QCOMPARE(run(QStringLiteral("--quiet import %1transactions.csv --kind orders --currency USD")
                     .arg(folder),
                 "c.retenta")
                 .code,
             0);
    const Run ours = run(QStringLiteral("--json cohorts --by month"), "c.retenta");
    QVERIFY2(ours.code == 0, qPrintable(ours.err));
    golden.readLine();
    for (const QJsonValue& cohort : ours.list("cohorts")) {
      int age = 0;
      for (const QJsonValue& cell : cohort[QStringLiteral("cells")].toArray()) {
        const QList<QByteArray> row = golden.readLine().trimmed().split(',');
        QCOMPARE(cohort[QStringLiteral("cohort")].toString().toLatin1(), row[0]);
        QCOMPARE(cohort[QStringLiteral("size")].toInteger(), row[1].toLongLong());
        QCOMPARE(age++, row[2].toInt());
        QCOMPARE(cell[QStringLiteral("active")].toInteger(), row[3].toLongLong());
        QVERIFY(std::abs(cell[QStringLiteral("retention")].toDouble() * 100 - row[4].toDouble()) <
                1e-6);
        QCOMPARE(cell[QStringLiteral("orders")].toInteger(), row[5].toLongLong());
        QCOMPARE(cell[QStringLiteral("revenue_minor")].toInteger(),
                 qRound64(row[6].toDouble() * 100));
      }
    }
    QVERIFY(golden.atEnd());
  }

  // Every client stands in one cohort, every ruble in one cell, however they are grouped.
  void groupingsAgree() {
    std::map<QString, qint64> size, revenue;
    for (const char* by : {"month", "quarter"}) {
      const Run answer = run(QStringLiteral("--json cohorts --by %1").arg(QLatin1String(by)));
      for (const QJsonValue& cohort : answer.list("cohorts")) {
        size[QLatin1String(by)] += cohort[QStringLiteral("size")].toInteger();
        for (const QJsonValue& cell : cohort[QStringLiteral("cells")].toArray())
          revenue[QLatin1String(by)] += cell[QStringLiteral("revenue_minor")].toInteger();
      }
    }
    QVERIFY(size[QStringLiteral("month")] > 0);
    QCOMPARE(size[QStringLiteral("month")], size[QStringLiteral("quarter")]);
    QCOMPARE(revenue[QStringLiteral("month")], revenue[QStringLiteral("quarter")]);
    qint64 ofSources = 0;
    for (const QJsonValue& cohort :
         run(QStringLiteral("--json cohorts --by source")).list("cohorts"))
      ofSources += cohort[QStringLiteral("size")].toInteger();
    QCOMPARE(ofSources, size[QStringLiteral("month")]);
  }

  void forPeople() {
    const Run shown = run(QStringLiteral("cohorts --by quarter --measure average_check"));
    QCOMPARE(shown.code, 0);
    QVERIFY2(shown.out.startsWith("Cohort"), shown.out.constData());
    QVERIFY(shown.out.contains("may have bought before"));
  }

  void wrongUsage_data() {
    QTest::addColumn<QString>("says");
    QTest::newRow("cohorts --by week") << QStringLiteral("quarter");
    QTest::newRow("cohorts --measure love") << QStringLiteral("cumulative_revenue");
  }
  void wrongUsage() {
    QFETCH(QString, says);
    const Run wrong = run(QLatin1String(QTest::currentDataTag()));
    QCOMPARE(wrong.code, 2);
    QVERIFY(wrong.out.isEmpty());
    QVERIFY2(wrong.err.contains(says), qPrintable(wrong.err));
  }
};

RETENTA_TEST_MAIN(TestCmdCohorts)
#include "tst_cmd_cohorts.moc"
