<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>CohortChart</name>
    <message>
        <source>%1, %</source>
        <translation>%1, %</translation>
    </message>
    <message>
        <source>%1 of one client, %2</source>
        <translation>%1 на клиента, %2</translation>
    </message>
    <message>
        <source>%1 of one client</source>
        <translation>%1 на клиента</translation>
    </message>
    <message>
        <source>Quarter after the first</source>
        <translation>Квартал после первого</translation>
    </message>
    <message>
        <source>Month after the first</source>
        <translation>Месяц после первого</translation>
    </message>
    <message>
        <source>average</source>
        <translation>в среднем</translation>
    </message>
</context>
<context>
    <name>CohortWords</name>
    <message>
        <source>quarter %1</source>
        <translation>квартал %1</translation>
    </message>
    <message>
        <source>month %1</source>
        <translation>месяц %1</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>%1 кв. %2</translation>
    </message>
    <message>
        <source>unknown source</source>
        <translation>источник неизвестен</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>Удержание</translation>
    </message>
    <message>
        <source>Cumulative revenue</source>
        <translation>Выручка накопленная</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Заказы</translation>
    </message>
    <message>
        <source>bought: %1 of %2 (%3)</source>
        <translation>покупали: %1 из %2 (%3)</translation>
    </message>
    <message>
        <source>orders: %1, revenue %2, since the beginning %3</source>
        <translation>заказов: %1, выручка %2, с начала %3</translation>
    </message>
    <message>
        <source>average check %1</source>
        <translation>средний чек %1</translation>
    </message>
    <message>
        <source>the data know a part of it only</source>
        <translation>данные покрывают не всё</translation>
    </message>
    <message>
        <source>How clients of one beginning buy as time goes by</source>
        <translation>Как со временем покупают клиенты с общим началом</translation>
    </message>
    <message>
        <source>Of the new, %1 buy again in the next quarter</source>
        <translation>Из новых в следующем квартале снова покупают %1</translation>
    </message>
    <message>
        <source>Of the new, %1 buy again in the next month</source>
        <translation>Из новых в следующем месяце снова покупают %1</translation>
    </message>
    <message>
        <source>%1 in the fourth quarter after</source>
        <translation>в четвёртом квартале — %1</translation>
    </message>
    <message>
        <source>%1 in the sixth month after</source>
        <translation>на шестой месяц — %1</translation>
    </message>
    <message>
        <source>“%1” begins with the data: its clients may have bought before, so it is left out of the average.</source>
        <translation>«%1» начинается вместе с данными: её клиенты могли покупать и раньше, поэтому в среднее она не входит.</translation>
    </message>
    <message>
        <source>Cohorts of fewer than %1 clients are in italics.</source>
        <translation>Когорты меньше %1 клиентов набраны курсивом.</translation>
    </message>
    <message>
        <source>Each month counts only those clients for whom it is over.</source>
        <translation>В каждом месяце учтены только те клиенты, у кого он уже прошёл.</translation>
    </message>
</context>
<context>
    <name>retenta::CohortTableModel</name>
    <message>
        <source>Per client</source>
        <translation>На клиента</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>В среднем</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Когорта</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
</context>
<context>
    <name>retenta::CohortsPage</name>
    <message>
        <source>What the cells say</source>
        <translation>Что в клетках</translation>
    </message>
    <message>
        <source>Cohorts by</source>
        <translation>Когорты по</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Кого</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>Когорты</translation>
    </message>
    <message>
        <source>Show clients</source>
        <translation>Показать клиентов</translation>
    </message>
    <message>
        <source>Create campaign</source>
        <translation>Создать кампанию</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>По месяцам</translation>
    </message>
    <message>
        <source>By quarter</source>
        <translation>По кварталам</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>По источникам</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Линии</translation>
    </message>
    <message>
        <source>Did not buy</source>
        <translation>Не покупали</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Покупали</translation>
    </message>
    <message>
        <source>Too early for cohorts</source>
        <translation>Для когорт рано</translation>
    </message>
    <message>
        <source>Needs 3 months of purchases: then it shows how many of the new clients of each month come again.</source>
        <translation>Нужны покупки за 3 месяца: тогда будет видно, сколько новых клиентов каждого месяца приходят снова.</translation>
    </message>
    <message>
        <source>Table or lines</source>
        <translation>Таблица или линии</translation>
    </message>
    <message>
        <source>Campaign for the chosen cells</source>
        <translation>Кампания для выбранных клеток</translation>
    </message>
    <message>
        <source>Choose cells with the arrows and Shift, or with the mouse</source>
        <translation>Выберите клетки стрелками с Shift или мышью</translation>
    </message>
    <message>
        <source>There is nobody behind these cells</source>
        <translation>За этими клетками никого нет</translation>
    </message>
    <message>
        <source>Choose cells first</source>
        <translation>Сначала выберите клетки</translation>
    </message>
    <message>
        <source>Line chart of these cohorts</source>
        <translation>Линии этих когорт</translation>
    </message>
</context>
</TS>
