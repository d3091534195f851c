// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/currency.h"
#include "tests/support/support.h"

using namespace retenta;

class TestCurrency : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void codes() {
    QCOMPARE(Currency::fromCode(u"usd")->code(), QStringLiteral("USD"));
    QCOMPARE(Currency().code(), QStringLiteral("RUB"));
    QCOMPARE(Currency::fromCode(u"JPY")->exponent(), 0);
    QCOMPARE(Currency::fromCode(u"KWD")->factor(), 1000);
    QVERIFY(!Currency::fromCode(u"RU"));
    QVERIFY(!Currency::fromCode(u"РУБ"));
  }

  void decimals_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("minor");
    QTest::newRow("plain") << "210704.75"
                           << "RUB" << qint64{21070475};
    QTest::newRow("negative below one") << "-0.05"
                                        << "RUB" << qint64{-5};
    QTest::newRow("yen") << "1200"
                         << "JPY" << qint64{1200};
    QTest::newRow("dinar") << "1.250"
                           << "KWD" << qint64{1250};
    QTest::newRow("largest") << "92233720368547758.07"
                             << "RUB" << std::numeric_limits<qint64>::max();
  }
  void decimals() {
    QFETCH(QString, text);
    QFETCH(QString, code);
    QFETCH(qint64, minor);
    const Currency currency = *Currency::fromCode(code);
    QCOMPARE(decimalText(minor, currency), text);
    QCOMPARE(minorFromDecimal(text, currency), std::optional<qint64>(minor));
  }

  void refused() {
    const Currency rub;
    for (const char* text : {"", "-", ".", "1,5", "1.234", "1e3", "92233720368547758.08", " 1"}) {
      QVERIFY2(!minorFromDecimal(QString::fromLatin1(text), rub), text);
    }
    QCOMPARE(minorFromDecimal(u"1.5", rub), std::optional<qint64>(150));
    QCOMPARE(minorFromDecimal(u"1.5000", rub), std::optional<qint64>(150));
    QCOMPARE(minorFromDecimal(u"7", rub), std::optional<qint64>(700));
  }
};

RETENTA_TEST_MAIN(TestCurrency)
#include "tst_currency.moc"
