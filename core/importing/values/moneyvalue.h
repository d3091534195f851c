// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include <QtGlobal>

#include "core/base/currency.h"

namespace retenta {

/// A number read exactly: mantissa / 10^decimals, and the currency its cell names.
struct MoneyValue {
  qint64 mantissa = 0;
  int decimals = 0;
  std::optional<Currency> currency;

  /// Minor units of a currency with `exponent` decimals; further ones are rounded half away from
  /// zero. nullopt on overflow.
  std::optional<qint64> minor(int exponent) const {
    // Inline: asked of every row, and an optional goes back through the memory.
    qint64 value = mantissa;
    if (decimals != exponent && !rescale(exponent, value)) return std::nullopt;
    return value;
  }

 private:
  bool rescale(int exponent, qint64& value) const;
};

/// Reads "1 234,56 ₽", "$1,240.00", "(12.50)", "−5", "1.234,56", "1500-00": blanks and ' are
/// thousands; of two different separators the last is the decimal one; one alone is decimal when it
/// is `decimal`, or when other than three digits follow. nullopt for words, dashes and errors of
/// spreadsheets.
std::optional<MoneyValue> parseMoney(std::string_view cell, char decimal);

/// What one cell says about the decimal sign of its column.
enum class DecimalHint { None, Dot, Comma, Ambiguous };
DecimalHint decimalHint(std::string_view cell);

/// The currency that a word, a sign or a code names ("руб.", "₽", "usd", "US Dollar"); nullopt
/// for other words.
std::optional<Currency> currencyOfWord(std::string_view word);
/// The currency named inside a header: "Сумма, руб.", "Стоимость, RUB", "Total (€)".
std::optional<Currency> currencyInHeader(std::string_view header);

/// How many noughts the sums under a header lack: 3 for «Сумма, тыс. руб.», -2 for "Amount
/// (cents)".
int powerInHeader(std::string_view header);

}  // namespace retenta
