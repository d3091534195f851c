// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include <QByteArrayList>
#include <QJsonObject>

#include "tests/core/importing/importfixture.h"

using namespace retenta;

// What a file means: orders from rows, who is nobody, what is asked, what is refused.
class TestImportRules : public test::ImportFixture {
  Q_OBJECT
  // What a report says, but for what differs by nature.
  static QJsonObject comparable(const ImportReport& report) {
    QJsonObject said = report.toJson();
    said.remove(QStringLiteral("seconds"));
    said.remove(QStringLiteral("import_id"));
    return said;
  }

  // Orders of a few people whose keys overlap, with dirt among them.
  static rc::Gen<QByteArray> anyTable() {
    using Words = std::vector<std::string>;
    static const std::vector<Words> columns = {
        {"", "1", "2", "3", "4", "5"},
        {"", "Анна", "Анна Петрова", "Олег Сидоров", "Иванов Глеб", "Гость", "Гость 6/181"},
        {"", "a@b.example", "c@d.example", "A@B.example, e@f.example", "нет"},
        {"", "89160000001", "+7 (916) 000-00-02", "89160000003 / 89160000001", "12345"},
        {"", "01.02.2025", "2.3.25", "31.02.2025"},
        {"", "Чай", "Мёд \"липовый\"; 1 кг"},
        {"", "100", "1 234,50", "-20", "в долг"},
        {"", "Оплачен", "отменён", "возврат", "что-то"}};
    static const Words dirt = {"", "Итого", "01.02.2025", "100", "a@b.example", "строка\nдругая"};
    const auto cell = [](const Words& words) {
      return rc::gen::weightedOneOf<std::string>(
          {{19, rc::gen::elementOf(words)}, {1, rc::gen::elementOf(dirt)}});
    };
    return rc::gen::map(
        rc::gen::nonEmpty(rc::gen::container<std::vector<Words>>(rc::gen::exec([cell] {
          Words row;
          for (const Words& words : columns) row.push_back(*cell(words));
          return row;
        }))),
        [](const std::vector<Words>& rows) {
          QByteArray text("Заказ;ФИО;E-mail;Телефон;Дата;Товар;Сумма;Статус\n");
          for (const Words& row : rows) {
            QByteArrayList cells;
            for (const std::string& each : row)
              cells += '"' + QByteArray::fromStdString(each).replace("\"", "\"\"") + '"';
            text += cells.join(';') + '\n';
          }
          return text;
        });
  }

 private Q_SLOTS:
  void paidAndCancelledAsYesAndNo() {
    const auto report = import(
        "Номер заказа;Дата;Покупатель;E-mail;Сумма;Оплачен;Отменен\n"
        "№1;01.05.2025 10:00:00;Анна;a@x.example;1000 руб;Да;Нет\n"
        "№2;02.05.2025 10:00:00;Борис;b@x.example;2000 руб;Нет;Нет\n"
        "№3;03.05.2025 10:00:00;Вера;v@x.example;3000 руб;Да;Да\n");
    VERIFY_OK(report);
    QCOMPARE(ask("SELECT order_ref, status FROM every_purchase ORDER BY day"),
             QStringLiteral("№1 1|№2 4|№3 5"));
    QVERIFY(report->unknownStatuses.isEmpty());
  }

