// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include <QString>
#include <QStringView>

namespace retenta {

/// An ISO 4217 code with its number of decimals. Money itself is always `qint64` minor units
/// (kopecks, cents; yen have none) of one currency; amounts of two currencies are never added.
class Currency {
 public:
  /// Roubles.
  Currency() = default;

  /// From "RUB", "usd"; nullopt unless it is three Latin letters.
  static std::optional<Currency> fromCode(QStringView code);

  QString code() const;
  /// Decimals of the main unit: 2 for most, 0 for JPY, 3 for KWD.
  int exponent() const;
  /// 10^exponent: minor units in one main unit.
  qint64 factor() const;

  friend bool operator==(Currency a, Currency b) { return a.m_packed == b.m_packed; }
  friend bool operator<(Currency a, Currency b) { return a.m_packed < b.m_packed; }

 private:
  explicit Currency(std::uint32_t packed) : m_packed(packed) {}
  std::uint32_t m_packed = ('R' << 16) | ('U' << 8) | 'B';
};

/// "210704.75": minor units as a plain decimal of main units, for JSON and files.
QString decimalText(qint64 minor, Currency currency);

/// Parses a plain decimal ("210704.75", "-3") exactly; nullopt for anything else, for more decimals
/// than the currency has (unless they are zeros), and on overflow.
std::optional<qint64> minorFromDecimal(QStringView text, Currency currency);

}  // namespace retenta
