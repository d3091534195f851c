// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/values/daynumbers.h"

#include <algorithm>

namespace retenta {

namespace {

constexpr Day serialEpoch = -25569;  // 1899-12-30: what a spreadsheet calls day 0

}  // namespace

Part number(std::string_view text, std::size_t& at, int most) {
  Part part;
  while (at < text.size() && isDigit(text[at]) && part.digits < most) {
    part.value = part.value * 10 + (text[at++] - '0');
    ++part.digits;
  }
  return part;
}

std::optional<DateValue> byWeek(std::string_view cell) {
  std::size_t at = 0;
  const Part year = number(cell, at, 4);
  if (year.digits != 4 || cell.substr(at, 2) != "-W") return std::nullopt;
  at += 2;
  const Part week = number(cell, at, 2);
  Part weekday{1, 1};
  if (at < cell.size() && cell[at] == '-') {
    ++at;
    weekday = number(cell, at, 1);
  }
  const auto fourth = dayFromCivil(year.value, 1, 4);
  const bool good = at == cell.size() && week.digits == 2 && week.value >= 1 && week.value <= 53 &&
                    weekday.digits == 1 && weekday.value >= 1 && weekday.value <= 7;
  if (!good || !fourth) return std::nullopt;
  const Day monday = *fourth - ((*fourth + 3) % 7 + 7) % 7;  // day 0 was a Thursday
  return DateValue{monday + (week.value - 1) * 7 + weekday.value - 1, -1, false};
}

std::optional<DateValue> byUnixTime(std::string_view cell) {
  if (cell.size() != 10 && cell.size() != 13) return std::nullopt;
  if (!std::all_of(cell.begin(), cell.end(), isDigit)) return std::nullopt;
  qint64 seconds = 0;
  for (std::size_t i = 0; i < 10; ++i) seconds = seconds * 10 + (cell[i] - '0');
  if (seconds < 1'000'000'000 || seconds >= 4'102'444'800) return std::nullopt;
  return DateValue{static_cast<Day>(seconds / secondsOfDay),
                   static_cast<int>(seconds % secondsOfDay), true};
}

std::optional<DateValue> byDigits(std::string_view cell) {
  std::size_t at = 0;
  const Part all = number(cell, at, 8);
  if (all.digits == 8 && at == cell.size()) {
    const auto day = dayFromCivil(all.value / 10'000, all.value / 100 % 100, all.value % 100);
    if (!day || all.value < 19'000'101) return std::nullopt;
    return DateValue{*day, -1, false};
  }
  if (all.digits != 5 || all.value < 20'000 || all.value > 60'000) return std::nullopt;
  if (at < cell.size()) {
    if (cell[at] != '.' && cell[at] != ',') return std::nullopt;
    ++at;
    while (at < cell.size() && isDigit(cell[at])) ++at;
    if (at != cell.size()) return std::nullopt;
  }
  return DateValue{all.value + serialEpoch, -1, false};
}

}  // namespace retenta
