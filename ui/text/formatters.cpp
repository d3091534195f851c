// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formatters.h"

#include <array>
#include <cmath>

namespace retenta {

namespace {

constexpr QChar nbsp(0x00A0);
constexpr QChar minus(0x2212);

struct Sign {
  const char* code;
  const char16_t* sign;
};
constexpr std::array<Sign, 10> signs = {{{"RUB", u"₽"},
                                         {"USD", u"$"},
                                         {"EUR", u"€"},
                                         {"GBP", u"£"},
                                         {"KZT", u"₸"},
                                         {"UAH", u"₴"},
                                         {"JPY", u"¥"},
                                         {"CNY", u"¥"},
                                         {"BYN", u"Br"},
                                         {"TRY", u"₺"}}};

// One look for every language: QLocale uses several kinds of space and of minus.
QString tidy(QString text) {
  text.replace(QChar(0x202F), nbsp);
  text.replace(QLatin1Char(' '), nbsp);
  text.replace(QLatin1Char('-'), minus);
  return text;
}

QString plus(const QString& text, bool positive) {
  return positive ? QLatin1Char('+') + text : text;
}

bool showsZero(double value, int decimals) {
  return std::abs(value) * std::pow(10.0, decimals) < 0.5;
}

}  // namespace

QString Formatters::unknown() { return QStringLiteral("—"); }

QString Formatters::count(qint64 value) const { return tidy(m_language.locale().toString(value)); }

QString Formatters::signedCount(qint64 value) const { return plus(count(value), value > 0); }

QString Formatters::number(double value, int decimals) const {
  if (!std::isfinite(value)) return unknown();
  if (showsZero(value, decimals)) value = 0.0;  // never "−0"
  return tidy(m_language.locale().toString(value, 'f', decimals));
}

QString Formatters::signedNumber(double value, int decimals) const {
  return plus(number(value, decimals), value > 0 && !showsZero(value, decimals));
}

QString Formatters::percent(double fraction, int decimals) const {
  if (!std::isfinite(fraction)) return unknown();
  const QString text = number(fraction * 100.0, decimals);
  return m_language.isRussian() ? text + nbsp + QLatin1Char('%') : text + QLatin1Char('%');
}

QString Formatters::signedPercent(double fraction, int decimals) const {
  return plus(percent(fraction, decimals), fraction > 0 && !showsZero(fraction * 100.0, decimals));
}

QString Formatters::points(double fraction, int decimals) const {
  if (!std::isfinite(fraction)) return unknown();
  return signedNumber(fraction * 100.0, decimals) + nbsp +
         tidy(m_language.text("Formatters", QT_TRANSLATE_NOOP("Formatters", "pp")));
}

QString Formatters::withSign(const QString& text, Currency currency) const {
  const QString own = sign(currency);
  if (m_language.isRussian()) return text + nbsp + own;
  const QString gap = own.size() == 3 ? QString(nbsp) : QString();
  return text.startsWith(minus) ? minus + own + gap + text.sliced(1) : own + gap + text;
}

QString Formatters::money(qint64 minor, Currency currency) const {
  const double main = static_cast<double>(minor) / static_cast<double>(currency.factor());
  const bool small = std::abs(main) < 100.0 && minor % currency.factor() != 0;
  return withSign(number(main, small ? currency.exponent() : 0), currency);
}

QString Formatters::signedMoney(qint64 minor, Currency currency) const {
  return plus(money(minor, currency), minor > 0);
}

QString Formatters::moneyShort(qint64 minor, Currency currency) const {
  const double main = static_cast<double>(minor) / static_cast<double>(currency.factor());
  const double size = std::abs(main);
  if (size < 9'999.5) return money(minor, currency);
  struct Unit {
    double from;
    double divisor;
    const char* name;
  };
  static constexpr std::array<Unit, 3> units = {
      {{999'500'000.0, 1e9, QT_TRANSLATE_NOOP("Formatters", "B")},
       {999'500.0, 1e6, QT_TRANSLATE_NOOP("Formatters", "M")},
       {0.0, 1e3, QT_TRANSLATE_NOOP("Formatters", "K")}}};
  for (const Unit& unit : units) {
    if (size < unit.from) continue;
    const double scaled = main / unit.divisor;
    const double whole = std::abs(scaled);
    const int most =
        unit.divisor >= 1e6 ? 2 : 1;  // kopecks never show; tens of thousands need a digit
    const int decimals = whole < 99.95 ? most : (whole < 999.5 && most == 2 ? 1 : 0);
    const QString name = m_language.text("Formatters", unit.name);
    const QString digits = number(scaled, decimals);
    return withSign(m_language.isRussian() ? digits + nbsp + name : digits + name, currency);
  }
  return money(minor, currency);
}

QString Formatters::signedMoneyShort(qint64 minor, Currency currency) const {
  return plus(moneyShort(minor, currency), minor > 0);
}

QString Formatters::price(double mainUnits, Currency currency) const {
  const double size = std::abs(mainUnits);
  const int decimals = size >= 100.0 || size == std::floor(size) ? 0 : (size < 1.0 ? 2 : 1);
  return withSign(number(mainUnits, decimals), currency);
}

QString Formatters::date(Day day) const {
  const CivilDate c = civilFromDay(day);
  if (m_language.isRussian()) return toQDate(day).toString(QStringLiteral("dd.MM.yyyy"));
  return QStringLiteral("%1 %2 %3").arg(c.day).arg(monthShort(c.month)).arg(c.year);
}

QString Formatters::dayAndMonth(Day day) const {
  const CivilDate c = civilFromDay(day);
  if (m_language.isRussian()) return toQDate(day).toString(QStringLiteral("dd.MM"));
  return QStringLiteral("%1 %2").arg(c.day).arg(monthShort(c.month));
}

QString Formatters::dateWords(Day day) const {
  return m_language.locale()
      .toString(toQDate(day), QStringLiteral("d MMMM"))
      .replace(QLatin1Char(' '), nbsp);
}

QString Formatters::monthShort(int month) const {
  return m_language.locale().standaloneMonthName(month, QLocale::ShortFormat).left(3);
}

QString Formatters::monthAndYear(Day day) const {
  const CivilDate c = civilFromDay(day);
  return m_language.locale().standaloneMonthName(c.month) + nbsp + QString::number(c.year);
}

QString Formatters::sign(Currency currency) {
  const QString code = currency.code();
  for (const Sign& known : signs) {
    if (code == QLatin1String(known.code)) return QString::fromUtf16(known.sign);
  }
  return code;
}

std::optional<double> Formatters::parseNumber(const QString& typed) {
  QString text;
  for (const QChar c : typed) {
    if (c.isSpace() || c == QLatin1Char('%') || c == QLatin1Char('\'')) continue;
    if (c == minus) {
      text += QLatin1Char('-');
    } else if (c.category() != QChar::Symbol_Currency) {
      text += c;
    }
  }
  // Both signs present: the last one is the decimal sign, the other groups.
  const qsizetype comma = text.lastIndexOf(QLatin1Char(','));
  const qsizetype point = text.lastIndexOf(QLatin1Char('.'));
  if (comma >= 0 && point >= 0) {
    text.remove(comma > point ? QLatin1Char('.') : QLatin1Char(','));
  }
  text.replace(QLatin1Char(','), QLatin1Char('.'));
  bool ok = false;
  const double value = text.toDouble(&ok);
  return ok && std::isfinite(value) ? std::optional<double>(value) : std::nullopt;
}

QString Formatters::plural(const char* source, qint64 n) const {
  // The number chooses the form only; it is written by count(), grouped as everywhere.
  const int form = static_cast<int>(std::abs(n) % 1'000'000);
  return m_language.text("Formatters", source, form).arg(count(n));
}

QString Formatters::clients(qint64 n) const {
  return plural(QT_TRANSLATE_N_NOOP("Formatters", "%1 client(s)"), n);
}
QString Formatters::people(qint64 n) const {
  return plural(QT_TRANSLATE_N_NOOP("Formatters", "%1 people"), n);
}
QString Formatters::purchases(qint64 n) const {
  return plural(QT_TRANSLATE_N_NOOP("Formatters", "%1 purchase(s)"), n);
}
QString Formatters::days(qint64 n) const {
  return plural(QT_TRANSLATE_N_NOOP("Formatters", "%1 day(s)"), n);
}
QString Formatters::months(qint64 n) const {
  return plural(QT_TRANSLATE_N_NOOP("Formatters", "%1 month(s)"), n);
}
QString Formatters::rows(qint64 n) const {
  return plural(QT_TRANSLATE_N_NOOP("Formatters", "%1 row(s)"), n);
}

}  // namespace retenta
