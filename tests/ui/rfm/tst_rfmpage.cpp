// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/rfmpage.h"

#include <QAction>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <SQLiteCpp/SQLiteCpp.h>

#include "tests/ui/rfm/rfmdesk.h"
#include "ui/charts/chartview.h"
#include "ui/rfm/rfmtoolbar.h"
#include "ui/rfm/segmentpanel.h"
#include "ui/widgets/tableview.h"

using namespace retenta;

class TestRfmPage : public test::RfmDesk {
  Q_OBJECT
 private Q_SLOTS:
  void showsTheMatrixOfTheDay() {
    show();
    QTRY_VERIFY(matrix()->matrix());
    const RfmMatrix wanted = expected(asOf);
    for (const Segment segment : allSegments) {
      QCOMPARE(shown(segment), wanted.cell(segment).clients);
    }
    QCOMPARE(matrix()->matrix()->comparedWith, std::optional(test::day("2025-03-31")));
    QCOMPARE(matrix()->selection().size(), 1);  // something is chosen, its panel is open
    QTRY_VERIFY(part<SegmentPanel>()->isVisible());

    m_page->setContext({asOf - 200, addMonths(asOf - 199, -12), asOf - 200, 12});
    const RfmMatrix past = expected(asOf - 200);
    QTRY_COMPARE(matrix()->matrix()->dates.asOf, asOf - 200);
    QCOMPARE(shown(Segment::Promising), past.cell(Segment::Promising).clients);
  }

  void keyboardFromTheCellToItsClients() {
    show();
    QTRY_VERIFY(matrix()->matrix());
    QTRY_VERIFY(matrix()->hasFocus() || !m_page->isActiveWindow());
    m_page->open({QStringLiteral("rfm"), {QStringLiteral("loyal_at_risk")}, {}, 0, {}});
    QSignalSpy jump(m_page.get(), &Page::jump);
    QTest::keyClick(matrix(), Qt::Key_Right);
    QCOMPARE(matrix()->selection(), SegmentSet(Segment::Loyal));
    QTest::keyClick(matrix(), Qt::Key_Return);
    QCOMPARE(jump.size(), 1);
    const auto target = jump[0][0].value<Target>();
    QCOMPARE(target.page, QStringLiteral("clients"));
    QCOMPARE(target.segments, QStringList(QStringLiteral("loyal")));
    QCOMPARE(target.id, 0);
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(!part<SegmentPanel>()->isVisible());
    QTest::keyClick(matrix(), Qt::Key_Left);
    QVERIFY(!part<SegmentPanel>()->isVisible());  // closed is closed, until asked for
    QTest::keyClick(matrix(), Qt::Key_Space);
    QVERIFY(part<SegmentPanel>()->isVisible());
  }

  void aBiggestClientOpensAmongItsCell() {
    show();
    QTRY_VERIFY(matrix()->matrix());
    m_page->open({QStringLiteral("rfm"), {QStringLiteral("vip")}, {}, 0, {}});
    const auto links = [this] {
      QList<QPushButton*> found;
      for (auto* button : part<SegmentPanel>()->findChildren<QPushButton*>()) {
        if (button->property("kind") == QStringLiteral("link") && button->isVisible()) {
          found += button;
        }
      }
      return found;
    };
    QTRY_VERIFY(!links().isEmpty());
    QSignalSpy jump(m_page.get(), &Page::jump);
    links().first()->click();
    QCOMPARE(jump.size(), 1);
    const auto target = jump[0][0].value<Target>();
    QCOMPARE(target.page, QStringLiteral("clients"));
    QCOMPARE(target.segments, QStringList(QStringLiteral("vip")));
    const LedgerPtr ledger = m_business->ledger();
    QVERIFY(ledger->rowOf(target.id));
    const RfmGrid grid = rfmGrid(*ledger, {}, yearEndingAt(asOf));
    QCOMPARE(grid.classes.segments[*ledger->rowOf(target.id)], Segment::Vip);
  }

