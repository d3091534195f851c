// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QInputDialog>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QToolButton>
#include <zip.h>

#include "tests/ui/importing/importdesk.h"
#include "ui/importing/columns/mappingbar.h"
#include "ui/importing/files/queuecard.h"

using namespace retenta;
using Step = ImportPresenter::Step;
using State = QueuedFile::State;

/// Several files at once, pasted tables, files remembered by name, what a file may change.
class TestImportQueue : public test::ImportDesk {
  Q_OBJECT
 private:
  static bool rests(Desk& d) {
    return QTest::qWaitFor([&] { return d.p()->job() == ImportPresenter::Job::None; }, 30'000);
  }

 private Q_SLOTS:
  void allThatAreReadyComeInAndTheOthersSayWhatTheyNeed() {
    const auto d = desk();
    const QByteArray doubtful = "Order,Date,Email,Amount\n900,03/04/2025,x@example.com,10\n";
    Target target;
    target.files = {write("one.csv", orders(5)), write("two.csv", orders(5, 6)),
                    write("doubt.csv", doubtful), write("bad.csv", QByteArray("\n\n"))};
    d->page->open(target);
    QVERIFY(d->reaches(Step::Columns));
    auto* card = d->page->findChild<QueueCard*>();
    QVERIFY(card->isVisible());
    auto* all = d->find<QPushButton>(QStringLiteral("Загрузить все готовые"));
    QVERIFY(all->isEnabled());
    all->setFocus();
    QTest::keyClick(all, Qt::Key_Space);
    QVERIFY(rests(*d));
    const QList<QueuedFile> files = d->p()->queue().files();
    QCOMPARE(files.size(), 4);
    QCOMPARE(files[0].state, State::Imported);
    QCOMPARE(files[0].added, 5);
    QCOMPARE(files[1].state, State::Imported);
    QCOMPARE(files[2].state, State::NeedsYou);
    QVERIFY(!files[2].obstacle.isEmpty());
    QCOMPARE(files[3].state, State::Failed);
    QVERIFY(files[3].error.has_value());
    QCOMPARE(d->business->ledger()->purchases(), 10U);
    QVERIFY(!all->isEnabled());
    QVERIFY(!all->toolTip().isEmpty());
    // The doubtful one is opened, answered and imported; its line says so.
    d->p()->openQueued(2);
    QVERIFY(d->reaches(Step::Columns));
    ImportOptions options = d->p()->plan()->options;
    options.dateOrder = DateOrder::Dmy;
    d->p()->setOptions(options);
    QVERIFY(d->reaches(Step::Columns));
    d->p()->check();
    QVERIFY(d->reaches(Step::Check));
    d->p()->import();
    QVERIFY(d->reaches(Step::Result));
    QCOMPARE(d->business->ledger()->purchases(), 11U);
    QCOMPARE(d->p()->queue().waiting().size(), 0);
    // Each import is one to take back.
    QCOMPARE(d->service->listNow()->size(), 3);
  }

  void fileInHandGoesBackWithWhatWasDecided() {
    const auto d = desk();
    d->p()->openFiles({write("a.csv", orders(3)), write("b.csv", orders(3, 10))});
    QVERIFY(d->reaches(Step::Columns));
    d->p()->setField(0, ImportField::ExternalId);
    QVERIFY(d->reaches(Step::Columns));
    d->p()->openQueued(0);
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(d->p()->plan()->path.endsWith(QStringLiteral("b.csv")));
    QCOMPARE(d->p()->queue().waiting(), QStringList({QStringLiteral("a.csv")}));
    d->p()->openQueued(0);
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(d->p()->plan()->path.endsWith(QStringLiteral("a.csv")));
    QCOMPARE(d->p()->plan()->columns[0].field, ImportField::ExternalId);
  }

  void pagesOfTheClipboardAreTablesAndNobodyElseReadsThem() {
    const auto d = desk();
    auto* data = new QMimeData;
    data->setHtml(QStringLiteral(
        "<html><body><table><tr><th>Дата</th><th>E-mail</th><th>Сумма</th></tr>"
        "<tr><td>01.06.2025</td><td>a@example.com</td><td>1 200,50</td></tr></table></body>"));
    QGuiApplication::clipboard()->setMimeData(data);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(d->reaches(Step::Columns));
    const ImportPlan& plan = *d->p()->plan();
    QCOMPARE(plan.columns.size(), 3);
    QVERIFY(plan.ready());
    const QFileInfo file(plan.path);
    QCOMPARE(file.fileName(), QStringLiteral("Вставленная таблица"));
    const auto others = QFileDevice::ReadOther | QFileDevice::ReadGroup;
    QVERIFY(!(file.permissions() & others));
    // A second one waits, and the first stays whole.
    QGuiApplication::clipboard()->setText(
        QStringLiteral("Date\tEmail\tAmount\n2025-06-02\tb@example.com\t7.10\n"));
    d->page->setFocus();
    QTest::keyClick(d->page.get(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(d->p()->queue().waiting().size(), 1);
    d->next();
    QVERIFY(d->reaches(Step::Check));
    const QString folder = file.absolutePath();
    d->page.reset();
    QVERIFY(!QFileInfo::exists(folder));
  }

  void emptyClipboardIsTold() {
    const auto d = desk();
    QGuiApplication::clipboard()->clear();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!d->message().isEmpty());
    QCOMPARE(d->p()->step(), Step::File);
  }

  void modesAndRulesAreChosen() {
    const auto d = desk();
    d->p()->openFiles({write("m.csv", "Name,Email,City\nAnna,a@example.com,Tver\n")});
    QVERIFY(d->reaches(Step::Columns));
    auto* fold = d->find<QToolButton>(QStringLiteral("Поля известных клиентов"));
    QVERIFY(fold && fold->isVisible());
    fold->setFocus();
    QTest::keyClick(fold, Qt::Key_Space);
    QComboBox* mode = nullptr;
    QComboBox* city = nullptr;
    for (QComboBox* each : d->page->findChildren<QComboBox*>()) {
      if (each->accessibleName() == QStringLiteral("Что делает файл")) mode = each;
      if (each->accessibleName() == QStringLiteral("Город")) city = each;
    }
    QVERIFY(mode && city && city->isVisible());
    city->setFocus();
    QTest::keyClick(city, Qt::Key_Down);
    QTest::keyClick(city, Qt::Key_Down);
    QVERIFY(d->reaches(Step::Columns));
    QTRY_COMPARE(d->p()->plan()->options.ruleOf(ImportField::City), FieldRule::Overwrite);
    mode->setFocus();
    QTest::keyClick(mode, Qt::Key_Down);
    QTRY_COMPARE(d->p()->plan()->options.mode, ImportMode::Create);
    QVERIFY(d->reaches(Step::Columns));
    QTRY_VERIFY(!city->isVisible());  // nothing known is changed
  }

  void otherFilesAreReadLikeOnesRemembered() {
    const auto d = desk();
    const QByteArray odd = "When,Who,Paid\n2025-05-01,a@example.com,10\n";
    d->p()->openFiles({write("odd.csv", odd)});
    QVERIFY(d->reaches(Step::Columns));
    d->p()->setField(0, ImportField::Date);
    d->p()->setField(1, ImportField::Email);
    d->p()->setField(2, ImportField::Amount);
    d->p()->setRemember(QStringLiteral("Лавка"));
    QVERIFY(d->reaches(Step::Columns));
    d->p()->check();
    QVERIFY(d->reaches(Step::Check));
    d->p()->import();
    QVERIFY(d->reaches(Step::Result));
    d->p()->openFiles({write("odd2.csv", "Paid,Extra,Who,When\n5,x,b@example.com,2025-05-02\n")});
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(d->p()->rememberedAs().isEmpty());
    auto* like = d->page->findChild<MappingBar*>()->findChild<QComboBox*>();
    QTRY_VERIFY(like->isVisible());
    QCOMPARE(like->itemText(0), QStringLiteral("Лавка"));
    like->setFocus();
    QTest::keyClick(like, Qt::Key_Down);
    QTRY_COMPARE(d->p()->plan()->columns[0].field, ImportField::Amount);
    QVERIFY(d->reaches(Step::Columns));
    QCOMPARE(d->p()->plan()->columns[2].field, ImportField::Email);
    QCOMPARE(d->p()->plan()->columns[3].field, ImportField::Date);
  }

  void kindsOfFileAreRenamedAndDeletedFromTheMenu() {
    const auto d = desk();
    d->p()->openFiles({write("k.csv", "When,Who,Paid\n2025-05-01,a@example.com,10\n")});
    QVERIFY(d->reaches(Step::Columns));
    d->p()->setField(0, ImportField::Date);
    d->p()->setField(1, ImportField::Email);
    d->p()->setField(2, ImportField::Amount);
    d->p()->setRemember(QStringLiteral("Лавка"));
    QVERIFY(d->reaches(Step::Columns));
    d->p()->check();
    QVERIFY(d->reaches(Step::Check));
    d->p()->import();
    QVERIFY(d->reaches(Step::Result));
    d->p()->openFiles({write("k2.csv", "When,Who,Paid\n2025-05-02,b@example.com,20\n")});
    QVERIFY(d->reaches(Step::Columns));
    auto* bar = d->page->findChild<MappingBar*>();
    auto* like = bar->findChild<QComboBox*>();
    QTRY_COMPARE(like->currentText(), QStringLiteral("Лавка"));
    const auto choose = [&](const QString& command) {
      QTest::keyClick(bar->findChild<QToolButton*>(), Qt::Key_Space);
      for (QMenu* menu : bar->findChildren<QMenu*>()) {
        for (QAction* each : menu->actions()) {
          if (!menu->isVisible() || each->text() != command) continue;
          each->trigger();
          menu->close();
          return true;
        }
      }
      return false;
    };
    QVERIFY(choose(QStringLiteral("Переименовать…")));
    auto* dialog = bar->findChild<QInputDialog*>();
    QVERIFY(dialog);
    dialog->setTextValue(QStringLiteral("Лавка на углу"));
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE(like->currentText(), QStringLiteral("Лавка на углу"));
    QVERIFY(choose(QStringLiteral("Удалить")));
    QTRY_VERIFY(!like->isVisible());
    d->p()->openInstead({write("k3.csv", "When,Who,Paid\n2025-05-03,c@example.com,30\n")});
    QVERIFY(d->reaches(Step::Columns));
    QVERIFY(d->p()->rememberedAs().isEmpty());
  }

  void filesOfAnArchiveComeInOneAfterAnother() {
    const auto d = desk();
    const QString path = at(QStringLiteral("all.zip"));
    {
      int error = 0;
      zip_t* zip = zip_open(path.toUtf8().constData(), ZIP_CREATE, &error);
      QVERIFY(zip);
      const QByteArray one = orders(4);
      const QByteArray two = orders(4, 5);
      const auto add = [&](const char* name, const QByteArray& bytes) {
        return zip_file_add(zip, name,
                            zip_source_buffer(zip, bytes.constData(),
                                              static_cast<zip_uint64_t>(bytes.size()), 0),
                            0) >= 0;
      };
      QVERIFY(add("may.csv", one) && add("june.csv", two));
      QCOMPARE(zip_close(zip), 0);
    }
    d->p()->openFiles({path});
    QVERIFY(d->reaches(Step::Columns));
    QCOMPARE(d->p()->queue().waiting().size(), 1);
    d->p()->importReady();
    QVERIFY(rests(*d));
    QCOMPARE(d->business->ledger()->purchases(), 8U);
    const auto imports = d->service->listNow();
    VERIFY_OK(imports);
    QStringList names;
    for (const ImportEntry& each : *imports) names += QFileInfo(each.file).fileName();
    names.sort();
    QCOMPARE(names, QStringList({QStringLiteral("june.csv"), QStringLiteral("may.csv")}));
  }

  void possibleDuplicatesAreTold() {
    const auto d = desk();
    d->p()->openFiles({write("twins.csv",
                             "Name,Email,Birthday\nМария Иванова,m1@example.com,05.03.1990\n"
                             "Мария Иванова,m2@example.com,05.03.1990\n"
                             "Пётр Сидоров,p@example.com,06.04.1980\n")});
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    d->next();
    QVERIFY(d->reaches(Step::Result));
    const QString text = QStringLiteral("Возможных дублей среди этих клиентов: 1");
    QTRY_VERIFY(d->find<QPushButton>(text) && d->find<QPushButton>(text)->isVisible());
    QSignalSpy jumps(d->page.get(), &Page::jump);
    auto* link = d->find<QPushButton>(text);
    link->setFocus();
    QTest::keyClick(link, Qt::Key_Space);
    QCOMPARE(jumps.size(), 1);
    QCOMPARE(jumps[0][0].value<Target>().action, QStringLiteral("duplicates"));
  }

  void resultLeadsToTheClientsOfTheImport() {
    const auto d = desk();
    d->p()->openFiles({write("r.csv", orders(8))});
    QVERIFY(d->reaches(Step::Columns));
    d->next();
    QVERIFY(d->reaches(Step::Check));
    d->next();
    QVERIFY(d->reaches(Step::Result));
    QSignalSpy jumps(d->page.get(), &Page::jump);
    auto* clients = d->find<QPushButton>(QStringLiteral("Открыть клиентов"));
    QVERIFY(clients && clients->isVisible());
    clients->setFocus();
    QTest::keyClick(clients, Qt::Key_Space);
    QCOMPARE(jumps.size(), 1);
    auto target = jumps[0][0].value<Target>();
    QCOMPARE(target.page, QStringLiteral("clients"));
    QCOMPARE(target.action, QStringLiteral("import"));
    QCOMPARE(target.id, d->p()->result()->importId);
    QCOMPARE(target.files, QStringList(QStringLiteral("r.csv")));
    QPushButton* segment = nullptr;
    for (QPushButton* each : d->page->findChildren<QPushButton*>())
      if (each->isVisible() && each->text().contains(QStringLiteral("0 → 8"))) segment = each;
    QVERIFY(segment);
    segment->setFocus();
    QTest::keyClick(segment, Qt::Key_Space);
    QCOMPARE(jumps.size(), 2);
    QCOMPARE(jumps[1][0].value<Target>().segments.size(), 1);
    auto* list = d->find<QPushButton>(QStringLiteral("Все загрузки"));
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(d->p()->step(), Step::File);
  }
};

RETENTA_WINDOW_TEST_MAIN(TestImportQueue)
#include "tst_importqueue.moc"
