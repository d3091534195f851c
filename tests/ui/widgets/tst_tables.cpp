// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "tests/support/support.h"
#include "ui/theme/look.h"
#include "ui/widgets/tables/tablelayouts.h"
#include "ui/widgets/tableview.h"

using namespace retenta;

namespace {

/// A window with the memory of its tables and one table of four columns.
struct Desk {
  explicit Desk(const QJsonObject& kept = {}, int width = 700) {
    layouts = new TableLayouts(&window);
    layouts->setAll(kept);
    model.setHorizontalHeaderLabels({"Name", "Kind", "State", "Sum"});
    for (const char* name : {"b", "a", "c"}) {
      QList<QStandardItem*> row = {new QStandardItem(QString::fromLatin1(name))};
      for (const char* text : {"call", "draft", "12"}) {
        row += new QStandardItem(QString::fromLatin1(text));
      }
      model.appendRow(row);
    }
    table = new TableView(QStringLiteral("Campaigns"), &window);
    table->setModel(&model);
    table->setSortingEnabled(true);
    table->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    table->setElastic(0, 120);
    table->setLayoutId(QStringLiteral("campaigns"));
    table->fitColumns();
    auto* column = new QVBoxLayout(&window);
    column->addWidget(table);
    window.resize(width, 300);
  }
  void show() {
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
  }
  /// Drags the right edge of a column by so much.
  void drag(int column, int by) {
    QHeaderView* header = table->horizontalHeader();
    const QPoint edge(header->sectionViewportPosition(column) + header->sectionSize(column) - 1,
                      header->height() / 2);
    QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
    QTest::mouseMove(header->viewport(), edge + QPoint(by / 2, 0));
    QTest::mouseMove(header->viewport(), edge + QPoint(by, 0));
    QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, edge + QPoint(by, 0));
  }

  QWidget window;
  QStandardItemModel model;
  TableLayouts* layouts;
  TableView* table;
};

}  // namespace

class TestTables : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    applyLook(*qApp, {Scheme::Light, 100});
  }

  void widthsAndOrderComeBack() {
    QJsonObject kept;
    int width = 0;
    {
      Desk desk;
      desk.show();
      QVERIFY(desk.layouts->all().isEmpty());  // what nobody touched is not kept
      const int before = desk.table->columnWidth(1);
      desk.drag(1, 60);
      width = desk.table->columnWidth(1);
      QVERIFY(width >= before + 50);
      desk.table->horizontalHeader()->moveSection(3, 1);
      kept = desk.layouts->all();
    }
    Desk again(kept);
    again.show();
    QCOMPARE(again.table->columnWidth(1), width);
    QCOMPARE(again.table->horizontalHeader()->logicalIndex(1), 3);
    QCOMPARE(again.table->horizontalHeader()->logicalIndex(0), 0);
    // New rows are fitted by the page: the user's width stands.
    again.model.item(0, 1)->setText(QStringLiteral("a much longer kind of channel than before"));
    again.table->fitColumns();
    again.table->resizeColumnToContents(1);
    QCOMPARE(again.table->columnWidth(1), width);
    again.layouts->setAll({});
    Desk fresh(again.layouts->all());
    fresh.show();
    QVERIFY(fresh.table->columnWidth(1) < width);
    QCOMPARE(fresh.table->horizontalHeader()->logicalIndex(1), 1);
  }

  void theOrderOfRowsComesBack() {
    QJsonObject kept;
    {
      Desk desk;
      desk.show();
      QTest::mouseClick(desk.table->horizontalHeader()->viewport(), Qt::LeftButton, {},
                        QPoint(30, desk.table->horizontalHeader()->height() / 2));
      QVERIFY(desk.table->horizontalHeader()->sortIndicatorSection() == 0);
      desk.table->sortByColumn(0, Qt::DescendingOrder);
      kept = desk.layouts->all();
    }
    Desk again(kept);
    again.show();
    QCOMPARE(again.model.item(0, 0)->text(), QStringLiteral("c"));
  }

  void widthsFollowTheTextSize() {
    const QJsonObject widths{{QStringLiteral("1"), 150}};
    const QJsonObject kept{
        {QStringLiteral("campaigns"), QJsonObject{{QStringLiteral("widths"), widths}}}};
    applyLook(*qApp, {Scheme::Light, 200});
    Desk large(kept, 1200);
    large.show();
    QCOMPARE(large.table->columnWidth(1), 300);
  }

  void aDialogsTableCountsAsOneOfItsWindow() {
    QWidget window;
    auto* layouts = new TableLayouts(&window);
    QDialog dialog(&window);
    TableView table(QStringLiteral("People"), &dialog);
    QCOMPARE(TableLayouts::of(&table), layouts);
  }

  void columnsGiveWayToANarrowWindow() {
    Desk desk({}, 700);
    desk.table->setGiveWay({1, 2});
    desk.show();
    QVERIFY(!desk.table->isColumnHidden(1) && !desk.table->isColumnHidden(2));
    const int needed =
        120 + desk.table->columnWidth(1) + desk.table->columnWidth(2) + desk.table->columnWidth(3);
    desk.window.resize(desk.window.width() - desk.table->viewport()->width() + needed - 5, 300);
    QTRY_VERIFY(desk.table->isColumnHidden(1));  // the first of the list, and it alone
    QVERIFY(!desk.table->isColumnHidden(2) && !desk.table->isColumnHidden(3));
    QVERIFY(desk.table->horizontalHeader()->length() <= desk.table->viewport()->width());
    desk.table->selectRow(0);
    QCOMPARE(
        desk.table->selectionAsText().split(QLatin1Char('\n')).first().count(QLatin1Char('\t')),
        3);  // copied all the same
    desk.window.resize(700, 300);
    QTRY_VERIFY(!desk.table->isColumnHidden(1));
  }
};

QTEST_MAIN(TestTables)
#include "tst_tables.moc"
