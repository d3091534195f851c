// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/presets.h"

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

constexpr const char* bitrixMap =
    "external_id=ID;last_name=Фамилия;first_name=Имя;middle_name=Отчество;"
    "birthday=Дата рождения;origin=Источник;city=Населенный пункт;"
    "phone=Мобильный телефон;phone=Рабочий телефон;phone=Телефон для рассылок;"
    "phone=Домашний телефон;phone=Другой телефон;"
    "email=Рабочий e-mail;email=Частный e-mail;email=E-mail для рассылок;email=Другой e-mail;"
    "address=Адрес;note=Комментарий;extra=Компания;extra=Должность;extra=Корпоративный сайт;"
    "extra=Контакт Telegram;extra=Контакт ВКонтакте";

constexpr const char* googleMap =
    "first_name=First Name;middle_name=Middle Name;last_name=Last Name;"
    "name=Organization Name;birthday=Birthday;city=Address 1 - City;"
    "email=E-mail 1 - Value;email=E-mail 2 - Value;email=E-mail 3 - Value;"
    "phone=Phone 1 - Value;phone=Phone 2 - Value;phone=Phone 3 - Value;"
    "address=Address 1 - Formatted;address=Address 1 - Street;"
    "address=Address 1 - Extended Address;address=Address 1 - Region;"
    "address=Address 1 - Postal Code;address=Address 1 - Country;tag=Labels;note=Notes;"
    "related_name=Relation 1 - Value;related_name=Relation 2 - Value;"
    "related_name=Relation 3 - Value;related_kind=Relation 1 - Type|Relation 1 - Label;"
    "related_kind=Relation 2 - Type|Relation 2 - Label;"
    "related_kind=Relation 3 - Type|Relation 3 - Label;extra=Organization Title;"
    "extra=Organization Department;extra=Nickname;extra=Website 1 - Value;"
    "extra=Custom Field 1 - Value";

// The header that core/importing/containers/cards writes.
constexpr const char* vcardMap =
    "last_name=Last Name;first_name=First Name;middle_name=Middle Name;name=Full Name;"
    "name=Organization;phone=Phone;email=E-mail;birthday=Birthday;gender=Gender;city=City;"
    "address=Address;tag=Tags;note=Note;extra=Job Title;"
    "related_name=Relative 1;related_name=Relative 2;related_name=Relative 3;"
    "related_kind=Relative 1 - Type;related_kind=Relative 2 - Type;"
    "related_kind=Relative 3 - Type";

}  // namespace

