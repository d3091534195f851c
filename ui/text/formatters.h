// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/base/currency.h"
#include "core/base/date.h"
#include "ui/text/language.h"

namespace retenta {

/// How numbers, money and dates read in a language: one rule for screen, PDF and export preview.
/// Groups and units stand off by U+00A0, minus is U+2212, unknown is "—". Cheap to make and copy.
class Formatters {
 public:
  explicit Formatters(Language language = Language::current()) : m_language(std::move(language)) {}
  const Language& language() const { return m_language; }

  /// "—": a figure that cannot be known. Say why in its tooltip.
  static QString unknown();

  /// "1 204", "−19".
  QString count(qint64 value) const;
  /// "+33", "−19", "0".
  QString signedCount(qint64 value) const;
  /// With exactly `decimals` digits after the sign: "3,4".
  QString number(double value, int decimals) const;
  QString signedNumber(double value, int decimals) const;

  /// A fraction as per cent: 0.123 → "12,3 %" / "12.3%".
  QString percent(double fraction, int decimals = 0) const;
  /// "+7,7 %" / "−3,0 %".
  QString signedPercent(double fraction, int decimals = 1) const;
  /// A difference of two fractions: "+0,4 п. п." / "+0.4 pp".
  QString points(double fraction, int decimals = 1) const;

  /// Full money: "13 068 412 ₽"; kopecks only under 100 ₽: "45,50 ₽". EN "₽1,234.56".
  QString money(qint64 minor, Currency currency) const;
  QString signedMoney(qint64 minor, Currency currency) const;
  /// 3–4 significant digits: "13,07 млн ₽", "412 тыс. ₽", "2 450 ₽"; EN "₽13.07M".
  QString moneyShort(qint64 minor, Currency currency) const;
  QString signedMoneyShort(qint64 minor, Currency currency) const;
  /// Price of a contact: up to two decimals even for small sums: "0,01 ₽".
  QString price(double mainUnits, Currency currency) const;

  /// "30.06.2025" / "30 Jun 2025".
  QString date(Day day) const;
  /// "30.06" / "30 Jun".
  QString dayAndMonth(Day day) const;
  /// "1 июля" / "1 July": for buttons and sentences.
  QString dateWords(Day day) const;
  /// "июн" / "Jun"; month 1…12.
  QString monthShort(int month) const;
  /// "июнь 2025" / "June 2025".
  QString monthAndYear(Day day) const;

  /// "₽", "$", "€"; the code itself where there is no sign.
  static QString sign(Currency currency);

  /// What a person typed, either decimal sign, spaces and % allowed; nullopt when it is no number.
  static std::optional<double> parseNumber(const QString& typed);

  // Plurals: "142 клиента" / "142 clients".
  QString clients(qint64 n) const;
  QString people(qint64 n) const;
  QString purchases(qint64 n) const;
  QString days(qint64 n) const;
  QString months(qint64 n) const;
  QString rows(qint64 n) const;

 private:
  QString withSign(const QString& number, Currency currency) const;
  QString plural(const char* source, qint64 n) const;
  Language m_language;
};

}  // namespace retenta
