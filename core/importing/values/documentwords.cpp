// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/values/documentwords.h"

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

struct Stem {
  const char* stem;
  DocumentKind kind;
};

// In this order: what a longer word says comes before the word in it. «Расход» of a till is what a
// buyer brought for money, «возврат расхода» its return: neither is a sale; but goods go out with
// a «расходная накладная» and come from a supplier with a «приходная». Words that a buyer's payment
// may bear too, transfer or deposit, are left to the sign of the sum.
constexpr Stem stems[] = {
    {"расходная накладная", DocumentKind::Sale},
    {"расходной накладной", DocumentKind::Sale},
    {"приходная накладная", DocumentKind::NoSale},
    {"поступление товар", DocumentKind::NoSale},
    {"возврат поставщику", DocumentKind::NoSale},
    {"возврат расход", DocumentKind::NoSale},
    {"расход", DocumentKind::NoSale},
    {"внесен", DocumentKind::NoSale},
    {"изъят", DocumentKind::NoSale},
    {"инкассац", DocumentKind::NoSale},
    {"выплат", DocumentKind::NoSale},
    {"коррекц", DocumentKind::NoSale},
    {"открытие смен", DocumentKind::NoSale},
    {"закрытие смен", DocumentKind::NoSale},
    {"комисс", DocumentKind::NoSale},
    {"withdraw", DocumentKind::NoSale},
    {"conversion", DocumentKind::NoSale},
    {"hold", DocumentKind::NoSale},
    {"bank deposit", DocumentKind::NoSale},
    {"payout", DocumentKind::NoSale},
    {"fee", DocumentKind::NoSale},
    {"memo", DocumentKind::NoSale},
    {"authorization", DocumentKind::NoSale},
    {"возв", DocumentKind::Return},
    {"поверн", DocumentKind::Return},
    {"вярт", DocumentKind::Return},
    {"қайтар", DocumentKind::Return},
    {"refund", DocumentKind::Return},
    {"return", DocumentKind::Return},
    {"revers", DocumentKind::Return},
    {"chargeback", DocumentKind::Return},
    {"прода", DocumentKind::Sale},
    {"приход", DocumentKind::Sale},
    {"реализ", DocumentKind::Sale},
    {"оплат", DocumentKind::Sale},
    {"чек", DocumentKind::Sale},
    {"заказ", DocumentKind::Sale},
    {"сату", DocumentKind::Sale},
    {"payment", DocumentKind::Sale},
    {"sale", DocumentKind::Sale},
    {"charge", DocumentKind::Sale},
    {"checkout", DocumentKind::Sale},
    {"order", DocumentKind::Sale},
    {"invoice", DocumentKind::Sale},
};

}  // namespace

std::optional<DocumentKind> documentOfWord(std::string_view word) {
  const QString key = wordKey(toQString(word));
  for (const Stem& each : stems) {
    const QString stem = QString::fromUtf8(each.stem);
    const qsizetype at = key.indexOf(stem);
    if (at == 0 || (at > 0 && key[at - 1] == QLatin1Char(' '))) return each.kind;
  }
  return std::nullopt;
}

bool isCompanyWord(std::string_view word) {
  const QString key = wordKey(toQString(word.substr(0, 100)));
  return key.startsWith(QStringLiteral("компан")) || key.startsWith(QStringLiteral("организац")) ||
         key.startsWith(QStringLiteral("юр ")) || key == QStringLiteral("company") ||
         key == QStringLiteral("organization") || key == QStringLiteral("organisation");
}

}  // namespace retenta
