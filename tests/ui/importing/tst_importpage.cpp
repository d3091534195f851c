// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

#include "core/importing/importservice.h"
#include "tests/ui/importing/importdesk.h"
#include "ui/importing/columnsmodel.h"
#include "ui/importing/consentform.h"
#include "ui/importing/files/leftoutdialog.h"
#include "ui/importing/importpage.h"
#include "ui/importing/importtables.h"
#include "ui/importing/resultstep.h"
#include "ui/importing/stepbar.h"
#include "ui/text/formatters.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/tableview.h"

using namespace retenta;
using Step = ImportPresenter::Step;

/// The import page as a person without a mouse uses it, on real files and a real base.
class TestImportPage : public test::ImportDesk {
  Q_OBJECT
 private Q_SLOTS:
  void journalFromTheDialogToTheBaseAndBack() {
    const QString shared = test::sharedDir();
    if (shared.isEmpty()) QSKIP("no folder of shared samples");
    const QString file = shared + QStringLiteral("/samples/12_shop_journal_cp1251.csv");
    const auto d = desk();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);  // Choose file…
    auto* dialog = d->page->findChild<QFileDialog*>();
    QVERIFY(dialog);
    dialog->selectFile(file);
    Q_EMIT dialog->filesSelected({file});
    dialog->close();
    QVERIFY(d->reaches(Step::Columns));
    const ImportPlan& plan = *d->p()->plan();
    QCOMPARE(plan.encoding, QStringLiteral("windows-1251"));
    QCOMPARE(plan.delimiter, ';');
    QCOMPARE(plan.headerRow, 2);
    d->next();
    QVERIFY(d->reaches(Step::Check));
    const ImportReport dry = *d->p()->dryRun();
    QCOMPARE(dry.records, 36);
    QCOMPARE(dry.records, dry.accepted + dry.known + dry.rejected.size());
    QCOMPARE(dry.rejected.size(), 4);
    QVERIFY(d->business->ledger()->clientIds.empty());  // nothing is written yet
    QTest::keyClick(d->page.get(), Qt::Key_F8);         // to the first problem
    QVERIFY(qobject_cast<TableView*>(QApplication::focusWidget()));
    d->next();
    QVERIFY(d->reaches(Step::Result));
    QCOMPARE(d->business->ledger()->clients(), 13U);
    QCOMPARE(d->business->ledger()->purchases(), 32U);
    qint64 moved = 0;
    for (const qint64 change : d->p()->shift()->change) moved += change;
    QCOMPARE(moved, 13);
    const auto figures = d->page->findChild<ResultStep*>()->findChildren<QLabel*>();
    QVERIFY(std::any_of(figures.begin(), figures.end(), [](const QLabel* label) {
      return label->text() == Formatters().money(9'965'000, *Currency::fromCode(u"RUB"));
    }));
    QSignalSpy jumps(d->page.get(), &Page::jump);
    d->next();
    QCOMPARE(jumps.size(), 1);
    auto* undo = d->find<QPushButton>(QStringLiteral("Отменить загрузку"));
    QVERIFY(undo && undo->isVisible());
    undo->setFocus();
    QTest::keyClick(undo, Qt::Key_Space);
    QTRY_VERIFY(d->p()->undone());
    QCOMPARE(d->business->ledger()->clients(), 0U);
    QVERIFY(!undo->isVisible());
    // The next file is looked for beside the last.
    d->p()->startOver();
    QVERIFY(d->reaches(Step::File));
    QTest::keyClick(d->find<QPushButton>(QStringLiteral("Выбрать файл…")), Qt::Key_Space);
    const auto dialogs = d->page->findChildren<QFileDialog*>();
    QCOMPARE(dialogs.last()->directory(), QFileInfo(file).dir());
    dialogs.last()->close();
  }

  void leftOutRowsOfAnEarlierImportAreShown() {
    const auto d = desk();
    d->p()->openFiles({write("till.csv",
                             "Order,Date,Email,Amount\n1,2025-06-01,a@example.com,10\n"
                             "2,2025-06-31,b@example.com,20\n3,2025-06-02,,30\n")});
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    d->next();
    QVERIFY(d->reaches(Step::Result));
    d->p()->startOver();
    QVERIFY(d->reaches(Step::File));
    auto* button = d->find<QPushButton>(QStringLiteral("Пропущенные строки…"));
    QVERIFY(button && !button->isEnabled() && !button->toolTip().isEmpty());
    TableView* past = nullptr;
    for (TableView* each : d->page->findChildren<TableView*>())
      if (qobject_cast<ImportListModel*>(each->model())) past = each;
    QVERIFY(past);
    QTRY_COMPARE(past->model()->rowCount(), 1);
    past->setCurrentIndex(past->model()->index(0, 0));
    QVERIFY(button->isEnabled());
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(d->page->findChild<LeftOutDialog*>());
    auto* dialog = d->page->findChild<LeftOutDialog*>();
    QCOMPARE(dialog->findChild<TableView*>()->model()->rowCount(), 2);
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!d->page->findChild<LeftOutDialog*>());
  }

  void fieldIsChangedByKeyboardAndRemembered() {
    const QByteArray table =
        "When,Who,Paid\n2025-05-01,a@example.com,10\n2025-05-02,b@example.com,20\n";
    const auto d = desk();
    d->p()->openFiles({write("odd.csv", table)});
    QVERIFY(d->reaches(Step::Columns));
    TableView* view = nullptr;
    for (TableView* each : d->page->findChildren<TableView*>())
      if (qobject_cast<ColumnsModel*>(each->model())) view = each;
    QVERIFY(view && view->hasFocus());
    // The third row: Enter opens the list, letters find, Enter takes.
    view->setCurrentIndex(view->model()->index(2, ColumnsModel::FieldColumn));
    QTest::keyClick(view, Qt::Key_Return);
    auto* list = view->findChild<QComboBox*>();
    QVERIFY(list);
    QTRY_VERIFY(list->view()->isVisible());
    QTest::keyClick(list->view(), Qt::Key_Home);
    for (int i = 0; i < static_cast<int>(ImportField::Refund); ++i) {
      QTest::keyClick(list->view(), Qt::Key_Down);
    }
    QTest::keyClick(list->view(), Qt::Key_Return);
    QTRY_COMPARE(d->p()->plan()->columns[2].field, ImportField::Refund);
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(!d->p()->plan()->ready());  // no amount any more
    auto* next = d->find<QPushButton>(QStringLiteral("Далее: проверка"));
    QVERIFY(!next->isEnabled());
    QVERIFY(!next->toolTip().isEmpty());
    d->p()->setField(2, ImportField::Amount);
    d->p()->setField(1, ImportField::Email);
    d->p()->setField(0, ImportField::Date);
    d->p()->setRemember(QStringLiteral("Odd shop"));
    QVERIFY(d->reaches(Step::Columns));
    d->p()->check();
    QVERIFY(d->reaches(Step::Check));
    d->p()->import();
    QVERIFY(d->reaches(Step::Result));
    d->p()->openFiles({write("odd2.csv", table)});
    QVERIFY(d->reaches(Step::Columns));
    QCOMPARE(d->p()->rememberedAs(), QStringLiteral("Odd shop"));
    QCOMPARE(d->p()->plan()->columns[2].field, ImportField::Amount);
    d->p()->check();
    QVERIFY(d->reaches(Step::Check));
    QCOMPARE(d->p()->dryRun()->accepted, 0);  // the same rows again bring nothing
    QCOMPARE(d->p()->dryRun()->known, 2);
    QVERIFY(!d->find<QPushButton>(QStringLiteral("Назад"))->isHidden());
  }

  void consentIsNoUntilItIsFullyGiven() {
    const auto d = desk();
    d->p()->openFiles({write("c.csv", orders(10))});
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    auto* form = d->page->findChild<ConsentForm*>();
    QCOMPARE(form->answer().channels.bits(), 0);
    auto* yes = d->find<QRadioButton>(QStringLiteral("Да, все"));
    QTest::keyClick(
        d->find<QRadioButton>(QStringLiteral("Нет или неизвестно: в кампании они не попадут")),
        Qt::Key_Down);
    QVERIFY(yes->isChecked());
    QVERIFY(!form->missing().isEmpty());
    d->next();  // refused while something is missing
    QCOMPARE(d->p()->step(), Step::Check);
    QTest::keyClick(d->find<QCheckBox>(QStringLiteral("SMS")), Qt::Key_Space);
    const auto fields = form->findChildren<QLineEdit*>();
    for (QLineEdit* field : fields) {
      if (field->placeholderText().isEmpty()) continue;
      field->setFocus();
      QTest::keyClicks(field, QStringLiteral("form"));
    }
    QCOMPARE(form->missing(), QString());
    d->next();
    QVERIFY(d->reaches(Step::Result));
    QCOMPARE(d->p()->result()->consents, 10);
    const LedgerPtr ledger = d->business->ledger();
    QCOMPARE(ledger->clients(), 10U);
    for (const ConsentState& state : ledger->consents) {
      QVERIFY(state.given.has(Channel::Sms));
      QVERIFY(!state.given.has(Channel::Email));
    }
  }

  // A consent of everybody is news, though all records are known.
  void consentAloneIsImported() {
    const auto d = desk();
    const QString file = write("c.csv", orders(10));
    const auto plan = d->service->inspectNow(file, {});
    VERIFY_OK(plan);
    VERIFY_OK(d->service->importNow(*plan, {}));
    d->p()->openFiles({file});
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    QCOMPARE(d->p()->dryRun()->accepted, 0);
    QPushButton* import = nullptr;
    for (auto* button : d->page->findChildren<QPushButton*>()) {
      if (button->toolTip().contains(QStringLiteral("Загружать нечего"))) import = button;
    }
    QVERIFY(import && !import->isEnabled());
    ConsentAnswer answer;
    answer.channels.add(Channel::Sms);
    answer.day = d->p()->today();
    answer.source = answer.wording = QStringLiteral("form");
    auto* form = d->page->findChild<ConsentForm*>();
    form->setAnswer(answer, d->p()->today());
    Q_EMIT form->changed();
    QCOMPARE(import->text(), QStringLiteral("Записать согласия: 10"));
    QVERIFY(import->isEnabled());
    d->next();
    QVERIFY(d->reaches(Step::Result));
    QCOMPARE(d->p()->result()->consents, 10);
    QVERIFY(d->p()->result()->importId != 0);
    VERIFY_OK(d->business->undoNow());
    QCOMPARE(d->business->ledger()->consents.front().given.bits(), 0);
  }

  void wrongFilesAreSaidInline_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty.csv") << QByteArray();
    QTest::newRow("blank.csv") << QByteArray("\n\n\n");
    QTest::newRow("binary.csv") << QByteArray(
                                       "\x7f"
                                       "ELF\0\0\1\2\3",
                                       9)
                                       .repeated(100);
    QTest::newRow("book.xlsx") << QByteArray("PK\x03\x04") + QByteArray(200, 'x');
  }
  void wrongFilesAreSaidInline() {
    QFETCH(QByteArray, bytes);
    for (const char* language : {"ru", "en"}) {
      Language::install(QString::fromLatin1(language));
      const auto d = desk();
      d->p()->openFiles({write(QTest::currentDataTag(), bytes)});
      QTRY_VERIFY(!d->message().isEmpty());
      QCOMPARE(d->p()->step(), Step::File);
      QVERIFY(d->message().contains(QString::fromLatin1(QTest::currentDataTag())));
      // The next good file is taken all the same, and the trouble is gone.
      d->p()->openFiles({write("good.csv", orders(3))});
      QVERIFY(d->reaches(Step::Columns));
      QCOMPARE(d->message(), QString());
    }
  }

  void cancelLeavesNothing() {
    const auto d = desk();
    d->p()->openFiles({write("big.csv", orders(1'200'000))});
    QVERIFY(d->reaches(Step::Columns));
    // Nobody has counted them yet.
    const auto labels = d->page->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
      return label->text().startsWith(QStringLiteral("big.csv · ≈ 1\u00A0200\u00A0000"));
    }));
    d->p()->check();
    QVERIFY(d->reaches(Step::Check));
    QSignalSpy progress(d->p(), &ImportPresenter::progressed);
    d->p()->import();
    QVERIFY(progress.wait(20'000));
    QTest::keyClick(d->page.get(), Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(d->p()->job(), ImportPresenter::Job::None, 20'000);
    QCOMPARE(d->p()->step(), Step::Check);
    QVERIFY(!d->message().isEmpty());
    QCOMPARE(d->business->ledger()->clients(), 0U);
    const auto imports = d->service->listNow();
    VERIFY_OK(imports);
    QVERIFY(imports->isEmpty());
  }

  void droppedFilesWaitForTheirTurn() {
    const auto d = desk();
    Target target;
    target.files = {write("one.csv", orders(5)), write("two.csv", orders(5, 6))};
    d->page->open(target);
    QVERIFY(d->reaches(Step::Columns));
    QCOMPARE(d->p()->queue().waiting().size(), 1);
    d->next();
    QVERIFY(d->reaches(Step::Check));
    d->next();
    QVERIFY(d->reaches(Step::Result));
    auto* again = d->find<QPushButton>(QStringLiteral("Следующий файл: two.csv"));
    QVERIFY(again && again->isVisible());
    QTest::keyClick(again, Qt::Key_Space);
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(d->p()->plan()->path.endsWith(QStringLiteral("two.csv")));
  }

  void secondDropWaitsAndAnotherChoiceReplaces() {
    const auto d = desk();
    Target target;
    target.files = {write("first.csv", orders(5))};
    d->page->open(target);
    QVERIFY(d->reaches(Step::Columns));
    target.files = {write("second.csv", orders(5, 6))};
    d->page->open(target);
    QVERIFY(d->p()->plan()->path.endsWith(QStringLiteral("first.csv")));
    QCOMPARE(d->p()->queue().waiting().size(), 1);
    QVERIFY(d->message().contains(QStringLiteral("second.csv")));
    d->p()->openInstead({write("third.csv", orders(7))});
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(d->p()->plan()->path.endsWith(QStringLiteral("third.csv")));
    QCOMPARE(d->p()->queue().waiting().size(), 1);
  }

  void undoFromTheEditMenuIsSeen() {
    const auto d = desk();
    d->p()->openFiles({write("u.csv", orders(5))});
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    d->next();
    QVERIFY(d->reaches(Step::Result));
    VERIFY_OK(d->business->undoNow());
    QTRY_VERIFY(d->p()->undone());
    VERIFY_OK(d->business->redoNow());
    QTRY_VERIFY(!d->p()->undone());
    QCOMPARE(d->business->ledger()->clients(), 5U);
  }

  void pastedTableIsRead() {
    const auto d = desk();
    QGuiApplication::clipboard()->setText(QStringLiteral(
        "Дата\tКлиент\tТелефон\tСумма\n01.06.2025\tАнна\t+7 916 123-45-67\t1 200,50\n"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(d->reaches(Step::Columns));
    QCOMPARE(d->p()->plan()->delimiter, '\t');
    QVERIFY(d->p()->plan()->ready());
  }

  void timeLeftIsToldOfLongWorkAlone() {
    QCOMPARE(JobMeter::secondsLeft(500, 10, 100), std::nullopt);   // too early to know
    QCOMPARE(JobMeter::secondsLeft(1000, 50, 100), std::nullopt);  // done in two seconds
    QCOMPARE(JobMeter::secondsLeft(2000, 10, 100), std::optional<int>(18));
    QCOMPARE(JobMeter::secondsLeft(2000, 100, 100), std::nullopt);
    QCOMPARE(JobMeter::secondsLeft(2000, 0, 100), std::nullopt);
  }
};

RETENTA_WINDOW_TEST_MAIN(TestImportPage)
#include "tst_importpage.moc"
