// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/matrix/cellface.h"

#include <QApplication>

#include "tests/support/support.h"
#include "ui/rfm/matrix/matrixtablemodel.h"
#include "ui/rfm/rfmwords.h"

#include "ui/theme/look.h"

using namespace retenta;

namespace {

// 142 of 2 403 clients with 1.86 of 13.07 million, 33 more than before; 316 promising, 19 fewer.
RfmMatrix sample() {
  RfmMatrix m;
  m.dates = yearEndingAt(test::day("2025-06-30"));
  m.comparedWith = test::day("2025-03-31");
  m.vipBoundMinor = 3'650'000;
  const auto put = [&](Segment segment, qint64 clients, qint64 revenue, qint64 earlier) {
    RfmCell& cell = m.cells[static_cast<std::size_t>(segment)];
    cell.clients = clients;
    cell.periodRevenueMinor = revenue;
    cell.periodTransactions = clients;
    cell.earlierClients = earlier;
  };
  put(Segment::LoyalAtRisk, 142, 186'000'000, 109);
  put(Segment::Promising, 316, 199'000'000, 335);
  put(Segment::Vip, 1945, 922'000'000, 1945);
  m.total.clients = 2403;
  m.total.periodRevenueMinor = 1'307'000'000;
  m.total.periodTransactions = 2403;
  m.cells[static_cast<std::size_t>(Segment::NoPurchases)].clients = 212;
  return m;
}

}  // namespace

