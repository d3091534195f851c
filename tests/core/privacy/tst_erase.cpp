// SPDX-License-Identifier: GPL-3.0-or-later
#include <zip.h>

#include <QDir>
#include <QJsonDocument>

#include "core/backups/restore.h"
#include "core/clients/erasure/suppressionstore.h"
#include "core/importing/importservice.h"
#include "core/privacy/eraseservice.h"
#include "core/privacy/persondatastore.h"
#include "core/privacy/personexport.h"
#include "tests/core/backups/backupfixture.h"

using namespace retenta;

class TestErase : public QObject {
  Q_OBJECT
 private:
  static constexpr ClientId person = 7;
  std::unique_ptr<QTemporaryDir> m_dir;
  test::MovedClock m_clock;
  std::unique_ptr<Business> m_shop;

  QString at(const char* name) const { return m_dir->filePath(QString::fromLatin1(name)); }

  int number(const char* sql) {
    const auto n =
        m_shop->file().read([&](SQLite::Database& db) { return db.execAndGet(sql).getInt(); });
    return n ? *n : -1;
  }

  // A person with traces everywhere.
  void furnish() {
    VERIFY_OK(m_shop->file().write([](SQLite::Database& db) {
      db.exec(
          "INSERT INTO import (id, file, source, kind, at_ms, report) VALUES "
          "(1, 'f.csv', 'file', 'both', 5, '{\"warnings\":[\"Кологривова Ядвига дважды\"]}')");
      db.exec(
          "UPDATE client SET name = 'Кологривова Ядвига', name_key = 'кологривова ядвига', "
          "gender = 'f', birthday = '1985-06-30', city = 'Тула', address = 'Кривоколенный 14', "
          "origin = 'vk' WHERE id = 7");
      db.exec(
          "INSERT INTO identity (kind, source, value, client_id, typed, import_id) VALUES (1, '', "
          "'yadviga@kolo.example', 7, "
          "'Yadviga@Kolo.example', 1), (2, '', '79161234567', 7, '8 (916) 123-45-67', 1), "
          "(1, '', 'other@example.org', 8, '', 1)");
      db.exec(
          "INSERT INTO note (client_id, day, text, written_ms) VALUES (7, 1, 'боится собак', "
          "1)");
      db.exec(
          "INSERT INTO related_person (client_id, name, relation) VALUES (7, 'Кологривов "
          "Пафнутий', 'child')");
      db.exec("INSERT INTO client_extra VALUES (7, 'instagram', 'yadviga_kolo', 1)");
      db.exec("INSERT INTO tag VALUES (1, 'Опт', 'опт')");
      db.exec("INSERT INTO client_tag VALUES (7, 1, 1)");
      db.exec("INSERT INTO import_change VALUES (1, 7, 'name', 'Ядвига Кологривова-старая', 'x')");
      db.exec(
          "INSERT INTO import_reject VALUES "
          "(1, 3, 'E-mail', 'YADVIGA@KOLO.EXAMPLE', 'bad_date', 'a;YADVIGA@KOLO.EXAMPLE;b'), "
          "(1, 4, '', '', 'bad_date', 'a;+7 (916) 123-45-67;b'), "
          "(1, 5, '', 'x', 'bad_date', 'a;other@example.org;b')");
      db.exec(
          "INSERT INTO consent (client_id, channel, action, day, source, entered_ms) VALUES "
          "(7, 'email', 'given', 1, 'file', 1)");
      db.exec(
          "INSERT INTO import_trace (import_id, changes) VALUES "
          "(1, CAST('..yadviga@kolo.example..' AS BLOB))");
      db.exec(
          "INSERT INTO client_view (name, plan, saved_ms) VALUES ('v', "
          "'{\"find\":\"кологривова ядвига\"}', 1), ('w', '{}', 1)");
    }));
    // Steps of undo: one of the person, one of somebody else.
    VERIFY_OK(m_shop->changeNow(
        {QStringLiteral("client.edit"), {QStringLiteral("Ядвига")}}, Business::Touches::Data,
        [](SQLite::Database& db) { db.exec("UPDATE client SET city = 'Орёл' WHERE id = 7"); }));
    VERIFY_OK(m_shop->changeNow(
        {QStringLiteral("client.edit"), {QStringLiteral("8")}}, Business::Touches::Data,
        [](SQLite::Database& db) { db.exec("UPDATE client SET city = 'Тверь' WHERE id = 8"); }));
    VERIFY_OK(m_shop->reloadNow());
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    m_shop = test::smallShop(at("shop.retenta"), m_clock);
    furnish();
  }
  void cleanup() { m_shop.reset(); }

