// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QList>
#include <QString>
#include <QStringList>

#include "core/base/currency.h"
#include "core/base/date.h"
#include "core/clients/channel.h"
#include "core/importing/importoptions.h"
#include "core/importing/ordertraits.h"

namespace retenta {

/// One way to read the bytes, with a line of the file read that way.
struct EncodingChoice {
  QString id;  ///< "utf-8", "utf-8-sig", "utf-16-le", "windows-1251", "koi8-r", "ibm866" …
  QString sample;
};

/// One table of a file that holds several.
struct SheetChoice {
  QString name;
  qint64 rows = -1;    ///< rows that hold anything; -1 = not counted
  bool along = false;  ///< comes after the first: a file of an archive, a sheet of the same columns
  bool left = false;   ///< another table, not read unless it is asked for
};

/// Why a column is taken for what it is.
enum class ColumnReason : std::uint8_t { None, User, Preset, Name, Content };

/// One column of the file: what stands in it and what it is taken for.
struct ImportColumn {
  int index = 0;
  QString header;       ///< as written; '' without a header row
  QStringList samples;  ///< up to five different filled values
  ImportField field = ImportField::Ignore;
  int rank = 0;         ///< of several columns of one field, the lowest filled leads
  bool guessed = true;  ///< false: set by the user
  ColumnReason why = ColumnReason::None;
  int matchPercent = 0;  ///< share of the filled sample values that read as the field; 0 if ignored
  std::optional<DateOrder> dateOrder;  ///< of dates that show another one than those of the plan
};

/// What a row is to the import.
enum class RowKind : std::uint8_t { Data, Blank, Title, Header, Total, Footer, NoSale };

/// One row as it will be read: dates as ISO, amounts as decimals, phones as +7916….
struct PreviewRow {
  int row = 0;  ///< as a spreadsheet numbers it
  RowKind kind = RowKind::Data;
  QStringList cells;          ///< one a column, typed by the column's field
  std::vector<bool> invalid;  ///< cells that do not read as their field
};

/// Everything recognised in a file, before anything is written. Recognition made it; the same plan
/// given to check and import reads the file in exactly this way.
struct ImportPlan {
  QString path;
  qint64 bytes = 0;
  QString preset;           ///< "shopify", "woo_aoe", "1c_report" …; '' = by header names
  QStringList presetSigns;  ///< the headers by which the preset was known
  QString source;           ///< in which order numbers and external ids live
  ImportKind kind = ImportKind::Orders;

  QString container =
      QStringLiteral("csv");  ///< "xlsx", "ods", "xls", "html", "xml", "vcard", "ldif"
  QString containerVersion;   ///< of a vCard: "3.0"
  QList<SheetChoice> sheets;  ///< sheets of a workbook, files of an archive
  QString sheet;              ///< the one read
  bool archive = false;       ///< `sheets` are files
  int rowShift = 0;           ///< rows above the file's first that are ours
  /// What the file's name says of everybody in it, as Mailchimp names its exports.
  std::optional<bool> consentByName;

  QString encoding;
  QList<EncodingChoice> encodings;  ///< the one used first, then the likely others
  char delimiter = ',';
  bool separatorLine = false;  ///< the file begins with sep=X
  bool linesInCells = false;   ///< each line stood in one cell and was taken out of it
  int headerRow = 1;           ///< 0 = none
  int titleRows = 0;

  char decimal = '.';
  bool moneyAmbiguous = false;  ///< "1,234" may be 1234 or 1.234: set options.decimal
  DateOrder dateOrder = DateOrder::Dmy;
  bool dateAmbiguous = false;  ///< 03/04/2025 may be March or April: set options.dateOrder
  QString dateFormat;          ///< "DD.MM.YYYY", for people
  QString ambiguousColumn;     ///< header of the column asked about
  QString ambiguousSample;     ///< a value of it

  std::optional<Currency> headerCurrency;  ///< from "Сумма, руб."
  Currency defaultCurrency;                ///< for amounts that name none
  bool currencyFromFile = false;           ///< a column, a header or cells name currencies
  QString country;
  std::optional<AmountRule> amountRule;  ///< nullopt: the orders themselves show it
  OrderTraits traits;
  bool dateInOrderId = false;  ///< «Реализация … от 05.03.2024»: no date column of its own
  bool utcDates = false;         ///< the date column is in UTC
  bool familyNameFirst = false;  ///< how last, first and middle name are joined

  QList<ImportColumn> columns;
  QList<PreviewRow> preview;    ///< the first rows from the header on, at least 20 records
  QStringList missing;          ///< field ids without which nothing can be imported
  QStringList unknownStatuses;  ///< words of the status column that mean nothing to us: paid
  static constexpr qint64 rowsCounted = 20'000;
  qint64 rowsSeen = 0;    ///< rows of the file; of one with more than rowsCounted about so many
  ImportOptions options;  ///< what it was made with

  /// The file as people call it: one out of an archive has a name of its own behind the archive's.
  QString title() const { return archive ? path + QLatin1Char('/') + sheet : path; }
  /// Of the dates in a column, from 0.
  DateOrder orderOf(std::size_t column) const {
    const auto at = static_cast<qsizetype>(column);
    return at < columns.size() ? columns[at].dateOrder.value_or(dateOrder) : dateOrder;
  }
  /// Nothing is missing and nothing is ambiguous.
  bool ready() const { return missing.isEmpty() && !moneyAmbiguous && !dateAmbiguous; }
};

/// The decimal sign where the cells show none: the habit of the delimiter's country; in a workbook
/// numbers are numbers, and texts follow its author, whom nothing betrays.
inline char likelyDecimal(const ImportPlan& plan) {
  return plan.container == QLatin1String("csv") && plan.delimiter == ';' ? ',' : '.';
}

/// The answer to "have these people agreed to be contacted?". No channels = no.
struct ConsentAnswer {
  ChannelSet channels;
  Day day = 0;
  QString source;   ///< form, till, loyalty card …
  QString wording;  ///< the text agreed to
};

}  // namespace retenta
