// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/values/moneyvalue.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <limits>

#include <QStringList>

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

struct CurrencyWord {
  std::string_view word;
  std::string_view code;
};

constexpr std::array<CurrencyWord, 37> currencyWords = {{
    {"₽", "RUB"},  {"руб", "RUB"},     {"рубль", "RUB"}, {"рублей", "RUB"}, {"рубли", "RUB"},
    {"р", "RUB"},    {"rub", "RUB"},     {"rur", "RUB"},   {"$", "USD"},      {"usd", "USD"},
    {"us$", "USD"},  {"долл", "USD"},    {"€", "EUR"},     {"eur", "EUR"},    {"евро", "EUR"},
    {"euro", "EUR"}, {"£", "GBP"},       {"gbp", "GBP"},   {"₴", "UAH"},      {"грн", "UAH"},
    {"uah", "UAH"},  {"₸", "KZT"},       {"тг", "KZT"},    {"тенге", "KZT"},  {"kzt", "KZT"},
    {"byn", "BYN"},  {"бел руб", "BYN"}, {"¥", "JPY"},     {"jpy", "JPY"},    {"cny", "CNY"},
    {"chf", "CHF"},  {"pln", "PLN"},     {"zł", "PLN"},    {"amd", "AMD"},    {"gel", "GEL"},
    {"₺", "TRY"},    {"₹", "INR"},
}};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

std::optional<Currency> knownCurrency(std::string_view code) {
  return Currency::fromCode(toQString(code));
}

// The digits and separators of a cell; what stands around them.
struct Parts {
  std::array<char, 40> number;
  std::size_t length = 0;
  std::string_view word;
  bool negative = false;
  bool good = true;
};

// Length of a sign in UTF-8 that counts as a blank, a minus or nothing at all.
enum class Sign { Other, Blank, Minus };
Sign signAt(std::string_view text, std::size_t at, std::size_t& length) {
  const auto is = [&](std::string_view sign) {
    length = sign.size();
    return text.substr(at, sign.size()) == sign;
  };
  if (is(" ") || is("\u00A0") || is("\u202F") || is("\u2009") || is("'") || is("\u2019"))
    return Sign::Blank;
  if (is("-") || is("\u2212") || is("\u2013")) return Sign::Minus;
  length = 1;
  return Sign::Other;
}

bool takeWord(std::string_view text, std::size_t& at, Parts& parts) {
  const std::size_t begin = at;
  while (at < text.size() && !isDigit(text[at]) && text[at] != '(' && text[at] != ')' &&
         text[at] != ' ' && text[at] != '-' && text[at] != '+') {
    // A dot after letters ends an abbreviation: «руб.», «р.»
    if (text.substr(at, 2) == "\u00A0" || text.substr(at, 3) == "\u202F") break;
    ++at;
  }
  std::string_view word = text.substr(begin, at - begin);
  while (!word.empty() && (word.back() == '.' || word.back() == ',')) word.remove_suffix(1);
  if (word.empty()) return true;
  if (!parts.word.empty()) return false;
  parts.word = word;
  return true;
}

Parts split(std::string_view text) {
  Parts parts;
  std::size_t at = 0;
  bool closed = false;  // after ")" or a trailing minus no digit may follow
  bool wordAfterDigits = false;
  while (at < text.size() && parts.good) {
    const char c = text[at];
    if (isDigit(c) || ((c == '.' || c == ',') && parts.length > 0 && parts.word.empty()) ||
        ((c == '.' || c == ',') && at + 1 < text.size() && isDigit(text[at + 1]))) {
      // "12 руб 50" is two numbers: a word may stand before or after the digits, not among them.
      parts.good = !closed && parts.length < parts.number.size() && !wordAfterDigits;
      if (parts.good) parts.number[parts.length++] = c;
      ++at;
      continue;
    }
    std::size_t length = 1;
    const Sign sign = signAt(text, at, length);
    if (sign == Sign::Blank || c == '+') {
      at += length;
    } else if (sign == Sign::Minus) {
      closed = parts.length > 0;
      parts.good = !parts.negative;
      parts.negative = true;
      at += length;
    } else if (c == '(') {
      parts.negative = true;
      ++at;
    } else if (c == ')') {
      closed = true;
      ++at;
    } else {
      parts.good = takeWord(text, at, parts);
      wordAfterDigits = parts.length > 0 && !parts.word.empty();
    }
  }
  while (parts.length > 0 && !isDigit(parts.number[parts.length - 1])) --parts.length;
  parts.good = parts.good && parts.length > 0;
  return parts;
}

