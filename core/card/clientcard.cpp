// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/clientcard.h"

#include <algorithm>

namespace retenta {

namespace {

struct Birthday {
  int year = 0;  // 0 = unknown
  int month = 0;
  int day = 0;
};

std::optional<Birthday> birthdayOf(const QString& text) {
  if (text.size() == 7 && text.startsWith(QLatin1String("--")))
    return Birthday{0, text.mid(2, 2).toInt(), text.mid(5, 2).toInt()};
  const auto day = dayFromIso(text.toLatin1());
  if (!day) return std::nullopt;
  const CivilDate date = civilFromDay(*day);
  return Birthday{date.year, date.month, date.day};
}

// 29 February is kept on the 28th where there is none.
std::optional<Day> dayIn(int year, const Birthday& birthday) {
  const bool leap = birthday.month == 2 && birthday.day == 29;
  const auto day = dayFromCivil(year, birthday.month, birthday.day);
  return day || !leap ? day : dayFromCivil(year, 2, 28);
}

}  // namespace

QString ClientCard::title() const {
  if (!name.isEmpty()) return name;
  if (!emails.isEmpty()) return emails.first();
  if (!phones.isEmpty()) return phones.first();
  return externalIds.empty() ? QString() : externalIds.front().value;
}

std::optional<int> ageOn(const QString& birthday, Day today) {
  const auto born = birthdayOf(birthday);
  if (!born || born->year == 0) return std::nullopt;
  const int year = civilFromDay(today).year;
  const auto thisYear = dayIn(year, *born);
  if (!thisYear) return std::nullopt;
  const int age = year - born->year - (*thisYear > today ? 1 : 0);
  return age < 0 ? std::nullopt : std::optional<int>(age);
}

std::optional<int> daysToBirthday(const QString& birthday, Day today) {
  const auto born = birthdayOf(birthday);
  if (!born) return std::nullopt;
  const int year = civilFromDay(today).year;
  for (const int candidate : {year, year + 1}) {
    const auto day = dayIn(candidate, *born);
    if (day && *day >= today) return *day - today;
  }
  return std::nullopt;
}

}  // namespace retenta
