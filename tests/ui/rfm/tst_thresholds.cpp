// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds moved by hand on the page, tried and stored.
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include "core/rfm/bounds/rfmpresets.h"
#include "tests/ui/rfm/rfmdesk.h"
#include "ui/rfm/thresholds/boundaxis.h"
#include "ui/rfm/thresholds/thresholdeditor.h"
#include "ui/rfm/thresholds/trialcard.h"

using namespace retenta;

class TestThresholds : public test::RfmDesk {
  Q_OBJECT
 private Q_SLOTS:
  void thresholdsMoveTheCountsAndAreOneStep() {
    show();
    QTRY_VERIFY(matrix()->matrix());
    command(QKeySequence(Qt::CTRL | Qt::Key_T));
    auto* editor = part<ThresholdEditor>();
    QVERIFY(editor->isVisible());
    auto* peak = editor->findChild<QSpinBox*>();
    RfmThresholds tried;
    tried.peakDays = 7;
    peak->setValue(7);
    const RfmMatrix moved = expected(asOf, tried);
    QVERIFY(moved.cell(Segment::FirstPurchase).clients !=
            expected(asOf).cell(Segment::FirstPurchase).clients);
    QTRY_COMPARE(shown(Segment::FirstPurchase), moved.cell(Segment::FirstPurchase).clients);
    QCOMPARE(*RfmService(*m_business).thresholdsNow(), RfmThresholds());  // nothing stored yet

    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(!editor->isVisible());
    QTRY_COMPARE(matrix()->matrix()->thresholds, RfmThresholds());

    command(QKeySequence(Qt::CTRL | Qt::Key_T));
    peak->setValue(95);  // above the next bound: told, not shown
    const auto buttons = editor->findChildren<QPushButton*>();
    const auto apply = std::find_if(buttons.begin(), buttons.end(), [](QPushButton* b) {
      return b->text() == QStringLiteral("Apply");
    });
    QVERIFY(!(*apply)->isEnabled());
    QVERIFY(!(*apply)->toolTip().isEmpty());
    peak->setValue(7);
    QVERIFY((*apply)->isEnabled());
    QSignalSpy said(m_page.get(), &Page::say);
    (*apply)->click();
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said[0][0].value<Message>().canUndo);
    QVERIFY(!editor->isVisible());
    QCOMPARE(m_business->undoName()->kind, QStringLiteral("rfm.thresholds"));
    QTRY_COMPARE(matrix()->matrix()->thresholds, tried);
    VERIFY_OK(m_business->undoNow());
    QTRY_COMPARE(matrix()->matrix()->thresholds, RfmThresholds());
  }

  void handlesTakeTheirNeighboursAlong() {
    ThresholdEditor editor;
    editor.resize(306, 700);
    QSignalSpy drafts(&editor, &ThresholdEditor::draftChanged);
    const auto axes = editor.findChildren<BoundAxis*>();
    QCOMPARE(axes.size(), 2);
    Q_EMIT axes[0]->moved(0, 200);
    QCOMPARE(editor.thresholds().peakDays, 200);
    QCOMPARE(editor.thresholds().activeDays, 201);
    QCOMPARE(editor.thresholds().riskDays, 202);
    QCOMPARE(axes[0]->ends(), std::vector<int>({200, 201, 202}));
    Q_EMIT axes[0]->moved(2, 10);
    QCOMPARE(editor.thresholds().peakDays, 8);
    Q_EMIT axes[1]->moved(0, 6);  // singles end with 6: middle begins with 7
    QCOMPARE(editor.thresholds().middleFrom, 7);
    QCOMPARE(editor.thresholds().frequentFrom, 8);
    Q_EMIT axes[1]->moved(1, 2);
    QCOMPARE(editor.thresholds().middleFrom, 2);
    QCOMPARE(editor.thresholds().frequentFrom, 3);
    QCOMPARE(drafts.size(), 4);
    VERIFY_OK(editor.thresholds().check());
  }

  void axisIsDraggedAndSteppedWithItsCounts() {
    show();
    QTRY_VERIFY(matrix()->matrix());
    command(QKeySequence(Qt::CTRL | Qt::Key_T));
    auto* editor = part<ThresholdEditor>();
    auto* axis = editor->findChild<BoundAxis*>();
    const RfmMatrix now = *matrix()->matrix();
    const auto column = [](const RfmMatrix& m, Segment a, Segment b, Segment c) {
      return m.cell(a).clients + m.cell(b).clients + m.cell(c).clients;
    };
    const qint64 atRisk =
        column(now, Segment::LoyalAtRisk, Segment::PromisingAtRisk, Segment::OneTimersAtRisk);
    QCOMPARE(axis->countOf(2), atRisk);
    QVERIFY(axis->accessibleDescription().contains(QString::number(atRisk)));
    // The border between active and at risk, drawn to where 60 days end. Newer is to the right.
    const QPoint from(static_cast<int>(axis->xOf(90)), 20);
    const QPoint to(static_cast<int>(axis->xOf(60)), 20);
    QVERIFY(to.x() > from.x());
    QTest::mousePress(axis, Qt::LeftButton, {}, from);
    QTest::mouseMove(axis, (from + to) / 2);
    QTest::mouseMove(axis, to);
    QTest::mouseRelease(axis, Qt::LeftButton, {}, to);
    const int active = editor->thresholds().activeDays;
    QVERIFY2(std::abs(active - 60) <= 2, qPrintable(QString::number(active)));
    RfmThresholds tried;
    tried.activeDays = active;
    const RfmMatrix wanted = expected(asOf, tried);
    QCOMPARE(axis->countOf(2), column(wanted, Segment::LoyalAtRisk, Segment::PromisingAtRisk,
                                      Segment::OneTimersAtRisk));
    QTRY_COMPARE(shown(Segment::LoyalAtRisk), wanted.cell(Segment::LoyalAtRisk).clients);
    // What would change is said, and its people are those who moved.
    qint64 moved = 0;
    const RfmGrid before = rfmGrid(*m_business->ledger(), {}, yearEndingAt(asOf));
    const RfmGrid after = rfmGrid(*m_business->ledger(), tried, yearEndingAt(asOf));
    for (std::size_t i = 0; i < before.classes.segments.size(); ++i) {
      moved += before.classes.segments[i] != after.classes.segments[i];
    }
    QVERIFY(moved > 0);
    const auto says = [editor](const QString& text) {
      for (const auto* label : editor->findChildren<QLabel*>()) {
        if (label->text().contains(text)) return true;
      }
      return false;
    };
    QTRY_VERIFY(says(QString::number(moved)));
    QVERIFY(editor->findChild<TrialCard*>()->isVisible());
    QVERIFY(says(QString::number(now.cell(Segment::LoyalAtRisk).clients)));
    // The arrows of the cells are against the stored bounds meanwhile.
    QCOMPARE(matrix()->matrix()->cell(Segment::LoyalAtRisk).change(),
             wanted.cell(Segment::LoyalAtRisk).clients - now.cell(Segment::LoyalAtRisk).clients);
    // By keys: up to the oldest handle, to the left is older.
    axis->setFocus();
    QTest::keyClick(axis, Qt::Key_Up);
    QTest::keyClick(axis, Qt::Key_Left);
    QCOMPARE(editor->thresholds().riskDays, 181);
    QTest::keyClick(axis, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(editor->thresholds().riskDays, 171);
    QTest::keyClick(editor, Qt::Key_Escape);
    QTRY_COMPARE(matrix()->matrix()->thresholds, RfmThresholds());
  }

  void boundsOfAKindOfBusinessAreADraft() {
    show();
    QTRY_VERIFY(matrix()->matrix());
    command(QKeySequence(Qt::CTRL | Qt::Key_T));
    auto* editor = part<ThresholdEditor>();
    for (auto* button : editor->findChildren<QPushButton*>()) {
      if (button->text() == QStringLiteral("By kind of business")) {
        QTest::keyClick(button, Qt::Key_Space);
      }
    }
    auto* menu = editor->findChild<QMenu*>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), static_cast<qsizetype>(rfmPresets().size()));
    menu->actions()[1]->trigger();
    menu->close();
    QCOMPARE(editor->thresholds(), rfmPresets()[1].thresholds);
    QTRY_COMPARE(matrix()->matrix()->thresholds, rfmPresets()[1].thresholds);
    QCOMPARE(*RfmService(*m_business).thresholdsNow(), RfmThresholds());
    QTest::keyClick(editor, Qt::Key_Escape);
  }
};

RETENTA_WINDOW_TEST_MAIN(TestThresholds)
#include "tst_thresholds.moc"
