// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <random>

#include "tests/core/importing/importfixture.h"

using namespace retenta;

// One phone, several names: from the third clearly different one on it is no key, whenever that
// comes, and what came before stays where it is.
class TestSharedKeys : public test::ImportFixture {
  Q_OBJECT

  static QByteArray head() { return "Клиент;Телефон;Дата;Сумма\n"; }
  static QByteArray row(const char* name, const char* day, const char* phone = "+7 916 000-00-01") {
    return QByteArray(name) + ';' + phone + ';' + day + ";100\n";
  }
  static bool warned(const ImportReport& report) {
    return std::any_of(report.warnings.begin(), report.warnings.end(), [](const WarnedRow& each) {
      return each.what == ImportWarning::SuspiciousKey;
    });
  }
  QString buyers() {
    return ask(
        "SELECT c.name, count(*) FROM every_purchase AS p JOIN client AS c ON c.id = p.client_id "
        "GROUP BY c.id ORDER BY c.name");
  }

 private Q_SLOTS:
  void byItsThirdNameWheneverThatComes() {
    const QByteArray first = head() + row("Иванов Олег", "01.02.2025");
    const QByteArray second = head() + row("Гусев Пётр", "02.02.2025");
    const QByteArray third = head() + row("Сомова Вера", "03.02.2025");
    const QByteArray fourth = head() + row("Зуев Глеб", "04.02.2025");
    VERIFY_OK(import(first));
    const auto joined = import(second);
    VERIFY_OK(joined);
    QCOMPARE(joined->clientsNew, 0);
    const auto apart = import(third);
    VERIFY_OK(apart);
    QCOMPARE(apart->clientsNew, 1);
    QVERIFY(warned(*apart));
    QVERIFY(!warned(*joined));
    const auto alone = import(fourth);
    VERIFY_OK(alone);
    QCOMPARE(alone->clientsNew, 1);
    QCOMPARE(buyers(), QStringLiteral("Зуев Глеб 1|Иванов Олег 2|Сомова Вера 1"));
    QCOMPARE(ask("SELECT name, joined FROM key_name ORDER BY name"),
             QStringLiteral("Гусев Пётр 1|Зуев Глеб 0|Иванов Олег 1|Сомова Вера 0"));
    for (const QByteArray& file : {fourth, second, first, third}) {
      const auto again = import(file);
      VERIFY_OK(again);
      QCOMPARE(again->importId, 0);
    }
    // A fuller name of somebody who came by it is theirs still.
    const auto fuller = import(head() + row("Иванов Олег Петрович", "05.02.2025"));
    VERIFY_OK(fuller);
    QCOMPARE(fuller->clientsNew, 0);
    // Without a name the phone leads to whoever has it.
    VERIFY_OK(import(head() + row("", "06.02.2025")));
    QCOMPARE(buyers(), QStringLiteral("Зуев Глеб 1|Иванов Олег Петрович 4|Сомова Вера 1"));
    // Taken back, the third name is forgotten with its file.
    VERIFY_OK(m_service->undoNow(apart->importId));
    QCOMPARE(ask("SELECT count(*) FROM key_name WHERE name = 'Сомова Вера'"), QStringLiteral("0"));
    QCOMPARE(ask("SELECT count(*) FROM client WHERE name = 'Сомова Вера'"), QStringLiteral("0"));
  }

  // Three names of one file: nobody's phone then, and none later.
  void ofOneFileAndKnownLater() {
    const QByteArray first = head() + row("Иванов Олег", "01.02.2025") +
                             row("Гусев Пётр", "02.02.2025") + row("Сомова Вера", "03.02.2025");
    VERIFY_OK(import(first));
    QCOMPARE(ask("SELECT count(*) FROM identity WHERE kind = 2"), QStringLiteral("0"));
    const auto later = import(head() + row("Зуев Глеб", "04.02.2025"));
    VERIFY_OK(later);
    QCOMPARE(later->clientsNew, 1);
    QVERIFY(warned(*later));
    QCOMPARE(ask("SELECT count(*) FROM identity WHERE kind = 2"), QStringLiteral("0"));
    const auto nobody = import(head() + row("", "05.02.2025"));
    VERIFY_OK(nobody);
    QCOMPARE(reasons(*nobody), QStringList{QStringLiteral("2 no_client")});
    QCOMPARE(import(first)->importId, 0);
    QCOMPARE(import(head() + row("Зуев Глеб", "04.02.2025"))->importId, 0);
  }

  // A first name before the full ones hides neither of them.
  void aFirstNameHidesNobody() {
    const QByteArray file = head() + row("Анна", "31.01.2025") + row("Иванов Олег", "01.02.2025") +
                            row("Гусев Пётр", "02.02.2025") + row("Сомова Вера", "03.02.2025");
    const auto report = import(file);
    VERIFY_OK(report);
    QVERIFY(warned(*report));
    QCOMPARE(report->clientsNew, 4);
    QCOMPARE(import(file)->importId, 0);
  }

