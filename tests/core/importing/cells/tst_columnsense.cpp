// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importing/importfixture.h"

using namespace retenta;

// A name of a column may mean several things: its values tell which.
class TestColumnSense : public test::ImportFixture {
  Q_OBJECT

  QString sales() {
    return ask(
        "SELECT c.name, date(p.day * 86400, 'unixepoch'), p.amount_minor FROM every_purchase AS p "
        "JOIN client AS c ON c.id = p.client_id ORDER BY p.day, p.amount_minor");
  }

 private Q_SLOTS:
  void anHourThatIsADay() {
    const auto report = import(
        "№;Время;Контрагент;Сумма\n1;01.03.2025 10:00;Ким Анна;2 500,50\n"
        "2;02.03.2025 11:00;Гор Лев;100\n");
    VERIFY_OK(report);
    QCOMPARE(sales(), QStringLiteral("Ким Анна 2025-03-01 250050|Гор Лев 2025-03-02 10000"));
    freshBase();
    VERIFY_OK(import("Дата;Время;Контрагент;Сумма\n01.03.2025;10:00;Ким Анна;100\n"));
    QCOMPARE(sales(), QStringLiteral("Ким Анна 2025-03-01 10000"));
  }

  void aContactThatIsAPhone() {
    VERIFY_OK(
        import("Дата;Контакт покупателя;Сумма\n01.03.2025;+79161230001;100\n"
               "02.03.2025;89161230002;200\n03.03.2025;ann@example.com;300\n"));
    QCOMPARE(ask("SELECT value FROM identity ORDER BY value"),
             QStringLiteral("79161230001|79161230002|ann@example.com"));
    freshBase();
    VERIFY_OK(import("Дата;Контакт;Сумма\n01.03.2025;Ким Анна;100\n"));
    QCOMPARE(sales(), QStringLiteral("Ким Анна 2025-03-01 10000"));
  }

  void namesOfForms() {
    VERIFY_OK(
        import("Отметка времени;Ваше имя;Ваш телефон;Подписан на SMS\n"
               "05.03.2025 10:00:00;Анна;8 916 123 00 01;Да\n"));
    QCOMPARE(ask("SELECT c.name, i.value FROM client AS c JOIN identity AS i "
                 "ON i.client_id = c.id"),
             QStringLiteral("Анна 79161230001"));
    QCOMPARE(ask("SELECT channel, action FROM consent"), QStringLiteral("sms given"));
    freshBase();
    VERIFY_OK(import("ФИО;Телефоны\nКим Анна;+79161230001, +74951230009\n"));
    QCOMPARE(ask("SELECT count(*) FROM identity"), QStringLiteral("2"));
  }

  void aSumBeforeTheDiscount() {
    VERIFY_OK(
        import("Дата;Гость;Сумма до скидки;Скидка;Сумма оплаты\n"
               "01.03.2025;Ким Анна;1000;100;900\n"));
    QCOMPARE(sales(), QStringLiteral("Ким Анна 2025-03-01 90000"));
  }

  // As iiko groups them: the day stands beside the first of its orders.
  void oneDayOverItsOrders() {
    const auto report = import(
        "Учетный день;Номер чека;ФИО клиента;Блюдо;Сумма со скидкой, р.\n"
        "01.03.2025;101;Ким Анна;Суп;350\n;;;Чай;200\n;102;Гор Лев;Стейк;900\n"
        "01.03.2025 всего;;;;1450\n02.03.2025;101;Ким Анна;Суп;50\n");
    VERIFY_OK(report);
    QCOMPARE(report->items, 4);
    QCOMPARE(sales(), QStringLiteral("Ким Анна 2025-03-01 55000|Гор Лев 2025-03-01 90000|"
                                     "Ким Анна 2025-03-02 5000"));
  }

  // Totals and headers met again are no values: they neither fail to fit nor stand as samples.
  void whatIsNoRecordIsNoSample() {
    const auto plan = m_service->inspectNow(
        write("Дата;Клиент;Телефон;Сумма\n01.03.2025;Ким Анна;+79161230001;100\n"
              "Итого за март;;;100\nДата;Клиент;Телефон;Сумма\n"
              "01.04.2025;Гор Лев;+79161230002;200\nВсего;;;300\n"),
        {});
    VERIFY_OK(plan);
    for (const ImportColumn& column : plan->columns) QCOMPARE(column.matchPercent, 100);
    QCOMPARE(plan->columns[0].samples, QStringList({"01.03.2025", "01.04.2025"}));
    QCOMPARE(plan->columns[3].samples, QStringList({"100", "200"}));
  }

  // A program numbers the fields its user added: two known names among many are a header.
  void numberedNames() {
    QByteArray file = "Имя;Телефон;Email";
    for (int i = 1; i <= 30; ++i) file += ";Дополнительное поле " + QByteArray::number(i);
    file += "\nКим Анна;+79161230001;ann@example.com" + QByteArray(30, ';');
    file += "\nГор Лев;+79161230002;leo@example.com" + QByteArray(30, ';') + "\n";
    VERIFY_OK(import(file));
    QCOMPARE(ask("SELECT name FROM client ORDER BY name"), QStringLiteral("Гор Лев|Ким Анна"));
  }

  // The base is Russian; the phones that say their country say it for those beside them.
  void phonesOfAnotherCountry() {
    const QByteArray head = "Name;Phone\n";
    const QByteArray told = "Ann;+12125550101\nBob;'+1 212-555-0102\nCid;+1 (212) 555-0103\n";
    VERIFY_OK(import(head + told + "Dan;(212) 555-0104\n"));
    const QString phones = QStringLiteral("SELECT value FROM identity ORDER BY value");
    QCOMPARE(ask(phones.toUtf8().constData()),
             QStringLiteral("12125550101|12125550102|12125550103|12125550104"));
    freshBase();
    // Written as at home: they stay of home, whatever the others are.
    VERIFY_OK(import(head + told + "Дан;8 916 123-00-04\n"));
    QCOMPARE(ask(phones.toUtf8().constData()),
             QStringLiteral("12125550101|12125550102|12125550103|79161230004"));
    freshBase();
    // Two are too few to tell.
    VERIFY_OK(import("Name;Phone\nAnn;+33612345678\nBob;+33612345679\nCid;9161230001\n"));
    QCOMPARE(ask(phones.toUtf8().constData()),
             QStringLiteral("33612345678|33612345679|79161230001"));
  }
};

RETENTA_TEST_MAIN(TestColumnSense)
#include "tst_columnsense.moc"