  void previewCountsAndChangesNothing() {
    const auto preview = EraseService(*m_shop).previewNow(person);
    VERIFY_OK(preview);
    const PersonTraces& t = preview->traces;
    QCOMPARE(t.name, QStringLiteral("Кологривова Ядвига"));
    QCOMPARE(t.contacts, 2);
    QCOMPARE(t.notes, 1);
    QCOMPARE(t.relatives, 1);
    QCOMPARE(t.extras, 1);
    QCOMPARE(t.tags, 1);
    QCOMPARE(t.imported, 1);
    QCOMPARE(t.rejected, 2);
    QCOMPARE(t.steps, 4);  // one undo step, the import's trace and report, a saved view
    QCOMPARE(t.purchases, 1);
    QCOMPARE(t.consents, 1);
    QCOMPARE(number("SELECT count(*) FROM identity"), 3);
  }

  void nothingOfThePersonIsLeftInTheBytes() {
    const LedgerPtr before = m_shop->ledger();
    const auto done = EraseService(*m_shop).eraseNow(person, QStringLiteral("request"));
    VERIFY_OK(done);
    QVERIFY(done->words >= 8);
    QCOMPARE(done->found, 0);
    QCOMPARE(number("SELECT count(*) FROM client WHERE id = 7 AND name = '' AND city = '' AND "
                    "address = '' AND birthday = '' AND erased_ms > 0"),
             1);
    QCOMPARE(number("SELECT count(*) FROM every_purchase WHERE client_id = 7"), 1);
    QCOMPARE(number("SELECT count(*) FROM consent WHERE client_id = 7"), 1);
    for (const char* table :
         {"identity", "note", "related_person", "client_extra", "client_tag", "import_change"}) {
      QCOMPARE(
          number(("SELECT count(*) FROM " + std::string(table) + " WHERE client_id = 7").c_str()),
          0);
    }
    // What is others' stays.
    QCOMPARE(number("SELECT count(*) FROM identity"), 1);
    QCOMPARE(number("SELECT count(*) FROM undo_step"), 1);
    QCOMPARE(number("SELECT count(*) FROM client_view"), 1);
    QCOMPARE(number("SELECT count(*) FROM import_reject WHERE record = ''"), 2);
    QCOMPARE(number("SELECT count(*) FROM import_reject"), 3);
    QCOMPARE(m_shop->file().check().value(), QStringList());
    QVERIFY(m_shop->undoName().has_value());
    // By another reader: closed, the whole file, as bytes.
    m_shop.reset();
    QVERIFY(!QFile::exists(at("shop.retenta-wal")));
    const QByteArray bytes = test::bytesOf(at("shop.retenta"));
    for (const QString& word :
         {QStringLiteral("Кологривов"), QStringLiteral("кологривов"), QStringLiteral("Ядвига"),
          QStringLiteral("yadviga"), QStringLiteral("Yadviga"), QStringLiteral("YADVIGA"),
          QStringLiteral("79161234567"), QStringLiteral("123-45-67"), QStringLiteral("собак"),
          QStringLiteral("Пафнутий"), QStringLiteral("Кривоколенный")}) {
      QVERIFY2(!bytes.contains(word.toUtf8()), qPrintable(word));
      const QByteArray wide(reinterpret_cast<const char*>(word.utf16()), word.size() * 2);
      QVERIFY2(!bytes.contains(wide), qPrintable(word));
    }
    QVERIFY2(bytes.contains("other@example.org"), "the test would see nothing");
  }

