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
  OrderId,
  Date,
  Time,  ///< joined to the date
  Amount,
  Refund,
  Currency,
  Status,
  CancelledAt,  ///< anything but a no means the order was cancelled
  Channel,      ///< where it was sold: shop, site
  Product,
  Category,
  Sku,
  Quantity,
  Price,
};

inline constexpr int importFieldCount = static_cast<int>(ImportField::Price) + 1;

/// All of them, in the order in which a list shows them.
constexpr std::array<ImportField, importFieldCount> allImportFields() {
  std::array<ImportField, importFieldCount> all{};
  for (int i = 0; i < importFieldCount; ++i) all[i] = static_cast<ImportField>(i);
  return all;
}

/// "name", "last_name", "email", "order_id", "amount" …; Ignore is "ignore".
QString importFieldId(ImportField field);
std::optional<ImportField> importFieldFromId(QStringView id);

/// Whether several columns may carry it (phones, e-mails): all are read, the first filled leads.
constexpr bool isRepeatable(ImportField field) {
  return field == ImportField::Email || field == ImportField::Phone || field == ImportField::Name ||
         field == ImportField::ExternalId || field == ImportField::City ||
         field == ImportField::Status;
}

}  // namespace retenta