  // Whoever has the address may be called after a line without it: with the two names that came
  // with it that makes three, but the file was read when it were two.
  void theThirdNameIsTheOwners() {
    const QByteArray file(
        "Заказ;ФИО;Телефон;Дата;Сумма;Статус\n"
        "3;Иванов Глеб;89160000003 / 89160000001;31.02.2025;;\n"
        "3;Анна;89160000001;31.02.2025;100;Оплачен\n"
        "4;Гость;89160000001;01.02.2025;;\n"
        ";Олег Сидоров;89160000001;01.02.2025;-20;возврат\n"
        "4;Анна Петрова;;;100;\n");
    VERIFY_OK(import("ФИО;Телефон;Дата;Сумма\nОлег Сидоров;89160000002;01.01.2025;20\n"));
    VERIFY_OK(import(file));
    const QString after = picture();
    QCOMPARE(import(file)->importId, 0);
    QCOMPARE(picture(), after);
  }

  // Two new names at once beside the one of the base: neither is theirs.
  void twoAtOnce() {
    VERIFY_OK(import(head() + row("Иванов Олег", "01.02.2025")));
    const QByteArray two =
        head() + row("Гусев Пётр", "02.02.2025") + row("Сомова Вера", "03.02.2025");
    const auto report = import(two);
    VERIFY_OK(report);
    QCOMPARE(report->clientsNew, 2);
    QCOMPARE(buyers(), QStringLiteral("Гусев Пётр 1|Иванов Олег 1|Сомова Вера 1"));
    QCOMPARE(import(two)->importId, 0);
  }

  void undoneInTheMiddle() {
    VERIFY_OK(import(head() + row("Иванов Олег", "01.02.2025")));
    const auto second = import(head() + row("Гусев Пётр", "02.02.2025"));
    VERIFY_OK(second);
    const QByteArray third = head() + row("Сомова Вера", "03.02.2025");
    VERIFY_OK(import(third));
    VERIFY_OK(m_service->undoNow(second->importId));
    QCOMPARE(import(third)->importId, 0);
  }

