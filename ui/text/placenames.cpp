// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/placenames.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

#include <QDateTime>
#include <QTimeZone>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>

namespace retenta {

namespace {

static_assert(sizeof(UChar) == sizeof(char16_t));

QString currencyName(const QString& code, const Language& language) {
  UErrorCode status = U_ZERO_ERROR;
  UBool choice = 0;
  int32_t length = 0;
  const UChar* name = ucurr_getName(reinterpret_cast<const UChar*>(code.utf16()),
                                    language.code().toLatin1().constData(), UCURR_LONG_NAME,
                                    &choice, &length, &status);
  // Unknown ones come back as their own code.
  if (U_FAILURE(status) || !name) return code;
  return QString::fromUtf16(reinterpret_cast<const char16_t*>(name), length);
}

QString joined(const QString& code, const QString& name) {
  return name == code ? code : code + QStringLiteral(" — ") + name;
}

QString countryName(const QString& code, const Language& language) {
  std::array<UChar, 120> name{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t length = uloc_getDisplayCountry(("und_" + code.toLatin1()).constData(),
                                                language.code().toLatin1().constData(), name.data(),
                                                static_cast<int32_t>(name.size()), &status);
  if (U_FAILURE(status) || length == 0) return code;
  return QString::fromUtf16(reinterpret_cast<const char16_t*>(name.data()), length);
}

// "+03:00"; the plain minus, for this is a code, not a number to reckon with.
QString offsetText(int seconds) {
  const int minutes = std::abs(seconds) / 60;
  return QStringLiteral("UTC%1%2:%3")
      .arg(seconds < 0 ? QLatin1Char('-') : QLatin1Char('+'))
      .arg(minutes / 60, 2, 10, QLatin1Char('0'))
      .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace

QList<NamedCode> allCurrencies(const Language& language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UEnumeration, decltype(&uenum_close)> codes(
      ucurr_openISOCurrencies(UCURR_COMMON | UCURR_NON_DEPRECATED, &status), &uenum_close);
  QList<NamedCode> all;
  if (U_FAILURE(status)) return all;
  int32_t length = 0;
  while (const char* code = uenum_next(codes.get(), &length, &status)) {
    const QString id = QString::fromLatin1(code, length);
    if (const auto currency = Currency::fromCode(id)) {
      all += NamedCode{currency->code(), joined(id, currencyName(id, language))};
    }
  }
  std::sort(all.begin(), all.end(),
            [](const NamedCode& a, const NamedCode& b) { return a.code < b.code; });
  return all;
}

QString currencyText(Currency currency, const Language& language) {
  return joined(currency.code(), currencyName(currency.code(), language));
}

QList<NamedCode> allCountries(const Language& language) {
  QList<NamedCode> all;
  for (const char* const* code = uloc_getISOCountries(); *code; ++code) {
    const QString id = QString::fromLatin1(*code);
    all += NamedCode{id, countryText(id, language)};
  }
  std::sort(all.begin(), all.end(), [](const NamedCode& a, const NamedCode& b) {
    return QString::localeAwareCompare(a.text, b.text) < 0;
  });
  return all;
}

QString countryText(const QString& code, const Language& language) {
  const QString name = countryName(code, language);
  return name == code ? code : QStringLiteral("%1 (%2)").arg(name, code);
}

QList<NamedCode> allTimeZones(Day day) {
  const QDateTime at(toQDate(day), QTime(12, 0), Qt::UTC);
  std::vector<std::pair<int, QString>> zones;
  for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
    // "UTC", "UTC+03:00" and other names without a place say nothing of summer time.
    if (!id.contains('/') || id.startsWith("Etc/")) continue;
    zones.emplace_back(QTimeZone(id).offsetFromUtc(at), QString::fromLatin1(id));
  }
  std::sort(zones.begin(), zones.end());
  QList<NamedCode> all;
  for (const auto& [offset, id] : zones) {
    all += NamedCode{id, offsetText(offset) + QStringLiteral("  ") + id};
  }
  return all;
}

}  // namespace retenta
