// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>

#include <sys/resource.h>

#include "core/backups/backupservice.h"
#include "core/storage/snapshot.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

// What an import does to a base: joining, updating, undoing.
class TestImportService : public test::ImportFixture {
  Q_OBJECT
 private Q_SLOTS:
  void whoTakesAnothersNameIsStillFoundByTheOldOne() {
    VERIFY_OK(
        import("ФИО;E-mail;Телефон;Дата;Сумма\nАнна;a@b.example;;01.01.2025;10\n"
               "Олег Сидоров;;89160000002;01.01.2025;20\n"));
    const QByteArray joining =
        "ФИО;E-mail;Телефон;Дата;Сумма\n;a@b.example;89160000002;01.02.2025;100\n"
        "Анна;;;02.02.2025;50\n";
    VERIFY_OK(import(joining));
    const QString after = picture();
    VERIFY_OK(import(joining));
    QCOMPARE(picture(), after);
    QCOMPARE(ask("SELECT name FROM client"), QStringLiteral("Олег Сидоров"));
  }

  void aDocumentWhoseNameSaysOfHasItsDate() {
    VERIFY_OK(
        import("Контрагент;Документ;Номенклатура;Сумма\n"
               "Олег;Возврат товаров от покупателя 00УТ-7 от 06.03.2025 10:00:00;Чай;-600,00\n"
               "Олег;Реализация 00УТ-1 от 05.03.2025 14:22:10;Чай;1200,00\n"));
    QCOMPARE(ask("SELECT day, amount_minor FROM every_purchase ORDER BY day"),
             QStringLiteral("20152 120000|20153 -60000"));
  }

  void peopleAreJoinedTransitively() {
    VERIFY_OK(
        import("Клиент;Телефон;E-mail;Дата;Сумма\n"
               "Анна;89160000001;;01.02.2025;100\n"
               ";;anna@example.org;02.02.2025;200\n"
               "Анна Петрова;+7 916 000-00-01;ANNA@example.org;03.02.2025;300\n"));
    QCOMPARE(ask("SELECT name FROM client"), QStringLiteral("Анна Петрова"));
    QCOMPARE(ask("SELECT kind, value FROM identity ORDER BY kind"),
             QStringLiteral("1 anna@example.org|2 79160000001"));
    QCOMPARE(m_business->ledger()->purchases(), std::size_t{3});
  }

  void externalIdsBelongToTheirSource() {
    ImportOptions shop;
    shop.source = QStringLiteral("shop");
    ImportOptions till;
    till.source = QStringLiteral("till");
    const QByteArray file = "customer_id,date,amount\n7,2025-02-01,10\n";
    VERIFY_OK(import(file, shop));
    const auto other = import(file, till);
    VERIFY_OK(other);
    QCOMPARE(other->clientsNew, 1);
    QCOMPARE(ask("SELECT source, value FROM identity ORDER BY source"),
             QStringLiteral("shop 7|till 7"));
  }

  void anImportMergesClientsAndUndoPartsThem() {
    VERIFY_OK(import("name,email,date,amount\nAnna,a@example.org,2025-02-01,10\n"));
    VERIFY_OK(import("name,phone,date,amount\nAnna K,+79160000001,2025-02-02,20\n"));
    const QString before = picture();
    QCOMPARE(m_business->ledger()->clients(), std::size_t{2});
    const auto linked =
        import("name,email,phone,date,amount\nAnna Kern,a@example.org,89160000001,2025-02-03,30\n");
    VERIFY_OK(linked);
    QCOMPARE(linked->clientsMerged, 1);
    QCOMPARE(ask("SELECT name FROM client"), QStringLiteral("Anna Kern"));
    QCOMPARE(m_business->ledger()->purchaseBegin, (std::vector<std::size_t>{0, 3}));
    const QString after = picture();
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(picture(), before);
    VERIFY_OK(m_business->redoNow());
    QCOMPARE(picture(), after);
  }

