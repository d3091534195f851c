// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/synonyms.h"

#include <algorithm>
#include <initializer_list>

#include <QHash>
#include <QStringList>

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

struct Names {
  ImportField field;
  const char* names;  // in the form of wordKey(), best first
};

// One row a field and language. What is known and must not be mistaken for a field is Ignore.
constexpr Names table[] = {
    {ImportField::Name,
     "фио|ф и о|фио клиента|фио покупателя|имя клиента|полное имя|полное имя контакта|клиент|"
     "покупатель|контрагент|пользователь|заказчик|получатель|владелец карты|гость|контакт|"
     "ваше имя|ваши фио"},
    {ImportField::Name,
     "full name|customer name|client name|buyer name|billing name|shipping name|recipient name|"
     "contact name|card name|display name|customer|client|buyer|contact|name|fn|customer "
     "description"},
    {ImportField::LastName, "фамилия|фамилия клиента"},
    {ImportField::LastName, "last name|surname|family name|ln|billing last name|last name billing"},
    {ImportField::FirstName, "имя"},
    {ImportField::FirstName, "first name|given name|billing first name|first name billing"},
    {ImportField::MiddleName, "отчество"},
    {ImportField::MiddleName, "middle name|additional name|patronymic"},
    {ImportField::Email,
     "email|e mail|емейл|имейл|эл почта|электронная почта|почта|электронный адрес|адрес эл почты|"
     "рабочий e mail|личный e mail|частный e mail|другой e mail|рабочий email|личный email|"
     "другой email|e mail для рассылок|email клиента|адрес 2 эл почты|адрес 3 эл почты|"
     "email или телефон|e mail или телефон|почта клиента|почта покупателя"},
    {ImportField::Email,
     "email address|e mail address|customer email|primary email|buyer email|billing email|"
     "email billing|from email address|e mail 1 value|e mail 2 value|e mail 3 value|mail"},
    {ImportField::Phone,
     "телефон|тел|мобильный телефон|моб тел|мобильный|сотовый|контактный телефон|номер телефона|"
     "телефон клиента|рабочий телефон|домашний телефон|другой телефон|телефон для рассылок|"
     "дополнительный телефон|whatsapp|телефон переносной|телефон покупателя|домашний телефон 2|"
     "рабочий телефон 2|основной телефон|телефон дом|телефон раб|телефон моб|телефоны|"
     "ваш телефон"},
    {ImportField::Phone,
     "phone|phone number|mobile|mobile phone|cell|cell phone|tel|telephone|customer phone|"
     "primary phone|billing phone|phone billing|buyer phone number|contact phone number|"
     "phone 1 value|phone 2 value|phone 3 value|home phone|business phone|shipping phone"},
    {ImportField::ExternalId,
     "id клиента|код клиента|номер клиента|номер карты|номер карты клиента|дисконтная карта|"
     "id пользователя|карта|код"},
    {ImportField::ExternalId,
     "customer id|customerid|client id|clientid|user id|userid|contact id|record id|external id|"
     "buyer user id|cust id|member id|loyalty card"},
    {ImportField::Birthday, "дата рождения|день рождения|др|д р"},
    {ImportField::Birthday, "birthday|birth date|birthdate|date of birth|dob|bday|birth"},
    {ImportField::Gender, "пол|gender|sex|gen"},
    {ImportField::City, "город|населенный пункт|нас пункт"},
    {ImportField::City,
     "city|town|billing city|city billing|ship city|home city|address 1 city|ct"},
    {ImportField::Origin,
     "источник|откуда узнали|откуда|канал привлечения|рекламный источник|utm source"},
    {ImportField::Origin, "source|lead source|original source|referring site|attribution"},
    {ImportField::Consent,
     "согласие|согласен на рассылку|согласен на получение рассылок|согласен на рассылки|подписан|"
     "подписка|рассылка"},
    {ImportField::Consent,
     "accepts marketing|accepts email marketing|opt in|optin|subscribed|consent|email consent"},
    {ImportField::OrderId,
     "номер заказа|№ заказа|заказ|id заказа|номер документа|номер чека|документ|регистратор|чек|"
     "id сделки|номер"},
    {ImportField::OrderId,
     "order id|orderid|order number|order no|order #|order|invoiceno|invoice no|invoice|"
     "invoice number|transaction id|receipt|receipt number|sale id|amazon order id"},
    {ImportField::Date,
     "дата заказа|дата создания|дата покупки|дата продажи|дата|учетный день|дата оплаты|"
     "дата и время|период|дата документа|дата отгрузки"},
    {ImportField::Date,
     "order date|created at|created utc|created|date|purchase date|sale date|invoicedate|"
     "invoice date|timestamp|datetime|order purchase timestamp|paid at|shipped at"},
    {ImportField::Time, "время|time"},
    {ImportField::Amount,
     "итоговая сумма|сумма заказа|к оплате|итого|сумма со скидкой|сумма продажи|сумма продаж|"
     "сумма покупки|сумма чека|сумма|выручка|стоимость|бюджет|оплачено|сумма оплаты"},
    {ImportField::Amount,
     "order total|order total amount|grand total|total collected|total price|price total|total|"
     "amount|gross|revenue|net sales|sales|sum|value|purchase amount|dollar value"},
    {ImportField::Refund, "возврат|сумма возврата|возвращено"},
    {ImportField::Refund,
     "refunded amount|amount refunded|order refund amount|refund amount|refund|refunded"},
    {ImportField::Currency, "валюта|валюта заказа|currency|order currency|currency code"},
    {ImportField::Status,
     "статус заказа|статус|статус оплаты|этап сделки|этап|оплата|оплачен|заказ оплачен|"
     "стадия сделки|стадия|статус визита|статус записи|статус сделки|статус отправления|"
     "состояние заказа|состояние"},
    {ImportField::Status, "order status|financial status|payment status|status|stage"},
    {ImportField::CancelledAt,
     "cancelled at|canceled at|cancelled|canceled|дата отмены|отменен|заказ отменен"},
    {ImportField::Document,
     "вид документа|тип документа|тип чека|признак расчета|тип операции|вид операции|document "
     "type|transaction type|event type|balance impact"},
    {ImportField::Channel, "канал продаж|канал|магазин|точка|точка продаж|склад|касса"},
    {ImportField::Channel, "sales channel|channel|source name|location|store|fulfillment channel"},
    {ImportField::Product,
     "товар|номенклатура|наименование товара|наименование|услуга|блюдо|позиция|что купили|"
     "состав заказа|название товара|товары|товары в заказе|перечень товаров|позиции|состав"},
    {ImportField::Product,
     "product|item|item name|product name|lineitem name|description|title|service|products|product "
     "names|items|order items|items ordered|"
     "line items|items purchased"},
    {ImportField::Category, "категория|категория товара|группа товара|category|product category"},
    {ImportField::Sku, "артикул|код товара|sku|stockcode|lineitem sku|asin"},
    {ImportField::Quantity,
     "количество|кол во|кол|шт|quantity|qty|number of cds|lineitem quantity|quantity "
     "purchased|units"},
    {ImportField::Price,
     "цена|цена за ед|цена за единицу|price|unit price|unitprice|lineitem price|item price|"
     "item cost"},
    {ImportField::ConsentSms,
     "согласие на sms|согласие sms|согласие на смс|согласие смс|sms рассылка|смс рассылка|"
     "подписка на sms|подписан на sms|подписан на смс|accepts sms marketing|sms consent|sms opt "
     "in|consent sms"},
    {ImportField::ConsentCall,
     "согласие на звонки|согласие на звонок|согласие звонки|call consent|phone consent|"
     "consent call"},
    {ImportField::ConsentMessenger,
     "согласие на мессенджеры|согласие на мессенджер|согласие мессенджер|messenger consent|"
     "whatsapp consent|consent messenger"},
    {ImportField::ConsentPush, "согласие на push|согласие push|push consent|consent push"},
    {ImportField::ConsentMail,
     "согласие на письма почтой|согласие на почтовые письма|direct mail consent|"
     "consent direct mail"},
    {ImportField::Address,
     "адрес|адрес клиента|домашний адрес|адрес доставки|адрес проживания|почтовый адрес|улица|"
     "улица номер дома|дом|квартира|область|регион|страна|индекс|почтовый индекс"},
    {ImportField::Address,
     "address|street|street address|address line 1|address line 2|home address|"
     "mailing address|postal address|address 1 formatted|address 1 street|region|state|province|"
     "zip|zip code|postcode|postal code|country"},
    {ImportField::Tag, "теги|тег|метки|метка|категории|группа|группы|сегмент|статус клиента"},
    {ImportField::Tag, "tags|tag|labels|label|group membership|groups|segment|categories"},
    {ImportField::Note,
     "комментарий|комментарии|примечание|примечания|заметка|заметки|комментарий к клиенту"},
    {ImportField::Note, "note|notes|comment|comments|customer note|remarks"},
    {ImportField::RelatedName,
     "ребенок|дети|имя ребенка|имена детей|ребенок 1|ребенок 2|ребенок 3|супруг|супруга|муж|жена|"
     "партнер|член семьи"},
    {ImportField::RelatedName,
     "child|children|kids|child name|spouse|partner|wife|husband|relation 1 value|"
     "relation 2 value|relation 3 value"},
    {ImportField::RelatedKind,
     "relation 1 type|relation 2 type|relation 3 type|relation 1 label|relation 2 label|"
     "relation 3 label|кем приходится|степень родства"},
    {ImportField::RelatedBirthday,
     "др ребенка|день рождения ребенка|дата рождения ребенка|дни рождения детей|др детей|"
     "дни рождения ребенка|день рождения супруга|день рождения супруги|child birthday|"
     "children birthdays|spouse birthday"},
    {ImportField::Extra,
     "компания|организация|должность|отдел|сайт|корпоративный сайт|контакт telegram|"
     "контакт вконтакте|контакт facebook|контакт instagram|контакт skype|контакт viber|телеграм|"
     "telegram|вконтакте|vk|viber|skype|instagram|facebook|устройство|браузер|"
     "операционная система|предпочтения|интересы|любимый бренд|размер|размер одежды|размер обуви"},
    {ImportField::Extra,
     "company|company name|organization name|organization|organization title|"
     "organization department|job title|position|department|website|site|device|browser|os|"
     "preferences|interests|website 1 value|custom field 1 value|twitter|linkedin|nickname"},
    // Totals of a client are no purchases: they stay with the client.
    {ImportField::Extra,
     "сумма покупок|сумма заказов|общая сумма|общая сумма покупок|общая сумма заказов|"
     "всего потрачено|всего куплено|потрачено|потратил|количество покупок|количество заказов|"
     "кол во покупок|кол во заказов|число покупок|число заказов|всего заказов|всего покупок|"
     "заказов|покупок|средний чек|ltv|последняя покупка|последний заказ|первая покупка|"
     "первый заказ|дней с последней покупки"},
    {ImportField::Extra,
     "total spent|total orders|orders count|order count|total spend|lifetime value|clv|aov|"
     "average order value|money spent|amount spent|number of orders|last order|first order|"
     "last purchase|first purchase|days since last order|total revenue per customer"},
    {ImportField::Payment,
     "способ оплаты|тип оплаты|форма оплаты|вид оплаты|метод оплаты|оплата способ"},
    {ImportField::Payment, "payment method|payment type|payment gateway|payment method title"},
    {ImportField::Ignore,
     "№ п п|п п|№|#|сумма без скидки|сумма до скидки|себестоимость|остаток|долг|комиссия|баллы|"
     "скидка|ндс|доставка|"
     "subtotal|fee|net|tax|taxes|discount|discount amount|balance|cost|converted amount|shipping|"
     "tip|менеджер|ответственный|сотрудник|кассир|продавец|автор|кем создан|manager|employee|"
     "cashier|owner|vendor|обращение|file as|phonetic first name|phonetic middle name|"
     "phonetic last name|name prefix|name suffix|product id|код товара поставщика|номер факса|fax|"
     "номер пейджера|тип контакта|payment id|tracking number|usage|lifetimevalue|"
     "количество посещений|последний визит|первый визит|дата изменения|updated at|modified|пароль|"
     "ip|ip address|url|промокод|coupon"},
};

