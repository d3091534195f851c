<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>FigureWords</name>
    <message>
        <source>Different clients with a purchase in the period.</source>
        <translation>Разные клиенты с покупкой за период.</translation>
    </message>
    <message>
        <source>Sums of all orders less returns.</source>
        <translation>Суммы всех заказов минус возвраты.</translation>
    </message>
    <message>
        <source>Orders; the lines of one order are one. Returns are not counted.</source>
        <translation>Заказы; строки одного заказа — одна покупка. Возвраты не считаются.</translation>
    </message>
    <message>
        <source>Revenue by the number of orders.</source>
        <translation>Выручка, делённая на число заказов.</translation>
    </message>
    <message>
        <source>The same of orders that are their client's first, without returns.</source>
        <translation>То же по заказам, первым у своего клиента, без возвратов.</translation>
    </message>
    <message>
        <source>The same of all other orders. They are usually dearer than first ones.</source>
        <translation>То же по всем остальным заказам. Обычно они дороже первых.</translation>
    </message>
    <message>
        <source>Revenue by the number of paying clients.</source>
        <translation>Выручка, делённая на число платящих клиентов.</translation>
    </message>
    <message>
        <source>Revenue by each paying client who has bought often enough to be frequent. Usually three times that of the others.</source>
        <translation>Выручка на платящего клиента, который покупал достаточно, чтобы стать частым. Обычно втрое больше, чем у остальных.</translation>
    </message>
    <message>
        <source>Revenue by each of the other paying clients.</source>
        <translation>Выручка на каждого из остальных платящих клиентов.</translation>
    </message>
    <message>
        <source>Orders by paying clients by months of the period.</source>
        <translation>Заказы, делённые на платящих клиентов и на месяцы периода.</translation>
    </message>
    <message>
        <source>Orders by months of the period.</source>
        <translation>Заказы, делённые на месяцы периода.</translation>
    </message>
    <message>
        <source>Orders that are not their client's first.</source>
        <translation>Заказы, не первые у своего клиента.</translation>
    </message>
    <message>
        <source>The mean of all gaps between days of purchase, up to the end of the period, of clients who bought on two days and more.</source>
        <translation>Среднее всех промежутков между днями покупок до конца периода у клиентов, покупавших в два и более дня.</translation>
    </message>
    <message>
        <source>From the first purchase to the day on which %1 without one were over: the mean over those who have left. The living are not in it, so it is short.</source>
        <translation>От первой покупки до дня, когда истекли %1 без покупок: среднее по ушедшим. Живых в нём нет, поэтому оно занижено.</translation>
    </message>
    <message>
        <source>The age by which half have left, the living counted as not gone yet. Unknown while over half are expected to stay.</source>
        <translation>Возраст, к которому уходит половина; живые учтены как ещё не ушедшие. Неизвестна, пока ожидается, что останется больше половины.</translation>
    </message>
    <message>
        <source>Clients who bought in the last %1 of the period.</source>
        <translation>Клиенты, покупавшие в последние %1 периода.</translation>
    </message>
    <message>
        <source>Clients with the first purchase in the period.</source>
        <translation>Клиенты с первой покупкой за период.</translation>
    </message>
    <message>
        <source>Clients active at the end who were not at the start, though they had bought before.</source>
        <translation>Клиенты, активные на конец и не активные на начало, хотя покупали раньше.</translation>
    </message>
    <message>
        <source>Of those active at the start, the share still active at the end. With churn it makes 100%.</source>
        <translation>Доля активных на начало, кто активен и на конец. С оттоком даёт 100 %.</translation>
    </message>
    <message>
        <source>Those active at the end less the new ones, by those at the start. Who came back is in it, so it can pass 100%.</source>
        <translation>Активные на конец минус новые, делённые на активных на начало. Вернувшиеся здесь учтены, поэтому бывает больше 100 %.</translation>
    </message>
    <message>
        <source>Of those active at the start, the share lost by the end: no purchase within %1.</source>
        <translation>Доля активных на начало, кого к концу потеряли: %1 без покупок.</translation>
    </message>
    <message>
        <source>Of all who had ever bought by the end, the share with two purchases and more.</source>
        <translation>Доля тех, у кого две покупки и больше, среди всех покупавших к концу периода.</translation>
    </message>
    <message>
        <source>Average check × purchases a year × lifetime in years (of 365.25 days).</source>
        <translation>Средний чек × покупок в год × время жизни в годах (по 365,25 дня).</translation>
    </message>
    <message>
        <source>What everybody who ever bought has brought by the end, by their number.</source>
        <translation>Сколько к концу периода принесли все когда-либо покупавшие, делённое на их число.</translation>
    </message>
    <message>
        <source>a month</source>
        <comment>unit of a chart: so many a month</comment>
        <translation>за месяц</translation>
    </message>
    <message>
        <source>Revenue %1, paying clients %2, average check %3</source>
        <translation>Выручка %1, платящих клиентов %2, средний чек %3</translation>
    </message>
    <message>
        <source>%1; the last %2 make a client active; clients counted: %3.</source>
        <translation>%1; активен, кто покупал за последние %2; клиентов в счёте: %3.</translation>
    </message>
    <message>
        <source>The data know a part of the period only.</source>
        <translation>Данные покрывают не весь период.</translation>
    </message>
    <message>
        <source>Since the strategy began, against as long before it. This proves nothing: whatever else changed is in it too. A control group proves.</source>
        <translation>Время со старта стратегии против такого же времени до него. Это не доказательство: здесь и всё остальное, что изменилось. Доказывает контрольная группа.</translation>
    </message>
    <message>
        <source>%1; a month known in part is hatched</source>
        <translation>%1; неполный месяц заштрихован</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>этот год</translation>
    </message>
    <message>
        <source>a year before</source>
        <translation>год назад</translation>
    </message>
    <message>
        <source>dashed line: strategy started %1</source>
        <translation>пунктир — старт стратегии %1</translation>
    </message>
