// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "tests/core/importing/importfixture.h"

using namespace retenta;

namespace {

// What becomes of a cell that its field cannot read.
enum class Fate : std::uint8_t { Unexpected, Warned, LeftOut, Status, Kept };

struct Expected {
  ImportField field;
  Fate fate = Fate::Unexpected;
  const char* how = "";      // the id of the warning or reason; of what is kept, where it is
  const char* cell = "*?!";  // what stands in it
};

constexpr const char* anyOrder = "SELECT order_ref FROM every_purchase";
constexpr const char* none = "SELECT 'nowhere'";

// Of every field. A text is whatever it is: it is kept as it stands.
constexpr Expected fates[] = {
    {ImportField::Ignore, Fate::Kept, none},
    {ImportField::Name, Fate::Warned, "unread_cell"},
    {ImportField::LastName, Fate::Warned, "unread_cell"},
    {ImportField::FirstName, Fate::Warned, "unread_cell"},
    {ImportField::MiddleName, Fate::Warned, "unread_cell"},
    {ImportField::Email, Fate::Warned, "bad_email"},
    {ImportField::Phone, Fate::Warned, "bad_phone"},
    {ImportField::ExternalId, Fate::Kept, "SELECT value FROM identity WHERE kind = 3"},
    {ImportField::Birthday, Fate::Warned, "bad_birthday"},
    {ImportField::Gender, Fate::Warned, "unread_cell"},
    {ImportField::City, Fate::Kept, "SELECT city FROM client"},
    {ImportField::Origin, Fate::Kept, "SELECT origin FROM client"},
    {ImportField::Consent, Fate::Warned, "unknown_consent"},
    {ImportField::ConsentSms, Fate::Warned, "unknown_consent"},
    {ImportField::ConsentCall, Fate::Warned, "unknown_consent"},
    {ImportField::ConsentMessenger, Fate::Warned, "unknown_consent"},
    {ImportField::ConsentPush, Fate::Warned, "unknown_consent"},
    {ImportField::ConsentMail, Fate::Warned, "unknown_consent"},
    {ImportField::Address, Fate::Kept, "SELECT address FROM client"},
    {ImportField::Tag, Fate::Kept, "SELECT name FROM tag"},
    {ImportField::Note, Fate::Kept, "SELECT text FROM note"},
    {ImportField::RelatedName, Fate::Kept, "SELECT value FROM client_extra"},
    {ImportField::RelatedKind, Fate::Warned, "unread_cell"},
    {ImportField::RelatedBirthday, Fate::Warned, "bad_birthday"},
    {ImportField::Extra, Fate::Kept, "SELECT value FROM client_extra"},
    {ImportField::Relatives, Fate::Warned, "bad_birthday", "Маша|child|f|*?!"},
    {ImportField::Extras, Fate::Kept, "SELECT value FROM client_extra", "Рост|*?!"},
    {ImportField::ConsentLog, Fate::Warned, "unread_cell"},
    {ImportField::Excluded, Fate::Warned, "unread_cell"},
    {ImportField::Since, Fate::Warned, "unread_cell"},
    {ImportField::OrderId, Fate::Kept, anyOrder},
    {ImportField::Date, Fate::LeftOut, "bad_date"},
    {ImportField::Time, Fate::Warned, "unread_cell"},
    {ImportField::Amount, Fate::LeftOut, "bad_amount"},
    {ImportField::Refund, Fate::Warned, "unread_cell"},
    {ImportField::Currency, Fate::Warned, "currency_guessed"},
    {ImportField::Status, Fate::Status},
    {ImportField::CancelledAt, Fate::Kept, "SELECT iif(status = 5, '*?!', '') FROM every_purchase"},
    {ImportField::Document, Fate::Warned, "unread_cell"},
    {ImportField::Channel, Fate::Kept, "SELECT channel FROM every_purchase"},
    {ImportField::Payment, Fate::Kept, "SELECT payment FROM every_purchase"},
    {ImportField::Product, Fate::Kept, "SELECT name FROM product"},
    {ImportField::Category, Fate::Kept, "SELECT category FROM product"},
    {ImportField::Sku, Fate::Kept, "SELECT sku FROM product"},
    {ImportField::Quantity, Fate::Warned, "unread_cell"},
    {ImportField::Price, Fate::Warned, "unread_cell"},
    {ImportField::ItemAmount, Fate::Warned, "unread_cell"},
    {ImportField::OrderGroup, Fate::Kept, none},
    {ImportField::OrderYear, Fate::Kept, none},
    {ImportField::OrderSource, Fate::Kept, none},
    {ImportField::Mailing, Fate::Kept, "SELECT title FROM mailing"},
    {ImportField::MailingId, Fate::Kept, "SELECT ref FROM mailing"},
    {ImportField::SendResult, Fate::Status},
    {ImportField::SendResultAt, Fate::Warned, "unread_cell"},
    {ImportField::Sent, Fate::Warned, "unread_cell"},
    {ImportField::Delivered, Fate::Warned, "unread_cell"},
    {ImportField::Opened, Fate::Warned, "unread_cell"},
    {ImportField::Clicked, Fate::Warned, "unread_cell"},
    {ImportField::Unsubscribed, Fate::Warned, "unread_cell"},
    // Why it came back, in whatever words.
    {ImportField::Bounced, Fate::Kept, "SELECT iif(stages & 64, '*?!', '') FROM delivery"},
    {ImportField::Complained, Fate::Warned, "unread_cell"},
};
static_assert(std::size(fates) == importFieldCount);

}  // namespace