  void scanSeesWhatIsThere() {
    // The proof must be able to fail.
    const auto preview = EraseService(*m_shop).previewNow(person);
    VERIFY_OK(preview);
    VERIFY_OK(m_shop->file().settle());
    m_shop.reset();
    const QByteArray bytes = test::bytesOf(at("shop.retenta"));
    for (const QString& word : preview->traces.words) QVERIFY(bytes.contains(word.toUtf8()));
  }

  void twiceAndNobodyAreRefused() {
    EraseService service(*m_shop);
    QCOMPARE(service.eraseNow(9999, {}).error().code, ErrorCode::NotFound);
    VERIFY_OK(service.eraseNow(person, {}));
    QCOMPARE(service.eraseNow(person, {}).error().code, ErrorCode::ClientErased);
    QCOMPARE(service.previewNow(person).error().code, ErrorCode::ClientErased);
  }

  void namesakesKeepTheirName() {
    VERIFY_OK(m_shop->file().write([](SQLite::Database& db) {
      db.exec(
          "UPDATE client SET name = 'Кологривова Ядвига', name_key = 'кологривова ядвига' "
          "WHERE id = 9");
    }));
    const auto done = EraseService(*m_shop).eraseNow(person, {});
    VERIFY_OK(done);
    QCOMPARE(done->found, 0);
    QCOMPARE(number("SELECT count(*) FROM client WHERE name = 'Кологривова Ядвига'"), 1);
  }

  // A card number of six digits is part of others' phones, a note may say what others' say: neither
  // may cost others their data, nor make the proof cry wolf.
  void whatOthersShareIsNotLookedFor() {
    VERIFY_OK(m_shop->file().write([](SQLite::Database& db) {
      db.exec(
          "INSERT INTO identity (kind, source, value, client_id) VALUES (3, 'Касса', '000007', 7), "
          "(2, '', '79000007465', 12)");
      db.exec(
          "INSERT INTO note (client_id, day, text, written_ms) VALUES (7, 1, 'Доставка', 1), "
          "(7, 1, 'любит чай', 1), (12, 1, 'тоже любит чай', 1)");
      db.exec("INSERT INTO product (id, name) VALUES (1, 'Доставка курьером')");
    }));
    VERIFY_OK(m_shop->changeNow({QStringLiteral("client.edit"), {QStringLiteral("тоже любит чай")}},
                                Business::Touches::Data, [](SQLite::Database& db) {
                                  db.exec("UPDATE client SET city = '79000007465' WHERE id = 12");
                                }));
    const auto done = EraseService(*m_shop).eraseNow(person, {});
    VERIFY_OK(done);
    QCOMPARE(done->found, 0);
    QCOMPARE(number("SELECT count(*) FROM note WHERE client_id = 7"), 0);
    QCOMPARE(number("SELECT count(*) FROM identity WHERE client_id = 7"), 0);
    QCOMPARE(number("SELECT count(*) FROM undo_step"), 2);
  }

  void addressesStayAsHashesAlone() {
    VERIFY_OK(EraseService(*m_shop).eraseNow(person, {}));
    QCOMPARE(number("SELECT count(*) FROM suppression WHERE client_id = 7"), 2);
    VERIFY_OK(m_shop->file().write([](SQLite::Database& db) {
      db.exec("INSERT INTO client (id, name, created_day) VALUES (900, 'x', 1)");
      db.exec(
          "INSERT INTO identity (kind, source, value, client_id, typed, import_id) VALUES (2, '', "
          "'79161234567', 900, '', NULL)");
    }));
    const auto back = m_shop->file().read([](SQLite::Database& db) { return suppressedKeys(db); });
    VERIFY_OK(back);
    QCOMPARE(back->size(), std::size_t{1});
    QCOMPARE(back->front().client, ClientId{900});
    QCOMPARE(back->front().value, QStringLiteral("79161234567"));
  }

