// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include "core/base/currency.h"
#include "core/base/date.h"
#include "ui/text/language.h"

namespace retenta {

/// One thing to choose from: its code and how it reads.
struct NamedCode {
  QString code;
  QString text;  ///< "RUB — российский рубль"
};

/// Currencies in use today, by code: "KZT — казахский тенге". Names are ICU's.
QList<NamedCode> allCurrencies(const Language& language = Language::current());
QString currencyText(Currency currency, const Language& language = Language::current());

/// Countries by name: "Армения (AM)".
QList<NamedCode> allCountries(const Language& language = Language::current());
QString countryText(const QString& code, const Language& language = Language::current());

/// Time zones of places, by their distance from Greenwich on `day`: "UTC+03:00  Europe/Moscow".
QList<NamedCode> allTimeZones(Day day);

}  // namespace retenta
