// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include <QByteArrayView>
#include <QDate>
#include <QString>

namespace retenta {

/// A civil day: days since 1970-01-01 in the proleptic Gregorian calendar. No zone, no clock.
using Day = std::int32_t;

struct CivilDate {
  int year = 1970;
  int month = 1;  ///< 1…12
  int day = 1;    ///< 1…31
};

/// The day of a calendar date; nullopt for days that do not exist (31 February is refused, never
/// rolled over) and for years outside 1…9999.
std::optional<Day> dayFromCivil(int year, int month, int day);
CivilDate civilFromDay(Day day);

/// "2025-06-30", and back; nullopt for anything else.
QString isoDate(Day day);
std::optional<Day> dayFromIso(QByteArrayView text);

QDate toQDate(Day day);
Day fromQDate(QDate date);

/// Months since year 0: the number by which cohorts and monthly figures are grouped.
int monthIndex(Day day);
/// First day of the month with this index.
Day monthStart(int monthIndex);
/// The same day `months` later (or earlier), clipped to the month's length: 31 January + 1 = 28
/// February.
Day addMonths(Day day, int months);

}  // namespace retenta
