<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>ImportWords</name>
    <message>
        <source>Do not import</source>
        <translation>Не загружать</translation>
    </message>
    <message>
        <source>Client's name</source>
        <translation>Имя клиента</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Client's number</source>
        <translation>Номер клиента</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Where they come from</source>
        <translation>Откуда узнали</translation>
    </message>
    <message>
        <source>Consent to e-mail</source>
        <translation>Согласие на e-mail</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Date of purchase</source>
        <translation>Дата покупки</translation>
    </message>
    <message>
        <source>Time of purchase</source>
        <translation>Время покупки</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>Статус заказа</translation>
    </message>
    <message>
        <source>Cancelled at</source>
        <translation>Когда отменён</translation>
    </message>
    <message>
        <source>Where it was sold</source>
        <translation>Место продажи</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Product category</source>
        <translation>Категория товара</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>Артикул</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Price of one</source>
        <translation>Цена за единицу</translation>
    </message>
    <message>
        <source>Recognise</source>
        <translation>Распознать</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контакты</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Оба вида</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Запятая ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Точка с запятой ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Табуляция</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Черта |</translation>
    </message>
    <message>
        <source>Spaces</source>
        <translation>Пробелы</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>День, месяц, год</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Месяц, день, год</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Год, месяц, день</translation>
    </message>
    <message>
        <source>Nothing says whose purchase it is</source>
        <translation>Неизвестно, чья это покупка</translation>
    </message>
    <message>
        <source>There is no such date</source>
        <translation>Такой даты нет</translation>
    </message>
    <message>
        <source>Not an amount</source>
        <translation>Это не сумма</translation>
    </message>
    <message>
        <source>An empty record</source>
        <translation>Пустая запись</translation>
    </message>
    <message>
        <source>A quotation mark is never closed</source>
        <translation>Кавычка не закрыта</translation>
    </message>
    <message>
        <source>Another line of the same order is wrong</source>
        <translation>Ошибка в другой строке этого заказа</translation>
    </message>
    <message>
        <source>The row ends too early</source>
        <translation>Строка обрывается</translation>
    </message>
    <message>
        <source>Not an e-mail address; imported without it</source>
        <translation>Это не адрес e-mail; загрузим без него</translation>
    </message>
    <message>
        <source>Not a phone number; imported without it</source>
        <translation>Это не номер телефона; загрузим без него</translation>
    </message>
    <message>
        <source>Neither phone nor e-mail: cannot be reached</source>
        <translation>Нет ни телефона, ни e-mail: связаться нельзя</translation>
    </message>
    <message>
        <source>The date is in the future or before 1990</source>
        <translation>Дата в будущем или раньше 1990 года</translation>
    </message>
    <message>
        <source>A very long text was cut</source>
        <translation>Очень длинный текст обрезан</translation>
    </message>
    <message>
        <source>Known by name only: namesakes may be mixed up</source>
        <translation>Известно только имя: возможны тёзки</translation>
    </message>
    <message>
        <source>Lines of one order disagree; the first decides</source>
        <translation>Строки одного заказа расходятся; верим первой</translation>
    </message>
    <message>
        <source>A contact shared by three or more people joins nobody</source>
        <translation>Контакт трёх и более людей никого не объединяет</translation>
    </message>
    <message>
        <source>Unreadable letters were replaced</source>
        <translation>Нечитаемые буквы заменены</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Столбец %1</translation>
    </message>
    <message>
        <source>Consent to SMS</source>
        <translation>Согласие на SMS</translation>
    </message>
    <message>
        <source>Consent to calls</source>
        <translation>Согласие на звонки</translation>
    </message>
    <message>
        <source>Consent to messengers</source>
        <translation>Согласие на мессенджеры</translation>
    </message>
    <message>
        <source>Consent to push</source>
        <translation>Согласие на push</translation>
    </message>
    <message>
        <source>Consent to letters by post</source>
        <translation>Согласие на письма почтой</translation>
    </message>
    <message>
        <source>Address or its part</source>
        <translation>Адрес или его часть</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Related person</source>
        <translation>Близкий человек</translation>
    </message>
    <message>
        <source>Who the related person is</source>
        <translation>Кем приходится</translation>
    </message>
    <message>
        <source>Birthday of the related person</source>
        <translation>День рождения близкого</translation>
    </message>
    <message>
        <source>Further data of the client</source>
        <translation>Прочие данные клиента</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Tables and contacts (%1);;All files (*)</source>
        <translation>Таблицы и контакты (%1);;Все файлы (*)</translation>
    </message>
    <message>
        <source>Kind of document: sale or return</source>
        <translation>Вид документа: продажа или возврат</translation>
    </message>
    <message>
        <source>You left it out</source>
        <translation>Вы пропустили эту строку</translation>
    </message>
    <message>
        <source>No known status: the purchases count as paid</source>
        <translation>Незнакомый статус: покупки считаются оплаченными</translation>
    </message>
    <message>
        <source>No client</source>
        <translation>Нет клиента</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Даты</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Суммы</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Пустые</translation>
    </message>
    <message>
        <source>Open quotes</source>
        <translation>Кавычки</translation>
    </message>
    <message>
        <source>Same order</source>
        <translation>Тот же заказ</translation>
    </message>
    <message>
        <source>Cut short</source>
        <translation>Обрыв строки</translation>
    </message>
    <message>
        <source>Left out by you</source>
        <translation>Пропущены вами</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Нет связи</translation>
    </message>
    <message>
        <source>Odd dates</source>
        <translation>Странные даты</translation>
    </message>
    <message>
        <source>Long texts</source>
        <translation>Длинные тексты</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>Только имя</translation>
    </message>
    <message>
        <source>Lines disagree</source>
        <translation>Строки расходятся</translation>
    </message>
    <message>
        <source>Shared contacts</source>
        <translation>Общие контакты</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Буквы</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>Статусы</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Возвращено частично</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Не оплачено</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Payment failed</source>
        <translation>Платёж не прошёл</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Close people (Retenta)</source>
        <translation>Близкие (из Retenta)</translation>
    </message>
    <message>
        <source>Further fields (Retenta)</source>
        <translation>Другие сведения (из Retenta)</translation>
    </message>
    <message>
        <source>Consent history (Retenta)</source>
        <translation>История согласий (из Retenta)</translation>
    </message>
    <message>
        <source>Left out of campaigns</source>
        <translation>Не брать в кампании</translation>
    </message>
    <message>
        <source>Client since</source>
        <translation>Клиент с</translation>
    </message>
    <message>
        <source>Amount of the product</source>
        <translation>Сумма товара</translation>
    </message>
    <message>
        <source>Purchase to which the line belongs</source>
        <translation>Покупка, к которой относится строка</translation>
    </message>
    <message>
        <source>Year or day of the order number</source>
        <translation>Год или день номера заказа</translation>
    </message>
    <message>
        <source>Source of the order number</source>
        <translation>Источник номера заказа</translation>
    </message>
    <message>
        <source>Known as an export of %1 by: %2.</source>
        <translation>Это выгрузка %1, видно по столбцам: %2.</translation>
    </message>
    <message>
        <source>No program is known by these headers: columns are read by their names.</source>
        <translation>По заголовкам программа не узнана: столбцы читаются по названиям.</translation>
    </message>
    <message>
        <source>There are no headers: columns are read by what stands in them.</source>
        <translation>Заголовков нет: столбцы читаются по тому, что в них стоит.</translation>
    </message>
    <message>
        <source>Dates look like %1.</source>
        <translation>Даты вида %1.</translation>
    </message>
    <message>
        <source>A header says that amounts are in %1.</source>
        <translation>В заголовке сказано: суммы в %1.</translation>
    </message>
    <message>
        <source>What stands above the headers is no table.</source>
        <translation>Строки над заголовками не относятся к таблице.</translation>
    </message>
    <message>
        <source>Chosen by you</source>
        <translation>Выбрано вами</translation>
    </message>
    <message>
        <source>As %1 has it</source>
        <translation>Как у %1</translation>
    </message>
    <message>
        <source>By its name</source>
        <translation>По названию</translation>
    </message>
    <message>
        <source>By its values</source>
        <translation>По значениям</translation>
    </message>
    <message>
        <source>The fuller of both</source>
        <translation>Взять полнее</translation>
    </message>
    <message>
        <source>Fill blanks</source>
        <translation>Заполнить пустое</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Не менять</translation>
    </message>
    <message>
        <source>Create and update</source>
        <translation>Создать и обновить</translation>
    </message>
    <message>
        <source>Only create new</source>
        <translation>Только создать новых</translation>
    </message>
    <message>
        <source>Only update known</source>
        <translation>Только обновить известных</translation>
    </message>
    <message>
        <source>Mailing: its name</source>
        <translation>Рассылка: название</translation>
    </message>
    <message>
        <source>Mailing: its number</source>
        <translation>Рассылка: номер</translation>
    </message>
    <message>
        <source>What became of the message</source>
        <translation>Что стало с сообщением</translation>
    </message>
    <message>
        <source>When it became that</source>
        <translation>Когда это стало известно</translation>
    </message>
    <message>
        <source>Sent: when, or how many</source>
        <translation>Отправлено: когда или сколько</translation>
    </message>
    <message>
        <source>Delivered: when, or how many</source>
        <translation>Доставлено: когда или сколько</translation>
    </message>
    <message>
        <source>Opened: when, or how many</source>
        <translation>Открыто: когда или сколько</translation>
    </message>
    <message>
        <source>Clicked: when, or how many</source>
        <translation>Переходы: когда или сколько</translation>
    </message>
    <message>
        <source>Unsubscribed: when, or how many</source>
        <translation>Отписка: когда или сколько</translation>
    </message>
    <message>
        <source>Not delivered: when, why or how many</source>
        <translation>Не доставлено: когда, почему или сколько</translation>
    </message>
    <message>
        <source>Called it spam: when, or how many</source>
        <translation>Жалоба на спам: когда или сколько</translation>
    </message>
    <message>
        <source>Mailing results</source>
        <translation>Итоги рассылки</translation>
    </message>
    <message>
        <source>Each line of the table stood in one cell: it was parted by its own signs.</source>
        <translation>Каждая строка таблицы стояла в одной ячейке: она разобрана по своим разделителям.</translation>
    </message>
    <message>
        <source>Not a birthday; imported without it</source>
        <translation>Не похоже на дату рождения; принято без неё</translation>
    </message>
    <message>
        <source>Neither yes nor no: imported as not having agreed yet</source>
        <translation>Ни да, ни нет: принято как ещё не согласившийся</translation>
    </message>
    <message>
        <source>An unknown currency; taken for the currency of the file</source>
        <translation>Неизвестная валюта; принята за валюту файла</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Дни рождения</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Согласия</translation>
    </message>
    <message>
        <source>Currencies</source>
        <translation>Валюты</translation>
    </message>
    <message>
        <source>In “%1” clients stand with their documents below them: each document is a purchase.</source>
        <translation>В столбце «%1» под клиентами стоят их документы: каждый документ — покупка.</translation>
    </message>
    <message>
        <source>The sheet “%1” holds another table and is not read now.</source>
        <translation>На листе «%1» другая таблица, сейчас она не читается.</translation>
    </message>
    <message>
        <source>The date is missing</source>
        <translation>Дата не указана</translation>
    </message>
    <message>
        <source>The amount is missing</source>
        <translation>Сумма не указана</translation>
    </message>
    <message>
        <source>This is not a date</source>
        <translation>Это не дата</translation>
    </message>
    <message>
        <source>Not what its column means; imported without it</source>
        <translation>Не то, что означает столбец; загружено без этого</translation>
    </message>
    <message>
        <source>Unread cells</source>
        <translation>Непонятные ячейки</translation>
    </message>
    <message>
        <source>the day numbers of a spreadsheet</source>
        <translation>номеров дней электронной таблицы</translation>
    </message>
    <message>
        <source>seconds since 1970</source>
        <translation>секунд с 1970 года</translation>
    </message>
    <message>
        <source>DMY</source>
        <translation>ДМГ</translation>
    </message>
    <message>
        <source>HMS</source>
        <translation>чмс</translation>
    </message>
    <message>
        <source>Client (a name, an e-mail, a phone or a number)</source>
        <translation>клиент (имя, e-mail, телефон или номер)</translation>
    </message>
    <message>
        <source>Not found: %1. Say in the table which columns these are.</source>
        <translation>Не найдено: %1. Укажите в таблице, какие это столбцы.</translation>
    </message>
    <message>
        <source>In “%1” the date %2 can be read in two ways. Which one is it?</source>
        <translation>В столбце «%1» дату %2 можно прочитать двояко. Какая она?</translation>
    </message>
    <message>
        <source>In “%1” the amount %2 can be read in two ways. Which one is it?</source>
        <translation>В столбце «%1» сумму %2 можно прочитать двояко. Какая она?</translation>
    </message>
    <message>
        <source>The amounts are in %1, and the business would count in it from now on. Open the file to confirm, or import others first.</source>
        <translation>Суммы в %1: бизнес станет считать в этой валюте. Откройте файл и подтвердите или сначала загрузите другие.</translation>
    </message>
    <message>
        <source>Order numbers that other clients have in the base already, on other days: %1. These purchases will not come in while the numbers are taken for those of one program.</source>
        <translation>Такие номера заказов уже есть в базе у других клиентов и в другие дни: %1. Эти покупки не загрузятся, пока номера считаются номерами одной программы.</translation>
    </message>
    <message>
        <source>A contact of an erased person beside another client: it was left out</source>
        <translation>Контакт стёртого человека рядом с другим клиентом: пропущен</translation>
    </message>
