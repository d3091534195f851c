// SPDX-License-Identifier: GPL-3.0-or-later
// kpi: the program itself on CDNOW, month by month against the golden figures, and on the sample.
#include <QFile>

#include "core/segments/clientbulk.h"
#include "core/segments/clientfilter.h"
#include "tests/app/cli/clirun.h"

using namespace retenta;

class TestCmdKpi : public test::CliTest {
  Q_OBJECT
 private:
  static bool near(const QJsonValue& ours, const QByteArray& percent) {
    if (percent.isEmpty()) return ours.isNull();
    return std::abs(ours.toDouble(-1) * 100 - percent.toDouble()) < 1e-6;
  }

 private Q_SLOTS:
  void initTestCase() { QCOMPARE(run("demo --clients 500").code, 0); }

  void cdnowMonthByMonth() {
    const QString folder = test::sharedDir() + QStringLiteral("/data/cdnow/");
    QFile golden(folder + QStringLiteral("monthly_golden.csv"));
    if (test::sharedDir().isEmpty() || !golden.open(QIODevice::ReadOnly)) {
      QSKIP("the shared data is not beside this checkout");
    }
    QCOMPARE(run("create --currency USD --country US", "c.retenta").code, 0);
    const Run imported =
        run({QStringLiteral("--quiet"), QStringLiteral("import"),
             folder + QStringLiteral("transactions.csv"), QStringLiteral("--kind"),
             QStringLiteral("orders"), QStringLiteral("--currency"), QStringLiteral("USD")},
            "c.retenta");
    QVERIFY2(imported.code == 0, qPrintable(imported.err));
    const Run months =
        run("--json kpi --from 1997-01-01 --to 1998-07-01 --by month --churn-days 90", "c.retenta");
    QVERIFY2(months.code == 0, qPrintable(months.err));
    const QJsonArray periods = months.list("periods");
    QCOMPARE(periods.size(), 18);
    golden.readLine();
    for (const QJsonValue& value : periods) {
      const QJsonObject k = value.toObject();
      const QList<QByteArray> row = golden.readLine().trimmed().split(',');
      const auto at = [&](const char* key) { return k.value(QLatin1String(key)); };
      QCOMPARE(at("from").toString().toLatin1(), row[0] + "-01");
      QCOMPARE(at("transactions").toInteger(), row[1].toLongLong());
      QCOMPARE(at("revenue_minor").toInteger(), qRound64(row[2].toDouble() * 100));
      QVERIFY(std::abs(at("average_check").toString().toDouble() - row[3].toDouble()) < 1e-6);
      QCOMPARE(at("payers").toInteger(), row[4].toLongLong());
      QCOMPARE(at("new").toInteger(), row[5].toLongLong());
      QCOMPARE(at("active_start").toInteger(), row[10].toLongLong());
      QCOMPARE(at("active_end").toInteger(), row[11].toLongLong());
      QVERIFY(near(at("crr_textbook"), row[12]));
      QVERIFY(near(at("crr"), row[13]));
      QVERIFY(near(at("churn"), row[14]));
      QVERIFY(near(at("rpr"), row[15]));
    }
  }

  void monthsAddUpToThePeriod() {
    const QJsonObject whole =
        run("--json kpi --from 2025-01-01 --to 2025-07-01").list("periods").first().toObject();
    qint64 revenue = 0;
    qint64 fresh = 0;
    const QJsonArray months =
        run("--json kpi --from 2025-01-01 --to 2025-07-01 --by month").list("periods");
    QCOMPARE(months.size(), 6);
    for (const QJsonValue& month : months) {
      revenue += month[QStringLiteral("revenue_minor")].toInteger();
      fresh += month[QStringLiteral("new")].toInteger();
    }
    QCOMPARE(revenue, whole[QStringLiteral("revenue_minor")].toInteger());
    QCOMPARE(fresh, whole[QStringLiteral("new")].toInteger());
    QVERIFY(whole[QStringLiteral("nps")].isNull());
    QVERIFY(whole[QStringLiteral("cltv_simple_minor")].toInteger() > 0);
    // All segments together are everybody.
    const QJsonObject all = run("--json kpi --from 2025-01-01 --to 2025-07-01 --segment "
                                "new,at_risk,churned,vip,loyal,promising,no_purchases")
                                .list("periods")
                                .first()
                                .toObject();
    QCOMPARE(all[QStringLiteral("revenue_minor")], whole[QStringLiteral("revenue_minor")]);
    const QJsonObject vip = run("--json kpi --from 2025-01-01 --to 2025-07-01 --segment vip")
                                .list("periods")
                                .first()
                                .toObject();
    QVERIFY(vip[QStringLiteral("payers")].toInteger() <
            whole[QStringLiteral("payers")].toInteger());
  }

