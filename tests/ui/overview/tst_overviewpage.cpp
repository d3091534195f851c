// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

#include "core/campaigns/campaignservice.h"
#include "core/demo/demo.h"
#include "core/metrics/figures/kpifigures.h"
#include "tests/support/support.h"
#include "ui/charts/chartview.h"
#include "ui/overview/campaignscard.h"
#include "ui/overview/elidedbutton.h"
#include "ui/overview/kpi/kpicard.h"
#include "ui/overview/kpi/kpipopover.h"
#include "ui/overview/nextlist.h"
#include "ui/overview/overviewpage.h"
#include "ui/overview/segmenttiles.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/emptystate.h"

using namespace retenta;

class TestOverviewPage : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'270};
  std::unique_ptr<Business> m_business;
  std::unique_ptr<OverviewPage> m_page;
  QList<Target> m_jumps;

  void openDemo() {
    DemoOptions options;
    options.clients = 400;
    auto made = makeDemo(m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())), options,
                         m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    show(20'269, {1170, 628});
  }

  void show(Day asOf, QSize size) {
    m_jumps.clear();
    m_page = std::make_unique<OverviewPage>(*m_business);
    m_page->resize(size);
    m_page->setContext({asOf, addMonths(asOf + 1, -12), asOf, 12});
    connect(m_page.get(), &Page::jump, this, [this](const Target& target) { m_jumps += target; });
    QSignalSpy changed(m_page->presenter(), &OverviewPresenter::changed);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    QVERIFY(changed.count() > 0 || changed.wait(10'000));
    m_page->activateWindow();
    QTest::qWait(20);
  }

  KpiCard* card(MainKpi kpi) const {
    for (KpiCard* one : m_page->findChildren<KpiCard*>())
      if (one->kpi() == kpi) return one;
    return nullptr;
  }
  static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    QTest::keyClick(QApplication::focusWidget(), key, modifiers);
  }
  static QString allTexts(const QWidget* in) {
    QStringList texts;
    for (const QLabel* label : in->findChildren<QLabel*>())
      if (label->isVisible()) texts += label->text();
    return texts.join(QLatin1Char('\n'));
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }
  void cleanup() {
    m_page.reset();
    m_business.reset();
  }

  void figuresAreTheServices() {
    openDemo();
    const Overview& o = *m_page->presenter()->overview();
    for (const MainKpi kpi : allMainKpis)
      QCOMPARE(card(kpi)->face(), kpiwords::face(kpi, o, Formatters()));
    auto* tiles = m_page->findChild<SegmentTiles*>();
    QVERIFY(tiles->tile(Segment::Vip)
                ->accessibleName()
                .contains(Formatters().clients(o.matrix.cell(Segment::Vip).clients)));
    QCOMPARE(m_page->findChild<NextList*>()->faces().size(), qsizetype(o.actions.size()));
    QVERIFY(allTexts(m_page.get()).contains(m_page->findChild<ChartView*>()->spec().title));
  }

  void everythingByKeyboard() {
    openDemo();
    QCOMPARE(QApplication::focusWidget(), card(MainKpi::Revenue));
    press(Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), card(MainKpi::ActiveClients));
    press(Qt::Key_Left);
    press(Qt::Key_Left);  // no further
    QCOMPARE(QApplication::focusWidget(), card(MainKpi::Revenue));
    for (int i = 0; i < 4; ++i) press(Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), card(MainKpi::Churn));

    // Tab leaves the row of cards as one stop, and meets every control once before it is back.
    QSet<QWidget*> met;
    for (int i = 0; i < 60; ++i) {
      press(Qt::Key_Tab);
      QWidget* at = QApplication::focusWidget();
      QVERIFY(m_page->isAncestorOf(at));
      QVERIFY2(!at->accessibleName().isEmpty() || at->inherits("QAbstractButton"),
               at->metaObject()->className());
      if (at == card(MainKpi::Churn)) break;
      QVERIFY2(!met.contains(at), at->metaObject()->className());
      QVERIFY(!qobject_cast<KpiCard*>(at));
      met += at;
    }
    QCOMPARE(QApplication::focusWidget(), card(MainKpi::Churn));
    const auto tiles = m_page->findChildren<SegmentTile*>();
    const auto seen = std::count_if(tiles.begin(), tiles.end(),
                                    [&](SegmentTile* tile) { return met.contains(tile); });
    QCOMPARE(seen, 1);
  }

  void theMapIsWalkedLikeTheMatrix() {
    openDemo();
    auto* tiles = m_page->findChild<SegmentTiles*>();
    tiles->tile(Segment::ChurnedLoyal)->setFocus();
    press(Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), tiles->tile(Segment::LoyalAtRisk));
    press(Qt::Key_Down);
    press(Qt::Key_Right);  // the cell that spans two columns
    QCOMPARE(QApplication::focusWidget(), tiles->tile(Segment::Promising));
    press(Qt::Key_Right);
    QCOMPARE(QApplication::focusWidget(), tiles->tile(Segment::Promising));
    press(Qt::Key_Return);
    QCOMPARE(m_jumps.size(), 1);
    QCOMPARE(m_jumps.last().page, QStringLiteral("rfm"));
    QCOMPARE(m_jumps.last().segments, QStringList(QStringLiteral("promising")));
  }

  void aFigureOpensItsFormula() {
    openDemo();
    const KpiStory story =
        kpiwords::story(MainKpi::Churn, *m_page->presenter()->overview(), Formatters());
    card(MainKpi::Churn)->setFocus();
    press(Qt::Key_Return);
    QPointer<KpiPopover> open = m_page->findChild<KpiPopover*>();
    QVERIFY(open && open->isVisible());
    const QString said = allTexts(open);
    for (const QString& part : {story.definition, story.formula, story.compare.first()})
      QVERIFY2(said.contains(part), qPrintable(part));
    QTest::keyClick(open, Qt::Key_Escape);
    QTRY_VERIFY(!open);
    QTRY_COMPARE(m_page->focusWidget(), card(MainKpi::Churn));
    QTest::keyClick(card(MainKpi::Churn), Qt::Key_Return);
    open = m_page->findChild<KpiPopover*>();
    QVERIFY(open);
    for (auto* button : open->findChildren<QPushButton*>())
      if (button->text() == story.link) button->click();
    QTRY_VERIFY(!open);
    QTRY_COMPARE(m_jumps.size(), qsizetype(1));
    QCOMPARE(m_jumps.last().page, QStringLiteral("clients"));
    QCOMPARE(m_jumps.last().action, QString());
    QCOMPARE(qint64(m_jumps.last().clients.size()), story.peopleCount);
    QVERIFY(story.peopleCount > 0);
  }

  // From each of the five: as many people as it says, a campaign for them, its row among all.
  void theClientsBehindEachFigure() {
    openDemo();
    for (const MainKpi kpi : allMainKpis) {
      const KpiStory story = kpiwords::story(kpi, *m_page->presenter()->overview(), Formatters());
      const auto choose = [&](const QString& text) {
        m_jumps.clear();
        QTest::keyClick(card(kpi), Qt::Key_Return);
        QPointer<KpiPopover> open = m_page->findChild<KpiPopover*>();
        for (auto* button : open->findChildren<QPushButton*>())
          if (button->text() == text) button->click();
        return QTest::qWaitFor([&] { return !open && !m_jumps.isEmpty(); });
      };
      QVERIFY(choose(story.link));
      QCOMPARE(m_jumps.last().page, QStringLiteral("clients"));
      const auto& total = m_page->presenter()->overview()->kpis.now.total;
      const auto people = kpiPeople(*m_business->ledger(), total.period, {180, 5}, story.people);
      QCOMPARE(m_jumps.last().clients.size(), people.size());
      for (std::size_t i = 0; i < people.size(); ++i)
        QCOMPARE(m_jumps.last().clients[i], m_business->ledger()->clientIds[people[i]]);
      QVERIFY(choose(KpiPopover::tr("Create campaign for them")));
      QCOMPARE(m_jumps.last().page, QStringLiteral("campaigns"));
      QCOMPARE(m_jumps.last().clients.size(), people.size());
      QVERIFY(choose(KpiPopover::tr("Among all figures, month by month")));
      QCOMPARE(m_jumps.last().page, QStringLiteral("growth"));
      QCOMPARE(m_jumps.last().action, QStringLiteral("figures/") + story.figure);
      QVERIFY(kpiFigure(story.figure));
    }
  }

  void menuCopiesTheFigure() {
    openDemo();
    QContextMenuEvent ask(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QApplication::sendEvent(card(MainKpi::Revenue), &ask);
    auto* menu = m_page->findChild<QMenu*>({}, Qt::FindDirectChildrenOnly);
    QVERIFY(menu);
    for (QAction* action : menu->actions())
      if (action->text() == QStringLiteral("Скопировать число")) action->trigger();
    QCOMPARE(QApplication::clipboard()->text(), card(MainKpi::Revenue)->face().full);
    menu->close();
  }

  void chartAsTable() {
    openDemo();
    auto* chart = m_page->findChild<ChartView*>();
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(chart->showsTable());
    press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!chart->showsTable());
  }

  void firstActionIsThePrimaryOne() {
    openDemo();
    const NextFace first = m_page->findChild<NextList*>()->faces().first();
    for (auto* button : m_page->findChild<NextList*>()->findChildren<QPushButton*>()) {
      const bool primary = button->property("kind") == QStringLiteral("primary");
      if (!primary) continue;
      button->click();
      break;
    }
    QCOMPARE(m_jumps.size(), 1);
    QCOMPARE(m_jumps.first().page, first.target.page);
    QCOMPARE(m_jumps.first().segments, first.target.segments);
  }

  void namesAreNeverMarkup() {
    openDemo();
    const QString canary = QStringLiteral("<img src=x>&amp <b>Ж&А</b>");
    CampaignService campaigns(*m_business);
    CampaignPlan plan;
    plan.segments = {QStringLiteral("vip")};
    plan.start = 20'270;
    QSignalSpy changed(m_page->presenter(), &OverviewPresenter::changed);
    VERIFY_OK(campaigns.createNow(canary, plan));
    QVERIFY(changed.wait(10'000));
    m_page->resize(1600, 900);
    QTest::qWait(30);
    bool found = false;
    for (auto* button : m_page->findChild<CampaignsCard*>()->findChildren<ElidedButton*>()) {
      if (button->accessibleName() != canary) continue;
      found = true;
      QVERIFY(!button->toolTip().contains(QLatin1Char('<')));
      QCOMPARE(button->text().replace(QStringLiteral("&&"), QStringLiteral("&")), canary);
    }
    QVERIFY(found);
    for (const QLabel* label : m_page->findChildren<QLabel*>())
      QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
  }

  void fitsTheReferenceSizeAndWrapsBelow() {
    openDemo();
    const auto* area = m_page->findChild<QScrollArea*>();
    QVERIFY(area->verticalScrollBar()->maximum() == 0);
    const auto sameRow = [&] { return card(MainKpi::Revenue)->y() == card(MainKpi::Churn)->y(); };
    QVERIFY(sameRow());
    m_page->resize(640, 500);
    QTest::qWait(20);
    QVERIFY(!sameRow());
    QTRY_VERIFY(area->widget()->width() <= area->viewport()->width());
    QVERIFY(area->verticalScrollBar()->maximum() > 0);
  }

  void anEmptyBaseOffersTheWaysOn() {
    auto made = Business::create(m_dir.filePath(QStringLiteral("none.retenta")), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    show(20'270, {1170, 628});
    auto* empty = m_page->findChild<EmptyState*>();
    QVERIFY(empty->isVisible());
    for (auto* button : empty->findChildren<QPushButton*>()) button->click();
    QCOMPARE(m_jumps.size(), 2);
    QCOMPARE(m_jumps[0].page, QStringLiteral("import"));
    QCOMPARE(m_jumps[1].page, QStringLiteral("sample"));
  }

  void aDayBeforeTheFirstPurchaseIsSaid() {
    openDemo();
    m_page.reset();
    show(test::day("1999-01-01"), {1170, 628});
    QVERIFY(!m_page->findChild<EmptyState*>()->isVisible());
    QVERIFY(allTexts(m_page.get()).contains(QStringLiteral("покупок не было")));
    QCOMPARE(card(MainKpi::AverageCheck)->face().value, Formatters::unknown());
  }

  void asksNothingWhileHidden() {
    openDemo();
    m_page->hide();
    QSignalSpy changed(m_page->presenter(), &OverviewPresenter::changed);
    m_page->setContext({20'200, addMonths(20'201, -12), 20'200, 12});
    QTest::qWait(200);
    QCOMPARE(changed.count(), 0);
    m_page->show();
    QVERIFY(changed.wait(10'000));
    QCOMPARE(m_page->presenter()->overview()->request.asOf, 20'200);
  }
};

RETENTA_WINDOW_TEST_MAIN(TestOverviewPage)
#include "tst_overviewpage.moc"
