// SPDX-License-Identifier: GPL-3.0-or-later
// What the exports of other programs look like: a new one is an entry here, its file in
// tests/core/importing/tst_importpresets.cpp and a line in the help. First those whose signature is
// the most particular: the first that fits is taken.
#include "core/importing/own/ownformat.h"
#include "core/importing/recognition/presets.h"

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

constexpr Preset table[] = {
    // Reports on messages before contacts: they have the columns of people too.
    {.id = "unisender_report",
     .kind = ImportKind::Results,
     .signature = "email|phone;send_result",
     .map = "email=email;phone=phone;send_result=send_result;send_result_at=last_update;"
            "mailing=subject|campaign_name;mailing_id=campaign_id|message_id",
     .utc = true},
    {.id = "klaviyo_campaigns",
     .kind = ImportKind::Results,
     .signature = "Campaign Name;Send Time;Total Recipients;Unique Opens;Spam Complaints",
     .map = "mailing=Campaign Name;mailing_id=Campaign ID;send_result_at=Send Time;"
            "sent=Total Recipients;delivered=Successful Deliveries;opened=Unique Opens;"
            "clicked=Unique Clicks;unsubscribed=Unsubscribes;bounced=Bounces;"
            "complained=Spam Complaints"},
    {.id = "mailchimp_campaigns",
     .kind = ImportKind::Results,
     .signature = "Title;Subject;Total Recipients;Successful Deliveries;Unique Opens",
     .map = "mailing=Title;mailing_id=Unique Id;send_result_at=Send Date;sent=Total Recipients;"
            "delivered=Successful Deliveries;opened=Unique Opens;clicked=Unique Clicks;"
            "unsubscribed=Unsubscribes;bounced=Total Bounces;complained=Abuse Complaints"},
    {.id = "mailchimp_activity",
     .kind = ImportKind::Results,
     .signature = "Email Address;Opens|Clicks|Action Time|Bounce Type|Bounce Reason",
     .map = "email=Email Address;opened=Opens;clicked=Clicks;bounced=Bounce Type|Bounce Reason;"
            "send_result_at=Action Time|Timestamp;mailing=Campaign Title|Campaign"},
    {.id = "shopify",
     .kind = ImportKind::Orders,
     .signature = "Financial Status;Lineitem name",
     .map = "order_id=Name;date=Created at;amount=Total;refund=Refunded Amount;currency=Currency;"
            "status=Financial Status;cancelled_at=Cancelled at;channel=Source;"
            "product=Lineitem name;sku=Lineitem sku;quantity=Lineitem quantity;"
            "price=Lineitem price;name=Billing Name;name=Shipping Name;email=Email;phone=Phone;"
            "phone=Billing Phone;phone=Shipping Phone;city=Billing City;city=Shipping City;"
            "consent=Accepts Marketing;payment=Payment Method",
     .amountRule = AmountRule::PerOrder},
    {.id = "shopify_customers",
     .kind = ImportKind::Contacts,
     .signature = "Total Spent;Total Orders;Email;First Name;Tags",
     .map = "first_name=First Name;last_name=Last Name;email=Email;phone=Phone;"
            "phone=Default Address Phone;city=Default Address City|City;external_id=Customer ID;"
            "consent=Accepts Email Marketing|Accepts Marketing;"
            "consent_sms=Accepts SMS Marketing;address=Default Address Address1|Address1;"
            "address=Default Address Address2|Address2;tag=Tags;note=Note;"
            "extra=Total Spent;extra=Total Orders;extra=Default Address Company|Company"},
    {.id = "woo_aoe",
     .kind = ImportKind::Orders,
     .signature = "Order Number;Email (Billing)",
     .map = "order_id=Order Number;date=Order Date;amount=Order Total Amount;"
            "refund=Order Refund Amount;status=Order Status;currency=Currency;product=Item Name;"
            "sku=SKU;quantity=Quantity (- Refund)|Quantity;price=Item Cost;"
            "first_name=First Name (Billing);last_name=Last Name (Billing);email=Email (Billing);"
            "phone=Phone (Billing);city=City (Billing);payment=Payment Method Title|"
            "Payment Method",
     .amountRule = AmountRule::PerOrder},
    {.id = "woo_webtoffee",
     .kind = ImportKind::Orders,
     .signature = "order_number;billing_email;order_total",
     .map = "order_id=order_number;date=order_date|date;amount=order_total;"
            "currency=order_currency;status=status;first_name=billing_first_name;"
            "last_name=billing_last_name;email=billing_email;email=customer_email;"
            "phone=billing_phone;city=billing_city;external_id=customer_id",
     .amountRule = AmountRule::PerOrder},
    {.id = "woo_analytics",
     .kind = ImportKind::Orders,
     .signature = "N. Revenue (formatted);Order #;Net Sales",
     .map = "order_id=Order #;date=Date;amount=Net Sales;status=Status;name=Customer;"
            "product=Product(s)",
     .amountRule = AmountRule::PerOrder},
    {.id = "stripe",
     .kind = ImportKind::Orders,
     .signature = "id;Created (UTC);Seller Message",
     .map = "order_id=id;date=Created (UTC);amount=Amount;refund=Amount Refunded;"
            "currency=Currency;status=Status;product=Description;name=Customer Description;"
            "name=Card Name;email=Customer Email;external_id=Customer ID",
     .amountRule = AmountRule::PerOrder},
    {.id = "paypal",
     .kind = ImportKind::Orders,
     .signature = "Transaction ID;Gross;From Email Address;Type",
     .map = "order_id=Transaction ID;date=Date;time=Time;amount=Gross;currency=Currency;"
            "status=Status;document=Type;document=Balance Impact;product=Item Title;"
            "quantity=Quantity;name=Name;email=From Email Address;phone=Contact Phone Number",
     .amountRule = AmountRule::PerOrder,
     .payee = "To Email Address",
     .spendings = true},
    {.id = "square",
     .kind = ImportKind::Orders,
     .signature = "Transaction ID;Event Type;Total Collected|Price Point Name",
     .map = "order_id=Transaction ID;date=Date;time=Time;amount=Total Collected|Gross Sales;"
            "document=Event Type;channel=Location;product=Item;sku=SKU;category=Category;"
            "quantity=Qty;name=Customer Name;external_id=Customer ID"},
    {.id = "etsy",
     .kind = ImportKind::Orders,
     .signature = "Sale Date;Buyer User ID;Order ID",
     .map = "order_id=Order ID;date=Sale Date;amount=Adjusted Order Total;amount=Order Total;"
            "currency=Currency;name=Full Name;external_id=Buyer User ID;city=Ship City",
     .amountRule = AmountRule::PerOrder},
    {.id = "etsy_items",
     .kind = ImportKind::Orders,
     .signature = "Sale Date;Item Name;Buyer;Order ID",
     .map = "order_id=Order ID;date=Sale Date;amount=Item Total|Price;currency=Currency;"
            "product=Item Name;sku=SKU;quantity=Quantity;name=Ship Name|Buyer;external_id=Buyer;"
            "city=Ship City",
     .amountRule = AmountRule::PerLine},
    {.id = "amazon",
     .kind = ImportKind::Orders,
     .signature = "order-id|amazon-order-id;purchase-date;item-price",
     .map = "order_id=order-id|amazon-order-id;date=purchase-date;amount=item-price;"
            "currency=currency;product=product-name;quantity=quantity-purchased|quantity;"
            "status=order-status;channel=sales-channel;name=buyer-name;email=buyer-email;"
            "phone=buyer-phone-number;city=ship-city",
     .amountRule = AmountRule::PerLine,
     .addend = "shipping-price"},
    {.id = "iiko",
     .kind = ImportKind::Orders,
     .signature = "Учетный день;Номер чека",
     .map = "order_id=Номер чека;date=Учетный день;amount=Сумма со скидкой, р.|Сумма со скидкой|"
            "Сумма, р.|Сумма;product=Блюдо;category=Группа блюда;quantity=Количество блюд;"
            "channel=Тип заказа|Торговое предприятие;name=ФИО клиента;phone=Телефон клиента;"
            "external_id=Номер карты клиента",
     .amountRule = AmountRule::PerLine,
     .orderKey = OrderKey::NumberOfDay,
     .grouped = true,
     .tills = "Касса|Номер кассы|Торговое предприятие;Смена|Номер смены|Кассовая смена"},
    {.id = "moysklad",
     .kind = ImportKind::Orders,
     .signature = "Контрагент;Отгружено|Выставлено счетов;Сумма",
     .map = "order_id=№|Номер;date=Время|Дата|Дата создания;amount=Сумма;currency=Валюта;"
            "status=Статус;channel=Канал продаж|Склад;name=Контрагент;phone=Телефон;email=Email|"
            "E-mail",
     .amountRule = AmountRule::PerOrder,
     .orderKey = OrderKey::NumberOfYear},
    {.id = "1c_report",
     .kind = ImportKind::Orders,
     .signature = "Контрагент|Покупатель|Владелец карты;Номенклатура|Документ|Регистратор;Сумма|"
                  "Сумма продаж|Сумма продажи|Выручка",
     .map = "order_id=Документ|Регистратор|Чек|Номер;date=Дата;amount=Сумма|Сумма продаж|"
            "Сумма продажи|Выручка;currency=Валюта;product=Номенклатура;quantity=Количество;"
            "price=Цена;channel=Магазин|Склад;name=Контрагент|Покупатель|Владелец карты;"
            "document=Вид документа;phone=Телефон;email=Email|Эл. почта;"
            "external_id=Дисконтная карта",
     .amountRule = AmountRule::PerLine,
     .orderKey = OrderKey::NumberOfYear},
    {.id = "evotor",
     .kind = ImportKind::Orders,
     .signature = "Чек|Номер чека|№ чека;ФН|Номер ФН|Смена|Номер смены;Сумма|Сумма чека|Итого",
     .map = "order_id=Чек|Номер чека|№ чека;date=Дата|Дата и время;time=Время;amount=Сумма чека|"
            "Сумма|Итого;document=Тип|Тип чека|Признак расчета|Тип операции;channel=Магазин|"
            "Касса|Точка;product=Товар|Наименование;quantity=Количество;name=Покупатель|Клиент;"
            "email=Email покупателя|Email;phone=Телефон покупателя|Телефон;"
            "external_id=Карта лояльности",
     .orderKey = OrderKey::NumberOfDay,
     .tills = "Касса|Номер кассы|ФН|Номер ФН|Магазин|Точка;Смена|Номер смены"},
    {.id = "bitrix_orders",
     .kind = ImportKind::Orders,
     .signature = "Номер заказа;Оплачен;Отменен",
     .map = "order_id=Номер заказа;date=Дата создания|Дата заказа|Дата;amount=Сумма|Стоимость;"
            "currency=Валюта;status=Оплачен;cancelled_at=Отменен;product=Позиции;name=Покупатель|"
            "ФИО;email=E-Mail|Email покупателя;phone=Телефон;city=Город|Местоположение",
     .amountRule = AmountRule::PerOrder},
    {.id = "bitrix24_deals",
     .kind = ImportKind::Orders,
     .signature = "Название сделки|Название;Стадия сделки|Стадия;Сумма",
     .map = "order_id=ID;date=Дата закрытия|Дата завершения;date=Дата создания|Дата начала;"
            "amount=Сумма;currency=Валюта;status=Стадия сделки|Стадия;"
            "product=Название сделки|Название;origin=Источник;last_name=Контакт: Фамилия;"
            "first_name=Контакт: Имя;middle_name=Контакт: Отчество;name=Контакт|Компания;"
            "phone=Контакт: Мобильный телефон;phone=Контакт: Рабочий телефон;"
            "phone=Контакт: Другой телефон;email=Контакт: Рабочий e-mail;"
            "email=Контакт: Частный e-mail;email=Контакт: Другой e-mail",
     .amountRule = AmountRule::PerOrder,
     .unknownStatus = PurchaseStatus::Unpaid},
    {.id = "tilda",
     .kind = ImportKind::Orders,
     .signature = "tranid;formid;price|orderid",
     .map = "order_id=orderid;date=sent|created|date;amount=price|amount|subtotal;"
            "currency=currency;product=products;payment=paymentsystem;name=Name|Имя|ФИО;"
            "email=Email;phone=Phone|Телефон",
     .amountRule = AmountRule::PerOrder},
    {.id = "getcourse",
     .kind = ImportKind::Orders,
     .signature = "ID заказа;Стоимость, RUB|Стоимость, USD|Стоимость, EUR",
     .map = "order_id=ID заказа;date=Дата создания;amount=Стоимость, RUB|Стоимость, USD|"
            "Стоимость, EUR;status=Статус;product=Состав заказа;name=Пользователь;email=Email;"
            "phone=Телефон;city=Город;external_id=ID пользователя",
     .amountRule = AmountRule::PerOrder},
    {.id = "amo_deals",
     .kind = ImportKind::Orders,
     .signature = "Название сделки;Этап сделки;Бюджет",
     .map = "order_id=ID;date=Дата закрытия;date=Дата создания сделки|Дата создания;"
            "amount=Бюджет;status=Этап сделки;product=Название сделки;origin=Источник|utm_source;"
            "name=Полное имя контакта|Основной контакт;phone=Мобильный телефон;"
            "phone=Рабочий телефон;phone=Другой телефон;email=Личный email;email=Рабочий email;"
            "email=Другой email",
     .amountRule = AmountRule::PerOrder,
     .unknownStatus = PurchaseStatus::Unpaid},
    {.id = "uci",
     .kind = ImportKind::Orders,
     .signature = "InvoiceNo;StockCode;UnitPrice;CustomerID",
     .map = "order_id=InvoiceNo;date=InvoiceDate;quantity=Quantity;price=UnitPrice;"
            "product=Description;sku=StockCode;external_id=CustomerID",
     .amountRule = AmountRule::PerLine,
     .currency = "GBP"},
    {.id = "google_contacts",
     .kind = ImportKind::Contacts,
     .signature = "First Name;Last Name;E-mail 1 - Value",
     .map = googleMap},
    {.id = "google_contacts_old",
     .kind = ImportKind::Contacts,
     .signature = "Given Name;Family Name;Group Membership",
     .map = "first_name=Given Name;middle_name=Additional Name;last_name=Family Name;name=Name;"
            "birthday=Birthday;gender=Gender;city=Address 1 - City;email=E-mail 1 - Value;"
            "email=E-mail 2 - Value;email=E-mail 3 - Value;phone=Phone 1 - Value;"
            "phone=Phone 2 - Value;phone=Phone 3 - Value;address=Address 1 - Formatted;"
            "tag=Group Membership;note=Notes;related_name=Relation 1 - Value;"
            "related_kind=Relation 1 - Type;extra=Nickname;extra=Organization 1 - Name;"
            "extra=Organization 1 - Title"},
    {.id = "outlook",
     .kind = ImportKind::Contacts,
     .signature = "E-mail Address;Business Phone;Mobile Phone",
     .map = "first_name=First Name;middle_name=Middle Name;last_name=Last Name;birthday=Birthday;"
            "gender=Gender;email=E-mail Address;email=E-mail 2 Address;email=E-mail 3 Address;"
            "phone=Mobile Phone;phone=Home Phone;phone=Business Phone;phone=Primary Phone;"
            "phone=Home Phone 2;phone=Business Phone 2;city=Home City;city=Business City;"
            "address=Home Street;address=Home State;address=Home Postal Code;"
            "address=Home Country/Region|Home Country;tag=Categories;note=Notes;"
            "related_name=Spouse;related_name=Children;extra=Company;extra=Job Title",
     .dateOrder = DateOrder::Mdy},
    {.id = "outlook",
     .kind = ImportKind::Contacts,
     .signature = "Адрес эл. почты;Телефон переносной|Домашний телефон;Рабочий телефон",
     .map = "last_name=Фамилия;first_name=Имя;middle_name=Отчество;birthday=День рождения;"
            "gender=Пол;email=Адрес эл. почты;email=Адрес 2 эл. почты;email=Адрес 3 эл. почты;"
            "phone=Телефон переносной;phone=Домашний телефон;phone=Рабочий телефон;"
            "phone=Основной телефон;phone=Домашний телефон 2;phone=Рабочий телефон 2;"
            "city=Город (дом. адрес);city=Город (раб. адрес);address=Улица (дом. адрес);"
            "tag=Категории;note=Заметки;extra=Организация;extra=Должность"},
    {.id = "bitrix24",
     .kind = ImportKind::Contacts,
     .signature = "Рабочий телефон;Рабочий e-mail;Контакт Telegram",
     .map = bitrixMap},
    {.id = "amo_contacts",
     .kind = ImportKind::Contacts,
     .signature = "Полное имя контакта|Наименование;Рабочий прямой телефон|Мобильный телефон;"
                  "Ответственный",
     .map = "name=Полное имя контакта|Наименование;phone=Мобильный телефон;"
            "phone=Рабочий прямой телефон;phone=Рабочий телефон;phone=Домашний телефон;"
            "phone=Другой телефон;email=Личный email;email=Рабочий email;email=Другой email;"
            "external_id=ID;tag=Теги;note=Примечание 1|Примечание;note=Примечание 2;"
            "note=Примечание 3;note=Примечание 4;note=Примечание 5;extra=Компания;"
            "extra=Должность;extra=Ответственный",
     .personKind = "Тип"},
    {.id = "yclients",
     .kind = ImportKind::Contacts,
     .signature = "Имя;Телефон;Количество посещений",
     .map = "name=Имя;phone=Телефон;phone=Дополнительный телефон;email=Email;"
            "birthday=Дата рождения;gender=Пол;tag=Категории;external_id=Карта;"
            "consent=Согласен на получение рассылок;note=Комментарий;extra=Количество посещений;"
            "extra=Первый визит;extra=Последний визит;extra=Потратил, "
            "₽|Потратил, "
            "₴|Потратил;"
            "extra=Оплатил, ₽|Оплатил, ₴|Оплатил;extra=Скидка"},
    {.id = "mailchimp",
     .kind = ImportKind::Contacts,
     .signature = "Email Address;MEMBER_RATING;LEID;EUID",
     .map = "email=Email Address;first_name=First Name;last_name=Last Name;phone=Phone Number|"
            "Phone;birthday=Birthday;address=Address;tag=TAGS;note=NOTES",
     .dateOrder = DateOrder::Mdy},
    {.id = "hubspot",
     .kind = ImportKind::Contacts,
     .signature = "Record ID;Email;Contact owner|Lifecycle Stage|Original Source",
     .map = "first_name=First Name;last_name=Last Name;email=Email;"
            "email=Additional email addresses;phone=Mobile Phone Number;phone=Phone Number;"
            "city=City;address=Street Address;birthday=Date of birth;external_id=Record ID;"
            "origin=Original Source;consent=Marketing contact status;tag=Lifecycle Stage;"
            "extra=Company name|Associated Company;extra=Job Title;extra=Contact owner;"
            "extra=Lead Status"},
    {.id = "salesforce",
     .kind = ImportKind::Contacts,
     .signature = "Contact ID;Account Name;Mailing City",
     .map = "first_name=First Name;last_name=Last Name;name=Full Name;email=Email;phone=Mobile;"
            "phone=Phone;city=Mailing City;address=Mailing Street;birthday=Birthdate;"
            "external_id=Contact ID;origin=Lead Source;extra=Account Name;extra=Title"},
    {.id = "unisender",
     .kind = ImportKind::Contacts,
     .signature = "email;email_status;tags",
     .map = "email=email;phone=phone;name=Name|Имя;consent=email_status;tag=tags"},
    {.id = "sendpulse",
     .kind = ImportKind::Contacts,
     .signature = "Email|E-mail;Phone|Телефон;Status|Статус;Created date|Date added|Added date|"
                  "Дата добавления|Add date",
     .map = "email=Email|E-mail;phone=Phone|Телефон;name=Name|Имя|Full name;"
            "first_name=First name;last_name=Last name|Фамилия;consent=Status|Статус;"
            "birthday=Birthday|Дата рождения|Date of birth;gender=Gender|Пол;city=City|Город;"
            "tag=Tags|Теги;note=Comment|Комментарий;extra=Rating|Рейтинг",
     .absent = "Total|Amount|Order ID|Order number|Sum|Сумма|Итого|Стоимость|Бюджет|Номер заказа|"
               "Заказ|Номер|Дата|Date"},
    {.id = "thunderbird",
     .kind = ImportKind::Contacts,
     .signature = "Primary Email;Display Name;Secondary Email",
     .map = "first_name=First Name;last_name=Last Name;name=Display Name;email=Primary Email;"
            "email=Secondary Email;phone=Mobile Number;phone=Home Phone;phone=Work Phone;"
            "city=Home City;address=Home Address;note=Notes;extra=Nickname;extra=Organization"},
    {.id = "vcard",
     .kind = ImportKind::Contacts,
     .signature = "Card;Full Name;E-mail;Relative 1",
     .map = vcardMap},
};

}  // namespace

std::span<const Preset> allPresets() {
  static const QByteArray clients = ownMap(OwnTable::Clients).toUtf8();
  static const QByteArray purchases = ownMap(OwnTable::Purchases).toUtf8();
  static const std::vector<Preset> all = [] {
    // Retenta's own tables, as core/exports writes them.
    std::vector<Preset> each = {
        {.id = "retenta_clients",
         .kind = ImportKind::Contacts,
         .signature = "Consent history|История согласий;Further fields|Другие сведения;"
                      "Close people|Близкие",
         .map = clients.constData()},
        {.id = "retenta_purchases",
         .kind = ImportKind::Orders,
         .signature = "Purchase number|Номер покупки;Source of the order|Источник заказа;"
                      "Amount of the product|Сумма товара",
         .map = purchases.constData(),
         .amountRule = AmountRule::PerOrder}};
    each.insert(each.end(), std::begin(table), std::end(table));
    return each;
  }();
  return all;
}

}  // namespace retenta
