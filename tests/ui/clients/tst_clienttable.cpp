// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/table/clienttableview.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextDocumentFragment>

#include "core/business/business.h"
#include "tests/support/ledgers.h"
#include "ui/clients/clientslayout.h"
#include "ui/clients/clientspage.h"
#include "ui/theme/look.h"

using namespace retenta;

namespace {

ClientListPtr someAnswer(std::vector<std::uint32_t> rows) {
  test::LedgerBuilder builder;
  builder.add({{100, 100'00, true}, {90, 50'00, true}}, "1", "Анна <b>жирная</b>");
  builder.add({{40, 900'00, true}}, "2", "Борис");
  builder.add({}, "77");
  builder.add({}, {});
  auto ledger = std::make_shared<Ledger>(*builder.take());
  ledger->traits.tags = {{1, QStringLiteral("Опт")}, {2, QStringLiteral("<i>x</i>")}};
  ledger->traits.tagBegin = {0, 2, 2, 3, 3};
  ledger->traits.tagOf = {0, 1, 0};
  ledger->traits.flags = {0, ClientTraits::Excluded, 0, ClientTraits::Erased};
  ledger->traits.birthdays = {packedBirthday("1990-02-28"), packedBirthday("--06-30"), 0, 0};
  auto view = std::make_shared<RfmView>();
  RfmGrid grid = rfmGrid(*ledger, {}, yearEndingAt(100));
  view->ledger = ledger;
  view->columns = std::make_shared<const RfmColumns>(std::move(grid.columns));
  view->classes = std::move(grid.classes);
  view->matrix = std::move(grid.matrix);
  auto answer = std::make_shared<ClientListAnswer>();
  answer->view = view;
  answer->everyone = std::make_shared<std::vector<std::uint32_t>>(rows);
  ClientMarks marks(ledger->clients(), 0);
  for (const std::uint32_t row : rows) marks[row] = 1;
  answer->shown = totalsOf(*view->columns, marks);
  answer->rows = std::move(rows);
  return answer;
}

}  // namespace

class TestClientTable : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
  }

  void saysWhatIsKnown() {
    ClientTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setAnswer(someAnswer({1, 0, 2, 3}));
    const auto text = [&](int row, ClientColumn column) {
      return model.index(row, static_cast<int>(column)).data().toString();
    };
    QCOMPARE(text(0, ClientColumn::Name), QStringLiteral("Борис"));
    QCOMPARE(text(1, ClientColumn::Name), QStringLiteral("Анна <b>жирная</b>"));
    QCOMPARE(text(2, ClientColumn::Name), QStringLiteral("77"));
    QCOMPARE(text(3, ClientColumn::Name), QStringLiteral("Erased client №4"));
    QCOMPARE(text(0, ClientColumn::Segment), QStringLiteral("Newcomers"));
    QCOMPARE(text(0, ClientColumn::Recency), QStringLiteral("60 days"));
    QCOMPARE(text(0, ClientColumn::Spent), QStringLiteral("₽900"));
    QCOMPARE(text(1, ClientColumn::AverageCheck), QStringLiteral("₽75"));
    QCOMPARE(text(1, ClientColumn::Purchases), QStringLiteral("2"));
    QCOMPARE(text(1, ClientColumn::FirstPurchase), Formatters().date(90));
    QCOMPARE(text(2, ClientColumn::LastPurchase), Formatters::unknown());
    QCOMPARE(text(1, ClientColumn::Tags), QStringLiteral("<i>x</i>, Опт"));
    QCOMPARE(text(0, ClientColumn::Birthday), QStringLiteral("30 Jun"));
    QCOMPARE(text(1, ClientColumn::Birthday), QStringLiteral("28 Feb 1990"));
    QCOMPARE(text(0, ClientColumn::Excluded), QStringLiteral("left out"));
    QCOMPARE(text(1, ClientColumn::ConsentSms), QStringLiteral("unknown"));
    for (int column = 0; column < clientColumnCount; ++column) {
      QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
      QCOMPARE(columnFromId(columnId(static_cast<ClientColumn>(column))),
               std::optional(static_cast<ClientColumn>(column)));
      // A tooltip may be read as markup: a client's text never is.
      const QModelIndex cell = model.index(1, column);
      const QString tip = cell.data(Qt::ToolTipRole).toString();
      QVERIFY(!tip.contains(QStringLiteral("<b>")) && !tip.contains(QStringLiteral("<i>")));
      const QString shown =
          Qt::mightBeRichText(tip) ? QTextDocumentFragment::fromHtml(tip).toPlainText() : tip;
      const auto kind = static_cast<ClientColumn>(column);
      if (kind == ClientColumn::Name || kind == ClientColumn::Tags)
        QVERIFY2(shown.startsWith(cell.data().toString()), qPrintable(tip));
    }
  }

  void copiesAsTextAndEscapedHtml() {
    const ClientCells cells(someAnswer({0, 1, 2, 3}));
    const QList<ClientColumn> columns = {ClientColumn::Name, ClientColumn::Tags};
    const ClipTable with = cells.copied({0, 1}, columns, true);
    QCOMPARE(with.text,
             QStringLiteral("Client\tTags\nАнна <b>жирная</b>\t<i>x</i>, Опт\nБорис\t—"));
    QVERIFY(with.html.contains(QStringLiteral("<th>Client</th>")));
    QVERIFY(with.html.contains(QStringLiteral("Анна &lt;b&gt;жирная&lt;/b&gt;")));
    QVERIFY(!with.html.contains(QStringLiteral("<b>")));
    QVERIFY(!cells.copied({0}, columns, false).text.contains(QStringLiteral("Client")));
  }

  void ticksOutliveFilterAndOrder() {
    ClientTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAnswer(someAnswer({0, 1, 2, 3}));
    QSignalSpy changed(&model, &ClientTableModel::checksChanged);
    model.check(1, 2, true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.checks().ids(), (std::vector<ClientId>{2, 3}));
    model.setAnswer(someAnswer({3, 2}));  // another ledger, fewer rows
    QVERIFY(model.isChecked(1) && !model.isChecked(0));
    QCOMPARE(model.checks().count(), 2);
    model.checkAll();
    QCOMPARE(model.checks().ids(), (std::vector<ClientId>{2, 3, 4}));
    QVERIFY(model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QCOMPARE(model.checks().count(), 2);
    model.clearChecks();
    QCOMPARE(model.checks().count(), 0);
  }

  void keysTickAndExtend() {
    ClientTableModel model;
    model.setAnswer(someAnswer({0, 1, 2, 3}));
    ClientTableView table(&model);
    table.resize(900, 300);
    table.show();
    table.setCurrentIndex(model.index(0, 0));
    QTest::keyClick(&table, Qt::Key_Space);
    QVERIFY(model.isChecked(0));
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(&table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(model.checks().ids(), (std::vector<ClientId>{1, 2, 3}));
    QCOMPARE(table.currentIndex().row(), 2);
    QTest::keyClick(&table, Qt::Key_Space);
    QVERIFY(!model.isChecked(2));
    QTest::keyClick(&table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(model.checks().count(), 4);
    QSignalSpy opened(&table, &TableView::opened);
    QTest::keyClick(&table, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QSignalSpy copied(&table, &ClientTableView::copyRequested);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(copied.size(), 2);
    QVERIFY(copied[0][0].toBool() && !copied[1][0].toBool());
  }

  void columnsAreChosenMovedAndKept() {
    ClientTableModel model;
    model.setAnswer(someAnswer({0, 1, 2}));
    ClientTableView table(&model);
    const QList<ShownColumn> wanted = {
        {ClientColumn::City, 140}, {ClientColumn::Name, 222}, {ClientColumn::Tags, 100}};
    table.setColumns(wanted);
    const QList<ShownColumn> shown = table.columns();
    QCOMPARE(shown.size(), 3);
    QCOMPARE(shown[0], (ShownColumn{ClientColumn::Name, 222}));  // always first
    QCOMPARE(shown[1], (ShownColumn{ClientColumn::City, 140}));
    QSignalSpy changed(&table, &ClientTableView::columnsChanged);
    table.horizontalHeader()->moveSection(1, 2);
    QVERIFY(!changed.isEmpty());
    QCOMPARE(table.columns()[1].column, ClientColumn::Tags);
    ClientsLayout layout;
    layout.view.columns = table.columns();
    layout.view.order = {{ClientField::City, false}, {ClientField::Name, true}};
    layout.checked = {1, 2, 3, 9};
    layout.current = 9;
    layout.pane = false;
    ClientCondition condition;
    condition.kind = ConditionKind::Tag;
    condition.words = QStringList(QStringLiteral("Опт"));
    layout.view.chips = {{condition}};
    QCOMPARE(layoutFromJson(layoutToJson(layout)), layout);
    layout.view.find = QStringLiteral("ан");
    QCOMPARE(viewFromJson(viewToJson(layout.view)), layout.view);
    QVERIFY(layoutFromJson(layoutToJson(layout)).view.find.isEmpty());
    QCOMPARE(layoutFromJson({}), ClientsLayout());
    table.setColumns({});
    QCOMPARE(table.columns().size(), usualColumns().size());
  }

  // In a narrow window the usual columns give way; what room is left goes to the names, not to a
  // number, which would stand far from its neighbours.
  void theNamesTakeWhatIsLeft() {
    ClientTableModel model;
    model.setAnswer(someAnswer({0, 1, 2, 3}));
    ClientTableView table(&model);
    table.setColumns({});
    table.show();
    const int name = table.columns().first().width;
    bool met = false;
    for (int width = 560; width < 1400; width += 40) {
      table.resize(width, 300);
      QCoreApplication::processEvents();
      int last = -1;
      for (int visual = 0; visual < table.horizontalHeader()->count(); ++visual) {
        const int column = table.horizontalHeader()->logicalIndex(visual);
        if (!table.isColumnHidden(column)) last = column;
      }
      const auto column = static_cast<ClientColumn>(last);
      QVERIFY(table.horizontalHeader()->length() >= table.viewport()->width());
      if (isNumberColumn(column)) {
        met = true;
        QCOMPARE(table.QTableView::columnWidth(last), columnWidth(column));
      }
      QCOMPARE(table.columns().first().width, name);  // its own, whatever it has for now
    }
    QVERIFY(met);
  }

  void currentClientStaysThroughNewRows() {
    ClientTableModel model;
    model.setAnswer(someAnswer({0, 1, 2, 3}));
    ClientTableView table(&model);
    table.show();
    QVERIFY(table.setCurrentClient(3));
    QSignalSpy current(&table, &ClientTableView::currentClientChanged);
    table.replaceRows([&] { model.setAnswer(someAnswer({3, 2, 1})); });
    QCOMPARE(table.currentClient(), 3);
    QCOMPARE(table.currentIndex().row(), 1);
    QCOMPARE(current.size(), 0);
    table.replaceRows([&] { model.setAnswer(someAnswer({0})); });
    QCOMPARE(table.currentClient(), 0);
    QCOMPARE(current.size(), 1);
    QVERIFY(!table.setCurrentClient(3));
  }

  void anEmptyBaseLeadsToImport() {
    const QTemporaryDir dir;
    const FixedClock clock(20'300);
    constexpr Day asOf = 20'269;
    auto made = Business::create(dir.filePath(QStringLiteral("e.retenta")), {}, clock);
    VERIFY_OK(made);
    ClientsPage page(**made);
    page.resize(1170, 716);
    page.setContext({asOf, asOf - 364, asOf, 12});
    page.show();
    QSignalSpy jump(&page, &Page::jump);
    const auto import = [&]() -> QPushButton* {
      for (auto* one : page.findChildren<QPushButton*>()) {
        if (one->text() == QStringLiteral("Import data…") && one->isVisible()) return one;
      }
      return nullptr;
    };
    QTRY_VERIFY(import());
    import()->click();
    QCOMPARE(jump[0][0].value<Target>().page, QStringLiteral("import"));
  }
};

RETENTA_WINDOW_TEST_MAIN(TestClientTable)
#include "tst_clienttable.moc"
