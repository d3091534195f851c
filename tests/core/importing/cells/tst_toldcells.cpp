// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "tests/core/importing/containerfixture.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

// What a cell says in an unusual way is read, or said to be unread: nothing falls silently.
class TestToldCells : public test::ImportFixture {
  Q_OBJECT

  QString gross(const QByteArray& text) {
    const auto report = import(text);
    if (!report.ok()) return test::describe(report.error());
    QStringList parts;
    for (const auto& [currency, minor] : report->grossMinor)
      parts += QStringLiteral("%1 %2").arg(currency.code()).arg(minor);
    return (parts + reasons(*report)).join(QStringLiteral("; "));
  }

  static QStringList told(const ImportReport& report) {
    QStringList all;
    for (const WarnedRow& row : report.warnings)
      all += QStringLiteral("%1 %2").arg(row.row).arg(importWarningId(row.what));
    return all;
  }

  static QByteArray rows(const QList<QStringList>& cells) {
    QByteArray all;
    for (const QStringList& row : cells) {
      all += "<row>";
      for (const QString& cell : row)
        all += "<c t=\"inlineStr\"><is><t>" + cell.toUtf8() + "</t></is></c>";
      all += "</row>";
    }
    return all;
  }

 private Q_SLOTS:
  // The purchases of people before a longer table of something else; months follow each other.
  void sheetsOfAWorkbook() {
    const QStringList header{QStringLiteral("Дата"), QStringLiteral("Клиент"),
                             QStringLiteral("Сумма")};
    const auto sale = [](const char* date) {
      return QStringList{QString::fromLatin1(date), QStringLiteral("Анна Ким"),
                         QStringLiteral("10")};
    };
    const QList<QStringList> goods(
        9, QStringList{QStringLiteral("7"), QStringLiteral("Чай"), QStringLiteral("л")});
    const QList<QStringList> titles{
        {QStringLiteral("Код"), QStringLiteral("Товар"), QStringLiteral("Ед.")}};
    const QList<QStringList> people{{QStringLiteral("ФИО"), QStringLiteral("Телефон")},
                                    {QStringLiteral("Анна Ким"), QStringLiteral("89168100001")}};
    const QString path = m_dir.filePath(QStringLiteral("год.xlsx"));
    QVERIFY(test::writeZip(
        path,
        test::Xlsx()
            .sheet(QStringLiteral("Товары"), rows(titles + goods))
            .sheet(QStringLiteral("Январь"), rows({header, sale("05.01.2025"), sale("06.01.2025")}))
            .sheet(QStringLiteral("Февраль"), rows({header, sale("05.02.2025")}))
            .sheet(QStringLiteral("Люди"), rows(people))
            .parts()));
    const auto plan = m_service->inspectNow(path, {});
    VERIFY_OK(plan);
    QCOMPARE(plan->sheet, QStringLiteral("Январь"));
    QStringList along;
    for (const SheetChoice& sheet : plan->sheets)
      if (sheet.along) along += sheet.name;
    QCOMPARE(along, QStringList(QStringLiteral("Февраль")));
    const auto report = m_service->importNow(*plan, {});
    VERIFY_OK(report);
    QCOMPARE(report->sheetsLeft, QStringList(QStringLiteral("Люди")));
    QCOMPARE(report->toJson()[QStringLiteral("detect")][QStringLiteral("sheets_left")],
             QJsonArray{QStringLiteral("Люди")});
  }

  // Whatever a cell holds, the document that tells of it is one.
  void rejectedCellsInTheDocument() {
    const QString odd = QStringLiteral("a\"b\\c\td\x01/\u0401\U0001F600");
    ImportReport report;
    report.purchases = 3;
    report.rejected += RejectedRow{4, odd, odd + odd, RejectReason::BadDate, {}};
    report.rejected += RejectedRow{9, {}, {}, RejectReason::EmptyRecord, {}};
    const QJsonObject first{{QStringLiteral("row"), 4},
                            {QStringLiteral("column"), odd},
                            {QStringLiteral("value"), odd + odd},
                            {QStringLiteral("reason"), QStringLiteral("bad_date")}};
    const QJsonObject second{{QStringLiteral("row"), 9},
                             {QStringLiteral("column"), QString()},
                             {QStringLiteral("value"), QString()},
                             {QStringLiteral("reason"), QStringLiteral("empty_record")}};
    QCOMPARE(report.toJson()[QStringLiteral("rejected")], (QJsonArray{first, second}));
    QCOMPARE(report.toJson()[QStringLiteral("purchases")], 3);
  }

