// SPDX-License-Identifier: GPL-3.0-or-later
// The part "All figures" of the page of growth.
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QListWidget>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>

#include "core/metrics/strategy/strategyservice.h"
#include "core/segments/clientbulk.h"
#include "tests/ui/growth/growthdesk.h"
#include "ui/charts/chartview.h"
#include "ui/growth/figures/figuredetail.h"
#include "ui/growth/figures/figuresbar.h"
#include "ui/growth/figures/figuresmodel.h"
#include "ui/growth/figures/figuresview.h"
#include "ui/growth/figures/figurewords.h"
#include "ui/segments/segmentpicker.h"
#include "ui/widgets/tableview.h"

using namespace retenta;
using test::day;

class TestFigures : public test::GrowthDesk {
  Q_OBJECT
  QList<Target> m_jumps;

  FiguresModel* model() { return part<FiguresModel>(); }
  TableView* table() { return part<FiguresView>()->table(); }
  FigureDetail* detail() { return part<FigureDetail>(); }
  void show(QSize size = {1170, 716}) {
    m_jumps.clear();
    m_page = std::make_unique<GrowthPage>(*m_business);
    connect(m_page.get(), &Page::jump, this, [this](const Target& target) { m_jumps += target; });
    m_page->resize(size);
    m_page->setContext({asOf, year.from, asOf, 12});
    m_page->open({QStringLiteral("growth"), {}, QStringLiteral("figures"), 0, {}});
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QTRY_VERIFY(model()->rowCount() > 0);
  }
  QString cell(const char* figure, int column) {
    return model()
        ->index(FiguresModel::rowOf(QString::fromLatin1(figure)), column)
        .data()
        .toString();
  }
  QPushButton* button(const QString& beginning) {
    for (auto* one : m_page->findChildren<QPushButton*>())
      if (one->isVisible() && one->text().startsWith(beginning)) return one;
    return nullptr;
  }
  bool says(const QString& text) {
    for (const auto* label : detail()->findChildren<QLabel*>())
      if (label->isVisible() && label->text() == text) return true;
    return false;
  }

 private Q_SLOTS:
  // Every row of D3 with the periods before, and of one source.
  void allFiguresOfEverybodyAndOfASource() {
    show();
    const QAbstractItemModelTester tester(model());
    QCOMPARE(model()->rowCount(), int(kpiFigures().size()));
    const Formatters f;
    const Kpis kpis = kpisOf(*m_business->ledger(), year, 180);
    const Kpis before = kpisOf(*m_business->ledger(), yearBefore(year), 180);
    QCOMPARE(cell("churn", FiguresModel::Now), f.percent(*kpis.churn(), 1));
    QCOMPARE(cell("churn", FiguresModel::Year), f.percent(*before.churn(), 1));
    QCOMPARE(cell("churn", FiguresModel::YearChange), f.points(*kpis.churn() - *before.churn()));
    QCOMPARE(cell("payers", FiguresModel::Now), f.count(kpis.payers));
    QCOMPARE(cell("payers", FiguresModel::BeforeChange),
             f.signedPercent(double(kpis.payers) / double(before.payers) - 1));
    for (const KpiFigure& figure : kpiFigures()) {
      QVERIFY2(cell(figure.id, FiguresModel::Name) != figure.key(), figure.id);
      QVERIFY2(!figurewords::definition(figure, {180, 5}, f).isEmpty(), figure.id);
    }

    auto* source = part<FiguresBar>()->findChildren<QComboBox*>().last();
    QTRY_VERIFY(source->count() > 2);
    source->setCurrentIndex(1);
    KpiQuery query;
    query.periods = {year};
    query.asOf = asOf;
    query.scope.source = source->currentData().toString();
    const auto own = KpiService(*m_business).answerNow(query);
    VERIFY_OK(own);
    const qint64 payers = own->lines.front().now.kpis.payers;
    QVERIFY(payers > 0 && payers < kpis.payers);
    QTRY_COMPARE(cell("payers", FiguresModel::Now), f.count(payers));
    source->setCurrentIndex(0);
    QTRY_COMPARE(cell("payers", FiguresModel::Now), f.count(kpis.payers));
  }

