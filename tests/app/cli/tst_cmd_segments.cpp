// SPDX-License-Identifier: GPL-3.0-or-later
// segments, and what clients and rfm tell of the past: the program itself on the sample business.
#include <QFile>

#include "tests/app/cli/clirun.h"

using namespace retenta;

class TestCmdSegments : public test::CliTest {
  Q_OBJECT
 private:
  QString rules(const char* json) const {
    QFile file(at("rules.json"));
    if (file.open(QIODevice::WriteOnly)) file.write(json);
    return file.fileName();
  }
  Run segments(const QStringList& words) const {
    return run(QStringList{QStringLiteral("--json"), QStringLiteral("segments")} + words);
  }

 private Q_SLOTS:
  void initTestCase() { QCOMPARE(run(QStringLiteral("demo --clients 500")).code, 0); }

  void savedCountedRemoved() {
    const QString file = rules(R"({"all": [{"kind": "segment", "words": ["at_risk"]},
                                           {"kind": "purchases", "from": 5}]})");
    const Run counted = segments({QStringLiteral("count"), file});
    QVERIFY2(counted.code == 0, qPrintable(counted.err));
    const QString sentence =
        QStringLiteral("Clients who are in the segment “At risk” and made at least 5 purchases.");
    QCOMPARE(counted.json()[QStringLiteral("sentence")].toString(), sentence);
    const Run cell = run(QStringLiteral("--json clients --segment loyal_at_risk"));
    const qint64 clients = cell.json()[QStringLiteral("total")].toInteger();
    QVERIFY(clients > 0);
    QCOMPARE(counted.json()[QStringLiteral("clients")].toInteger(), clients);

    const QString name = QStringLiteral("Leaving loyal");
    QCOMPARE(segments({QStringLiteral("save"), name, file}).code, 0);
    const QJsonObject saved = segments({}).list("segments").at(0).toObject();
    QCOMPARE(saved[QStringLiteral("name")].toString(), name);
    QCOMPARE(saved[QStringLiteral("clients")].toInteger(), clients);
    const Run named = run({QStringLiteral("--json"), QStringLiteral("clients"),
                           QStringLiteral("--segment"), QStringLiteral("leaving LOYAL")});
    QCOMPARE(named.json()[QStringLiteral("total")].toInteger(), clients);
    // What list prints is taken as it is; the name that exists gets other rules.
    const QString all = rules(R"({"name": "x", "filter": {"all": []}})");
    QCOMPARE(segments({QStringLiteral("save"), name, all}).code, 0);
    const QJsonArray two = segments({QStringLiteral("list")}).list("segments");
    QCOMPARE(two.size(), 1);
    QCOMPARE(two[0].toObject()[QStringLiteral("sentence")].toString(),
             QStringLiteral("All clients."));
    QCOMPARE(segments({QStringLiteral("remove"), name}).code, 0);
    QVERIFY(segments({}).list("segments").isEmpty());
    QCOMPARE(segments({QStringLiteral("remove"), name}).code, 1);
  }

  void wrongRulesAreNamed() {
    const QString file = rules(R"({"all": [{"kind": "recency"}, {"kind": "luck"}]})");
    const Run wrong = run({QStringLiteral("segments"), QStringLiteral("count"), file});
    QCOMPARE(wrong.code, 1);
    QVERIFY2(wrong.err.contains(QStringLiteral("“{\"kind\":\"luck\"}”")), qPrintable(wrong.err));
    QVERIFY(wrong.err.contains(QStringLiteral("birthday, previous, bought")));
    const QString fine = rules(R"({"all": []})");
    // A cell's name would hide it for ever.
    QCOMPARE(segments({QStringLiteral("save"), QStringLiteral("at_risk"), fine}).code, 1);
    QCOMPARE(segments({QStringLiteral("save"), QStringLiteral("x")}).code, 2);
    QCOMPARE(segments({QStringLiteral("count"), at("none.json")}).code, 1);
  }

  // The segment left last and the day of the change are those of two calls of the matrix.
  void clientsTellWhereTheyCameFrom() {
    const QJsonArray clients =
        run(QStringLiteral("--json clients --previous --sort -monetary --limit 25"))
            .list("clients");
    QCOMPARE(clients.size(), 25);
    int left = 0;
    for (const QJsonValue& value : clients) {
      const QJsonObject client = value.toObject();
      const QString before = client[QStringLiteral("previous_segment")].toString();
      const auto since =
          QDate::fromString(client[QStringLiteral("segment_since")].toString(), Qt::ISODate);
      QVERIFY(since.isValid());
      if (before.isEmpty() || ++left > 4) continue;
      const qint64 id = client[QStringLiteral("id")].toInteger();
      const auto on = [&](QDate day) {
        const QString date = day.toString(Qt::ISODate);
        for (const QJsonValue& one : run({QStringLiteral("--json"), QStringLiteral("--as-of"), date,
                                          QStringLiteral("clients")})
                                         .list("clients")) {
          if (one[QStringLiteral("id")].toInteger() == id)
            return one[QStringLiteral("segment")].toString();
        }
        return QString();
      };
      QCOMPARE(on(since.addDays(-1)), before);
      QCOMPARE(on(since), client[QStringLiteral("segment")].toString());
    }
    QVERIFY(left > 0);
  }

  // Every moment is the matrix of that day.
  void historyOfCells() {
    const QJsonArray history = run(QStringLiteral("--json rfm --history 3")).list("history");
    QCOMPARE(history.size(), 4);
    for (const QJsonValue& value : history) {
      const QString day = value[QStringLiteral("as_of")].toString();
      const QJsonObject cells = value[QStringLiteral("cells")].toObject();
      const QJsonObject matrix =
          run({QStringLiteral("--json"), QStringLiteral("--as-of"), day, QStringLiteral("rfm")})
              .json()[QStringLiteral("cells")]
              .toObject();
      QCOMPARE(cells.size(), 11);
      for (const QString& cell : cells.keys()) {
        for (const char* key : {"clients", "revenue_minor"})
          QCOMPARE(cells[cell][QLatin1String(key)], matrix[cell][QLatin1String(key)]);
      }
    }
    QCOMPARE(run(QStringLiteral("rfm --history 0")).code, 2);
  }

  void windowOfMonths() {
    const auto loyal = [&](const char* line) {
      return run(QString::fromUtf8(line))
          .json()[QStringLiteral("cells")][QStringLiteral("churned_loyal")]
                 [QStringLiteral("clients")]
          .toInteger();
    };
    QVERIFY(loyal("--json rfm") > 0);
    QCOMPARE(loyal("--json rfm --window 3"), 0);  // who left has bought nothing in it
    QCOMPARE(run(QStringLiteral("rfm --window many")).code, 2);
    QCOMPARE(run(QStringLiteral("rfm-thresholds --window 12")).code, 0);
    QCOMPARE(run(QStringLiteral("--json rfm-thresholds"))
                 .json()[QStringLiteral("thresholds")][QStringLiteral("window_months")]
                 .toInteger(),
             12);
    QCOMPARE(run(QStringLiteral("rfm-thresholds --window 0")).code, 0);
  }
};

RETENTA_TEST_MAIN(TestCmdSegments)
#include "tst_cmd_segments.moc"
