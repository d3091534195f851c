// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>

#include <algorithm>

#include "tests/core/importing/importfixture.h"

using namespace retenta;

class TestImportDetails : public test::ImportFixture {
  Q_OBJECT
 private:
  static ImportOptions contacts() {
    ImportOptions options;
    options.kind = ImportKind::Contacts;
    return options;
  }
  QString counts() {
    return ask(
        "SELECT (SELECT count(*) FROM client), (SELECT count(*) FROM client_tag), "
        "(SELECT count(*) FROM tag), (SELECT count(*) FROM note), "
        "(SELECT count(*) FROM related_person), (SELECT count(*) FROM client_extra)");
  }

 private Q_SLOTS:
  // A sum without a word, under the rows it is the sum of, is no purchase; another sum is a fault.
  void sumsWithoutAWordAreTotals() {
    const auto report = import(
        "Date,Amount,Email\n2025-01-05,10.50,a@example.org\n2025-01-06,20,b@example.org\n"
        ",30.50,\n2025-02-05,1,a@example.org\n2025-02-06,2,b@example.org\n,3,\n,33.50,\n,7,\n");
    VERIFY_OK(report);
    QCOMPARE(report->totalRows, qint64{3});
    QCOMPARE(report->records, qint64{5});
    QCOMPARE(report->purchases, qint64{4});
    QCOMPARE(reasons(*report), QStringList{QStringLiteral("9 bad_date")});
  }

  // A column called so is read even when not one of its numbers is left whole.
  void ruinedPhonesAreTold() {
    const auto report = import(
        "Name,Phone,Date,Amount\nAnn Lee,7.9161E+10,2025-01-05,10\n"
        "Bob Ray,\"7,91612E+10\",2025-01-06,20\n");
    VERIFY_OK(report);
    QCOMPARE(report->accepted, qint64{2});
    const auto bad = std::count_if(
        report->warnings.begin(), report->warnings.end(),
        [](const WarnedRow& warned) { return warned.what == ImportWarning::BadPhone; });
    QCOMPARE(bad, std::ptrdiff_t{2});
  }

  void googleWithRelationsAndNotesOfSeveralLines() {
    const QByteArray file =
        "First Name,Middle Name,Last Name,Organization Name,Organization Title,Birthday,Notes,"
        "Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
        "Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Country,"
        "Relation 1 - Type,Relation 1 - Value,Relation 2 - Type,Relation 2 - Value,"
        "Relation 3 - Type,Relation 3 - Value\n"
        "Анна,Игоревна,Лисина,,Технолог,--03-14,\"Первая строка\nвторая, \"\"с кавычками\"\"\","
        "VIP ::: Опт ::: * myContacts,* Home,a@example.com,Mobile,"
        "+79161234567 ::: 8 916 765-43-21,\"ул. Садовая, 2\nКалуга\nРоссия\",,Калуга,RU,"
        "Child,Маша 12.03.2015,Partner,Олег,Custom,Тётя Вера\n";
    const auto report = import(file);
    VERIFY_OK(report);
    QCOMPARE(report->rejected.size(), 0);
    QCOMPARE(ask("SELECT name, birthday, city, address FROM client"),
             QStringLiteral("Анна Игоревна Лисина --03-14 Калуга ул. Садовая, 2, Калуга, Россия"));
    QCOMPARE(ask("SELECT name FROM tag ORDER BY name"), QStringLiteral("VIP|Опт"));
    QCOMPARE(ask("SELECT text FROM note"),
             QStringLiteral("Первая строка\nвторая, \"с кавычками\""));
    QCOMPARE(ask("SELECT name, relation, birthday FROM related_person ORDER BY id"),
             QStringLiteral("Маша child 2015-03-12|Олег partner |Тётя Вера other "));
    QCOMPARE(ask("SELECT name, value FROM client_extra"),
             QStringLiteral("Organization Title Технолог"));
    QCOMPARE(ask("SELECT count(*) FROM identity WHERE kind = 2"), QStringLiteral("2"));
  }

