// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/smsparts.h"
#include "tests/support/support.h"

using namespace retenta;

class TestSmsParts : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void sizes_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("characters");
    QTest::addColumn<int>("parts");
    QTest::addColumn<int>("perPart");
    QTest::addColumn<bool>("gsm7");
    const QString a = QStringLiteral("a"), ya = QStringLiteral("я"), brace = QStringLiteral("{");
    const QString smile = QStringLiteral("🙂");
    QTest::newRow("empty") << QString() << 0 << 0 << 160 << true;
    QTest::newRow("160 latin") << a.repeated(160) << 160 << 1 << 160 << true;
    QTest::newRow("161 latin") << a.repeated(161) << 161 << 2 << 153 << true;
    QTest::newRow("306 latin") << a.repeated(306) << 306 << 2 << 153 << true;
    QTest::newRow("307 latin") << a.repeated(307) << 307 << 3 << 153 << true;
    QTest::newRow("70 cyrillic") << ya.repeated(70) << 70 << 1 << 70 << false;
    QTest::newRow("71 cyrillic") << ya.repeated(71) << 71 << 2 << 67 << false;
    QTest::newRow("134 cyrillic") << ya.repeated(134) << 134 << 2 << 67 << false;
    QTest::newRow("135 cyrillic") << ya.repeated(135) << 135 << 3 << 67 << false;
    QTest::newRow("157 as in the mock-up") << ya.repeated(157) << 157 << 3 << 67 << false;
    QTest::newRow("one cyrillic in latin")
        << QString(a.repeated(70) + ya) << 71 << 2 << 67 << false;
    QTest::newRow("extension counts two") << brace.repeated(80) << 80 << 1 << 160 << true;
    QTest::newRow("extension over") << brace.repeated(81) << 81 << 2 << 153 << true;
    // 152 + 2 septets do not fit 153: the brace moves on, 152 in the first part.
    QTest::newRow("extension is not split")
        << QString(a.repeated(152) + brace + a.repeated(151)) << 304 << 2 << 153 << true;
    QTest::newRow("extension moved on overflows")
        << QString(a.repeated(152) + brace + a.repeated(152)) << 305 << 3 << 153 << true;
    QTest::newRow("pair is not split")
        << QString(ya.repeated(66) + smile + ya.repeated(65)) << 132 << 2 << 67 << false;
    QTest::newRow("pair moved on overflows")
        << QString(ya.repeated(66) + smile + ya.repeated(66)) << 133 << 3 << 67 << false;
    QTest::newRow("euro is gsm") << QStringLiteral("10 €") << 4 << 1 << 160 << true;
    QTest::newRow("rouble is not") << QStringLiteral("10 ₽") << 4 << 1 << 70 << false;
    QTest::newRow("backtick is not") << QStringLiteral("`") << 1 << 1 << 70 << false;
    QTest::newRow("typographic dash is not") << QStringLiteral("a — b") << 5 << 1 << 70 << false;
  }
  void sizes() {
    QFETCH(QString, text);
    QFETCH(int, characters);
    QFETCH(int, parts);
    QFETCH(int, perPart);
    QFETCH(bool, gsm7);
    const SmsSize size = smsSize(text);
    QCOMPARE(size.characters, characters);
    QCOMPARE(size.parts, parts);
    QCOMPARE(size.unitsPerPart, perPart);
    QCOMPARE(size.gsm7, gsm7);
  }
};

RETENTA_TEST_MAIN(TestSmsParts)
#include "tst_smsparts.moc"