  void tabLeadsFromTheToolbarOverTheMatrixToThePanel() {
    show();
    QTRY_VERIFY(matrix()->matrix());
    QTRY_VERIFY(part<SegmentPanel>()->isVisible());
    const auto next = [](QWidget* from) {
      QWidget* to = from->nextInFocusChain();
      while (!to->isVisible() || (to->focusPolicy() & Qt::TabFocus) == 0) {
        to = to->nextInFocusChain();
      }
      return to;
    };
    QVERIFY(part<SegmentPanel>()->isAncestorOf(next(matrix())));
    // The biggest clients come once they are counted, before the buttons below them.
    QTRY_COMPARE(next(next(matrix()))->property("kind").toString(), QStringLiteral("link"));
    QWidget* first = next(m_page.get());
    QVERIFY(part<RfmToolbar>()->isAncestorOf(first));
    QWidget* last = first;
    while (part<RfmToolbar>()->isAncestorOf(next(last))) last = next(last);
    QCOMPARE(next(last), static_cast<QWidget*>(matrix()));
  }

  void jumpsToACampaignWithTheCells() {
    show();
    QTRY_VERIFY(matrix()->matrix());
    m_page->open({QStringLiteral("rfm"), {QStringLiteral("at_risk")}, {}, 0, {}});
    QSignalSpy jump(m_page.get(), &Page::jump);
    const auto buttons = part<SegmentPanel>()->findChildren<QPushButton*>();
    const auto create = std::find_if(buttons.begin(), buttons.end(), [](QPushButton* b) {
      return b->text() == QStringLiteral("Create campaign");
    });
    QVERIFY((*create)->isEnabled());
    (*create)->click();
    QCOMPARE(jump.size(), 1);
    const auto target = jump[0][0].value<Target>();
    QCOMPARE(target.page, QStringLiteral("campaigns"));
    QCOMPARE(target.action, QStringLiteral("new"));
    QCOMPARE(target.segments, segmentSetFromId(u"at_risk")->ids());
  }

  // The panel's line ends where the cell is, begins where it was a year ago, and follows the
  // choice.
  void panelShowsTheCellMonthByMonth() {
    show();
    QTRY_VERIFY(matrix()->matrix());
    const auto line = [this](Segment segment) {
      m_page->open({QStringLiteral("rfm"), {segmentId(segment)}, {}, 0, {}});
      const auto* chart = part<SegmentPanel>()->findChild<ChartView*>();
      const auto ends = [&](Day day, double value) {
        return value == static_cast<double>(expected(day).cell(segment).clients);
      };
      return QTest::qWaitFor([&] {
        if (!chart->isVisible() || chart->spec().series.empty()) return false;
        const auto& values = chart->spec().series[0].values;
        return values.size() == 13 && ends(test::day("2024-06-30"), values.front()) &&
               ends(asOf, values.back());
      });
    };
    QVERIFY(line(Segment::Vip));
    QVERIFY(line(Segment::LostOneTimers));
    QVERIFY(part<SegmentPanel>()->findChild<QToolButton*>());  // copy, save, show as table
    m_page->open({QStringLiteral("rfm"), {QStringLiteral("no_purchases")}, {}, 0, {}});
    QVERIFY(!part<SegmentPanel>()->findChild<ChartView*>()->isVisible());
  }

  void migrationOfTheCell() {
    show();
    QTRY_VERIFY(matrix()->matrix());
    m_page->open({QStringLiteral("rfm"), {QStringLiteral("vip")}, {}, 0, {}});
    QSignalSpy jump(m_page.get(), &Page::jump);
    Q_EMIT part<RfmToolbar>()->viewChosen(QStringLiteral("migration"));
    QCOMPARE(jump.size(), 1);
    const auto target = jump[0][0].value<Target>();
    QCOMPARE(target.page, QStringLiteral("migration"));
    QCOMPARE(target.segments, QStringList(QStringLiteral("vip")));
    QCOMPARE(part<RfmToolbar>()->view(), QStringLiteral("matrix"));  // this page stays as it is
  }

  void clientsOfTheCellAsAFile() {
    show();
    QTRY_VERIFY(matrix()->matrix());
    m_page->open({QStringLiteral("rfm"), {QStringLiteral("vip")}, {}, 0, {}});
    QSignalSpy jump(m_page.get(), &Page::jump);
    command(QKeySequence(Qt::CTRL | Qt::Key_E));
    QCOMPARE(jump.size(), 1);
    const auto target = jump[0][0].value<Target>();
    QCOMPARE(target.page, QStringLiteral("clients"));
    QCOMPARE(target.action, QStringLiteral("export"));
    QCOMPARE(target.segments, QStringList(QStringLiteral("vip")));
  }