  void bitrixWithTwoValuesACell() {
    const QByteArray file =
        "\"ID\";\"Фамилия\";\"Имя\";\"Отчество\";\"Дата рождения\";\"Источник\";"
        "\"Рабочий телефон\";\"Мобильный телефон\";\"Рабочий e-mail\";\"Контакт Telegram\";"
        "\"Компания\";\"Адрес\";\"Населенный пункт\";\"Комментарий\"\n"
        "\"7\";\"Чайкин\";\"Николай\";\"Олегович\";\"04.09.1985\";\"Выставка\";"
        "\"9773110003, +7 495 000-41-02\";\"\";\"a@b.ru, c@d.ru\";\"@chaika\";\"ООО Берег\";"
        "\"ул. Мира, 5\";\"Казань\";\"звонить утром\"\n";
    VERIFY_OK(import(file));
    QCOMPARE(ask("SELECT kind, count(*) FROM identity GROUP BY kind"),
             QStringLiteral("1 2|2 2|3 1"));
    QCOMPARE(ask("SELECT birthday, city, address, origin FROM client"),
             QStringLiteral("1985-09-04 Казань ул. Мира, 5 Выставка"));
    QCOMPARE(ask("SELECT name, value FROM client_extra ORDER BY name"),
             QStringLiteral("Компания ООО Берег|Контакт Telegram @chaika"));
    QCOMPARE(ask("SELECT text FROM note"), QStringLiteral("звонить утром"));
  }

  void handMadeListWithChildren() {
    const QByteArray file =
        "ФИО;Тел;ДР;Пол;Улица;Дом;Индекс;Дети;ДР ребёнка;Согласие на SMS;Согласие на звонки;"
        "Подписка;Метки\n"
        "Лисина Анна Игоревна;89161234567;14.03.1990;ж;ул. Мира;5;170000;Маша, Петя;"
        "12.03.2015, 01.05.2018;да;нет;да;опт, ВИП | опт\n"
        "Орлов Пётр;89161234568;;м;;;;2;;;;;\n"
        "Серова Ия;89161234569;14.03;жен;;;;;05.06.2017;;;нет;\n";
    const auto report = import(file, contacts());
    VERIFY_OK(report);
    QCOMPARE(ask("SELECT gender, birthday, address FROM client ORDER BY id"),
             QStringLiteral("f 1990-03-14 ул. Мира, 5, 170000|m  |f --03-14 "));
    QCOMPARE(ask("SELECT client_id, name, relation, birthday FROM related_person ORDER BY id"),
             QStringLiteral("1 Маша child 2015-03-12|1 Петя child 2018-05-01|"
                            "3  child 2017-06-05"));
    QCOMPARE(ask("SELECT client_id, name, value FROM client_extra"), QStringLiteral("2 Дети 2"));
    QCOMPARE(ask("SELECT client_id, channel, action FROM consent ORDER BY client_id, channel"),
             QStringLiteral("1 call withdrawn|1 email given|1 sms given|3 email withdrawn"));
    QCOMPARE(ask("SELECT name FROM tag ORDER BY id"), QStringLiteral("опт|ВИП"));
  }

  void againAddsNothingAndUndoTakesAllBack() {
    const QByteArray file =
        "ФИО;Email;Теги;Заметка;Ребёнок;ДР ребёнка;Должность;Адрес\n"
        "Анна Лисина;a@b.ru;опт;важный клиент;Маша;12.03.2015;директор;ул. Мира, 5\n";
    const auto first = import(file, contacts());
    VERIFY_OK(first);
    const QString once = counts();
    QCOMPARE(once, QStringLiteral("1 1 1 1 1 1"));
    const auto again = import(file, contacts());
    VERIFY_OK(again);
    QCOMPARE(again->importId, ImportId{0});
    QCOMPARE(counts(), once);
    const auto kept = m_service->undoNow(first->importId);
    VERIFY_OK(kept);
    QVERIFY(kept->empty());
    QCOMPARE(counts(), QStringLiteral("0 0 0 0 0 0"));
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(counts(), once);
  }

  void whatAnotherImportBroughtTooStays() {
    const auto first = import("ФИО;Email;Теги;Заметка\nАнна;a@b.ru;опт, вип;раз\n", contacts());
    const auto second = import("ФИО;Email;Теги\nАнна;a@b.ru;Опт, новый\n", contacts());
    VERIFY_OK(first);
    VERIFY_OK(second);
    VERIFY_OK(m_service->undoNow(first->importId));
    QCOMPARE(ask("SELECT t.name FROM client_tag AS c JOIN tag AS t ON t.id = c.tag_id "
                 "ORDER BY t.id"),
             QStringLiteral("опт|новый"));
    QCOMPARE(counts(), QStringLiteral("1 2 2 0 0 0"));
    VERIFY_OK(m_service->undoNow(second->importId));
    QCOMPARE(counts(), QStringLiteral("0 0 0 0 0 0"));
  }

