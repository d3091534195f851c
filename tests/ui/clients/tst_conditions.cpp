// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of condition as its small popup asks for it, and as its chip says it.
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

#include "tests/support/support.h"
#include "ui/clients/filter/checklist.h"
#include "ui/clients/filter/conditioneditor.h"
#include "ui/clients/parts/clientwords.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

class TestConditions : public QObject {
  Q_OBJECT
 private:
  QWidget m_window;
  ClientCondition m_got;

  static FilterChoices choices() {
    FilterChoices choices;
    choices.facts.goods = {QStringLiteral("Кофе"), QStringLiteral("Чай"), QStringLiteral("Латте")};
    choices.facts.campaigns = {{7, QStringLiteral("Весна")}, {3, QStringLiteral("Зима")}};
    return choices;
  }
  ConditionEditor* editorOf(const ClientCondition& start) {
    auto* editor = new ConditionEditor(start, choices(), &m_window);
    connect(editor, &ConditionEditor::applied, this,
            [this](const ClientCondition& c) { m_got = c; });
    editor->popupAt(&m_window);
    return editor;
  }
  ConditionEditor* editorOf(ConditionKind kind) {
    ClientCondition start;
    start.kind = kind;
    m_got = {};
    return editorOf(start);
  }
  QString said() const { return clientwords::condition(m_got, {}); }
  // Space ticks the rows named, Enter applies.
  static void tick(ConditionEditor* editor, const QList<int>& rows) {
    auto* list = editor->findChild<CheckList*>();
    QVERIFY(list->hasFocus());
    for (const int row : rows) {
      list->setCurrentRow(row);
      QTest::keyClick(list, Qt::Key_Space);
    }
  }
  static void type(ConditionEditor* editor, const QString& from, const QString& to) {
    const auto fields = editor->findChildren<QLineEdit*>();
    QVERIFY(fields.size() >= 2);
    QTest::keyClicks(fields[fields.size() - 2], from);
    QTest::keyClicks(fields[fields.size() - 1], to);
  }

 private Q_SLOTS:
  void initTestCase() {
    m_window.resize(400, 300);
    m_window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&m_window));
  }
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("ru"));
  }

  void goodsWithDays() {
    auto* editor = editorOf(ConditionKind::Bought);
    tick(editor, {0, 2});
    type(editor, {}, QStringLiteral("90"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(m_got.words, QStringList({QStringLiteral("Кофе"), QStringLiteral("Латте")}));
    QCOMPARE(m_got.to, std::optional<qint64>(90));
    QCOMPARE(said(), QStringLiteral("Покупали: Кофе, Латте, до 90 дней назад"));
  }

  void neverBought() {
    auto* editor = editorOf(ConditionKind::Bought);
    tick(editor, {1});
    editor->findChild<QCheckBox*>()->click();
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(m_got.negated);
    QVERIFY(!m_got.from && !m_got.to);  // no bound is needed
    QCOMPARE(said(), QStringLiteral("Покупали: не Чай"));
  }

  void whatIsSetIsCountedAtOnce() {
    auto* editor = editorOf(ConditionKind::Bought);
    QSignalSpy drafted(editor, &ConditionEditor::drafted);
    QCOMPARE(drafted.size(), 0);  // nothing ticked yet: nothing to count
    tick(editor, {0, 1});
    QCOMPARE(drafted.size(), 2);
    QCOMPARE(drafted[1][0].value<ClientCondition>().words.size(), 2);
    editor->setCount(142);
    const auto says = [&](const QString& text) {
      for (const auto* label : editor->findChildren<QLabel*>()) {
        if (label->text() == text) return true;
      }
      return false;
    };
    QVERIFY(says(QStringLiteral("142 клиента")));
    tick(editor, {0, 1});  // none any more: the number would be of something else
    QVERIFY(!says(QStringLiteral("142 клиента")));
    editor->close();
  }

  void nothingTickedIsTold() {
    auto* editor = editorOf(ConditionKind::Bought);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(editor->isVisible());
    QCOMPARE(m_got.words, QStringList());
    editor->close();
  }

  void segmentBeforeOffersNoMarks() {
    auto* editor = editorOf(ConditionKind::Previous);
    QCOMPARE(editor->findChild<CheckList*>()->count(), gridSegmentCount);
    tick(editor, {1});
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(m_got.words.size(), 1);
    QVERIFY(segmentSetFromId(m_got.words.first()).has_value());
    QVERIFY(said().startsWith(QStringLiteral("Прежний сегмент: ")));
  }

  void gender() {
    auto* editor = editorOf(ConditionKind::Gender);
    tick(editor, {0, 2});
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(m_got.words, QStringList({QStringLiteral("f"), QString()}));
    QCOMPARE(said(), QStringLiteral("Пол: женский, неизвестно"));
    // What was set is ticked when it is edited.
    auto* again = editorOf(m_got);
    QCOMPARE(again->findChild<CheckList*>()->ticked(), m_got.words);
    again->close();
  }

  void ageAndBirthdayNeedABound() {
    auto* editor = editorOf(ConditionKind::Age);
    QTest::keyClick(editor, Qt::Key_Return);
    QVERIFY(editor->isVisible());
    type(editor, QStringLiteral("25"), QStringLiteral("40"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(said(), QStringLiteral("Возраст: 25–40 лет"));
    editor = editorOf(ConditionKind::Birthday);
    type(editor, QStringLiteral("0"), QStringLiteral("14"));
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(said(), QStringLiteral("День рождения: через 0–14 дней"));
  }

  void campaign() {
    auto* editor = editorOf(ConditionKind::Contacted);
    auto* list = editor->findChild<QComboBox*>();
    QCOMPARE(list->count(), 3);
    list->setCurrentIndex(1);
    QTest::keyClick(editor, Qt::Key_Return);
    QCOMPARE(m_got.number, 7);
    QCOMPARE(said(), QStringLiteral("Были в кампании: Весна"));
    // One that is gone stays to be seen.
    ClientCondition gone = m_got;
    gone.number = 99;
    auto* again = editorOf(gone);
    QCOMPARE(again->findChild<QComboBox*>()->currentText(), QStringLiteral("Весна"));
    QCOMPARE(again->condition()->number, 99);
    again->close();
  }
};

RETENTA_WINDOW_TEST_MAIN(TestConditions)
#include "tst_conditions.moc"
