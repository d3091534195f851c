// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/core/importing/importfixture.h"

using namespace retenta;

// Receipts of a till whose numbers begin anew each day, shift or till.
class TestRestartedNumbers : public test::ImportFixture {
  Q_OBJECT

  QString orders() {
    return ask(
        "SELECT date(p.day * 86400, 'unixepoch'), p.order_ref, c.name, p.amount_minor "
        "FROM every_purchase AS p JOIN client AS c ON c.id = p.client_id "
        "ORDER BY p.day, p.order_ref");
  }
  static bool toldOfConflicts(const ImportReport& report) {
    return std::any_of(report.warnings.begin(), report.warnings.end(),
                       [](const auto& warning) { return warning.what == ImportWarning::Conflict; });
  }

  static constexpr const char* names[] = {"Ким Анна", "Гор Лев", "Шу Олег", "Ли Вера", "Цой Яна"};
  // Two orders a day by other people each, with so many lines.
  static QByteArray day(int day, int lines = 1) {
    QByteArray text;
    for (int number = 1; number <= 2; ++number) {
      const QByteArray who = names[(day * 2 + number) % 5];
      for (int line = 0; line < lines; ++line)
        text += "0" + QByteArray::number(day) + ".03.2025;" + QByteArray::number(number) + ";" +
                who + ";" + QByteArray::number(day * 100 + number) + ",00\n";
    }
    return text;
  }

 private Q_SLOTS:
  // Whatever else stands in the file: each day may come in a file of its own.
  void receiptsAreOfTheirDay() {
    const QByteArray header = "Дата;Номер чека;Гость;Сумма\n";
    for (int each = 1; each <= 3; ++each) {
      const auto report = import(header + day(each, 2));
      VERIFY_OK(report);
      QCOMPARE(report->purchasesNew, 2);
      QVERIFY(!toldOfConflicts(*report));
    }
    QCOMPARE(ask("SELECT count(*), count(DISTINCT day), sum(amount_minor) FROM every_purchase"),
             QStringLiteral("6 3 241800"));
    const auto again = import(header + day(2, 2) + day(3, 2) + day(4, 2));
    VERIFY_OK(again);
    QCOMPARE(again->purchasesKnown, 4);
    QCOMPARE(again->purchasesNew, 2);
  }

  // Other numbers are where the column shows it.
  void numbersThatBeginAnewShowIt() {
    const QByteArray header = "Дата;Номер;Гость;Сумма\n";
    const QByteArray file = header + day(1) + day(2) + day(3);
    const auto report = import(file);
    VERIFY_OK(report);
    QCOMPARE(report->purchasesNew, 6);
    QVERIFY(!toldOfConflicts(*report));
    const auto same = import(file);
    VERIFY_OK(same);
    QCOMPARE(same->purchasesNew, 0);
    const auto later = import(header + day(3) + day(4));
    VERIFY_OK(later);
    QCOMPARE(later->purchasesNew, 2);
  }

  // A file of one day shows nothing; one of several knows its orders again.
  void ordersOfAFileThatDidNotShowItAreKnown() {
    const QByteArray header = "Дата;Номер;Гость;Сумма\n";
    VERIFY_OK(import(header + day(1)));
    const auto report = import(header + day(1) + day(2) + day(3));
    VERIFY_OK(report);
    QCOMPARE(report->purchasesKnown, 2);
    QCOMPARE(report->purchasesNew, 4);
    QCOMPARE(ask("SELECT count(*), sum(amount_minor) FROM every_purchase"),
             QStringLiteral("6 120900"));
  }

  // What one file has shown holds for the next, till its import is undone.
  void aFileOfOneDayFollowsTheOneThatShowedIt() {
    const QByteArray header = "Дата;Номер;Гость;Сумма\n";
    const auto first = import(header + day(1) + day(2) + day(3));
    VERIFY_OK(first);
    const auto known = import(header + day(3));
    VERIFY_OK(known);
    QCOMPARE(known->purchasesKnown, 2);
    const auto next = import(header + day(4));
    VERIFY_OK(next);
    QCOMPARE(next->purchasesNew, 2);
    QVERIFY(!toldOfConflicts(*next));
    const auto other = m_service->inspectNow(write("Дата;№ заказа;Гость;Сумма\n" + day(4)), {});
    VERIFY_OK(other);
    QCOMPARE(other->traits.key, OrderKey::Number);
  }

  // An order paid for in parts is one, and its days are told.
  void daysOfOneOrderStayTogether() {
    const auto report = import(
        "Дата;Номер;Гость;Сумма\n01.03.2025;7;Ким Анна;100\n02.03.2025;8;Гор Лев;100\n"
        "03.03.2025;7;Ким Анна;50\n04.03.2025;8;Гор Лев;70\n");
    VERIFY_OK(report);
    QCOMPARE(report->purchasesNew, 2);
    QVERIFY(toldOfConflicts(*report));
  }

  void tillsAndShiftsCountForThemselves() {
    VERIFY_OK(
        import("Дата;Касса;Смена;Чек;Гость;Товар;Количество;Цена\n"
               "01.03.2025;Касса 1;34;1;Ким Анна;Чай;1;100\n"
               "01.03.2025;Касса 2;34;1;Гор Лев;Чай;1;200\n"
               "01.03.2025;Касса 1;35;1;Шу Олег;Чай;1;300\n"
               "01.03.2025;Касса 1;35;1;Шу Олег;Кофе;1;50\n"));
    QCOMPARE(orders(), QStringLiteral("2025-03-01 1 (Касса 1, 34) Ким Анна 10000|"
                                      "2025-03-01 1 (Касса 1, 35) Шу Олег 35000|"
                                      "2025-03-01 1 (Касса 2, 34) Гор Лев 20000"));
  }

  // The day and the guest beside the first line of a receipt alone.
  void linesWithoutADayBelongToTheReceiptAbove() {
    VERIFY_OK(
        import("Дата;Чек;Гость;Товар;Сумма\n01.03.2025;1;Ким Анна;Чай;100\n;1;;Кофе;50\n"
               "02.03.2025;1;Гор Лев;Чай;200\n;1;;Кофе;70\n"));
    QCOMPARE(orders(), QStringLiteral("2025-03-01 1 Ким Анна 15000|2025-03-02 1 Гор Лев 27000"));
  }
};

RETENTA_TEST_MAIN(TestRestartedNumbers)
#include "tst_restartednumbers.moc"
