// SPDX-License-Identifier: GPL-3.0-or-later
// Goals in the window: set, shown, removed, and told on the overview when behind.
#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTemporaryDir>

#include "core/demo/demo.h"
#include "core/overview/overviewservice.h"
#include "core/segments/clientbulk.h"
#include "tests/support/support.h"
#include "ui/overview/goals/goalsdialog.h"
#include "ui/overview/goals/goalwords.h"
#include "ui/overview/nextwords.h"
#include "ui/segments/segmentpicker.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

class TestGoals : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'300};
  std::unique_ptr<Business> m_business;
  static constexpr Day asOf = 20'269;

  static bool says(const QWidget& dialog, const QString& text) {
    for (const auto* label : dialog.findChildren<QLabel*>()) {
      if (label->isVisibleTo(&dialog) && label->text().contains(text)) return true;
    }
    return false;
  }
  template <class T>
  static T* field(const QWidget& dialog, const QString& name) {
    for (T* each : dialog.findChildren<T*>()) {
      if (each->accessibleName() == name) return each;
    }
    return nullptr;
  }

 private Q_SLOTS:
  void initTestCase() {
    DemoOptions options;
    options.clients = 300;
    auto made = makeDemo(m_dir.filePath(QStringLiteral("d.retenta")), options, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
  }
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
    applyLook(*qApp, {Scheme::Light, 100});
  }

  void setByKeyboardShownAndRemoved() {
    GoalsDialog dialog(*m_business, asOf);
    dialog.show();
    QTRY_VERIFY(says(dialog, QStringLiteral("No goals yet")));
    auto* figure = field<QComboBox>(dialog, QStringLiteral("Figure"));
    figure->setCurrentIndex(figure->findData(QStringLiteral("crr")));
    auto* target = field<QLineEdit>(dialog, QStringLiteral("Target"));
    target->setFocus();
    QTest::keyClicks(target, QStringLiteral("many"));
    QTest::keyClick(target, Qt::Key_Return);
    QVERIFY(says(dialog, QStringLiteral("as a number")));
    target->clear();
    QTest::keyClicks(target, QStringLiteral("99,5"));
    field<QLineEdit>(dialog, QStringLiteral("Name"))->setText(QStringLiteral("Keep <b>them</b>"));
    QTest::keyClick(target, Qt::Key_Return);
    QTRY_VERIFY(says(dialog, QStringLiteral("Keep <b>them</b>")));
    const auto goals = GoalService(*m_business).goalsNow();
    VERIFY_OK(goals);
    QCOMPARE(goals->size(), 1U);
    QVERIFY(std::abs(goals->front().target - 0.995) < 1e-12);
    QCOMPARE(goals->front().start, asOf);
    QVERIFY(says(dialog, QStringLiteral("99.5%")));
    QVERIFY(says(dialog, QStringLiteral("too early to tell")));
    QVERIFY(target->text().isEmpty());
    auto* remove = field<QPushButton>(dialog, QStringLiteral("Remove: Keep <b>them</b>"));
    QVERIFY(remove);
    remove->setFocus();
    QTest::keyClick(remove, Qt::Key_Space);
    QTRY_VERIFY(says(dialog, QStringLiteral("No goals yet")));
    VERIFY_OK(m_business->undoNow());
    QTRY_VERIFY(says(dialog, QStringLiteral("Keep <b>them</b>")));
    VERIFY_OK(m_business->undoNow());
  }

  // Of a saved segment, set and changed in the window, and taken back.
  void ofASegmentAndChanged() {
    ClientCondition dear;
    dear.kind = ConditionKind::Money;
    dear.from = 500'000;
    VERIFY_OK(ClientBulk(*m_business)
                  .saveViewNow(QStringLiteral("Dear"),
                               {{QStringLiteral("filter"), filterToJson({{dear}})}}));
    GoalsDialog dialog(*m_business, asOf);
    dialog.show();
    auto* whom = dialog.findChild<SegmentPicker*>();
    QCOMPARE(whom->text(), QStringLiteral("All clients"));
    auto* list = whom->findChild<QListWidget*>();
    QTRY_COMPARE(list->count(), 17);
    whom->setFocus();
    QTest::keyClick(whom, Qt::Key_Space);
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(whom->text(), QStringLiteral("Dear"));
    auto* target = field<QLineEdit>(dialog, QStringLiteral("Target"));
    target->setFocus();
    QTest::keyClicks(target, QStringLiteral("9000000"));
    QTest::keyClick(target, Qt::Key_Return);
    QTRY_VERIFY(says(dialog, QStringLiteral("Whose: Dear")));
    const GoalService service(*m_business);
    const Goal first = service.goalsNow()->front();
    QVERIFY(first.saved && first.saved->filter == ClientFilter{{dear}} && !first.segments);
    QCOMPARE(whom->text(), QStringLiteral("All clients"));
    auto* change = field<QPushButton>(dialog, QStringLiteral("Change: Revenue"));
    QVERIFY(change);
    change->setFocus();
    QTest::keyClick(change, Qt::Key_Space);
    QVERIFY(says(dialog, QStringLiteral("Change the goal “Revenue”")));
    QCOMPARE(target->text(), QStringLiteral("9000000"));
    QCOMPARE(whom->text(), QStringLiteral("Dear"));
    target->clear();
    QTest::keyClicks(target, QStringLiteral("8000000,5"));
    field<QLineEdit>(dialog, QStringLiteral("Name"))->setText(QStringLiteral("More"));
    QTest::keyClick(target, Qt::Key_Return);
    QTRY_VERIFY(field<QPushButton>(dialog, QStringLiteral("Change: More")));
    Goal second = service.goalsNow()->front();
    QCOMPARE(second.target, 800'000'050.0);
    QCOMPARE(second.startValue, first.startValue);
    QCOMPARE(second.id, first.id);
    QVERIFY(says(dialog, QStringLiteral("New goal")));
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(service.goalsNow()->front(), first);
    VERIFY_OK(m_business->undoNow());
    QVERIFY(service.goalsNow()->empty());
    QTRY_VERIFY(says(dialog, QStringLiteral("No goals yet")));
  }

  void oneThatIsBehindStandsOnTheOverview() {
    Goal goal;
    goal.figure = goalFigure(u"revenue");
    goal.start = test::day("2024-12-31");
    goal.deadline = test::day("2025-12-31");
    goal.target = 1e12;
    VERIFY_OK(GoalService(*m_business).addNow(goal));
    const auto overview = OverviewService(*m_business).buildNow({asOf, monthsEndingAt(asOf, 12)});
    VERIFY_OK(overview);
    const NextAction& first = (*overview)->actions.front();
    QCOMPARE(first.kind, NextAction::Kind::GoalBehind);
    const NextFace face = nextFace(first, (*overview)->currency, Formatters());
    QCOMPARE(face.title, QStringLiteral("Goal “Revenue” is behind"));
    QVERIFY(face.detail.contains(QStringLiteral("if it goes on so")));
    QCOMPARE(face.target.action, QStringLiteral("goals"));
    // Before there were points enough nothing was told.
    const auto early = OverviewService(*m_business)
                           .buildNow({goal.start + 20, monthsEndingAt(goal.start + 20, 12)});
    VERIFY_OK(early);
    for (const NextAction& action : (*early)->actions) {
      QVERIFY(action.kind != NextAction::Kind::GoalBehind);
    }
  }

  void targetsAreTypedAsTheFigureIs() {
    const Currency roubles;
    const auto typed = [&](const char* text, const KpiFigure* figure) {
      return goalwords::typedTarget(QString::fromUtf8(text), *figure, roubles);
    };
    QCOMPARE(typed("40 %", goalFigure(u"crr")), std::optional(0.4));
    QCOMPARE(typed("40", goalFigure(u"churn")), std::optional(0.4));
    QCOMPARE(typed("1 500,50", goalFigure(u"average_check")), std::optional(150'050.0));
    QCOMPARE(typed("120", goalFigure(u"new")), std::optional(120.0));
    QVERIFY(!typed("", goalFigure(u"revenue")));
    QVERIFY(!typed("1e300", goalFigure(u"revenue")));
  }
};

RETENTA_WINDOW_TEST_MAIN(TestGoals)
#include "tst_goals.moc"