</context>
<context>
    <name>retenta::CheckStep</name>
    <message>
        <source>new clients</source>
        <translation>новые клиенты</translation>
    </message>
    <message>
        <source>known clients</source>
        <translation>известные клиенты</translation>
    </message>
    <message>
        <source>new purchases</source>
        <translation>новые покупки</translation>
    </message>
    <message>
        <source>known purchases</source>
        <translation>известные покупки</translation>
    </message>
    <message>
        <source>first and last purchase</source>
        <translation>первая и последняя покупка</translation>
    </message>
    <message>
        <source>Records: %1 = to import %2 + known already %3 + left out %4</source>
        <translation>Записей: %1 = загрузим %2 + уже известны %3 + пропущены %4</translation>
    </message>
    <message>
        <source>titles: %1</source>
        <translation>заголовки: %1</translation>
    </message>
    <message>
        <source>blank: %1</source>
        <translation>пустые: %1</translation>
    </message>
    <message>
        <source>totals: %1</source>
        <translation>итоги: %1</translation>
    </message>
    <message>
        <source>below the table: %1</source>
        <translation>под таблицей: %1</translation>
    </message>
    <message>
        <source>repeated headers: %1</source>
        <translation>повторы шапки: %1</translation>
    </message>
    <message>
        <source>Rows that are no records: %1</source>
        <translation>Строки, которые не записи: %1</translation>
    </message>
    <message>
        <source>neither sale nor return: %1</source>
        <translation>не продажи и не возвраты: %1</translation>
    </message>
    <message>
        <source>companies: %1</source>
        <translation>компаний: %1</translation>
    </message>
    <message>
        <source>addresses that do not exist</source>
        <translation>адресов не существует</translation>
    </message>
    <message>
        <source>consents in the file</source>
        <translation>согласия и отказы в файле</translation>
    </message>
    <message>
        <source>These are numbers of another program</source>
        <translation>Это номера другой программы</translation>
    </message>
    <message>
        <source>Reads the file under another source of numbers and checks it anew</source>
        <translation>Прочитать файл с другим источником номеров и проверить заново</translation>
    </message>