  // A saved segment is chosen by its name; its rules decide.
  void ofASavedSegment() {
    ClientCondition dear;
    dear.kind = ConditionKind::Money;
    dear.from = 1'000'000;
    VERIFY_OK(ClientBulk(*m_business)
                  .saveViewNow(QStringLiteral("Dear"),
                               {{QStringLiteral("filter"), filterToJson({{dear}})}}));
    show();
    auto* picker = part<FiguresBar>()->findChild<SegmentPicker*>();
    QCOMPARE(picker->text(), QStringLiteral("All segments"));
    auto* list = picker->findChild<QListWidget*>();
    QTRY_COMPARE(list->count(), 17);
    picker->setFocus();
    QTest::keyClick(picker, Qt::Key_Space);
    QTRY_VERIFY(list->isVisible());
    QTest::keyClick(list, Qt::Key_End);
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(!list->isVisible());
    KpiQuery query;
    query.periods = {year};
    query.asOf = asOf;
    query.scope.filter = ClientFilter{{dear}};
    const auto own = KpiService(*m_business).answerNow(query);
    VERIFY_OK(own);
    const qint64 payers = own->lines.front().now.kpis.payers;
    QVERIFY(payers > 0 && payers < kpisOf(*m_business->ledger(), year, 180).payers);
    QTRY_COMPARE(cell("payers", FiguresModel::Now), Formatters().count(payers));
  }

