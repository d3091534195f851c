<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>Report</name>
    <message>
        <source>result after %1</source>
        <translation>итог через %1</translation>
    </message>
    <message>
        <source>In the segment</source>
        <translation>В сегменте</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Нет контакта</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>Нет согласия</translation>
    </message>
    <message>
        <source>Touched lately</source>
        <translation>Недавно писали</translation>
    </message>
    <message>
        <source>Control group</source>
        <translation>Контрольная группа</translation>
    </message>
    <message>
        <source>Will receive</source>
        <translation>Получат</translation>
    </message>
    <message>
        <source>Buy without it</source>
        <translation>Купят и без неё</translation>
    </message>
    <message>
        <source>Buy with it, plan</source>
        <translation>Купят с ней, план</translation>
    </message>
    <message>
        <source>Extra buyers</source>
        <translation>Доп. покупатели</translation>
    </message>
    <message>
        <source>Extra margin</source>
        <translation>Доп. маржа</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Скидки</translation>
    </message>
    <message>
        <source>Cost of contacts</source>
        <translation>Стоимость контактов</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Прибыль</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>who will receive it, clients</source>
        <translation>кто получит, клиентов</translation>
    </message>
    <message>
        <source>what it would bring; 95 % intervals</source>
        <translation>что это даст; интервалы 95 %</translation>
    </message>
    <message>
        <source>Further plans not shown: %1.</source>
        <translation>Не показано планов: %1.</translation>
    </message>
    <message>
        <source>try to win back</source>
        <translation>попробовать вернуть</translation>
    </message>
    <message>
        <source>ask why, special terms</source>
        <translation>узнать причину, условия</translation>
    </message>
    <message>
        <source>thank, exclusive offers</source>
        <translation>благодарить, привилегии</translation>
    </message>
    <message>
        <source>thank and support</source>
        <translation>благодарить, беречь</translation>
    </message>
    <message>
        <source>wake up</source>
        <translation>разбудить</translation>
    </message>
    <message>
        <source>grow into VIP</source>
        <translation>растить до VIP</translation>
    </message>
    <message>
        <source>welcome, second purchase</source>
        <translation>вести ко второй покупке</translation>
    </message>
    <message>
        <source>lead to the first purchase</source>
        <translation>вести к первой покупке</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>Квартал</translation>
    </message>
    <message>
        <source>Revenue, %1</source>
        <translation>Выручка, %1</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Clients in all</source>
        <translation>Всего клиентов</translation>
    </message>
    <message>
        <source>No client has agreed to be contacted yet.</source>
        <translation>Согласия на контакт пока никто не дал.</translation>
    </message>
    <message>
        <source>Clients with a contact and a consent: %1.</source>
        <translation>Клиенты с контактом и согласием: %1.</translation>
    </message>
    <message>
        <source>VIP spent %1 or more. Former VIP among those at risk and churned: %2. Promising with the money of a VIP: %3.</source>
        <translation>VIP — от %1 за всё время. Бывших VIP среди уходящих и ушедших: %2. Перспективных с деньгами VIP: %3.</translation>
    </message>
    <message>
        <source>Who moved in a quarter</source>
        <translation>Кто переместился за квартал</translation>
    </message>
    <message>
        <source>to the worse, clients</source>
        <translation>ухудшение, клиентов</translation>
    </message>
    <message>
        <source>to the better, clients</source>
        <translation>улучшение, клиентов</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дней</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупок</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Потрачено</translation>
    </message>
    <message>
        <source>How often and how long ago they buy</source>
        <translation>Как часто и как давно покупают</translation>
    </message>
    <message>
        <source>clients; change in a quarter; share of clients; revenue of %1 and its share. Days since the last purchase from left to right, number of purchases from bottom to top</source>
        <translation>клиенты; изменение за квартал; доля клиентов; выручка за %1 и её доля. Слева направо — давность последней покупки, снизу вверх — число покупок</translation>
    </message>
    <message>
        <source>an order that is paid or refunded in part, also one of zero; unpaid, cancelled, failed and wholly refunded orders count in nothing</source>
        <translation>оплаченный или частично возвращённый заказ, в том числе нулевой; неоплаченные, отменённые, несостоявшиеся и полностью возвращённые заказы не учитываются нигде</translation>
    </message>
    <message>
        <source>amounts less refunds; a return document counts on its own day, as money only</source>
        <translation>суммы за вычетом возвратов; документ возврата учитывается в свой день и только деньгами</translation>
    </message>
    <message>
        <source>revenue / transactions</source>
        <translation>выручка / транзакции</translation>
    </message>
    <message>
        <source>bought in the last %1 before the day</source>
        <translation>покупали за последние %1 перед датой</translation>
    </message>
    <message>
        <source>of those active at the start of a month, the share not active at its end; the mean of the months</source>
        <translation>доля активных на начало месяца, кто к его концу уже не активен; среднее по месяцам</translation>
    </message>
    <message>
        <source>first purchase of all time in the period</source>
        <translation>первая в жизни покупка пришлась на период</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>recency is days since the last purchase, frequency is transactions, monetary is net revenue, as of the date</source>
        <translation>давность — дни с последней покупки, частота — число транзакций, сумма — чистая выручка, всё на дату среза</translation>
    </message>
    <message>
        <source>Revenue model</source>
        <translation>Модель выручки</translation>
    </message>
    <message>
        <source>retained = new · retention; lost = was · churn; became = was + retained − lost; revenue = (was + new) · check · transactions</source>
        <translation>удержали = новые · удержание; потеряли = было · отток; стало = было + удержали − потеряли; выручка = (было + новые) · чек · покупки</translation>
    </message>
    <message>
        <source>Profit of a campaign</source>
        <translation>Прибыль кампании</translation>
    </message>
    <message>
        <source>extra margin against the control group less discounts and the cost of contacts; intervals of 95 % (Newcombe)</source>
        <translation>дополнительная маржа к контрольной группе за вычетом скидок и стоимости контактов; интервалы 95 % (Ньюкомб)</translation>
    </message>
    <message>
        <source>VIP: the dearest %1 of payers</source>
        <translation>VIP: верхние %1 плативших по сумме</translation>
    </message>
    <message>
        <source>VIP: from %1</source>
        <translation>VIP: от %1</translation>
    </message>
    <message>
        <source>Recency bounds: %1, %2 and %3 days. Frequency: one, from %4, from %5 purchases. %6.</source>
        <translation>Границы давности: %1, %2 и %3 дней. Частота: одна, от %4, от %5 покупок. %6.</translation>
    </message>
    <message>
        <source>Only purchases of the last %1 count.</source>
        <translation>Учтены покупки только за последние %1.</translation>
    </message>
    <message>
        <source>Left out of the figures</source>
        <translation>Не вошло в показатели</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказов</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Wholly refunded</source>
        <translation>Возвращены целиком</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Не оплачены</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменены</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не состоялись</translation>
    </message>
    <message>
        <source>Refunds in part, subtracted</source>
        <translation>Частичные возвраты, вычтены</translation>
    </message>
    <message>
        <source>Returns, subtracted</source>
        <translation>Документы возврата, вычтены</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>В валюте %1</translation>
    </message>
    <message>
        <source>After the as-of date</source>
        <translation>После даты среза</translation>
    </message>
    <message>
        <source>What the base holds</source>
        <translation>Что есть в базе</translation>
    </message>
    <message>
        <source>Purchases from – to</source>
        <translation>Покупки с — по</translation>
    </message>
    <message>
        <source>Purchases that count</source>
        <translation>Учтённых покупок</translation>
    </message>
    <message>
        <source>Contacts without a purchase</source>
        <translation>Контактов без покупок</translation>
    </message>
    <message>
        <source>With an e-mail</source>
        <translation>С e-mail</translation>
    </message>
    <message>
        <source>With a phone</source>
        <translation>С телефоном</translation>
    </message>
    <message>
        <source>Agreed to a channel</source>
        <translation>Согласны хотя бы на один канал</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Записей</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Kept apart</source>
        <translation>Отложено</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>Every month shown is covered whole.</source>
        <translation>Все показанные месяцы покрыты данными целиком.</translation>
    </message>
    <message>
        <source>Covered in part, hatched and never compared: %1.</source>
        <translation>Покрыты данными частично, заштрихованы и не сравниваются: %1.</translation>
    </message>
    <message>
        <source>Definitions and formulas</source>
        <translation>Определения и формулы</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Пороги</translation>
    </message>
    <message>
        <source>Data and what was left out</source>
        <translation>Данные и что не вошло</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Импорты</translation>
    </message>
    <message>
        <source>Older imports not shown: %1.</source>
        <translation>Более ранних импортов не показано: %1.</translation>
    </message>
    <message>
        <source>Before: the mean of the last %1 whole months of the base; old clients have bought at least twice, active means within %2.</source>
        <translation>До: среднее последних целых месяцев базы (их %1); постоянные купили не меньше двух раз, активные — за последние %2.</translation>
    </message>
    <message>
        <source>Before: scenario “%1”.</source>
        <translation>До: сценарий «%1».</translation>
    </message>
    <message>
        <source>Before: levers set by hand.</source>
        <translation>До: рычаги заданы вручную.</translation>
    </message>
    <message>
        <source>After: %1.</source>
        <translation>После: %1.</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Ушло</translation>
    </message>
    <message>
        <source>Became</source>
        <translation>Стало</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
    <message>
        <source>revenue %1</source>
        <translation>выручка %1</translation>
    </message>
    <message>
        <source>clients at the end %1</source>
        <translation>клиенты в конце %1</translation>
    </message>
    <message>
        <source>transactions %1</source>
        <translation>покупки на клиента %1</translation>
    </message>
    <message>
        <source>check %1</source>
        <translation>средний чек %1</translation>
    </message>
    <message>
        <source>lifetime %1</source>
        <translation>срок жизни %1</translation>
    </message>
    <message>
        <source>retention of new %1</source>
        <translation>удержание новых %1</translation>
    </message>
    <message>
        <source>churn %1</source>
        <translation>отток %1</translation>
    </message>
    <message>
        <source>Every change is within what a usual year brings.</source>
        <translation>Все изменения в пределах обычного года.</translation>
    </message>
    <message>
        <source>Bolder than a usual year: %1.</source>
        <translation>Смелее обычного года: %1.</translation>
    </message>
    <message>
        <source>Revenue by month, before and after: the gap is %1</source>
        <translation>Выручка по месяцам до и после: разница %1</translation>
    </message>
    <message>
        <source>months from 1 to 12; the dashed line is a plan</source>
        <translation>месяцы с 1-го по 12-й; пунктир — план</translation>
    </message>
    <message>
        <source>What each lever brings alone, and all together</source>
        <translation>Что даёт каждый рычаг сам по себе и все вместе</translation>
    </message>
    <message>
        <source>effect over 12 months; the sum of the bars is the gap</source>
        <translation>вклад за 12 месяцев; сумма полос — вся разница</translation>
    </message>
    <message>
        <source>Month by month</source>
        <translation>По месяцам</translation>
    </message>
    <message>
        <source>old clients; on the left before, on the right after</source>
        <translation>постоянные клиенты; слева — до, справа — после</translation>
    </message>
    <message>
        <source>What matters most: every lever 10 % better</source>
        <translation>Что важнее: каждый рычаг лучше на 10 %</translation>
    </message>
    <message>
        <source>change of the year's revenue as it is</source>
        <translation>изменение выручки года «как есть»</translation>
    </message>
    <message>
        <source>VIP / first</source>
        <translation>VIP / первая</translation>
    </message>
    <message>
        <source>%1 of clients</source>
        <translation>%1 клиентов</translation>
    </message>
    <message>
        <source>thousand %1</source>
        <translation>тыс. %1</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 дн.</translation>
    </message>
    <message>
        <source>report for %1</source>
        <translation>отчёт за %1</translation>
    </message>
    <message>
        <source>data as of %1</source>
        <translation>данные на %1</translation>
    </message>
    <message>
        <source>%1, %2 (left out: %3). RFM: %4 / %5 / %6 days; from %7 and %8 purchases. Intervals 95 %.</source>
        <translation>%1, %2 (не вошло: %3). RFM: %4 / %5 / %6 дней; от %7 и от %8 покупок. Интервалы 95 %.</translation>
    </message>
    <message>
        <source>Retenta %1 · made %2 %3 · %4</source>
        <translation>Retenta %1 · собран %2 %3 · %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 loyal client(s) at risk may take away %2</source>
        <translation>
            <numerusform>%1 лояльный клиент в зоне риска может забрать %2</numerusform>
            <numerusform>%1 лояльных клиента в зоне риска могут забрать %2</numerusform>
            <numerusform>%1 лояльных клиентов в зоне риска могут забрать %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 promising client(s) at risk may take away %2</source>
        <translation>
            <numerusform>%1 перспективный клиент в зоне риска может забрать %2</numerusform>
            <numerusform>%1 перспективных клиента в зоне риска могут забрать %2</numerusform>
            <numerusform>%1 перспективных клиентов в зоне риска могут забрать %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 one-time client(s) at risk may take away %2</source>
        <translation>
            <numerusform>%1 разовый клиент в зоне риска может забрать %2</numerusform>
            <numerusform>%1 разовых клиента в зоне риска могут забрать %2</numerusform>
            <numerusform>%1 разовых клиентов в зоне риска могут забрать %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The period brought %1</source>
        <translation>Выручка периода — %1</translation>
    </message>
    <message>
        <source>Revenue holds at %1</source>
        <translation>Выручка держится на уровне %1</translation>
    </message>
    <message>
        <source>Revenue is up %1 on a year ago</source>
        <translation>Выручка выросла на %1 за год</translation>
    </message>
    <message>
        <source>Revenue is down %1 on a year ago</source>
        <translation>Выручка упала на %1 за год</translation>
    </message>
    <message>
        <source>%1, but %2</source>
        <translation>%1, но %2</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1, и ещё %2</translation>
    </message>
    <message>
        <source>VIP and loyal clients bring %1 of revenue; %2 of clients bought once</source>
        <translation>VIP и лояльные приносят %1 выручки; %2 клиентов купили один раз</translation>
    </message>
    <message numerus="yes">
        <source>%1 campaign(s) will reach %2 client(s)</source>
        <translation>
            <numerusform>%1 кампания охватит клиентов: %2</numerusform>
            <numerusform>%1 кампании охватят клиентов: %2</numerusform>
            <numerusform>%1 кампаний охватят клиентов: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; profit cannot be told before the response is set</source>
        <translation>%1; прибыль станет видна, когда задан отклик</translation>
    </message>
    <message>
        <source>%1; expected profit %2</source>
        <translation>%1; ожидаемая прибыль %2</translation>
    </message>
    <message>
        <source>The scenario's year: %1 instead of %2 (%3)</source>
        <translation>Год по сценарию: %1 вместо %2 (%3)</translation>
    </message>
    <message>
        <source>The price of a contact is not set.</source>
        <translation>Цена контакта не задана.</translation>
    </message>
    <message>
        <source>A contact costs %1 (%2).</source>
        <translation>Цена контакта: %1 (%2).</translation>
    </message>
    <message>
        <source>In a quarter %1 came here from “%2”.</source>
        <translation>За квартал из сегмента «%2» пришло: %1.</translation>
    </message>
    <message>
        <source>Each brought %1 in %2 on average.</source>
        <translation>За %2 каждый принёс в среднем %1.</translation>
    </message>
    <message>
        <source>%1 will receive it; expected profit %2 (%3…%4), contacts cost %5.</source>
        <translation>Получат: %1; ожидаемая прибыль %2 (%3…%4), контакты обойдутся в %5.</translation>
    </message>
    <message>
        <source>That is %1 over the year as it is. Most comes from “%2”, from %3 to %4: %5.</source>
        <translation>Это %1 к году «как есть». Больше всего даёт рычаг «%2», с %3 до %4: %5.</translation>
    </message>
    <message>
        <source>%1 bought for the first time in the last %2.</source>
        <translation>Впервые купили за последние %2: %1.</translation>
    </message>
    <message>
        <source>Of the new, %1 come again.</source>
        <translation>Из новых возвращаются %1.</translation>
    </message>
    <message>
        <source>Summary for the manager</source>
        <translation>Сводка для руководителя</translation>
    </message>
    <message>
        <source>Clients and RFM matrix</source>
        <translation>Клиенты и RFM-матрица</translation>
    </message>
    <message>
        <source>Campaign plans</source>
        <translation>Планы кампаний</translation>
    </message>
    <message>
        <source>Method and data</source>
        <translation>Метод и данные</translation>
    </message>
    <message>
        <source>No purchases yet: import sales.</source>
        <translation>Покупок пока нет: импортируйте продажи.</translation>
    </message>
    <message>
        <source>No campaign is planned yet: make one from the matrix.</source>
        <translation>Кампаний пока нет: создайте из матрицы.</translation>
    </message>
    <message>
        <source>No whole month of sales and no saved scenario: save one in the revenue model.</source>
        <translation>Нет ни целого месяца продаж, ни сценария: сохраните его в модели выручки.</translation>
    </message>
    <message>
        <source>What these figures stand on</source>
        <translation>На чём стоят эти цифры</translation>
    </message>
    <message>
        <source>Bring back the loyal at risk.</source>
        <translation>Верните лояльных в зоне риска.</translation>
    </message>
    <message>
        <source>Bring back the promising at risk.</source>
        <translation>Верните перспективных в зоне риска.</translation>
    </message>
    <message>
        <source>Bring back the one-timers at risk.</source>
        <translation>Верните разовых в зоне риска.</translation>
    </message>
    <message>
        <source>Run “%1”.</source>
        <translation>Запустите «%1».</translation>
    </message>
    <message>
        <source>A year at %1 is within reach.</source>
        <translation>Год на %1 достижим.</translation>
    </message>
    <message>
        <source>A year at %1 is bolder than usual.</source>
        <translation>Год на %1 — смелее обычного.</translation>
    </message>
    <message>
        <source>Lead the new on to a second purchase.</source>
        <translation>Доведите новых до второй покупки.</translation>
    </message>
    <message>
        <source>Take care of the VIP.</source>
        <translation>Берегите VIP.</translation>
    </message>
    <message>
        <source>scenario “%1”</source>
        <translation>сценарий «%1»</translation>
    </message>
    <message>
        <source>a modest step on every lever</source>
        <translation>скромный шаг по каждому рычагу</translation>
    </message>
    <message>
        <source>the teaching example</source>
        <translation>учебный пример</translation>
    </message>
    <message>
        <source>levers set by hand</source>
        <translation>рычаги заданы вручную</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <translation>%1 мес</translation>
    </message>
    <message>
        <source>New a month</source>
        <translation>Новые в месяц</translation>
    </message>
    <message>
        <source>Churn a month</source>
        <translation>Отток в месяц</translation>
    </message>
    <message>
        <source>on last year</source>
        <translation>к пр. году</translation>
    </message>
    <message>
        <source>no year to compare</source>
        <translation>не с чем сравнить</translation>
    </message>
    <message>
        <source>There is no whole month yet</source>
        <translation>Целых месяцев пока нет</translation>
    </message>
    <message>
        <source>The best month is %1</source>
        <translation>Лучший месяц — %1</translation>
    </message>
    <message>
        <source>%1 of %2 months are above last year, the best is %3</source>
        <translation>Выше прошлого года %1 мес из %2, лучший — %3</translation>
    </message>
    <message>
        <source>Segments hold their size</source>
        <translation>Сегменты держат размер</translation>
    </message>
    <message>
        <source>“%1” grew most in a quarter: %2</source>
        <translation>За квартал больше всех вырос «%1»: %2</translation>
    </message>
    <message>
        <source>clients of the segment; change in a quarter</source>
        <translation>клиентов в сегменте; изменение за квартал</translation>
    </message>
    <message>
        <source>VIP bring %1 of the money</source>
        <translation>VIP приносят %1 денег</translation>
    </message>
    <message>
        <source>revenue by segment, %1</source>
        <translation>выручка по сегментам, %1</translation>
    </message>
    <message>
        <source>Plan of the year: %1, %2 over the year as it is</source>
        <translation>План года: %1, это %2 к году «как есть»</translation>
    </message>
    <message>
        <source>revenue of 12 months; %1. Effect of each lever on the right</source>
        <translation>выручка за 12 месяцев; %1. Справа — вклад каждого рычага</translation>
    </message>
    <message>
        <source>revenue, %1; pale is last year, solid is this year, hatched is not whole; below is the change</source>
        <translation>выручка, %1; бледный — прошлый год, цвет — этот год, штриховка — месяц не целый; внизу — изменение</translation>
    </message>
    <message>
        <source>first name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>full name</source>
        <translation>полное имя</translation>
    </message>
    <message>
        <source>days without a purchase</source>
        <translation>дней без покупки</translation>
    </message>
    <message>
        <source>last product</source>
        <translation>последний товар</translation>
    </message>
    <message>
        <source>last category</source>
        <translation>последняя категория</translation>
    </message>
    <message>
        <source>own average check</source>
        <translation>свой средний чек</translation>
    </message>
    <message>
        <source>offer</source>
        <translation>предложение</translation>
    </message>
    <message>
        <source>last day of the offer</source>
        <translation>последний день предложения</translation>
    </message>
    <message>
        <source>business</source>
        <translation>название бизнеса</translation>
    </message>
    <message>
        <source>Whom to call first: the dearest at risk who agreed to be called</source>
        <translation>Кому позвонить сначала: самые дорогие в зоне риска, кто согласен на звонок</translation>
    </message>
    <message>
        <source>chosen clients: %1</source>
        <translation>выбранные клиенты: %1</translation>
    </message>
    <message>
        <source>Left out by hand</source>
        <translation>Исключены вручную</translation>
    </message>
    <message>
        <source>Address does not exist</source>
        <translation>Адрес не существует</translation>
    </message>