  void restoringAnOlderBackupErasesAgain() {
    const BackupService backups(*m_shop);
    VERIFY_OK(backups.backUpToNow(at("before.bak")));
    VERIFY_OK(EraseService(*m_shop).eraseNow(person, {}));
    m_shop.reset();
    const auto restored = restoreBackup({at("before.bak"), at("shop.retenta"), {}, true}, m_clock);
    VERIFY_OK(restored);
    QCOMPARE(restored->peopleErased, 1);
    auto opened = Business::open(at("shop.retenta"), BaseFile::Access::ReadWrite, m_clock);
    VERIFY_OK(opened);
    m_shop = std::move(*opened);
    QCOMPARE(number("SELECT count(*) FROM client WHERE id = 7 AND name = '' AND erased_ms > 0"), 1);
    QCOMPARE(number("SELECT count(*) FROM identity WHERE client_id = 7"), 0);
    QCOMPARE(number("SELECT count(*) FROM suppression"), 2);
    m_shop.reset();
    QVERIFY(!test::bytesOf(at("shop.retenta")).contains("yadviga"));
  }

  void importDoesNotBringThemBack() {
    VERIFY_OK(EraseService(*m_shop).eraseNow(person, {}));
    test::writeBytes(at("again.csv"),
                     "order id;ФИО;E-mail;Телефон;Дата;Сумма\n"
                     "a1;Кологривова Ядвига;yadviga@kolo.example;8 (916) 123-45-67;01.03.2024;500\n"
                     "a2;Новый Человек;new@example.org;;02.03.2024;700\n");
    ImportService importing(*m_shop);
    for (int round = 0; round < 2; ++round) {
      const auto plan = importing.inspectNow(at("again.csv"), {});
      VERIFY_OK(plan);
      VERIFY_OK(importing.importNow(*plan, {}));
      QCOMPARE(number("SELECT count(*) FROM client"), 301);
      QCOMPARE(number("SELECT count(*) FROM every_purchase WHERE client_id = 7"), 2);
      QCOMPARE(number("SELECT count(*) FROM identity WHERE client_id = 7"), 0);
      QCOMPARE(number("SELECT count(*) FROM client WHERE id = 7 AND name = ''"), 1);
    }
    QCOMPARE(number("SELECT count(*) FROM identity WHERE value = 'new@example.org'"), 1);
    VERIFY_OK(m_shop->file().settle());
    m_shop.reset();
    QVERIFY(!test::bytesOf(at("shop.retenta")).contains("yadviga"));
  }

