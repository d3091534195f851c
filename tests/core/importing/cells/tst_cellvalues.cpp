// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/documentwords.h"
#include "core/importing/values/moneyvalue.h"
#include "core/importing/values/statuswords.h"
#include "tests/support/support.h"

using namespace retenta;

// Cells as dates, money, states: right or refused, never silently a thousand times too much.
class TestCellValues : public QObject {
  Q_OBJECT

  static QString moneyText(const QString& cell, char decimal) {
    const auto value = parseMoney(cell.toStdString(), decimal);
    if (!value) return {};
    const auto minor = value->minor(2);
    if (!minor) return QStringLiteral("overflow");
    const Currency currency = value->currency.value_or(Currency());
    const QString text = decimalText(*minor, currency);
    return value->currency ? text + QLatin1Char(' ') + currency.code() : text;
  }

 private Q_SLOTS:
  void documents_data() {
    QTest::addColumn<int>("kind");
    const auto row = [](const char* word, DocumentKind kind) {
      QTest::newRow(word) << static_cast<int>(kind);
    };
    for (const char* word : {"Продажа", "Приход", "Реализация товаров", "Расходная накладная",
                             "Express Checkout Payment", "Sale"})
      row(word, DocumentKind::Sale);
    for (const char* word : {"Возврат", "Возврат прихода", "Возврат товаров от покупателя",
                             "Payment Refund", "Payment Reversal", "Chargeback"})
      row(word, DocumentKind::Return);
    for (const char* word :
         {"Расход", "Возврат расхода", "Приходная накладная", "Внесение наличных",
          "Возврат поставщику", "General Withdrawal", "Закрытие смены"})
      row(word, DocumentKind::NoSale);
    // A buyer may pay so too: the word alone says nothing.
    for (const char* word : {"Перевод", "Transfer", "Deposit", "Закрыт", "нал"})
      QTest::newRow(word) << -1;
  }
  void documents() {
    QFETCH(int, kind);
    const auto read = documentOfWord(QTest::currentDataTag());
    QCOMPARE(read ? static_cast<int>(*read) : -1, kind);
  }

  void init() { test::failOnWarnings(); }

