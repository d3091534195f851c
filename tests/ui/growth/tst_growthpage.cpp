// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/growthpage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/metrics/figures/kpipeople.h"
#include "tests/ui/growth/growthdesk.h"
#include "ui/charts/chartview.h"
#include "ui/growth/figuretable.h"
#include "ui/growth/growthtables.h"
#include "ui/growth/peoplebar.h"
#include "ui/growth/spendmodel.h"
#include "ui/text/formatters.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

using namespace retenta;
using test::day;

class TestGrowthPage : public test::GrowthDesk {
  Q_OBJECT

  FigureTableModel* figures() { return part<FigureTableModel>(); }
  void show(Business& business) {
    m_page = std::make_unique<GrowthPage>(business);
    m_page->resize(1170, 716);
    m_page->setContext({asOf, year.from, asOf, 12});
    m_page->show();
    m_page->activate();
  }
  QString cell(int row, int column) { return figures()->index(row, column).data().toString(); }
  bool says(const QString& text) {
    for (const auto* label : m_page->findChildren<QLabel*>())
      if (label->isVisible() && label->text() == text) return true;
    return false;
  }

 private Q_SLOTS:
  void theChangeByItsFactors() {
    show(*m_business);
    QTRY_VERIFY(figures()->rowCount() > 0);
    const QAbstractItemModelTester tester(figures());
    const Formatters f;
    const Growth growth = growthBetween(*m_business->ledger(), yearBefore(year), year);
    const Currency currency = m_business->ledger()->currency;
    QCOMPARE(cell(0, 4), f.signedMoneyShort(growth.changeMinor(), currency));
    QCOMPARE(cell(0, 5), f.signedMoneyShort(growth.all.parts.clientsMinor, currency));
    QVERIFY(cell(1, 1).contains(f.count(growth.group(GrowthGroup::Returning).after.payers)));
    QTRY_VERIFY(part<ChartView>()->isVisible());
    const ChartSpec& spec = part<ChartView>()->spec();
    QCOMPARE(spec.series.size(), std::size_t{2});
    for (std::size_t i = 0; i < 3; ++i)
      QVERIFY(spec.series[0].values[i] <= 0 && spec.series[1].values[i] >= 0);
    QVERIFY(says(spec.title));

    // Against the period before: July 2023 to June 2024 is also the year before of a whole year, so
    // ask half a year.
    m_page->setContext({asOf, day("2025-01-01"), asOf, 6});
    for (auto* choice : m_page->findChildren<Segmented*>())
      if (choice->accessibleName() == QStringLiteral("Compare with"))
        Q_EMIT choice->chosen(QStringLiteral("before"));
    const Growth half = growthBetween(*m_business->ledger(), {day("2024-07-01"), day("2025-01-01")},
                                      {day("2025-01-01"), day("2025-07-01")});
    QTRY_COMPARE(cell(0, 4), f.signedMoneyShort(half.changeMinor(), currency));
  }

  void bucketAndFunnelMonthByMonth() {
    show(*m_business);
    QTRY_VERIFY(figures()->rowCount() > 0);
    const Formatters f;
    m_page->open({QStringLiteral("growth"), {}, QStringLiteral("bucket"), 0, {}});
    QCOMPARE(figures()->rowCount(), 12);
    const auto bucket = leakyBucket(*m_business->ledger(), splitByMonth(year), 180, std::nullopt);
    for (int row = 0; row < 12; ++row) {
      QCOMPARE(cell(row, 2), f.count(bucket[std::size_t(row)].came));
      QCOMPARE(cell(row, 5), f.count(bucket[std::size_t(row)].end));
    }
    m_page->open({QStringLiteral("growth"), {}, QStringLiteral("funnel"), 0, {}});
    const auto funnel =
        loyaltyFunnel(*m_business->ledger(), splitByMonth(year), {180, 5}, std::nullopt);
    QCOMPARE(cell(11, 3), f.count(funnel[11].atEnd(Stage::Loyal)));
    QCOMPARE(figures()->columnCount(), 5);  // nobody says that they recommend
    m_page->open({QStringLiteral("growth"), {}, QStringLiteral("moves"), 0, {}});
    QCOMPARE(cell(11, 2), f.percent(*funnel[11].newToRepeat(), 1));
    QCOMPARE(figures()->columnCount(), 6);
    QCOMPARE(part<ChartView>()->spec().series.size(), std::size_t{3});
  }

