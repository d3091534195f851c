// SPDX-License-Identifier: GPL-3.0-or-later
// rfm, rfm-thresholds, rfm-scores, clients: the program itself on the sample business and CDNOW.
#include <QFile>

#include "tests/app/cli/clirun.h"

using namespace retenta;

class TestCmdRfm : public test::CliTest {
  Q_OBJECT
 private:
  static qint64 clientsIn(const QJsonObject& rfm, const char* cell) {
    return rfm.value(QStringLiteral("cells"))
        .toObject()
        .value(QLatin1String(cell))
        .toObject()
        .value(QStringLiteral("clients"))
        .toInteger();
  }
  static QJsonArray bounds(const Run& run) {
    return run.json()
        .value(QStringLiteral("thresholds"))
        .toObject()
        .value(QStringLiteral("recency_days"))
        .toArray();
  }

 private Q_SLOTS:
  void initTestCase() { QCOMPARE(run(QStringLiteral("demo --clients 500")).code, 0); }

  void wrongUsageIsTwo_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* line, const char* says) {
      QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(says);
    };
    row("rfm 2024", "“2024” is not expected here.");
    row("check d.retenta", "“d.retenta” is not expected here.");
    row("model 12", "“12” is not expected here.");
    row("undo-import 1 2", "“2” is not expected here.");
    row("--base= rfm", "Say where with --base FILE.");
    row("campaign show 1 2", "“2” is not expected here.");
    row("import x.csv --currency X", "Possible: RUB, USD, EUR ….");
  }
  void wrongUsageIsTwo() {
    QFETCH(QString, line);
    QFETCH(QString, says);
    const Run wrong = run(line);
    QCOMPARE(wrong.code, 2);
    QCOMPARE(wrong.out, QByteArray());
    QVERIFY2(wrong.err.contains(says), qPrintable(wrong.err));
    QCOMPARE(wrong.err.count(QLatin1Char('\n')), 1);
  }

  void boundsGivenAreForOneAnswer() {
    const Run stored = run(QStringLiteral("--json rfm"));
    QCOMPARE(stored.code, 0);
    QCOMPARE(bounds(stored), (QJsonArray{30, 90, 180}));
    const Run tried = run(QStringLiteral("--json rfm --recency 7,90,180 --vip 20000"));
    QCOMPARE(bounds(tried), (QJsonArray{7, 90, 180}));
    QVERIFY(clientsIn(tried.json(), "first_purchase") < clientsIn(stored.json(), "first_purchase"));
    QCOMPARE(tried.json()
                 .value(QStringLiteral("thresholds"))
                 .toObject()
                 .value(QStringLiteral("vip_minor"))
                 .toInteger(),
             2'000'000);
    QCOMPARE(tried.json().value(QStringLiteral("clients")),
             stored.json().value(QStringLiteral("clients")));
    QCOMPARE(run(QStringLiteral("--json rfm")).out, stored.out);
    double shares = 0;
    for (const auto& cell : stored.json().value(QStringLiteral("cells")).toObject()) {
      shares += cell.toObject().value(QStringLiteral("share_clients")).toDouble();
    }
    QVERIFY(qAbs(shares - 1) < 1e-9);
  }

  void boundsAreStoredAndTakenFromTheBase() {
    QCOMPARE(run(QStringLiteral("rfm-thresholds --recency 10,20,40 --frequency 3,6")).code, 0);
    QCOMPARE(bounds(run(QStringLiteral("--json rfm"))), (QJsonArray{10, 20, 40}));
    const Run suggested = run(QStringLiteral("--json rfm-thresholds --suggest"));
    QCOMPARE(suggested.code, 0);
    QCOMPARE(bounds(suggested), suggested.json()
                                    .value(QStringLiteral("suggestion"))
                                    .toObject()
                                    .value(QStringLiteral("recency_days"))
                                    .toArray());
    const QString said =
        suggested.json()[QStringLiteral("suggestion")][QStringLiteral("sentence")].toString();
    QVERIFY(said.startsWith(QStringLiteral("Half of the repeat purchases come within ")));
    QVERIFY(QString::fromUtf8(run(QStringLiteral("rfm --suggest")).out).startsWith(said));
    QCOMPARE(run(QStringLiteral("rfm-thresholds --recency 30,90,180 --frequency 2,5")).code, 0);
    QCOMPARE(run(QStringLiteral("create"), "e.retenta").code, 0);
    const Run few = run(QStringLiteral("rfm --suggest"), "e.retenta");
    QCOMPARE(few.code, 1);
    QVERIFY(few.err.contains(QStringLiteral("100 repeat clients")));
  }

  void wrongWordsAreTold_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("word");
    const auto add = [](const char* line, int code, const char* word) {
      QTest::newRow(line) << QString::fromLatin1(line) << code << QString::fromLatin1(word);
    };
    add("rfm --recency 1,2", 2, "1,2");
    add("rfm --recency a,b,c", 2, "a,b,c");
    add("rfm --recency 90,30,180", 2, "90, 30, 180");
    add("rfm --frequency 2", 2, "--frequency");
    add("rfm --frequency 5,5", 2, "5, 5");
    add("rfm --vip topten", 2, "topten");
    add("rfm --vip top0%", 2, "0");
    add("rfm --vip -5", 2, "-5");
    add("rfm --as-of 1998-13-01", 2, "1998-13-01");
    add("migration --from 2025-01-01 --to 2025-02-01 --as-of 1998-13-01", 2, "1998-13-01");
    add("rfm-scores", 2, "--out");
    add("rfm-scores --rule best --out x.csv", 2, "best");
    add("clients --segment nobody", 1, "loyal_at_risk");
    add("clients --sort colour", 2, "monetary");
    add("clients --limit some", 2, "some");
    add("clients --consent pigeon", 2, "messenger");
    add("clients --consent sms:maybe", 2, "unknown");
  }
  void wrongWordsAreTold() {
    QFETCH(QString, line);
    QFETCH(int, code);
    QFETCH(QString, word);
    const Run r = run(line);
    QCOMPARE(r.code, code);
    QVERIFY(r.out.isEmpty());
    QVERIFY2(r.err.contains(word), qPrintable(r.err));
  }

  void clientsByConsentAndTag() {
    const auto total = [this](const QString& options) {
      return run(QStringLiteral("--json clients --limit 0 ") + options)
          .json()
          .value(QStringLiteral("total"))
          .toInteger();
    };
    const qint64 all = total({});
    const qint64 yes = total(QStringLiteral("--consent email"));
    QVERIFY(yes > 0 && yes < all);
    QCOMPARE(yes + total(QStringLiteral("--consent email:no")) +
                 total(QStringLiteral("--consent email:unknown")),
             all);
    QCOMPARE(total(QStringLiteral("--tag nobody-has-it")), 0);
    const QJsonObject some = run(QStringLiteral("--json clients --consent email --limit 1")).json();
    const QJsonObject client = some.value(QStringLiteral("clients")).toArray().first().toObject();
    QCOMPARE(client.value(QStringLiteral("consents")).toObject().value(QStringLiteral("email")),
             QJsonValue(QStringLiteral("yes")));
    QVERIFY(client.value(QStringLiteral("tags")).isArray());
    QVERIFY(client.value(QStringLiteral("marks")).isArray());
  }

  void clientsOfACell() {
    const QJsonObject matrix = run(QStringLiteral("--json rfm")).json();
    const QJsonObject list =
        run(QStringLiteral("--json clients --segment vip --sort -monetary")).json();
    const QJsonArray clients = list.value(QStringLiteral("clients")).toArray();
    QCOMPARE(list.value(QStringLiteral("total")).toInteger(), clientsIn(matrix, "vip"));
    QCOMPARE(clients.size(), clientsIn(matrix, "vip"));
    qint64 before = std::numeric_limits<qint64>::max();
    for (const auto& one : clients) {
      const QJsonObject client = one.toObject();
      QCOMPARE(client.value(QStringLiteral("segment")).toString(), QStringLiteral("vip"));
      const qint64 money = client.value(QStringLiteral("monetary_minor")).toInteger();
      QVERIFY(money <= before);
      before = money;
    }
    const QJsonObject two =
        run(QStringLiteral("--json clients --segment churned --limit 2")).json();
    QCOMPARE(two.value(QStringLiteral("clients")).toArray().size(), 2);
    QCOMPARE(two.value(QStringLiteral("total")).toInteger(),
             clientsIn(matrix, "churned_loyal") + clientsIn(matrix, "churned_promising") +
                 clientsIn(matrix, "lost_one_timers"));
    const QJsonObject none = run(QStringLiteral("--json clients --segment no_purchases")).json();
    const auto first = none.value(QStringLiteral("clients")).toArray().first().toObject();
    QVERIFY(first.value(QStringLiteral("recency_days")).isNull());
  }

  void scoresOfCdnow_data() {
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("column");
    QTest::newRow("quantile") << QStringLiteral("quantile") << 5;
    QTest::newRow("ntile") << QStringLiteral("ntile") << 8;
  }
  void scoresOfCdnow() {
    if (test::sharedDir().isEmpty()) QSKIP("the shared data is not beside this checkout");
    QFETCH(QString, rule);
    QFETCH(int, column);
    const QString data = test::sharedDir() + QStringLiteral("/data/cdnow/");
    if (!QFile::exists(m_dir.filePath(QStringLiteral("c.retenta")))) {
      QCOMPARE(run(QStringLiteral("create --currency USD"), "c.retenta").code, 0);
      QCOMPARE(
          run(QStringLiteral("import ") + data + QStringLiteral("transactions.csv"), "c.retenta")
              .code,
          0);
    }
    const QString out = m_dir.filePath(rule + QStringLiteral(".csv"));
    const Run made = run(
        QStringLiteral("--as-of 1998-07-01 --json rfm-scores --rule %1 --out %2").arg(rule, out),
        "c.retenta");
    QCOMPARE(made.code, 0);
    QCOMPARE(made.json().value(QStringLiteral("clients")).toInteger(), 23'570);
    QHash<QByteArray, QByteArray> expected;
    QFile golden(data + QStringLiteral("rfm_scores.csv"));
    QVERIFY(golden.open(QIODevice::ReadOnly));
    golden.readLine();
    while (!golden.atEnd()) {
      const auto cells = golden.readLine().trimmed().split(',');
      expected[cells[0]] = cells.mid(column, 3).join(',');
    }
    QFile ours(out);
    QVERIFY(ours.open(QIODevice::ReadOnly));
    QCOMPARE(ours.readLine().trimmed(),
             QByteArray("client,external_id,recency_days,frequency,monetary_minor,r,f,m"));
    qsizetype rows = 0;
    for (; !ours.atEnd(); ++rows) {
      const auto cells = ours.readLine().trimmed().split(',');
      QCOMPARE(cells.mid(5, 3).join(','), expected.value(cells[1]));
    }
    QCOMPARE(rows, expected.size());
  }
};

RETENTA_TEST_MAIN(TestCmdRfm)
#include "tst_cmd_rfm.moc"