  void partingClientsKeepsWhatALaterImportSaidOfTheirOrders() {
    VERIFY_OK(import("order id,email,date,amount,refund\n1,a@example.org,2025-02-01,10,0\n"));
    VERIFY_OK(import("order id,phone,date,amount,refund\n2,+79160000001,2025-02-02,20,0\n"));
    const auto linked =
        import("order id,email,phone,date,amount\n3,a@example.org,89160000001,2025-02-03,30\n");
    VERIFY_OK(linked);
    QCOMPARE(linked->clientsMerged, 1);
    const auto later = import(
        "order id,phone,date,amount,refund\n1,+79160000001,2025-02-01,10,3\n"
        "2,+79160000001,2025-02-02,20,5\n");
    VERIFY_OK(later);
    QCOMPARE(later->purchasesUpdated, 2);
    VERIFY_OK(m_service->undoNow(linked->importId));
    QCOMPARE(ask("SELECT p.order_ref, p.refund_minor, i.value FROM every_purchase AS p "
                 "JOIN identity AS i ON i.client_id = p.client_id ORDER BY 1"),
             QStringLiteral("1 300 a@example.org|2 500 79160000001"));
  }

  void undoSparesWhatAnotherImportMetToo() {
    const auto first = import(
        "order id,email,date,amount,product\n"
        "1,a@example.org,2025-02-01,10,Tea\n"
        "2,b@example.org,2025-02-02,20,Cup\n");
    VERIFY_OK(first);
    const auto second = import(
        "order id,email,date,amount,product\n"
        "2,b@example.org,2025-02-02,20,Cup\n"
        "3,c@example.org,2025-02-03,30,Pot\n");
    VERIFY_OK(second);
    QCOMPARE(second->purchasesKnown, 1);
    QCOMPARE(second->purchasesNew, 1);
    VERIFY_OK(m_service->undoNow(first->importId));
    QCOMPARE(ask("SELECT order_ref FROM every_purchase ORDER BY order_ref"), QStringLiteral("2|3"));
    QCOMPARE(ask("SELECT value FROM identity ORDER BY value"),
             QStringLiteral("b@example.org|c@example.org"));
    QCOMPARE(ask("SELECT name FROM product ORDER BY name"), QStringLiteral("Cup|Pot"));
    VERIFY_OK(m_service->undoNow(second->importId));
    QCOMPARE(m_business->ledger()->clients(), std::size_t{0});
    QCOMPARE(m_service->undoNow(second->importId).error().code, ErrorCode::NotFound);
  }

  void undoRestoresOnlyWhatStillStands() {
    VERIFY_OK(import("Имя;E-mail\nАнна;a@example.org\n"));
    const auto second = import("ФИО;E-mail;Город\nПетрова Анна;a@example.org;Псков\n");
    VERIFY_OK(second);
    QCOMPARE(second->clientsUpdated, 1);
    QCOMPARE(ask("SELECT name, city FROM client"), QStringLiteral("Петрова Анна Псков"));
    VERIFY_OK(m_business->changeNow(
        {QStringLiteral("test"), {}}, Business::Touches::Data,
        [](SQLite::Database& db) { db.exec("UPDATE client SET city = 'Тула'"); }));
    VERIFY_OK(m_service->undoNow(second->importId));
    QCOMPARE(ask("SELECT name, city FROM client"), QStringLiteral("Анна Тула"));
  }

  void aKnownOrderIsUpdated() {
    const QByteArray head = "order id,email,date,amount,status\n";
    VERIFY_OK(import(head + "1,a@example.org,2025-02-01,100,pending\n"));
    QCOMPARE(m_business->ledger()->purchases(), std::size_t{0});
    const auto paid = import(head + "1,a@example.org,2025-02-01,120,paid\n");
    VERIFY_OK(paid);
    QCOMPARE(paid->purchasesUpdated, 1);
    QCOMPARE(paid->accepted, 1);
    QCOMPARE(m_business->ledger()->netMinor, std::vector<qint64>{12000});
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(ask("SELECT status, amount_minor FROM every_purchase"), QStringLiteral("4 10000"));
  }

  // A number of another source's order, met under one name of source, must not overwrite it.
  void anotherClientsOrderIsNotOverwritten() {
    const QByteArray head = "order id,email,date,amount\n";
    VERIFY_OK(import(head + "1,a@example.org,2025-02-01,100\n"));
    const auto other = import(head + "1,z@example.org,2025-05-01,999\n");
    VERIFY_OK(other);
    QCOMPARE(other->purchasesUpdated, 0);
    QCOMPARE(ask("SELECT amount_minor FROM every_purchase"), QStringLiteral("10000"));
    QCOMPARE(other->warnings.size(), 1);
    QCOMPARE(importWarningId(other->warnings[0].what), QStringLiteral("conflict"));
  }

