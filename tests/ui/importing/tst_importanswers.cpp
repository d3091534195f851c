// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLabel>
#include <QTableView>

#include "tests/ui/importing/importdesk.h"
#include "ui/importing/checkstep.h"
#include "ui/importing/files/queuecard.h"
#include "ui/importing/problems/problemscard.h"

using namespace retenta;
using Step = ImportPresenter::Step;
using State = QueuedFile::State;

/// What the program asks is answered where it is asked, and what is left to answer is in sight.
class TestImportAnswers : public test::ImportDesk {
  Q_OBJECT
 private:
  static constexpr auto doubtful = "Order,Date,Email,Amount\n900,03/04/2025,x@example.com,10\n";

  static bool rests(Desk& d) {
    return QTest::qWaitFor([&] { return d.p()->job() == ImportPresenter::Job::None; }, 30'000);
  }
  static bool says(Desk& d, const QString& words) {
    for (QLabel* each : d.page->findChildren<QLabel*>())
      if (each->isVisible() && each->text().contains(words)) return true;
    return false;
  }
  static void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }

 private Q_SLOTS:
  void aDateOfTwoReadingsIsAnsweredWithTwoKeys() {
    const auto d = desk();
    d->p()->openFiles({write("doubt.csv", doubtful)});
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(!d->p()->plan()->ready());
    auto* asked = qobject_cast<QPushButton*>(QApplication::focusWidget());
    QVERIFY(asked);
    const QString april = QStringLiteral("3 апреля 2025");
    QCOMPARE(asked->text().replace(QChar::Nbsp, QLatin1Char(' ')), april);
    press(Qt::Key_Tab);
    press(Qt::Key_Space);
    QTRY_VERIFY(d->p()->plan()->ready());
    QVERIFY(d->reaches(Step::Columns));
    QCOMPARE(d->p()->plan()->dateOrder, DateOrder::Mdy);
    QVERIFY(!asked->isVisible());
    // The buttons are gone, the focus is not.
    QVERIFY(qobject_cast<QTableView*>(QApplication::focusWidget()));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    QCOMPARE(d->p()->dryRun()->purchasesNew, 1);
  }

  void anAmountOfTwoReadingsIsAnsweredWithAKey() {
    const auto d = desk();
    d->p()->openFiles({write("sum.csv",
                             "Date\tEmail\tAmount\n2025-05-01\ta@example.com\t1,234\n"
                             "2025-05-02\tb@example.com\t5.678\n")});
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(d->p()->plan()->moneyAmbiguous);
    press(Qt::Key_Space);
    QTRY_VERIFY(d->p()->plan()->ready());
    QCOMPARE(d->p()->plan()->decimal, ',');
  }

  void anEmptyCellIsNotQuoted() {
    const auto d = desk();
    d->p()->openFiles({write("who.csv", "Дата;Клиент;Сумма\n01.05.2025;;10\n02.05.2025;Ким;20\n")});
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    QVERIFY(says(*d, QStringLiteral("Строка 2, Клиент. Неизвестно, чья это покупка")));
  }

  void whatIsMissingIsSaidInWordsOfThePage() {
    const auto d = desk();
    d->p()->openFiles({write("stock.csv", "Артикул;Склад;Остаток\nA1;Центр;3\nA2;Центр;4\n")});
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(says(*d, QStringLiteral("Не найдено: Дата покупки, Сумма, клиент (имя, e-mail")));
  }

  void datesAreDescribedInRussianLetters() {
    const auto d = desk();
    d->p()->openFiles({write("d.csv", "Дата;Email;Сумма\n25.06.2025 10:15;a@example.com;10\n")});
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(says(*d, QStringLiteral("Даты вида ДД.ММ.ГГГГ чч:мм.")));
  }

  void whatIsLeftOfManyFilesIsInSight() {
    const auto d = desk();
    QStringList files;
    for (int i = 0; i < 9; ++i)
      files += write(qPrintable(QStringLiteral("f%1.csv").arg(i)), orders(2, 1 + 2 * i));
    files += write("doubt.csv", doubtful);
    files += write("bad.csv", QByteArray("\n\n"));
    d->p()->openFiles(files);
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(says(*d, QStringLiteral("Других файлов: 10 · ждут: 10")));
    auto* all = d->find<QPushButton>(QStringLiteral("Загрузить все готовые"));
    all->setFocus();
    press(Qt::Key_Space);
    QVERIFY(rests(*d));
    QVERIFY(
        says(*d, QStringLiteral("Файлов: 11 · загружено: 9 · нужен ответ: 1 · не прочитано: 1")));
    auto* card = d->page->findChild<QueueCard*>();
    auto* table = card->findChild<QTableView*>();
    QCOMPARE(QApplication::focusWidget(), table);
    QCOMPARE(table->currentIndex().row(), 9);
    QVERIFY(table->viewport()->rect().contains(table->visualRect(table->currentIndex()).center()));
    QVERIFY(says(*d, QStringLiteral("двояко")));
    press(Qt::Key_Down);
    QVERIFY(says(*d, QStringLiteral("«bad.csv»")));
    // All that are in go with one key; what they brought stays.
    auto* clear = d->find<QPushButton>(QStringLiteral("Убрать загруженные"));
    QVERIFY(clear && clear->isVisible());
    clear->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(d->p()->queue().files().size(), 2);
    QCOMPARE(d->business->ledger()->purchases(), 18U);
    QVERIFY(!clear->isVisible());
    // Enter opens the doubtful one; given up it waits again instead of being lost.
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    press(Qt::Key_Return);
    QVERIFY(d->reaches(Step::Columns));
    QCOMPARE(d->p()->queue().files().size(), 1);
    d->find<QPushButton>(QStringLiteral("Назад"))->setFocus();
    press(Qt::Key_Space);
    QVERIFY(d->reaches(Step::File));
    QCOMPARE(d->p()->queue().inState(State::NeedsYou), 1);
  }

