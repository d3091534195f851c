// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QSignalSpy>
#include <QTableView>

#include "tests/support/support.h"
#include "ui/charts/chartview.h"
#include "ui/widgets/tables/tablefiles.h"

using namespace retenta;

class TestChartView : public QObject {
  Q_OBJECT
 private:
  static ChartSpec spec() {
    ChartSpec s;
    s.title = QStringLiteral("Revenue grows");
    s.description = QStringLiteral("Revenue by month, before and after");
    s.categoryTitle = QStringLiteral("Month");
    s.categories = {QStringLiteral("Jan"), QStringLiteral("Feb")};
    s.series = {{QStringLiteral("before"), ChartInk::Before, ChartFill::Solid, {1, 2}},
                {QStringLiteral("after"), ChartInk::After, ChartFill::Solid, {3, 4}}};
    return s;
  }

 private Q_SLOTS:
  // The offscreen platform says what it cannot do whenever a window is shown.
  void init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
  }

  void turnsIntoATableAndBack() {
    ChartView view;
    view.setSpec(spec());
    view.resize(400, 240);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setFocus();
    QSignalSpy spy(&view, &ChartView::tableShownChanged);
    view.setTableShown(true);
    QCOMPARE(spy.size(), 1);
    auto* table = view.findChild<QTableView*>();
    QVERIFY(table->isVisible() && table->hasFocus());
    QCOMPARE(table->model()->index(1, 2).data().toString(), QStringLiteral("4"));
    QCOMPARE(table->model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("before"));
    view.setTableShown(false);
    QVERIFY(!table->isVisible());
  }

  void arrowsWalkThroughTheMonths() {
    ChartView view;
    view.setSpec(spec());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setFocus();
    QWidget* canvas = view.focusProxy();
    QTest::keyClick(canvas, Qt::Key_Right);
    QCOMPARE(view.currentCategory(), 0);
    QTest::keyClick(canvas, Qt::Key_Right);
    QTest::keyClick(canvas, Qt::Key_Right);
    QCOMPARE(view.currentCategory(), 1);
    QVERIFY(canvas->accessibleDescription().contains(QStringLiteral("Feb")));
    QVERIFY(canvas->accessibleDescription().contains(QChar('4')));
    QTest::keyClick(canvas, Qt::Key_Left);
    QCOMPARE(view.currentCategory(), 0);
  }

  void aScreenReaderMeetsAChart() {
    ChartView view;
    view.setSpec(spec());
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(face);
    QCOMPARE(face->role(), QAccessible::Chart);
    QCOMPARE(face->text(QAccessible::Name), spec().title);
    QCOMPARE(face->text(QAccessible::Description), spec().description);
  }

  void copiesItsNumbers() {
    ChartView view;
    view.setSpec(spec());
    view.menu()->actions().at(1)->trigger();
    QCOMPARE(QApplication::clipboard()->text(),
             QStringLiteral("Month\tbefore\tafter\nJan\t1\t3\nFeb\t2\t4"));
    view.menu()->actions().at(0)->trigger();
    QVERIFY(!QApplication::clipboard()->image().isNull());
  }

  // Where the window can write tables, a chart's numbers go to a file as numbers; else not.
  void itsNumbersGoToAFile() {
    QWidget window;
    auto* view = new ChartView(&window);
    ChartSpec gap = spec();
    gap.series[0].values[1] = noValue;
    view->setSpec(gap);
    const auto offered = [&] {
      Q_EMIT view->menu()->aboutToShow();
      int shown = 0;
      for (const QAction* action : view->menu()->actions())
        shown += !action->isSeparator() && action->isVisible();
      return shown;
    };
    QCOMPARE(offered(), 5);
    auto* files = new TableFiles(&window);
    QCOMPARE(offered(), 7);
    QList<TableFile> saved;
    connect(files, &TableFiles::wanted, this, [&](const TableFile& file) { saved += file; });
    for (const char* name : {"numbers.csv", "numbers.xlsx"}) {
      view->menu()->actions().at(QByteArray(name).endsWith("csv") ? 5 : 6)->trigger();
      auto* dialog = view->findChild<QFileDialog*>();
      QVERIFY(dialog);
      Q_EMIT dialog->fileSelected(QString::fromLatin1(name));
      dialog->close();
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QCOMPARE(saved.size(), 2);
    QCOMPARE(saved[1].path, QStringLiteral("numbers.xlsx"));
    QCOMPARE(saved[0].name, gap.title);
    QCOMPARE(saved[0].heads, (QStringList{QStringLiteral("Month"), QStringLiteral("before"),
                                          QStringLiteral("after")}));
    QCOMPARE(saved[0].rows.size(), std::size_t{2});
    QCOMPARE(saved[0].rows[0][1], TableValue(1.0));
    QCOMPARE(saved[0].rows[1][1], TableValue(QStringLiteral("—")));
    QCOMPARE(saved[0].rows[1][2], TableValue(4.0));
  }

  void followsTheTheme() {
    ChartView view;
    view.setPalette(paletteOf(lightTokens()));
    view.setSpec(spec());
    view.resize(400, 240);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto has = [&](const QColor& color) {
      const QImage image = view.grab().toImage();
      for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
          if (image.pixelColor(x, y) == color) return true;
      return false;
    };
    QVERIFY(has(lightTokens().accent));
    QVERIFY(!has(darkTokens().accent));
    view.setPalette(paletteOf(darkTokens()));
    QVERIFY(has(darkTokens().accent));
    QVERIFY(!has(lightTokens().accent));
  }
};

QTEST_MAIN(TestChartView)
#include "tst_chartview.moc"