// No cell falls silently: for every field, what stands in a cell that it cannot read is told of its
// row, or kept.
class TestUnreadCells : public test::ImportFixture {
  Q_OBJECT
 private Q_SLOTS:
  // Beside what can be read; a lost part of a sum would make the sum wrong, so the record waits.
  void besideOthers() {
    const auto report = import(
        "Дата;Клиент;Телефон;Сумма;Возврат;Кол-во;Пол\n"
        "05.03.2025;Анна Ким;89168100001;100;30;1;ж\n"
        "06.03.2025;Анна Ким;89168100001;100;см. чек;2 шт;не указан\n"
        "07.03.2025;Анна Ким;89168100001;100;нет;пара;—\n"
        "08.03.2025;Анна Ким;89168100001 / 2345678;100;—;;\n"
        "09.03.2025;Анна Ким;89168100001, доб. 12;100;;0;ЖЕН\n");
    VERIFY_OK(report);
    QStringList told;
    for (const WarnedRow& warned : report->warnings)
      told += QStringLiteral("%1 %2 %3")
                  .arg(warned.row)
                  .arg(warned.index)
                  .arg(importWarningId(warned.what));
    told.sort();
    QCOMPARE(told,
             (QStringList{QStringLiteral("3 4 unread_cell"), QStringLiteral("4 5 unread_cell"),
                          QStringLiteral("5 2 bad_phone")}));
    QCOMPARE(ask("SELECT sum(refund_minor) FROM every_purchase"), QStringLiteral("3000"));
    const auto priced = import(
        "Дата;Клиент;Телефон;Товар;Цена;Кол-во\n"
        "05.03.2025;Олег Ким;89168100002;Чай;100;2\n05.03.2025;Олег "
        "Ким;89168100002;Чай;100;пара\n");
    VERIFY_OK(priced);
    QCOMPARE(reasons(*priced), QStringList(QStringLiteral("3 bad_amount")));
    QCOMPARE(priced->rejected[0].column, QStringLiteral("Цена"));
  }

  void whatIsTooLongIsToldToBeCut() {
    for (const char* header : {"ФИО", "Город", "Товар", "Заказ", "Магазин", "Теги", "Адрес"}) {
      ImportOptions options;
      options.kind = ImportKind::Both;  // what is said of a person too
      const auto report =
          import("E-mail;Дата;Сумма;" + QByteArray(header) + "\na@b.example;01.02.2025;10;" +
                     QByteArray("ж").repeated(2000) + '\n',
                 options);
      VERIFY_OK(report);
      const bool cut = std::any_of(
          report->warnings.begin(), report->warnings.end(), [](const WarnedRow& warned) {
            return warned.what == ImportWarning::CutText && warned.row == 2 && warned.index == 3;
          });
      QVERIFY2(cut, header);
    }
  }

  void ofEveryField_data() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < importFieldCount; ++i) {
      QCOMPARE(fates[i].field, allImportFields()[static_cast<std::size_t>(i)]);
      QTest::newRow(qPrintable(importFieldId(fates[i].field))) << i;
    }
  }
  void ofEveryField() {
    QFETCH(int, index);
    const Expected& expected = fates[index];
    if (expected.how == none) QSKIP("a number of our own export, or not imported");
    const bool mailing = isOfMailing(expected.field);
    ImportOptions options;
    options.mapped = {{ImportField::Email, QStringLiteral("1")}};
    if (mailing) {
      options.kind = ImportKind::Results;
      VERIFY_OK(import("E-mail\na@b.example\n"));
    } else {
      if (expected.field != ImportField::Date)
        options.mapped.emplaceBack(ImportField::Date, QStringLiteral("2"));
      if (expected.field != ImportField::Amount)
        options.mapped.emplaceBack(ImportField::Amount, QStringLiteral("3"));
    }
    options.mapped.emplaceBack(expected.field, QStringLiteral("4"));
    const auto report =
        import(QByteArray("a;b;c;d\na@b.example;01.02.2025;10;") + expected.cell + '\n', options);
    VERIFY_OK(report);
    QStringList told = reasons(*report);
    for (const WarnedRow& warned : report->warnings)
      told += QStringLiteral("%1 %2").arg(warned.row).arg(importWarningId(warned.what));
    told += report->unknownStatuses;
    const QString how = QString::fromUtf8(expected.how);
    switch (expected.fate) {
      case Fate::Warned:
      case Fate::LeftOut:
        QVERIFY2(told.contains(QStringLiteral("2 ") + how), qPrintable(told.join(u'|')));
        break;
      case Fate::Status:
        QVERIFY2(told.contains(QStringLiteral("*?!")), qPrintable(told.join(u'|')));
        break;
      default:
        QVERIFY2(ask(expected.how).contains(QStringLiteral("*?!")), qPrintable(ask(expected.how)));
    }
  }
};

RETENTA_TEST_MAIN(TestUnreadCells)
#include "tst_unreadcells.moc"