class TestCellFace : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
  }

  void readsAloud() {
    const RfmMatrix m = sample();
    const auto spoken = [&](Segment segment) {
      QString text = cellFace(&m, segment, MatrixMeasure::Segment, Formatters()).spoken;
      return text.replace(QChar(0x00A0), QLatin1Char(' '));
    };
    QCOMPARE(spoken(Segment::LoyalAtRisk),
             QStringLiteral("Loyal at risk, 142 clients, 6 percent, up 33, revenue 1.86 million"));
    QCOMPARE(spoken(Segment::Promising),
             QStringLiteral("Promising, 316 clients, 13 percent, down 19, revenue 1.99 million"));
    QCOMPARE(spoken(Segment::NoPurchases), QStringLiteral("No purchases, 212 clients, revenue 0"));
    Language::install(QStringLiteral("ru"));
    QCOMPARE(spoken(Segment::LoyalAtRisk),
             QStringLiteral("Лояльные в зоне риска, 142 клиента, 6 процентов, рост на 33, выручка "
                            "1,86 миллиона"));
    QCOMPARE(cellFace(nullptr, Segment::Vip, MatrixMeasure::Segment, Formatters()).spoken,
             QStringLiteral("VIP, данных пока нет"));
  }

  void goodAndBadChanges() {
    const RfmMatrix m = sample();
    const auto face = [&](Segment segment) {
      return cellFace(&m, segment, MatrixMeasure::Segment, Formatters());
    };
    QCOMPARE(face(Segment::LoyalAtRisk).change, QStringLiteral("+33"));
    QCOMPARE(face(Segment::LoyalAtRisk).changeUp, true);
    QCOMPARE(face(Segment::LoyalAtRisk).changeGood, std::optional(false));  // more at risk: bad
    QCOMPARE(face(Segment::Promising).change, QStringLiteral("\u221219"));
    QCOMPARE(face(Segment::Promising).changeGood, std::optional(false));
    QVERIFY(!face(Segment::Vip).changeGood);
    QVERIFY(face(Segment::NoPurchases).change.isEmpty());
  }

  void measuresChangeTheFigureAndTheHeat() {
    const RfmMatrix m = sample();
    const auto face = [&](MatrixMeasure measure, Segment segment) {
      return cellFace(&m, segment, measure, Formatters());
    };
    QCOMPARE(face(MatrixMeasure::Segment, Segment::LoyalAtRisk).figure, QStringLiteral("142"));
    QCOMPARE(face(MatrixMeasure::Segment, Segment::LoyalAtRisk).beside, QStringLiteral("6%"));
    QCOMPARE(face(MatrixMeasure::Segment, Segment::LoyalAtRisk).footShare, QStringLiteral("14%"));
    QCOMPARE(face(MatrixMeasure::Revenue, Segment::LoyalAtRisk).figure, QStringLiteral("₽1.86M"));
    QVERIFY(face(MatrixMeasure::Revenue, Segment::LoyalAtRisk).change.isEmpty());  // of clients
    QCOMPARE(face(MatrixMeasure::Clients, Segment::LoyalAtRisk).change, QStringLiteral("+33"));
    QCOMPARE(face(MatrixMeasure::Revenue, Segment::Vip).heat, 1.0);
    QCOMPARE(face(MatrixMeasure::Revenue, Segment::Loyal).heat, 0.0);
    QCOMPARE(face(MatrixMeasure::AverageCheck, Segment::LoyalAtRisk).heat, 1.0);
    QVERIFY(face(MatrixMeasure::AverageCheck, Segment::LoyalAtRisk)
                .figure.contains(QStringLiteral("13")));
    QCOMPARE(face(MatrixMeasure::AverageCheck, Segment::Loyal).figure, Formatters::unknown());
    QCOMPARE(face(MatrixMeasure::Segment, Segment::Vip).bar, 1.0);
  }

  void rulesFollowTheBounds() {
    RfmThresholds t;
    using namespace rfmwords;
    QCOMPARE(columnRule(RecencyFamily::Churned, t), QStringLiteral("bought > 180 days ago"));
    QCOMPARE(columnRule(RecencyFamily::AtRisk, t), QStringLiteral("bought 91–180 days ago"));
    QCOMPARE(columnRule(RecencyFamily::Peak, t), QStringLiteral("bought ≤ 30 days ago"));
    QCOMPARE(columnRuleBrief(RecencyFamily::AtRisk, t), QStringLiteral("91–180 days"));
    QCOMPARE(columnRuleBrief(RecencyFamily::Churned, t), QStringLiteral("> 180 days"));
    QCOMPARE(rowRule(FrequencyTier::Middle, t), QStringLiteral("2–4 purchases"));
    QCOMPARE(rowRule(FrequencyTier::Single, t), QStringLiteral("1 purchase"));
    t.middleFrom = 3;
    t.frequentFrom = 4;
    QCOMPARE(rowRule(FrequencyTier::Middle, t), QStringLiteral("3 purchases"));
    QCOMPARE(rowRule(FrequencyTier::Single, t), QStringLiteral("1–2 purchases"));
    RfmMatrix m = sample();
    QCOMPARE(ownRule(Segment::Vip, m, Formatters()), QStringLiteral("0–90 days, top 10%"));
    QCOMPARE(ownRule(Segment::Loyal, m, Formatters()), QStringLiteral("0–90 days"));
    QVERIFY(ownRule(Segment::Newcomers, m, Formatters()).isEmpty());
    Language::install(QStringLiteral("ru"));
    t = {};
    QCOMPARE(columnRule(RecencyFamily::AtRisk, t), QStringLiteral("последняя покупка 91–180 дней"));
    t.riskDays = 121;
    QCOMPARE(columnRule(RecencyFamily::AtRisk, t), QStringLiteral("последняя покупка 91–121 день"));
    QCOMPARE(rowRule(FrequencyTier::Middle, t), QStringLiteral("2–4 покупки"));
    QCOMPARE(rowRule(FrequencyTier::Single, t), QStringLiteral("1 покупка"));
  }

  void namesOfChoices() {
    SegmentSet set = *segmentSetFromId(u"at_risk");
    QCOMPARE(rfmwords::selectionName(set), QStringLiteral("At risk"));
    set.add(Segment::Vip);
    QCOMPARE(rfmwords::selectionName(set), QStringLiteral("4 segments"));
    QCOMPARE(rfmwords::selectionName(SegmentSet(Segment::Loyal)), QStringLiteral("Loyal"));
  }

  void everySegmentHasItsWords_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("ru") << QStringLiteral("ru");
    QTest::newRow("en") << QStringLiteral("en");
  }
  void everySegmentHasItsWords() {
    QFETCH(QString, language);
    Language::install(language);
    QSet<QString> stories;
    for (const Segment segment : allSegments) {
      QVERIFY(!rfmwords::hint(segment, {}).isEmpty());
      const QString story = rfmwords::story(segment, {});
      QVERIFY2(story.endsWith(QLatin1Char('.')) && !story.contains(QLatin1Char('%')),
               qPrintable(story));
      stories.insert(story);
    }
    QCOMPARE(stories.size(), segmentCount);
  }

  void matrixAsTable() {
    MatrixTableModel model;
    QCOMPARE(model.index(0, MatrixTableModel::Clients).data().toString(), Formatters::unknown());
    model.setMatrix(sample());
    QCOMPARE(model.rowCount(), segmentCount);
    const auto text = [&](Segment segment, int column) {
      return model.index(static_cast<int>(segment), column).data().toString();
    };
    QCOMPARE(text(Segment::LoyalAtRisk, MatrixTableModel::Clients), QStringLiteral("142"));
    QCOMPARE(text(Segment::LoyalAtRisk, MatrixTableModel::Change), QStringLiteral("+33"));
    QCOMPARE(text(Segment::LoyalAtRisk, MatrixTableModel::Share), QStringLiteral("5.9%"));
    QCOMPARE(text(Segment::LoyalAtRisk, MatrixTableModel::Rule),
             QStringLiteral("5 or more purchases, 91–180 days"));
    QCOMPARE(text(Segment::NoPurchases, MatrixTableModel::Change), Formatters::unknown());
    QCOMPARE(model.headerData(MatrixTableModel::Change, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("Since 31 Mar"));
  }
};

RETENTA_WINDOW_TEST_MAIN(TestCellFace)
#include "tst_cellface.moc"