  void theKeyToTheNextProblemBringsItIntoSight() {
    const auto d = desk();
    QByteArray file =
        "Order,Date,Email,Amount\n900,31.02.2025,x@example.com,10\n" + orders(3).mid(24);
    d->page->resize(860, 520);
    d->p()->openFiles({write("bad.csv", file)});
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    auto* card = d->page->findChild<CheckStep*>()->problems();
    const auto seen = [card] {
      auto* table = card->findChild<QTableView*>();
      return table->visibleRegion().boundingRect().height() > table->rowHeight(0) * 2;
    };
    QVERIFY(!seen());  // else it proves nothing
    press(Qt::Key_F8);
    QVERIFY(seen());
    QVERIFY(card->isAncestorOf(QApplication::focusWidget()));
  }

  // Two programs number from one: the second file is no repetition of the first.
  void numbersOfAnotherProgramAreParted() {
    const auto d = desk();
    const QByteArray other =
        "Order,Date,Client,Sum\n1,2025-02-01,Ann Lee,5\n2,2025-02-02,Bob Ray,6\n"
        "3,2025-02-03,Cid Fox,7\n";
    d->p()->openFiles({write("one.csv", orders(3)), write("two.csv", other)});
    QVERIFY(d->reaches(Step::Columns));
    d->find<QPushButton>(QStringLiteral("Загрузить все готовые"))->setFocus();
    press(Qt::Key_Space);
    QVERIFY(rests(*d));
    QCOMPARE(d->business->ledger()->purchases(), 3U);
    QCOMPARE(d->p()->queue().files()[1].state, State::NeedsYou);
    press(Qt::Key_Return);
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(d->p()->plan()->ready());
    d->next();
    QVERIFY(d->reaches(Step::Check));
    QCOMPARE(d->p()->dryRun()->numbersOfOthers, 3);
    auto* parted = d->find<QPushButton>(QStringLiteral("Это номера другой программы"));
    QVERIFY(parted && parted->isVisible());
    QCOMPARE(QApplication::focusWidget(), parted);
    press(Qt::Key_Space);
    QTRY_COMPARE(d->p()->plan()->source, QStringLiteral("file 2"));
    QVERIFY(d->reaches(Step::Check));
    QTRY_COMPARE(d->p()->dryRun()->purchasesNew, 3);
    QVERIFY(!parted->isVisible());
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
    d->next();
    QVERIFY(d->reaches(Step::Result));
    QCOMPARE(d->business->ledger()->purchases(), 6U);
    // The first file again is the first file.
    d->p()->openFiles({write("again.csv", orders(3))});
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    QCOMPARE(d->p()->dryRun()->numbersOfOthers, 0);
    QCOMPARE(d->p()->dryRun()->purchasesKnown, 3);
  }

  // Files without a currency follow the business's: the first of many must not change it unseen.
  void aFirstFileInAnotherCurrencyWaitsForAnEye() {
    const auto d = desk();
    const QByteArray dollars =
        "Order,Date,Email,Amount,Currency\n900,2025-06-01,a@example.com,5,USD\n";
    d->p()->openFiles({write("usd.csv", dollars), write("plain.csv", orders(3))});
    QVERIFY(d->reaches(Step::Columns));
    d->find<QPushButton>(QStringLiteral("Загрузить все готовые"))->setFocus();
    press(Qt::Key_Space);
    QVERIFY(rests(*d));
    QCOMPARE(d->p()->queue().files()[0].state, State::NeedsYou);
    QVERIFY(says(*d, QStringLiteral("Суммы в USD")));
    QCOMPARE(d->p()->queue().files()[1].state, State::Imported);
    QCOMPARE(d->business->profile().currency.code(), QStringLiteral("RUB"));
    // The business counts in its own now: the other comes in beside it, without a question.
    press(Qt::Key_Return);
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    d->next();
    QVERIFY(d->reaches(Step::Result));
    QCOMPARE(d->business->profile().currency.code(), QStringLiteral("RUB"));
  }

  void anImportTakenBackSaysSoInTheList() {
    const auto d = desk();
    d->p()->openFiles({write("a.csv", orders(3)), write("b.csv", orders(3, 10))});
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    d->next();
    QVERIFY(d->reaches(Step::Result));
    QCOMPARE(d->p()->queue().files()[0].state, State::Imported);
    // The next file is what comes next.
    auto* next = qobject_cast<QPushButton*>(QApplication::focusWidget());
    QVERIFY(next);
    QCOMPARE(next->text(), QStringLiteral("Следующий файл: b.csv"));
    auto* undo = d->find<QPushButton>(QStringLiteral("Отменить загрузку"));
    undo->setFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(d->p()->queue().files()[0].state, State::Undone);
  }
};

RETENTA_WINDOW_TEST_MAIN(TestImportAnswers)
#include "tst_importanswers.moc"
