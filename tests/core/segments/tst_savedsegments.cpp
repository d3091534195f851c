// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments/savedsegments.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include "core/segments/clientbulk.h"
#include "tests/support/support.h"

using namespace retenta;

class TestSavedSegments : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'000};
  std::unique_ptr<Business> m_business;

  static ClientFilter spent(qint64 from) {
    ClientCondition c;
    c.kind = ConditionKind::Money;
    c.from = from;
    return {{c}};
  }
  qint64 save(const char* name, const ClientFilter& filter) {
    const auto id = ClientBulk(*m_business)
                        .saveViewNow(QString::fromUtf8(name),
                                     {{QStringLiteral("filter"), filterToJson(filter)}});
    if (!id) qFatal("%s", qPrintable(test::describe(id.error())));
    return *id;
  }
  SegmentFate fateOf(const SavedSegment& kept) {
    return segmentFate(kept, *savedSegmentsNow(*m_business));
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    static int number = 0;
    auto made =
        Business::create(m_dir.filePath(QStringLiteral("%1.retenta").arg(++number)), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
  }

  void cellsOrAName() {
    save("Щедрые", spent(100));
    const auto cells = segmentChoiceNow(*m_business, QStringLiteral("at_risk,vip"));
    VERIFY_OK(cells);
    QVERIFY(cells->cells && !cells->saved);
    QCOMPARE(cells->cells->size(), 4);
    QCOMPARE(cells->filter().conditions.front().words, cells->cells->ids());
    const auto saved = segmentChoiceNow(*m_business, QStringLiteral(" щедрые "));
    VERIFY_OK(saved);
    QVERIFY(saved->saved && !saved->cells);
    QCOMPARE(saved->saved->name, QStringLiteral("Щедрые"));
    QCOMPARE(saved->filter(), spent(100));
    const auto wrong = segmentChoiceNow(*m_business, QStringLiteral("vip,gold"));
    QCOMPARE(wrong.error().code, ErrorCode::UnknownValue);
    QCOMPARE(wrong.error().args.value(1), QStringLiteral("gold"));
    QVERIFY(wrong.error().args.value(2).contains(QStringLiteral("Щедрые")));
    QVERIFY(SegmentChoice().filter().empty());
  }

  void keptAsJsonOrNotAtAll() {
    const SavedSegment kept{7, QStringLiteral("Щедрые"), spent(100)};
    QCOMPARE(savedSegmentFromJson(savedSegmentToJson(kept)), std::optional(kept));
    QJsonObject newer = savedSegmentToJson(kept);
    newer[QStringLiteral("filter")] =
        QJsonObject{{QStringLiteral("all"),
                     QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("moon")}}}}};
    QVERIFY(!savedSegmentFromJson(newer));
    QVERIFY(!savedSegmentFromJson({}));
  }

  void whatBecomesOfOne() {
    const qint64 id = save("Щедрые", spent(100));
    const SavedSegment kept{id, QStringLiteral("Щедрые"), spent(100)};
    SegmentFate fate = fateOf(kept);
    QVERIFY(fate.now && !fate.renamed && !fate.changed);
    ClientBulk bulk(*m_business);
    VERIFY_OK(bulk.renameViewNow(id, QStringLiteral("Дорогие")));
    fate = fateOf(kept);
    QVERIFY(fate.now && fate.renamed && !fate.changed);
    QCOMPARE(fate.now->name, QStringLiteral("Дорогие"));
    VERIFY_OK(m_business->undoNow());
    VERIFY_OK(bulk.renameViewNow(id, QStringLiteral("Дорогие")));
    save("Дорогие", spent(500));
    fate = fateOf(kept);
    QVERIFY(fate.now && fate.renamed && fate.changed);
    VERIFY_OK(m_business->undoNow());
    VERIFY_OK(m_business->undoNow());
    save("Щедрые", spent(500));
    fate = fateOf(kept);
    QVERIFY(fate.now && !fate.renamed && fate.changed);
    QCOMPARE(fate.now->filter, spent(500));
    VERIFY_OK(bulk.removeViewNow(id));
    QVERIFY(!fateOf(kept).now);
    // Another one is never given its number.
    save("Прочие", spent(1));
    QVERIFY(!fateOf(kept).now);
    // Made anew under the old name it is the same one.
    save("щедрые", spent(100));
    fate = fateOf(kept);
    QVERIFY(fate.now && fate.renamed && !fate.changed);
  }
};

RETENTA_TEST_MAIN(TestSavedSegments)
#include "tst_savedsegments.moc"
