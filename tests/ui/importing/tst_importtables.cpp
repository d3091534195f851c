// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>

#include "tests/support/support.h"
#include "ui/importing/columnsmodel.h"
#include "ui/importing/files/leftoutdialog.h"
#include "ui/importing/importtables.h"
#include "ui/importing/importwords.h"
#include "ui/importing/problems/problemsmodel.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

class TestImportTables : public QObject {
  Q_OBJECT
 private:
  static ImportColumn column(int index, const char* header, ImportField field, int percent) {
    ImportColumn c;
    c.index = index;
    c.header = QString::fromUtf8(header);
    c.samples = {QStringLiteral("a"), QStringLiteral("b")};
    c.field = field;
    c.matchPercent = percent;
    return c;
  }
  static ImportReport report() {
    ImportReport r;
    r.rejected = {
        {37, QStringLiteral("Дата"), QStringLiteral("31.02.2025"), RejectReason::BadDate,
         QStringLiteral("<b>строка</b>"), 0},
        {12, QStringLiteral("Сумма"), QStringLiteral("abc"), RejectReason::BadAmount, {}, 1}};
    r.warnings = {{20, ImportWarning::BadPhone, 0}};
    r.unknownStatuses = {QStringLiteral("Blorp")};
    return r;
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void columnsAreEditedByTheirField() {
    ColumnsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ImportPlan plan;
    plan.columns = {column(0, "Дата", ImportField::Date, 94),
                    column(1, "", ImportField::Ignore, 0)};
    plan.columns[0].why = ColumnReason::Name;
    model.setPlan(plan);
    QCOMPARE(model.rowCount(), 2);
    const auto cell = [&](int row, int c) { return model.index(row, c); };
    QCOMPARE(cell(0, ColumnsModel::FieldColumn).data().toString(), QStringLiteral("Дата покупки"));
    QCOMPARE(cell(0, ColumnsModel::MatchColumn).data().toString(), QStringLiteral("94\u00A0%"));
    QCOMPARE(cell(0, ColumnsModel::WhyColumn).data().toString(), QStringLiteral("По названию"));
    QCOMPARE(cell(1, ColumnsModel::WhyColumn).data().toString(), QString());
    QCOMPARE(cell(1, ColumnsModel::NameColumn).data().toString(), QStringLiteral("Столбец 2"));
    QCOMPARE(cell(1, ColumnsModel::MatchColumn).data().toString(), QStringLiteral("—"));
    QSignalSpy chosen(&model, &ColumnsModel::fieldChosen);
    QVERIFY(model.setData(cell(1, ColumnsModel::FieldColumn), static_cast<int>(ImportField::City),
                          Qt::EditRole));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].toInt(), 1);
    QVERIFY(!model.setData(cell(1, ColumnsModel::NameColumn), 1, Qt::EditRole));
    QVERIFY(!model.setData(cell(1, ColumnsModel::FieldColumn), 999, Qt::EditRole));
    QVERIFY(!(cell(0, ColumnsModel::NameColumn).flags() & Qt::ItemIsEditable));
    QVERIFY(cell(0, ColumnsModel::FieldColumn).flags() & Qt::ItemIsEditable);
  }

  void problemsStandInOrderAndAreFound() {
    ProblemsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const ProblemListPtr list = problemsOf(report(), {{20, {QStringLiteral("x"), {}}}});
    const QStringList columns{QStringLiteral("Дата"), QStringLiteral("Сумма")};
    model.setProblems(list, columns, true);
    const auto find = [&](std::optional<ProblemKind> kind, const QString& text) {
      model.show(findProblems(*list, {kind, text, columns}));
      return model.rowCount();
    };
    QCOMPARE(find({}, {}), 4);
    QCOMPARE(list->leftOut, 2);
    QCOMPARE(list->kinds.size(), 4U);
    QCOMPARE(model.index(0, ProblemsModel::RowColumn).data().toString(), QStringLiteral("—"));
    QCOMPARE(model.index(1, ProblemsModel::RowColumn).data().toString(), QStringLiteral("12"));
    QCOMPARE(model.index(2, ProblemsModel::KindColumn).data().toString(),
             QStringLiteral("Заметка"));
    QCOMPARE(model.index(2, ProblemsModel::ValueColumn).data().toString(), QStringLiteral("x"));
    QCOMPARE(model.index(3, ProblemsModel::NameColumn).data().toString(), QStringLiteral("Дата"));
    // A record is shown as it is, never as markup.
    const QString tip = model.index(3, ProblemsModel::ValueColumn).data(Qt::ToolTipRole).toString();
    QCOMPARE(tip, QStringLiteral("<qt>&lt;b&gt;строка&lt;/b&gt;</qt>"));
    QCOMPARE(find(kindOf(RejectReason::BadAmount), {}), 1);
    QCOMPARE(find({}, QStringLiteral("АБС")), 0);
    QCOMPARE(find({}, QStringLiteral("ABC")), 1);
    QCOMPARE(find({}, QStringLiteral("сумма")), 1);
    QCOMPARE(find(statusProblem, {}), 1);
    QCOMPARE(find(kindOf(ImportWarning::BadPhone), {}), 1);
  }

  void valuesToBlameAreSaidAnewAndNothingElse() {
    ProblemsModel model;
    const ProblemListPtr list = problemsOf(report(), {});
    model.setProblems(list, {QStringLiteral("Дата"), QStringLiteral("Сумма")}, true);
    model.show(findProblems(*list, {}));
    QSignalSpy said(&model, &ProblemsModel::cellSaid);
    const QModelIndex amount = model.index(1, ProblemsModel::ValueColumn);
    QVERIFY(!model.setData(amount, QStringLiteral("abc"), Qt::EditRole));  // the same
    QVERIFY(model.setData(amount, QStringLiteral("7"), Qt::EditRole));
    QCOMPARE(said.size(), 1);
    QCOMPARE(said[0][0].toInt(), 12);
    QCOMPARE(said[0][1].toInt(), 1);
    QVERIFY(!model.setData(model.index(0, ProblemsModel::ValueColumn), 1, Qt::EditRole));
    QVERIFY(!model.setData(amount.siblingAtColumn(0), 1, Qt::EditRole));
    model.setProblems(list, {}, false);
    model.show(findProblems(*list, {}));
    QVERIFY(!model.setData(model.index(1, ProblemsModel::ValueColumn), 1, Qt::EditRole));
  }

  void recordIsEditedCellByCell() {
    RecordModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRecord({5, {QStringLiteral("a"), QStringLiteral("b")}},
                    {QStringLiteral("A"), QStringLiteral("B")});
    QSignalSpy said(&model, &RecordModel::cellSaid);
    QVERIFY(
        model.setData(model.index(1, RecordModel::ValueColumn), QStringLiteral("c"), Qt::EditRole));
    QCOMPARE(said.size(), 1);
    QCOMPARE(said[0][0].toInt(), 5);
    QCOMPARE(said[0][1].toInt(), 1);
    QVERIFY(!model.setData(model.index(1, RecordModel::NameColumn), 1, Qt::EditRole));
  }

  void longListsAreMadeAndSearchedInAMoment() {
    ImportReport r;
    for (int i = 0; i < 100'000; ++i)
      r.rejected += {i + 2,
                     QStringLiteral("Сумма"),
                     QStringLiteral("n/a"),
                     RejectReason::BadAmount,
                     QStringLiteral("record"),
                     1};
    const ProblemListPtr list = problemsOf(r, {});
    ProblemsModel model;
    QElapsedTimer timer;
    timer.start();
    model.setProblems(list, {}, true);
    model.show(findProblems(*list, {kindOf(RejectReason::BadAmount), {}, {}}));
    QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(model.rowCount(), 100'000);
  }

  void previewShowsWhatIsReadAndWhatIsNot() {
    ImportPlan plan;
    plan.columns = {column(0, "n", ImportField::Ignore, 0), column(1, "d", ImportField::Date, 50),
                    column(2, "s", ImportField::Amount, 100)};
    PreviewRow title;
    title.kind = RowKind::Title;
    PreviewRow row;
    row.row = 3;
    row.cells = {QStringLiteral("1"), QStringLiteral("31.02.2025"), QStringLiteral("5.00")};
    row.invalid = {false, true, false};
    plan.preview = {title, row};
    PreviewModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setPlan(plan);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.columnCount(), 3);  // the row's number and two columns that are imported
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("3"));
    QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("31.02.2025: не читается как «Дата покупки»"));
    QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("5.00"));
    QVERIFY(model.index(0, 2).data(Qt::DecorationRole).isNull());
  }

  void pastImportsSayTheirState() {
    ImportListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setEntries({{1, QStringLiteral("sales/june.csv"), QStringLiteral("file"),
                       ImportKind::Orders, 1'750'000'000'000, 1204, 1192, 12, false},
                      {2, QStringLiteral("c.csv"), {}, ImportKind::Contacts, 0, 1, 1, 0, true}});
    // The newest first.
    QCOMPARE(model.index(1, ImportListModel::FileColumn).data().toString(),
             QStringLiteral("june.csv"));
    QCOMPARE(model.index(1, ImportListModel::RecordsColumn).data().toString(),
             QStringLiteral("1\u00A0204"));
    QCOMPARE(model.index(0, ImportListModel::StateColumn).data().toString(),
             QStringLiteral("Отменена"));
  }

  void leftOutRowsSayWhy() {
    ImportReport of = report();
    of.rejected += RejectedRow{40, QStringLiteral("Дата"), {}, RejectReason::BadDate, {}, 0};
    LeftOutModel model(of.rejected);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    of.rejected.back().value = QStringLiteral("не указана");
    QCOMPARE(LeftOutModel(of.rejected).index(2, LeftOutModel::ReasonColumn).data().toString(),
             QStringLiteral("Это не дата"));
    QCOMPARE(model.rowCount(), 3);
    const auto cell = [&](int row, int column) { return model.index(row, column).data(); };
    QCOMPARE(cell(0, LeftOutModel::RowColumn).toString(), QStringLiteral("37"));
    QCOMPARE(cell(0, LeftOutModel::NameColumn).toString(), QStringLiteral("Дата"));
    QCOMPARE(cell(0, LeftOutModel::ValueColumn).toString(), QStringLiteral("31.02.2025"));
    QCOMPARE(cell(0, LeftOutModel::ReasonColumn).toString(), QStringLiteral("Такой даты нет"));
    QCOMPARE(cell(0, LeftOutModel::RecordColumn).toString(), QStringLiteral("<b>строка</b>"));
    QVERIFY(!model.index(0, LeftOutModel::RecordColumn)
                 .data(Qt::ToolTipRole)
                 .toString()
                 .contains(QLatin1String("<b>")));
    QCOMPARE(cell(2, LeftOutModel::ReasonColumn).toString(), QStringLiteral("Дата не указана"));
    for (int column = 0; column < LeftOutModel::ColumnCount; ++column)
      QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
  }

  void everyWordIsThere() {
    for (const char* language : {"ru", "en"}) {
      Language::install(QString::fromLatin1(language));
      QSet<QString> names;
      for (const ImportField field : allImportFields()) names += importwords::fieldName(field);
      QCOMPARE(names.size(), importFieldCount);
      QSet<QString> tabs;
      for (int i = 0; i < problemKinds; ++i) {
        QVERIFY(!importwords::problemText(static_cast<ProblemKind>(i)).isEmpty());
        tabs += importwords::problemName(static_cast<ProblemKind>(i));
      }
      QCOMPARE(tabs.size(), problemKinds);
      for (const PurchaseStatus status : allPurchaseStatuses)
        QVERIFY(!importwords::statusName(status).isEmpty());
    }
    Language::install(QStringLiteral("ru"));
  }
};

RETENTA_WINDOW_TEST_MAIN(TestImportTables)
#include "tst_importtables.moc"