  // Opened with commas and saved: the lines cut at their decimal commas are put together where that
  // is certain.
  void linesCutAtDecimalCommas() {
    const QString sums = QStringLiteral("RUB 200055");
    QCOMPARE(gross("\"Дата;Клиент;Сумма;Товар\"\n\"05.03.2025;Анна Ким;1000\";\"50;Чай\"\n"
                   "\"06.03.2025;Лев Гор;1000\";\"05;Сыр\"\n"),
             sums);
    // A spreadsheet made 5 of «05»; the fifty beside it tells that there were two digits.
    QCOMPARE(gross("\"Дата;Клиент;Сумма\"\n\"05.03.2025;Анна Ким;1000\";50\n"
                   "\"06.03.2025;Лев Гор;1000\";5\n"),
             sums);
    const auto unsure =
        m_service->inspectNow(write("\"Дата;Клиент;Сумма\"\n\"05.03.2025;Анна Ким;1000\";5\n"
                                    "\"06.03.2025;Лев Гор;1000\";5\n"),
                              {});
    QVERIFY(!unsure.ok() || !unsure->ready());
  }

  void aFolderIsNoFile() {
    const auto plan = m_service->inspectNow(m_dir.path(), {});
    QVERIFY(!plan.ok());
    QCOMPARE(plan.error().code, ErrorCode::FileUnreadable);
    QCOMPARE(plan.error().args.value(1), QStringLiteral("folder"));
  }

  // A known name with values that do not read is a column to mend, not one to pass over.
  void unreadDaysAndSums() {
    QCOMPARE(gross("Дата;Клиент;Сумма\nзавтра;Анна Ким;100,50\n30.02.2025;Анна Ким;20\n"
                   "05.03.2025;Анна Ким;10\n"),
             QStringLiteral("RUB 1000; 2 bad_date; 3 bad_date"));
    QCOMPARE(gross("Дата;Клиент;Сумма\n05.03.2025;Анна Ким;в долг\n06.03.2025;Анна Ким;позже\n"),
             QStringLiteral("2 bad_amount; 3 bad_amount"));
  }
  void aBetterColumnWins() {
    QCOMPARE(gross("Сумма;Сумма заказа;Дата;Клиент\nтысяча;15,50;05.03.2025;Анна Ким\n"),
             QStringLiteral("RUB 1550"));
  }

  void sumsInOtherUnits() {
    QCOMPARE(gross("Дата;Клиент;Сумма, тыс. руб.\n05.03.2025;Анна Ким;10,5\n"),
             QStringLiteral("RUB 1050000"));
    QCOMPARE(gross("Date,Client,Amount (cents)\n2025-03-05,Ann Lee,1050\n"),
             QStringLiteral("RUB 1050"));
    QCOMPARE(gross("Дата;Клиент;Сумма (руб. коп.)\n05.03.2025;Анна Ким;10,50\n"),
             QStringLiteral("RUB 1050"));
  }
  void theSampleRowsShowThem() {
    const auto plan = m_service->inspectNow(
        write("Дата;Клиент;Сумма, тыс. руб.\n05.03.2025;Анна Ким;10,5\n"), {});
    VERIFY_OK(plan);
    QCOMPARE(plan->preview.last().cells.last(), QStringLiteral("10500"));
  }

