// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/givenname.h"
#include "tests/support/support.h"

using namespace retenta;

class TestGivenName : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void names_data() {
    QTest::addColumn<QString>("full");
    QTest::addColumn<QString>("given");
    const auto row = [](const char* full, const char* given) {
      QTest::newRow(full) << QString::fromUtf8(full) << QString::fromUtf8(given);
    };
    row("Орлова Марина Викторовна", "Марина");
    row("Марина Викторовна Орлова", "Марина");
    row("Орлова Марина", "Марина");
    row("Марина Орлова", "Марина");
    row("Гусев Пётр", "Пётр");
    row("ПЕТРОВ ИВАН ИЛЬИЧ", "Иван");
    row("мария", "Мария");
    row("Мамедов Эльчин Гасан оглы", "Эльчин");
    row("Орлова М. В.", "");
    row("Орлова М.", "");
    row("Орлова", "");
    row("Anna Smith", "Anna");
    row("anna-maria o'neil", "Anna-Maria");
    row("ООО «Ромашка»", "");
    row("Клиент 17", "");
    row("", "");
    row("   ", "");
    row("Анна", "Анна");
    row("Семён Ким", "Семён");
    row("Ким Семён", "Семён");
    row("Ковалёва Аксинья", "Аксинья");
  }
  void names() {
    QFETCH(QString, full);
    QFETCH(QString, given);
    QCOMPARE(givenName(full), given);
  }
};

RETENTA_TEST_MAIN(TestGivenName)
#include "tst_givenname.moc"