</context>
<context>
    <name>retenta::ColumnsModel</name>
    <message>
        <source>%1 of the values read as %2</source>
        <translation>%1 значений читается как «%2»</translation>
    </message>
    <message>
        <source>Column in the file</source>
        <translation>Столбец в файле</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Примеры</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Подходит</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>retenta::ColumnsStep</name>
    <message>
        <source>What is in the file</source>
        <translation>Что в файле</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Кодировка</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Разделитель</translation>
    </message>
    <message>
        <source>Header in row</source>
        <translation>Шапка в строке</translation>
    </message>
    <message>
        <source>Order of dates</source>
        <translation>Порядок в датах</translation>
    </message>
    <message>
        <source>Amounts look like</source>
        <translation>Суммы выглядят как</translation>
    </message>
    <message>
        <source>Amounts are in</source>
        <translation>Валюта сумм</translation>
    </message>
    <message>
        <source>What the table shows</source>
        <translation>Что показывает таблица</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Rows as they will be read</source>
        <translation>Строки, как они прочитаются</translation>
    </message>
    <message>
        <source>read as “%1”</source>
        <translation>прочитан как «%1»</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message>
        <source>The business has no purchases yet: this becomes its currency</source>
        <translation>В базе ещё нет покупок: эта валюта станет её валютой</translation>
    </message>
    <message>
        <source>The country of phone numbers that are written without a code</source>
        <translation>Страна номеров, записанных без кода</translation>
    </message>
    <message>
        <source>Phones of</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Statuses without a known meaning count as paid: %1</source>
        <translation>Статусы с неизвестным смыслом считаются оплаченными: %1</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>Numbers of orders and clients are told apart by it: files of one program bear the same source</source>
        <translation>По нему различаются номера заказов и клиентов: у файлов одной программы источник один</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник номеров</translation>
    </message>
