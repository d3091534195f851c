// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/matrix/matrixlayout.h"

#include <QApplication>

#include "tests/support/support.h"
#include "ui/rfm/rfmwords.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

class TestMatrixLayout : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void cellsNeitherOverlapNorLeaveTheWidget() {
    const QSizeF size(808, 612);
    const MatrixLayout layout(size);
    for (const Segment a : allSegments) {
      QVERIFY(QRectF(QPointF(), size).contains(layout.cell(a)));
      QCOMPARE(layout.at(layout.cell(a).center()), std::optional(a));
      for (const Segment b : allSegments) {
        QVERIFY(a == b || !layout.cell(a).intersects(layout.cell(b)));
      }
    }
    const QRectF promising = layout.cell(Segment::Promising);
    QCOMPARE(promising.left(), layout.cell(Segment::Loyal).left());
    QCOMPARE(promising.right(), layout.cell(Segment::Vip).right());
    QCOMPARE(promising.right(), layout.cell(Segment::FirstPurchase).right());
    QVERIFY(!layout.at(layout.rowHead(FrequencyTier::Single).center()));
  }

  void stepsCrossSpansAndComeBack() {
    struct Step {
      Segment from;
      int column, dx, dy;
      Segment to;
      int toColumn;
    };
    const Step steps[] = {
        {Segment::LoyalAtRisk, 1, 1, 0, Segment::Loyal, 2},
        {Segment::Loyal, 2, 1, 0, Segment::Vip, 3},
        {Segment::Vip, 3, 1, 0, Segment::Vip, 3},
        {Segment::Vip, 3, 0, 1, Segment::Promising, 3},
        {Segment::Promising, 3, 0, 1, Segment::FirstPurchase, 3},
        {Segment::Promising, 2, 0, 1, Segment::Newcomers, 2},
        {Segment::Promising, 3, -1, 0, Segment::PromisingAtRisk, 1},
        {Segment::Promising, 2, 1, 0, Segment::Promising, 3},
        {Segment::PromisingAtRisk, 1, 1, 0, Segment::Promising, 2},
        {Segment::ChurnedLoyal, 0, -1, 0, Segment::ChurnedLoyal, 0},
        {Segment::ChurnedLoyal, 0, 0, -1, Segment::ChurnedLoyal, 0},
        {Segment::FirstPurchase, 3, 0, 1, Segment::NoPurchases, 3},
        {Segment::NoPurchases, 3, 0, 1, Segment::NoPurchases, 3},
        {Segment::NoPurchases, 3, 1, 0, Segment::NoPurchases, 3},
        {Segment::NoPurchases, 3, 0, -1, Segment::FirstPurchase, 3},
    };
    for (const Step& step : steps) {
      const CellStep got = stepFrom(step.from, step.column, step.dx, step.dy);
      QCOMPARE(segmentId(got.segment), segmentId(step.to));
      QCOMPARE(got.column, step.toColumn);
    }
  }

  void namesTakeTwoLinesAtMost_data() {
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("percent");
    for (const QString& language : Language::available()) {
      for (const int percent : {100, 130, 200}) {
        QTest::newRow(qPrintable(language + QString::number(percent))) << language << percent;
      }
    }
  }
  void namesTakeTwoLinesAtMost() {
    QFETCH(QString, language);
    QFETCH(int, percent);
    Language::install(language);
    applyLook(*qApp, {Scheme::Light, percent});
    const MatrixLayout layout(QSizeF(MatrixLayout::minimumSize()));
    const QFont font = textFont(TextRole::Strong);
    for (const Segment segment : allSegments) {
      const qreal width = layout.cell(segment).width() - scaled(36) - scaled(10);
      const QStringList lines = wrapWords(rfmwords::name(segment), font, width);
      QVERIFY2(lines.size() <= 2, qPrintable(rfmwords::name(segment)));
      for (const QString& line : lines) {
        QVERIFY(QFontMetricsF(font).horizontalAdvance(line) <= width);
      }
    }
    applyLook(*qApp, {});
  }

  void wrapsAtWords() {
    const QFont font = textFont(TextRole::Body);
    const qreal wide = QFontMetricsF(font).horizontalAdvance(QStringLiteral("one two"));
    QCOMPARE(wrapWords(QStringLiteral("one two three"), font, wide),
             (QStringList{QStringLiteral("one two"), QStringLiteral("three")}));
    QCOMPARE(wrapWords(QStringLiteral("incomprehensible"), font, 10).size(), 1);
    QVERIFY(wrapWords({}, font, 10).isEmpty());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestMatrixLayout)
#include "tst_matrixlayout.moc"