  // A tag makes advocates of loyal clients: they come with a column of either view and are as many
  // as opened.
  void advocatesComeWithATag() {
    show(*m_business);
    m_page->open({QStringLiteral("growth"), {}, QStringLiteral("funnel"), 0, {}});
    QTRY_COMPARE(figures()->columnCount(), 5);
    const auto loyal =
        kpiPeople(*m_business->ledger(), {asOf - 30, asOf + 1}, {180, 5}, KpiPeople::LoyalPayers);
    QVERIFY(loyal.size() > 2);
    VERIFY_OK(m_business->changeNow(
        {QStringLiteral("test"), {}}, Business::Touches::Data, [&](SQLite::Database& db) {
          db.exec("INSERT INTO tag VALUES (77, 'Рекомендует', 'рекомендует')");
          for (int i = 0; i < 2; ++i) {
            const ClientId id = m_business->ledger()->clientIds[loyal[std::size_t(i)]];
            db.exec("INSERT INTO client_tag (client_id, tag_id) VALUES (" + std::to_string(id) +
                    ", 77)");
          }
        }));
    QTRY_COMPARE(figures()->columnCount(), 6);
    QCOMPARE(cell(11, 5), QStringLiteral("2"));
    QCOMPARE(figures()->peopleAt(figures()->index(11, 5))->count, qint64(2));
    // All columns are seen on a small screen, in either language and either view.
    for (const char* language : {"ru", "en"}) {
      Language::install(QLatin1String(language));
      show(*m_business);
      m_page->resize(970, 588);  // of a window of 1024 × 640
      for (const char* view : {"funnel", "moves"}) {
        m_page->open({QStringLiteral("growth"), {}, QLatin1String(view), 0, {}});
        QTRY_VERIFY(figures()->rowCount() == 12 && figures()->columnCount() > 5);
        QTest::qWait(10);
        const auto* table = part<PeopleBar>()->parentWidget()->findChild<TableView*>();
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
      }
    }
    VERIFY_OK(m_business->undoNow());
    QTRY_COMPARE(figures()->columnCount(), 6);  // of the moves
  }