using Index = QHash<QString, HeaderMeaning>;

Index makeIndex() {
  Index index;
  for (const Names& row : table) {
    int preference = 0;
    for (const QString& name : QString::fromUtf8(row.names).split(QLatin1Char('|'))) {
      if (!index.contains(name)) index.insert(name, {row.field, true, preference});
      ++preference;
    }
  }
  return index;
}

// Words so common inside other headers that alone among others they prove nothing.
bool isVague(const QString& name) {
  static const QStringList vague = {
      QStringLiteral("имя"),    QStringLiteral("код"),     QStringLiteral("карта"),
      QStringLiteral("др"),     QStringLiteral("gen"),     QStringLiteral("ct"),
      QStringLiteral("fn"),     QStringLiteral("ln"),      QStringLiteral("#"),
      QStringLiteral("№"),      QStringLiteral("ip"),      QStringLiteral("net"),
      QStringLiteral("время"),  QStringLiteral("time"),    QStringLiteral("created"),
      QStringLiteral("value"),  QStringLiteral("source"),  QStringLiteral("item"),
      QStringLiteral("order"),  QStringLiteral("receipt"), QStringLiteral("title"),
      QStringLiteral("заказ"),  QStringLiteral("услуга"),  QStringLiteral("оплата"),
      QStringLiteral("номер"),  QStringLiteral("группа"),  QStringLiteral("категории"),
      QStringLiteral("дом"),    QStringLiteral("tag"),     QStringLiteral("label"),
      QStringLiteral("os"),     QStringLiteral("vk"),      QStringLiteral("state"),
      QStringLiteral("note"),   QStringLiteral("region"),  QStringLiteral("site"),
      QStringLiteral("сайт"),   QStringLiteral("муж"),     QStringLiteral("position"),
      QStringLiteral("размер"), QStringLiteral("отдел"),   QStringLiteral("device")};
  return vague.contains(name);
}