  // A row that names somebody living beside an erased person's address joins them with nobody.
  void theLivingOutliveAnErasedAddress() {
    const char* living =
        "SELECT count(*) FROM client WHERE name = 'Живой Человек' AND erased_ms IS NULL";
    const QByteArray header = "order id;ФИО;E-mail;Телефон;Дата;Сумма\n";
    ImportService importing(*m_shop);
    const auto import = [&](const QByteArray& rows) {
      test::writeBytes(at("living.csv"), header + rows);
      const auto plan = importing.inspectNow(at("living.csv"), {});
      return plan.ok() ? importing.importNow(*plan, {}) : Result<ImportReport>(plan.error());
    };
    VERIFY_OK(import("b1;Живой Человек;living@example.org;;02.03.2024;700\n"));
    VERIFY_OK(EraseService(*m_shop).eraseNow(person, {}));
    const auto report = import(
        "b2;Живой Человек;living@example.org;8 (916) 123-45-67;03.03.2024;800\n"
        "b3;;yadviga@kolo.example;;04.03.2024;900\n");
    VERIFY_OK(report);
    QCOMPARE(report->clientsMerged, 0);
    // Nor does what is known of the erased person lead there.
    QCOMPARE(number("SELECT count(*) FROM every_purchase WHERE order_ref = 'b3' AND client_id = 7"),
             1);
    QCOMPARE(report->warnings.size(), 1);
    QCOMPARE(report->warnings.first().row, 2);
    QCOMPARE(importWarningId(report->warnings.first().what), QStringLiteral("erased_key"));
    QCOMPARE(number(living), 1);
    QCOMPARE(number("SELECT count(*) FROM identity WHERE value = '79161234567'"), 0);
    QCOMPARE(number("SELECT count(*) FROM client WHERE id = 7 AND erased_ms > 0"), 1);
    // Typed by hand, for they came back: no later file takes them away.
    VERIFY_OK(m_shop->file().write([](SQLite::Database& db) {
      db.exec(
          "INSERT INTO identity (kind, source, value, client_id, typed, import_id) "
          "SELECT 2, '', '79161234567', client_id, '', NULL FROM identity "
          "WHERE value = 'living@example.org'");
    }));
    VERIFY_OK(import("b4;Другой Человек;other@example.org;;05.03.2024;100\n"));
    VERIFY_OK(import("b5;Живой Человек;;8 (916) 123-45-67;06.03.2024;200\n"));
    QCOMPARE(number(living), 1);
    QCOMPARE(number("SELECT count(*) FROM identity WHERE value = '79161234567'"), 1);
  }

  void exportHoldsEveryTableThatNamesTheClient() {
    VERIFY_OK(exportPersonNow(*m_shop, person, at("p.zip")));
    QCOMPARE(exportPersonNow(*m_shop, person, at("p.zip")).error().code, ErrorCode::FileExists);
    QCOMPARE(exportPersonNow(*m_shop, 9999, at("q.zip")).error().code, ErrorCode::NotFound);
    QVERIFY(!QFile::exists(at("q.zip")));
    int code = 0;
    zip_t* archive = zip_open(at("p.zip").toUtf8().constData(), ZIP_RDONLY, &code);
    QVERIFY(archive);
    zip_stat_t info = {};
    QCOMPARE(zip_stat(archive, "client.json", 0, &info), 0);
    QByteArray text(static_cast<qsizetype>(info.size), '\0');
    zip_file_t* file = zip_fopen(archive, "client.json", 0);
    QCOMPARE(zip_fread(file, text.data(), info.size), static_cast<zip_int64_t>(info.size));
    zip_fclose(file);
    QVERIFY(zip_name_locate(archive, "tables/note.csv", 0) >= 0);
    zip_discard(archive);
    const QJsonObject data = QJsonDocument::fromJson(text).object();
    // The schema itself says which tables there must be.
    const auto tables = m_shop->file().read([](SQLite::Database& db) {
      QStringList names;
      SQLite::Statement all(db, "SELECT name FROM sqlite_schema WHERE type = 'table'");
      while (all.executeStep()) {
        const std::string name = all.getColumn(0).getString();
        SQLite::Statement columns(db,
                                  "SELECT count(*) FROM pragma_table_info(?) WHERE name = "
                                  "'client_id'");
        columns.bind(1, name);
        columns.executeStep();
        if (columns.getColumn(0).getInt() > 0) names += QString::fromStdString(name);
      }
      names.removeAll(QStringLiteral("suppression"));  // hashes of people who are no more
      return names;
    });
    VERIFY_OK(tables);
    QVERIFY(tables->size() >= 9);
    for (const QString& table : *tables) QVERIFY2(data.contains(table), qPrintable(table));
    QVERIFY(text.contains("yadviga@kolo.example"));
    QVERIFY(!text.contains("other@example.org"));
  }
};

RETENTA_TEST_MAIN(TestErase)
#include "tst_erase.moc"
