// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cohorts/cohortspage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "core/demo/demo.h"
#include "tests/support/support.h"
#include "ui/charts/chartview.h"
#include "ui/cohorts/cohorttablemodel.h"
#include "ui/text/formatters.h"
#include "ui/theme/look.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

using namespace retenta;
using test::day;

class TestCohortsPage : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'300};
  std::unique_ptr<Business> m_business;
  std::unique_ptr<CohortsPage> m_page;
  static constexpr Day asOf = 20'269;  // 30 June 2025

  template <class W>
  W* part() {
    return m_page->findChild<W*>();
  }
  CohortTableModel* model() { return part<CohortTableModel>(); }
  void show(Business& business, Day last = asOf) {
    m_page = std::make_unique<CohortsPage>(business);
    m_page->resize(1170, 716);
    m_page->setContext({last, addMonths(last + 1, -12), last, 12});
    m_page->show();
    m_page->activate();
  }
  void showDemo(Day last = asOf) {
    show(*m_business, last);
    QTRY_VERIFY(model()->rowCount() > 0);
  }
  CohortTable expected(CohortBy by = CohortBy::Month, Day last = asOf) {
    return cohortTable(*m_business->ledger(), by, last);
  }
  QPushButton* button(const QString& text) {
    for (auto* found : m_page->findChildren<QPushButton*>())
      if (found->text() == text) return found;
    return nullptr;
  }
  void choose(const QString& group, const QString& id) {
    for (auto* found : m_page->findChildren<Segmented*>()) {
      if (found->accessibleName() != group) continue;
      Q_EMIT found->chosen(id);
      return;
    }
    QFAIL("no such choice");
  }

 private Q_SLOTS:
  void initTestCase() {
    DemoOptions options;
    options.clients = 400;
    auto made = makeDemo(m_dir.filePath(QStringLiteral("d.retenta")), options, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
  }
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
    applyLook(*qApp, {Scheme::Light, 100});
  }
  void cleanup() { m_page.reset(); }

  void showsTheTable() {
    showDemo();
    const QAbstractItemModelTester tester(model());
    const CohortTable table = expected();
    const Formatters f;
    QCOMPARE(model()->rowCount(), int(table.cohorts.size()) + 1);
    QCOMPARE(model()->columnCount(), int(table.ages()) + CohortTableModel::firstAge);
    for (int row = 0; row < int(table.cohorts.size()); ++row) {
      const Cohort& cohort = table.cohorts[std::size_t(row)];
      QCOMPARE(model()->index(row + 1, CohortTableModel::Size).data().toString(),
               f.count(cohort.size));
      const QModelIndex begin = model()->index(row + 1, CohortTableModel::firstAge);
      QCOMPARE(begin.data().toString(), QStringLiteral("100%"));
      QCOMPARE(begin.data(CohortTableModel::HeatRole).toDouble(), 1.0);
      QCOMPARE(begin.data(Qt::FontRole).value<QFont>().italic(), cohort.size < smallCohort);
      const QModelIndex beyond =
          model()->index(row + 1, CohortTableModel::firstAge + int(cohort.cells.size()));
      if (beyond.isValid()) QVERIFY(beyond.flags() == Qt::NoItemFlags);
    }
    choose(QStringLiteral("What the cells say"), QStringLiteral("orders"));
    QCOMPARE(model()->index(4, CohortTableModel::firstAge + 1).data().toString(),
             f.count(table.cohorts[3].cells[1].orders));
    choose(QStringLiteral("Cohorts by"), QStringLiteral("source"));
    const CohortTable sources = expected(CohortBy::Source);
    QTRY_COMPARE(model()->rowCount(), int(sources.cohorts.size()) + 1);
    QCOMPARE(model()->index(1, 0).data().toString(), sources.cohorts[0].source);
  }

  void chosenCellsLeadToTheirPeople() {
    showDemo();
    const CohortTable table = expected();
    auto* view = part<TableView>();
    view->setCurrentIndex(model()->index(3, CohortTableModel::firstAge + 1));
    QTest::keyClick(view, Qt::Key_Right, Qt::ShiftModifier);  // two months of one cohort
    const std::vector<CohortPlace> places = {{2, 1}, {2, 2}};
    const auto wanted = [&](CohortPeople who) {
      std::vector<ClientId> ids;
      for (const auto row : cohortClients(*m_business->ledger(), table, places, who))
        ids.push_back(m_business->ledger()->clientIds[row]);
      return ids;
    };
    const auto silent = wanted(CohortPeople::Silent);
    QVERIFY(!silent.empty());
    QTRY_VERIFY(button(QStringLiteral("Show clients"))->isEnabled());
    QSignalSpy jump(m_page.get(), &Page::jump);
    button(QStringLiteral("Create campaign"))->click();
    QCOMPARE(jump[0][0].value<Target>().page, QStringLiteral("campaigns"));
    QVERIFY(jump[0][0].value<Target>().clients == silent);
    choose(QStringLiteral("Whom"), QStringLiteral("bought"));
    QTRY_VERIFY(button(QStringLiteral("Show clients"))->isEnabled());
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(jump[1][0].value<Target>().page, QStringLiteral("clients"));
    QVERIFY(jump[1][0].value<Target>().clients == wanted(CohortPeople::Bought));
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QTRY_VERIFY(!button(QStringLiteral("Show clients"))->isEnabled());
  }

  void linesCompareWithTheAverage() {
    showDemo();
    part<TableView>()->setCurrentIndex(model()->index(5, CohortTableModel::firstAge + 1));
    for (QAction* action : m_page->commands())
      if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T)) action->trigger();
    QTRY_VERIFY(part<ChartView>()->isVisible());
    const ChartSpec& spec = part<ChartView>()->spec();
    QCOMPARE(spec.series.size(), std::size_t{2});
    const CohortTable table = expected();
    QCOMPARE(spec.series[1].values[0], *table.cohorts[4].cells[1].retention() * 100);
    QCOMPARE(spec.series[0].values[0], *table.average()[1].retention() * 100);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(part<TableView>()->isVisible());
  }

  // Text twice as large: the arrows scroll the page until the table has nearly all of it, and the
  // cell under them is always in sight.
  void largeTextLeavesTheTableItsRoom() {
    applyLook(*qApp, {Scheme::Light, 200});
    showDemo();
    m_page->resize(1266, 640);
    auto* table = part<TableView>();
    QTRY_VERIFY(table->height() > m_page->height() * 2 / 3);
    table->setFocus();
    for (int i = 0; i < 12; ++i) {
      QTest::keyClick(table, Qt::Key_Down);
      const QRect cell = table->visualRect(table->currentIndex());
      const QPoint at = table->viewport()->mapTo(m_page.get(), cell.center());
      QVERIFY2(m_page->rect().contains(at), qPrintable(QString::number(i)));
    }
    applyLook(*qApp, {Scheme::Light, 100});
  }

  void thePastHasFewerMonths() {
    showDemo(day("2024-06-30"));
    QCOMPARE(model()->columnCount(),
             int(expected(CohortBy::Month, day("2024-06-30")).ages()) + CohortTableModel::firstAge);
  }

  void tooEarlyThereIsAWayOn() {
    const FixedClock clock(20'300);
    auto business = Business::create(m_dir.filePath(QStringLiteral("e.retenta")), {}, clock);
    VERIFY_OK(business);
    show(**business);
    const auto visible = [this] {
      const auto* state = part<EmptyState>();
      return state && state->isVisible();
    };
    QTRY_VERIFY(visible());
    QSignalSpy jump(m_page.get(), &Page::jump);
    button(QStringLiteral("Import data…"))->click();
    QCOMPARE(jump[0][0].value<Target>().page, QStringLiteral("import"));
    m_page.reset();
  }
};

RETENTA_WINDOW_TEST_MAIN(TestCohortsPage)
#include "tst_cohortspage.moc"
