// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <utility>

#include <QList>
#include <QString>

#include "core/base/currency.h"
#include "core/importing/importfield.h"

namespace retenta {

/// What a file holds. Auto leaves it to recognition.
enum class ImportKind : std::uint8_t { Auto, Orders, Contacts, Both };
/// "auto", "orders", "contacts", "both".
QString importKindId(ImportKind kind);
std::optional<ImportKind> importKindFromId(QStringView id);

/// Order of day and month in dates like 03/04/2025.
enum class DateOrder : std::uint8_t { Dmy, Mdy, Ymd };
/// "dmy", "mdy", "ymd".
QString dateOrderId(DateOrder order);
std::optional<DateOrder> dateOrderFromId(QStringView id);

/// How an amount that stands on several rows of one order is meant.
enum class AmountRule : std::uint8_t { PerLine, PerOrder };

/// Create: only new clients and orders. Update: only known ones are changed. Both: the default.
enum class ImportMode : std::uint8_t { Both, Create, Update };
QString importModeId(ImportMode mode);
std::optional<ImportMode> importModeFromId(QStringView id);

/// What the user decided by hand; everything left empty is recognised.
struct ImportOptions {
  ImportKind kind = ImportKind::Auto;
  ImportMode mode = ImportMode::Both;
  QString source;                 ///< '' = the preset's name, else "file"
  QString encoding;               ///< as in EncodingChoice::id
  QString sheet;                  ///< of a workbook or archive: name, or number from 1
  std::optional<char> delimiter;  ///< ',', ';', '\t' or '|'
  std::optional<char> decimal;    ///< '.' or ','
  std::optional<DateOrder> dateOrder;
  std::optional<int> headerRow;  ///< as a spreadsheet counts rows; 0 = the file has no header
  std::optional<Currency> currency;
  QString country;                                ///< two letters; '' = the business's
  std::map<int, ImportField> fields;              ///< by column, from 0: what the window sets
  QList<std::pair<ImportField, QString>> mapped;  ///< by header text or number from 1: `--map`
};

}  // namespace retenta
