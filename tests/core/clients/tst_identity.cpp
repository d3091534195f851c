// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include <phonenumbers/phonenumberutil.h>
#include <rapidcheck.h>

#include "core/clients/email.h"
#include "core/clients/personname.h"
#include "core/clients/phone.h"
#include "tests/support/support.h"

using namespace retenta;

// E-mails, phones and names in the forms by which people are known again.
class TestIdentity : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void emails_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("key");  // '' = no address
    const auto row = [](const char* typed, const char* key) {
      QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(key);
    };
    row("anna@example.org", "anna@example.org");
    row("  ANNA.K@Example.ORG ", "anna.k@example.org");
    row("mailto:a.b@c.example", "a.b@c.example");
    row("Анна К. <Anna@example.org>", "anna@example.org");
    row("anna+news@gmail.com", "anna+news@gmail.com");
    row("ПОЧТА@почта.рф", "почта@почта.рф");
    row("o'brien@example.com", "o'brien@example.com");
    row("a@b.co", "a@b.co");
    row("anna example.org", "");
    row("anna@example", "");
    row("anna@@example.org", "");
    row("anna@exa..mple.org", "");
    row("anna@.example.org", "");
    row(".anna@example.org", "");
    row("anna@example.1", "");
    row("anna@10.0.0.1", "");
    row("an na@example.org", "");
    row("нет@", "");
    row("noemail@example.org", "");
    row("нет@example.org", "");
    row("-", "");
    row("", "");
  }
  void emails() {
    QFETCH(QString, typed);
    QFETCH(QString, key);
    std::string out;
    const bool good = normalizeEmail(typed.toStdString(), out);
    QCOMPARE(good ? QString::fromStdString(out) : QString(), key);
  }

  void emailKeyIsItsOwnKey() {
    const bool held = rc::check("normalising twice changes nothing", [](const std::string& junk) {
      std::string once;
      if (!normalizeEmail(junk + "@Example.org", once)) return;
      std::string twice;
      RC_ASSERT(normalizeEmail(once, twice));
      RC_ASSERT(once == twice);
    });
    QVERIFY(held);
  }

  void phones_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("key");
    const auto row = [](const char* typed, const char* country, const char* key) {
      QTest::newRow(qPrintable(
          QStringLiteral("%1 %2").arg(QString::fromUtf8(typed), QString::fromUtf8(country))))
          << QString::fromUtf8(typed) << QString::fromUtf8(country) << QString::fromUtf8(key);
    };
    for (const char* same :
         {"+79163010001", "+7 (916) 301-00-01", "89163010001", "8-916-301-00-01", "9163010001",
          "8 (916) 301-0001", "79163010001", "007 916 301 00 01", "тел. 8-916-301-00-01 (жена)",
          "8 916 301 00 01 доб. 12", "+7 916 301-00-01;ext=102", "79163010001.0"})
      row(same, "RU", "79163010001");
    row("+74950004102", "RU", "74950004102");
    row("06 39 98 00 01", "FR", "33639980001");
    row("+33 6 39 98 00 01", "RU", "33639980001");
    row("(212) 555-0102", "US", "12125550102");
    row("1-212-555-0102", "US", "12125550102");
    row("020 7946 0958", "GB", "442079460958");
    row("87012345678", "KZ", "77012345678");
    row("+375 29 123-45-67", "RU", "375291234567");
    row("12345", "RU", "");
    row("+7 (000) 000-00-00", "RU", "");
    row("89999999999", "RU", "");
    row("7,91612E+10", "RU", "");
    row("7.9161234567E+10", "RU", "79161234567");
    row("7,916123456E+10", "RU", "");
    row("нет", "RU", "");
    row("123456789012345678901", "RU", "");
    row("", "RU", "");
  }
  void phones() {
    QFETCH(QString, typed);
    QFETCH(QString, country);
    QFETCH(QString, key);
    std::string out;
    const bool good = normalizePhone(typed.toStdString(), country.toStdString(), out);
    QCOMPARE(good ? QString::fromStdString(out) : QString(), key);
  }

  // The fast path says what libphonenumber says of the same digits.
  void fastPathAgreesWithTheLibrary() {
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
    const bool held = rc::check("Russian numbers", [&] {
      const auto area = *rc::gen::inRange(300, 1000);
      const auto rest = *rc::gen::inRange(0, 10'000'000);
      const auto lead = *rc::gen::element<std::string>("8", "+7", "7", "");
      std::string digits = std::to_string(area) + std::to_string(10'000'000 + rest).substr(1);
      // Ten bare digits are a number only where a Russian one can begin.
      RC_PRE(!lead.empty() || std::string("3489").find(digits[0]) != std::string::npos);
      RC_PRE(digits.find_first_not_of(digits[0]) != std::string::npos);
      std::string ours;
      RC_ASSERT(normalizePhone(lead + digits, "RU", ours));
      PhoneNumber number;
      RC_ASSERT(util.Parse("+7" + digits, "RU", &number) == PhoneNumberUtil::NO_PARSING_ERROR);
      std::string theirs;
      util.Format(number, PhoneNumberUtil::E164, &theirs);
      RC_ASSERT("+" + ours == theirs);
    });
    QVERIFY(held);
  }

  // The quick way and the long one say the same of whatever a name can be put together from.
  void nameFormsAreTheKeyAndThePlaceholder() {
    const QStringList pieces = {
        QStringLiteral("Анна"),    QStringLiteral("ЁЛКИНА"), QStringLiteral("ёж"),
        QStringLiteral("гость"),   QStringLiteral("Guest"),  QStringLiteral("6/181"),
        QStringLiteral("O'Brien"), QStringLiteral("no"),     QStringLiteral("name"),
        QStringLiteral("("),       QStringLiteral(")"),      QStringLiteral("["),
        QStringLiteral("\""),      QStringLiteral("«"),      QStringLiteral("»"),
        QStringLiteral("VIP"),     QStringLiteral("-"),      QStringLiteral("  "),
        QStringLiteral("і"),       QStringLiteral("é"),      QStringLiteral("e\u0301"),
        QStringLiteral("и\u0306"), QStringLiteral("Ђ"),      QStringLiteral("\t"),
        QStringLiteral("’"),       QStringLiteral("12"),     QStringLiteral("розничный покупатель"),
        QStringLiteral("Zoë"),     QStringLiteral("李"),     QStringLiteral("."),
        QStringLiteral("🌸"),       QStringLiteral("❤️"), QStringLiteral(" ")};
    std::mt19937 random(3);
    int quick = 0;
    for (int i = 0; i < 20'000; ++i) {
      QString name;
      for (auto n = random() % 5; n > 0; --n)
        name += pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))] +
                (random() % 3 ? QStringLiteral(" ") : QString());
      const NameForms forms = nameFormsOf(name.toStdString());
      QCOMPARE(QString::fromStdString(forms.key), nameKey(name));
      QVERIFY2(forms.placeholder == isPlaceholderName(name), qPrintable(name));
      quick += forms.placeholder ? 1 : 0;
    }
    QVERIFY(quick > 100);
  }

  void nameKeys_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("key");
    const auto row = [](const char* typed, const char* key) {
      QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(key);
    };
    row("Калинова Алёна Алексеевна", "калинова алена алексеевна");
    row("  КАЛИНОВА   алена Алексеевна", "калинова алена алексеевна");
    row("Синицина Е. О.", "синицина е о");
    row("Синицина Е.О.", "синицина е о");
    row("Иванов Иван, \"VIP\"", "иванов иван");
    row("Иванов Иван (муж Анны)", "иванов иван");
    row("О'Брайен Пат", "обрайен пат");
    row("Chloé Lefèvre-Noël", "chloé lefèvre noël");
    row("ООО «Ромашка»", "ооо ромашка");
    row("Анна Ким 🌸", "анна ким");
    row("🌸Анна❤️ Ким👩‍👧", "анна ким");
    row("🌸", "🌸");  // who has no other name
    row("й", "й");
    row("", "");
  }
  void nameKeys() {
    QFETCH(QString, typed);
    QFETCH(QString, key);
    QCOMPARE(nameKey(typed), key);
  }

  void placeholders_data() {
    QTest::addColumn<bool>("nobody");
    for (const char* name :
         {"Розничный покупатель", "розничный  ПОКУПАТЕЛЬ", "Гость", "Гость 6/181", "-", "нет",
          "n/a", "Guest", "Walk-in customer", "Физ. лицо", "123", ""})
      QTest::newRow(name) << true;
    for (const char* name : {"Дорогой 181", "Гостев Пётр", "Нет Анна", "Анна", "Клиентов Иван"})
      QTest::newRow(name) << false;
  }
  void placeholders() {
    QFETCH(bool, nobody);
    QCOMPARE(isPlaceholderName(QString::fromUtf8(QTest::currentDataTag())), nobody);
  }

  void fullerNames() {
    const auto fuller = [](const char* a, const char* b) {
      const QString one = QString::fromUtf8(a);
      const QString two = QString::fromUtf8(b);
      QVERIFY2(isFullerName(one, two), a);
      QVERIFY2(!isFullerName(two, one), b);
    };
    fuller("Синицина Елена Олеговна", "Синицина Е. О.");
    fuller("Синицина Елена", "Синицина");
    fuller("Анна", "");
    fuller("Анна", "Розничный покупатель");
    fuller("Тополева Вера Ивановна", "ТОПОЛЕВА ВЕРА ИВАНОВНА");
    fuller("Иванов Иван", "Иванов Иван, \"VIP\"");
    QVERIFY(!isFullerName(QStringLiteral("Анна"), QStringLiteral("Анна")));
  }

  void differentPeople_data() {
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<bool>("different");
    const auto row = [](const char* a, const char* b, bool different) {
      QTest::newRow(
          qPrintable(QStringLiteral("%1 / %2").arg(QString::fromUtf8(a), QString::fromUtf8(b))))
          << QString::fromUtf8(a) << QString::fromUtf8(b) << different;
    };
    row("Иванова Анна", "Иванов Пётр", true);
    row("Иванова Анна", "Петрова Анна", true);
    row("Синицина Елена Олеговна", "Синицина Е. О.", false);
    row("Анна Иванова", "Иванова Анна", false);
    row("Иванова Анна", "Иванова Анна Петровна", false);
    row("Иванова Алёна", "Иванова Алена", false);
    row("Соколова Полина", "Соколва Полина", false);  // one letter lost
    row("Ivanova Anna", "Иванова Анна", false);       // other letters: nobody can tell
    row("Анна", "Пётр", false);                       // no full names
  }
  void differentPeople() {
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(bool, different);
    QCOMPARE(areClearlyDifferent(nameKey(a), nameKey(b)), different);
    QCOMPARE(areClearlyDifferent(nameKey(b), nameKey(a)), different);
  }
};

RETENTA_TEST_MAIN(TestIdentity)
#include "tst_identity.moc"
