<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
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
        <source>New → repeat</source>
        <translation>Новые → повторные</translation>
    </message>
    <message>
        <source>Repeat → loyal</source>
        <translation>Повторные → лояльные</translation>
    </message>
    <message>
        <source>→ churned</source>
        <translation>→ ушедшие</translation>
    </message>
    <message>
        <source>Churned → returned</source>
        <translation>Ушедшие → вернулись</translation>
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
</context>
<context>
    <name>KpiTable</name>
    <message>
        <source>Transactions</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>— of first purchases</source>
        <translation>— первых покупок</translation>
    </message>
    <message>
        <source>— of repeat purchases</source>
        <translation>— повторных покупок</translation>
    </message>
    <message>
        <source>Revenue per paying client</source>
        <translation>Выручка на платящего</translation>
    </message>
    <message>
        <source>— of loyal clients</source>
        <translation>— лояльных</translation>
    </message>
    <message>
        <source>— of the others</source>
        <translation>— остальных</translation>
    </message>
    <message>
        <source>Purchases of a client a month</source>
        <translation>Покупок клиента в месяц</translation>
    </message>
    <message>
        <source>Transactions a month</source>
        <translation>Покупок в месяц</translation>
    </message>
    <message>
        <source>Repeat purchases</source>
        <translation>Повторные покупки</translation>
    </message>
    <message>
        <source>Periodicity, days</source>
        <translation>Периодичность, дней</translation>
    </message>
    <message>
        <source>Lifetime of the churned, days</source>
        <translation>Время жизни ушедших, дней</translation>
    </message>
    <message>
        <source>— Kaplan–Meier median, the living counted</source>
        <translation>— медиана Каплана — Майера, с живыми</translation>
    </message>
    <message>
        <source>Returned clients</source>
        <translation>Вернулись</translation>
    </message>
    <message>
        <source>— as textbooks count it</source>
        <translation>— как считают учебники</translation>
    </message>
    <message>
        <source>Lifetime value, simple</source>
        <translation>Ценность за жизнь, простая</translation>
    </message>
    <message>
        <source>Lifetime value, actual</source>
        <translation>Ценность за жизнь, фактическая</translation>
    </message>
    <message>
        <source>NPS: no answers yet</source>
        <translation>NPS: ответов пока нет</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>In the period</source>
        <translation>За период</translation>
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
        <source>How it is counted</source>
        <translation>Как посчитано</translation>
    </message>
    <message>
        <source>Revenue %1, paying clients %2, average check %3</source>
        <translation>Выручка %1, платящих клиентов %2, средний чек %3</translation>
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
        <source>Import data…</source>
        <translation>Импорт данных…</translation>
    </message>
    <message>
        <source>Open the sample business</source>
        <translation>Открыть пример</translation>
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
        <source>Of which segment</source>
        <translation>Какого сегмента</translation>
    </message>
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
        <source>%1; the last %2 make a client active; clients counted: %3.</source>
        <translation>%1; активен, кто покупал за последние %2; клиентов в счёте: %3.</translation>
    </message>
    <message>
        <source>The data know a part of the period only.</source>
        <translation>Данные покрывают не весь период.</translation>
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
</context>
</TS>