  void equalRowsWithoutANumberAreTwoPurchases() {
    const QByteArray file =
        "customer id,date,amount\n1,2025-02-01,10\n1,2025-02-01,10\n1,2025-02-01,12\n";
    VERIFY_OK(import(file));
    QCOMPARE(m_business->ledger()->purchases(), std::size_t{3});
    const auto more = import(file + "1,2025-02-01,10\n");
    VERIFY_OK(more);
    QCOMPARE(more->purchasesKnown, 3);
    QCOMPARE(more->purchasesNew, 1);
  }

  void consentIsAnsweredOnceAndRefusalsStand() {
    const QByteArray file =
        "email,date,amount,consent\na@b.example,2025-02-01,10,\n"
        "n@b.example,2025-02-01,10,no\n";
    ConsentAnswer yes;
    yes.channels.add(Channel::Email);
    yes.day = test::day("2025-06-01");
    yes.source = QStringLiteral("form");
    const auto report = import(file, {}, yes);
    VERIFY_OK(report);
    QCOMPARE(report->consents, 2);
    QCOMPARE(ask("SELECT i.value, c.action, c.day, c.source FROM consent AS c JOIN identity AS i "
                 "ON i.client_id = c.client_id ORDER BY 1"),
             QStringLiteral("a@b.example given %1 form|n@b.example withdrawn %2 import: f%3.csv")
                 .arg(yes.day)
                 .arg(m_clock.today())
                 .arg(m_count));
    // Withdrawn by hand: no later file may bring it back.
    VERIFY_OK(m_business->file().write([&](SQLite::Database& db) {
      const int client =
          db.execAndGet("SELECT client_id FROM identity WHERE value = 'a@b.example'").getInt();
      appendConsents(db,
                     {{client,
                       Channel::Email,
                       ConsentAction::Objected,
                       m_clock.today(),
                       QStringLiteral("call"),
                       {}}},
                     m_clock.nowUtcMs());
    }));
    const auto again = import(file, {}, yes);
    VERIFY_OK(again);
    QCOMPARE(again->consents, 0);
    QCOMPARE(again->importId, 0);
    VERIFY_OK(m_business->reloadNow());
    for (const ConsentState& state : m_business->ledger()->consents)
      QVERIFY(!state.given.has(Channel::Email));
  }