// Where the decimal part begins in a run of digits and separators, or npos; false when the groups
// make no number.
struct Grouping {
  bool good = true;
  std::size_t decimalAt = std::string_view::npos;
};

bool groupsOfThree(std::string_view number, char separator, std::size_t end) {
  std::size_t run = 0;
  bool first = true;
  for (std::size_t i = 0; i < end; ++i) {
    if (number[i] != separator) {
      ++run;
      continue;
    }
    if ((first && (run == 0 || run > 3)) || (!first && run != 3)) return false;
    first = false;
    run = 0;
  }
  return first || run == 3;
}

Grouping grouping(std::string_view number, char decimal) {
  const auto dots = std::count(number.begin(), number.end(), '.');
  const auto commas = std::count(number.begin(), number.end(), ',');
  if (dots == 0 && commas == 0) return {};
  if (dots > 0 && commas > 0) {
    const std::size_t last = number.find_last_of(".,");
    const char point = number[last];
    const char other = point == '.' ? ',' : '.';
    const bool good =
        std::count(number.begin(), number.end(), point) == 1 && groupsOfThree(number, other, last);
    return {good, last};
  }
  const char separator = dots > 0 ? '.' : ',';
  if (dots + commas > 1)
    return {groupsOfThree(number, separator, number.size()), std::string_view::npos};
  const std::size_t at = number.find(separator);
  const std::size_t after = number.size() - at - 1;
  const bool thousands =
      separator != decimal && after == 3 && at >= 1 && at <= 3 && number[0] != '0';
  return {true, thousands ? std::string_view::npos : at};
}

bool fastDigits(std::string_view text, char decimal, qint64& mantissa, int& decimals) {
  const std::size_t begin = !text.empty() && text[0] == '-' ? 1 : 0;
  if (text.size() - begin > 17 || begin == text.size()) return false;
  qint64 digits = 0;
  std::size_t point = text.size();  // none yet
  for (std::size_t i = begin; i < text.size(); ++i) {
    const unsigned digit = static_cast<unsigned char>(text[i]) - unsigned{'0'};
    if (digit < 10) {
      digits = digits * 10 + digit;
      continue;
    }
    if (text[i] != decimal || point != text.size() || i == begin || i + 1 == text.size())
      return false;
    point = i;
  }
  mantissa = begin == 1 ? -digits : digits;
  decimals = point == text.size() ? 0 : static_cast<int>(text.size() - point - 1);
  return true;
}

// «1 000 руб. 50 »: whole roubles, their word, at most two digits.
std::optional<MoneyValue> withKopecks(std::string_view cell) {
  while (!cell.empty() && cell.back() == ' ') cell.remove_suffix(1);
  std::size_t digits = 0;
  while (digits < cell.size() && isDigit(cell[cell.size() - digits - 1])) ++digits;
  if (digits == 0 || digits > 2 || digits == cell.size()) return std::nullopt;
  const std::string_view small = cell.substr(cell.size() - digits);
  auto value = parseMoney(cell.substr(0, cell.size() - digits), ',');
  if (!value || value->decimals > 0 || value->currency != knownCurrency("RUB")) return std::nullopt;
  const qint64 kopecks = digits == 1 ? small[0] - '0' : (small[0] - '0') * 10 + (small[1] - '0');
  if (__builtin_mul_overflow(value->mantissa, qint64{100}, &value->mantissa)) return std::nullopt;
  value->mantissa += value->mantissa < 0 ? -kopecks : kopecks;
  value->decimals = 2;
  return value;
}

// Any other way of writing a number.
std::optional<MoneyValue> parseWritten(std::string_view cell, char decimal) {
  MoneyValue value;
  // «1500-00», «1500=00»: roubles and no kopecks, as people write them by hand.
  const std::size_t size = cell.size();
  if (size > 3 && isDigit(cell[size - 4]) && cell.substr(size - 2) == "00" &&
      (cell[size - 3] == '-' || cell[size - 3] == '=') && cell.find_first_of("-=") == size - 3)
    cell.remove_suffix(3);
  if (const auto kopecks = cell.find("коп"); kopecks != std::string_view::npos)
    return withKopecks(cell.substr(0, kopecks));
  const Parts parts = split(cell);
  if (!parts.good) return std::nullopt;
  if (!parts.word.empty()) {
    value.currency = currencyOfWord(parts.word);
    if (!value.currency) return std::nullopt;
  }
  const std::string_view number(parts.number.data(), parts.length);
  const Grouping groups = grouping(number, decimal);
  if (!groups.good) return std::nullopt;
  for (std::size_t i = 0; i < number.size(); ++i) {
    if (!isDigit(number[i])) continue;
    if (groups.decimalAt != std::string_view::npos && i > groups.decimalAt) {
      if (value.decimals >= 9) continue;  // the tail of a binary fraction
      ++value.decimals;
    }
    if (__builtin_mul_overflow(value.mantissa, qint64{10}, &value.mantissa) ||
        __builtin_add_overflow(value.mantissa, qint64{number[i] - '0'}, &value.mantissa))
      return std::nullopt;
  }
  if (parts.negative) value.mantissa = -value.mantissa;
  return value;
}

}  // namespace

