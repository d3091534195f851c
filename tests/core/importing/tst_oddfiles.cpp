// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/values/goodslist.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

// Files that say things in their own way: goods in one cell, columns held apart by blanks, no
// header, companies among people, a birthday in three columns.
class TestOddFiles : public test::ImportFixture {
  Q_OBJECT

  static QString listed(const char* cell) {
    QStringList all;
    for (const ListedGood& good : goodsOf(cell, '.')) {
      QString text = good.name + QLatin1Char('/') + QString::number(good.quantityMilli);
      if (!good.sku.isEmpty()) text += QLatin1Char('/') + good.sku;
      if (good.amount) text += QStringLiteral("=%1").arg(good.amount->minor(2).value_or(-1));
      all += text;
    }
    return all.join(QLatin1Char('|'));
  }

 private Q_SLOTS:
  void goodsInOneCell_data() {
    QTest::addColumn<QString>("goods");
    const auto row = [](const char* cell, const char* goods) {
      QTest::newRow(cell) << QString::fromUtf8(goods);
    };
    row("Tea &amp; Cake", "");  // a mark of HTML is no end of a name
    row("<b>Tea</b>&#39;s; Cake", "");
    row("Tea", "");
    row("Tea, green, 100 g", "");
    row("Плед 140 x 200", "");
    row("Плед 140x200", "");
    row("Яйцо куриное 10 шт.", "");
    row("2 x 4 брус", "");
    row("iPhone 13", "");
    row("2× Tea, 1× Cup", "Tea/2000|Cup/1000");
    row("2× Tea; 1× Cake", "Tea/2000|Cake/1000");
    row("1× Cup", "Cup/1000");
    row("2 x Tea; Cake", "Tea/2000|Cake/1000");
    row("Чай x 2; Торт (1 шт.)", "Чай/2000|Торт/1000");
    row("Чай × 2", "Чай/2000");
    row("Чай; Торт", "Чай/1000|Торт/1000");
    row("Чай - 2 x 150", "Чай/2000=30000");
    row("Чай - 2x150=300, Торт - 1x1500=1500", "Чай/2000=30000|Торт/1000=150000");
    row("name:Tea|product_id:4|sku:T1|quantity:2|total:30.00|sub_total:28.00", "Tea/2000/T1=3000");
    row("product_id:4959|1|30", "4959/1000=3000");
    row("id:7|name:Tea|quantity:2|total:30;id:8|name:Cup|quantity:1|total:5",
        "Tea/2000=3000|Cup/1000=500");
  }
  void goodsInOneCell() {
    QFETCH(QString, goods);
    QCOMPARE(listed(QTest::currentDataTag()), goods);
  }