  void rejectedRowsOnAFullDiskLeaveTheOldFile() {
    const QString path =
        write("E-mail;Дата;Сумма\na@b.example;31.02.2025;100\nc@d.example;01.02.2025;50\n");
    const auto plan = m_service->inspectNow(path, {});
    VERIFY_OK(plan);
    const auto report = m_service->checkNow(*plan);
    VERIFY_OK(report);
    QCOMPARE(report->rejected.size(), 1);
    const QString out = m_dir.filePath(QStringLiteral("kept.csv"));
    VERIFY_OK(ImportService::writeRejects(*plan, report->rejected, out));
    QCOMPARE(QFile::permissions(out) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const qint64 size = QFileInfo(out).size();
    struct rlimit limit = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
    std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {10, limit.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto failed = ImportService::writeRejects(*plan, report->rejected, out);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    QVERIFY(!failed);
    QCOMPARE(QFileInfo(out).size(), size);
  }

  void cancellingLeavesNothing() {
    std::stop_source stop;
    QByteArray text = "email,date,amount\n";
    for (int i = 0; i < 20'000; ++i) text += QByteArray::number(i) + "@b.example,2025-02-01,10\n";
    const auto plan = m_service->inspectNow(write(text), {});
    VERIFY_OK(plan);
    const QString before = picture();
    int told = 0;
    Progress progress;
    progress.stop = stop.get_token();
    progress.report = [&](qint64, qint64) {
      if (++told == 7) stop.request_stop();  // in the midst of writing
    };
    QCOMPARE(m_service->importNow(*plan, {}, progress).error().code, ErrorCode::Cancelled);
    QCOMPARE(picture(), before);
    QCOMPARE(ask("SELECT count(*) FROM import"), QStringLiteral("0"));
    VERIFY_OK(m_service->importNow(*plan, {}));
    QCOMPARE(m_business->ledger()->purchases(), std::size_t{20'000});
  }

  void aFileThatBringsNothingLeavesNothing() {
    const auto backups = [&] {
      const QString base = m_business->file().path();
      return listBackups(defaultBackupFolder(base), base).size();
    };
    const char* mark = "SELECT changes FROM base_mark";
    const QByteArray text = "email,date,amount\na@b.example,2025-02-01,10\n";
    VERIFY_OK(import(text));
    const auto copies = backups();
    const QString state = ask(mark);
    const auto again = import(text);
    VERIFY_OK(again);
    QCOMPARE(again->importId, 0);
    QCOMPARE(again->known, 1);
    QCOMPARE(backups(), copies);
    QCOMPARE(ask(mark), state);  // caches of the base stay true
    VERIFY_OK(import(text + "c@d.example,2025-02-01,10\n"));
    QCOMPARE(backups(), copies + 1);
    QVERIFY(ask(mark) != state);
  }

  // Long enough for two threads: each finds people who share an order.
  void aLongFileTellsConflictsInItsOrder() {
    constexpr int orders = 70'000;
    QByteArray text = "order id,email,date,amount\n";
    for (int i = 1; i <= orders; ++i) {
      const QByteArray number = QByteArray::number(i);
      text += number + ",c" + QByteArray::number(i % 7000) + "@b.example,2025-02-01,10\n";
      if (i % 10'000 == 0) text += number + ",other@b.example,2025-02-01,10\n";
    }
    const auto report = import(text);
    VERIFY_OK(report);
    std::vector<int> rows;
    for (const WarnedRow& each : report->warnings) {
      if (each.what == ImportWarning::Conflict) rows.push_back(each.row);
    }
    QCOMPARE(rows.size(), std::size_t{7});
    for (int i = 1; i <= 7; ++i) QCOMPARE(rows[static_cast<std::size_t>(i - 1)], i * 10'000 + i);
    QCOMPARE(report->clientsNew, 7001);  // and whose order it was not
    QCOMPARE(ask("SELECT count(*), min(n), max(n) FROM (SELECT count(*) AS n "
                 "FROM every_purchase GROUP BY client_id)"),
             QStringLiteral("7000 10 10"));
  }

  void modes() {
    const QByteArray head = "order id,name,email,date,amount\n";
    VERIFY_OK(import(head + "1,Anna,a@b.example,2025-02-01,10\n"));
    const QByteArray next = head +
                            "1,Anna Kern,a@b.example,2025-02-01,15\n"
                            "2,Boris,b@b.example,2025-02-02,20\n";
    ImportOptions create;
    create.mode = ImportMode::Create;
    const auto created = import(next, create);
    VERIFY_OK(created);
    QCOMPARE(ask("SELECT name FROM client ORDER BY id"), QStringLiteral("Anna|Boris"));
    QCOMPARE(ask("SELECT amount_minor FROM every_purchase ORDER BY id"),
             QStringLiteral("1000|2000"));
    VERIFY_OK(m_service->undoNow(created->importId));
    ImportOptions update;
    update.mode = ImportMode::Update;
    const auto updated = import(next, update);
    VERIFY_OK(updated);
    QCOMPARE(ask("SELECT name FROM client ORDER BY id"), QStringLiteral("Anna Kern"));
    QCOMPARE(ask("SELECT amount_minor FROM every_purchase ORDER BY id"), QStringLiteral("1500"));
    QCOMPARE(updated->records, updated->accepted + updated->known);
  }

  void asyncAnswers() {
    const auto plan =
        m_service->inspect(write("email,date,amount\na@b.example,2025-02-01,1\n"), {}).result();
    VERIFY_OK(plan);
    VERIFY_OK(m_service->check(*plan).result());
    const auto report = m_service->import(*plan, {}).result();
    VERIFY_OK(report);
    const auto list = m_service->list().result();
    VERIFY_OK(list);
    QCOMPARE(list->size(), 1);
    VERIFY_OK(m_service->undo(report->importId).result());
    QVERIFY(m_service->listNow()->first().undone);
  }
};

RETENTA_TEST_MAIN(TestImportService)
#include "tst_importservice.moc"
