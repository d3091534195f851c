// SPDX-License-Identifier: GPL-3.0-or-later
// growth, bucket, funnel, sources, spend: the program itself on the sample business.

#include "tests/app/cli/clirun.h"

using namespace retenta;

class TestCmdGrowth : public test::CliTest {
  Q_OBJECT
 private:
  QJsonObject kpi(const char* from, const char* to) const {
    return run(QStringLiteral("--json kpi --from %1 --to %2")
                   .arg(QLatin1String(from), QLatin1String(to)))
        .json()[QStringLiteral("periods")][0]
        .toObject();
  }

 private Q_SLOTS:
  void initTestCase() { QCOMPARE(run(QStringLiteral("demo --clients 500")).code, 0); }

  void growthIsTheChangeOfRevenue() {
    const QJsonObject growth =
        run(QStringLiteral("--json growth --from 2025-01-01 --to 2025-07-01")).json();
    QCOMPARE(growth[QStringLiteral("before")][QStringLiteral("from")].toString(),
             QStringLiteral("2024-07-01"));
    const qint64 change =
        kpi("2025-01-01", "2025-07-01")[QStringLiteral("revenue_minor")].toInteger() -
        kpi("2024-07-01", "2025-01-01")[QStringLiteral("revenue_minor")].toInteger();
    QCOMPARE(growth[QStringLiteral("change_minor")].toInteger(), change);
    const auto parts = [](const QJsonValue& line) {
      return line[QStringLiteral("clients_minor")].toInteger() +
             line[QStringLiteral("frequency_minor")].toInteger() +
             line[QStringLiteral("check_minor")].toInteger();
    };
    QCOMPARE(parts(growth[QStringLiteral("all")]), change);
    qint64 sum = growth[QStringLiteral("returns_change_minor")].toInteger();
    for (const char* group : {"returning", "new", "referred"}) {
      const QJsonValue line = growth[QStringLiteral("groups")][QLatin1String(group)];
      QVERIFY2(line.isObject(), group);
      sum += parts(line);
    }
    QCOMPARE(sum, change);
    const QJsonObject year =
        run(QStringLiteral("--json growth --from 2025-01-01 --to 2025-02-01 --before-from "
                           "2024-01-01 --before-to 2024-02-01"))
            .json();
    QCOMPARE(year[QStringLiteral("before")][QStringLiteral("to")].toString(),
             QStringLiteral("2024-02-01"));
  }

  void bucketAndFunnelGoOnFromMonthToMonth() {
    const QJsonArray bucket = run(QStringLiteral("--json bucket --from 2025-01-01 --to 2025-07-01"))
                                  .json()[QStringLiteral("months")]
                                  .toArray();
    QCOMPARE(bucket.size(), 6);
    for (int i = 1; i < bucket.size(); ++i)
      QCOMPARE(bucket[i][QStringLiteral("start")], bucket[i - 1][QStringLiteral("end")]);
    QCOMPARE(bucket[0][QStringLiteral("start")],
             kpi("2025-01-01", "2025-02-01")[QStringLiteral("active_start")]);
    const QJsonObject funnel =
        run(QStringLiteral("--json funnel --from 2025-01-01 --to 2025-07-01")).json();
    QVERIFY(funnel[QStringLiteral("potential")].toInteger() > 0);
    const QJsonArray months = funnel[QStringLiteral("months")].toArray();
    for (int i = 1; i < months.size(); ++i)
      QCOMPARE(months[i][QStringLiteral("start")], months[i - 1][QStringLiteral("end")]);
    // The living stages are the active clients of D3.
    const QJsonValue end = months.last()[QStringLiteral("end")];
    QCOMPARE(end[QStringLiteral("new")].toInteger() + end[QStringLiteral("repeat")].toInteger() +
                 end[QStringLiteral("loyal")].toInteger(),
             kpi("2025-06-01", "2025-07-01")[QStringLiteral("active_end")].toInteger());
  }

  void spendIsTypedInAndCounted() {
    const QString period = QStringLiteral(" --from 2025-01-01 --to 2025-07-01");
    const auto sourceNamed = [&](const QString& name) {
      const QJsonObject answer = run(QStringLiteral("--json sources") + period).json();
      for (const auto& source : answer[QStringLiteral("sources")].toArray())
        if (source[QStringLiteral("source")].toString() == name) return source.toObject();
      return QJsonObject();
    };
    const QJsonObject first = run(QStringLiteral("--json sources") + period)
                                  .json()[QStringLiteral("sources")][0]
                                  .toObject();
    const QString name = first[QStringLiteral("source")].toString();
    QVERIFY(first[QStringLiteral("cac_minor")].isNull());
    QCOMPARE(
        run({QStringLiteral("spend"), name, QStringLiteral("2025-03"), QStringLiteral("12000.50")})
            .code,
        0);
    QCOMPARE(
        run({QStringLiteral("spend"), name, QStringLiteral("2025-04"), QStringLiteral("1")}).code,
        0);
    const QJsonObject then = sourceNamed(name);
    QCOMPARE(then[QStringLiteral("spend_minor")].toInteger(), 1'200'150);
    QCOMPARE(then[QStringLiteral("cac_minor")].toInteger(),
             qRound64(1'200'150.0 / then[QStringLiteral("new")].toDouble()));
    QVERIFY(then[QStringLiteral("roi")].isDouble());
    QCOMPARE(
        run({QStringLiteral("spend"), name, QStringLiteral("2025-03"), QStringLiteral("0")}).code,
        0);
    QCOMPARE(sourceNamed(name)[QStringLiteral("spend_minor")].toInteger(), 100);
  }

