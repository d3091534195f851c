// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/cellformat.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

#include "core/base/date.h"

namespace retenta {

namespace {

constexpr double secondsOfDay = 86'400;
constexpr double earliestDay = 10'000;  // less is a span of time
constexpr Day lastDay = 2'958'465;      // 9999-12-31
constexpr Day epoch1900 = -25569;       // 1899-12-30
constexpr Day epoch1904 = -24107;       // 1904-01-01

std::optional<double> number(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    return std::nullopt;
  return value;
}

std::string clockText(double days) {
  if (days < 0) return {};
  const auto seconds = static_cast<long>(std::llround(days * secondsOfDay));
  std::array<char, 32> time{};
  std::snprintf(time.data(), time.size(), "%02ld:%02ld:%02ld", seconds / 3600, seconds / 60 % 60,
                seconds % 60);
  return time.data();
}

bool isWhole(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  return !text.empty() && text.size() <= 40 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The letters of a format that are Russian, as the English ones they stand for.
constexpr std::array<std::pair<std::string_view, char>, 10> russian = {{{"д", 'd'},
                                                                        {"Д", 'd'},
                                                                        {"м", 'm'},
                                                                        {"М", 'm'},
                                                                        {"г", 'y'},
                                                                        {"Г", 'y'},
                                                                        {"ч", 'h'},
                                                                        {"Ч", 'h'},
                                                                        {"с", 's'},
                                                                        {"С", 's'}}};

struct CodeParts {
  std::string letters;   // the signs that format, lower case
  std::string literals;  // what is shown as it is
  bool elapsed = false;  // [h]:mm
};

// The first section of a code; colours, conditions and locales dropped.
CodeParts partsOf(std::string_view code) {
  CodeParts parts;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == ';') break;
    if (c == '"') {
      const std::size_t end = std::min(code.find('"', i + 1), code.size());
      parts.literals.append(code.substr(i + 1, end - i - 1));
      i = end;
    } else if (c == '\\' || c == '_' || c == '*') {
      if (c == '\\' && i + 1 < code.size()) parts.literals.push_back(code[i + 1]);
      ++i;
    } else if (c == '[') {
      const std::size_t end = std::min(code.find(']', i), code.size());
      const std::string_view inside = code.substr(i + 1, end - i - 1);
      if (inside.substr(0, 1) == "$")
        parts.literals.append(inside.substr(1, inside.find('-') - 1));
      else if (!inside.empty() && std::string_view("hHmMsS").find(inside[0]) != std::string::npos &&
               inside.find_first_not_of("hHmMsS") == std::string_view::npos)
        parts.elapsed = true;
      i = end;
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      const auto letter = std::find_if(russian.begin(), russian.end(), [&](const auto& each) {
        return code.substr(i, each.first.size()) == each.first;
      });
      if (letter != russian.end()) {
        parts.letters.push_back(letter->second);
        ++i;
      } else {
        parts.literals.push_back(c);
      }
    } else {
      parts.letters.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c);
    }
  }
  return parts;
}

std::string currencyOf(const std::string& literals) {
  for (const std::string_view sign : {"₽", "$", "€", "£", "₴", "₸", "¥", "RUB", "USD", "EUR"}) {
    if (literals.find(sign) != std::string::npos) return std::string(sign);
  }
  return literals.find("р") != std::string::npos ? "руб." : std::string();
}

}  // namespace

CellFormat formatOfCode(std::string_view code) {
  CodeParts parts = partsOf(code);
  CellFormat format;
  std::string& letters = parts.letters;
  if (letters == "general" || letters == "standard" || letters == "@" || code == "Основной")
    return format;
  const auto holds = [&](std::string_view any) {
    return letters.find_first_of(any) != std::string::npos;
  };
  const bool numeric = holds("#?") || letters.substr(0, 1) == "0";
  if (!numeric && holds("yd")) {
    format.kind = CellFormat::Kind::Date;
  } else if (!numeric && (parts.elapsed || holds("hs"))) {
    format.kind = CellFormat::Kind::Time;
  } else if (!numeric && holds("m")) {
    format.kind = CellFormat::Kind::Date;
  } else {
    format.currency = currencyOf(parts.literals + letters);
    if (!letters.empty() && letters.find_first_not_of('0') == std::string::npos &&
        parts.literals.empty())
      format.zeros = static_cast<int>(std::min<std::size_t>(letters.size(), 20));
  }
  return format;
}

CellFormat formatOfBuiltin(int id) {
  CellFormat format;
  const bool time = (id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47);
  const bool date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  if (time)
    format.kind = CellFormat::Kind::Time;
  else if (date)
    format.kind = CellFormat::Kind::Date;
  return format;
}

std::string plainNumber(std::string_view stored) {
  if (isWhole(stored)) return std::string(stored);
  const auto value = number(stored);
  if (!value || std::abs(*value) >= 1e40) return std::string(stored);
  std::array<char, 512> text{};
  // Fifteen digits are what spreadsheets keep; what follows is dust of the binary fraction.
  const int whole =
      *value == 0 ? 1 : static_cast<int>(std::floor(std::log10(std::abs(*value)))) + 1;
  const int decimals = std::clamp(15 - std::max(whole, 1), 0, 14);
  const int length = std::snprintf(text.data(), text.size(), "%.*f", decimals, *value);
  std::string plain(text.data(), static_cast<std::size_t>(std::max(length, 0)));
  const std::size_t point = plain.find('.');
  if (point == std::string::npos) return plain;
  plain.erase(plain.find_last_not_of('0') + 1);
  if (plain.back() == '.')
    plain.pop_back();
  else if (plain.size() - point == 4)
    plain.push_back('0');
  return plain == "-0" ? "0" : plain;
}

std::string isoOfSerial(double serial, bool from1904) {
  if (!(serial >= 0 && serial < 3e6)) return {};
  const auto seconds = static_cast<qint64>(std::llround(serial * secondsOfDay));
  const auto days = static_cast<Day>(seconds / 86'400);
  if (days > lastDay) return {};
  const qint64 rest = seconds % 86'400;
  const std::string time = clockText(static_cast<double>(rest) / secondsOfDay);
  if (days == 0 && !from1904) return time;
  // Day 60 of the 1900 system is the 29th of February that was none.
  const Day day = from1904 ? days + epoch1904 : days + epoch1900 + (days < 60 ? 1 : 0);
  std::string iso = isoDate(day).toStdString();
  if (rest != 0) iso += ' ' + time;
  return iso;
}

std::string numberText(std::string_view stored, const CellFormat& format, bool from1904) {
  if (format.kind != CellFormat::Kind::Number) {
    const auto serial = number(stored);
    // A format of the clock alone, and no day in the number: a time, or hours beyond a day.
    const bool clock = format.kind == CellFormat::Kind::Time && serial && *serial < earliestDay;
    std::string iso;
    if (serial) iso = clock ? clockText(*serial) : isoOfSerial(*serial, from1904);
    if (!iso.empty()) return iso;
  }
  std::string plain = plainNumber(stored);
  if (format.zeros > 0 && isWhole(plain) && plain.front() != '-' &&
      plain.size() < static_cast<std::size_t>(format.zeros))
    plain.insert(0, static_cast<std::size_t>(format.zeros) - plain.size(), '0');
  if (!format.currency.empty()) plain += ' ' + format.currency;
  return plain;
}

}  // namespace retenta
