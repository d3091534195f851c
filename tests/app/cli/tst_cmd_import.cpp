// SPDX-License-Identifier: GPL-3.0-or-later
// import: what the program itself says of files.
#include "tests/app/cli/clirun.h"

using namespace retenta;

class TestCmdImport : public test::CliTest {
  Q_OBJECT

  // Two programs that number their orders from one.
  void writeJournal(const char* file, const char* domain, const char* month) const {
    QByteArray text = "order id;client;e-mail;date;total\n";
    for (int i = 1; i <= 3; ++i)
      text += QByteArray::number(i) + ";;a" + QByteArray::number(i) + "@" + domain + ";2025-" +
              month + "-0" + QByteArray::number(i) + ";100.00\n";
    QFile journal(at(file));
    if (!journal.open(QIODevice::WriteOnly)) QFAIL("no room");
    journal.write(text);
  }

 private Q_SLOTS:
  void numbersOfAnotherProgramAreTold() {
    QCOMPARE(run(QStringLiteral("create --name Shop"), "shop.retenta").code, 0);
    writeJournal("first.csv", "one.example", "02");
    writeJournal("second.csv", "two.example", "03");
    const auto import = [&](const char* file, const QStringList& more = {}) {
      return run(QStringList{QStringLiteral("import"), at(file)} + more, "shop.retenta");
    };
    QCOMPARE(import("first.csv").code, 0);
    const Run told = import("second.csv");
    QVERIFY2(told.err.contains(QStringLiteral("other clients have already, on other days: 3")),
             qPrintable(told.err));
    QVERIFY2(told.err.contains(QStringLiteral("--source NAME")), qPrintable(told.err));
    const Run counted = import("second.csv", {QStringLiteral("--json")});
    QCOMPARE(counted.list("files").first()[QStringLiteral("numbers_of_others")].toInt(), 3);
    const Run apart = import("second.csv", {QStringLiteral("--json"), QStringLiteral("--source"),
                                            QStringLiteral("till")});
    const QJsonObject file = apart.list("files").first().toObject();
    QCOMPARE(file[QStringLiteral("purchases_new")].toInt(), 3);
    QVERIFY(!file.contains(QStringLiteral("numbers_of_others")));
  }
};

RETENTA_TEST_MAIN(TestCmdImport)
#include "tst_cmd_import.moc"
