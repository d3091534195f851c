// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace retenta {

/// What a number format of a spreadsheet makes of a number.
struct CellFormat {
  enum class Kind : std::uint8_t { Number, Date, Time };
  Kind kind = Kind::Number;
  int zeros = 0;         ///< "00000": at least so many digits
  std::string currency;  ///< sign or word the format shows beside the number: "€", "руб."
};

/// Reads a format code ("dd.mm.yyyy hh:mm", "[$€-407] #,##0.00", «ДД.ММ.ГГГГ»).
CellFormat formatOfCode(std::string_view code);
/// The formats that files name by number alone (ECMA-376, 18.8.30).
CellFormat formatOfBuiltin(int id);

/// How a stored number reads: whole numbers in full ("79161234567", never 7.9E+10), others with the
/// fifteen digits a spreadsheet keeps, without what binary fractions add; three decimals get a zero
/// more, so that no reader takes the point for a sign of thousands. A text that is no number stays.
std::string plainNumber(std::string_view stored);

/// A day number of a spreadsheet as "2025-03-05", "2025-03-05 14:22:10" or "14:22:10"; '' outside
/// of 1900…9999. `from1904`: the workbook counts days from 1904.
std::string isoOfSerial(double serial, bool from1904);

/// The number as its format means it: a date, a time, or a plain decimal with the currency named.
std::string numberText(std::string_view stored, const CellFormat& format, bool from1904);

}  // namespace retenta
