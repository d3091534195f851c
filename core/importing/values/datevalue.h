// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include <QString>

#include "core/base/date.h"
#include "core/importing/importplan.h"

namespace retenta {

/// A date as written. Wall-clock day and time; with `utc` the instant is known and the day depends
/// on the business's zone.
struct DateValue {
  Day day = 0;
  int secondOfDay = -1;  ///< -1: no time
  bool utc = false;      ///< ends with Z or UTC; another offset keeps its own day
};

/// Reads ISO, D.M.Y, D/M/Y or M/D/Y by `order`, YYYYMMDD, spreadsheet serials 20000…60000, RU and
/// EN month words; a time and a zone may follow. Impossible days are refused, never rolled over.
/// Two-digit years: 00–69 are 20xx.
std::optional<DateValue> parseDate(std::string_view cell, DateOrder order);

/// Whether the cell stands for "no date": '', -, 00.00.0000, 0/0/00, 01.01.1900, «не закрыта».
bool isEmptyDate(std::string_view cell);

/// The date in the name of a document, «Возврат товаров от покупателя 7 от 06.03.2024»: what
/// follows the « от » before a number; '' when nothing does.
std::string_view dateInDocument(std::string_view name);

/// What one cell says about the order of day and month. Iso and Dotted settle themselves;
/// Ambiguous: 03/04/2025.
enum class DateHint { None, Iso, Dotted, Dmy, Mdy, Ambiguous };
DateHint dateHint(std::string_view cell);

/// The pattern of a cell for people: "DD.MM.YYYY HH:MM"; '' when it is no date.
QString datePattern(std::string_view cell, DateOrder order);

/// A birthday as stored: "YYYY-MM-DD" or "--MM-DD"; '' when it is none, or later than `today`.
QString parseBirthday(std::string_view cell, DateOrder order, Day today);

}  // namespace retenta