</context>
<context>
    <name>retenta::ConsentForm</name>
    <message>
        <source>Have these people agreed to be contacted?</source>
        <translation>Согласны ли эти люди, чтобы с ними связывались?</translation>
    </message>
    <message>
        <source>No, or not known: they are left out of campaigns</source>
        <translation>Нет или неизвестно: в кампании они не попадут</translation>
    </message>
    <message>
        <source>Yes, all of them</source>
        <translation>Да, все</translation>
    </message>
    <message>
        <source>for example: a form on the site, a paper card</source>
        <translation>например: форма на сайте, бумажная анкета</translation>
    </message>
    <message>
        <source>the sentence they agreed to</source>
        <translation>фраза, с которой они согласились</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Каналы</translation>
    </message>
    <message>
        <source>Agreed on</source>
        <translation>Дата согласия</translation>
    </message>
    <message>
        <source>Where it was given</source>
        <translation>Где получено</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Формулировка</translation>
    </message>
    <message>
        <source>a channel</source>
        <translation>канал</translation>
    </message>
    <message>
        <source>where the consent was given</source>
        <translation>где получено согласие</translation>
    </message>
    <message>
        <source>its wording</source>
        <translation>формулировка</translation>
    </message>
    <message>
        <source>Still needed for a yes: %1.</source>
        <translation>Для ответа «да» нужны ещё: %1.</translation>
    </message>