</context>
<context>
    <name>GrowthCharts</name>
    <message>
        <source>million %1</source>
        <translation>млн %1</translation>
    </message>
    <message>
        <source>thousand %1</source>
        <translation>тыс. %1</translation>
    </message>
    <message>
        <source>Change of revenue by factor, %1</source>
        <translation>Изменение выручки по причинам, %1</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Purchases per client</source>
        <translation>Покупок на клиента</translation>
    </message>
    <message>
        <source>less</source>
        <translation>меньше</translation>
    </message>
    <message>
        <source>more</source>
        <translation>больше</translation>
    </message>
    <message>
        <source>Clients a month; a month known in part is hatched</source>
        <translation>Клиентов в месяц; неполный месяц заштрихован</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>came and returned</source>
        <translation>пришли и вернулись</translation>
    </message>
    <message>
        <source>left</source>
        <translation>ушли</translation>
    </message>
    <message>
        <source>Clients at the end of each month</source>
        <translation>Клиентов на конец месяца</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новые</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>повторные</translation>
    </message>
    <message>
        <source>loyal</source>
        <translation>лояльные</translation>
    </message>
    <message>
        <source>Cost of a new client by month, %1</source>
        <translation>Цена нового клиента по месяцам, %1</translation>
    </message>
    <message>
        <source>New clients by month of the largest sources</source>
        <translation>Новые клиенты по месяцам из самых больших источников</translation>
    </message>
    <message>
        <source>Revenue a month, %1</source>
        <translation>Выручка за месяц, %1</translation>
    </message>
    <message>
        <source>returning clients</source>
        <translation>прежние клиенты</translation>
    </message>
    <message>
        <source>new clients</source>
        <translation>новые клиенты</translation>
    </message>
