// SPDX-License-Identifier: GPL-3.0-or-later
// audience and campaign, as a script calls them, on the sample business.
#include <algorithm>

#include <QCryptographicHash>
#include <QFile>

#include "core/segments/clientbulk.h"
#include "core/segments/clientfilter.h"
#include "tests/app/cli/clirun.h"

using namespace retenta;

class TestCmdAudience : public test::CliTest {
  Q_OBJECT
 private:
  static QByteArray bytes(const QString& path) {
    QFile opened(path);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
  }
  // The first column of a file without quoted line breaks.
  static std::vector<qint64> clients(const QString& path) {
    std::vector<qint64> ids;
    const QList<QByteArray> lines = bytes(path).split('\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
      if (!lines[i].isEmpty()) ids.push_back(lines[i].split(',').first().toLongLong());
    }
    return ids;
  }
  static qint64 leftOut(const QJsonObject& json) {
    qint64 sum = 0;
    for (const QJsonValue& count : json.value(QStringLiteral("left_out")).toObject())
      sum += count.toInteger();
    return sum;
  }

 private Q_SLOTS:
  void initTestCase() { QCOMPARE(run(QStringLiteral("demo --clients 900 --months 18")).code, 0); }

  void rowsAndLeftOutAreTheCell_data() {
    QTest::addColumn<QString>("segment");
    QTest::addColumn<QString>("more");
    for (const char* segment : {"loyal_at_risk", "vip", "no_purchases", "first_purchase"}) {
      for (const char* more : {"", "--channel sms", "--channel email --control 20%"}) {
        QTest::addRow("%s %s", segment, more)
            << QString::fromLatin1(segment) << QString::fromLatin1(more);
      }
    }
  }
  void rowsAndLeftOutAreTheCell() {
    QFETCH(QString, segment);
    QFETCH(QString, more);
    const QString path = at("a.csv");
    const QString line = QStringLiteral("--json audience --segment %1 %2 --format csv --out %3")
                             .arg(segment, more, path);
    const Run r = run(line);
    QVERIFY2(r.code == 0, qPrintable(r.err));
    const Run cell = run(QStringLiteral("--json clients --limit 0 --segment ") + segment);
    const qint64 all = cell.json().value(QStringLiteral("total")).toInteger();
    const qint64 rows = r.json().value(QStringLiteral("rows")).toInteger();
    QVERIFY(all > 0);
    QCOMPARE(rows + leftOut(r.json()), all);
    const auto ids = clients(path);
    QCOMPARE(static_cast<qint64>(ids.size()), rows);
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    const QByteArray once = bytes(path);
    QCOMPARE(run(line).code, 0);
    QCOMPARE(bytes(path), once);
  }