</context>
<context>
    <name>retenta::FigureRow</name>
    <message>
        <source>messages sent</source>
        <translation>отправлено сообщений</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>followed a link</source>
        <translation>перешли по ссылке</translation>
    </message>
    <message>
        <source>unsubscribed</source>
        <translation>отписались</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>не доставлено</translation>
    </message>
    <message>
        <source>clients of yours</source>
        <translation>ваших клиентов</translation>
    </message>
    <message>
        <source>addresses of nobody</source>
        <translation>адресов нет в базе</translation>
    </message>
    <message>
        <source>revenue in the file</source>
        <translation>выручка в файле</translation>
    </message>
</context>
<context>
    <name>retenta::FileStep</name>
    <message>
        <source>Drop a table of purchases or clients here</source>
        <translation>Перетащите сюда таблицу покупок или клиентов</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Paste table</source>
        <translation>Вставить таблицу</translation>
    </message>
    <message>
        <source>Paste cells copied from a spreadsheet (Ctrl V)</source>
        <translation>Вставить ячейки, скопированные из электронной таблицы (Ctrl V)</translation>
    </message>
    <message>
        <source>Save a template…</source>
        <translation>Сохранить шаблон…</translation>
    </message>
    <message>
        <source>A table with the right headers to fill in</source>
        <translation>Таблица с нужной шапкой, которую остаётся заполнить</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>Прошлые загрузки</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Отменить эту загрузку</translation>
    </message>
    <message>
        <source>This business is open for reading only</source>
        <translation>Эта база открыта только для чтения</translation>
    </message>
    <message>
        <source>Choose an import in the table first</source>
        <translation>Сначала выберите загрузку в таблице</translation>
    </message>
    <message>
        <source>This import has been undone already</source>
        <translation>Эта загрузка уже отменена</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Save a template</source>
        <translation>Сохранить шаблон</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>purchases.csv</source>
        <translation>покупки.csv</translation>
    </message>
    <message>
        <source>Excel, OpenDocument, CSV or text, contacts of a phone, a ZIP of them. A date, an amount and something that names the client are enough: e-mail, phone, card number or name.</source>
        <translation>Excel, OpenDocument, CSV или текст, контакты телефона, ZIP с ними. Достаточно даты, суммы и того, что указывает на клиента: почты, телефона, номера карты или имени.</translation>
    </message>
    <message>
        <source>Rows left out…</source>
        <translation>Пропущенные строки…</translation>
    </message>
    <message>
        <source>No row is left out</source>
        <translation>Пропущенных строк нет</translation>
    </message>
