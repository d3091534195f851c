// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/support.h"
#include "ui/text/formatters.h"

using namespace retenta;

class TestFormatters : public QObject {
  Q_OBJECT
 private:
  static QString plain(QString text) { return text.replace(QChar(0x00A0), QLatin1Char('_')); }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void money_data() {
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("ru");
    QTest::addColumn<QString>("ruShort");
    QTest::addColumn<QString>("en");
    QTest::addColumn<QString>("enShort");
    const auto row = [](qint64 minor, const char* code, const char* ru, const char* ruShort,
                        const char* en, const char* enShort) {
      QTest::newRow(ru) << minor << QString::fromUtf8(code) << QString::fromUtf8(ru)
                        << QString::fromUtf8(ruShort) << QString::fromUtf8(en)
                        << QString::fromUtf8(enShort);
    };
    row(1306841200, "RUB", "13_068_412_₽", "13,07_млн_₽", "₽13,068,412", "₽13.07M");
    row(4550, "RUB", "45,50_₽", "45,50_₽", "₽45.50", "₽45.50");
    row(245000, "RUB", "2_450_₽", "2_450_₽", "₽2,450", "₽2,450");
    row(-1900000, "USD", "−19_000_$", "−19,0_тыс._$", "−$19,000", "−$19.0K");
    row(41000000, "EUR", "410_000_€", "410_тыс._€", "€410,000", "€410K");
    row(0, "RUB", "0_₽", "0_₽", "₽0", "₽0");
    row(1200, "JPY", "1_200_¥", "1_200_¥", "¥1,200", "¥1,200");
    row(25739734447, "RUB", "257_397_344_₽", "257,4_млн_₽", "₽257,397,344", "₽257.4M");
    row(500, "CHF", "5_CHF", "5_CHF", "CHF_5", "CHF_5");
  }
  void money() {
    QFETCH(qint64, minor);
    QFETCH(QString, code);
    QFETCH(QString, ru);
    QFETCH(QString, ruShort);
    QFETCH(QString, en);
    QFETCH(QString, enShort);
    const Currency currency = *Currency::fromCode(code);
    const Formatters russian(Language::load(QStringLiteral("ru")));
    const Formatters english(Language::load(QStringLiteral("en")));
    QCOMPARE(plain(russian.money(minor, currency)), ru);
    QCOMPARE(plain(russian.moneyShort(minor, currency)), ruShort);
    QCOMPARE(plain(english.money(minor, currency)), en);
    QCOMPARE(plain(english.moneyShort(minor, currency)), enShort);
  }

  void numbersAndShares() {
    const Formatters ru(Language::load(QStringLiteral("ru")));
    const Formatters en(Language::load(QStringLiteral("en")));
    QCOMPARE(plain(ru.signedCount(-1900)), QStringLiteral("−1_900"));
    QCOMPARE(ru.signedCount(33), QStringLiteral("+33"));
    QCOMPARE(ru.signedCount(0), QStringLiteral("0"));
    QCOMPARE(plain(ru.percent(0.123, 1)), QStringLiteral("12,3_%"));
    QCOMPARE(en.percent(0.123, 1), QStringLiteral("12.3%"));
    QCOMPARE(plain(ru.signedPercent(1.401)), QStringLiteral("+140,1_%"));
    QCOMPARE(plain(ru.points(0.004)), QStringLiteral("+0,4_п._п."));
    QCOMPARE(en.signedNumber(-0.04, 1), QStringLiteral("0.0"));
    QCOMPARE(ru.percent(std::nan("")), QStringLiteral("—"));
    QCOMPARE(plain(ru.price(0.01, Currency())), QStringLiteral("0,01_₽"));
    QCOMPARE(plain(ru.price(45, Currency())), QStringLiteral("45_₽"));
  }

  void datesAndPlurals() {
    const Formatters ru(Language::load(QStringLiteral("ru")));
    const Formatters en(Language::load(QStringLiteral("en")));
    const Day day = test::day("2025-06-30");
    QCOMPARE(ru.date(day), QStringLiteral("30.06.2025"));
    QCOMPARE(en.date(day), QStringLiteral("30 Jun 2025"));
    QCOMPARE(ru.dateWords(test::day("2025-07-01")), QStringLiteral("1\u00A0июля"));
    QStringList months;
    for (int m = 1; m <= 12; ++m) months += ru.monthShort(m);
    QCOMPARE(months.join(QLatin1Char(' ')),
             QStringLiteral("янв фев мар апр май июн июл авг сен окт ноя дек"));
    for (const auto& [n, text] : {std::pair{1, "1 клиент"},
                                  {2, "2 клиента"},
                                  {5, "5 клиентов"},
                                  {11, "11 клиентов"},
                                  {142, "142 клиента"},
                                  {1000001, "1_000_001 клиент"}}) {
      QCOMPARE(plain(ru.clients(n)), QString::fromUtf8(text));
    }
    QCOMPARE(en.days(1), QStringLiteral("1 day"));
    QCOMPARE(en.days(2), QStringLiteral("2 days"));
  }

  void typedNumbers() {
    QCOMPARE(Formatters::parseNumber(QStringLiteral("1 234,5 ₽")), std::optional<double>(1234.5));
    QCOMPARE(Formatters::parseNumber(QStringLiteral("1,234.5")), std::optional<double>(1234.5));
    QCOMPARE(Formatters::parseNumber(QStringLiteral("20\u00A0%")), std::optional<double>(20));
    QCOMPARE(Formatters::parseNumber(QStringLiteral("−3")), std::optional<double>(-3));
    QVERIFY(!Formatters::parseNumber(QStringLiteral("abc")));
    QVERIFY(!Formatters::parseNumber(QString()));
    QVERIFY(!Formatters::parseNumber(QStringLiteral("1e999")));
  }
};

RETENTA_TEST_MAIN(TestFormatters)
#include "tst_formatters.moc"