</context>
<context>
    <name>GrowthWords</name>
    <message>
        <source>unknown source</source>
        <translation>источник неизвестен</translation>
    </message>
    <message>
        <source>Revenue %1: clients %2, frequency %3, average check %4</source>
        <translation>Выручка %1: клиенты %2, частота %3, средний чек %4</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Чья</translation>
    </message>
    <message>
        <source>Purchases per client</source>
        <translation>Покупок на клиента</translation>
    </message>
    <message>
        <source>Change of revenue</source>
        <translation>Изменение выручки</translation>
    </message>
    <message>
        <source>by clients</source>
        <translation>от клиентов</translation>
    </message>
    <message>
        <source>by frequency</source>
        <translation>от частоты</translation>
    </message>
    <message>
        <source>by check</source>
        <translation>от чека</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Returning clients</source>
        <translation>Прежние клиенты</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>Новые клиенты</translation>
    </message>
    <message>
        <source>New, by recommendation</source>
        <translation>Новые по рекомендации</translation>
    </message>
    <message>
        <source>Returns without a purchase</source>
        <translation>Возвраты без покупки</translation>
    </message>
    <message>
        <source>Came %1, returned %2, left %3: the base %4</source>
        <translation>Пришли %1, вернулись %2, ушли %3: база %4</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>На начало</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Пришли</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Вернулись</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Ушли</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>На конец</translation>
    </message>
    <message>
        <source>Lost of those at the start</source>
        <translation>Потеряно от начала</translation>
    </message>
    <message>
        <source>The data know a part of it only</source>
        <translation>Данные покрывают не весь месяц</translation>
    </message>
    <message>
        <source>How clients grow loyal, leave and return</source>
        <translation>Как клиенты становятся лояльными, уходят и возвращаются</translation>
    </message>
    <message>
        <source>In a month %1 of the new buy again; %2 of the new come by recommendation</source>
        <translation>За месяц снова покупают %1 новых; по рекомендации приходят %2 новых</translation>
    </message>
    <message>
        <source>Month, at its end</source>
        <translation>Месяц, на конец</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Повторные</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>Лояльные</translation>
    </message>
    <message>
        <source>Churned</source>
        <translation>Ушедшие</translation>
    </message>
    <message>
        <source>→ churned</source>
        <translation>→ ушедшие</translation>
    </message>
    <message>
        <source>What clients of each source cost and bring</source>
        <translation>Чего стоят и что приносят клиенты каждого источника</translation>
    </message>
    <message>
        <source>Recommended clients: %1 buy again and bring %2 each; others %3 and %4</source>
        <translation>Пришедшие по рекомендации: снова покупают %1, приносят по %2; остальные — %3 и %4</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>Покупатели</translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation>Купили снова</translation>
    </message>
    <message>
        <source>Brought each</source>
        <translation>Принёс каждый</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Расход</translation>
    </message>
    <message>
        <source>Paid back in</source>
        <translation>Окупился за</translation>
    </message>
    <message>
        <source>By recommendation</source>
        <translation>По рекомендации</translation>
    </message>
    <message>
        <source>All others</source>
        <translation>Все остальные</translation>
    </message>
    <message>
        <source>Cost of one</source>
        <translation>Цена одного</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Удержание</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Advocates</source>
        <translation>Адвокаты</translation>
    </message>
    <message>
        <source>→ repeat</source>
        <translation>→ повторные</translation>
    </message>
    <message>
        <source>→ loyal</source>
        <translation>→ лояльные</translation>
    </message>
    <message>
        <source>→ advocate</source>
        <translation>→ адвокаты</translation>
    </message>
    <message>
        <source>→ returned</source>
        <translation>→ вернулись</translation>
    </message>
    <message>
        <source>→ new</source>
        <translation>→ новые</translation>
    </message>
    <message>
        <source>What new and returning clients bring and cost</source>
        <translation>Что приносят и чего стоят новые и прежние клиенты</translation>
    </message>
    <message>
        <source>Returning clients bring %1 of revenue</source>
        <translation>Прежние клиенты приносят %1 выручки</translation>
    </message>
    <message>
        <source>; a new client costs %1</source>
        <translation>; новый клиент стоит %1</translation>
    </message>
    <message>
        <source>; keeping one, %1 a month</source>
        <translation>; удержать одного — %1 в месяц</translation>
    </message>
    <message>
        <source>Their revenue</source>
        <translation>Их выручка</translation>
    </message>
    <message>
        <source>Of returning</source>
        <translation>Прежних</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>On acquisition</source>
        <translation>На привлечение</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Удержаны</translation>
    </message>
    <message>
        <source>On retention</source>
        <translation>На удержание</translation>
    </message>
    <message>
        <source>Keeping one</source>
        <translation>Удержать одного</translation>
    </message>
    <message>
        <source>In the month</source>
        <translation>За месяц</translation>
    </message>