</context>
<context>
    <name>retenta::FixBar</name>
    <message>
        <source>Read them so</source>
        <translation>Читать так</translation>
    </message>
    <message>
        <source>All dates that do not read are</source>
        <translation>Все непрочитанные даты —</translation>
    </message>
    <message>
        <source>All phones that do not read are of</source>
        <translation>Все непрочитанные телефоны — страны</translation>
    </message>
    <message>
        <source>Count them so</source>
        <translation>Считать так</translation>
    </message>
    <message>
        <source>Purchases with this status are</source>
        <translation>Покупки с таким статусом —</translation>
    </message>
    <message>
        <source>What it says instead</source>
        <translation>Что написать вместо</translation>
    </message>
    <message>
        <source>Replace here</source>
        <translation>Заменить здесь</translation>
    </message>
    <message>
        <source>Replace in all %1</source>
        <translation>Заменить во всех %1</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Take in all %1</source>
        <translation>Вернуть все %1</translation>
    </message>
    <message>
        <source>Leave out all %1</source>
        <translation>Пропустить все %1</translation>
    </message>
    <message>
        <source>“%1”. %2</source>
        <translation>«%1». %2</translation>
    </message>
    <message>
        <source>Row %1. %2</source>
        <translation>Строка %1. %2</translation>
    </message>
    <message>
        <source>Row %1, %2 “%3”. %4</source>
        <translation>Строка %1, %2 «%3». %4</translation>
    </message>
    <message>
        <source>Row %1, %2. %3</source>
        <translation>Строка %1, %2. %3</translation>
    </message>
</context>
<context>
    <name>retenta::ImportListModel</name>
    <message>
        <source>Undone</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>In the base</source>
        <translation>В базе</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Что в нём</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Загружен</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Записей</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>retenta::ImportPage</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Отменить загрузку</translation>
    </message>
    <message>
        <source>Import another file</source>
        <translation>Загрузить другой файл</translation>
    </message>
    <message>
        <source>The import is undone</source>
        <translation>Загрузка отменена</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>An import is running. Closing now cancels it and leaves nothing of it behind.</source>
        <translation>Идёт загрузка. Если закрыть сейчас, она отменится и ничего не оставит.</translation>
    </message>
    <message>
        <source>Next file: %1</source>
        <translation>Следующий файл: %1</translation>
    </message>
    <message>
        <source>Next: check</source>
        <translation>Далее: проверка</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>Загрузить: %1</translation>
    </message>
    <message>
        <source>There is nothing to import: every record is known already or left out.</source>
        <translation>Загружать нечего: все записи уже известны или пропущены.</translation>
    </message>
    <message>
        <source>This business is open for reading only</source>
        <translation>Эта база открыта только для чтения</translation>
    </message>
    <message>
        <source>Open RFM matrix</source>
        <translation>Открыть RFM-матрицу</translation>
    </message>
    <message>
        <source>One moment: the file is being read</source>
        <translation>Подождите: файл читается</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Чтение файла</translation>
    </message>
    <message>
        <source>Checking every row</source>
        <translation>Проверка каждой строки</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Загрузка</translation>
    </message>
    <message>
        <source>Undoing the import</source>
        <translation>Отмена загрузки</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Номер заказа</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>“%1” waits its turn: it comes after this file.</source>
        <translation>«%1» ждёт очереди: он пойдёт после этого файла.</translation>
    </message>
    <message>
        <source>Open clients</source>
        <translation>Открыть клиентов</translation>
    </message>
    <message>
        <source>Those that this import brought</source>
        <translation>Те, кого принесла эта загрузка</translation>
    </message>
    <message>
        <source>There is no table on the clipboard: copy the cells first.</source>
        <translation>В буфере обмена нет таблицы: сначала скопируйте ячейки.</translation>
    </message>
    <message>
        <source>What you mended belongs to the earlier way of reading the file: it is there again when you choose that way.</source>
        <translation>Ваши исправления относятся к прежнему способу чтения файла: они вернутся, когда вы снова выберете его.</translation>
    </message>
    <message>
        <source>Record consents: %1</source>
        <translation>Записать согласия: %1</translation>
    </message>
</context>
<context>
    <name>retenta::ImportPresenter</name>
    <message>
        <source>Pasted table</source>
        <translation>Вставленная таблица</translation>
    </message>
</context>
<context>
    <name>retenta::JobPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>осталась %n секунда</numerusform>
            <numerusform>осталось %n секунды</numerusform>
            <numerusform>осталось %n секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) left</source>
        <translation>
            <numerusform>осталась %n минута</numerusform>
            <numerusform>осталось %n минуты</numerusform>
            <numerusform>осталось %n минут</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retenta::KnownClientsForm</name>
    <message>
        <source>Fields of known clients</source>
        <translation>Поля известных клиентов</translation>
    </message>
    <message>
        <source>What a filled cell does to a field that the base has already</source>
        <translation>Что заполненная ячейка делает с полем, которое в базе уже есть</translation>
    </message>
    <message>
        <source>What the file does</source>
        <translation>Что делает файл</translation>
    </message>
