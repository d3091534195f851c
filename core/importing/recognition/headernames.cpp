// SPDX-License-Identifier: GPL-3.0-or-later
// What columns are called: a name that is missing is a word more here.
#include "core/importing/recognition/synonyms.h"

namespace retenta {

namespace {

// One row a field and language. What is known and must not be mistaken for a field is Ignore.
constexpr HeaderNames table[] = {
    {ImportField::Name,
     "фио|ф и о|фио клиента|фио покупателя|имя клиента|полное имя|полное имя контакта|клиент|"
     "покупатель|контрагент|пользователь|заказчик|получатель|владелец карты|гость|контакт|"
     "ваше имя|ваши фио|имя покупателя|имя и фамилия|имя фамилия|фамилия имя|фамилия и имя|"
     "фамилия имя отчество|плательщик|контактное лицо|контакты|имя пользователя|имя гостя"},
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
     "email или телефон|e mail или телефон|почта клиента|почта покупателя|мейл|мэйл|мыло|эл адрес|"
     "адрес электронной почты|электронный ящик|почтовый ящик"},
    {ImportField::Email,
     "email address|e mail address|customer email|primary email|buyer email|billing email|"
     "email billing|from email address|e mail 1 value|e mail 2 value|e mail 3 value|mail"},
    {ImportField::Phone,
     "телефон|тел|мобильный телефон|моб тел|мобильный|сотовый|контактный телефон|номер телефона|"
     "телефон клиента|рабочий телефон|домашний телефон|другой телефон|телефон для рассылок|"
     "дополнительный телефон|whatsapp|телефон переносной|телефон покупателя|домашний телефон 2|"
     "рабочий телефон 2|основной телефон|телефон дом|телефон раб|телефон моб|телефоны|"
     "ваш телефон|моб|сот|моб номер|контактный номер|номер тел|номер мобильного|ватсап|вацап"},
    {ImportField::Phone,
     "phone|phone number|mobile|mobile phone|cell|cell phone|tel|telephone|customer phone|"
     "primary phone|billing phone|phone billing|buyer phone number|contact phone number|"
     "phone 1 value|phone 2 value|phone 3 value|home phone|business phone|shipping phone"},
    {ImportField::ExternalId,
     "id клиента|код клиента|номер клиента|номер карты|номер карты клиента|дисконтная карта|"
     "id пользователя|карта|код|карта лояльности|бонусная карта|карта клиента|№ карты|карта №|"
     "код контрагента|код покупателя|id покупателя|номер покупателя|клиент id|покупатель id|"
     "штрихкод карты|идентификатор клиента|№ клиента|id контакта|id гостя"},
    {ImportField::ExternalId,
     "customer id|customerid|client id|clientid|user id|userid|contact id|record id|external id|"
     "buyer user id|cust id|member id|loyalty card|customer no|customer number|customer code|"
     "client no|client number|client code|card number|loyalty card number|customer #"},
    {ImportField::Birthday, "дата рождения|день рождения|др|д р|дата рожд|рождение"},
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
     "подписка|рассылка|подписан на рассылку|согласие на рассылку|согласие на рассылки|"
     "согласие на получение рассылки|согласие на получение рассылок|согласие на email"},
    {ImportField::Consent,
     "accepts marketing|accepts email marketing|opt in|optin|subscribed|consent|email consent|"
     "email opt in|marketing consent|marketing opt in|newsletter"},
    {ImportField::OrderId,
     "номер заказа|№ заказа|заказ|id заказа|номер документа|номер чека|документ|регистратор|чек|"
     "id сделки|номер|номер операции|id операции|номер транзакции|id транзакции|номер покупки|"
     "id покупки|номер продажи|код заказа|номер сделки|№ документа|№ док|документ №|номер док|"
     "№ чека|чек №|накладная|номер накладной|№ накладной|номер счета|№ счета|счет №|"
     "номер реализации|заказ №|заказ номер|номер квитанции|квитанция|номер брони"},
    {ImportField::OrderId,
     "order id|orderid|order number|order no|order #|order|invoiceno|invoice no|invoice|"
     "invoice number|transaction id|receipt|receipt number|sale id|amazon order id|receipt no|"
     "sale no|sale number|ref|reference|order ref|order reference|order code|order name|"
     "document no|document number|check number|check no|bill no|bill number|ticket number|"
     "transaction|transaction no|transaction number|booking id|booking number"},
    {ImportField::Date,
     "дата заказа|дата создания|дата покупки|дата продажи|дата|учетный день|дата оплаты|"
     "дата и время|период|дата документа|дата отгрузки|когда|оформлен|число|день"},
    {ImportField::Date,
     "order date|created at|created utc|created|date|purchase date|sale date|invoicedate|"
     "invoice date|timestamp|datetime|order purchase timestamp|paid at|shipped at|sold on|"
     "sold at|ordered on|ordered at|purchased on|purchased at|paid on|placed on|day"},
    {ImportField::Time, "время|time"},
    {ImportField::Amount,
     "итоговая сумма|сумма заказа|к оплате|итого|сумма со скидкой|сумма продажи|сумма продаж|"
     "сумма покупки|сумма чека|сумма|выручка|стоимость|бюджет|оплачено|сумма оплаты|всего|"
     "оборот|на сумму|руб|рублей|итог|всего руб|всего по заказу|всего по чеку|"
     "всего по документу|всего с ндс|всего со скидкой"},
    {ImportField::Amount,
     "order total|order total amount|grand total|total collected|total price|price total|total|"
     "amount|gross|revenue|net sales|sales|sum|value|purchase amount|dollar value|order amount|"
     "order value|order sum|turnover|amt|paid amount|amount paid"},
    {ImportField::Refund, "возврат|сумма возврата|возвращено|возвраты|сумма возвратов"},
    {ImportField::Refund,
     "refunded amount|amount refunded|order refund amount|refund amount|refund|refunded"},
    {ImportField::Currency,
     "валюта|валюта заказа|currency|order currency|currency code|код валюты|вал|ccy"},
    {ImportField::Status,
     "статус заказа|статус|статус оплаты|этап сделки|этап|оплата|оплачен|заказ оплачен|"
     "стадия сделки|стадия|статус визита|статус записи|статус сделки|статус отправления|"
     "состояние заказа|состояние|статус платежа"},
    {ImportField::Status, "order status|financial status|payment status|status|stage"},
    {ImportField::CancelledAt,
     "cancelled at|canceled at|cancelled|canceled|дата отмены|отменен|заказ отменен"},
    {ImportField::Document,
     "вид документа|тип документа|тип чека|признак расчета|тип операции|вид "
     "операции|операция|document "
     "type|transaction type|event type|balance impact"},
    {ImportField::Channel, "канал продаж|канал|магазин|точка|точка продаж|склад|касса"},
    {ImportField::Channel, "sales channel|channel|source name|location|store|fulfillment channel"},
    {ImportField::Product,
     "товар|номенклатура|наименование товара|наименование|услуга|блюдо|позиция|что купили|"
     "состав заказа|название товара|товары|товары в заказе|перечень товаров|позиции|состав|продукт|"
     "название|услуги"},
    {ImportField::Product,
     "product|item|item name|product name|lineitem name|description|title|service|products|product "
     "names|items|order items|items ordered|"
     "line items|items purchased"},
    {ImportField::Category, "категория|категория товара|группа товара|category|product category"},
    {ImportField::Sku, "артикул|код товара|sku|stockcode|lineitem sku|asin"},
    {ImportField::Quantity,
     "количество|кол во|кол|колич|шт|quantity|qty|number of cds|lineitem quantity|quantity "
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
     "ip|ip address|url|промокод|coupon|инн|кпп|огрн|штрихкод|barcode|ean|"
     "согласие на обработку персональных данных|согласен на обработку персональных данных|"
     "согласие на обработку пд|согласие на обработку данных|согласие на обработку|согласие пд|"
     "согласие пдн|data processing consent|gdpr consent|privacy policy accepted"},
    // Ukrainian, Belarusian and Kazakh, where the word is not the Russian one.
    {ImportField::Name,
     "піб|п і б|клієнт|покупець|замовник|отримувач|платник|імя клієнта|імя покупця|"
     "контактна особа|кліент|пакупнік|заказчык|атрымальнік|імя кліента|аты жөні|тапсырыс беруші|"
     "сатып алушы|клиенттің аты"},
    {ImportField::LastName, "прізвище|прозвішча|тегі"},
    {ImportField::FirstName, "імя|аты"},
    {ImportField::MiddleName, "по батькові|імя па бацьку|әкесінің аты"},
    {ImportField::Email,
     "електронна пошта|ел пошта|пошта|електронна адреса|адреса електронної пошти|"
     "электронная пошта|эл пошта|электрондық пошта|электронды пошта"},
    {ImportField::Phone,
     "номер телефону|мобільний|мобільний телефон|моб телефону|тэлефон|нумар тэлефона|мабільны|"
     "мабільны тэлефон|ұялы телефон|телефон нөмірі|ұялы"},
    {ImportField::ExternalId,
     "код клієнта|код покупця|номер картки|дисконтна картка|картка|id клієнта|код кліента|"
     "нумар карты|клиент коды|карта нөмірі"},
    {ImportField::Birthday,
     "дата народження|день народження|дата нараджэння|дзень нараджэння|туған күні|туған күн"},
    {ImportField::Gender, "стать|жынысы"},
    {ImportField::City, "місто|населений пункт|горад|қала|қаласы"},
    {ImportField::Origin, "джерело|крыніца|дереккөз"},
    {ImportField::Consent, "згода|згода на розсилку|підписка|розсилка|згода на рассылку|келісім"},
    {ImportField::OrderId,
     "номер замовлення|№ замовлення|замовлення|код замовлення|номер чеку|№ чеку|номер документу|"
     "номер рахунку|нумар заказа|нумар чэка|чэк|нумар|тапсырыс нөмірі|тапсырыс|чек нөмірі|нөмірі"},
    {ImportField::Date,
     "дата замовлення|дата створення|дата продажу|дата покупки|дата замовы|дата стварэння|"
     "тапсырыс күні|сату күні|сатып алу күні|күні"},
    {ImportField::Time, "час|уақыты"},
    {ImportField::Amount,
     "сума замовлення|до сплати|загальна сума|сума чеку|сума зі знижкою|разом|усього|всього|сума|"
     "вартість|виручка|сума заказу|разам|усяго|кошт|жалпы сома|сомасы|сома|барлығы|жиыны|құны"},
    {ImportField::Refund, "повернення|повернено|сума повернення|вяртанне|қайтарылды"},
    {ImportField::Currency, "валютасы"},
    {ImportField::Status, "стан|етап|стан замовлення|күйі|төлем күйі|мәртебесі"},
    {ImportField::Document, "тип чеку|тип операції|вид операції|вид документу"},
    {ImportField::Channel, "каса|канал продажів|дүкен"},
    {ImportField::Product,
     "назва товару|найменування|послуга|назва|тавар|назва тавара|тауар|тауар атауы|атауы"},
    {ImportField::Quantity, "кількість|к сть|колькасць|саны"},
    {ImportField::Price, "ціна|ціна за од|ціна за одиницю|цана|бағасы|баға"},
    {ImportField::Address, "адреса|вулиця|адрас|мекенжайы"},
    {ImportField::Note, "коментар|коментарі|примітка|примітки|каментар|ескерту"},
    {ImportField::Payment, "спосіб оплати|тип оплати|спосаб аплаты|төлем тәсілі"},
    {ImportField::Ignore, "знижка|пдв|собівартість|зніжка|жеңілдік"},
};

}  // namespace

std::span<const HeaderNames> headerNames() { return table; }

}  // namespace retenta