</context>
<context>
    <name>retenta::FigureDetail</name>
    <message>
        <source>Create campaign</source>
        <translation>Создать кампанию</translation>
    </message>
    <message>
        <source>What stands behind the figure</source>
        <translation>Что стоит за показателем</translation>
    </message>
    <message>
        <source>Clients behind the figure</source>
        <translation>Клиенты за показателем</translation>
    </message>
    <message>
        <source>There is nobody behind this figure</source>
        <translation>За этим показателем никого нет</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Показать %1</translation>
    </message>
    <message>
        <source>List of these clients</source>
        <translation>Список этих клиентов</translation>
    </message>
    <message>
        <source>A campaign for these clients</source>
        <translation>Кампания для этих клиентов</translation>
    </message>
</context>
<context>
    <name>retenta::FiguresBar</name>
    <message>
        <source>All segments</source>
        <translation>Все сегменты</translation>
    </message>
    <message>
        <source>From which source</source>
        <translation>Из какого источника</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Все источники</translation>
    </message>
    <message>
        <source>Strategy started %1</source>
        <translation>Старт стратегии %1</translation>
    </message>
    <message>
        <source>Mark the start of a strategy…</source>
        <translation>Отметить старт стратегии…</translation>
    </message>
    <message>
        <source>Compare before and after it, move or remove the mark</source>
        <translation>Сравнить до и после, перенести или снять отметку</translation>
    </message>
    <message>
        <source>The base is open for reading</source>
        <translation>База открыта для чтения</translation>
    </message>
    <message>
        <source>The day on which work on retention began: figures before and after are compared</source>
        <translation>День, когда началась работа над удержанием: показатели до и после сравниваются</translation>
    </message>
    <message>
        <source>Compare since it with as long before</source>
        <translation>Сравнить время после старта с таким же до него</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Другой день…</translation>
    </message>
    <message>
        <source>Remove the mark</source>
        <translation>Снять отметку</translation>
    </message>
</context>
<context>
    <name>retenta::FiguresModel</name>
    <message>
        <source>Figure</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>12 months</source>
        <translation>12 месяцев</translation>
    </message>
    <message>
        <source>Since the start</source>
        <translation>Со старта</translation>
    </message>
    <message>
        <source>In the period</source>
        <translation>За период</translation>
    </message>
    <message>
        <source>As long before</source>
        <translation>Столько же до</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>До него</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>Год назад</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
</context>
<context>
    <name>retenta::FiguresView</name>
    <message>
        <source>All figures</source>
        <translation>Все показатели</translation>
    </message>
