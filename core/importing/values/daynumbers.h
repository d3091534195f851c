// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/importing/values/datevalue.h"

namespace retenta {

inline constexpr int secondsOfDay = 24 * 3600;

inline bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Digits of a date, and how many.
struct Part {
  int value = 0;
  int digits = 0;
};

/// Up to `most` digits at the cursor, which goes behind them.
Part number(std::string_view text, std::size_t& at, int most);

/// 2024-W10-2, 2024-W10: weeks begin on Monday, the first holds 4 January.
std::optional<DateValue> byWeek(std::string_view cell);
/// Seconds or thousandths since 1970, from 2001 to 2099.
std::optional<DateValue> byUnixTime(std::string_view cell);
/// 20240305, and 45356 or 45356.5 of a spreadsheet.
std::optional<DateValue> byDigits(std::string_view cell);

}  // namespace retenta
