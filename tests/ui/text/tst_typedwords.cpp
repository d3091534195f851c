// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "tests/support/support.h"
#include "ui/text/typedwords.h"

using namespace retenta;

class TestTypedWords : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void layoutsAreReadBothWays_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::newRow("as typed") << "rfm"
                              << "RFM-матрица";
    QTest::newRow("Cyrillic keys") << "каь"
                                   << "RFM-матрица";
    QTest::newRow("Latin keys") << "gjregrb"
                                << "Покупки";
    QTest::newRow("yo") << "отчеты"
                        << "Отчёты";
    QTest::newRow("yo typed") << "отчёты"
                              << "Отчеты";
    QTest::newRow("case") << "ОТЧ"
                          << "отчёты";
    QTest::newRow("any order") << "марина орл"
                               << "Орлова Марина";
    QTest::newRow("punctuation keys") << ",jkmijq"
                                      << "Большой";
  }
  void layoutsAreReadBothWays() {
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QVERIFY(TypedWords(typed).match(text) > 0);
  }

  void otherTextsDoNotFit() {
    QCOMPARE(TypedWords(QStringLiteral("rfmx")).match(QStringLiteral("RFM")), 0);
    QCOMPARE(TypedWords(QStringLiteral("орлова пётр")).match(QStringLiteral("Орлова Марина")), 0);
    QVERIFY(TypedWords(QStringLiteral("  ")).isEmpty());
    QCOMPARE(TypedWords(QStringLiteral("  ")).match(QStringLiteral("a")), 0);
  }

  void beginningsCountMore() {
    const TypedWords words(QStringLiteral("мод"));
    const int start = words.match(QStringLiteral("Модель выручки"));
    const int word = words.match(QStringLiteral("Новая модель"));
    const int inside = words.match(QStringLiteral("Немодный"));
    QVERIFY(start > word);
    QVERIFY(word > inside);
    QVERIFY(inside > 0);
  }
};

RETENTA_TEST_MAIN(TestTypedWords)
#include "tst_typedwords.moc"