  // A CSV opened with another separator and saved: its lines in quotes, all of them or those that
  // had quotes of their own.
  void linesInCells_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("taken");
    QTest::newRow("all") << QByteArray(
                                "\"Order,Date,Email,Goods,Total\"\n"
                                "\"1,2025-01-15,ann@example.com,\"\"Tea, green\"\",45.50\"\n"
                                "\"2,2025-01-16,bob@example.com,Cup,20.00\"\n")
                         << true;
    QTest::newRow("some") << QByteArray(
                                 "Order,Date,Email,Goods,Total\n"
                                 "\"1,2025-01-15,ann@example.com,\"\"Tea, green\"\",40.50\"\n"
                                 "\"3,2025-01-15,cid@example.com,\"\"Tea, black\"\",5\"\n"
                                 "2,2025-01-16,bob@example.com,Cup,20.00\n")
                          << true;
    QTest::newRow("none") << QByteArray(
                                 "Order,Date,Email,Goods,Total\n"
                                 "1,2025-01-15,ann@example.com,\"Tea, green\",45.50\n"
                                 "2,2025-01-16,bob@example.com,Cup,20.00\n")
                          << false;
  }
  void linesInCells() {
    QFETCH(QByteArray, text);
    QFETCH(bool, taken);
    const auto report = import(text);
    VERIFY_OK(report);
    QCOMPARE(report->linesInCells, taken);
    QVERIFY(report->rejected.isEmpty());
    QCOMPARE(ask("SELECT sum(amount_minor), count(DISTINCT client_id) FROM every_purchase"),
             QStringLiteral("6550 %1").arg(text.count('@')));
  }
  // «Оплата» may say whether it was paid or how.
  void howItWasPaidIsNoState() {
    const auto report = import(
        "Дата;Клиент;Телефон;Сумма;Оплата\n"
        "14.01.2025;Анна Лис;+79161234567;100;нал\n"
        "15.01.2025;Иван Лис;+79161234568;200;карта\n"
        "16.01.2025;Пётр Лис;+79161234569;300;перевод\n");
    VERIFY_OK(report);
    QCOMPARE(report->unknownStatuses, QStringList());
    QCOMPARE(report->byStatus[static_cast<std::size_t>(PurchaseStatus::Paid)], 3);
  }

  void listsAreNoLines() {
    const auto report = import("E-mail\nann@example.com\nbob@example.com\n");
    VERIFY_OK(report);
    QVERIFY(!report->linesInCells);
    QCOMPARE(report->clientsNew, 2);
  }

  void goodsBecomeItems() {
    const QByteArray text =
        "Order #,Date,Customer,Email,Product(s),Total\n"
        "1,2025-01-15,Ann Lee,ann@example.com,\"2× Tea, 1× Cup\",45.50\n"
        "2,2025-01-16,Bob Ray,bob@example.com,1× Cup,20.00\n"
        "3,2025-01-17,Cid Fox,cid@example.com,\"Tea, green\",15.00\n";
    const auto report = import(text);
    VERIFY_OK(report);
    QCOMPARE(report->purchases, 3);
    QCOMPARE(report->items, 4);
    QCOMPARE(ask("SELECT p.order_ref, b.line, r.name, b.quantity_milli, b.amount_minor "
                 "FROM bought AS b JOIN product AS r ON r.id = b.product_id "
                 "JOIN every_purchase AS p ON p.id = b.purchase_id ORDER BY 1, 2"),
             QStringLiteral("1 1 Tea 2000 0|1 2 Cup 1000 0|2 1 Cup 1000 2000|"
                            "3 1 Tea, green 1000 1500"));
    QCOMPARE(import(text)->importId, 0);
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(ask("SELECT (SELECT count(*) FROM item) + (SELECT count(*) FROM product)"),
             QStringLiteral("0"));
  }

  void lineItemColumns() {
    const auto plan =
        m_service->inspectNow(test::dataFile(QStringLiteral("presets/webtoffee.csv")), {});
    VERIFY_OK(plan);
    const auto report = m_service->importNow(*plan, {});
    VERIFY_OK(report);
    QCOMPARE(report->items, 4);
    QCOMPARE(ask("SELECT r.name, r.sku, b.quantity_milli, b.amount_minor FROM bought AS b "
                 "JOIN product AS r ON r.id = b.product_id JOIN every_purchase AS p "
                 "ON p.id = b.purchase_id WHERE p.order_ref = '10' ORDER BY b.line"),
             QStringLiteral("Tea T1 2000 3000|Cup C1 1000 1550"));
  }

  // As the data set comes: a blank before the line, runs of blanks, no header, CR LF.
  void columnsBetweenBlanks() {
    const auto plan = m_service->inspectNow(write(" 00001 19970101  1   11.77\r\n"
                                                  " 00002 19970112  1   12.00\r\n"
                                                  " 00002 19970112  5   77.00\r\n"
                                                  " 23570 19970325  1    0.00\r\n"),
                                            {});
    VERIFY_OK(plan);
    QCOMPARE(plan->delimiter, ' ');
    QCOMPARE(plan->headerRow, 0);
    const auto report = m_service->importNow(*plan, {});
    VERIFY_OK(report);
    QCOMPARE(report->records, 4);
    QCOMPARE(report->clients, 3);
    QCOMPARE(report->purchases, 4);
    QCOMPARE(ask("SELECT sum(amount_minor) FROM every_purchase"), QStringLiteral("10077"));
    QCOMPARE(ask("SELECT count(*) FROM identity WHERE kind = 3 AND value = '00002'"),
             QStringLiteral("1"));
    QCOMPARE(m_service->importNow(*plan, {})->importId, 0);
  }

  void cdnowAsItComes() {
    if (test::sharedDir().isEmpty()) QSKIP("the shared data are not here");
    QFile file(test::sharedDir() + QStringLiteral("/data/cdnow/transactions.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray text;
    file.readLine();
    while (!file.atEnd()) {
      const QList<QByteArray> cells = file.readLine().trimmed().split(',');
      QCOMPARE(cells.size(), 4);
      text += ' ' + cells[0].rightJustified(5, '0') + ' ' + QByteArray(cells[1]).replace('-', "") +
              ' ' + cells[2].rightJustified(2) + ' ' + cells[3].rightJustified(7) + "\r\n";
    }
    const auto report = import(text);
    VERIFY_OK(report);
    QCOMPARE(report->purchases, 69'659);
    QCOMPARE(report->clients, 23'570);
    QCOMPARE(ask("SELECT sum(amount_minor) FROM every_purchase"), QStringLiteral("250031563"));
  }

  void blanksAreNoTable_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("times") << QByteArray(
                                  "2024-01-05 10:15:00,Ivan Petrov,100.00\n"
                                  "2024-01-06 10:15:00,Oleg Ivanov,120.00\n")
                           << ',';
    QTest::newRow("names") << QByteArray("Ivan Petrov Olegovich\nOleg Ivanov Petrovich\n") << ',';
    QTest::newRow("phones") << QByteArray("+7 916 123 45 67\n+7 916 123 45 68\n") << ',';
  }
  void blanksAreNoTable() {
    QFETCH(QByteArray, text);
    QFETCH(char, delimiter);
    const auto plan = m_service->inspectNow(write(text), {});
    VERIFY_OK(plan);
    QCOMPARE(plan->delimiter, delimiter);
  }

  // Bad sums are told row by row, not by taking the sales for a list of contacts.
  void noHeaderAndBadSums() {
    const auto report = import(
        "05.03.2025;Иванов Олег;+7 916 123-45-67;1500,00\n"
        "06.03.2025;Гусев Пётр;+7 916 123-45-68;в долг\n"
        "07.03.2025;Сомова Вера;+7 916 123-45-69;700,50\n"
        "13.03.2025;Зуев Глеб;+7 916 123-45-70;потом\n"
        "14.03.2025;Лосев Ян;+7 916 123-45-71;25000,00\n");
    VERIFY_OK(report);
    QCOMPARE(report->kind, ImportKind::Orders);
    QCOMPARE(report->purchases, 3);
    QCOMPARE(reasons(*report),
             QStringList({QStringLiteral("2 bad_amount"), QStringLiteral("4 bad_amount")}));
  }
  void noHeaderAndWholeSums() {
    const auto report = import(
        "1;05.03.2025;Иванов Олег;+7 916 123-45-67;2;1500\n"
        "2;06.03.2025;Гусев Пётр;+7 916 123-45-68;1;25000\n"
        "3;07.03.2025;Сомова Вера;+7 916 123-45-69;3;700\n");
    VERIFY_OK(report);
    QCOMPARE(report->kind, ImportKind::Orders);
    QCOMPARE(ask("SELECT sum(amount_minor) FROM every_purchase"), QStringLiteral("2720000"));
  }

  // A number without its town is many people's.
  void townNumbersAreNoKeys() {
    const auto report = import("Имя;Телефон\nБорис;7916111\nАнна;+79161112233\n");
    VERIFY_OK(report);
    QCOMPARE(report->warnings.size(), 2);  // bad_phone, and so no_channel
    QCOMPARE(ask("SELECT value FROM identity"), QStringLiteral("79161112233"));
  }

  // A report of 1C: the client with a subtotal, the documents below.
  void groupedByClient() {
    const QByteArray text =
        "Продажи;;;\nПериод: 01.03.2025 - 31.03.2025;;;\n;;;\n"
        "Контрагент;Документ;Количество;Сумма\nИванов Олег;;3,000;2500,00\n"
        ";Реализация товаров 00УТ-000001 от 05.03.2025 14:22:10;1,000;1000,00\n"
        ";Реализация товаров 00УТ-000002 от 06.03.2025 14:22:10;2,000;1500,00\n"
        "Сомова Вера;;1,000;700,00\n"
        ";Реализация товаров 00УТ-000003 от 07.03.2025 14:22:10;1,000;700,00\n"
        "Итого;;4,000;3200,00\n";
    const auto report = import(text);
    VERIFY_OK(report);
    QCOMPARE(reasons(*report), QStringList());
    QCOMPARE(report->records, 3);
    QCOMPARE(report->totalRows, 3);
    QCOMPARE(ask("SELECT c.name, p.amount_minor FROM every_purchase AS p JOIN client AS c "
                 "ON c.id = p.client_id ORDER BY p.day"),
             QStringLiteral("Иванов Олег 100000|Иванов Олег 150000|Сомова Вера 70000"));
    QCOMPARE(import(text)->importId, 0);
  }

  void companiesAmongPeople() {
    const auto plan =
        m_service->inspectNow(test::dataFile(QStringLiteral("presets/amo_contacts.csv")), {});
    VERIFY_OK(plan);
    const auto report = m_service->importNow(*plan, {});
    VERIFY_OK(report);
    QCOMPARE(report->records, 2);
    QCOMPARE(report->companyRows, 1);
    QCOMPARE(ask("SELECT count(*) FROM client WHERE name LIKE 'ООО%'"), QStringLiteral("0"));
    QCOMPARE(ask("SELECT value FROM client_extra WHERE name = 'Компания'"),
             QStringLiteral("ООО Ромашка"));
  }

  // Thunderbird's other way out: folded lines, base64, a list of people among them.
  void addressBookInLdif() {
    const QByteArray text =
        "version: 1\r\n\r\ndn: cn=Ann Lee,mail=ann@x.example\r\nobjectclass: person\r\n"
        "givenName: Ann\r\nsn: Lee\r\ncn: Ann Lee\r\nmail: ann@x.exa\r\n mple\r\n"
        "mobile: +14155552671\r\nbirthyear: 1990\r\nbirthmonth: 5\r\nbirthday: 17\r\n\r\n"
        "# a list\r\ndn: cn=Friends\r\nobjectclass: groupOfNames\r\ncn: Friends\r\n"
        "member: cn=Ann Lee\r\n\r\ndn:: Y249w5Y=\r\ncn:: 0JDQvdC90LAg0JvQuA==\r\n"
        "mail: b@x.example\r\n";
    const auto report = import(text);
    VERIFY_OK(report);
    QCOMPARE(report->container, QStringLiteral("ldif"));
    QCOMPARE(report->format, QStringLiteral("thunderbird"));
    QCOMPARE(report->records, 2);
    QCOMPARE(ask("SELECT name, birthday FROM client ORDER BY id"),
             QStringLiteral("Ann Lee 1990-05-17|Анна Ли "));
    QCOMPARE(ask("SELECT value FROM identity ORDER BY value"),
             QStringLiteral("14155552671|ann@x.example|b@x.example"));
  }

  // The last filled column of a name counts.
  void columnsOfOneName() {
    const auto report = import(
        "Email,Name,Email,Date,Amount,Amount\n,Ann,ann@x.example,2025-03-05,,10.00\n"
        "bob@x.example,Bob,,2025-03-06,20.00,\ncid@x.example,Cid,,2025-03-07,30.00,35.00\n");
    VERIFY_OK(report);
    QCOMPARE(reasons(*report), QStringList());
    QCOMPARE(ask("SELECT amount_minor FROM every_purchase ORDER BY day"),
             QStringLiteral("1000|2000|3500"));
    QCOMPARE(ask("SELECT count(*) FROM identity WHERE kind = 1"), QStringLiteral("3"));
  }

  void roublesWithoutKopecks() {
    const auto report = import(
        "Дата;Клиент;Телефон;Сумма\n05.02.2025;Борис;89161234568;1500-00\n"
        "06.02.2025;Борис;89161234568;700=00\n07.02.2025;Борис;89161234568;100-20\n");
    VERIFY_OK(report);
    QCOMPARE(reasons(*report), QStringList{QStringLiteral("4 bad_amount")});
    QCOMPARE(ask("SELECT sum(amount_minor) FROM every_purchase"), QStringLiteral("220000"));
  }

  void birthdayInThreeColumns() {
    const auto plan =
        m_service->inspectNow(test::dataFile(QStringLiteral("presets/thunderbird.csv")), {});
    VERIFY_OK(plan);
    VERIFY_OK(m_service->importNow(*plan, {}));
    QCOMPARE(ask("SELECT birthday FROM client ORDER BY id"), QStringLiteral("1990-05-17|"));
    VERIFY_OK(
        import("Primary Email,Display Name,Secondary Email,Birth Year,Birth Month,Birth Day\n"
               "cid@example.org,Cid Fox,,,2,29\ndan@example.org,Dan Low,,2001,2,30\n"));
    QCOMPARE(ask("SELECT birthday FROM client WHERE id > 2 ORDER BY id"),
             QStringLiteral("--02-29|"));
  }

  void unknownStatusesAreCounted() {
    const auto report = import(
        "Order,Date,Email,Amount,Status\n1,2025-01-15,a@b.example,10,Blorp\n"
        "2,2025-01-15,a@b.example,10,paid\n3,2025-01-15,a@b.example,10,Blorp\n"
        "4,2025-01-15,a@b.example,10,Zonk\n");
    VERIFY_OK(report);
    QCOMPARE(report->unknownStatuses,
             QStringList({QStringLiteral("Blorp"), QStringLiteral("Zonk")}));
    QCOMPARE(report->unknownStatusRows, QList<qint64>({2, 1}));
  }

  // A child's birthday comes with the second file; undone, it is blank again.
  void relativesAreCompleted() {
    VERIFY_OK(import("Name,Email,Child\nAnn Lee,ann@example.com,Tom\n"));
    const QByteArray second =
        "Name,Email,Child,Child birthday\nAnn Lee,ann@example.com,Tom,2018-05-01\n";
    const auto report = import(second);
    VERIFY_OK(report);
    QCOMPARE(report->accepted, 1);
    QVERIFY(report->importId != 0);
    const char* children = "SELECT name, birthday FROM related_person";
    QCOMPARE(ask(children), QStringLiteral("Tom 2018-05-01"));
    QCOMPARE(import(second)->importId, 0);
    VERIFY_OK(m_service->undoNow(report->importId));
    QCOMPARE(ask(children), QStringLiteral("Tom "));
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(ask(children), QStringLiteral("Tom 2018-05-01"));
  }

  // What a file adds to people known already is seen before anything is written.
  void checkTellsTagsAndConsents() {
    VERIFY_OK(
        import("Name,Email,Tags,Consent\nAnn Lee,ann@example.com,vip,\n"
               "Bob Ray,bob@example.com,,\nCid Fox,cid@example.com,vip,yes\n"));
    const QByteArray second =
        "Name,Email,Tags,Consent,Notes\nAnn Lee,ann@example.com,\"vip,new\",,\n"
        "Bob Ray,bob@example.com,,yes,\nCid Fox,cid@example.com,VIP,yes,\n";
    const auto plan = m_service->inspectNow(write(second), {});
    VERIFY_OK(plan);
    const auto checked = m_service->checkNow(*plan);
    VERIFY_OK(checked);
    QCOMPARE(checked->accepted, 2);
    QCOMPARE(checked->known, 1);
    QCOMPARE(checked->clientsUpdated, 2);
    const auto report = m_service->importNow(*plan, {});
    VERIFY_OK(report);
    QCOMPARE(report->accepted, 2);
    const auto again = m_service->checkNow(*plan);
    VERIFY_OK(again);
    QCOMPARE(again->accepted, 0);
  }
};

RETENTA_TEST_MAIN(TestOddFiles)
#include "tst_oddfiles.moc"