// From `decimals` of them to `exponent`; false on overflow.
bool MoneyValue::rescale(int exponent, qint64& value) const {
  for (int i = decimals; i < exponent; ++i) {
    if (__builtin_mul_overflow(value, qint64{10}, &value)) return false;
  }
  qint64 divisor = 1;
  for (int i = exponent; i < decimals && i < exponent + 18; ++i) divisor *= 10;
  if (divisor == 1) return true;
  const qint64 rest = value % divisor;
  const qint64 away = value < 0 ? -1 : 1;
  value /= divisor;
  if (std::abs(rest) >= divisor - std::abs(rest)) value += away;
  return true;
}

std::optional<MoneyValue> parseMoney(std::string_view cell, char decimal) {
  // Filled where it is returned: a copy right after waits until all that was written is in memory.
  std::optional<MoneyValue> value(std::in_place);
  if (cell.empty())
    value.reset();
  else if (!fastDigits(cell, decimal, value->mantissa, value->decimals))
    value = parseWritten(cell, decimal);
  return value;
}

DecimalHint decimalHint(std::string_view cell) {
  const Parts parts = split(cell);
  if (!parts.good) return DecimalHint::None;
  const std::string_view number(parts.number.data(), parts.length);
  const std::size_t last = number.find_last_of(".,");
  if (last == std::string_view::npos) return DecimalHint::None;
  const DecimalHint said = number[last] == '.' ? DecimalHint::Dot : DecimalHint::Comma;
  const DecimalHint other = said == DecimalHint::Dot ? DecimalHint::Comma : DecimalHint::Dot;
  const auto dots = std::count(number.begin(), number.end(), '.');
  const auto commas = std::count(number.begin(), number.end(), ',');
  if (dots > 0 && commas > 0) return said;
  if (dots + commas > 1) return other;
  const bool spaced = cell.find(' ') < cell.find(number[last]) && isDigit(cell[0]);
  const bool three = number.size() - last - 1 == 3 && last >= 1 && last <= 3 && number[0] != '0';
  return three && !spaced ? DecimalHint::Ambiguous : said;
}

std::optional<Currency> currencyOfWord(std::string_view word) {
  QString lower = toQString(word).toLower().trimmed();
  while (lower.endsWith(QLatin1Char('.'))) lower.chop(1);
  const std::string key = lower.toStdString();
  for (const CurrencyWord& each : currencyWords) {
    if (each.word == key) return knownCurrency(each.code);
  }
  return std::nullopt;
}

std::optional<Currency> currencyInHeader(std::string_view header) {
  for (const std::string_view sign : {"₽", "€", "£", "₴", "₸", "$", "¥"}) {
    if (header.find(sign) != std::string_view::npos) return currencyOfWord(sign);
  }
  for (const QString& word : wordKey(toQString(header)).split(QLatin1Char(' '))) {
    if (word.size() < 2 && word != QStringLiteral("р")) continue;
    if (const auto currency = currencyOfWord(word.toStdString())) return currency;
  }
  return std::nullopt;
}

int powerInHeader(std::string_view header) {
  const QStringList words = wordKey(toQString(header)).split(QLatin1Char(' '));
  const auto any = [&](std::initializer_list<const char*> names) {
    return std::any_of(names.begin(), names.end(),
                       [&](const char* name) { return words.contains(QString::fromUtf8(name)); });
  };
  if (any({"тыс", "тысяч", "тысячах", "thousand", "thousands"})) return 3;
  if (any({"млн", "миллионов", "миллионах", "mln", "million", "millions"})) return 6;
  // «руб. коп.» is how a sum with both is headed.
  const bool kopecks = any({"коп", "копеек", "копейках", "копейки"}) &&
                       !any({"руб", "рублей", "рублях", "рубли", "р", "rub"});
  return kopecks || any({"cents", "cent", "minor"}) ? -2 : 0;
}

}  // namespace retenta
