// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QSignalSpy>

#include "tests/support/support.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/leverslider.h"
#include "ui/widgets/numberfield.h"

using namespace retenta;

class TestLeverSlider : public QObject {
  Q_OBJECT
 private:
  static bool near(double a, double b) { return std::abs(a - b) < 1e-9; }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void keysStepAndHomeGoesToTheNotch() {
    LeverSlider slider(QStringLiteral("Отток"));
    slider.setRange(0, 0.1, 0.001);
    slider.setNotch(0.0371);
    slider.setValue(0.0371);
    QSignalSpy moved(&slider, &LeverSlider::moved);
    QSignalSpy settled(&slider, &LeverSlider::settled);
    QSignalSpy reset(&slider, &LeverSlider::reset);
    QTest::keyClick(&slider, Qt::Key_Up);
    QVERIFY(near(slider.value(), 0.038));  // the next round value, not 0.0381
    QTest::keyClick(&slider, Qt::Key_Down);
    QVERIFY(near(slider.value(), 0.037));
    QTest::keyClick(&slider, Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(near(slider.value(), 0.047));
    QTest::keyClick(&slider, Qt::Key_PageDown);
    QVERIFY(near(slider.value(), 0.037));
    QTest::keyClick(&slider, Qt::Key_Left);
    QCOMPARE(moved.size(), 5);
    QCOMPARE(settled.size(), 0);  // the hand has not rested yet
    QTest::keyClick(&slider, Qt::Key_Home);
    QCOMPARE(slider.value(), 0.0371);  // exactly, between two steps
    QCOMPARE(reset.size(), 1);
    for (int i = 0; i < 20; ++i) QTest::keyClick(&slider, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(slider.value(), 0.0);
  }

  void keysAreOneEditWhenTheyRest() {
    LeverSlider slider(QStringLiteral("x"));
    slider.setRange(0, 100, 1);
    QSignalSpy moved(&slider, &LeverSlider::moved);
    QSignalSpy settled(&slider, &LeverSlider::settled);
    for (int i = 0; i < 5; ++i) QTest::keyPress(&slider, Qt::Key_Up);
    QCOMPARE(settled.size(), 0);
    QTest::keyRelease(&slider, Qt::Key_Up);
    QTest::keyClick(&slider, Qt::Key_Down);
    QCOMPARE(moved.size(), 6);
    QCOMPARE(settled.size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(settled.size(), 1, 3000);
    QTest::keyClick(&slider, Qt::Key_Down);
    slider.clearFocus();
    QFocusEvent left(QEvent::FocusOut);
    QApplication::sendEvent(&slider, &left);
    QCOMPARE(settled.size(), 2);  // leaving does not wait
  }

  void aDragIsOneEdit() {
    LeverSlider slider(QStringLiteral("x"));
    slider.setRange(0, 100, 1);
    slider.resize(424, 28);
    slider.show();
    QSignalSpy moved(&slider, &LeverSlider::moved);
    QSignalSpy settled(&slider, &LeverSlider::settled);
    QTest::mousePress(&slider, Qt::LeftButton, {}, QPoint(112, 13));
    QCOMPARE(slider.value(), 25.0);
    for (int x = 120; x <= 212; x += 4) QTest::mouseMove(&slider, QPoint(x, 13));
    QCOMPARE(settled.size(), 0);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(212, 13));
    QCOMPARE(slider.value(), 50.0);
    QVERIFY(moved.size() > 5);
    QCOMPARE(settled.size(), 1);
    slider.setNotch(33.3);
    QSignalSpy reset(&slider, &LeverSlider::reset);
    QTest::mouseDClick(&slider, Qt::LeftButton, {}, QPoint(212, 13));
    QCOMPARE(slider.value(), 33.3);
    QCOMPARE(reset.size(), 1);
  }

  void aScreenReaderMeetsASlider() {
    LeverSlider slider(QStringLiteral("Отток постоянных"));
    slider.setRange(0, 0.1, 0.001);
    slider.setValue(0.023);
    slider.setValueText(QStringLiteral("2,3 %"));
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&slider);
    QVERIFY(face && face->valueInterface());
    QCOMPARE(face->role(), QAccessible::Slider);
    QCOMPARE(face->text(QAccessible::Name), QStringLiteral("Отток постоянных"));
    QCOMPARE(face->text(QAccessible::Value), QStringLiteral("2,3 %"));
    QCOMPARE(face->valueInterface()->currentValue().toDouble(), 0.023);
    QCOMPARE(face->valueInterface()->maximumValue().toDouble(), 0.1);
    QSignalSpy moved(&slider, &LeverSlider::moved);
    QSignalSpy settled(&slider, &LeverSlider::settled);
    face->valueInterface()->setCurrentValue(0.5);
    QCOMPARE(slider.value(), 0.1);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(settled.size(), 1);
  }

  void fieldReadsWhatPeopleWrite_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("value");
    QTest::newRow("comma") << QStringLiteral("2,5") << 0.025;
    QTest::newRow("point") << QStringLiteral("2.5") << 0.025;
    QTest::newRow("sign") << QStringLiteral("40 %") << 0.4;
    QTest::newRow("hundred") << QStringLiteral("100") << 1.0;
  }