  void amountsOfAnOrderThreeWays_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::newRow("repeated") << QByteArray(
        "1;a@b.example;01.02.2025;300;Чай\n"
        "1;a@b.example;01.02.2025;300;Мёд\n");
    QTest::newRow("blank") << QByteArray(
        "1;a@b.example;01.02.2025;300;Чай\n"
        "1;;;;Мёд\n");
    QTest::newRow("summed") << QByteArray(
        "1;a@b.example;01.02.2025;100;Чай\n"
        "1;a@b.example;01.02.2025;200;Мёд\n");
    QTest::newRow("number blank too") << QByteArray(
        "1;a@b.example;01.02.2025;300;Чай\n"
        ";;;;Мёд\n");
  }
  void amountsOfAnOrderThreeWays() {
    QFETCH(QByteArray, rows);
    const auto report = import("Номер заказа;E-mail;Дата;Сумма заказа;Товар\n" + rows);
    VERIFY_OK(report);
    QCOMPARE(report->purchases, 1);
    QCOMPARE(report->items, 2);
    QCOMPARE(m_business->ledger()->netMinor, std::vector<qint64>{30000});
    QCOMPARE(ask("SELECT count(*) FROM item"), QStringLiteral("2"));
  }

  void aBadLineHoldsItsOrderBack() {
    const auto report = import(
        "Заказ;E-mail;Дата;Сумма\n"
        "1;a@b.example;01.02.2025;100\n"
        "1;a@b.example;31.02.2025;200\n"
        "2;a@b.example;02.02.2025;в долг\n"
        "3;;03.02.2025;300\n"
        "4;a@b.example;;400\n"
        "5;a@b.example;05.02.2025\n"
        "6;a@b.example;06.02.2025;600\n");
    VERIFY_OK(report);
    QCOMPARE(reasons(*report),
             (QStringList{QStringLiteral("2 group"), QStringLiteral("3 bad_date"),
                          QStringLiteral("4 bad_amount"), QStringLiteral("5 no_client"),
                          QStringLiteral("6 bad_date"), QStringLiteral("7 truncated")}));
    QCOMPARE(report->rejected[1].value, QStringLiteral("31.02.2025"));
    QCOMPARE(report->rejected[1].column, QStringLiteral("Дата"));
    QCOMPARE(report->accepted, 1);
    QCOMPARE(ask("SELECT count(*) FROM import_reject"), QStringLiteral("6"));
    QCOMPARE(ImportService::rejectedOf(*m_business, report->importId)->size(), 6);
  }

  void rejectedRowsImportBackWhenMended() {
    const QString path = write(
        "Заказ;ФИО;E-mail;Дата;Сумма\n"
        "1;\"Кот \"\"Пух\"\"; Иван\";a@b.example;31.02.2025;100\n"
        "2;Анна;c@d.example;01.02.2025;50\n");
    const auto plan = m_service->inspectNow(path, {});
    VERIFY_OK(plan);
    const auto report = m_service->importNow(*plan, {});
    VERIFY_OK(report);
    QCOMPARE(report->rejected.size(), 1);
    const QString out = m_dir.filePath(QStringLiteral("rejects.csv"));
    VERIFY_OK(ImportService::writeRejects(*plan, report->rejected, out));
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    QVERIFY(text.contains("retenta_reason"));
    text.replace("31.02.2025", "28.02.2025");
    const auto mended = import(text);
    VERIFY_OK(mended);
    QCOMPARE(reasons(*mended), QStringList());
    QCOMPARE(mended->purchasesNew, 1);
    QCOMPARE(ask("SELECT count(*) FROM client WHERE name = 'Кот \"Пух\"; Иван'"),
             QStringLiteral("1"));
  }

  void placeholdersAreNobody() {
    const auto report = import(
        "ФИО;Тел;Дата;Сумма\n"
        "Розничный покупатель;;01.02.2025;100\n"
        "Розничный покупатель;+7 (000) 000-00-00;02.02.2025;100\n"
        "нет;-;03.02.2025;100\n"
        "Гость 6/181;;04.02.2025;100\n"
        "Гость 6/181;89160000001;05.02.2025;100\n");
    VERIFY_OK(report);
    QCOMPARE(reasons(*report),
             (QStringList{QStringLiteral("2 no_client"), QStringLiteral("3 no_client"),
                          QStringLiteral("4 no_client"), QStringLiteral("5 no_client")}));
    QCOMPARE(ask("SELECT name FROM client"), QStringLiteral("Гость 6/181"));
  }

  void aNameAloneJoinsItsOnlyNamesake() {
    const auto report = import(
        "ФИО;Тел;Дата;Сумма\n"
        "Калинова Алёна;89160000001;01.02.2025;100\n"
        "Калинова Алена;;02.02.2025;100\n"  // one namesake: hers
        "Иванов Иван;89160000002;03.02.2025;100\n"
        "Иванов Иван;89160000003;04.02.2025;100\n"
        "Иванов Иван;;05.02.2025;100\n"  // two: nobody can tell
        "Иванов Иван;;06.02.2025;100\n");
    VERIFY_OK(report);
    QCOMPARE(report->clients, 4);
    QCOMPARE(ask("SELECT name, weak FROM client WHERE weak = 1"), QStringLiteral("Иванов Иван 1"));
    QCOMPARE(report->warnings.size(), 1);
    QCOMPARE(report->warnings[0].row, 6);
    QCOMPARE(importWarningId(report->warnings[0].what), QStringLiteral("weak_identity"));
    const auto again = import("ФИО;Тел;Дата;Сумма\nИванов Иван;;05.02.2025;100\n");
    VERIFY_OK(again);
    QCOMPARE(again->importId, 0);
  }

  void aKeyOfThreePeopleIsNoKey() {
    const auto report = import(
        "ФИО;Тел;E-mail;Дата;Сумма\n"
        "Иванова Анна;84950000000;a@b.example;01.02.2025;100\n"
        "Петров Олег;84950000000;o@b.example;02.02.2025;100\n"
        "Сидоров Глеб;84950000000;g@b.example;03.02.2025;100\n"
        "Иванова А.;84950000000;a@b.example;04.02.2025;100\n");
    VERIFY_OK(report);
    QCOMPARE(report->clients, 3);
    QCOMPARE(ask("SELECT count(*) FROM identity WHERE kind = 2"), QStringLiteral("0"));
    QCOMPARE(report->warnings.size(), 4);
    QCOMPARE(importWarningId(report->warnings[0].what), QStringLiteral("suspicious_key"));
  }

  void ambiguousMoneyIsAsked() {
    const QByteArray text = "email,date,amount\na@b.example,2025-02-01,\"1,234\"\n";
    QCOMPARE(import(text).error().code, ErrorCode::AmbiguousMoney);
    ImportOptions options;
    options.decimal = '.';
    VERIFY_OK(import(text, options));
    QCOMPARE(m_business->ledger()->netMinor, std::vector<qint64>{123400});
  }

  void theFirstSalesNameTheCurrency() {
    const auto report = import("email,date,\"Total, USD\"\na@b.example,2025-02-01,10.50\n");
    VERIFY_OK(report);
    QVERIFY(report->baseCurrency);
    QCOMPARE(m_business->profile().currency.code(), QStringLiteral("USD"));
    QCOMPARE(m_business->ledger()->netMinor, std::vector<qint64>{1050});
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(m_business->profile().currency.code(), QStringLiteral("RUB"));
  }

  // Whatever stands in a table: each row is accounted for, the dry run says what the import does,
  // a second import brings nothing, and undo leaves the base as it was.
  void anyTableIsAccountedFor() {
    const bool held = rc::check("tables of anything", [this] {
      freshBase();
      RC_ASSERT(import("ФИО;E-mail;Телефон;Дата;Сумма\n"
                       "Анна;a@b.example;;01.01.2025;10\n"
                       "Олег Сидоров;;89160000002;01.01.2025;20\n"
                       "Анна Петрова;;;01.01.2025;20\n")
                    .ok());
      const QString before = picture();
      const QByteArray table = *anyTable();
      RC_LOG() << table.toStdString();
      const auto plan = m_service->inspectNow(write(table), {});
      RC_PRE(plan.ok() && plan->ready());
      const auto checked = m_service->checkNow(*plan);
      RC_ASSERT(checked.ok());
      RC_ASSERT(checked->records == checked->accepted + checked->known + checked->rejected.size());
      RC_ASSERT(checked->records + checked->titleRows + checked->blankRows + checked->totalRows +
                    checked->footerRows + checked->repeatedHeaders + plan->headerRow ==
                plan->rowsSeen);
      const auto done = m_service->importNow(*plan, {});
      RC_ASSERT(done.ok());
      RC_ASSERT(comparable(*checked) == comparable(*done));
      const QString after = picture();
      const auto again = m_service->importNow(*plan, {});
      RC_ASSERT(again.ok());
      RC_LOG() << after.toStdString() << "\n" << picture().toStdString();
      RC_ASSERT(picture() == after);
      RC_ASSERT(again->importId == 0);
      RC_CLASSIFY(done->importId != 0, "brought something");
      RC_CLASSIFY(done->clientsMerged > 0, "merged clients");
      if (done->importId == 0) return;
      RC_ASSERT(m_service->undoNow(done->importId).ok());
      RC_ASSERT(picture() == before);
      RC_ASSERT(m_business->undoNow().ok());
      RC_ASSERT(picture() == after);
    });
    QVERIFY(held);
  }

  void columnsCanBeNamedByHand() {
    ImportOptions options;
    options.mapped = {{ImportField::Amount, QStringLiteral("Zahlbetrag")},
                      {ImportField::Date, QStringLiteral("2")},
                      {ImportField::Email, QStringLiteral("Wer")}};
    VERIFY_OK(import("Wer,Wann,Zahlbetrag\na@b.example,2025-02-01,10\n", options));
    QCOMPARE(m_business->ledger()->netMinor, std::vector<qint64>{1000});
    options.mapped = {{ImportField::Amount, QStringLiteral("fehlt")}};
    QCOMPARE(import("Wer,Wann\na@b.example,2025-02-01\n", options).error().code,
             ErrorCode::UnknownColumn);
  }

  void withoutAHeaderTheContentsTell() {
    const auto report = import(
        "2025-02-01,a@b.example,Анна Петрова,10.50\n"
        "2025-02-02,c@d.example,Олег Сидоров,12.00\n");
    VERIFY_OK(report);
    QCOMPARE(report->headerRow, 0);
    QCOMPARE(report->purchases, 2);
    QCOMPARE(ask("SELECT name FROM client ORDER BY id"),
             QStringLiteral("Анна Петрова|Олег Сидоров"));
  }

  void refundsAndReturns() {
    const auto report = import(
        "order id,email,date,total,refund amount,status\n"
        "1,a@b.example,2025-02-01,100,30,paid\n"
        "2,a@b.example,2025-02-02,100,100,paid\n"
        "3,a@b.example,2025-02-03,100,0,refunded\n"
        "4,a@b.example,2025-02-04,-40,0,paid\n"
        "5,a@b.example,2025-02-05,0,0,paid\n");
    VERIFY_OK(report);
    QCOMPARE(ask("SELECT status, amount_minor, refund_minor FROM every_purchase ORDER BY day"),
             QStringLiteral("2 10000 3000|3 10000 10000|3 10000 10000|7 -4000 0|1 0 0"));
    QCOMPARE(report->refundDocuments, 1);
    QCOMPARE(report->purchases, 4);
    QCOMPARE(report->revenueMinor.at(Currency()), 7000 - 4000);
    QCOMPARE(report->grossMinor.at(Currency()), 30000 - 4000);
  }

  void nastyFiles_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");  // −1 = imports
    QTest::addColumn<int>("purchases");
    const auto row = [](const char* name, const QByteArray& text, int code, int purchases) {
      QTest::newRow(name) << text << code << purchases;
    };
    const auto code = [](ErrorCode error) { return static_cast<int>(error); };
    const QByteArray head = "email,date,amount\n";
    row("empty", "", code(ErrorCode::FileEmpty), 0);
    row("header only", head, code(ErrorCode::NoDataRows), 0);
    row("one column", "email\na@b.example\n", -1, 0);
    row("no columns known", "x,y\n1,2\n", code(ErrorCode::NoColumns), 0);
    row("workbook cut short", QByteArray("PK\x03\x04xl/workbook.xml", 19),
        code(ErrorCode::FileDamaged), 0);
    row("mixed line ends",
        "email,date,amount\ra@b.example,2025-02-01,1\r\nc@b.example,2025-02-01,2\n", -1, 2);
    row("NULs", head + QByteArray("a@b.ex\0ample,2025-02-01,1\n", 25), -1, 1);
    row("ragged", head + "a@b.example,2025-02-01,1,x,y,z\nc@b.example\n", -1, 1);
    row("a BOM in the middle",
        head +
            "\xEF\xBB\xBF"
            "a@b.example,2025-02-01,1\n",
        -1, 1);
    row("more title lines than rows",
        "Ромашка;;\nЗа март;;\nПоказатели: Сумма;;\nОтбор: нет;;\n"
        "E-mail;Дата;Сумма\na@b.example;01.02.2025;1\nc@b.example;01.02.2025;2\nИтого;;3\n",
        -1, 2);
    row("month first, all past the twelfth",
        head + "a@b.example,03/25/2025,1\nc@b.example,03/31/2025,2\n", -1, 2);
    row("quotes inside", head + "a@b.example,2025-02-01,\"1\"\n\"c@b.example\",\"2025-02-01\",2\n",
        -1, 2);
    row("an open quote", head + "\"a@b.example,2025-02-01,1\nc@b.example,2025-02-01,2\n", -1, 1);
    row("a huge field", head + "a@b.example,2025-02-01,1," + QByteArray(200'000, 'x') + "\n", -1,
        1);
    row("amounts beyond counting",
        head +
            "a@b.example,2025-02-01,99999999999999999999\n"
            "a@b.example,2025-02-01,5\n",
        -1, 1);
    row("a name longer than any",
        head.chopped(1) + ",name\na@b.example,2025-02-01,1," + QByteArray("ж").repeated(3000) +
            "\n",
        -1, 1);
    row("sums beyond counting",
        head + QByteArray("a@b.example,2025-02-01,92233720368547758.07\n").repeated(2) +
            "a@b.example,2025-02-01,5\n",
        -1, 1);
    row("delivery report", "email;send_result\na@b.example;ok_read\n", -1, 0);
  }
  void nastyFiles() {
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(int, purchases);
    const auto report = import(text);
    if (code >= 0) {
      QVERIFY(!report.ok());
      QCOMPARE(errorName(report.error().code), errorName(static_cast<ErrorCode>(code)));
      return;
    }
    VERIFY_OK(report);
    QCOMPARE(m_business->ledger()->purchases(), static_cast<std::size_t>(purchases));
    QCOMPARE(report->records, report->accepted + report->known + report->rejected.size());
  }
};

RETENTA_TEST_MAIN(TestImportRules)
#include "tst_importrules.moc"