</context>
<context>
    <name>retenta::LeftOutDialog</name>
    <message>
        <source>Left out of “%1”</source>
        <translation>Пропущено из «%1»</translation>
    </message>
    <message>
        <source>Mend these rows in the file and import it again: what is in the base already is not added twice. Ctrl E saves the table.</source>
        <translation>Исправьте эти строки в файле и загрузите его ещё раз: то, что уже есть в базе, второй раз не добавится. Ctrl E сохраняет таблицу.</translation>
    </message>
    <message>
        <source>Records left out</source>
        <translation>Пропущенные записи</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>retenta::LeftOutModel</name>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Вся запись</translation>
    </message>
</context>
<context>
    <name>retenta::MappingBar</name>
    <message>
        <source>Remember for such files as</source>
        <translation>Запомнить для таких файлов как</translation>
    </message>
    <message>
        <source>Name of this kind of file</source>
        <translation>Название такого файла</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message>
        <source>Read it like</source>
        <translation>Читать как</translation>
    </message>
    <message>
        <source>Rename or delete the chosen kind of file</source>
        <translation>Переименовать или удалить выбранный вид файла</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>A file is known by its header; this one has none</source>
        <translation>Файл узнаётся по заголовкам, а здесь их нет</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
</context>
<context>
    <name>retenta::NewBusinessCard</name>
    <message>
        <source>Your business</source>
        <translation>Ваш бизнес</translation>
    </message>
    <message>
        <source>The first import: check what the business is called and what the amounts are in. Both can be changed in the settings.</source>
        <translation>Первый импорт: проверьте, как называется бизнес и в чём указаны суммы. То и другое можно изменить в настройках.</translation>
    </message>
    <message>
        <source>Name of the business</source>
        <translation>Название бизнеса</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>The file says its currency itself</source>
        <translation>Валюта указана в самом файле</translation>
    </message>
</context>
<context>
    <name>retenta::PreviewModel</name>
    <message>
        <source>%1: does not read as %2</source>
        <translation>%1: не читается как «%2»</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
</context>
<context>
    <name>retenta::ProblemsCard</name>
    <message>
        <source>Which problems</source>
        <translation>Какие замечания</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Замечания</translation>
    </message>
    <message>
        <source>Export the rows left out…</source>
        <translation>Сохранить пропущенные строки…</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Left out: %1 · notes: %2</source>
        <translation>Пропущено: %1 · заметок: %2</translation>
    </message>
    <message>
        <source>No row is left out</source>
        <translation>Пропущенных строк нет</translation>
    </message>
    <message>
        <source>%1 left out.csv</source>
        <translation>%1 пропущенные.csv</translation>
    </message>
    <message>
        <source>Export the rows left out</source>
        <translation>Сохранить пропущенные строки</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>Undo the edit</source>
        <translation>Отменить правку</translation>
    </message>
    <message>
        <source>Takes back the last edit of the rows to import (Ctrl Z)</source>
        <translation>Возвращает последнюю правку загружаемых строк (Ctrl Z)</translation>
    </message>
    <message>
        <source>The whole record</source>
        <translation>Вся запись</translation>
    </message>
    <message>
        <source>Nothing has been edited here yet</source>
        <translation>Здесь ещё ничего не правили</translation>
    </message>
</context>
<context>
    <name>retenta::ProblemsModel</name>
    <message>
        <source>Left out</source>
        <translation>Пропущено</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Что будет</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>%1 · rows: %2</source>
        <translation>%1 · строк: %2</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Что стало</translation>
    </message>
</context>
<context>
    <name>retenta::QuestionBar</name>
    <message>
        <source>%1: this is %2</source>
        <translation>%1: это %2</translation>
    </message>
</context>
<context>
    <name>retenta::QueueCard</name>
    <message>
        <source>Files to import</source>
        <translation>Файлы для загрузки</translation>
    </message>
    <message>
        <source>Import all that are ready</source>
        <translation>Загрузить все готовые</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Those recognised without doubt; consent is taken from the files alone</source>
        <translation>Те, что узнаны без сомнений; согласия берутся только из самих файлов</translation>
    </message>
    <message>
        <source>None of the files waits</source>
        <translation>Ни один файл не ждёт</translation>
    </message>
    <message>
        <source>Choose a file that is not imported yet</source>
        <translation>Выберите файл, который ещё не загружен</translation>
    </message>
    <message>
        <source>The file itself stays where it is</source>
        <translation>Сам файл останется на месте</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Выберите файл</translation>
    </message>
    <message>
        <source>Take off the imported</source>
        <translation>Убрать загруженные</translation>
    </message>
    <message>
        <source>What they brought stays in the base</source>
        <translation>Всё загруженное из них остаётся в базе</translation>
    </message>
    <message>
        <source>Other files: %1</source>
        <translation>Других файлов: %1</translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Файлов: %1</translation>
    </message>
    <message>
        <source>imported: %1</source>
        <translation>загружено: %1</translation>
    </message>
    <message>
        <source>waiting: %1</source>
        <translation>ждут: %1</translation>
    </message>
    <message>
        <source>need an answer: %1</source>
        <translation>нужен ответ: %1</translation>
    </message>
    <message>
        <source>not read: %1</source>
        <translation>не прочитано: %1</translation>
    </message>
