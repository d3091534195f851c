// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPromise>
#include <QSignalSpy>
#include <QStandardItemModel>

#include "tests/support/support.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"
#include "ui/widgets/toast.h"

using namespace retenta;

class TestWidgets : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void segmentedByKeyboard() {
    Segmented row(QStringLiteral("Показать"));
    row.add(QStringLiteral("a"), QStringLiteral("Матрица"));
    row.add(QStringLiteral("b"), QStringLiteral("Список"));
    QSignalSpy chosen(&row, &Segmented::chosen);
    row.show();
    QCOMPARE(row.current(), QStringLiteral("a"));
    QTest::keyClick(&row, Qt::Key_Right);
    QCOMPARE(row.current(), QStringLiteral("b"));
    QCOMPARE(chosen.size(), 1);
    QTest::keyClick(&row, Qt::Key_Right);
    QCOMPARE(chosen.size(), 1);
    row.setCurrent(QStringLiteral("a"));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(row.current(), QStringLiteral("a"));
  }

  void latestDropsStaleAnswers() {
    QPromise<int> slow;
    QPromise<int> quick;
    QList<int> got;
    {
      Latest<int> latest;
      slow.start();
      quick.start();
      latest.ask(slow.future(), [&](int v) { got += v; });
      latest.ask(quick.future(), [&](int v) { got += v; });
      QVERIFY(latest.busy());
      slow.addResult(1);
      slow.finish();
      quick.addResult(2);
      quick.finish();
      QTRY_COMPARE(got, QList<int>{2});
      QVERIFY(!latest.busy());
    }
  }

  void latestIsSilentAfterItsEnd() {
    QPromise<int> promise;
    promise.start();
    bool called = false;
    {
      Latest<int> latest;
      latest.ask(promise.future(), [&](int) { called = true; });
    }
    promise.addResult(1);
    promise.finish();
    QTest::qWait(20);
    QVERIFY(!called);
  }

  void tableCopiesWithHeadersAndEscapes() {
    QStandardItemModel model(2, 2);
    model.setHorizontalHeaderLabels({QStringLiteral("Имя"), QStringLiteral("Сумма")});
    model.setItem(0, 0, new QStandardItem(QStringLiteral("<b>Анна</b>")));
    model.setItem(0, 1, new QStandardItem(QStringLiteral("10")));
    model.setItem(1, 0, new QStandardItem(QStringLiteral("Борис")));
    model.setItem(1, 1, new QStandardItem(QStringLiteral("20")));
    TableView table(QStringLiteral("Клиенты"));
    table.setModel(&model);
    table.selectRow(0);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("Имя\tСумма\n<b>Анна</b>\t10"));
    QVERIFY(
        QApplication::clipboard()->mimeData()->html().contains(QStringLiteral("&lt;b&gt;Анна")));
  }

  void elasticColumnFillsButKeepsItsLeast() {
    QStandardItemModel model(1, 2);
    TableView table(QStringLiteral("Кампании"));
    table.setModel(&model);
    table.setElastic(0, 130);
    table.setColumnWidth(1, 300);
    table.resize(600, 200);
    table.show();
    QCOMPARE(table.columnWidth(0), table.viewport()->width() - 300);
    table.setColumnWidth(1, 900);
    QCOMPARE(table.columnWidth(0), scaled(130));
  }

  void labelsShowMarkupLiterally() {
    const QString nasty = QStringLiteral("<img src=\"/etc/hostname\">");
    std::unique_ptr<QLabel> label(makeLabel(nasty));
    QCOMPARE(label->textFormat(), Qt::PlainText);
    ElidedLabel elided(nasty);
    elided.resize(20, 20);
    elided.setFullText(nasty);
    QVERIFY(!elided.toolTip().contains(QLatin1Char('<')));
  }

  void messagesComeAndGo() {
    MessageBar bar;
    bar.show(Message::Kind::Problem, QStringLiteral("Нет места"));
    QCOMPARE(bar.text(), QStringLiteral("Нет места"));
    QTest::keyClick(&bar, Qt::Key_Escape);
    QCOMPARE(bar.text(), QString());
    QWidget under;
    under.resize(600, 400);
    Toast toast(&under);
    toast.show(QStringLiteral("Готово"), true);
    QVERIFY(!toast.isHidden());
    QSignalSpy undo(&toast, &Toast::undoRequested);
    QTest::mouseClick(toast.findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(undo.size(), 1);
    QVERIFY(toast.isHidden());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