  // Whatever comes in whatever order: each file once more brings nothing, and a check tells what
  // an import does.
  void anyFilesAnyOrder_data() {
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 40; ++seed) QTest::addRow("%d", seed) << seed;
  }
  void anyFilesAnyOrder() {
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto any = [&](auto... options) {
      const std::array<const char*, sizeof...(options)> all{options...};
      return QByteArray(all[random() % all.size()]);
    };
    std::vector<QByteArray> files;
    for (int file = 0; file < 6; ++file) {
      QByteArray text = "Клиент;Телефон;Email;Дата;Сумма;Номер заказа\n";
      const int rows = 1 + static_cast<int>(random() % 5);
      for (int i = 0; i < rows; ++i) {
        const QByteArray name = any("Иванов Олег", "Гусев Пётр", "Сомова Вера", "Зуев Глеб",
                                    "Иванов Олег Петрович", "Лосева Яна", "");
        const QByteArray phone = any("+79160000001", "+79160000001", "+79160000002", "");
        const QByteArray email = any("", "", "a@x.ru", "b@x.ru", "c@x.ru");
        if (name.isEmpty() && phone.isEmpty() && email.isEmpty()) continue;
        const QByteArray number = random() % 2 ? QByteArray::number(file * 10 + i) : QByteArray();
        text += name + ';' + phone + ';' + email + ';' +
                QByteArray::number(1 + static_cast<int>(random() % 28)).rightJustified(2, '0') +
                ".02.2025;" + QByteArray::number(100 + static_cast<int>(random() % 900)) + ';' +
                number + '\n';
      }
      files.push_back(text);
    }
    for (const QByteArray& text : files) {
      const auto plan = m_service->inspectNow(write(text), {});
      if (!plan.ok()) continue;  // no record at all
      const auto checked = m_service->checkNow(*plan);
      VERIFY_OK(checked);
      const auto report = m_service->importNow(*plan, {});
      VERIFY_OK(report);
      QCOMPARE(report->clientsNew, checked->clientsNew);
      QCOMPARE(report->purchasesNew, checked->purchasesNew);
      QCOMPARE(report->accepted, checked->accepted);
      const auto again = m_service->importNow(*plan, {});
      VERIFY_OK(again);
      QVERIFY2(again->purchasesNew == 0 && again->clientsNew == 0,
               qPrintable(QStringLiteral("again: %1 new clients, %2 new purchases of\n%3")
                              .arg(again->clientsNew)
                              .arg(again->purchasesNew)
                              .arg(QString::fromUtf8(text))));
    }
    // Once more when all are in, in another order: whoever came between, it is the same people.
    std::shuffle(files.begin(), files.end(), random);
    for (const QByteArray& text : files) {
      const auto plan = m_service->inspectNow(write(text), {});
      if (!plan.ok()) continue;
      const auto again = m_service->importNow(*plan, {});
      VERIFY_OK(again);
      QVERIFY2(again->purchasesNew == 0 && again->clientsNew == 0,
               qPrintable(QStringLiteral("later: %1 new clients, %2 new purchases of\n%3")
                              .arg(again->clientsNew)
                              .arg(again->purchasesNew)
                              .arg(QString::fromUtf8(text))));
    }
  }

  // A record with a name alone stays with whom it joined when a namesake comes, is undone with its
  // file, and follows a merge.
  void aNameAloneStaysWhereItWent() {
    VERIFY_OK(import(head() + row("Иванов Олег", "01.02.2025")));
    const QByteArray bare = head() + row("Иванов Олег", "02.02.2025", "");
    const auto joined = import(bare);
    VERIFY_OK(joined);
    QCOMPARE(joined->clientsNew, 0);
    VERIFY_OK(import(head() + row("Иванов Олег", "03.02.2025", "+7 916 000-00-02")));
    QCOMPARE(buyers(), QStringLiteral("Иванов Олег 2|Иванов Олег 1"));
    QCOMPARE(import(bare)->importId, 0);
    // Another record of that name is theirs too: all of them stay together.
    const auto more = import(head() + row("Иванов Олег", "04.02.2025", ""));
    VERIFY_OK(more);
    QCOMPARE(more->clientsNew, 0);
    QCOMPARE(buyers(), QStringLiteral("Иванов Олег 3|Иванов Олег 1"));
    VERIFY_OK(m_service->undoNow(more->importId));
    VERIFY_OK(m_service->undoNow(joined->importId));
    // Nothing is known of where it went: with two namesakes it stands alone.
    const auto alone = import(bare);
    VERIFY_OK(alone);
    QCOMPARE(alone->clientsNew, 1);
    QCOMPARE(import(bare)->importId, 0);
  }

  // An order of two people: that one of them lost an address in between gives the other no name.
  void aLineOfSomebodyElseNamesNobody() {
    VERIFY_OK(
        import("ФИО;E-mail;Телефон;Дата;Сумма\n"
               "Анна;a@b.example;;01.01.2025;10\n"
               "Олег Сидоров;;89160000002;01.01.2025;20\n"
               "Анна Петрова;;;01.01.2025;20\n"));
    const QByteArray table =
        "Заказ;ФИО;E-mail;Телефон;Дата;Товар;Сумма;Статус\n"
        "5;Гость;нет;89160000003 / 89160000001;2.3.25;Чай;1 234,50;\n"
        ";;A@B.example, e@f.example;+7 (916) 000-00-02;2.3.25;Мёд;1 234,50;\n"
        "5;Анна Петрова;a@b.example;;2.3.25;Чай;100;возврат\n"
        "1;Иванов Глеб;a@b.example;;31.02.2025;Чай;-20;\n";
    VERIFY_OK(import(table));
    const QString after = picture();
    const auto again = import(table);
    VERIFY_OK(again);
    QCOMPARE(picture(), after);
    QCOMPARE(again->importId, 0);
  }

  // The third file makes two people of the others one. In whatever order the three are taken back,
  // nobody stays: who comes back from the merge goes with the import that brought them.
  void mergedPeopleGoWithTheirImports() {
    const QByteArray header("order id,name,email,phone,date,amount\n");
    const QByteArray files[] = {
        header + "1,Anna Petrova,a@example.org,+79160000002,2025-01-03,200\n",
        header +
            "2,Anna Petrova,,+79160000002,2025-02-03,400\n"
            "3,Peter Sidorov,s@example.org,,2025-02-04,10\n",
        header + "4,Anna Petrova,s@example.org,+79160000002,2025-03-03,400\n"};
    std::array<int, 3> order = {0, 1, 2};
    do {
      freshBase();
      const QString before = picture();
      std::array<ImportId, 3> ids{};
      for (std::size_t i = 0; i < ids.size(); ++i) {
        const auto done = import(files[i]);
        VERIFY_OK(done);
        ids[i] = done->importId;
      }
      QCOMPARE(ask("SELECT count(*) FROM client"), QStringLiteral("1"));
      const QString merged = picture();
      for (const int i : order) VERIFY_OK(m_service->undoNow(ids[static_cast<std::size_t>(i)]));
      QCOMPARE(picture(), before);
      for (int i = 0; i < 3; ++i) VERIFY_OK(m_business->undoNow());
      QCOMPARE(picture(), merged);
    } while (std::next_permutation(order.begin(), order.end()));
  }
};

RETENTA_TEST_MAIN(TestSharedKeys)
#include "tst_sharedkeys.moc"