  // «Дата последней покупки» and "Total Spent" say no purchase.
  void totalsOfClients() {
    for (const char* text :
         {"Клиент;Телефон;Количество покупок;Сумма покупок;Средний чек;Дата последней покупки\n"
          "Анна Ким;8 916 810-00-01;5;15000,00;3000;01.03.2025\n",
          "Email,Phone,Total Spent,Orders Count,Last order date\n"
          "ann@example.com,+79168100001,100.00,3,2025-01-01\n"}) {
      const auto report = import(text);
      VERIFY_OK(report);
      QCOMPARE(report->kind, ImportKind::Contacts);
      QCOMPARE(report->purchases, 0);
      QCOMPARE(report->clients, 1);
    }
    QCOMPARE(ask("SELECT count(*) FROM every_purchase"), QStringLiteral("0"));
  }

  void consentsInManyWords() {
    QByteArray text("E-mail;Согласие на рассылку\n");
    int n = 0;
    for (const char* word : {"x", "Х", "v", "✓", "согласен", "Opt-in", "подписана"})
      text += "y" + QByteArray::number(++n) + "@example.com;" + word + "\n";
    for (const char* word : {"не подписан", "отказ", "OPT-OUT", "Не согласна", "unsubscribed"})
      text += "n" + QByteArray::number(++n) + "@example.com;" + word + "\n";
    text += "u@example.com;new\nz@example.com;премиум\n";
    const auto report = import(text);
    VERIFY_OK(report);
    QCOMPARE(report->consents, 12);
    QCOMPARE(told(*report), QStringList(QStringLiteral("15 unknown_consent")));
  }

  // «Статус» of subscribers is their consent only where somebody has unsubscribed.
  void statesOfSubscribers() {
    const auto sent = import("Email;Status\na@example.com;Active\nb@example.com;Unsubscribed\n");
    VERIFY_OK(sent);
    QCOMPARE(sent->consents, 2);
    const auto active = import("Email;Status\nc@example.com;Active\nd@example.com;Sleeping\n");
    VERIFY_OK(active);
    QCOMPARE(active->consents, 0);
  }

  void birthdaysAndCurrencies() {
    const auto people = import(
        "E-mail;Дата рождения\na@example.com;31.02.1990\n"
        "b@example.com;01.02.1990\nc@example.com;0.0.00\n");
    VERIFY_OK(people);
    QCOMPARE(told(*people), QStringList(QStringLiteral("2 bad_birthday")));
    const auto sums = import(
        "Дата;Клиент;Телефон;Сумма;Валюта\n"
        "05.03.2025;Анна Ким;89168100001;10;RUB\n"
        "06.03.2025;Анна Ким;89168100001;20;EUR\n"
        "07.03.2025;Анна Ким;89168100001;30;у.е.\n");
    VERIFY_OK(sums);
    QCOMPARE(told(*sums), QStringList(QStringLiteral("4 currency_guessed")));
  }

  // An address in the column of phones, and the other way round.
  void contactsInTheOtherColumn() {
    VERIFY_OK(
        import("ФИО;Телефон;E-mail\nАнна Ким;ann@example.com;+7 916 810-00-01\n"
               "Лев Гор;8 916 810-00-02;lev@example.com\n"));
    QCOMPARE(ask("SELECT value FROM identity ORDER BY value"),
             QStringLiteral("79168100001|79168100002|ann@example.com|lev@example.com"));
  }

  void aCancelledOrderOwesNoSum() {
    const auto report = import(
        "Заказ;Дата;Клиент;Телефон;Сумма;Статус\n"
        "1;05.03.2025;Анна Ким;89168100001;10;Оплачен\n"
        "2;06.03.2025;Анна Ким;89168100001;;Отменён\n"
        "3;06.03.2025;Анна Ким;89168100001;;Оплачен\n");
    VERIFY_OK(report);
    QCOMPARE(report->purchases, 2);
    QCOMPARE(reasons(*report), QStringList(QStringLiteral("4 bad_amount")));
  }

  // Below each other, but whose the documents are is not to be seen: never people.
  void documentsAreNobody() {
    const auto plan = m_service->inspectNow(
        write("Контрагент;Сумма\nРеализация 1 от 05.03.2025;10\nРеализация 2 от 06.03.2025;20\n"),
        {});
    VERIFY_OK(plan);
    QVERIFY(!plan->ready());
  }
};

RETENTA_TEST_MAIN(TestToldCells)
#include "tst_toldcells.moc"