  void fieldReadsWhatPeopleWrite() {
    QFETCH(QString, typed);
    QFETCH(double, value);
    NumberField field(QStringLiteral("Отток"));
    field.setPercent(true);
    field.setRange(0, 1, 0.01);
    field.show();
    field.setFocus();
    field.selectAll();
    QSignalSpy settled(&field, &NumberField::settled);
    QTest::keyClicks(&field, typed);
    QVERIFY(near(field.value(), value));
    QCOMPARE(field.text(), typed);  // not rewritten under the hand
    QCOMPARE(settled.size(), 0);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(settled.size(), 1);
    QVERIFY(field.text().endsWith(QStringLiteral("\u00A0%")));
  }

  void fieldRefusesAndForgives() {
    NumberField field(QStringLiteral("Удержание"));
    field.setPercent(true);
    field.setRange(0, 1, 0.01);
    field.setValue(0.2);
    field.show();
    field.setFocus();
    QSignalSpy moved(&field, &NumberField::moved);
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("1"));
    QTest::keyClicks(&field, QStringLiteral("20"));  // 120 %
    QVERIFY(!field.isValid());
    QVERIFY(!field.toolTip().isEmpty());
    QVERIFY(near(field.value(), 0.12));  // the last one that could be
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.isValid());
    QVERIFY(near(field.value(), 0.2));
    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("abc"));
    QVERIFY(!field.isValid());
    QVERIFY(near(field.value(), 0.2));
  }

  void undoOfAFinalNumberIsTheProgrammes() {
    QWidget window;
    NumberField field(QStringLiteral("Чек"), &window);
    QAction undo;
    undo.setShortcut(QKeySequence::Undo);
    window.addAction(&undo);
    QSignalSpy undone(&undo, &QAction::triggered);
    window.show();
    QApplication::setActiveWindow(&window);
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("5"));
    QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.size(), 0);  // letters being typed
    QTest::keyClick(&field, Qt::Key_Return);
    QTest::keyClick(&field, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(undone.size(), 1);
  }

  void fieldSteps() {
    NumberField field(QStringLiteral("Чек"));
    field.setRange(0, 3000, 10);
    field.setValue(2452.7);
    field.show();
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_Up);
    QCOMPARE(field.value(), 2460.0);
    QTest::keyClick(&field, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(field.value(), 2560.0);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(field.value(), 2550.0);
    for (int i = 0; i < 9; ++i) QTest::keyClick(&field, Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(field.value(), 3000.0);
  }
};

RETENTA_WINDOW_TEST_MAIN(TestLeverSlider)
#include "tst_leverslider.moc"