  // By keyboard from figure to figure: its formula gives its number, its months are those of the
  // ledger.
  void aFigureOpensItsFormulaAndItsMonths() {
    show();
    const Formatters f;
    table()->setFocus();
    const int row = FiguresModel::rowOf(u"average_check");
    for (int i = 0; i < row; ++i) QTest::keyClick(table(), Qt::Key_Down);
    QCOMPARE(part<FiguresView>()->figure(), QStringLiteral("average_check"));
    const Kpis kpis = kpisOf(*m_business->ledger(), year, 180);
    const Currency currency = m_business->ledger()->currency;
    QVERIFY(says(QStringLiteral("%1 / %2 = %3")
                     .arg(f.money(kpis.revenueMinor, currency), f.count(kpis.transactions),
                          f.money(qRound64(*kpis.averageCheckMinor()), currency))));
    const ChartSpec& spec = detail()->chart()->spec();
    QCOMPARE(spec.categories.size(), 12);
    QCOMPARE(spec.series.size(), std::size_t{2});
    for (int month = 0; month < 12; ++month) {
      const Period own{addMonths(year.from, month), addMonths(year.from, month + 1)};
      const auto check = kpisOf(*m_business->ledger(), own, 180).averageCheckMinor();
      const double divisor = double(currency.factor());
      QVERIFY(std::abs(spec.series[1].values[std::size_t(month)] - *check / divisor) < 1e-6);
      const auto earlier = kpisOf(*m_business->ledger(), yearBefore(own), 180).averageCheckMinor();
      QVERIFY(std::abs(spec.series[0].values[std::size_t(month)] - *earlier / divisor) < 1e-6);
    }
    // Copied, the table has its headers and the line as words.
    QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith(QStringLiteral("Figure\t12 months\t")), qPrintable(copied));
    QCOMPARE(copied.count(QLatin1Char('\n')), 1);
    m_page->open({QStringLiteral("growth"), {}, QStringLiteral("figures/crr"), 0, {}});
    QVERIFY(says(QStringLiteral("%1 / %2 = %3")
                     .arg(f.count(kpis.kept), f.count(kpis.activeAtStart),
                          f.percent(*kpis.retention(), 1))));
  }

  // The list opened by Enter and by the button is the figure's own clients; so is the campaign.
  void theClientsBehindAFigure() {
    show();
    for (const char* id : {"payers", "churn", "rpr", "lifetime_days"}) {
      m_page->open(
          {QStringLiteral("growth"), {}, QStringLiteral("figures/") + QLatin1String(id), 0, {}});
      const KpiFigure& figure = *kpiFigure(QString::fromLatin1(id));
      const auto rows = kpiPeople(*m_business->ledger(), year, {180, 5}, figure.people);
      QVERIFY(!rows.empty());
      const auto isThem = [&](const std::vector<ClientId>& clients) {
        if (clients.size() != rows.size()) return false;
        for (std::size_t i = 0; i < rows.size(); ++i)
          if (clients[i] != m_business->ledger()->clientIds[rows[i]]) return false;
        return true;
      };
      m_jumps.clear();
      table()->setFocus();
      QTest::keyClick(table(), Qt::Key_Return);
      QTRY_COMPARE(m_jumps.size(), qsizetype(1));
      QCOMPARE(m_jumps.last().page, QStringLiteral("clients"));
      QVERIFY(isThem(m_jumps.last().clients));
      QPushButton* shows = button(QStringLiteral("Show "));
      QCOMPARE(shows->text(),
               QStringLiteral("Show %1").arg(Formatters().count(qint64(rows.size()))));
      button(QStringLiteral("Create campaign"))->click();
      QTRY_COMPARE(m_jumps.size(), qsizetype(2));
      QCOMPARE(m_jumps.last().page, QStringLiteral("campaigns"));
      QCOMPARE(m_jumps.last().action, QStringLiteral("new"));
      QVERIFY(isThem(m_jumps.last().clients));
    }
    // Another group of the same figure.
    m_page->open({QStringLiteral("growth"), {}, QStringLiteral("figures/crr"), 0, {}});
    auto* whom = detail()->findChild<QComboBox*>();
    whom->setCurrentIndex(whom->findData(static_cast<int>(KpiPeople::Lost)));
    m_jumps.clear();
    button(QStringLiteral("Show "))->click();
    QTRY_COMPARE(m_jumps.size(), qsizetype(1));
    const Kpis kpis = kpisOf(*m_business->ledger(), year, 180);
    QCOMPARE(qint64(m_jumps.last().clients.size()), kpis.activeAtStart - kpis.kept);
  }

  void beforeAndAfterTheMark() {
    show();
    const Day mark = day("2025-02-01");
    QVERIFY(!detail()->chart()->spec().mark);
    Q_EMIT part<FiguresBar>()->startedChosen(mark);
    QTRY_VERIFY(detail()->chart()->spec().mark);
    QCOMPARE(*detail()->chart()->spec().mark, 6.5);  // the start of the eighth month
    QVERIFY(button(QStringLiteral("Strategy started")));
    Q_EMIT part<FiguresBar>()->sinceStrategyChosen(true);
    const Formatters f;
    const Period since{mark, asOf + 1};
    QTRY_COMPARE(model()->headerData(FiguresModel::Now, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Since the start"));
    const Kpis after = kpisOf(*m_business->ledger(), since, 180);
    const Kpis before = kpisOf(*m_business->ledger(), periodBefore(since), 180);
    QCOMPARE(cell("transactions", FiguresModel::Now), f.count(after.transactions));
    QCOMPARE(cell("transactions", FiguresModel::Before), f.count(before.transactions));
    // The clients are those of the same time.
    m_page->open({QStringLiteral("growth"), {}, QStringLiteral("figures/payers"), 0, {}});
    m_jumps.clear();
    button(QStringLiteral("Show "))->click();
    QTRY_COMPARE(m_jumps.size(), qsizetype(1));
    QCOMPARE(qint64(m_jumps.last().clients.size()), after.payers);
    VERIFY_OK(m_business->undoNow());
    QTRY_VERIFY(!detail()->chart()->spec().mark);
    QTRY_COMPARE(model()->headerData(FiguresModel::Now, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("In the period"));
  }

  // Nothing is cut off where the room is small: the detail goes below, columns give way.
  void narrowAndLarge() {
    show({760, 600});
    QVERIFY(detail()->geometry().top() >= table()->mapTo(part<FiguresView>(), QPoint()).y());
    QCOMPARE(detail()->width(), part<FiguresView>()->width());
    QVERIFY(table()->horizontalHeader()->length() <= table()->viewport()->width());
    applyLook(*qApp, {Scheme::Light, 200});
    show({1170, 628});
    QVERIFY(table()->horizontalHeader()->length() <= table()->viewport()->width());
    QVERIFY(!table()->isColumnHidden(FiguresModel::Now));
  }

  void leftAsItWas() {
    show();
    m_page->open({QStringLiteral("growth"), {}, QStringLiteral("figures/rpr"), 0, {}});
    const QJsonObject state = m_page->layoutState();
    show();
    m_page->restoreLayout(state);
    QCOMPARE(part<FiguresView>()->figure(), QStringLiteral("rpr"));
  }
};

RETENTA_WINDOW_TEST_MAIN(TestFigures)
#include "tst_figures.moc"