  // What was spent on retention stands beside acquisition, and is forgotten by 0.
  void acquisitionBesideRetention() {
    const auto april = [&] {
      return run("--json sources --from 2025-04-01 --to 2025-05-01").list("months")[0].toObject();
    };
    QVERIFY(april()[QStringLiteral("retention_minor")].isNull());
    QCOMPARE(run("spend --retention 2025-04 900").code, 0);
    QCOMPARE(april()[QStringLiteral("retention_minor")].toInteger(), 90'000);
    const QJsonObject kpis =
        run("--json kpi --from 2025-04-01 --to 2025-05-01").list("periods")[0].toObject();
    QCOMPARE(april()[QStringLiteral("new_revenue_minor")].toInteger() +
                 april()[QStringLiteral("returning_revenue_minor")].toInteger(),
             kpis[QStringLiteral("revenue_minor")].toInteger());
    QCOMPARE(run("spend --retention 2025-04 0").code, 0);
    QVERIFY(april()[QStringLiteral("retention_minor")].isNull());
    QCOMPARE(run("spend --retention Site 2025-04 0").code, 2);
  }

  void forPeople_data() {
    QTest::addColumn<QString>("says");
    QTest::newRow("growth") << QStringLiteral("of returning clients");
    QTest::newRow("bucket") << QStringLiteral("returned");
    QTest::newRow("funnel") << QStringLiteral("churned → returned");
    QTest::newRow("sources") << QStringLiteral("By recommendation");
  }
  void forPeople() {
    QFETCH(QString, says);
    const Run shown = run(QLatin1String(QTest::currentDataTag()) +
                          QStringLiteral(" --from 2025-01-01 --to 2025-04-01"));
    QCOMPARE(shown.code, 0);
    QVERIFY2(QString::fromUtf8(shown.out).contains(says), shown.out.constData());
  }

  // The lists behind the numbers of one month, and of a group of payers.
  void clientsBehindANumber() {
    const QString month = QStringLiteral(" --from 2025-03-01 --to 2025-04-01");
    const auto total = [&](const char* command, const QString& group) {
      const Run list = run(QStringLiteral("--json ") + QLatin1String(command) +
                           QStringLiteral(" --clients ") + group + month);
      if (qint64(list.list("clients").size()) != list.json()[QStringLiteral("total")].toInteger())
        return qint64(-1);
      return list.json()[QStringLiteral("total")].toInteger();
    };
    const QJsonObject funnel =
        run(QStringLiteral("--json funnel") + month).list("months")[0].toObject();
    const QJsonObject people = funnel[QStringLiteral("people")].toObject();
    QCOMPARE(people.size(), 14);
    QVERIFY(people[QStringLiteral("to_churned")].toInteger() > 0);
    for (const QString& group : people.keys())
      QCOMPARE(total("funnel", group), people[group].toInteger());
    const QJsonObject bucket =
        run(QStringLiteral("--json bucket") + month).list("months")[0].toObject();
    for (const char* group : {"start", "came", "returned", "left", "end"})
      QCOMPARE(total("bucket", QLatin1String(group)), bucket[QLatin1String(group)].toInteger());
    QCOMPARE(total("growth", QStringLiteral("all")),
             total("growth", QStringLiteral("returning")) + total("growth", QStringLiteral("new")) +
                 total("growth", QStringLiteral("referred")));
    QCOMPARE(run(QStringLiteral("funnel --clients nobody") + month).code, 2);
  }

  void wrongUsage_data() {
    QTest::addColumn<QString>("says");
    QTest::newRow("growth") << QStringLiteral("--from");
    QTest::newRow("bucket --from 2025-01-01 --to 2025-01-01") << QStringLiteral("ends before");
    QTest::newRow("growth --from 2025-01-01 --to 2025-02-01 --before-from 2024-01-01")
        << QStringLiteral("before-to");
    QTest::newRow("sources --from 2025") << QStringLiteral("2025-06-30");
    QTest::newRow("spend Site 2025-06") << QStringLiteral("the sum");
    QTest::newRow("spend Site June 100") << QStringLiteral("June");
    QTest::newRow("spend Site 2025-06 many") << QStringLiteral("many");
  }
  void wrongUsage() {
    QFETCH(QString, says);
    const Run wrong = run(QLatin1String(QTest::currentDataTag()));
    QCOMPARE(wrong.code, 2);
    QVERIFY(wrong.out.isEmpty());
    QVERIFY2(wrong.err.contains(says), qPrintable(wrong.err));
  }
};

RETENTA_TEST_MAIN(TestCmdGrowth)
#include "tst_cmd_growth.moc"
