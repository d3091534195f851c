// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/clientlistmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QItemSelectionModel>
#include <QSignalSpy>

#include "tests/support/ledgers.h"
#include "ui/rfm/clientlistview.h"
#include "ui/widgets/tableview.h"

#include "ui/theme/look.h"

using namespace retenta;

namespace {

RfmViewPtr someView() {
  test::LedgerBuilder builder;
  builder.add({{100, 100'00, true}, {90, 50'00, true}}, "1", "Анна <b>");
  builder.add({{40, 900'00, true}}, "2", "Борис");
  builder.add({}, "77");
  auto view = std::make_shared<RfmView>();
  view->ledger = builder.take();
  RfmGrid grid = rfmGrid(*view->ledger, {}, yearEndingAt(100));
  view->columns = std::make_shared<const RfmColumns>(std::move(grid.columns));
  view->classes = std::move(grid.classes);
  view->matrix = std::move(grid.matrix);
  return view;
}

}  // namespace

class TestClientListModel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
  }

  void saysWhatIsKnown() {
    ClientListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setRows(someView(), {1, 0, 2});
    const auto text = [&](int row, int column) {
      return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, ClientListModel::Name), QStringLiteral("Борис"));
    QCOMPARE(text(0, ClientListModel::SegmentColumn), QStringLiteral("Newcomers"));
    QCOMPARE(text(0, ClientListModel::Recency), QStringLiteral("60 days"));
    QCOMPARE(text(0, ClientListModel::Spent), QStringLiteral("₽900"));
    QCOMPARE(text(1, ClientListModel::Purchases), QStringLiteral("2"));
    QCOMPARE(text(2, ClientListModel::Name), QStringLiteral("77"));
    QCOMPARE(text(2, ClientListModel::Recency), Formatters::unknown());
    QCOMPARE(text(2, ClientListModel::Contact), Formatters::unknown());
    // A tooltip may be read as markup: a client's text never is.
    QVERIFY(!model.index(1, 0).data(Qt::ToolTipRole).toString().contains(QStringLiteral("<b>")));
    QCOMPARE(model.index(0, ClientListModel::SegmentColumn).data(ClientListModel::SegmentRole),
             QVariant(static_cast<int>(Segment::Newcomers)));
    for (int column = 0; column < ClientListModel::columns; ++column) {
      QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
      if (column == ClientListModel::Contact) continue;
      QCOMPARE(ClientListModel::columnOf(ClientListModel::fieldOf(column)), column);
    }
  }

  void selectionMovesWithTheSorting() {
    ClientListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const RfmViewPtr view = someView();
    model.setRows(view, {0, 1, 2});
    const QPersistentModelIndex chosen(model.index(0, 0));
    QSignalSpy wanted(&model, &ClientListModel::sortRequested);
    model.sort(ClientListModel::Spent, Qt::DescendingOrder);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].value<ClientField>(), ClientField::Monetary);
    QCOMPARE(wanted[0][1].toBool(), true);
    model.setRows(view, {2, 1, 0});
    QCOMPARE(chosen.row(), 2);
    QCOMPARE(model.positionOf(0), 2);
    model.setRows(view, {1});
    QVERIFY(!chosen.isValid());
    QCOMPARE(model.positionOf(0), -1);
  }

  void listShowsSumsAndCopiesWithHeaders() {
    ClientListView list;
    const RfmViewPtr view = someView();
    list.setRows(view, {1, 0}, *segmentSetFromId(u"new"));
    list.table()->selectRow(0);
    const QStringList lines = list.table()->selectionAsText().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines[0].startsWith(QStringLiteral("Client\tSegment")));
    QVERIFY(lines[1].startsWith(QStringLiteral("Борис\tNewcomers")));
    list.reveal(0);
    QCOMPARE(list.table()->currentIndex().row(), 1);
    QSignalSpy find(&list, &ClientListView::findChanged);
    list.focusFind();
    QTest::keyClicks(list.findChild<QWidget*>(QStringLiteral("find")), QStringLiteral("ann"));
    QTRY_COMPARE(find.size(), 1);
    QCOMPARE(find[0][0].toString(), QStringLiteral("ann"));
  }
};

RETENTA_WINDOW_TEST_MAIN(TestClientListModel)
#include "tst_clientlistmodel.moc"
