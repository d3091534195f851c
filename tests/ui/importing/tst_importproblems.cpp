// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabBar>

#include "tests/ui/importing/importdesk.h"
#include "ui/importing/problems/problemscard.h"
#include "ui/importing/problems/problemsmodel.h"
#include "ui/widgets/tableview.h"

using namespace retenta;
using Step = ImportPresenter::Step;

/// Problems of a file mended in the window before it is imported.
class TestImportProblems : public test::ImportDesk {
  Q_OBJECT
 private:
  // Seven records of which four have something wrong.
  static QByteArray wrong() {
    return "Order,Date,Name,Phone,Amount,Status\n"
           "1,21.02.2025,Anna,8 916 123-45-67,100,Paid\n"
           "2,02/25/2025,Boris,+7 916 123-45-68,abc,Blorp\n"
           "3,23.02.2025,Clara,0171 1234567,300,Blorp\n"
           "4,24.02.2025,Dina,,abc,Paid\n"
           "5,25.02.2025,,,500,Paid\n"
           "6,26.02.2025,Egor,,600,Paid\n"
           "7,02/27/2025,Fedor,,700,Paid\n";
  }
  static ProblemsCard* card(Desk& d) {
    for (ProblemsCard* each : d.page->findChildren<ProblemsCard*>())
      if (each->isVisible()) return each;
    qFatal("no problems");
  }
  static void readDayFirst(Desk& d) {
    ImportOptions options = d.p()->plan()->options;
    options.dateOrder = DateOrder::Dmy;
    d.p()->setOptions(options);
  }
  // Waits till a mend has been checked.
  static bool checked(Desk& d) {
    return QTest::qWaitFor([&] { return d.p()->job() == ImportPresenter::Job::None; }, 30'000);
  }

 private Q_SLOTS:
  void problemsAreMendedInPlaceAndAllAlike() {
    const auto d = desk();
    d->p()->openFiles({write("wrong.csv", wrong())});
    QVERIFY(d->reaches(Step::Columns));
    readDayFirst(*d);
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    QCOMPARE(d->p()->dryRun()->rejected.size(), 4);
    auto* kinds = card(*d)->findChild<QTabBar*>();
    QVERIFY(kinds && kinds->count() > 4);
    QVERIFY(kinds->tabText(0).startsWith(QStringLiteral("Все ")));
    // The tab of the dates by keyboard; all of them read as month, day, year.
    kinds->setFocus();
    while (!kinds->tabText(kinds->currentIndex()).startsWith(QStringLiteral("Даты")))
      QTest::keyClick(kinds, Qt::Key_Right);
    QCOMPARE(kinds->tabText(kinds->currentIndex()), QStringLiteral("Даты 2"));
    QTest::keyClick(visible(d->find<QPushButton>(QStringLiteral("Читать так"))), Qt::Key_Space);
    QVERIFY(checked(*d));
    QCOMPARE(d->p()->dryRun()->rejected.size(), 3);  // the abc of row 3 stays
    QCOMPARE(d->p()->step(), Step::Check);
    // A cell in place: F2 in the list.
    TableView* list = nullptr;
    for (TableView* each : card(*d)->findChildren<TableView*>())
      if (qobject_cast<ProblemsModel*>(each->model())) list = each;
    QVERIFY(list);
    QTest::keyClick(d->page.get(), Qt::Key_F8);
    QVERIFY(list->hasFocus());
    while (list->currentIndex().siblingAtColumn(ProblemsModel::ValueColumn).data().toString() !=
           QStringLiteral("abc"))
      QTest::keyClick(d->page.get(), Qt::Key_F8);
    QTest::keyClick(list, Qt::Key_F2);
    auto* editor = list->findChild<QLineEdit*>();
    QVERIFY(editor);
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("12,5"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(d->p()->dryRun()->rejected.size(), 2);
    // Ctrl Z is about the edits, each for itself; and again.
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(checked(*d));
    QCOMPARE(d->p()->dryRun()->rejected.size(), 3);
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(checked(*d));
    QCOMPARE(d->p()->dryRun()->rejected.size(), 4);
    QVERIFY(!d->p()->mends().canUndo());
    QTest::keyClick(list, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(checked(*d));
    QCOMPARE(d->p()->dryRun()->rejected.size(), 3);
    d->p()->mend([](ImportCorrections& said) { said.leaveOut({6}); });
    QVERIFY(checked(*d));
    QCOMPARE(d->p()->dryRun()->rejected.size(), 3);
    // What the check says is what the import does.
    const qint64 accepted = d->p()->dryRun()->accepted;
    d->next();
    QVERIFY(d->reaches(Step::Result));
    QCOMPARE(d->p()->result()->accepted, accepted);
    QCOMPARE(d->business->ledger()->purchases(), 4U);
  }

  void editsComeBackWithTheirWayOfReading() {
    const auto d = desk();
    d->p()->openFiles({write("way.csv", wrong())});
    QVERIFY(d->reaches(Step::Columns));
    readDayFirst(*d);
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    d->p()->mend([](ImportCorrections& said) { said.leaveOut({4}); });
    QVERIFY(checked(*d));
    d->p()->goTo(Step::Columns);
    const auto readBy = [&](char delimiter) {
      ImportOptions options = d->p()->plan()->options;
      options.delimiter = delimiter;
      d->p()->setOptions(options);
      return d->reaches(Step::Columns);
    };
    QVERIFY(readBy(';'));
    QVERIFY(!d->p()->plan()->options.corrections);
    QVERIFY(!d->p()->mends().canUndo());
    QVERIFY(d->message().contains(QStringLiteral("исправления")));
    // Another option in the meantime is no reason to say it twice.
    readDayFirst(*d);
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(d->message().isEmpty());
    QVERIFY(readBy(','));
    QVERIFY(d->p()->plan()->options.corrections);
    QCOMPARE(d->p()->plan()->options.corrections->leftOut, std::vector<int>{4});
    QVERIFY(d->p()->mends().canUndo());
    // Another file begins without them.
    d->p()->openInstead({write("way2.csv", wrong())});
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(!d->p()->mends().now());
  }

  void valueIsReplacedEverywhereAndStatusExplained() {
    const auto d = desk();
    d->p()->openFiles({write("wrong2.csv", wrong())});
    QVERIFY(d->reaches(Step::Columns));
    readDayFirst(*d);
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    ProblemsCard* problems = card(*d);
    auto* kinds = problems->findChild<QTabBar*>();
    const auto choose = [&](const QString& name) {
      for (int i = 0; i < kinds->count(); ++i)
        if (kinds->tabText(i).startsWith(name)) kinds->setCurrentIndex(i);
      return kinds->tabText(kinds->currentIndex()).startsWith(name);
    };
    d->p()->mend([](ImportCorrections& said) { said.otherDates = DateOrder::Mdy; });
    QVERIFY(checked(*d));
    QVERIFY(choose(QStringLiteral("Суммы")));
    auto* everywhere = visible(d->find<QPushButton>(QStringLiteral("Заменить во всех 2")));
    QVERIFY(everywhere);
    for (QLineEdit* field : problems->findChildren<QLineEdit*>())
      if (field->accessibleName() == QStringLiteral("Что написать вместо"))
        field->setText(QStringLiteral("10"));
    QTest::keyClick(everywhere, Qt::Key_Space);
    QVERIFY(checked(*d));
    QCOMPARE(d->p()->dryRun()->rejected.size(), 1);
    QVERIFY(choose(QStringLiteral("Статусы")));
    QTest::keyClick(visible(d->find<QPushButton>(QStringLiteral("Считать так"))), Qt::Key_Space);
    QVERIFY(checked(*d));
    QVERIFY(d->p()->dryRun()->unknownStatuses.isEmpty());
    QCOMPARE(d->p()->dryRun()->byStatus[static_cast<std::size_t>(PurchaseStatus::Unpaid)], 2);
    QVERIFY(choose(QStringLiteral("Телефоны")));
    auto* country = visible(d->find<QPushButton>(QStringLiteral("Читать так")));
    QVERIFY(country);
    d->p()->mend([](ImportCorrections& said) { said.otherCountry = QStringLiteral("DE"); });
    QVERIFY(checked(*d));
    QVERIFY(!choose(QStringLiteral("Телефоны")));
    // Edits follow a change of what columns mean, and not one of the rows.
    QVERIFY(d->p()->plan()->options.corrections);
    d->p()->goTo(Step::Columns);
    d->p()->setField(1, ImportField::Date);
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(d->p()->plan()->options.corrections);
    ImportOptions options = d->p()->plan()->options;
    options.headerRow = 2;
    d->p()->setOptions(options);
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(!d->p()->plan()->options.corrections);
  }

  void rowsLeftOutComeBackMendedAndAlone() {
    const auto d = desk();
    d->p()->openFiles({write("wrong3.csv", wrong())});
    QVERIFY(d->reaches(Step::Columns));
    readDayFirst(*d);
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    d->next();
    QVERIFY(d->reaches(Step::Result));
    QCOMPARE(d->business->ledger()->purchases(), 3U);
    const QString target = at(QStringLiteral("rest.csv"));
    QSignalSpy saved(d->p(), &ImportPresenter::saved);
    d->p()->exportProblems(target);
    QTRY_COMPARE(saved.size(), 1);
    QFile file(target);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray mended = file.readAll()
                                  .replace("02/25/2025", "25.02.2025")
                                  .replace("02/27/2025", "27.02.2025")
                                  .replace(",abc,", ",50,")
                                  .replace("5,25.02.2025,,", "5,25.02.2025,Gleb,");
    d->p()->openFiles({write("rest-mended.csv", mended)});
    QVERIFY(d->reaches(Step::Columns));
    d->p()->check();
    QVERIFY(d->reaches(Step::Check));
    QCOMPARE(d->p()->dryRun()->records, 4);
    QCOMPARE(d->p()->dryRun()->accepted, 4);
    d->p()->import();
    QVERIFY(d->reaches(Step::Result));
    QCOMPARE(d->business->ledger()->purchases(), 7U);
  }

  void cancelledCheckGivesUpTheEditsItWasAbout() {
    const auto d = desk();
    d->p()->openFiles({write("bigwrong.csv", orders(120'000) + "x,y,z,w\n")});
    QVERIFY(d->reaches(Step::Columns));
    d->p()->check();
    QVERIFY(d->reaches(Step::Check));
    QCOMPARE(d->p()->dryRun()->rejected.size(), 1);
    d->p()->mend([](ImportCorrections& said) { said.leaveOut({2}); });
    d->p()->mend([](ImportCorrections& said) { said.leaveOut({3}); });
    QTest::keyClick(d->page.get(), Qt::Key_Escape);
    QCOMPARE(d->p()->job(), ImportPresenter::Job::None);
    QVERIFY(!d->p()->plan()->options.corrections);
    QVERIFY(!d->p()->mends().canUndo());
    QCOMPARE(d->p()->dryRun()->rejected.size(), 1);
    d->p()->mend([](ImportCorrections& said) { said.leaveOut({2, 3}); });
    QVERIFY(checked(*d));
    QCOMPARE(d->p()->dryRun()->rejected.size(), 3);
  }
};

RETENTA_WINDOW_TEST_MAIN(TestImportProblems)
#include "tst_importproblems.moc"