// «Дата последней покупки», "First order date": a total of the client, not the day of a purchase.
bool isOfLastOrFirst(const QString& key) {
  const QStringList words = key.split(QLatin1Char(' '));
  const auto any = [&](std::initializer_list<const char*> stems) {
    return std::any_of(words.begin(), words.end(), [&](const QString& word) {
      return std::any_of(stems.begin(), stems.end(), [&](const char* stem) {
        return word.startsWith(QString::fromUtf8(stem));
      });
    });
  };
  return any({"последн", "перв", "last", "first"}) &&
         any({"покупк", "заказ", "визит", "посещен", "order", "purchase", "visit", "seen"});
}

}  // namespace

std::optional<HeaderMeaning> meaningOfHeader(const QString& header) {
  static const Index index = makeIndex();
  const QString key = wordKey(header);
  if (key.isEmpty() || key.size() > 80) return std::nullopt;
  if (const auto exact = index.constFind(key); exact != index.cend()) return *exact;
  if (isOfLastOrFirst(key)) return HeaderMeaning{ImportField::Extra, false, 0};
  // Every run of whole words, the longest first.
  const QStringList words = key.split(QLatin1Char(' '));
  std::optional<HeaderMeaning> best;
  qsizetype bestLength = 0;
  for (qsizetype from = 0; from < words.size(); ++from) {
    for (qsizetype count = words.size() - from; count > 0; --count) {
      const QString part = words.mid(from, count).join(QLatin1Char(' '));
      if (part.size() <= bestLength || isVague(part)) continue;
      const auto found = index.constFind(part);
      if (found == index.cend()) continue;
      best = *found;
      best->exact = false;
      bestLength = part.size();
    }
  }
  return best;
}

}  // namespace retenta
