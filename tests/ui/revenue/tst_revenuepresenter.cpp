// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "tests/support/support.h"
#include "ui/revenue/revenuepresenter.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

class TestRevenuePresenter : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'000};
  std::unique_ptr<Business> m_business;

  // Loaded and calm: what was asked of the base has been answered.
  static bool ready(RevenuePresenter& presenter) {
    presenter.load(20'000);
    return QTest::qWaitFor([&] { return presenter.state() == RevenuePresenter::State::Ready; });
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_business.reset();
    auto made = Business::create(m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction()) +
                                                QStringLiteral(".retenta")),
                                 {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
  }
  void cleanup() { m_business.reset(); }

  void anEmptyBaseShowsTheTeachingExample() {
    RevenuePresenter presenter(*m_business);
    QSignalSpy changed(&presenter, &RevenuePresenter::changed);
    QVERIFY(ready(presenter));
    QCOMPARE(changed.size(), 1);
    QVERIFY(std::abs(presenter.view().comparison.delta - 257'397'344.469) < 0.001);
    QVERIFY(!presenter.view().bold.empty());
    QVERIFY(!presenter.view().data);
  }

  void aDragIsOneStepAndUndoBringsItBack() {
    RevenuePresenter presenter(*m_business);
    QVERIFY(ready(presenter));
    const ModelPlan before = presenter.view().plan;
    for (double churn = 0.05; churn > 0.02; churn -= 0.001)
      presenter.setLever(RevenuePresenter::Side::After, Lever::Churn, churn);
    QVERIFY(!m_business->undoName());
    presenter.settle();
    presenter.settle();  // nothing new: no second step
    QTRY_VERIFY(m_business->undoName().has_value());
    QCOMPARE(m_business->undoName()->kind, QStringLiteral("scenario.edit"));
    QCOMPARE(presenter.view().plan.afterSource, ModelSource::Typed);
    QTest::qWait(20);  // our own signal has come and gone
    const double dragged = presenter.view().plan.after.churn;
    QVERIFY(dragged < 0.03);
    VERIFY_OK(m_business->undoNow());
    QTRY_VERIFY(presenter.view().plan == before);
    QVERIFY(!m_business->undoName());
    VERIFY_OK(m_business->redoNow());
    QTRY_COMPARE(presenter.view().plan.after.churn, dragged);
  }

  void savingNamesTheScenarioAndUndoTakesIt() {
    RevenuePresenter presenter(*m_business);
    QVERIFY(ready(presenter));
    presenter.setLever(RevenuePresenter::Side::After, Lever::Check, 2750);
    QSignalSpy saved(&presenter, &RevenuePresenter::saved);
    presenter.saveScenario(QStringLiteral(" Осторожный "));
    QTRY_COMPARE(presenter.view().scenarios.size(), 1U);
    QTRY_COMPARE(presenter.view().plan.afterName, QStringLiteral("Осторожный"));
    QCOMPARE(presenter.view().plan.afterSource, ModelSource::Scenario);
    QTRY_COMPARE(saved.size(), 1);
    presenter.chooseAfter(ModelSource::Example);
    QCOMPARE(presenter.view().plan.after.check, 3000.0);
    presenter.chooseAfter(ModelSource::Scenario, QStringLiteral("Осторожный"));
    QCOMPARE(presenter.view().plan.after.check, 2750.0);
    presenter.renameScenario(presenter.view().scenarios[0].id, QStringLiteral("Смелый"));
    QTRY_COMPARE(presenter.view().scenarios[0].name, QStringLiteral("Смелый"));
    QSignalSpy removed(&presenter, &RevenuePresenter::removed);
    presenter.removeScenario(presenter.view().scenarios[0].id);
    QTRY_COMPARE(removed.size(), 1);
    QTRY_VERIFY(presenter.view().scenarios.empty());
    VERIFY_OK(m_business->undoNow());
    QTRY_COMPARE(presenter.view().scenarios.size(), 1U);
  }

  void badNamesAreToldNotSwallowed() {
    RevenuePresenter presenter(*m_business);
    QVERIFY(ready(presenter));
    QSignalSpy failed(&presenter, &RevenuePresenter::failed);
    presenter.saveScenario(QStringLiteral("   "));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().code, ErrorCode::UnknownValue);
  }

  void beforeCarriesTheLeversNobodyPulled() {
    RevenuePresenter presenter(*m_business);
    QVERIFY(ready(presenter));
    presenter.setLever(RevenuePresenter::Side::Before, Lever::Inflow, 500);
    QCOMPARE(presenter.view().plan.after.inflow, 500.0);  // was on its notch
    presenter.setLever(RevenuePresenter::Side::Before, Lever::Check, 2000);
    QCOMPARE(presenter.view().plan.after.check, 3000.0);  // was pulled
    presenter.setStart(250);
    QCOMPARE(presenter.view().plan.after.start, 250.0);
    presenter.resetLever(Lever::Check);
    QCOMPARE(presenter.view().plan.after.check, 2000.0);
    presenter.resetAll();
    QVERIFY(presenter.view().plan.after == presenter.view().plan.before);
    QCOMPARE(presenter.view().comparison.delta, 0.0);
  }

  void winBackIsAnOptionalSixthLever() {
    RevenuePresenter presenter(*m_business);
    QVERIFY(ready(presenter));
    QCOMPARE(presenter.view().comparison.levers.size(), 5U);
    presenter.setWinBack(true);
    presenter.setLever(RevenuePresenter::Side::After, Lever::WinBack, 10);
    QCOMPARE(presenter.view().comparison.levers.size(), 6U);
    QVERIFY(presenter.view().comparison.levers[5].effect > 0);
    presenter.setWinBack(false);
    QCOMPARE(presenter.view().plan.after.winBack, 0.0);
  }
};

RETENTA_WINDOW_TEST_MAIN(TestRevenuePresenter)
#include "tst_revenuepresenter.moc"