  void money_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("decimal");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* cell, const char* decimal, const char* text) {
      QTest::newRow(qPrintable(
          QStringLiteral("%1 with %2").arg(QString::fromUtf8(cell), QString::fromUtf8(decimal))))
          << QString::fromUtf8(cell) << QString::fromUtf8(decimal) << QString::fromUtf8(text);
    };
    row("1234.56", ".", "1234.56");
    row("1234,56", ",", "1234.56");
    row("1 234,56", ",", "1234.56");
    row("1\u00A0234,56", ",", "1234.56");
    row("1\u202F234,56", ",", "1234.56");
    row("1'234.50", ".", "1234.50");
    row("1 000 руб. 50 коп.", ",", "1000.50 RUB");
    row("99 р. 05 коп", ".", "99.05 RUB");
    row("50 коп.", ",", "");
    row("1,234.56", ".", "1234.56");
    row("1.234,56", ",", "1234.56");
    row("1,234.56", ",", "1234.56");  // two signs settle themselves
    row("1.234.567", ",", "1234567.00");
    row("1,234,567.8", ".", "1234567.80");
    row("1,234", ".", "1234.00");  // thousands, as the column's decimal sign is the other
    row("1.234", ",", "1234.00");
    row("1,234", ",", "1.23");
    row("0,125", ".", "0.13");
    row("12.50", ",", "12.50");  // two digits are never thousands
    row("12,5", ".", "12.50");
    row("1234,567", ".", "1234.57");
    row("500", ",", "500.00");
    row("-20 800,00", ",", "-20800.00");
    row("\u221220", ".", "-20.00");
    row("(12.50)", ".", "-12.50");
    row("12.50-", ".", "-12.50");
    row("+7", ".", "7.00");
    row("3 000,00 ₽", ",", "3000.00 RUB");
    row("₽3000", ",", "3000.00 RUB");
    row("3000 руб.", ",", "3000.00 RUB");
    row("1 234 р.", ",", "1234.00 RUB");
    row("$1,240.00", ".", "1240.00 USD");
    row("-$45.00", ".", "-45.00 USD");
    row("€ 12,50", ",", "12.50 EUR");
    row("10 USD", ".", "10.00 USD");
    row("1000 руб", ",", "1000.00 RUB");
    row("19.989999999999998", ".", "19.99");
    row("0.005", ".", "0.01");
    row("-0.005", ".", "-0.01");
    row(".5", ".", "0.50");
    for (const char* bad : {"в долг", "н/д", "#Н/Д", "—", "-", "", "12 руб 50", "1.2.3", "1,23,4",
                            "12abc", "1e5", "--5", "12/05", "5-6", "99999999999999999999"})
      row(bad, ".", "");
  }
  void money() {
    QFETCH(QString, cell);
    QFETCH(QString, decimal);
    QFETCH(QString, text);
    QCOMPARE(moneyText(cell, decimal[0].toLatin1()), text);
  }

  // Whatever a shop prints of an amount, we read the same amount back.
  void everySpellingOfAnAmountReads() {
    const bool held = rc::check("spellings of amounts", [] {
      const qint64 minor = *rc::gen::inRange<qint64>(-9'999'999'999, 9'999'999'999);
      const char decimal = *rc::gen::element('.', ',');
      const auto gap = *rc::gen::element<std::string>("", " ", "\u00A0", "\u202F", "'",
                                                      decimal == '.' ? "," : ".");
      const auto sign = *rc::gen::element<std::string>("", " ₽", " руб.", "$", " EUR");
      std::string whole = std::to_string(std::abs(minor) / 100);
      for (int at = static_cast<int>(whole.size()) - 3; at > 0; at -= 3)
        whole.insert(static_cast<std::size_t>(at), gap);
      std::string cents = std::to_string(100 + std::abs(minor) % 100).substr(1);
      const std::string cell = (minor < 0 ? "-" : "") + whole + decimal + cents + sign;
      const auto value = parseMoney(cell, decimal);
      RC_ASSERT(value.has_value());
      RC_ASSERT(value->minor(2) == minor);
    });
    QVERIFY(held);
  }

  void decimalHints_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("hint");
    const auto row = [](const char* cell, DecimalHint hint) {
      QTest::newRow(cell) << QString::fromUtf8(cell) << static_cast<int>(hint);
    };
    row("1234", DecimalHint::None);
    row("12,50", DecimalHint::Comma);
    row("12.5", DecimalHint::Dot);
    row("1,234", DecimalHint::Ambiguous);
    row("1.234", DecimalHint::Ambiguous);
    row("0,125", DecimalHint::Comma);
    row("1234,567", DecimalHint::Comma);
    row("1,234,567", DecimalHint::Dot);
    row("1.234,56", DecimalHint::Comma);
    row("1 234,567", DecimalHint::Comma);
    row("нет", DecimalHint::None);
  }
  void decimalHints() {
    QFETCH(QString, cell);
    QFETCH(int, hint);
    QCOMPARE(static_cast<int>(decimalHint(cell.toStdString())), hint);
  }

  void headerCurrencies() {
    const auto code = [](const char* header) {
      const auto currency = currencyInHeader(header);
      return currency ? currency->code() : QString();
    };
    QCOMPARE(code("Сумма, руб."), QStringLiteral("RUB"));
    QCOMPARE(code("Стоимость, RUB"), QStringLiteral("RUB"));
    QCOMPARE(code("Потратил, ₽"), QStringLiteral("RUB"));
    QCOMPARE(code("Total (€)"), QStringLiteral("EUR"));
    QCOMPARE(code("Сумма"), QString());
    QCOMPARE(code("Order Total Amount"), QString());
  }

  void dates_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("order");
    QTest::addColumn<QString>("iso");
    const auto row = [](const char* cell, DateOrder order, const char* iso) {
      QTest::newRow(
          qPrintable(QStringLiteral("%1 %2").arg(QString::fromUtf8(cell), dateOrderId(order))))
          << QString::fromUtf8(cell) << static_cast<int>(order) << QString::fromUtf8(iso);
    };
    const DateOrder dmy = DateOrder::Dmy;
    const DateOrder mdy = DateOrder::Mdy;
    row("2024-03-05", dmy, "2024-03-05");
    row("2024/3/5", mdy, "2024-03-05");
    row("2024-03-05 10:15:00 -0500", dmy, "2024-03-05");
    row("2024-03-05T23:15:00Z", dmy, "2024-03-05");
    row("2024-03-05T23:15:00.123+03:00", dmy, "2024-03-05");
    row("2024-02-09 15:11", dmy, "2024-02-09");
    row("05.03.2024", mdy, "2024-03-05");  // dots are never month first
    row("5.3.24", dmy, "2024-03-05");
    row("20.01.2024 2:06:39", dmy, "2024-01-20");
    row("03/04/2025", dmy, "2025-04-03");
    row("03/04/2025", mdy, "2025-03-04");
    row("05-03-2024", dmy, "2024-03-05");
    row("12/31/24 11:59 PM", mdy, "2024-12-31");
    row("20240305", dmy, "2024-03-05");
    row("45356", dmy, "2024-03-05");
    row("45356.75", dmy, "2024-03-05");
    row("5 марта 2024 г.", dmy, "2024-03-05");
    row("5 мая 2024", dmy, "2024-05-05");
    row("Mar 5, 2024", dmy, "2024-03-05");
    row("05-Mar-24", dmy, "2024-03-05");
    row("March 5 2024 10:15", dmy, "2024-03-05");
    row("29.02.2024", dmy, "2024-02-29");
    row("31 декабря 2024 года", dmy, "2024-12-31");
    row("December 31st, 2024", dmy, "2024-12-31");
    row("вторник, 5 марта 2024", dmy, "2024-03-05");
    row("чт, 07.03.2024", dmy, "2024-03-07");
    row("Tue, 03/05/2024", mdy, "2024-03-05");
    row("2024-W10-2", dmy, "2024-03-05");
    row("2021-W01-1", dmy, "2021-01-04");
    row("2020-W53-7", dmy, "2021-01-03");
    row("1709600000", dmy, "2024-03-05");
    row("1709600000123", dmy, "2024-03-05");
    row("01.01.69", dmy, "2069-01-01");
    row("01.01.70", dmy, "1970-01-01");
    for (const char* bad :
         {"31.02.2025", "2024-02-31", "29.02.2023", "00.00.0000", "2024-13-01", "не закрыта",
          "32.01.2024", "1234567", "2024-03", "5.3", "вчера", "2024-03-05 чек 12",
          "2024-03-05 25:00", "12345", "20241301", "2024-W54-1", "9168100001", "5 марта 2024 гг"})
      row(bad, dmy, "");
    row("13/13/2024", mdy, "");
  }
  void dates() {
    QFETCH(QString, cell);
    QFETCH(int, order);
    QFETCH(QString, iso);
    const auto value = parseDate(cell.toStdString(), static_cast<DateOrder>(order));
    QCOMPARE(value ? isoDate(value->day) : QString(), iso);
  }

  void everyDayReadsInEverySpelling() {
    for (Day day = test::day("1990-01-01"); day < test::day("2060-01-01"); ++day) {
      const CivilDate civil = civilFromDay(day);
      const auto d = QString::number(civil.day).rightJustified(2, QLatin1Char('0'));
      const auto m = QString::number(civil.month).rightJustified(2, QLatin1Char('0'));
      const auto y = QString::number(civil.year);
      const auto read = [](const QString& cell, DateOrder order) {
        const auto value = parseDate(cell.toStdString(), order);
        return value ? value->day : -1;
      };
      QCOMPARE(read(QStringLiteral("%1-%2-%3").arg(y, m, d), DateOrder::Dmy), day);
      QCOMPARE(read(QStringLiteral("%1.%2.%3").arg(d, m, y), DateOrder::Mdy), day);
      QCOMPARE(read(QStringLiteral("%1/%2/%3").arg(d, m, y), DateOrder::Dmy), day);
      QCOMPARE(read(QStringLiteral("%2/%1/%3").arg(d, m, y), DateOrder::Mdy), day);
      QCOMPARE(read(y + m + d, DateOrder::Dmy), day);
      QCOMPARE(read(QString::number(day + 25569), DateOrder::Dmy), day);
    }
  }

  void dateHints_data() {
    QTest::addColumn<QString>("cell");
    QTest::addColumn<int>("hint");
    const auto row = [](const char* cell, DateHint hint) {
      QTest::newRow(cell) << QString::fromUtf8(cell) << static_cast<int>(hint);
    };
    row("2024-03-04", DateHint::Iso);
    row("04.03.2024", DateHint::Dotted);
    row("04/03/2024", DateHint::Ambiguous);
    row("04-03-2024", DateHint::Ambiguous);
    row("04/04/2024", DateHint::None);  // the same either way
    row("13/03/2024", DateHint::Dmy);
    row("03/13/2024", DateHint::Mdy);
    row("31/02/2024", DateHint::None);
    row("0/0/00", DateHint::None);
    row("5 марта 2024", DateHint::Iso);
  }
  void dateHints() {
    QFETCH(QString, cell);
    QFETCH(int, hint);
    QCOMPARE(static_cast<int>(dateHint(cell.toStdString())), hint);
  }

  void birthdays() {
    const Day today = test::day("2025-06-30");
    const auto read = [&](const char* cell) { return parseBirthday(cell, DateOrder::Dmy, today); };
    QCOMPARE(read("--05-17"), QStringLiteral("--05-17"));
    QCOMPARE(read("17.05"), QStringLiteral("--05-17"));
    QCOMPARE(read("14.08.2000"), QStringLiteral("2000-08-14"));
    QCOMPARE(read("14.08.65"), QStringLiteral("1965-08-14"));
    QCOMPARE(read("1990-05-17"), QStringLiteral("1990-05-17"));
    QCOMPARE(read("14.08.2030"), QString());
    QCOMPARE(read("0/0/00"), QString());
    QCOMPARE(read("--02-30"), QString());
    QCOMPARE(read("--02-29"), QStringLiteral("--02-29"));
  }

  void states_data() {
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("status");
    const auto row = [](const char* word, const char* status) {
      QTest::newRow(word) << QString::fromUtf8(word) << QString::fromUtf8(status);
    };
    row("Completed", "paid");
    row("Processing", "paid");
    row("Завершён", "paid");
    row("Оплачен", "paid");
    row("Успешно реализовано", "paid");
    row("Отгружен", "paid");
    row("Не оплачен", "unpaid");
    row("Ожидает оплаты", "unpaid");
    row("on-hold", "unpaid");
    row("wc-pending", "unpaid");
    row("Pending payment", "unpaid");
    row("Частично оплачен", "unpaid");
    row("Cancelled", "cancelled");
    row("Отменён", "cancelled");
    row("Закрыто и не реализовано", "cancelled");
    row("voided", "cancelled");
    row("Failed", "failed");
    row("Ошибка оплаты", "failed");
    row("refunded", "refunded");
    row("Возврат", "refunded");
    row("partially_refunded", "partially_refunded");
    row("Частичный возврат", "partially_refunded");
    row("Сделка успешна", "paid");
    row("Сделка провалена", "cancelled");
    row("Closed Won", "paid");
    row("Closed Lost", "cancelled");
    row("Не выкуплен", "cancelled");
    row("No-show", "cancelled");
    row("Не доставлен", "unpaid");
    row("Доставляется", "unpaid");
    row("нал", "");
    row("карта", "");
    row("Обновлён", "");
    row("", "");
  }
  void states() {
    QFETCH(QString, word);
    QFETCH(QString, status);
    const auto found = statusOfWord(word.toStdString());
    QCOMPARE(found ? purchaseStatusId(*found) : QString(), status);
  }

  void cellsAreCleaned() {
    const auto clean = [](std::string_view raw) {
      std::string scratch;
      return std::string(cleanCell(raw, scratch));
    };
    QCOMPARE(clean("  a  b  "), std::string("a b"));
    QCOMPARE(clean("1\u00A0234"), std::string("1 234"));
    QCOMPARE(clean("\uFEFFname"), std::string("name"));
    QCOMPARE(clean("a\u200Bb\u202Ec"), std::string("abc"));
    QCOMPARE(clean(std::string_view("a\0b", 3)), std::string("ab"));
    QCOMPARE(clean("=\"00123\""), std::string("00123"));
    QCOMPARE(clean("'+12125550101"), std::string("+12125550101"));
    QCOMPARE(clean("'t Hooft"), std::string("'t Hooft"));
    QCOMPARE(clean("line\r\nbreak"), std::string("line break"));
    QCOMPARE(clean("и\u0306"), std::string("й"));
  }

  // Wherever in a long cell a sign stands that needs a closer look, it is seen.
  void longCellsAreCleaned() {
    struct Sign {
      QString typed;
      QString meant;
    };
    const std::vector<Sign> signs = {
        {QStringLiteral("\u00A0"), QStringLiteral(" ")},
        {QStringLiteral("\t"), QStringLiteral(" ")},
        {QStringLiteral("  "), QStringLiteral(" ")},
        {QStringLiteral("\u200B"), QString()},
        {QStringLiteral("\u0001"), QString()},
        {QStringLiteral("\u202F"), QStringLiteral(" ")},
        {QStringLiteral("\u3000"), QStringLiteral(" ")},
        {QStringLiteral("\uFEFF"), QString()},
        {QStringLiteral(" "), QStringLiteral(" ")},
        {QStringLiteral("€"), QStringLiteral("€")},
        {QStringLiteral("e\u0301"), QStringLiteral("é")},
        {QStringLiteral("x\u0345"), QStringLiteral("x\u0345")},
    };
    for (const QString& letter : {QStringLiteral("a"), QStringLiteral("ж")}) {
      for (const Sign& sign : signs) {
        for (int before = 1; before < 40; ++before) {
          for (const int after : {1, 7, 33}) {
            const QString typed = letter.repeated(before) + sign.typed + letter.repeated(after);
            const QString meant = letter.repeated(before) + sign.meant + letter.repeated(after);
            std::string scratch;
            const std::string raw = typed.toStdString();
            QCOMPARE(toQString(cleanCell(raw, scratch)), meant);
          }
        }
      }
    }
  }

  void wordKeys() {
    QCOMPARE(wordKey(QStringLiteral("  E-mail 1 - Value ")), QStringLiteral("e mail 1 value"));
    QCOMPARE(wordKey(QStringLiteral("Сумма, руб.")), QStringLiteral("сумма руб"));
    QCOMPARE(wordKey(QStringLiteral("№ п/п")), QStringLiteral("№ п п"));
    QCOMPARE(wordKey(QStringLiteral("Order_ID*")), QStringLiteral("order id"));
  }
};

RETENTA_TEST_MAIN(TestCellValues)
#include "tst_cellvalues.moc"
