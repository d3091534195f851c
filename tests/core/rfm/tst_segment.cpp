// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfm.h"
#include "tests/support/support.h"

using namespace retenta;

class TestSegment : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void tableCoversTheGridOnce() {
    int covered[3][4] = {};
    for (const SegmentInfo& info : segmentTable()) {
      QCOMPARE(segmentInfo(info.segment).id, info.id);
      QCOMPARE(segmentFromId(segmentId(info.segment)), std::optional(info.segment));
      for (int i = 0; i < info.span; ++i) {
        ++covered[static_cast<int>(info.row)][static_cast<int>(info.column) + i];
      }
    }
    for (const auto& row : covered) {
      for (const int times : row) QCOMPARE(times, 1);
    }
    QCOMPARE(segmentInfo(Segment::NoPurchases).span, 0);
  }

  void unions() {
    const auto ids = [](QStringView word) { return segmentSetFromId(word)->ids().join(u' '); };
    QCOMPARE(ids(u"new"), QStringLiteral("newcomers first_purchase"));
    QCOMPARE(ids(u"at_risk"), QStringLiteral("loyal_at_risk promising_at_risk one_timers_at_risk"));
    QCOMPARE(ids(u"churned"), QStringLiteral("churned_loyal churned_promising lost_one_timers"));
    QCOMPARE(ids(u"loyal"), QStringLiteral("loyal"));
    QVERIFY(!segmentSetFromId(u"Loyal"));
    QVERIFY(!segmentSetFromIds({}));
    QVERIFY(!segmentSetFromIds({QStringLiteral("vip"), QStringLiteral("nobody")}));
    const auto both = segmentSetFromIds({QStringLiteral("new"), QStringLiteral("newcomers")});
    QCOMPARE(both->size(), 2);
    QCOMPARE(knownSegmentIds().size(), 15);
    QCOMPARE(SegmentSet::all().size(), 12);
  }

  void thresholdsAreChecked_data() {
    QTest::addColumn<int>("a");
    QTest::addColumn<int>("b");
    QTest::addColumn<int>("c");
    QTest::addColumn<int>("middle");
    QTest::addColumn<int>("frequent");
    QTest::addColumn<int>("percent");
    QTest::addColumn<QString>("wrong");
    QTest::newRow("default") << 30 << 90 << 180 << 2 << 5 << 10 << QString();
    QTest::newRow("zero peak") << 0 << 1 << 2 << 2 << 3 << 1 << QString();
    QTest::newRow("equal") << 30 << 30 << 180 << 2 << 5 << 10 << QStringLiteral("30, 30, 180");
    QTest::newRow("falling") << 30 << 90 << 80 << 2 << 5 << 10 << QStringLiteral("30, 90, 80");
    QTest::newRow("negative") << -1 << 90 << 180 << 2 << 5 << 10 << QStringLiteral("-1, 90, 180");
    QTest::newRow("single twice") << 30 << 90 << 180 << 1 << 5 << 10 << QStringLiteral("1, 5");
    QTest::newRow("no middle") << 30 << 90 << 180 << 5 << 5 << 10 << QStringLiteral("5, 5");
    QTest::newRow("nobody dear") << 30 << 90 << 180 << 2 << 5 << 0 << QStringLiteral("0");
  }
  void thresholdsAreChecked() {
    QFETCH(int, a);
    QFETCH(int, b);
    QFETCH(int, c);
    QFETCH(int, middle);
    QFETCH(int, frequent);
    QFETCH(int, percent);
    QFETCH(QString, wrong);
    RfmThresholds t{a, b, c, middle, frequent, {}, 0};
    t.vip.topPercent = percent;
    const auto checked = t.check();
    QCOMPARE(checked.ok(), wrong.isEmpty());
    if (checked.ok()) {
      QCOMPARE(thresholdsFromJson(thresholdsToJson(t)), t);
    } else {
      const bool percentWrong = percent < 1;
      QCOMPARE(checked.error().code,
               percentWrong ? ErrorCode::BadNumber : ErrorCode::BadThresholds);
      QCOMPARE(checked.error().args.last(), wrong);
      QCOMPARE(thresholdsFromJson(thresholdsToJson(t)), RfmThresholds());
    }
  }

  void amountAndWindowTravel() {
    RfmThresholds t;
    t.vip = {true, 9'007'199'254'740'993, 10};  // one more than a double holds
    t.windowMonths = 24;
    QCOMPARE(thresholdsFromJson(thresholdsToJson(t)), t);
    QCOMPARE(thresholdsFromJson({}), RfmThresholds());
  }
};

RETENTA_TEST_MAIN(TestSegment)
#include "tst_segment.moc"
