// SPDX-License-Identifier: GPL-3.0-or-later
// migration: the program itself on CDNOW against the golden moves, and on the sample.
#include <map>

#include <QFile>

#include "tests/app/cli/clirun.h"

using namespace retenta;

class TestCmdMigration : public test::CliTest {
  Q_OBJECT
 private:
 private Q_SLOTS:
  void initTestCase() { QCOMPARE(run(QStringLiteral("demo --clients 500")).code, 0); }

  void cdnow() {
    const QString folder = test::sharedDir() + QStringLiteral("/data/cdnow/");
    QFile file(folder + QStringLiteral("grid_golden.json"));
    if (test::sharedDir().isEmpty() || !file.open(QIODevice::ReadOnly)) {
      QSKIP("the shared data is not beside this checkout");
    }
    QCOMPARE(run(QStringLiteral("create --currency USD --country US"), "c.retenta").code, 0);
    QCOMPARE(run(QStringLiteral("--quiet import %1transactions.csv --kind orders --currency USD")
                     .arg(folder),
                 "c.retenta")
                 .code,
             0);
    const QJsonObject golden = QJsonDocument::fromJson(file.readAll())
                                   .object()
                                   .value(QStringLiteral("migration"))
                                   .toObject();
    const QJsonObject ours =
        run(QStringLiteral("--json migration --from 1997-06-30 --to 1997-12-31"), "c.retenta")
            .json();
    QCOMPARE(ours[QStringLiteral("from")], golden[QStringLiteral("from")]);
    QCOMPARE(ours[QStringLiteral("to")], golden[QStringLiteral("to")]);
    std::map<QString, qint64> expected;
    for (const auto& move : golden[QStringLiteral("moves")].toArray()) {
      const QString key = move[QStringLiteral("from")].toString() + QStringLiteral(" → ") +
                          move[QStringLiteral("to")].toString();
      expected[key] = move[QStringLiteral("clients")].toInteger();
    }
    std::map<QString, qint64> found;
    for (const auto& move : ours[QStringLiteral("moves")].toArray()) {
      const QString key = move[QStringLiteral("from")].toString() + QStringLiteral(" → ") +
                          move[QStringLiteral("to")].toString();
      found[key] = move[QStringLiteral("clients")].toInteger();
    }
    QVERIFY(found == expected);
  }

  void moversByName() {
    const QString dates = QStringLiteral(" --from 2025-03-31 --to 2025-06-30");
    const QJsonObject answer = run(QStringLiteral("--json migration") + dates).json();
    int looked = 0;
    for (const auto& move : answer[QStringLiteral("moves")].toArray()) {
      const QString name = move[QStringLiteral("from")].toString() + QLatin1Char(':') +
                           move[QStringLiteral("to")].toString();
      const Run list = run(QStringLiteral("--json migration --clients ") + name + dates);
      QCOMPARE(list.json()[QStringLiteral("total")], move[QStringLiteral("clients")]);
      QCOMPARE(qint64(list.list("clients").size()), move[QStringLiteral("clients")].toInteger());
      if (++looked == 6) break;
    }
    QCOMPARE(looked, 6);
    const QJsonObject totals = answer[QStringLiteral("totals")].toObject();
    QCOMPARE(run(QStringLiteral("--json migration --clients down") + dates)
                 .json()[QStringLiteral("total")],
             totals[QStringLiteral("down")]);
    QCOMPARE(run(QStringLiteral("migration --clients loyal") + dates).code, 2);
  }

  void addsUpToTheMatrixOfBothDays() {
    const QJsonObject answer =
        run(QStringLiteral("--json migration --from 2025-03-31 --to 2025-06-30")).json();
    std::map<QString, qint64> from, to, money;
    for (const auto& move : answer[QStringLiteral("moves")].toArray()) {
      const qint64 clients = move[QStringLiteral("clients")].toInteger();
      from[move[QStringLiteral("from")].toString()] += clients;
      to[move[QStringLiteral("to")].toString()] += clients;
      money[move[QStringLiteral("to")].toString()] +=
          move[QStringLiteral("revenue_minor")].toInteger();
    }
    QVERIFY(from[QStringLiteral("not_yet")] > 0);
    const auto cellsAt = [&](const char* day) {
      return run(QStringLiteral("--json --as-of %1 rfm").arg(QLatin1String(day)))
          .json()[QStringLiteral("cells")]
          .toObject();
    };
    const QJsonObject then = cellsAt("2025-03-31");
    const QJsonObject now = cellsAt("2025-06-30");
    QCOMPARE(then.size(), 11);
    for (const QString& id : then.keys()) {
      QCOMPARE(from[id], then[id][QStringLiteral("clients")].toInteger());
      QCOMPARE(to[id], now[id][QStringLiteral("clients")].toInteger());
      QCOMPARE(money[id], now[id][QStringLiteral("revenue_minor")].toInteger());
    }
    const QJsonObject totals = answer[QStringLiteral("totals")].toObject();
    QCOMPARE(totals[QStringLiteral("new")].toInteger(), from[QStringLiteral("not_yet")]);
  }

  void forPeople() {
    const Run shown = run(QStringLiteral("migration --from 2025-03-31 --to 2025-06-30"));
    QCOMPARE(shown.code, 0);
    QVERIFY2(shown.out.startsWith("31 Mar 2025"), shown.out.constData());
    QVERIFY(shown.out.contains("Not yet a client"));
    QVERIFY(shown.out.contains("Up: "));
  }

  void wrongUsage_data() {
    QTest::addColumn<QString>("says");
    QTest::newRow("migration") << QStringLiteral("--from");
    QTest::newRow("migration --from 2025-02-01 --to 2025-01-01") << QStringLiteral("later");
    QTest::newRow("migration --from 2025-02-01 --to 2025-02-30") << QStringLiteral("2025-02-30");
    QTest::newRow("migration --until") << QStringLiteral("until");
  }
  void wrongUsage() {
    QFETCH(QString, says);
    const Run wrong = run(QLatin1String(QTest::currentDataTag()));
    QCOMPARE(wrong.code, 2);
    QVERIFY(wrong.out.isEmpty());
    QVERIFY2(wrong.err.contains(says), qPrintable(wrong.err));
  }
};

RETENTA_TEST_MAIN(TestCmdMigration)
#include "tst_cmd_migration.moc"
