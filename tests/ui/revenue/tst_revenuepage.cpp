// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "core/demo/demo.h"
#include "tests/support/support.h"
#include "ui/charts/chartview.h"
#include "ui/revenue/leverpanel.h"
#include "ui/revenue/leverrow.h"
#include "ui/revenue/modeltable.h"
#include "ui/revenue/revenuepage.h"
#include "ui/revenue/scenariobar.h"
#include "ui/text/formatters.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/leverslider.h"
#include "ui/widgets/numberfield.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

using namespace retenta;

class TestRevenuePage : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'270};
  std::unique_ptr<Business> m_business;
  std::unique_ptr<RevenuePage> m_page;

  void openEmpty() {
    auto made = Business::create(m_dir.filePath(QStringLiteral("%1.retenta").arg(quintptr(this)) +
                                                QString::fromLatin1(QTest::currentTestFunction())),
                                 {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    show(20'270);
  }

  void openDemo() {
    DemoOptions options;
    options.clients = 400;
    auto made = makeDemo(m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())), options,
                         m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    show(defaultAsOf(*m_business->ledger(), 20'270));
  }

  void show(Day asOf) {
    m_page = std::make_unique<RevenuePage>(*m_business);
    m_page->resize(1170, 700);
    m_page->setContext({asOf, asOf - 364, asOf, 12});
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_VERIFY(m_page->presenter()->state() == RevenuePresenter::State::Ready);
    settleUi();
  }
  static void settleUi() { QTest::qWait(30); }

  LeverPanel* panel() const { return m_page->findChild<LeverPanel*>(); }
  LeverRow* row(Lever lever) const { return panel()->row(lever); }
  const RevenueView& view() const { return m_page->presenter()->view(); }
  static double shown(QString text) {
    return Formatters::parseNumber(text.remove(QLatin1Char('+'))).value_or(-1);
  }

  void verifyAddsUp() {
    double sum = shown(panel()->jointText());
    for (const Lever lever : allLevers)
      if (row(lever)->isVisible()) sum += shown(row(lever)->effectText());
    QVERIFY(std::abs(sum - shown(panel()->deltaText())) < 1e-6);
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }
  void cleanup() {
    m_page.reset();
    m_business.reset();
  }

  void worksOnTheTeachingExampleInAnEmptyBase() {
    openEmpty();
    QCOMPARE(row(Lever::Check)->beforeField()->value(), 2500.0);
    QCOMPARE(row(Lever::Check)->afterField()->value(), 3000.0);
    QCOMPARE(panel()->startField()->value(), 1000.0);
    QVERIFY(panel()->originText().contains(QStringLiteral("Учебный пример")));
    QVERIFY(panel()->warningText().contains(QStringLiteral("смелее обычного")));
    QCOMPARE(row(Lever::Transactions)->effectText(), QStringLiteral("+61\u00A0236"));
    QVERIFY(!row(Lever::WinBack)->isVisible());
    verifyAddsUp();
  }

  void everythingByKeyboard() {
    openEmpty();
    LeverSlider* churn = row(Lever::Churn)->slider();
    churn->setFocus();
    QTest::keyClick(churn, Qt::Key_Up);
    settleUi();
    QVERIFY(std::abs(view().plan.after.churn - 0.06) < 0.011 && view().plan.after.churn > 0.05);
    QCOMPARE(row(Lever::Churn)->afterField()->value(), view().plan.after.churn);
    verifyAddsUp();
    QTest::keyClick(churn, Qt::Key_Home);
    settleUi();
    QCOMPARE(view().plan.after.churn, 0.10);
    QCOMPARE(row(Lever::Churn)->effectText(), QStringLiteral("0"));
    verifyAddsUp();
    NumberField* check = row(Lever::Check)->afterField();
    check->setFocus();
    check->selectAll();
    QTest::keyClicks(check, QStringLiteral("2750,5"));
    settleUi();
    QCOMPARE(view().plan.after.check, 2750.5);
    QTest::keyClick(check, Qt::Key_Return);
    verifyAddsUp();
    QTRY_VERIFY(m_business->undoName().has_value());
    QTest::keyClick(check, Qt::Key_Home);
    settleUi();
    QCOMPARE(check->value(), 2500.0);
    QTest::keyClick(check, Qt::Key_Up, Qt::ShiftModifier);
    settleUi();
    QCOMPARE(view().plan.after.check, 2500.0 + 10 * row(Lever::Check)->slider()->step());
  }

  void dataGiveBracketsAndASentence() {
    openDemo();
    QVERIFY(view().data.has_value());
    QCOMPARE(view().plan.beforeSource, ModelSource::Data);
    QVERIFY(panel()->originText().contains(QStringLiteral("12")));
    QVERIFY(panel()->originText().contains(QStringLiteral("180")));
    verifyAddsUp();
    panel()->winBackBox()->click();
    settleUi();
    QVERIFY(row(Lever::WinBack)->isVisible());
    QCOMPARE(view().plan.before.winBack, view().data->winBack.mean);
    verifyAddsUp();
    auto* bar = m_page->findChild<ScenarioBar*>();
    QCOMPARE(bar->beforePicker()->itemData(0, Qt::UserRole).toInt(),
             static_cast<int>(ModelSource::Data));
  }

  void theTableStandsBehindTheChart() {
    openEmpty();
    auto* model = m_page->findChild<ModelTable*>();
    QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto* table = m_page->findChild<TableView*>();
    QVERIFY(!table->isVisible());
    QAction* toggle = nullptr;
    for (QAction* action : m_page->commands())
      if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)) toggle = action;
    QVERIFY(toggle);
    toggle->trigger();
    QVERIFY(table->isVisible());
    QCOMPARE(model->rowCount(), 12);
    QString text = table->selectionAsText();
    text.remove(QChar(0x00A0)).remove(QLatin1Char(' '));
    QVERIFY2(text.contains(QStringLiteral("49541754")), qPrintable(text));
    toggle->trigger();
    QVERIFY(!table->isVisible());
  }

  void monthsAndScenariosAreSavedAndUndone() {
    openEmpty();
    auto* bar = m_page->findChild<ScenarioBar*>();
    QSignalSpy said(m_page.get(), &Page::say);
    Q_EMIT bar->saveRequested(QStringLiteral("Курс"));
    QTRY_COMPARE(bar->afterPicker()->currentText(), QStringLiteral("Курс"));
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said[0][0].value<Message>().canUndo);
    Q_EMIT bar->monthsChosen(36);
    settleUi();
    QCOMPARE(view().comparison.before.months.size(), 36U);
    QTRY_COMPARE(m_business->undoName()->kind, QStringLiteral("scenario.edit"));
    VERIFY_OK(m_business->undoNow());
    QTRY_COMPARE(view().comparison.before.months.size(), 12U);
    VERIFY_OK(m_business->undoNow());
    QTRY_VERIFY(view().scenarios.empty());
    settleUi();
    QVERIFY(bar->afterPicker()->currentText() != QStringLiteral("Курс"));
  }

  void leavingThePageKeepsTheEdit() {
    openEmpty();
    LeverSlider* churn = row(Lever::Churn)->slider();
    churn->setFocus();
    QTest::keyClick(churn, Qt::Key_Up);
    QVERIFY(!m_business->undoName());
    m_page->hide();
    QTRY_VERIFY(m_business->undoName().has_value());
  }

  void theReportIsOneStepAway() {
    openEmpty();
    QSignalSpy jumped(m_page.get(), &Page::jump);
    Q_EMIT m_page->findChild<ScenarioBar*>()->reportRequested();
    QCOMPARE(jumped.size(), 1);
    QCOMPARE(jumped[0][0].value<Target>().page, QStringLiteral("reports"));
  }

  void everyFieldHasAName() {
    openEmpty();
    for (const auto* field : m_page->findChildren<NumberField*>())
      QVERIFY(!field->accessibleName().isEmpty());
    for (const auto* slider : m_page->findChildren<LeverSlider*>())
      QVERIFY(!slider->accessibleName().isEmpty());
    for (const auto* chart : m_page->findChildren<ChartView*>()) {
      QVERIFY(!chart->spec().title.isEmpty());
      QVERIFY(!chart->spec().description.isEmpty());
    }
    for (const auto* box : m_page->findChildren<QComboBox*>())
      QVERIFY(!box->accessibleName().isEmpty());
  }

  // A drag shows new numbers within 100 ms: the whole way from the move to painted pixels.
  void aDragIsAnsweredAtOnce() {
    openDemo();
    LeverRow* lever = row(Lever::Check);
    std::vector<qint64> took;
    const double middle = lever->slider()->value();
    for (int i = 1; i <= 20; ++i) {
      QElapsedTimer timer;
      timer.start();
      lever->slider()->setValue(0);
      Q_EMIT lever->slider()->moved(middle + i * lever->slider()->step());
      QCoreApplication::processEvents();
      m_page->grab();
      took.push_back(timer.elapsed());
    }
    std::sort(took.begin(), took.end());
    qInfo("drag answered in %lld ms (median), %lld ms (worst)", took[took.size() / 2], took.back());
    QVERIFY2(took[took.size() / 2] <= 100, qPrintable(QString::number(took[took.size() / 2])));
  }

  // For eyes: RETENTA_SHOTS=folder keeps pictures of the page's states.
  void pictures() {
    const QString folder = qEnvironmentVariable("RETENTA_SHOTS");
    if (folder.isEmpty()) QSKIP("RETENTA_SHOTS names no folder for pictures");
    openEmpty();
    const auto keep = [&](const char* name) {
      QTest::qWait(60);
      QVERIFY(m_page->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(name))));
    };
    keep("page-example");
    const auto modes = m_page->findChildren<Segmented*>();
    for (Segmented* mode : modes)
      for (const char* id : {"sum", "flow", "table"}) {
        mode->setCurrent(QLatin1String(id));
        if (mode->current() == QLatin1String(id)) Q_EMIT mode->chosen(QLatin1String(id));
        if (mode->current() == QLatin1String("sum")) keep("page-sum");
      }
    keep("page-table");
    m_page->presenter()->setMonths(36);
    m_page->presenter()->setWinBack(true);
    m_page->presenter()->setLever(RevenuePresenter::Side::After, Lever::Inflow, 900);
    for (Segmented* mode : modes) {
      mode->setCurrent(QStringLiteral("months"));
      if (mode->current() == QLatin1String("months")) Q_EMIT mode->chosen(mode->current());
    }
    keep("page-36");
    m_page = nullptr;
    openDemo();
    m_page->resize(1170, 716);
    for (const Lever lever : {Lever::Check, Lever::Transactions, Lever::Retention})
      m_page->presenter()->setLever(RevenuePresenter::Side::After, lever,
                                    1.6 * leverValue(view().plan.before, lever));
    keep("page-bold");
    m_page = nullptr;
    applyLook(*qApp, {Scheme::Light, 200});
    m_page = nullptr;
    show(20'270);
    m_page->resize(1270, 3400);
    keep("page-200");
    applyLook(*qApp, {Scheme::Light, 100});
  }
};

RETENTA_WINDOW_TEST_MAIN(TestRevenuePage)
#include "tst_revenuepage.moc"