  // A view saved on the clients page is a segment here.
  void savedViewIsASegment() {
    {
      const FixedClock clock(20'300);
      auto business = Business::open(at("d.retenta"), BaseFile::Access::ReadWrite, clock);
      VERIFY_OK(business);
      ClientCondition dear;
      dear.kind = ConditionKind::Money;
      dear.from = 2'000'000;
      VERIFY_OK(ClientBulk(**business)
                    .saveViewNow(QStringLiteral("Dear ones"),
                                 {{QStringLiteral("filter"), filterToJson({{dear}})}}));
    }
    const QStringList name{QStringLiteral("--segment"), QStringLiteral("dear ONES")};
    const Run list = run(QStringList{QStringLiteral("--json"), QStringLiteral("clients")} + name);
    QVERIFY2(list.code == 0, qPrintable(list.err));
    const QJsonArray dear = list.list("clients");
    QVERIFY(!dear.isEmpty());
    QCOMPARE(list.json()[QStringLiteral("total")].toInteger(), dear.size());
    const QJsonArray all = run(QStringLiteral("--json clients")).list("clients");
    qsizetype wanted = 0;
    for (const auto& each : all)
      wanted += each[QStringLiteral("monetary_minor")].toInteger() >= 2'000'000;
    QCOMPARE(dear.size(), wanted);
    const Run audience =
        run(QStringList{QStringLiteral("--json"), QStringLiteral("audience")} + name +
            QStringList{QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("--out"),
                        at("dear.csv")});
    QVERIFY2(audience.code == 0, qPrintable(audience.err));
    QCOMPARE(audience.json()[QStringLiteral("rows")].toInteger() + leftOut(audience.json()),
             wanted);
    const Run none = run(QStringLiteral("clients --segment nobody"));
    QCOMPARE(none.code, 1);
    QVERIFY2(none.err.contains(QStringLiteral("Dear ones")), qPrintable(none.err));
  }

  // D10, by SHA-256 over again: k = share × available rounded half up, the smallest hashes.
  void controlGroupIsTheSmallestHashes() {
    const QString line =
        QStringLiteral("--json audience --segment vip --channel sms --format csv --out ");
    QCOMPARE(run(line + at("all.csv")).code, 0);
    QCOMPARE(run(line + at("part.csv") + QStringLiteral(" --control 15%")).code, 0);
    const auto all = clients(at("all.csv"));
    const auto treated = clients(at("part.csv"));
    std::vector<std::pair<QByteArray, qint64>> ranked;
    for (const qint64 id : all) {
      const QByteArray key = "segments:vip:" + QByteArray::number(id);
      ranked.emplace_back(QCryptographicHash::hash(key, QCryptographicHash::Sha256), id);
    }
    std::sort(ranked.begin(), ranked.end());
    const std::size_t k = (15 * all.size() + 50) / 100;
    QVERIFY(k > 0);
    std::vector<qint64> expected;
    for (std::size_t i = k; i < ranked.size(); ++i) expected.push_back(ranked[i].second);
    std::sort(expected.begin(), expected.end());
    QCOMPARE(treated, expected);
  }

  void planTravelsAsJson() {
    QFile plan(at("plan.json"));
    QVERIFY(plan.open(QIODevice::WriteOnly));
    plan.write(R"({"name": "Back", "segments": ["at_risk"], "channel": "sms",
                   "message": {"text": "{{name}}, {{days}}", "fallbacks": {"name": "Hi"}},
                   "control_share": 0.1, "start": "2025-07-02"})");
    plan.close();
    const auto listed = [this] {
      return run(QStringLiteral("--json campaign list"))
          .json()
          .value(QStringLiteral("campaigns"))
          .toArray()
          .size();
    };
    const qsizetype before = listed();  // the sample has plans of its own
    const Run made = run({QStringLiteral("--json"), QStringLiteral("campaign"),
                          QStringLiteral("plan"), at("plan.json")});
    QVERIFY2(made.code == 0, qPrintable(made.err));
    const qint64 id = made.json().value(QStringLiteral("id")).toInteger();
    const QJsonObject shown = run(QStringLiteral("--json campaign show %1").arg(id)).json();
    QCOMPARE(shown.value(QStringLiteral("state")).toString(), QStringLiteral("draft"));
    const QJsonObject audience = shown.value(QStringLiteral("audience")).toObject();
    const Run written =
        run(QStringLiteral("--json audience --campaign %1 --out %2").arg(id).arg(at("c.csv")));
    QCOMPARE(written.code, 0);
    QCOMPARE(written.json().value(QStringLiteral("rows")), audience.value(QStringLiteral("rows")));
    QVERIFY(bytes(at("c.csv"))
                .startsWith("client,external_id,name,email,phone,segment,given_name,"
                            "days,message\r\n"));
    QCOMPARE(listed(), before + 1);
  }

  void refusals_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("code");
    QTest::newRow("format") << "audience --segment vip --format xlsx --out x.csv" << 2;
    QTest::newRow("segment") << "audience --segment nobody --format csv --out x.csv" << 1;
    QTest::newRow("channel") << "audience --segment vip --channel pigeon --out x.csv" << 2;
    QTest::newRow("control") << "audience --segment vip --control 80% --out x.csv" << 2;
    QTest::newRow("campaign") << "audience --campaign 99 --out x.csv" << 1;
    QTest::newRow("folder") << "audience --segment vip --out no/such/folder.csv" << 1;
    QTest::newRow("nobody named") << "audience --format csv --out x.csv" << 2;
    QTest::newRow("both") << "audience --segment vip --campaign 1 --out x.csv" << 2;
    QTest::newRow("no file") << "audience --segment vip" << 2;
    QTest::newRow("hash") << "audience --segment vip --hash --out x.csv" << 2;
    QTest::newRow("what") << "campaign results 1" << 2;
    QTest::newRow("show nothing") << "campaign show 99" << 1;
  }
  void refusals() {
    QFETCH(QString, line);
    QFETCH(int, code);
    const Run r = run(line);
    QCOMPARE(r.code, code);
    QVERIFY(r.out.isEmpty());
    QCOMPARE(r.err.trimmed().count(QLatin1Char('\n')), 0);  // one sentence
    QVERIFY(!QFile::exists(QStringLiteral("x.csv")));
  }
};

RETENTA_TEST_MAIN(TestCmdAudience)
#include "tst_cmd_audience.moc"
