// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/values/datevalue.h"

#include <algorithm>
#include <array>

#include <QStringList>

#include "core/importing/text/celltext.h"
#include "core/importing/values/daynumbers.h"

namespace retenta {

namespace {

struct Written {
  std::array<Part, 3> parts;
  char separator = 0;
  std::size_t end = 0;
};

// Three numbers with the same separator.
std::optional<Written> threeNumbers(std::string_view text) {
  Written written;
  std::size_t at = 0;
  for (std::size_t i = 0; i < 3; ++i) {
    written.parts[i] = number(text, at, 4);
    if (written.parts[i].digits == 0) return std::nullopt;
    if (i == 2) break;
    if (at >= text.size()) return std::nullopt;
    const char c = text[at++];
    if ((c != '.' && c != '/' && c != '-') || (i == 1 && c != written.separator))
      return std::nullopt;
    written.separator = c;
  }
  if (at < text.size() && isDigit(text[at])) return std::nullopt;
  written.end = at;
  return written;
}

int fullYear(Part year) {
  if (year.digits > 2) return year.digits == 4 ? year.value : -1;
  return year.value <= 69 ? 2000 + year.value : 1900 + year.value;
}

bool readZone(std::string_view rest, bool& utc) {
  if (rest.empty()) return true;
  if (rest == "Z" || rest == "z" || rest == "UTC" || rest == "GMT" || rest == "+00:00" ||
      rest == "+0000" || rest == "+00" || rest == "-00:00") {
    utc = true;
    return true;
  }
  if (rest[0] == '+' || rest[0] == '-') {
    return rest.size() >= 3 && rest.size() <= 6 &&
           std::all_of(rest.begin() + 1, rest.end(), [](char c) { return isDigit(c) || c == ':'; });
  }
  // A named zone (MSK, PST): its own day.
  return rest.size() <= 5 &&
         std::all_of(rest.begin(), rest.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// What follows the date: nothing, or a time with its zone.
bool readTime(std::string_view rest, DateValue& value) {
  for (const std::string_view word : {" в ", " at "}) {
    if (rest.substr(0, word.size()) == word) rest.remove_prefix(word.size());
  }
  while (!rest.empty() && (rest[0] == ' ' || rest[0] == 'T' || rest[0] == ','))
    rest.remove_prefix(1);
  if (rest.empty()) return true;
  std::size_t at = 0;
  const Part hour = number(rest, at, 2);
  if (hour.digits == 0 || at >= rest.size() || rest[at] != ':') return false;
  ++at;
  const Part minute = number(rest, at, 2);
  Part second;
  if (minute.digits != 2) return false;
  if (at < rest.size() && rest[at] == ':') {
    ++at;
    second = number(rest, at, 2);
    if (at < rest.size() && (rest[at] == '.' || rest[at] == ',')) {
      ++at;
      number(rest, at, 9);
    }
  }
  rest.remove_prefix(at);
  while (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
  int hours = hour.value;
  if (rest.size() >= 2 && (rest[1] == 'M' || rest[1] == 'm')) {
    const bool after = rest[0] == 'P' || rest[0] == 'p';
    hours = hours % 12 + (after ? 12 : 0);
    rest.remove_prefix(2);
    while (!rest.empty() && rest[0] == ' ') rest.remove_prefix(1);
  }
  const int time = hours * 3600 + minute.value * 60 + second.value;
  // 24:00:00 and a leap second are the end of their day.
  if (time > secondsOfDay || minute.value > 59 || second.value > 60) return false;
  value.secondOfDay = std::min(time, secondsOfDay - 1);
  return readZone(rest, value.utc);
}

constexpr std::array<std::array<std::string_view, 2>, 12> months = {{{"jan", "янв"},
                                                                     {"feb", "фев"},
                                                                     {"mar", "мар"},
                                                                     {"apr", "апр"},
                                                                     {"may", "ма"},
                                                                     {"jun", "июн"},
                                                                     {"jul", "июл"},
                                                                     {"aug", "авг"},
                                                                     {"sep", "сен"},
                                                                     {"oct", "окт"},
                                                                     {"nov", "ноя"},
                                                                     {"dec", "дек"}}};

int monthOfWord(std::string_view word) {
  for (std::size_t i = 0; i < months.size(); ++i) {
    for (const std::string_view name : months[i]) {
      // «ма» is May only as «май», «мая»: March came before it.
      if (word.substr(0, name.size()) == name) return static_cast<int>(i) + 1;
    }
  }
  return 0;
}

// "5 марта 2024 г.", "Mar 5, 2024", "05-Mar-24".
std::optional<DateValue> byWords(std::string_view cell) {
  const std::string text = toQString(cell).toLower().toStdString();
  const auto isSplit = [](char c) {
    return c == ' ' || c == ',' || c == '.' || c == '-' || c == '/';
  };
  std::array<Part, 2> numbers;
  std::size_t count = 0;
  int month = 0;
  std::size_t at = 0;
  std::size_t end = 0;
  while (at < text.size() && (count < 2 || month == 0)) {
    if (isSplit(text[at])) {
      ++at;
      continue;
    }
    if (isDigit(text[at])) {
      if (count == 2) return std::nullopt;
      numbers[count++] = number(text, at, 4);
      for (const std::string_view ordinal : {"st", "nd", "rd", "th"}) {
        const bool ends = at + 2 >= text.size() || isSplit(text[at + 2]);
        if (ends && std::string_view(text).substr(at, 2) == ordinal) at += 2;
      }
      end = at;
      continue;
    }
    const std::size_t begin = at;
    while (at < text.size() && !isSplit(text[at]) && !isDigit(text[at])) ++at;
    const int named = monthOfWord(std::string_view(text).substr(begin, at - begin));
    if (named == 0 || month != 0) return std::nullopt;
    month = named;
    end = at;
  }
  if (count != 2 || month == 0) return std::nullopt;
  const bool yearFirst = numbers[0].digits == 4;
  const int year = fullYear(numbers[yearFirst ? 0 : 1]);
  const auto day = dayFromCivil(year, month, numbers[yearFirst ? 1 : 0].value);
  if (!day) return std::nullopt;
  std::string_view rest = cell.substr(std::min(end, cell.size()));
  for (const std::string_view tail : {" года", " г.", " г", "г."}) {
    if (rest.substr(0, tail.size()) != tail) continue;
    rest.remove_prefix(tail.size());
    break;
  }
  DateValue value{*day, -1, false};
  if (!readTime(rest, value)) return std::nullopt;
  return value;
}

// "Tue, 5 Mar 2024", «вторник, 5 марта»: without the day of the week.
std::string_view withoutWeekday(std::string_view cell) {
  const std::size_t end = cell.find_first_of(" ,.");
  if (end == std::string_view::npos || end == 0 || isDigit(cell[0])) return cell;
  static const QStringList names = QStringLiteral(
                                       "mon tue tues wed thu thur thurs fri sat sun monday tuesday "
                                       "wednesday thursday friday saturday sunday пн вт ср чт пт "
                                       "сб вс понедельник вторник среда четверг пятница суббота "
                                       "воскресенье")
                                       .split(QLatin1Char(' '));
  if (!names.contains(toQString(cell.substr(0, end)).toLower())) return cell;
  const std::size_t begin = cell.find_first_not_of(" ,.", end);
  return begin == std::string_view::npos ? cell : cell.substr(begin);
}

// "14:05 05.03.2024", «14:05:00, 5 марта 2024»: the day; '' when no time leads.
std::string_view behindTime(std::string_view cell) {
  std::size_t at = 0;
  if (number(cell, at, 2).digits == 0 || cell.substr(at, 1) != ":") return {};
  const std::size_t end = cell.find_first_not_of("0123456789:");
  if (end == std::string_view::npos || (cell[end] != ' ' && cell[end] != ',')) return {};
  const std::size_t begin = cell.find_first_not_of(" ,", end);
  return begin == std::string_view::npos ? std::string_view() : cell.substr(begin);
}

// The day of the one, which has no time, at the time before it.
std::optional<DateValue> timedDate(std::string_view day, std::string_view cell, DateOrder order) {
  auto value = parseDate(day, order);
  const std::string_view time = cell.substr(0, cell.find_first_of(" ,"));
  if (!value || value->secondOfDay >= 0 || !readTime(time, *value)) return std::nullopt;
  return value;
}

}  // namespace

std::optional<DateValue> parseDate(std::string_view cell, DateOrder order) {
  if (cell.size() < 5 || cell.size() > 64) return std::nullopt;
  const auto written = threeNumbers(cell);
  if (!written) {
    if (const auto serial = byDigits(cell)) return serial;
    if (const auto unixTime = byUnixTime(cell)) return unixTime;
    if (const auto week = byWeek(cell)) return week;
    const std::string_view rest = withoutWeekday(cell);
    if (rest.size() < cell.size()) return parseDate(rest, order);
    const std::string_view day = behindTime(cell);
    return day.empty() ? byWords(cell) : timedDate(day, cell, order);
  }
  const auto& [first, second, third] = written->parts;
  std::optional<Day> day;
  if (first.digits == 4) {
    day = dayFromCivil(first.value, second.value, third.value);
  } else if (first.digits <= 2 && second.digits <= 2 && third.digits >= 2) {
    const bool dotted = written->separator == '.';
    if (!dotted && order == DateOrder::Ymd && third.digits == 2)
      day = dayFromCivil(fullYear(first), second.value, third.value);
    else if (!dotted && order == DateOrder::Mdy)
      day = dayFromCivil(fullYear(third), first.value, second.value);
    else
      day = dayFromCivil(fullYear(third), second.value, first.value);
  }
  if (!day) return std::nullopt;
  DateValue value{*day, -1, false};
  if (!readTime(cell.substr(written->end), value)) return std::nullopt;
  return value;
}

bool isEmptyDate(std::string_view cell) {
  if (cell.empty() || cell == "-" || cell == "—" || cell == "не закрыта" || cell == "н/д")
    return true;
  const bool zeros = cell.find_first_not_of("0./-: ") == std::string_view::npos;
  return zeros || cell.substr(0, 10) == "01.01.1900" || cell.substr(0, 10) == "0001-01-01" ||
         cell.substr(0, 10) == "01.01.0001" || cell.substr(0, 10) == "1900-01-01";
}

DateHint dateHint(std::string_view cell) {
  if (isEmptyDate(cell)) return DateHint::None;
  cell = withoutWeekday(cell);
  if (const std::string_view day = behindTime(cell); !day.empty()) cell = day;
  const auto written = threeNumbers(cell);
  if (!written) return parseDate(cell, DateOrder::Dmy) ? DateHint::Iso : DateHint::None;
  const auto& [first, second, third] = written->parts;
  if (first.digits == 4) return parseDate(cell, DateOrder::Ymd) ? DateHint::Iso : DateHint::None;
  if (first.digits > 2 || second.digits > 2) return DateHint::None;
  if (written->separator == '.')
    return parseDate(cell, DateOrder::Dmy) ? DateHint::Dotted : DateHint::None;
  const bool dmy = parseDate(cell, DateOrder::Dmy).has_value();
  const bool mdy = parseDate(cell, DateOrder::Mdy).has_value();
  if (dmy && mdy) return first.value == second.value ? DateHint::None : DateHint::Ambiguous;
  if (dmy) return DateHint::Dmy;
  return mdy ? DateHint::Mdy : DateHint::None;
}

QString datePattern(std::string_view cell, DateOrder order) {
  const auto value = parseDate(cell, order);
  if (!value) return {};
  QString pattern;
  if (const auto written = threeNumbers(cell)) {
    const QString sign(QLatin1Char(written->separator));
    const QString year = QStringLiteral("YYYY").left(std::max(written->parts[2].digits, 2));
    if (written->parts[0].digits == 4)
      pattern =
          QStringList{QStringLiteral("YYYY"), QStringLiteral("MM"), QStringLiteral("DD")}.join(
              sign);
    else if (written->separator != '.' && order == DateOrder::Mdy)
      pattern = QStringList{QStringLiteral("MM"), QStringLiteral("DD"), year}.join(sign);
    else
      pattern = QStringList{QStringLiteral("DD"), QStringLiteral("MM"), year}.join(sign);
  } else if (byDigits(cell)) {
    pattern = cell.size() == 8 ? QStringLiteral("YYYYMMDD") : QStringLiteral("serial");
  } else if (byUnixTime(cell)) {
    return QStringLiteral("unix");
  } else if (byWeek(cell)) {
    return QStringLiteral("YYYY-Www-D");
  } else {
    pattern = QStringLiteral("D MMMM YYYY");
  }
  if (value->secondOfDay >= 0) {
    const auto colons = std::count(cell.begin(), cell.end(), ':');
    pattern += colons >= 2 ? QStringLiteral(" HH:MM:SS") : QStringLiteral(" HH:MM");
  }
  return pattern;
}

QString parseBirthday(std::string_view cell, DateOrder order, Day today) {
  const auto yearless = [](int month, int day) {
    if (!dayFromCivil(2000, month, day)) return QString();
    return QStringLiteral("--%1-%2")
        .arg(month, 2, 10, QLatin1Char('0'))
        .arg(day, 2, 10, QLatin1Char('0'));
  };
  if (isEmptyDate(cell)) return {};
  if (cell.substr(0, 2) == "--") {
    std::size_t at = 2;
    const Part month = number(cell, at, 2);
    if (at < cell.size() && cell[at] == '-') ++at;
    const Part day = number(cell, at, 2);
    return at == cell.size() ? yearless(month.value, day.value) : QString();
  }
  std::size_t at = 0;
  const Part first = number(cell, at, 2);
  if (first.digits > 0 && at < cell.size() && (cell[at] == '.' || cell[at] == '/')) {
    const bool dotted = cell[at++] == '.';
    const Part second = number(cell, at, 2);
    if (at == cell.size() && second.digits > 0) {
      const bool dayFirst = dotted || order == DateOrder::Dmy;
      return dayFirst ? yearless(second.value, first.value) : yearless(first.value, second.value);
    }
  }
  auto value = parseDate(cell, order);
  if (!value) return {};
  CivilDate civil = civilFromDay(value->day);
  if (value->day > today) {  // "14.08.65": a birthday is never ahead
    const auto earlier = dayFromCivil(civil.year - 100, civil.month, civil.day);
    const auto written = threeNumbers(cell);
    if (!earlier || !written || written->parts[2].digits != 2) return {};
    value->day = *earlier;
  }
  if (value->day < -36525 * 2) return {};
  return isoDate(value->day);
}

std::string_view dateInDocument(std::string_view name) {
  static constexpr std::string_view of = " от ";
  for (std::size_t at = name.find(of); at != std::string_view::npos; at = name.find(of, at + 1)) {
    const std::string_view rest = name.substr(at + of.size());
    if (!rest.empty() && rest.front() >= '0' && rest.front() <= '9') return rest;
  }
  return {};
}

}  // namespace retenta