</context>
<context>
    <name>retenta::QueueModel</name>
    <message>
        <source>Waits</source>
        <translation>Ждёт</translation>
    </message>
    <message>
        <source>Being imported</source>
        <translation>Загружается</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Загружен</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Нужен ответ</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Не прочитан</translation>
    </message>
    <message>
        <source>added: %1 · left out: %2</source>
        <translation>добавлено: %1 · пропущено: %2</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>What came of it</source>
        <translation>Что вышло</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Отменён</translation>
    </message>
</context>
<context>
    <name>retenta::RecordModel</name>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
</context>
<context>
    <name>retenta::ResultStep</name>
    <message>
        <source>What changed in the RFM matrix</source>
        <translation>Что изменилось в RFM-матрице</translation>
    </message>
    <message>
        <source>The import of “%1” is undone: the base is as it was before.</source>
        <translation>Загрузка «%1» отменена: база такая же, как была до неё.</translation>
    </message>
    <message>
        <source>“%1” brings nothing new: everything in it is known already.</source>
        <translation>В файле «%1» нет ничего нового: всё уже известно.</translation>
    </message>
    <message>
        <source>“%1” is imported.</source>
        <translation>Файл «%1» загружен.</translation>
    </message>
    <message>
        <source>records added</source>
        <translation>записей добавлено</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>уже известно</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>пропущено</translation>
    </message>
    <message>
        <source>new clients</source>
        <translation>новые клиенты</translation>
    </message>
    <message>
        <source>new purchases</source>
        <translation>новые покупки</translation>
    </message>
    <message>
        <source>consents recorded</source>
        <translation>согласий записано</translation>
    </message>
    <message>
        <source>The currency of the business is %1 now: it had no sales before.</source>
        <translation>Валюта базы теперь %1: до этого в ней не было продаж.</translation>
    </message>
    <message>
        <source>All imports</source>
        <translation>Все загрузки</translation>
    </message>
    <message>
        <source>The list of all imports; each can be undone there</source>
        <translation>Список всех загрузок; любую можно там отменить</translation>
    </message>
    <message>
        <source>%1: %2 → %3 (%4)</source>
        <translation>%1: %2 → %3 (%4)</translation>
    </message>
    <message>
        <source>Show those of this import who are there</source>
        <translation>Показать тех из этой загрузки, кто там</translation>
    </message>
    <message>
        <source>Clients of each segment before and after, as of %1</source>
        <translation>Клиенты сегментов до и после, на %1</translation>
    </message>
    <message>
        <source>Look at them side by side and merge those who are one</source>
        <translation>Посмотреть их рядом и объединить тех, кто один человек</translation>
    </message>
    <message>
        <source>Possible duplicates among these clients: %1</source>
        <translation>Возможных дублей среди этих клиентов: %1</translation>
    </message>
    <message>
        <source>Other tables of this workbook were not read: %1. Open the file again and choose the sheet.</source>
        <translation>Другие таблицы этой книги не прочитаны: %1. Откройте файл ещё раз и выберите лист.</translation>
    </message>
</context>
<context>
    <name>retenta::StepBar</name>
    <message>
        <source>1  File</source>
        <translation>1  Файл</translation>
    </message>
    <message>
        <source>2  Columns</source>
        <translation>2  Столбцы</translation>
    </message>
    <message>
        <source>3  Check</source>
        <translation>3  Проверка</translation>
    </message>
    <message>
        <source>4  Result</source>
        <translation>4  Результат</translation>
    </message>
    <message>
        <source>Choose a file first</source>
        <translation>Сначала выберите файл</translation>
    </message>
    <message>
        <source>Check the columns first</source>
        <translation>Сначала проверьте столбцы</translation>
    </message>
    <message>
        <source>Start the import first</source>
        <translation>Сначала начните загрузку</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>текущий шаг</translation>
    </message>
</context>
</TS>