const std::vector<Preset>& allPresets() {
  static const std::vector<Preset> all = {
      {"shopify", ImportKind::Orders, "Financial Status;Lineitem name",
       "order_id=Name;date=Created at;amount=Total;refund=Refunded Amount;currency=Currency;"
       "status=Financial Status;cancelled_at=Cancelled at;channel=Source;product=Lineitem name;"
       "sku=Lineitem sku;quantity=Lineitem quantity;price=Lineitem price;name=Billing Name;"
       "name=Shipping Name;email=Email;phone=Phone;phone=Billing Phone;phone=Shipping Phone;"
       "city=Billing City;city=Shipping City;consent=Accepts Marketing;payment=Payment Method",
       AmountRule::PerOrder, false},
      {"woo_aoe", ImportKind::Orders, "Order Number;Email (Billing)",
       "order_id=Order Number;date=Order Date;amount=Order Total Amount;"
       "refund=Order Refund Amount;status=Order Status;currency=Currency;product=Item Name;"
       "sku=SKU;quantity=Quantity (- Refund)|Quantity;price=Item Cost;"
       "first_name=First Name (Billing);last_name=Last Name (Billing);email=Email (Billing);"
       "phone=Phone (Billing);city=City (Billing);payment=Payment Method Title|Payment Method",
       AmountRule::PerOrder, false},
      {"woo_webtoffee", ImportKind::Orders, "order_number;billing_email;order_total",
       "order_id=order_number;date=order_date|date;amount=order_total;currency=order_currency;"
       "status=status;first_name=billing_first_name;last_name=billing_last_name;"
       "email=billing_email;email=customer_email;phone=billing_phone;city=billing_city;"
       "external_id=customer_id",
       AmountRule::PerOrder, false},
      {"stripe", ImportKind::Orders, "id;Created (UTC);Seller Message",
       "order_id=id;date=Created (UTC);amount=Amount;refund=Amount Refunded;currency=Currency;"
       "status=Status;product=Description;name=Customer Description;name=Card Name;"
       "email=Customer Email;external_id=Customer ID",
       AmountRule::PerOrder, false},
      {"etsy", ImportKind::Orders, "Sale Date;Buyer User ID;Order ID",
       "order_id=Order ID;date=Sale Date;amount=Order Total;currency=Currency;name=Full Name;"
       "external_id=Buyer User ID;city=Ship City",
       AmountRule::PerOrder, false},
      {"amazon", ImportKind::Orders, "order-id|amazon-order-id;purchase-date;item-price",
       "order_id=order-id|amazon-order-id;date=purchase-date;amount=item-price;currency=currency;"
       "product=product-name;quantity=quantity-purchased|quantity;status=order-status;"
       "channel=sales-channel;name=buyer-name;email=buyer-email;phone=buyer-phone-number;"
       "city=ship-city",
       AmountRule::PerLine, false},
      {"1c_report", ImportKind::Orders,
       "Контрагент|Покупатель|Владелец карты;Номенклатура|Документ|Регистратор;"
       "Сумма|Сумма продаж|Сумма продажи|Выручка",
       "order_id=Документ|Регистратор|Чек;date=Дата;amount=Сумма|Сумма продаж|Сумма "
       "продажи|Выручка;currency=Валюта;product=Номенклатура;quantity=Количество;price=Цена;"
       "channel=Магазин|Склад;name=Контрагент|Покупатель|Владелец карты;phone=Телефон;"
       "email=Email|Эл. почта;external_id=Дисконтная карта",
       AmountRule::PerLine, true},
      {"getcourse", ImportKind::Orders, "ID заказа;Стоимость, RUB|Стоимость, USD|Стоимость, EUR",
       "order_id=ID заказа;date=Дата создания;amount=Стоимость, RUB|Стоимость, USD|Стоимость, "
       "EUR;status=Статус;product=Состав заказа;name=Пользователь;email=Email;phone=Телефон;"
       "city=Город;external_id=ID пользователя",
       AmountRule::PerOrder, false},
      {"uci", ImportKind::Orders, "InvoiceNo;StockCode;UnitPrice;CustomerID",
       "order_id=InvoiceNo;date=InvoiceDate;quantity=Quantity;price=UnitPrice;"
       "product=Description;sku=StockCode;external_id=CustomerID",
       AmountRule::PerLine, false},
      {"google_contacts", ImportKind::Contacts, "First Name;Last Name;E-mail 1 - Value", googleMap,
       std::nullopt, false},
      {"bitrix24", ImportKind::Contacts, "Рабочий телефон;Рабочий e-mail;Контакт Telegram",
       bitrixMap, std::nullopt, false},
      {"mailchimp", ImportKind::Contacts, "Email Address;MEMBER_RATING;LEID;EUID",
       "email=Email Address;first_name=First Name;last_name=Last Name;phone=Phone Number|Phone;"
       "birthday=Birthday;address=Address;tag=TAGS;note=NOTES",
       std::nullopt, false, DateOrder::Mdy},
      {"vcard", ImportKind::Contacts, "Card;Full Name;E-mail;Relative 1", vcardMap, std::nullopt,
       false},
  };
  return all;
}

namespace {

int columnOf(const QString& names, const QStringList& keys) {
  for (const QString& name : names.split(QLatin1Char('|'))) {
    if (const qsizetype at = keys.indexOf(wordKey(name)); at >= 0) return static_cast<int>(at);
  }
  return -1;
}

QStringList keysOf(const QStringList& headers) {
  QStringList keys;
  for (const QString& header : headers) keys += wordKey(header);
  return keys;
}

}  // namespace

const Preset* presetOf(const QStringList& headers) {
  const QStringList keys = keysOf(headers);
  for (const Preset& preset : allPresets()) {
    bool all = true;
    for (const QString& names : QString::fromUtf8(preset.signature).split(QLatin1Char(';')))
      all = all && columnOf(names, keys) >= 0;
    if (all) return &preset;
  }
  return nullptr;
}

const Preset* presetById(const QString& id) {
  for (const Preset& preset : allPresets()) {
    if (id == QLatin1String(preset.id)) return &preset;
  }
  return nullptr;
}

bool isCampaignReport(const QStringList& headers) {
  const QStringList keys = keysOf(headers);
  return keys.contains(QStringLiteral("send result")) ||
         (keys.contains(QStringLiteral("email status")) &&
          keys.contains(QStringLiteral("campaign")));
}

std::vector<std::pair<int, ImportField>> presetColumns(const Preset& preset,
                                                       const QStringList& headers) {
  const QStringList keys = keysOf(headers);
  std::vector<std::pair<int, ImportField>> columns;
  for (const QString& entry : QString::fromUtf8(preset.map).split(QLatin1Char(';'))) {
    const qsizetype sign = entry.indexOf(QLatin1Char('='));
    const auto field = importFieldFromId(QStringView(entry).left(sign));
    const int column = columnOf(entry.mid(sign + 1), keys);
    if (field && column >= 0) columns.emplace_back(column, *field);
  }
  return columns;
}

}  // namespace retenta
