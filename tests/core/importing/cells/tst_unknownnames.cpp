// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/core/importing/importfixture.h"

using namespace retenta;

// Columns by names of neighbouring languages, by names nobody knows, and texts in capitals whose
// encoding has to be seen.
class TestUnknownNames : public test::ImportFixture {
  Q_OBJECT

  QString sales() {
    return ask(
        "SELECT c.name, date(p.day * 86400, 'unixepoch'), p.amount_minor, p.refund_minor, "
        "p.status, p.order_ref FROM every_purchase AS p JOIN client AS c ON c.id = p.client_id "
        "ORDER BY p.day, p.amount_minor");
  }

 private Q_SLOTS:
  void namesOfNeighbours_data() {
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("words");  // of what is paid and what is not
    QTest::newRow("ukrainian")
        << QByteArray("№ замовлення;Дата замовлення;Клієнт;Номер телефону;Сума;Статус замовлення")
        << QByteArray("Виконано;Скасовано");
    QTest::newRow("belarusian") << QByteArray("Нумар заказа;Дата замовы;Пакупнік;Тэлефон;Кошт;Стан")
                                << QByteArray("Аплачаны;Адменены");
    QTest::newRow("kazakh") << QByteArray("Тапсырыс нөмірі;Күні;Аты-жөні;Ұялы телефон;Сомасы;Күйі")
                            << QByteArray("Төленді;Бас тартылды");
    QTest::newRow("capitals and colons")
        << QByteArray("№ ДОК.:;ДАТА ОФОРМЛЕНИЯ:;ПЛАТЕЛЬЩИК:;МОБ.:;ВСЕГО, РУБ.:;СОСТОЯНИЕ:")
        << QByteArray("ОПЛАЧЕНО;ОТМЕНА");
  }
  void namesOfNeighbours() {
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, words);
    const auto word = words.split(';');
    const auto report =
        import(header + "\nA-1;01.03.2025;Ким Анна;89161230001;2 500,50;" + word[0] +
               "\nA-2;02.03.2025;Гор Лев;89161230002;100,00;" + word[1] + "\n");
    VERIFY_OK(report);
    QCOMPARE(sales(), QStringLiteral("Ким Анна 2025-03-01 250050 0 1 A-1|"
                                     "Гор Лев 2025-03-02 10000 0 5 A-2"));
    QVERIFY(report->unknownStatuses.isEmpty());
  }

  // Nothing of the names is known but that it is a list of orders.
  void valuesTellWhatNamesDoNot() {
    const auto report = import(
        "Номер заказа;Wann;Ким чекилген;Betrag;Zustand\n"
        "7;01.03.2025;Ким Анна;2 500,50;Оплачен\n8;13.03.2025;Гор Лев;100,00;Отменен\n");
    VERIFY_OK(report);
    QCOMPARE(sales(), QStringLiteral("Ким Анна 2025-03-01 250050 0 1 7|"
                                     "Гор Лев 2025-03-13 10000 0 5 8"));
  }

  // Orders whose sums cannot be told from other numbers are asked about, not passed over.
  void aListOfOrdersWithoutASumIsTold() {
    const auto plan = m_service->inspectNow(
        write("Номер заказа;Дата;Покупатель;Цена;Anzahl\n7;01.03.2025;Ким Анна;2500;2\n"), {});
    VERIFY_OK(plan);
    QCOMPARE(plan->kind, ImportKind::Orders);
    QCOMPARE(plan->missing, QStringList{QStringLiteral("amount")});
  }

  // Leave to handle what somebody has told is no wish to be written to.
  void processingIsNoConsent() {
    VERIFY_OK(
        import("ФИО;Телефон;Согласие на обработку персональных данных\n"
               "Ким Анна;89161230001;Да\n"));
    QCOMPARE(ask("SELECT count(*) FROM consent"), QStringLiteral("0"));
  }

  // What a program counts of its clients makes no orders of them.
  void countsOfClientsAreNoOrders() {
    const auto report = import(
        "Имя клиента,Телефон,День рождения,Бонусы,Всего покупок на сумму,Количество чеков,"
        "Дата регистрации\n"
        "Ким Анна,89161230001,17.05.1990,120.50,15000.00,12,01.01.2023\n");
    VERIFY_OK(report);
    QCOMPARE(report->kind, ImportKind::Contacts);
    QCOMPARE(ask("SELECT count(*) FROM every_purchase"), QStringLiteral("0"));
  }

  void aNumberSignNamesOrders() {
    VERIFY_OK(
        import("№;Дата;Клиент;Телефон;Товар;Количество;Цена\n"
               "1017;01.03.2025;Ким Анна;89161230001;Чай;2;100\n"
               "1017;01.03.2025;Ким Анна;89161230001;Кофе;1;300\n"
               "1018;02.03.2025;Гор Лев;89161230002;Чай;1;100\n"));
    QCOMPARE(sales(), QStringLiteral("Ким Анна 2025-03-01 50000 0 1 1017|"
                                     "Гор Лев 2025-03-02 10000 0 1 1018"));
    freshBase();
    VERIFY_OK(
        import("№;Дата;Клиент;Телефон;Товар;Количество;Цена\n"
               "1;01.03.2025;Ким Анна;89161230001;Чай;2;100\n"
               "2;01.03.2025;Ким Анна;89161230001;Кофе;1;300\n"));
    QCOMPARE(ask("SELECT count(*), max(order_ref) FROM every_purchase"), QStringLiteral("2 "));
  }

  // One refund beside each line of its order is given back once; parts of it are added up.
  void aRefundRepeated() {
    const QByteArray header = "Номер заказа;Дата;Клиент;Товар;Количество;Цена;Возврат\n";
    VERIFY_OK(import(header +
                     "7;01.03.2025;Ким Анна;Чай;2;100;150\n7;01.03.2025;Ким Анна;Кофе;1;300;150\n"
                     "8;02.03.2025;Гор Лев;Чай;1;100;\n"));
    QCOMPARE(ask("SELECT sum(refund_minor) FROM every_purchase"), QStringLiteral("15000"));
    freshBase();
    VERIFY_OK(import(header + "7;01.03.2025;Ким Анна;Чай;2;100;150\n7;01.03.2025;Ким "
                              "Анна;Кофе;1;300;50\n"));
    QCOMPARE(ask("SELECT sum(refund_minor) FROM every_purchase"), QStringLiteral("20000"));
  }

  void daysBesideWordsAndBehindHours() {
    VERIFY_OK(
        import("Дата;Клиент;Сумма\n05.03.2025 в 07:48;Ким Анна;100\n14:05 06.03.2025;Ким Анна;200\n"
               "5:07:00, 7 марта 2025 г.;Ким Анна;300\nMar 8, 2025 at 7:15 PM;Ким Анна;400\n"));
    QCOMPARE(ask("SELECT date(day * 86400, 'unixepoch'), amount_minor FROM every_purchase "
                 "ORDER BY day"),
             QStringLiteral("2025-03-05 10000|2025-03-06 20000|2025-03-07 30000|"
                            "2025-03-08 40000"));
    freshBase();
    const auto report = import("Дата;Клиент;Сумма\n25:05 06.03.2025;Ким Анна;200\n");
    VERIFY_OK(report);
    QCOMPARE(reasons(*report), QStringList{QStringLiteral("2 bad_date")});
  }

  // Words in every row are as many as in every other, and hours stand behind days.
  void tabsLeadOverBlanks() {
    VERIFY_OK(
        import("Номер\tДата продажи\tИмя\tСумма\n7\t07/06/2024 18:07\tКим Анна\t100.50\n"
               "8\t15/06/2024 20:02\tГор Лев\t200.00\n"));
    QCOMPARE(sales(), QStringLiteral("Ким Анна 2024-06-07 10050 0 1 7|"
                                     "Гор Лев 2024-06-15 20000 0 1 8"));
  }

  // ФИО;ДАТА;СУММА and ИВАНОВ, КИМ, ШУБИНА in bytes.
  void capitalsShowTheirEncoding_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("encoding");
    const QByteArray rest = ";01.03.2025;100,50\n";
    QTest::newRow("windows-1251") << QByteArray(
                                         "\xD4\xC8\xCE;\xC4\xC0\xD2\xC0;\xD1\xD3\xCC\xCC\xC0\n"
                                         "\xC8\xC2\xC0\xCD\xCE\xC2") +
                                         rest + QByteArray("\xCA\xC8\xCC") + rest +
                                         QByteArray("\xD8\xD3\xC1\xC8\xCD\xC0") + rest
                                  << QStringLiteral("windows-1251");
    QTest::newRow("koi8-r") << QByteArray(
                                   "\xE6\xE9\xEF;\xE4\xE1\xF4\xE1;\xF3\xF5\xED\xED\xE1\n"
                                   "\xE9\xF7\xE1\xEE\xEF\xF7") +
                                   rest + QByteArray("\xEB\xE9\xED") + rest +
                                   QByteArray("\xFB\xF5\xE2\xE9\xEE\xE1") + rest
                            << QStringLiteral("koi8-r");
    QTest::newRow("ibm866") << QByteArray(
                                   "\x94\x88\x8E;\x84\x80\x92\x80;\x91\x93\x8C\x8C\x80\n"
                                   "\x88\x82\x80\x8D\x8E\x82") +
                                   rest + QByteArray("\x8A\x88\x8C") + rest +
                                   QByteArray("\x98\x93\x81\x88\x8D\x80") + rest
                            << QStringLiteral("ibm866");
  }
  void capitalsShowTheirEncoding() {
    QFETCH(QByteArray, text);
    QFETCH(QString, encoding);
    const auto report = import(text);
    VERIFY_OK(report);
    QCOMPARE(report->encoding, encoding);
    QCOMPARE(ask("SELECT name FROM client ORDER BY id"), QStringLiteral("ИВАНОВ|КИМ|ШУБИНА"));
  }
};

RETENTA_TEST_MAIN(TestUnknownNames)
#include "tst_unknownnames.moc"