</context>
<context>
    <name>retenta::ReportPreview</name>
    <message>
        <source>Report pages</source>
        <translation>Страницы отчёта</translation>
    </message>
</context>
<context>
    <name>retenta::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>What goes into the report</source>
        <translation>Что войдёт в отчёт</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Language of the report</source>
        <translation>Язык отчёта</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Include personal data</source>
        <translation>Добавить личные данные</translation>
    </message>
    <message>
        <source>Adds a list of clients with their phone and e-mail. Off, so that the report can be forwarded.</source>
        <translation>Добавляет список клиентов с телефоном и e-mail. По умолчанию выключено, чтобы отчёт можно было переслать.</translation>
    </message>
    <message>
        <source>Off: figures alone, without names and contacts.</source>
        <translation>Выключено: только показатели, без имён и контактов.</translation>
    </message>
    <message>
        <source>Save PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Ctrl+P</source>
        <translation>Ctrl+P</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Save the report first</source>
        <translation>Сначала сохраните отчёт</translation>
    </message>
    <message>
        <source>Copy page as image</source>
        <translation>Скопировать страницу как картинку</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Следующая страница</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Предыдущая страница</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранён: %1</translation>
    </message>
    <message>
        <source>The report is saved: %1</source>
        <translation>Отчёт сохранён: %1</translation>
    </message>
    <message>
        <source>Tick at least one section</source>
        <translation>Отметьте хотя бы один раздел</translation>
    </message>
    <message>
        <source>Tick a section on the left: the report has no page yet.</source>
        <translation>Отметьте раздел слева: в отчёте пока нет страниц.</translation>
    </message>
    <message>
        <source>Page %1 of %2, A4</source>
        <translation>Страница %1 из %2, A4</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Документы PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The page is copied as an image.</source>
        <translation>Страница скопирована как картинка.</translation>
    </message>
</context>
<context>
    <name>retenta::ReportsPresenter</name>
    <message>
        <source>Saving %1</source>
        <translation>Сохранение: %1</translation>
    </message>
</context>
<context>
    <name>retenta::SectionList</name>
    <message>
        <source>Sections of the report</source>
        <translation>Разделы отчёта</translation>
    </message>
</context>
</TS>