  // A view saved on the clients page is a scope: with the others it makes everybody.
  void savedSegmentIsAScope() {
    const QString line = QStringLiteral("--json kpi --from 2025-01-01 --to 2025-07-01");
    {
      const FixedClock clock(20'300);
      auto business = Business::open(at("d.retenta"), BaseFile::Access::ReadWrite, clock);
      VERIFY_OK(business);
      ClientCondition dear;
      dear.kind = ConditionKind::Money;
      dear.from = 2'000'000;
      ClientBulk bulk(**business);
      VERIFY_OK(bulk.saveViewNow(QStringLiteral("Dear"),
                                 {{QStringLiteral("filter"), filterToJson({{dear}})}}));
      dear.negated = true;
      VERIFY_OK(bulk.saveViewNow(QStringLiteral("Cheap"),
                                 {{QStringLiteral("filter"), filterToJson({{dear}})}}));
    }
    const Run dear = run(line + QStringLiteral(" --segment dear"));
    QVERIFY2(dear.code == 0, qPrintable(dear.err));
    const QJsonObject saved = dear.json()[QStringLiteral("saved")].toObject();
    QCOMPARE(saved[QStringLiteral("name")].toString(), QStringLiteral("Dear"));
    QCOMPARE(saved[QStringLiteral("sentence")].toString(),
             QStringLiteral("Clients who spent at least ₽20,000 in all."));
    const Run cheap = run(line + QStringLiteral(" --segment Cheap"));
    const Run all = run(line);
    for (const char* key : {"revenue_minor", "payers", "transactions", "new"}) {
      const auto of = [&](const Run& r) {
        return r.list("periods").first()[QLatin1String(key)].toInteger();
      };
      QVERIFY2(of(dear) > 0 || key == std::string_view("new"), key);
      QCOMPARE(of(dear) + of(cheap), of(all));
    }
    const Run goal =
        run(QStringLiteral("--json goals add --figure revenue --target 900000 "
                           "--start 2025-01-31 --deadline 2025-12-31 --segment Dear"));
    QVERIFY2(goal.code == 0, qPrintable(goal.err));
    QCOMPARE(goal.list("goals").first()[QStringLiteral("saved")].toObject(), saved);
    const Run wrong = run(line + QStringLiteral(" --segment x"));
    QCOMPARE(wrong.code, 1);
    QVERIFY2(
        wrong.err.contains(QStringLiteral("vip")) && wrong.err.contains(QStringLiteral("Dear")),
        qPrintable(wrong.err));
  }

  // Beside each figure those of the period before and of the year before; a part is none of them.
  void comparedWithEarlierPeriods() {
    const QJsonArray months =
        run("--json kpi --from 2025-01-01 --to 2025-07-01 --by month --compare").list("periods");
    for (int i = 1; i < months.size(); ++i) {
      const QJsonObject before = months[i][QStringLiteral("before")].toObject();
      QCOMPARE(before, [&] {
        QJsonObject alone = months[i - 1].toObject();
        alone.remove(QStringLiteral("before"));
        alone.remove(QStringLiteral("year_before"));
        return alone;
      }());
    }
    const QJsonObject year = months[0][QStringLiteral("year_before")].toObject();
    QCOMPARE(year,
             run("--json kpi --from 2024-01-01 --to 2024-02-01").list("periods")[0].toObject());
    const QJsonObject first =
        run("--json kpi --from 2010-01-01 --to 2010-02-01 --compare").list("periods")[0].toObject();
    QVERIFY(!first[QStringLiteral("covered")].toBool(true));
    QVERIFY(first.contains(QStringLiteral("before")) && first[QStringLiteral("before")].isNull());
  }

  // The list behind a figure is as long as the figure says, of a segment too.
  void clientsBehindAFigure() {
    const QString period = QStringLiteral(" --from 2025-01-01 --to 2025-07-01");
    for (const QString& scope : {QString(), QStringLiteral(" --segment churned")}) {
      const QJsonObject figures =
          run(QStringLiteral("--json kpi --people") + period + scope).list("periods")[0].toObject();
      const QJsonObject sizes = figures[QStringLiteral("people")].toObject();
      QCOMPARE(sizes.size(), 14);
      QCOMPARE(sizes[QStringLiteral("payers")], figures[QStringLiteral("payers")]);
      QCOMPARE(sizes[QStringLiteral("lost")].toInteger(),
               figures[QStringLiteral("active_start")].toInteger() -
                   figures[QStringLiteral("kept")].toInteger());
      for (const char* group : {"payers", "lost", "repeating", "churned"}) {
        const Run list =
            run(QStringLiteral("--json kpi --clients ") + QLatin1String(group) + period + scope);
        QVERIFY2(list.code == 0, qPrintable(list.err));
        QCOMPARE(list.json()[QStringLiteral("total")], sizes[QLatin1String(group)]);
        QCOMPARE(qint64(list.list("clients").size()), sizes[QLatin1String(group)].toInteger());
      }
    }
    QVERIFY(!run(QStringLiteral("kpi --clients returned") + period).out.isEmpty());
    QCOMPARE(run(QStringLiteral("kpi --clients everybody") + period).code, 2);
  }

  void beforeAndAfterTheStrategy() {
    const Run none = run("--json kpi --strategy");
    QCOMPARE(none.code, 1);
    QVERIFY(none.err.contains(QStringLiteral("strategy --started")));
    QCOMPARE(run("strategy --started tomorrow").code, 2);
    QCOMPARE(run("--json strategy --started 2025-01-01").json()[QStringLiteral("started")],
             QJsonValue(QStringLiteral("2025-01-01")));
    const Run since = run("--json --as-of 2025-06-30 kpi --strategy");
    QVERIFY2(since.code == 0, qPrintable(since.err));
    QCOMPARE(since.list("periods"),
             run("--json --as-of 2025-06-30 kpi --from 2025-01-01 --to 2025-07-01 --compare")
                 .list("periods"));
    QVERIFY(run("--json strategy --clear").json()[QStringLiteral("started")].isNull());
    QVERIFY(run("strategy").out.startsWith("No start"));
  }

  // The sources part the clients, so their sums are everybody's.
  void ofASource() {
    const Run unknown = run("--json kpi --from 2025-01-01 --to 2025-07-01 --source nowhere");
    QCOMPARE(unknown.code, 1);
    const QStringList known = unknown.err.section(QStringLiteral("Possible: "), 1)
                                  .section(QLatin1Char('.'), 0, 0)
                                  .split(QStringLiteral(", "));
    QVERIFY2(known.size() > 1, qPrintable(unknown.err));
    const auto revenueOf = [&](const QString& source) {
      const QStringList words{QStringLiteral("--json"),   QStringLiteral("kpi"),
                              QStringLiteral("--from"),   QStringLiteral("2025-01-01"),
                              QStringLiteral("--to"),     QStringLiteral("2025-07-01"),
                              QStringLiteral("--source"), source};
      return run(words).list("periods")[0][QStringLiteral("revenue_minor")].toInteger();
    };
    qint64 sum = revenueOf(QString());
    for (const QString& source : known) sum += revenueOf(source);
    QCOMPARE(sum, run("--json kpi --from 2025-01-01 --to 2025-07-01")
                      .list("periods")[0][QStringLiteral("revenue_minor")]
                      .toInteger());
  }

  void thePastKnowsNothingOfLater() {
    const QJsonObject past = run("--json --as-of 2025-03-31 kpi --from 2025-01-01 --to 2025-07-01")
                                 .list("periods")[0]
                                 .toObject();
    const QJsonObject whole =
        run("--json kpi --from 2025-01-01 --to 2025-04-01").list("periods")[0].toObject();
    QCOMPARE(past[QStringLiteral("revenue_minor")], whole[QStringLiteral("revenue_minor")]);
    QVERIFY(!past[QStringLiteral("covered")].toBool(true));
    QVERIFY(whole[QStringLiteral("covered")].toBool(false));
  }

  // A return after the last purchase: the data reach to it, and earlier days know nothing of it.
  void aReturnAfterTheLastPurchase() {
    QFile file(at("returned.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "order number,date,status,total,customer id\n1,2025-01-10,paid,100,A\n"
        "2,2025-01-20,paid,50,B\nR1,2025-02-05,paid,-30,A\n");
    file.close();
    QCOMPARE(run("create --currency RUB", "r.retenta").code, 0);
    QCOMPARE(run({QStringLiteral("import"), file.fileName()}, "r.retenta").code, 0);
    const auto revenue = [this](const char* asOf, const char* command) {
      const Run r = run(QStringLiteral("--json %1 %2 --from 2025-01-01 --to 2025-03-01")
                            .arg(QLatin1String(asOf), QLatin1String(command)),
                        "r.retenta");
      return r.json().value(QLatin1String("as_of")).toString() + QLatin1Char(' ') +
             QString::number(r.list("periods")[0][QStringLiteral("revenue_minor")].toInteger());
    };
    QCOMPARE(revenue("", "kpi"), QStringLiteral("2025-02-05 12000"));
    QCOMPARE(revenue("--as-of 2025-02-05", "kpi"), QStringLiteral("2025-02-05 12000"));
    QCOMPARE(revenue("--as-of 2025-01-20", "kpi"), QStringLiteral("2025-01-20 15000"));
    const auto change = [this](const char* asOf) {
      return run(QStringLiteral("--json --as-of %1 growth --from 2025-02-01 --to 2025-03-01 "
                                "--before-from 2025-01-01 --before-to 2025-02-01")
                     .arg(QLatin1String(asOf)),
                 "r.retenta")
          .json()[QStringLiteral("change_minor")]
          .toInteger();
    };
    QCOMPARE(change("2025-02-05"), -18000);
    QCOMPARE(change("2025-01-25"), -15000);
    // Steps beyond the years that can be typed end as well.
    QCOMPARE(run("--json kpi --from 0001-01-01 --to 9999-12-31", "r.retenta").code, 0);
  }

  void anEmptyPeriodIsNull() {
    const QJsonObject k =
        run("--json kpi --from 1990-01-01 --to 1990-02-01").list("periods").first().toObject();
    QCOMPARE(k[QStringLiteral("payers")].toInteger(), 0);
    for (const char* key : {"average_check", "arppu_minor", "churn", "crr", "rpr",
                            "periodicity_days", "lifetime_days", "purchases_per_client"}) {
      QVERIFY2(k.contains(QLatin1String(key)) && k[QLatin1String(key)].isNull(), key);
    }
  }

  void forPeople() {
    const Run shown = run("kpi --from 2025-06-01 --to 2025-07-01");
    QCOMPARE(shown.code, 0);
    QVERIFY2(shown.out.startsWith("1 Jun 2025"), shown.out.constData());
    QVERIFY(shown.out.contains("Active clients"));
  }

  void wrongUsage_data() {
    QTest::addColumn<QString>("says");
    QTest::newRow("kpi") << QStringLiteral("--from");
    QTest::newRow("kpi --from 2025-01-01 --to 2025-01-01") << QStringLiteral("ends before");
    QTest::newRow("kpi --from 2025-01-01 --to 2025-02-30") << QStringLiteral("2025-02-30");
    QTest::newRow("kpi --from 2025-01-01 --to 2025-02-01 --by week") << QStringLiteral("week");
    QTest::newRow("kpi --from 2025-01-01 --to 2025-02-01 --churn-days 0") << QStringLiteral("180");
  }
  void wrongUsage() {
    QFETCH(QString, says);
    const Run wrong = run(QTest::currentDataTag());
    QCOMPARE(wrong.code, 2);
    QVERIFY(wrong.out.isEmpty());
    QVERIFY2(wrong.err.contains(says), qPrintable(wrong.err));
  }
};

RETENTA_TEST_MAIN(TestCmdKpi)
#include "tst_cmd_kpi.moc"
