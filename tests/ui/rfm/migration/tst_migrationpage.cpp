// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/migration/migrationpage.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "core/demo/demo.h"
#include "core/rfm/rfmgrid.h"
#include "tests/support/support.h"
#include "ui/rfm/migration/flowbutton.h"
#include "ui/rfm/migration/flowpanel.h"
#include "ui/rfm/migration/migrationmap.h"
#include "ui/rfm/migration/migrationtablemodel.h"
#include "ui/rfm/migration/movesbar.h"
#include "ui/theme/look.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tables/tablefiles.h"
#include "ui/widgets/tableview.h"

using namespace retenta;
using test::day;

class TestMigrationPage : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'300};
  std::unique_ptr<Business> m_business;
  std::unique_ptr<MigrationPage> m_page;
  static constexpr Day asOf = 20'269;  // 30 June 2025

  template <class W>
  W* part() {
    return m_page->findChild<W*>();
  }
  MigrationMap* map() { return part<MigrationMap>(); }
  void show(Day last = asOf, QSize size = {1170, 716}) {
    m_page = std::make_unique<MigrationPage>(*m_business);
    m_page->resize(size);
    m_page->setContext({last, addMonths(last + 1, -12), last, 12});
    m_page->show();
    m_page->activate();
    QTRY_VERIFY(part<MigrationTableModel>()->rowCount() > 0);
  }
  Migration expected(const char* from, const char* to) {
    return migrationBetween(*m_business->ledger(), {day(from), day(to)}, {});
  }
  void command(const QKeySequence& key) {
    for (QAction* action : m_page->commands()) {
      if (action->shortcut() == key) return action->trigger();
    }
    QFAIL("no such command");
  }
  QList<FlowButton*> lines() {
    QList<FlowButton*> found;
    for (auto* line : part<FlowPanel>()->findChildren<FlowButton*>())
      if (line->isVisible()) found += line;
    return found;
  }
  std::vector<ClientId> idsOf(const Migration& m, Segment from, Segment to) {
    std::vector<ClientId> ids;
    for (const auto row : moversOf(m, SegmentSet(from), SegmentSet(to)))
      ids.push_back(m_business->ledger()->clientIds[row]);
    return ids;
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

  void cellsTellTheirChange() {
    show();
    const Migration m = expected("2025-03-31", "2025-06-30");
    const Formatters f;
    for (const Segment segment : allSegments) {
      if (segmentInfo(segment).span == 0) continue;
      const CellFace face = map()->face(segment);
      const qint64 was = m.of(segment).clients;
      const qint64 is = m.into(segment).clients;
      QCOMPARE(face.figure, f.signedCount(is - was));
      QCOMPARE(face.hint, QStringLiteral("%1 → %2").arg(f.count(was), f.count(is)));
      QVERIFY(face.foot.contains(f.count(m.came(segment).clients)));
      QVERIFY(face.spoken.contains(face.hint));
      if (is != was) QCOMPARE(*face.changeGood, (is > was) == segmentInfo(segment).growthIsGood);
    }
    map()->setWhat(MigrationMeasure::Revenue);  // words give way to sums, not for a screen reader
    const CellFace loyal = map()->face(Segment::Loyal);
    const Currency currency = m_business->ledger()->currency;
    QCOMPARE(loyal.foot, f.signedMoneyShort(m.came(Segment::Loyal).revenueMinor, currency));
    QCOMPARE(loyal.footShare,
             f.signedMoneyShort(-m.left(Segment::Loyal).revenueFromMinor, currency));
    QVERIFY2(loyal.spoken.contains(QStringLiteral("came ")), qPrintable(loyal.spoken));
    QVERIFY(map()->drawnFlows().size() <= 4);
    const auto texts = part<MovesBar>()->findChildren<QPushButton*>();
    QVERIFY(texts.first()->text().contains(f.count(m.sum(MoveDirection::Up).clients)));
  }

  void fromACellToItsMovers() {
    show();
    const Migration m = expected("2025-03-31", "2025-06-30");
    QTRY_VERIFY(part<FlowPanel>()->isVisible());
    m_page->open({QStringLiteral("migration"), {QStringLiteral("loyal")}, {}, 0, {}});
    const auto came = flowsInto(m, Segment::Loyal);
    const auto left = flowsOut(m, Segment::Loyal);
    QTRY_COMPARE(lines().size(), qsizetype(came.size() + left.size()));
    QCOMPARE(lines().first()->flow(), (FlowChoice{came[0].from, came[0].to}));
    // Another line, by keyboard; then its people and its campaign.
    FlowButton* last = lines().last();
    last->setFocus();
    QTest::keyClick(last, Qt::Key_Space);
    QVERIFY(last->isChecked());
    QSignalSpy jump(m_page.get(), &Page::jump);
    QPushButton* list = nullptr;
    QPushButton* campaign = nullptr;
    for (auto* button : part<FlowPanel>()->findChildren<QPushButton*>()) {
      if (button->text().startsWith(QStringLiteral("These"))) list = button;
      if (button->text() == QStringLiteral("Create campaign")) campaign = button;
    }
    QVERIFY(list && campaign);
    list->click();
    campaign->click();
    QCOMPARE(jump.size(), 2);
    const auto wanted = idsOf(m, last->flow().from, last->flow().to);
    QVERIFY(!wanted.empty());
    QCOMPARE(jump[0][0].value<Target>().page, QStringLiteral("clients"));
    QVERIFY(jump[0][0].value<Target>().clients == wanted);
    QCOMPARE(jump[1][0].value<Target>().page, QStringLiteral("campaigns"));
    QVERIFY(jump[1][0].value<Target>().clients == wanted);
  }

  void arrowsWalkEnterOpensEverybodyOfTheCell() {
    show();
    m_page->open({QStringLiteral("migration"), {QStringLiteral("loyal_at_risk")}, {}, 0, {}});
    QSignalSpy jump(m_page.get(), &Page::jump);
    QTest::keyClick(map(), Qt::Key_Right);
    QCOMPARE(map()->selection(), SegmentSet(Segment::Loyal));
    QTest::keyClick(map(), Qt::Key_Return);
    const Migration m = expected("2025-03-31", "2025-06-30");
    QCOMPARE(qint64(jump[0][0].value<Target>().clients.size()), m.into(Segment::Loyal).clients);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(!part<FlowPanel>()->isVisible());
    QTest::keyClick(map(), Qt::Key_Space);
    QVERIFY(part<FlowPanel>()->isVisible());
  }

  void keysShiftThePeriod() {
    show();
    command(QKeySequence(Qt::CTRL | Qt::Key_Left));
    const Migration before = expected("2024-12-31", "2025-03-31");
    const qint64 wanted =
        before.into(Segment::Promising).clients - before.of(Segment::Promising).clients;
    QTRY_COMPARE(map()->face(Segment::Promising).figure, Formatters().signedCount(wanted));
    command(QKeySequence(Qt::CTRL | Qt::Key_Right));
    const Migration again = expected("2025-03-31", "2025-06-30");
    const QString hint =
        QStringLiteral("%1 → %2").arg(Formatters().count(again.of(Segment::Promising).clients),
                                      Formatters().count(again.into(Segment::Promising).clients));
    QTRY_COMPARE(map()->face(Segment::Promising).hint, hint);
    command(QKeySequence(Qt::CTRL | Qt::Key_Right));  // not beyond the as-of day
    QTest::qWait(50);
    QCOMPARE(map()->face(Segment::Promising).hint, hint);
  }

  void theTableAddsUp() {
    show();
    auto* model = part<MigrationTableModel>();
    const QAbstractItemModelTester tester(model);
    command(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    auto* table = part<TableView>();
    QTRY_VERIFY(table->isVisible());
    QVERIFY(!part<FlowPanel>()->isVisible());
    const Migration m = expected("2025-03-31", "2025-06-30");
    const int sumColumn = model->columnCount() - 1;
    const int sumRow = model->rowCount() - 1;
    const auto number = [&](int row, int column) {
      QString text = model->index(row, column).data().toString();
      return text.remove(QLatin1Char(',')).toLongLong();
    };
    qint64 all = 0;
    for (int row = 0; row < sumRow; ++row) {
      qint64 sum = 0;
      for (int column = 1; column < sumColumn; ++column) sum += number(row, column);
      QCOMPARE(sum, number(row, sumColumn));
      all += sum;
    }
    QCOMPARE(all, number(sumRow, sumColumn));
    for (int i = 0; i < gridSegmentCount; ++i)
      QCOMPARE(number(sumRow, i + 1), m.into(static_cast<Segment>(i)).clients);
    QSignalSpy jump(m_page.get(), &Page::jump);
    const int row = static_cast<int>(Segment::Loyal);
    table->setCurrentIndex(model->index(row, row + 1));
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(jump[0][0].value<Target>().clients == idsOf(m, Segment::Loyal, Segment::Loyal));
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(map()->isVisible());
  }

  // Backwards: where those of the earlier day had come from. Every move is the other one turned
  // round, those who had not bought yet have a column, and the table adds up to both days.
  void swappedDatesAreTheSameMovesTurnedRound() {
    show();
    auto* model = part<MigrationTableModel>();
    const QAbstractItemModelTester tester(model);
    const Migration m = expected("2025-03-31", "2025-06-30");
    const int columns = model->columnCount();
    const auto swap = [&] {
      for (QAction* action : m_page->commands())
        if (action->text() == MigrationPage::tr("Swap the dates")) return action->trigger();
      QFAIL("no such command");
    };
    swap();
    QTRY_COMPARE(model->columnCount(), columns + 1);
    const auto held = [&](int row, int column) {
      const QVariant value = model->index(row, column).data(TableValueRole);
      return std::get<qint64>(value.value<TableValue>());
    };
    const int sumColumn = model->columnCount() - 1;
    for (int row = 0; row < gridSegmentCount; ++row) {
      const auto from = static_cast<Segment>(row);
      for (int column = 0; column <= gridSegmentCount; ++column)
        QCOMPARE(held(row, column + 1), m.move(static_cast<Segment>(column), from).clients);
      QCOMPARE(held(row, sumColumn), m.into(from).clients);
      QCOMPARE(held(model->rowCount() - 1, row + 1), m.of(from).clients);
    }
    // Earlier and later keep looking backwards; once more turns it round again.
    command(QKeySequence(Qt::CTRL | Qt::Key_Left));
    const Migration before = expected("2024-12-31", "2025-03-31");
    QTRY_COMPARE(held(0, sumColumn), before.into(static_cast<Segment>(0)).clients);
    command(QKeySequence(Qt::CTRL | Qt::Key_Right));
    swap();
    QTRY_COMPARE(model->columnCount(), columns);
    QTRY_COMPARE(held(0, columns - 1), m.of(static_cast<Segment>(0)).clients);
  }

  void beforeTheDataThereIsAWayOn() {
    const Day first = *m_business->ledger()->firstDay;
    show(first + 40);
    const auto visible = [this] {
      for (auto* state : m_page->findChildren<EmptyState*>())
        if (state->isVisible()) return state;
      return static_cast<EmptyState*>(nullptr);
    };
    QTRY_VERIFY(visible());
    visible()->findChild<QPushButton*>()->click();
    QTRY_VERIFY(!visible());
    QVERIFY(map()->isVisible());
  }

  void narrowTheMapKeepsItsRoom() {
    show(asOf, {828, 588});
    QVERIFY(!part<FlowPanel>()->isVisible());
    QTest::keyClick(map(), Qt::Key_Space);
    QVERIFY(part<FlowPanel>()->isVisible());
    QVERIFY(m_page->rect().contains(part<FlowPanel>()->geometry()));
  }
};

RETENTA_WINDOW_TEST_MAIN(TestMigrationPage)
#include "tst_migrationpage.moc"