  void handMadeThingsStayAndAreTold() {
    const auto report =
        import("ФИО;Email;Город\nАнна;a@b.ru;Тверь\nПётр;p@b.ru;\nИя;i@b.ru;\n", contacts());
    VERIFY_OK(report);
    VERIFY_OK(m_business->changeNow(
        {QStringLiteral("note.add"), {}}, Business::Touches::Data, [](SQLite::Database& db) {
          db.exec("INSERT INTO note (client_id, day, text, written_ms) VALUES (2, 0, 'сам', 1)");
        }));
    VERIFY_OK(m_business->changeNow(
        {QStringLiteral("client.edit"), {}}, Business::Touches::Data, [](SQLite::Database& db) {
          db.exec(
              "UPDATE client SET name = 'Анна-Мария' WHERE id = 1;"
              "INSERT INTO import_change (import_id, client_id, field, before, after) "
              "SELECT import_id, id, 'edited', '', '' FROM client WHERE id = 1");
        }));
    QSignalSpy told(m_business.get(), &Business::editsKept);
    const auto kept = m_service->undoNow(report->importId);
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), 2U);
    QCOMPARE(told.size(), 1);
    QCOMPARE((*kept)[0].name, QStringLiteral("Анна-Мария"));
    QCOMPARE((*kept)[1].name, QStringLiteral("Пётр"));
    QCOMPARE((*kept)[1].field, QStringLiteral("note"));
    QCOMPARE(ask("SELECT name FROM client ORDER BY id"), QStringLiteral("Анна-Мария|Пётр"));
    QCOMPARE(ask("SELECT text FROM note"), QStringLiteral("сам"));
  }

  void aFieldEditedLaterIsTold() {
    VERIFY_OK(import("ФИО;Email;Город\nАнна;a@b.ru;\n", contacts()));
    const auto second = import("ФИО;Email;Город\nАнна;a@b.ru;Тверь\n", contacts());
    VERIFY_OK(second);
    VERIFY_OK(m_business->changeNow(
        {QStringLiteral("client.edit"), {}}, Business::Touches::Data,
        [](SQLite::Database& db) { db.exec("UPDATE client SET city = 'Омск'"); }));
    const auto kept = m_service->undoNow(second->importId);
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), 1U);
    QCOMPARE((*kept)[0].what, KeptEdit::What::Field);
    QCOMPARE((*kept)[0].field, QStringLiteral("city"));
    QCOMPARE(ask("SELECT city FROM client"), QStringLiteral("Омск"));
  }

  // Merge by B, then an update of a moved order by C; taken back B first, C then.
  void anUpdateFollowsAnOrderOutOfItsMerge() {
    VERIFY_OK(
        import("Заказ;Дата;Сумма;Статус;ФИО;Email;Телефон\n"
               "1;01.02.2025;100,00;оплачен;Анна Лисина;a@b.ru;\n"
               "2;02.02.2025;200,00;оплачен;Анна Лисина;;89161234567\n"));
    const QString before = picture();
    const auto merge = import("ФИО;Email;Телефон\nАнна Лисина;a@b.ru;89161234567\n", contacts());
    VERIFY_OK(merge);
    QCOMPARE(ask("SELECT count(*) FROM client"), QStringLiteral("1"));
    const auto update = import(
        "Заказ;Дата;Сумма;Возврат;Статус;ФИО;Email;Телефон\n"
        "2;02.02.2025;200,00;50,00;частичный возврат;Анна Лисина;;89161234567\n");
    VERIFY_OK(update);
    QCOMPARE(update->purchasesUpdated, 1);
    VERIFY_OK(m_service->undoNow(merge->importId));
    QCOMPARE(ask("SELECT count(*), max(refund_minor) FROM every_purchase"),
             QStringLiteral("2 5000"));
    VERIFY_OK(m_service->undoNow(update->importId));
    QCOMPARE(ask("SELECT count(*), max(refund_minor) FROM every_purchase"), QStringLiteral("2 0"));
    QCOMPARE(picture(), before);
  }

  void paymentOfAnOrder() {
    VERIFY_OK(
        import("Номер заказа;Дата;Сумма;ФИО;Способ оплаты;Комментарий\n"
               "1;01.02.2025;100,00;Анна Лисина;Картой онлайн;быстрее\n"));
    QCOMPARE(ask("SELECT payment FROM every_purchase"), QStringLiteral("Картой онлайн"));
    QCOMPARE(ask("SELECT count(*) FROM note"), QStringLiteral("0"));
  }

  void refusalIsNeverOverwritten() {
    VERIFY_OK(import("ФИО;Email;Подписка\nАнна;a@b.ru;нет\n", contacts()));
    VERIFY_OK(import("ФИО;Email;Подписка\nАнна;a@b.ru;да\n", contacts()));
    QCOMPARE(ask("SELECT action FROM consent ORDER BY id DESC LIMIT 1"),
             QStringLiteral("withdrawn"));
  }
};

RETENTA_TEST_MAIN(TestImportDetails)
#include "tst_importdetails.moc"
