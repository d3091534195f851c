// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/date.h"

#include <algorithm>
#include <chrono>

namespace retenta {

namespace {
constexpr qint64 julianOfEpoch = 2440588;  // QDate counts Julian days

std::optional<int> digits(QByteArrayView text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}
}  // namespace

std::optional<Day> dayFromCivil(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
    return std::nullopt;
  }
  const std::chrono::year_month_day ymd{std::chrono::year{year},
                                        std::chrono::month{static_cast<unsigned>(month)},
                                        std::chrono::day{static_cast<unsigned>(day)}};
  if (!ymd.ok()) return std::nullopt;
  return static_cast<Day>(std::chrono::sys_days{ymd}.time_since_epoch().count());
}

CivilDate civilFromDay(Day day) {
  const std::chrono::year_month_day ymd{std::chrono::sys_days{std::chrono::days{day}}};
  return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

QString isoDate(Day day) {
  const CivilDate c = civilFromDay(day);
  return QStringLiteral("%1-%2-%3")
      .arg(c.year, 4, 10, QLatin1Char('0'))
      .arg(c.month, 2, 10, QLatin1Char('0'))
      .arg(c.day, 2, 10, QLatin1Char('0'));
}

std::optional<Day> dayFromIso(QByteArrayView text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.first(4));
  const auto month = digits(text.sliced(5, 2));
  const auto day = digits(text.sliced(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return dayFromCivil(*year, *month, *day);
}

QDate toQDate(Day day) { return QDate::fromJulianDay(julianOfEpoch + day); }

Day fromQDate(QDate date) { return static_cast<Day>(date.toJulianDay() - julianOfEpoch); }

int monthIndex(Day day) {
  const CivilDate c = civilFromDay(day);
  return c.year * 12 + c.month - 1;
}

Day monthStart(int monthIndex) {
  // Steps of months may lead beyond the years that can be typed.
  using namespace std::chrono;
  const year_month month = year{0} / January + months{monthIndex};
  return static_cast<Day>(sys_days{month / 1}.time_since_epoch().count());
}

Day addMonths(Day day, int months) {
  const CivilDate c = civilFromDay(day);
  const Day start = monthStart(monthIndex(day) + months);
  const Day next = monthStart(monthIndex(day) + months + 1);
  return std::min(start + c.day - 1, next - 1);
}

}  // namespace retenta
