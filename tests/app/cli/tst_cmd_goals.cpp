// SPDX-License-Identifier: GPL-3.0-or-later
// goals: the program itself on the sample business.
#include "tests/app/cli/clirun.h"

using namespace retenta;

class TestCmdGoals : public test::CliTest {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() { QCOMPARE(run(QStringLiteral("demo --clients 500")).code, 0); }

  void addedListedRemoved() {
    const Run added = run(QStringLiteral(
        "--json goals add --figure crr --target 99% --start 2024-12-31 --deadline 2025-12-31"));
    QVERIFY2(added.code == 0, qPrintable(added.err));
    const QJsonObject goal = added.list("goals")[0].toObject();
    const QJsonObject december = run(QStringLiteral("--json --as-of 2024-12-31 kpi --from "
                                                    "2024-12-01 --to 2025-01-01"))
                                     .list("periods")[0]
                                     .toObject();
    QCOMPARE(goal[QStringLiteral("start_value")].toDouble(),
             december[QStringLiteral("crr")].toDouble());
    QCOMPARE(goal[QStringLiteral("target")].toDouble(), 0.99);
    QCOMPARE(goal[QStringLiteral("points")].toArray().size(), 7);
    QVERIFY(goal[QStringLiteral("forecast")].isDouble());
    const Run listed = run(QStringLiteral("--json goals"));
    QCOMPARE(listed.list("goals")[0].toObject(), goal);
    // Looked at from the day it was set it is too early to tell.
    const QJsonObject early =
        run(QStringLiteral("--json --as-of 2024-12-31 goals")).list("goals")[0].toObject();
    QCOMPARE(early[QStringLiteral("state")].toString(), QStringLiteral("unknown"));
    QVERIFY(early[QStringLiteral("forecast")].isNull());
    const Run said = run(QStringLiteral("goals"));
    QVERIFY(QString::fromUtf8(said.out).contains(QStringLiteral("99.0% by 31 Dec 2025")));
    QCOMPARE(run(QStringLiteral("goals remove 1")).code, 0);
    QVERIFY(run(QStringLiteral("--json goals")).list("goals").isEmpty());
    QCOMPARE(run(QStringLiteral("goals remove 1")).code, 1);
  }

  void wrong_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    const auto row = [](const char* line, int code) {
      QTest::newRow(line) << QString::fromUtf8(line) << code;
    };
    row("goals dance", 2);
    row("goals add --figure luck --target 1 --deadline 2025-12-31", 2);
    row("goals add --figure crr --target 99%", 2);
    row("goals add --figure crr --target much --deadline 2025-12-31", 2);
    row("goals add --figure revenue --target 20% --deadline 2025-12-31", 2);
    row("goals add --figure crr --target 99% --deadline 2020-12-31", 1);
    row("goals add --figure crr --target 99% --deadline 2025-12-31 --segment gold", 1);
    row("goals add --figure crr --target 99% --deadline 2025-12-31 --months x", 1);
  }
  void wrong() {
    QFETCH(QString, line);
    QFETCH(int, code);
    const Run said = run(line);
    QCOMPARE(said.code, code);
    QVERIFY(!said.err.isEmpty());
    QVERIFY(run(QStringLiteral("--json goals")).list("goals").isEmpty());
  }
};

RETENTA_TEST_MAIN(TestCmdGoals)
#include "tst_cmd_goals.moc"
