// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importwords.h"

#include <algorithm>
#include <array>

#include <QComboBox>
#include <QCoreApplication>
#include <QHash>

#include "core/importing/text/celltext.h"

namespace retenta::importwords {

namespace {

QString say(const char* source) { return QCoreApplication::translate("ImportWords", source); }

// In the order of ImportField.
constexpr std::array<const char*, importFieldCount> fieldNames = {
    QT_TRANSLATE_NOOP("ImportWords", "Do not import"),
    QT_TRANSLATE_NOOP("ImportWords", "Client's name"),
    QT_TRANSLATE_NOOP("ImportWords", "Last name"),
    QT_TRANSLATE_NOOP("ImportWords", "First name"),
    QT_TRANSLATE_NOOP("ImportWords", "Middle name"),
    QT_TRANSLATE_NOOP("ImportWords", "E-mail"),
    QT_TRANSLATE_NOOP("ImportWords", "Phone"),
    QT_TRANSLATE_NOOP("ImportWords", "Client's number"),
    QT_TRANSLATE_NOOP("ImportWords", "Birthday"),
    QT_TRANSLATE_NOOP("ImportWords", "Gender"),
    QT_TRANSLATE_NOOP("ImportWords", "City"),
    QT_TRANSLATE_NOOP("ImportWords", "Where they come from"),
    QT_TRANSLATE_NOOP("ImportWords", "Consent to e-mail"),
    QT_TRANSLATE_NOOP("ImportWords", "Consent to SMS"),
    QT_TRANSLATE_NOOP("ImportWords", "Consent to calls"),
    QT_TRANSLATE_NOOP("ImportWords", "Consent to messengers"),
    QT_TRANSLATE_NOOP("ImportWords", "Consent to push"),
    QT_TRANSLATE_NOOP("ImportWords", "Consent to letters by post"),
    QT_TRANSLATE_NOOP("ImportWords", "Address or its part"),
    QT_TRANSLATE_NOOP("ImportWords", "Tags"),
    QT_TRANSLATE_NOOP("ImportWords", "Note"),
    QT_TRANSLATE_NOOP("ImportWords", "Related person"),
    QT_TRANSLATE_NOOP("ImportWords", "Who the related person is"),
    QT_TRANSLATE_NOOP("ImportWords", "Birthday of the related person"),
    QT_TRANSLATE_NOOP("ImportWords", "Further data of the client"),
    QT_TRANSLATE_NOOP("ImportWords", "Close people (Retenta)"),
    QT_TRANSLATE_NOOP("ImportWords", "Further fields (Retenta)"),
    QT_TRANSLATE_NOOP("ImportWords", "Consent history (Retenta)"),
    QT_TRANSLATE_NOOP("ImportWords", "Left out of campaigns"),
    QT_TRANSLATE_NOOP("ImportWords", "Client since"),
    QT_TRANSLATE_NOOP("ImportWords", "Order number"),
    QT_TRANSLATE_NOOP("ImportWords", "Date of purchase"),
    QT_TRANSLATE_NOOP("ImportWords", "Time of purchase"),
    QT_TRANSLATE_NOOP("ImportWords", "Amount"),
    QT_TRANSLATE_NOOP("ImportWords", "Refund"),
    QT_TRANSLATE_NOOP("ImportWords", "Currency"),
    QT_TRANSLATE_NOOP("ImportWords", "Order status"),
    QT_TRANSLATE_NOOP("ImportWords", "Cancelled at"),
    QT_TRANSLATE_NOOP("ImportWords", "Kind of document: sale or return"),
    QT_TRANSLATE_NOOP("ImportWords", "Where it was sold"),
    QT_TRANSLATE_NOOP("ImportWords", "How it was paid"),
    QT_TRANSLATE_NOOP("ImportWords", "Product"),
    QT_TRANSLATE_NOOP("ImportWords", "Product category"),
    QT_TRANSLATE_NOOP("ImportWords", "Product code"),
    QT_TRANSLATE_NOOP("ImportWords", "Quantity"),
    QT_TRANSLATE_NOOP("ImportWords", "Price of one"),
    QT_TRANSLATE_NOOP("ImportWords", "Amount of the product"),
    QT_TRANSLATE_NOOP("ImportWords", "Purchase to which the line belongs"),
    QT_TRANSLATE_NOOP("ImportWords", "Year or day of the order number"),
    QT_TRANSLATE_NOOP("ImportWords", "Source of the order number"),
    QT_TRANSLATE_NOOP("ImportWords", "Mailing: its name"),
    QT_TRANSLATE_NOOP("ImportWords", "Mailing: its number"),
    QT_TRANSLATE_NOOP("ImportWords", "What became of the message"),
    QT_TRANSLATE_NOOP("ImportWords", "When it became that"),
    QT_TRANSLATE_NOOP("ImportWords", "Sent: when, or how many"),
    QT_TRANSLATE_NOOP("ImportWords", "Delivered: when, or how many"),
    QT_TRANSLATE_NOOP("ImportWords", "Opened: when, or how many"),
    QT_TRANSLATE_NOOP("ImportWords", "Clicked: when, or how many"),
    QT_TRANSLATE_NOOP("ImportWords", "Unsubscribed: when, or how many"),
    QT_TRANSLATE_NOOP("ImportWords", "Not delivered: when, why or how many"),
    QT_TRANSLATE_NOOP("ImportWords", "Called it spam: when, or how many"),
};

}  // namespace

QString fieldName(ImportField field) { return say(fieldNames[static_cast<std::size_t>(field)]); }

QString kindName(ImportKind kind) {
  switch (kind) {
    case ImportKind::Auto:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Recognise"));
    case ImportKind::Orders:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Purchases"));
    case ImportKind::Contacts:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Contacts"));
    case ImportKind::Both:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Both"));
    case ImportKind::Results:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Mailing results"));
  }
  return {};
}

QString encodingName(const QString& id) {
  static const QHash<QString, QString> names = {
      {QStringLiteral("utf-8"), QStringLiteral("UTF-8")},
      {QStringLiteral("utf-8-sig"), QStringLiteral("UTF-8 (BOM)")},
      {QStringLiteral("utf-16-le"), QStringLiteral("UTF-16 LE")},
      {QStringLiteral("utf-16-be"), QStringLiteral("UTF-16 BE")},
      {QStringLiteral("windows-1251"), QStringLiteral("Windows-1251")},
      {QStringLiteral("windows-1252"), QStringLiteral("Windows-1252")},
      {QStringLiteral("koi8-r"), QStringLiteral("KOI8-R")},
      {QStringLiteral("ibm866"), QStringLiteral("CP866 (DOS)")},
      {QStringLiteral("x-mac-cyrillic"), QStringLiteral("Mac Cyrillic")},
  };
  return names.value(id, id.toUpper());
}

QString delimiterName(char delimiter) {
  switch (delimiter) {
    case ',':
      return say(QT_TRANSLATE_NOOP("ImportWords", "Comma ,"));
    case ';':
      return say(QT_TRANSLATE_NOOP("ImportWords", "Semicolon ;"));
    case '\t':
      return say(QT_TRANSLATE_NOOP("ImportWords", "Tab"));
    case '|':
      return say(QT_TRANSLATE_NOOP("ImportWords", "Bar |"));
    case ' ':
      return say(QT_TRANSLATE_NOOP("ImportWords", "Spaces"));
    default:
      return QString(QLatin1Char(delimiter));
  }
}

QString dateOrderName(DateOrder order) {
  switch (order) {
    case DateOrder::Dmy:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Day, month, year"));
    case DateOrder::Mdy:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Month, day, year"));
    case DateOrder::Ymd:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Year, month, day"));
  }
  return {};
}

QString decimalName(char decimal) {
  return decimal == ',' ? QStringLiteral("1 234,50") : QStringLiteral("1,234.50");
}

QString reasonText(RejectReason reason) {
  switch (reason) {
    case RejectReason::NoClient:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Nothing says whose purchase it is"));
    case RejectReason::BadDate:
      return say(QT_TRANSLATE_NOOP("ImportWords", "There is no such date"));
    case RejectReason::BadAmount:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Not an amount"));
    case RejectReason::EmptyRecord:
      return say(QT_TRANSLATE_NOOP("ImportWords", "An empty record"));
    case RejectReason::UnclosedQuote:
      return say(QT_TRANSLATE_NOOP("ImportWords", "A quotation mark is never closed"));
    case RejectReason::Group:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Another line of the same order is wrong"));
    case RejectReason::Truncated:
      return say(QT_TRANSLATE_NOOP("ImportWords", "The row ends too early"));
    case RejectReason::ByHand:
      return say(QT_TRANSLATE_NOOP("ImportWords", "You left it out"));
  }
  return {};
}

QString warningText(ImportWarning warning) {
  switch (warning) {
    case ImportWarning::BadEmail:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Not an e-mail address; imported without it"));
    case ImportWarning::BadPhone:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Not a phone number; imported without it"));
    case ImportWarning::NoChannel:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Neither phone nor e-mail: cannot be reached"));
    case ImportWarning::FutureDate:
      return say(QT_TRANSLATE_NOOP("ImportWords", "The date is in the future or before 1990"));
    case ImportWarning::CutText:
      return say(QT_TRANSLATE_NOOP("ImportWords", "A very long text was cut"));
    case ImportWarning::WeakIdentity:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Known by name only: namesakes may be mixed up"));
    case ImportWarning::Conflict:
      return say(
          QT_TRANSLATE_NOOP("ImportWords", "Lines of one order disagree; the first decides"));
    case ImportWarning::SuspiciousKey:
      return say(QT_TRANSLATE_NOOP("ImportWords",
                                   "A contact shared by three or more people joins nobody"));
    case ImportWarning::ErasedKey:
      return say(QT_TRANSLATE_NOOP(
          "ImportWords", "A contact of an erased person beside another client: it was left out"));
    case ImportWarning::BadEncoding:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Unreadable letters were replaced"));
    case ImportWarning::BadBirthday:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Not a birthday; imported without it"));
    case ImportWarning::UnknownConsent:
      return say(QT_TRANSLATE_NOOP("ImportWords",
                                   "Neither yes nor no: imported as not having agreed yet"));
    case ImportWarning::CurrencyGuessed:
      return say(QT_TRANSLATE_NOOP("ImportWords",
                                   "An unknown currency; taken for the currency of the file"));
    case ImportWarning::UnreadCell:
      return say(
          QT_TRANSLATE_NOOP("ImportWords", "Not what its column means; imported without it"));
  }
  return {};
}

QString problemText(ProblemKind kind, const QString& value) {
  const bool empty = value.trimmed().isEmpty();
  if (kind == kindOf(RejectReason::BadDate)) {
    if (empty) return say(QT_TRANSLATE_NOOP("ImportWords", "The date is missing"));
    if (std::none_of(value.begin(), value.end(), [](QChar c) { return c.isDigit(); }))
      return say(QT_TRANSLATE_NOOP("ImportWords", "This is not a date"));
  }
  if (empty && kind == kindOf(RejectReason::BadAmount))
    return say(QT_TRANSLATE_NOOP("ImportWords", "The amount is missing"));
  return problemText(kind);
}

QString problemText(ProblemKind kind) {
  const auto number = static_cast<int>(kind);
  if (kind == statusProblem)
    return say(QT_TRANSLATE_NOOP("ImportWords", "No known status: the purchases count as paid"));
  return isLeftOut(kind) ? reasonText(static_cast<RejectReason>(number))
                         : warningText(static_cast<ImportWarning>(number - firstWarningKind));
}

QString problemName(ProblemKind kind) {
  // In the order of ProblemKind.
  static constexpr const char* names[] = {QT_TRANSLATE_NOOP("ImportWords", "No client"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Dates"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Amounts"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Empty"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Open quotes"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Same order"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Cut short"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Left out by you"),
                                          QT_TRANSLATE_NOOP("ImportWords", "E-mails"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Phones"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Out of reach"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Odd dates"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Long texts"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Name only"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Lines disagree"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Shared contacts"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Letters"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Birthdays"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Consents"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Currencies"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Unread cells"),
                                          QT_TRANSLATE_NOOP("ImportWords", "Statuses")};
  static_assert(std::size(names) == problemKinds);
  return say(names[static_cast<std::size_t>(kind)]);
}

QString statusName(PurchaseStatus status) {
  switch (status) {
    case PurchaseStatus::Paid:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Paid"));
    case PurchaseStatus::PartiallyRefunded:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Partly refunded"));
    case PurchaseStatus::Refunded:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Refunded"));
    case PurchaseStatus::Unpaid:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Not paid"));
    case PurchaseStatus::Cancelled:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Cancelled"));
    case PurchaseStatus::Failed:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Payment failed"));
    case PurchaseStatus::Return:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Return"));
  }
  return {};
}

QString statusKey(const QString& word) { return wordKey(word); }

const QStringList& commonCountries() {
  static const QStringList codes = {
      QStringLiteral("RU"), QStringLiteral("AM"), QStringLiteral("BY"), QStringLiteral("CN"),
      QStringLiteral("DE"), QStringLiteral("ES"), QStringLiteral("FR"), QStringLiteral("GB"),
      QStringLiteral("GE"), QStringLiteral("IL"), QStringLiteral("IT"), QStringLiteral("KZ"),
      QStringLiteral("PL"), QStringLiteral("TR"), QStringLiteral("UA"), QStringLiteral("US"),
      QStringLiteral("UZ")};
  return codes;
}

QString columnName(const ImportColumn& column) {
  if (!column.header.isEmpty()) return column.header;
  return say(QT_TRANSLATE_NOOP("ImportWords", "Column %1")).arg(column.index + 1);
}

QString fileFilter() {
  const QString kinds = QStringLiteral(
      "*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.fods *.vcf *.ldif *.html *.htm *.xml *.zip "
      "*.gz");
  return say(QT_TRANSLATE_NOOP("ImportWords", "Tables and contacts (%1);;All files (*)"))
      .arg(kinds);
}

void fillCodes(QComboBox* list, const QStringList& codes, const QString& current) {
  list->clear();
  list->addItems(codes);
  if (!current.isEmpty() && list->findText(current) < 0) list->addItem(current);
  list->setCurrentText(current);
}

void fillCurrencies(QComboBox* list, Currency current) {
  static const QStringList codes = {
      QStringLiteral("RUB"), QStringLiteral("USD"), QStringLiteral("EUR"), QStringLiteral("KZT"),
      QStringLiteral("BYN"), QStringLiteral("UAH"), QStringLiteral("GBP"), QStringLiteral("AMD"),
      QStringLiteral("GEL"), QStringLiteral("UZS"), QStringLiteral("TRY"), QStringLiteral("CNY")};
  fillCodes(list, codes, current.code());
}

}  // namespace retenta::importwords