  // By keyboard to a number: as many clients as it says, or a campaign for them.
  void aNumberOpensItsClients_data() {
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::newRow("change") << 1 << 1;
    QTest::newRow("bucket") << 10 << 4;
    QTest::newRow("funnel") << 11 << 2;
    QTest::newRow("moves") << 11 << 2;
    QTest::newRow("sources") << 0 << 2;
  }
  void aNumberOpensItsClients() {
    QFETCH(int, row);
    QFETCH(int, column);
    show(*m_business);
    QTRY_VERIFY(figures()->rowCount() > 0);
    const QString name = QLatin1String(QTest::currentDataTag());
    m_page->open({QStringLiteral("growth"), {}, name, 0, {}});
    QTRY_VERIFY(figures()->rowCount() > row);
    TableView* table = part<PeopleBar>()->parentWidget()->findChild<TableView*>();
    table->setCurrentIndex(figures()->index(row, column));
    const CellPeople* people = figures()->peopleAt(table->currentIndex());
    QVERIFY(people && people->count > 0);
    QSignalSpy jump(m_page.get(), &Page::jump);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(jump.count(), 1);
    const auto listed = jump[0][0].value<Target>();
    QCOMPARE(listed.page, QStringLiteral("clients"));
    QCOMPARE(qint64(listed.clients.size()), people->count);
    for (auto* button : part<PeopleBar>()->findChildren<QPushButton*>())
      if (button->text() == PeopleBar::tr("Create campaign")) button->click();
    QTRY_COMPARE(jump.count(), 2);
    QCOMPARE(jump[1][0].value<Target>().page, QStringLiteral("campaigns"));
    QVERIFY(jump[1][0].value<Target>().clients == listed.clients);
    // The name of a month counts nobody.
    table->setCurrentIndex(figures()->index(row, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QTest::qWait(30);
    QCOMPARE(jump.count(), 2);
  }

  void spendIsTypedInAndTakenBack() {
    show(*m_business);
    m_page->open({QStringLiteral("growth"), {}, QStringLiteral("sources"), 0, {}});
    auto* model = part<SpendModel>();
    QTRY_VERIFY(model->rowCount() > 0);
    const QAbstractItemModelTester tester(model);
    QTRY_COMPARE(part<ChartView>()->spec().series.size(), std::size_t{3});
    const QString source = model->index(0, 0).data().toString();
    QCOMPARE(cell(0, 6), Formatters::unknown());
    QVERIFY(model->setData(model->index(0, 3), QStringLiteral("12 000,50"), Qt::EditRole));
    const auto typed = [&] { return model->index(0, 3).data(Qt::EditRole).toString(); };
    QTRY_COMPARE(typed(), QStringLiteral("12000.50"));
    QCOMPARE(model->index(0, 0).data().toString(), source);
    QVERIFY(cell(0, 6) != Formatters::unknown());
    QVERIFY(!model->setData(model->index(0, 3), QStringLiteral("much"), Qt::EditRole));
    QVERIFY(!model->setData(model->index(0, 3), QStringLiteral("-5"), Qt::EditRole));
    VERIFY_OK(m_business->undoNow());
    QTRY_VERIFY(typed().isEmpty());
    QCOMPARE(cell(0, 6), Formatters::unknown());
  }

  // Both parts of revenue add up to it; what is typed for retention stands in its column.
  void acquisitionBesideRetention() {
    show(*m_business);
    m_page->open({QStringLiteral("growth"), {}, QStringLiteral("acquisition"), 0, {}});
    QTRY_COMPARE(figures()->rowCount(), 12);
    QTRY_COMPARE(
        cell(0, 1),
        Formatters().count(kpisOf(*m_business->ledger(), splitByMonth(year)[0], 180).newClients));
    const ChartSpec& spec = part<ChartView>()->spec();
    QCOMPARE(spec.series.size(), std::size_t{2});
    for (std::size_t m = 0; m < 12; ++m) {
      const Kpis kpis = kpisOf(*m_business->ledger(), splitByMonth(year)[m], 180);
      const double both = spec.series[0].values[m] + spec.series[1].values[m];
      const double whole =
          double(kpis.revenueMinor) / double(m_business->ledger()->currency.factor());
      QVERIFY(std::abs(both / whole * 1e3 - 1) < 1e-9 || std::abs(both / whole - 1) < 1e-9);
    }
    auto* model = part<SpendModel>();
    const int last = model->rowCount() - 1;
    QVERIFY(model->setData(model->index(last, 2), QStringLiteral("500"), Qt::EditRole));
    const Formatters f;
    QTRY_COMPARE(cell(1, 8), f.money(50'000, m_business->ledger()->currency));
    VERIFY_OK(m_business->undoNow());
    QTRY_COMPARE(cell(1, 8), Formatters::unknown());
  }

  void emptyThereIsAWayOn() {
    const FixedClock clock(20'300);
    auto business = Business::create(m_dir.filePath(QStringLiteral("e.retenta")), {}, clock);
    VERIFY_OK(business);
    show(**business);
    QTRY_VERIFY(part<EmptyState>()->isVisible());
    m_page.reset();
  }
};

RETENTA_WINDOW_TEST_MAIN(TestGrowthPage)
#include "tst_growthpage.moc"
