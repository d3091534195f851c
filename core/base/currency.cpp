// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/currency.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace retenta {

namespace {
constexpr std::uint32_t packedCode(std::string_view code) {
  std::uint32_t all = 0;
  for (const char c : code) all = (all << 8) | static_cast<unsigned char>(c);
  return all;
}
constexpr std::array<std::string_view, 16> withoutDecimals = {
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
    "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XPF"};
constexpr std::array<std::string_view, 7> withThreeDecimals = {"BHD", "IQD", "JOD", "KWD",
                                                               "LYD", "OMR", "TND"};
}  // namespace

std::optional<Currency> Currency::fromCode(QStringView code) {
  if (code.size() != 3) return std::nullopt;
  std::uint32_t packed = 0;
  for (const QChar c : code) {
    const char16_t upper = c.toUpper().unicode();
    if (upper < u'A' || upper > u'Z') return std::nullopt;
    packed = (packed << 8) | upper;
  }
  return Currency(packed);
}

QString Currency::code() const {
  QString text(3, QLatin1Char(' '));
  text[0] = QLatin1Char(static_cast<char>((m_packed >> 16) & 0xFF));
  text[1] = QLatin1Char(static_cast<char>((m_packed >> 8) & 0xFF));
  text[2] = QLatin1Char(static_cast<char>(m_packed & 0xFF));
  return text;
}

int Currency::exponent() const {
  const auto isIn = [this](const auto& codes) {
    return std::any_of(codes.begin(), codes.end(),
                       [this](std::string_view code) { return packedCode(code) == m_packed; });
  };
  if (isIn(withoutDecimals)) return 0;
  return isIn(withThreeDecimals) ? 3 : 2;
}

qint64 Currency::factor() const {
  qint64 value = 1;
  for (int i = exponent(); i > 0; --i) value *= 10;
  return value;
}

QString decimalText(qint64 minor, Currency currency) {
  const int exponent = currency.exponent();
  const quint64 factor = static_cast<quint64>(currency.factor());
  const quint64 size = minor < 0 ? 0 - static_cast<quint64>(minor) : static_cast<quint64>(minor);
  QString text = QString::number(size / factor);
  if (exponent > 0) {
    text += QLatin1Char('.') +
            QString::number(size % factor).rightJustified(exponent, QLatin1Char('0'));
  }
  return minor < 0 ? QLatin1Char('-') + text : text;
}

std::optional<qint64> minorFromDecimal(QStringView text, Currency currency) {
  bool negative = false;
  if (!text.isEmpty() && (text[0] == u'-' || text[0] == u'+')) {
    negative = text[0] == u'-';
    text = text.sliced(1);
  }
  const int exponent = currency.exponent();
  qint64 value = 0;
  int decimals = -1;  // -1: before the point
  bool any = false;
  for (const QChar c : text) {
    if (c == u'.' && decimals < 0) {
      decimals = 0;
      continue;
    }
    if (c < u'0' || c > u'9') return std::nullopt;
    any = true;
    const int digit = c.unicode() - u'0';
    if (decimals >= exponent) {
      if (digit != 0) return std::nullopt;
      continue;
    }
    if (decimals >= 0) ++decimals;
    if (__builtin_mul_overflow(value, qint64{10}, &value) ||
        __builtin_add_overflow(value, qint64{digit}, &value)) {
      return std::nullopt;
    }
  }
  if (!any) return std::nullopt;
  for (int i = decimals < 0 ? 0 : decimals; i < exponent; ++i) {
    if (__builtin_mul_overflow(value, qint64{10}, &value)) return std::nullopt;
  }
  return negative ? -value : value;
}

}  // namespace retenta
