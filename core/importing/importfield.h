// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include <QString>
#include <QStringView>

namespace retenta {

/// What a column of a file means to us. The name (importFieldId) is used by `--map`, in stored
/// mappings and as key of `ui/text/terms`-like tables; never rename one.
enum class ImportField : std::uint8_t {
  Ignore,
  Name,  ///< the whole name in one cell
  LastName,
  FirstName,
  MiddleName,
  Email,
  Phone,
  ExternalId,  ///< the number of the client in the source
  Birthday,
  Gender,
  City,
  Origin,   ///< traffic source: where the client came from
  Consent,  ///< yes or no to e-mail
  ConsentSms,
  ConsentCall,
  ConsentMessenger,
  ConsentPush,
  ConsentMail,  ///< letters by post
  Address,      ///< street, house, region, code, country: joined in order of column
  Tag,          ///< several a cell
  Note,
  RelatedName,      ///< a child, a partner; «Дети» may name several
  RelatedKind,      ///< who they are; else the header of the name says it
  RelatedBirthday,  ///< of the relative of the same rank
  Extra,            ///< whatever else of a person, kept under the column's header
  Relatives,        ///< all of them in one cell, as Retenta writes them (own/ownformat.h)
  Extras,           ///< further fields with their names in one cell, as Retenta writes them
  ConsentLog,       ///< the lines of the consent ledger, as Retenta writes them
  Excluded,         ///< yes: left out of campaigns
  Since,            ///< the day since when they are a client
  OrderId,
  Date,
  Time,  ///< joined to the date
  Amount,
  Refund,
  Currency,
  Status,
  CancelledAt,  ///< anything but a no means the order was cancelled
  Document,     ///< a sale, a return, or what is none of both: a withdrawal, a cash deposit
  Channel,      ///< where it was sold: shop, site
  Payment,      ///< how it was paid, as the source says it
  Product,
  Category,
  Sku,
  Quantity,
  Price,
  ItemAmount,   ///< of the product's line, whatever quantity and price say
  OrderGroup,   ///< lines with an equal one are one order, whatever their numbers
  OrderYear,    ///< the year or day of which the order's number is, where numbers begin anew
  OrderSource,  ///< where the number comes from, row by row
  // Of a report on messages (ImportKind::Results). A stage is an instant, a yes, or how often; in a
  // report that names nobody, of how many.
  Mailing,       ///< what the mailing is called
  MailingId,     ///< its number in the service
  SendResult,    ///< the word for what became of the message
  SendResultAt,  ///< when it became that
  Sent,
  Delivered,
  Opened,
  Clicked,
  Unsubscribed,
  Bounced,  ///< or the kind of bounce, or its reason
  Complained,
};

inline constexpr int importFieldCount = static_cast<int>(ImportField::Complained) + 1;

/// Whether it is read from reports on messages alone.
constexpr bool isOfMailing(ImportField field) { return field >= ImportField::Mailing; }

/// All of them, in the order in which a list shows them.
constexpr std::array<ImportField, importFieldCount> allImportFields() {
  std::array<ImportField, importFieldCount> all{};
  for (int i = 0; i < importFieldCount; ++i) all[i] = static_cast<ImportField>(i);
  return all;
}

/// "name", "last_name", "email", "order_id", "amount" …; Ignore is "ignore".
QString importFieldId(ImportField field);
std::optional<ImportField> importFieldFromId(QStringView id);

/// Whether it is a sum of money.
constexpr bool isMoney(ImportField field) {
  return field == ImportField::Amount || field == ImportField::Refund ||
         field == ImportField::Price || field == ImportField::ItemAmount;
}

/// Whether it says more of a person than who they are: kept in tables of its own.
constexpr bool isDetail(ImportField field) {
  return field >= ImportField::Address && field <= ImportField::Since;
}

/// Whether several columns may carry it (phones, e-mails): all are read, the first filled leads.
constexpr bool isRepeatable(ImportField field) {
  return field == ImportField::Email || field == ImportField::Phone || field == ImportField::Name ||
         field == ImportField::ExternalId || field == ImportField::City ||
         field == ImportField::Status || field == ImportField::Document || isDetail(field);
}

}  // namespace retenta