  void asTableAndCopied() {
    show();
    QTRY_VERIFY(matrix()->matrix());
    command(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
    QVERIFY(!matrix()->isVisible());
    TableView* table = nullptr;
    for (auto* view : m_page->findChildren<TableView*>()) {
      if (view->isVisible()) table = view;
    }
    QVERIFY(table);
    QCOMPARE(table->model()->rowCount(), segmentCount);
    QVERIFY(table->selectionAsText().contains(QStringLiteral("Loyal at risk")));
    QTest::keyClick(m_page.get(), Qt::Key_Escape);
    QVERIFY(matrix()->isVisible());
  }

  void narrowWindowsKeepThePanelAway() {
    show();
    m_page->resize(960, 560);
    QTRY_VERIFY(matrix()->matrix());
    QTest::qWait(50);
    QVERIFY(!part<SegmentPanel>()->isVisible());
    QTest::mouseClick(matrix(), Qt::LeftButton, {},
                      matrix()->cellRect(Segment::LoyalAtRisk).center().toPoint());
    QVERIFY(part<SegmentPanel>()->isVisible());
    QTest::keyClick(part<SegmentPanel>(), Qt::Key_Escape);
    QVERIFY(!part<SegmentPanel>()->isVisible());
  }

  void emptyBaseShowsDashesAndTheWayOut() {
    auto made = Business::create(m_dir.filePath(QStringLiteral("e.retenta")), {}, m_clock);
    VERIFY_OK(made);
    RfmPage page(**made);
    page.resize(1170, 716);
    page.setContext({asOf, asOf - 364, asOf, 12});
    page.show();
    QSignalSpy jump(&page, &Page::jump);
    const auto buttons = page.findChildren<QPushButton*>();
    const auto import = std::find_if(buttons.begin(), buttons.end(), [](QPushButton* b) {
      return b->text() == QStringLiteral("Import data…");
    });
    QTRY_VERIFY((*import)->isVisible());
    QVERIFY(!page.findChild<MatrixWidget*>()->matrix());
    (*import)->click();
    QCOMPARE(jump[0][0].value<Target>().page, QStringLiteral("import"));
    const auto sample = std::find_if(buttons.begin(), buttons.end(), [](QPushButton* b) {
      return b->text() == QStringLiteral("Open the sample business");
    });
    (*sample)->click();
    QCOMPARE(jump[1][0].value<Target>().page, QStringLiteral("sample"));
  }

  void contactsAloneStandOutsideTheMatrix() {
    auto made = Business::create(m_dir.filePath(QStringLiteral("c.retenta")), {}, m_clock);
    VERIFY_OK(made);
    VERIFY_OK((*made)->file().write([](SQLite::Database& db) {
      db.exec("INSERT INTO client (name, created_day) VALUES ('Анна', 0), ('Борис', 0)");
    }));
    VERIFY_OK((*made)->reloadNow());
    RfmPage page(**made);
    page.resize(1170, 716);
    page.setContext({asOf, asOf - 364, asOf, 12});
    page.show();
    auto* grid = page.findChild<MatrixWidget*>();
    QTRY_VERIFY(grid->matrix());
    QCOMPARE(grid->matrix()->cell(Segment::NoPurchases).clients, 2);
    QCOMPARE(grid->selection(), SegmentSet(Segment::NoPurchases));
    QVERIFY(page.findChild<SegmentPanel*>()->isVisible());
  }

  void nothingIsCutInEitherLanguage_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("ru") << QStringLiteral("ru");
    QTest::newRow("en") << QStringLiteral("en");
  }
  void nothingIsCutInEitherLanguage() {
    QFETCH(QString, language);
    Language::install(language);
    show();
    QTRY_VERIFY(matrix()->matrix());
    QTRY_VERIFY(part<SegmentPanel>()->isVisible());
    QVERIFY(matrix()->width() >= matrix()->minimumSizeHint().width());
    for (const auto* button : m_page->findChildren<QPushButton*>()) {
      if (!button->isVisible() || button->text().isEmpty()) continue;
      const int text = button->fontMetrics().horizontalAdvance(button->text());
      QVERIFY2(text <= button->width(), qPrintable(button->text()));
    }
  }
};

RETENTA_WINDOW_TEST_MAIN(TestRfmPage)
#include "tst_rfmpage.moc"
