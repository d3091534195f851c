// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <map>
#include <optional>
#include <utility>

#include <QList>
#include <QString>

#include "core/base/currency.h"
#include "core/importing/corrections.h"
#include "core/importing/importfield.h"

namespace retenta {

/// What a file holds. Auto leaves it to recognition.
/// Results: what became of messages, person by person or in all.
enum class ImportKind : std::uint8_t { Auto, Orders, Contacts, Both, Results };
/// "auto", "orders", "contacts", "both", "results".
QString importKindId(ImportKind kind);
std::optional<ImportKind> importKindFromId(QStringView id);
/// Whether purchases may be in it.
constexpr bool isOfOrders(ImportKind kind) {
  return kind != ImportKind::Contacts && kind != ImportKind::Results;
}

/// Order of day and month in dates like 03/04/2025.
enum class DateOrder : std::uint8_t { Dmy, Mdy, Ymd };
/// "dmy", "mdy", "ymd".
QString dateOrderId(DateOrder order);
std::optional<DateOrder> dateOrderFromId(QStringView id);

/// How an amount that stands on several rows of one order is meant.
enum class AmountRule : std::uint8_t { PerLine, PerOrder };

/// Create: only new clients and orders. Update: only known ones are changed. Both: the default.
enum class ImportMode : std::uint8_t { Both, Create, Update };
/// What a filled cell does to a client who is known already. Best, the default: blanks are filled,
/// a fuller name and a birthday with its year win over what they complete. Fill: blanks alone.
/// Overwrite: the file's word stands. Keep: the base's does, blanks too. An empty cell never
/// empties a field, and a new client gets everything.
enum class FieldRule : std::uint8_t { Best, Fill, Overwrite, Keep };
/// "best", "fill", "overwrite", "keep".
QString fieldRuleId(FieldRule rule);
std::optional<FieldRule> fieldRuleFromId(QStringView id);

/// The fields that have a rule. Contacts, tags, notes and relatives are only ever added, and a
/// refusal of consent stands over every permission of a file: they need none.
inline constexpr std::array<ImportField, 7> ruledFields = {
    ImportField::Name,   ImportField::Birthday, ImportField::Gender, ImportField::City,
    ImportField::Origin, ImportField::Address,  ImportField::Extra};
/// The field whose rule a column follows (parts of a name follow the name's); nullopt: it has none.
std::optional<ImportField> ruledField(ImportField column);

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
  ImportCorrectionsPtr corrections;               ///< of single cells, values, rows
  std::map<ImportField, FieldRule> rules;         ///< by ruledField; absent = Best

  FieldRule ruleOf(ImportField field) const {
    const auto found = rules.find(field);
    return found == rules.end() ? FieldRule::Best : found->second;
  }
};

}  // namespace retenta