</context>
<context>
    <name>retenta::GrowthPage</name>
    <message>
        <source>What to look at</source>
        <translation>Что смотреть</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>С чем сравнить</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Показатели</translation>
    </message>
    <message>
        <source>Spent on sources by month</source>
        <translation>Расход на источники по месяцам</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Рост</translation>
    </message>
    <message>
        <source>Change of revenue</source>
        <translation>Изменение выручки</translation>
    </message>
    <message>
        <source>Came and left</source>
        <translation>Пришли и ушли</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <translation>Лояльность</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Источники</translation>
    </message>
    <message>
        <source>Against a year before</source>
        <translation>К прошлому году</translation>
    </message>
    <message>
        <source>Against the period before</source>
        <translation>К прошлому периоду</translation>
    </message>
    <message>
        <source>Spent by month: type sums in, Delete takes them away</source>
        <translation>Расход по месяцам: введите суммы, Delete стирает</translation>
    </message>
    <message>
        <source>Take the sum away</source>
        <translation>Стереть сумму</translation>
    </message>
    <message>
        <source>No purchases yet</source>
        <translation>Покупок пока нет</translation>
    </message>
    <message>
        <source>Import a file of sales: then it shows where revenue grows from and where it leaks away.</source>
        <translation>Импортируйте файл продаж — и станет видно, откуда растёт выручка и куда она утекает.</translation>
    </message>
    <message>
        <source>Chart as a table</source>
        <translation>График таблицей</translation>
    </message>
    <message>
        <source>%1 against %2.</source>
        <translation>%1 против %2.</translation>
    </message>
    <message>
        <source>The data do not cover both whole: read with care.</source>
        <translation>Данные покрывают эти периоды не полностью: судите осторожно.</translation>
    </message>
    <message>
        <source>Active are those who bought in the last %1.</source>
        <translation>Активные — те, кто покупал за последние %1.</translation>
    </message>
    <message>
        <source>New bought once, repeat twice and more, loyal from %1; churned not for %2. Contacts without a purchase: %3.</source>
        <translation>Новые купили один раз, повторные — дважды и больше, лояльные — от %1; ушедшие не покупали %2. Контактов без покупок: %3.</translation>
    </message>
    <message>
        <source>Return and payback count the margin of %1.</source>
        <translation>Окупаемость и возврат считаются по марже %1.</translation>
    </message>
    <message>
        <source>Return and payback count revenue: no margin is set.</source>
        <translation>Окупаемость и возврат считаются по выручке: маржа не указана.</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Все показатели</translation>
    </message>
    <message>
        <source>What of the sources</source>
        <translation>Что об источниках</translation>
    </message>
    <message>
        <source>One by one</source>
        <translation>По одному</translation>
    </message>
    <message>
        <source>Acquisition and retention</source>
        <translation>Привлечение и удержание</translation>
    </message>
    <message>
        <source>Kept are those active at both ends of the month.</source>
        <translation>Удержаны те, кто активен и на начало, и на конец месяца.</translation>
    </message>
    <message>
        <source>What of loyalty</source>
        <translation>Что из лояльности</translation>
    </message>
    <message>
        <source>At the end of the month</source>
        <translation>На конец месяца</translation>
    </message>
    <message>
        <source>Moves in the month</source>
        <translation>Переходы за месяц</translation>
    </message>
</context>
<context>
    <name>retenta::PeopleBar</name>
    <message>
        <source>Create campaign</source>
        <translation>Создать кампанию</translation>
    </message>
    <message>
        <source>Choose a number with the arrows or the mouse: it opens its clients</source>
        <translation>Выберите число стрелками или мышью: оно откроет своих клиентов</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Показать %1</translation>
    </message>
    <message>
        <source>There is nobody behind this number</source>
        <translation>За этим числом никого нет</translation>
    </message>
    <message>
        <source>This cell counts no clients: choose another</source>
        <translation>Эта ячейка не считает клиентов: выберите другую</translation>
    </message>
    <message>
        <source>List of these clients</source>
        <translation>Список этих клиентов</translation>
    </message>
    <message>
        <source>A campaign for these clients</source>
        <translation>Кампания для этих клиентов</translation>
    </message>
    <message>
        <source>Show clients</source>
        <translation>Показать клиентов</translation>
    </message>
</context>
<context>
    <name>retenta::SpendModel</name>
    <message>
        <source>%1 new, %2 for one</source>
        <translation>новых: %1, один — за %2</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>новых: %1</translation>
    </message>
    <message>
        <source>Spent on</source>
        <translation>Расход на</translation>
    </message>
    <message>
        <source>%1 kept, %2 for one</source>
        <translation>удержаны: %1, один — за %2</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>удержаны: %1</translation>
    </message>
    <message>
        <source>Keeping clients</source>
        <translation>Удержание клиентов</translation>
    </message>
</context>
</TS>
