// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments/birthdays.h"

#include <algorithm>

namespace retenta {

namespace {

struct Parts {
  int year;
  int month;
  int day;
};

Parts partsOf(PackedBirthday birthday) {
  return {birthday / 10'000, birthday / 100 % 100, birthday % 100};
}

Day inYear(const Parts& born, int year) {
  const int month = year * 12 + born.month - 1;
  return std::min(monthStart(month) + born.day - 1, monthStart(month + 1) - 1);
}

}  // namespace

std::optional<int> fullYears(PackedBirthday birthday, Day day) {
  const Parts born = partsOf(birthday);
  if (born.year == 0) return std::nullopt;
  const int year = civilFromDay(day).year;
  const int years = year - born.year - (day < inYear(born, year) ? 1 : 0);
  return years >= 0 ? std::optional(years) : std::nullopt;
}

Day nextBirthday(PackedBirthday birthday, Day day) {
  const Parts born = partsOf(birthday);
  const int year = civilFromDay(day).year;
  const Day thisYear = inYear(born, year);
  return thisYear >= day ? thisYear : inYear(born, year + 1);
}

}  // namespace retenta
