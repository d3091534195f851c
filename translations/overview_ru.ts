<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>Coverage</name>
    <message>
        <source>No purchases in the base yet</source>
        <translation>В базе ещё нет покупок</translation>
    </message>
    <message>
        <source>Data %1 – %2</source>
        <translation>Данные %1 – %2</translation>
    </message>
    <message>
        <source>%1 without new data</source>
        <translation>%1 без новых данных</translation>
    </message>
    <message>
        <source>last import: %1, %2, %3</source>
        <translation>последний импорт: %1, %2, %3</translation>
    </message>
    <message>
        <source>+ %1 without a client, %2</source>
        <translation>+ %1 без клиента, %2</translation>
    </message>
    <message>
        <source>left out: %1 in another currency, %2</source>
        <translation>не учтены: %1 в другой валюте, %2</translation>
    </message>
    <message>
        <source>Last import: %1, accepted %2 of %3.</source>
        <translation>Последний импорт: %1, принято %2, в файле %3.</translation>
    </message>
    <message>
        <source>Imports left out %1 with errors; they are kept and can be mended.</source>
        <translation>Импорт отложил %1 с ошибками; их можно исправить и загрузить снова.</translation>
    </message>
    <message>
        <source>Sales that name nobody: %1. Their sum is not known: a rejected row is kept as it stands in the file.</source>
        <translation>Продажи без клиента: %1. Их сумма неизвестна: отложенная строка хранится такой, какой была в файле.</translation>
    </message>
    <message>
        <source>Months known only in part are hatched and compared with nothing.</source>
        <translation>Месяцы, известные не целиком, заштрихованы и ни с чем не сравниваются.</translation>
    </message>
    <message>
        <source>The page shows the base as of %1; later purchases are left out.</source>
        <translation>Страница показывает базу на %1; более поздние покупки не учтены.</translation>
    </message>
</context>
<context>
    <name>GoalWords</name>
    <message>
        <source>%1 on %2 → %3 by %4</source>
        <translation>%1 на %2 → %3 к %4</translation>
    </message>
    <message>
        <source>not known on this day</source>
        <translation>на эту дату неизвестно</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>сейчас %1</translation>
    </message>
    <message>
        <source>%1; if it goes on so, %2 by the deadline (%3…%4)</source>
        <translation>%1; если так пойдёт дальше, к сроку %2 (%3…%4)</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>Revenue for %1 is %2</source>
        <translation>Выручка за %1 — %2</translation>
    </message>
    <message>
        <source>%1; the data cover only a part of the period</source>
        <translation>%1; данные покрывают только часть периода</translation>
    </message>
    <message>
        <source>%1; there is no earlier period to compare with</source>
        <translation>%1; сравнить пока не с чем</translation>
    </message>
    <message>
        <source>%1, as much as a year before</source>
        <translation>%1, столько же, сколько годом ранее</translation>
    </message>
    <message>
        <source>%1, as much as in the period before</source>
        <translation>%1, столько же, сколько в предыдущем периоде</translation>
    </message>
    <message>
        <source>%1, %2 more than a year before</source>
        <translation>%1, на %2 больше, чем годом ранее</translation>
    </message>
    <message>
        <source>%1, %2 more than in the period before</source>
        <translation>%1, на %2 больше, чем в предыдущем периоде</translation>
    </message>
    <message>
        <source>%1, %2 less than a year before</source>
        <translation>%1, на %2 меньше, чем годом ранее</translation>
    </message>
    <message>
        <source>%1, %2 less than in the period before</source>
        <translation>%1, на %2 меньше, чем в предыдущем периоде</translation>
    </message>
    <message>
        <source>there are as many active clients</source>
        <translation>активных клиентов столько же</translation>
    </message>
    <message>
        <source>there are %1 more active clients</source>
        <translation>активных клиентов на %1 больше</translation>
    </message>
    <message>
        <source>there are %1 fewer active clients</source>
        <translation>активных клиентов на %1 меньше</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>KpiWords</name>
    <message>
        <source>Revenue, %1</source>
        <translation>Выручка за %1</translation>
    </message>
    <message>
        <source>New clients a month</source>
        <translation>Новые клиенты в мес</translation>
    </message>
    <message>
        <source>Churn a month</source>
        <translation>Отток за мес</translation>
    </message>
    <message>
        <source>data for a part of the period</source>
        <translation>данные за часть периода</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>не с чем сравнить</translation>
    </message>
    <message>
        <source>What paid and partially refunded orders of the period brought; returns are subtracted on their own day.</source>
        <translation>Сколько принесли оплаченные и частично возвращённые заказы периода; возвраты вычитаются в свой день.</translation>
    </message>
    <message>
        <source>Clients who bought in the last %1 up to the as-of date.</source>
        <translation>Клиенты, которые покупали за последние %1 до даты среза.</translation>
    </message>
    <message>
        <source>Clients whose first purchase is in the period, a month on average.</source>
        <translation>Клиенты, чья первая покупка приходится на период, в среднем за месяц.</translation>
    </message>
    <message>
        <source>Revenue of the period divided by the number of its purchases.</source>
        <translation>Выручка периода, делённая на число его покупок.</translation>
    </message>
    <message>
        <source>Which share of those active at the start of a month is no longer active at its end: no purchase for %1. The mean of the period's whole months.</source>
        <translation>Какая доля активных на начало месяца к его концу уже не активна: нет покупок %1. Среднее по полным месяцам периода.</translation>
    </message>
    <message>
        <source>No whole month with active clients at its start yet.</source>
        <translation>Ещё нет полного месяца, на начало которого были бы активные клиенты.</translation>
    </message>
    <message>
        <source>Mean of %1: %2.</source>
        <translation>Среднее за %1: %2.</translation>
    </message>
    <message>
        <source>%1 In the last of them: %2 active on %3, %4 of them no longer on %5; %4 / %2 = %6</source>
        <translation>%1 В последнем из них: на %3 активны %2, из них на %5 уже не активны %4; %4 / %2 = %6</translation>
    </message>
    <message>
        <source>%1 less returns, %2: %3</source>
        <translation>%1 за вычетом возвратов, %2: %3</translation>
    </message>
    <message>
        <source>Bought %1: %2</source>
        <translation>Покупали %1: %2</translation>
    </message>
    <message>
        <source>First purchases %1: %2</source>
        <translation>Первые покупки %1: %2</translation>
    </message>
    <message>
        <source>%1 first purchases / %2 (%3) = %4</source>
        <translation>%1 первых покупок / %2 (%3) = %4</translation>
    </message>
    <message>
        <source>No purchases %1.</source>
        <translation>Нет покупок %1.</translation>
    </message>
    <message>
        <source>%1 / %2 = %3, %4</source>
        <translation>%1 / %2 = %3, %4</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>%1 mo</source>
        <comment>months, short</comment>
        <translation>%1 мес</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>было %1</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>Год назад</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Предыдущий период</translation>
    </message>
    <message>
        <source>The data begin too late to compare with another period.</source>
        <translation>Данные начинаются слишком поздно, чтобы сравнить с другим периодом.</translation>
    </message>
    <message>
        <source>The data cover only a part of the period: parts are not compared with wholes.</source>
        <translation>Данные покрывают только часть периода: часть с целым не сравнивается.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Показать %1</translation>
    </message>
</context>
<context>
    <name>MonthsChart</name>
    <message>
        <source>million %1</source>
        <translation>млн %1</translation>
    </message>
    <message>
        <source>thousand %1</source>
        <translation>тыс. %1</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>a year before</source>
        <translation>год назад</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>выручка</translation>
    </message>
    <message>
        <source>%1 a month; a month known in part is hatched</source>
        <translation>%1 в месяц; неполный месяц заштрихован</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 в месяц</translation>
    </message>
    <message>
        <source>Revenue by month, %1</source>
        <translation>Выручка по месяцам, %1</translation>
    </message>
</context>
<context>
    <name>NextWords</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Без названия</translation>
    </message>
    <message>
        <source>nobody may be written to</source>
        <translation>писать некому</translation>
    </message>
    <message>
        <source>%1 may be written to</source>
        <translation>можно написать: %1</translation>
    </message>
    <message>
        <source>last campaign %1</source>
        <translation>кампания была %1</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>bought: %1 of %2</source>
        <translation>купили: %1 из %2</translation>
    </message>
    <message>
        <source>%1; in the control group %2 of %3</source>
        <translation>%1; в контрольной группе %2 из %3</translation>
    </message>
    <message>
        <source>%1: result ready</source>
        <translation>%1: итог готов</translation>
    </message>
    <message>
        <source>%1 a year at stake</source>
        <translation>под угрозой %1 в год</translation>
    </message>
    <message>
        <source>brought %1 in a year, ask why</source>
        <translation>за год принесли %1, узнать причину</translation>
    </message>
    <message>
        <source>bring %1 a year, thank them</source>
        <translation>приносят %1 в год, поблагодарить</translation>
    </message>
    <message>
        <source>%1 of clients buy again</source>
        <translation>вторую покупку делают %1</translation>
    </message>
    <message>
        <source>lead them on to the second</source>
        <translation>довести до второй покупки</translation>
    </message>
    <message>
        <source>May not be written to: %1 of %2 at risk</source>
        <translation>Нельзя написать: %1 из %2 в зоне риска</translation>
    </message>
    <message>
        <source>no consent or no contact, %1 a year</source>
        <translation>нет согласия или контакта, %1 в год</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>%1: hand over the list</source>
        <translation>%1: передать список</translation>
    </message>
    <message>
        <source>planned for %1</source>
        <translation>запланирована на %1</translation>
    </message>
    <message>
        <source>The data end on %1</source>
        <translation>Данные кончаются %1</translation>
    </message>
    <message>
        <source>%1 without purchases: import newer ones</source>
        <translation>%1 без покупок: загрузите свежие данные</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Hand over the list</source>
        <translation>Передать список</translation>
    </message>
    <message>
        <source>Result ready</source>
        <translation>Итог готов</translation>
    </message>
    <message>
        <source>Result on %1</source>
        <translation>Итог %1</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 на %2</translation>
    </message>
    <message>
        <source>Goal “%1” is behind</source>
        <translation>Цель «%1» отстаёт</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Цели</translation>
    </message>
</context>
<context>
    <name>retenta::CampaignsCard</name>
    <message>
        <source>All campaigns</source>
        <translation>Все кампании</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Прибыль</translation>
    </message>
    <message>
        <source>Unnamed</source>
        <translation>Без названия</translation>
    </message>
    <message>
        <source>Expected profit, by the figures of the plan</source>
        <translation>Ожидаемая прибыль по цифрам плана</translation>
    </message>
    <message>
        <source>Not known yet: the plan needs the response, the margin and the price of the channel</source>
        <translation>Пока неизвестна: в плане нужны отклик, маржа и цена канала</translation>
    </message>
    <message>
        <source>No campaigns yet: write to those at risk, lead first purchases on to the second, thank VIP.</source>
        <translation>Кампаний ещё нет: вернуть тех, кто в зоне риска, довести первую покупку до второй, поблагодарить VIP.</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Новая кампания</translation>
    </message>
</context>
<context>
    <name>retenta::GoalsDialog</name>
    <message>
        <source>Goals</source>
        <translation>Цели</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>New goal</source>
        <translation>Новая цель</translation>
    </message>
    <message numerus="yes">
        <source>of %n months</source>
        <translation>
            <numerusform>за %n месяц</numerusform>
            <numerusform>за %n месяца</numerusform>
            <numerusform>за %n месяцев</numerusform>
        </translation>
    </message>
    <message>
        <source>as the figure is called</source>
        <translation>как называется показатель</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Показатель</translation>
    </message>
    <message>
        <source>Of how many months</source>
        <translation>За сколько месяцев</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Цель</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>Добавить цель</translation>
    </message>
    <message>
        <source>No goals yet. A goal names a figure, a target and a day; Retenta shows how far it is and where it leads if it goes on so.</source>
        <translation>Целей пока нет. Цель — это показатель, значение и срок; Retenta показывает, сколько пройдено и к чему придёт, если так пойдёт дальше.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Удалить: %1</translation>
    </message>
    <message>
        <source>Type the target as a number.</source>
        <translation>Введите цель числом.</translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation>Оставить как было</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Все клиенты</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>Чья</translation>
    </message>
    <message>
        <source>Whose: %1</source>
        <translation>Чья: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Изменить: %1</translation>
    </message>
    <message>
        <source>Change the goal “%1”</source>
        <translation>Изменение цели «%1»</translation>
    </message>
    <message>
        <source>Save the goal</source>
        <translation>Сохранить цель</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
</context>
<context>
    <name>retenta::KpiPopover</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Create campaign for them</source>
        <translation>Создать для них кампанию</translation>
    </message>
    <message>
        <source>Among all figures, month by month</source>
        <translation>Среди всех показателей, по месяцам</translation>
    </message>
</context>
<context>
    <name>retenta::NextList</name>
    <message>
        <source>Do next</source>
        <translation>Что сделать сейчас</translation>
    </message>
    <message>
        <source>by money</source>
        <translation>по деньгам</translation>
    </message>
    <message>
        <source>Nothing is urgent: nobody dear is at risk, no campaign is due.</source>
        <translation>Срочного нет: никто из дорогих клиентов не в зоне риска, сроки кампаний не подошли.</translation>
    </message>
</context>
<context>
    <name>retenta::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Пока нечего показать</translation>
    </message>
    <message>
        <source>The overview is made of purchases. Import orders from your shop, till or CRM, or look at the sample business.</source>
        <translation>Обзор строится из покупок. Загрузите заказы из магазина, кассы или CRM или посмотрите пример бизнеса.</translation>
    </message>
    <message>
        <source>Key figures</source>
        <translation>Главные показатели</translation>
    </message>
    <message>
        <source>Clients by segment</source>
        <translation>Клиенты по сегментам</translation>
    </message>
    <message>
        <source>Whole matrix</source>
        <translation>Вся матрица</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Показать таблицей</translation>
    </message>
    <message>
        <source>Copy page as image</source>
        <translation>Скопировать страницу картинкой</translation>
    </message>
    <message>
        <source>No purchases up to %1</source>
        <translation>До %1 покупок не было</translation>
    </message>
    <message>
        <source>How it is computed</source>
        <translation>Как посчитано</translation>
    </message>
    <message>
        <source>Copy figure</source>
        <translation>Скопировать число</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>Скопировать картинкой</translation>
    </message>
    <message>
        <source>Open report</source>
        <translation>Открыть отчёт</translation>
    </message>
    <message>
        <source>Open in the matrix</source>
        <translation>Открыть в матрице</translation>
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
        <source>Copy map as image</source>
        <translation>Скопировать карту картинкой</translation>
    </message>
    <message>
        <source>Goals…</source>
        <translation>Цели…</translation>
    </message>
</context>
<context>
    <name>retenta::SegmentTile</name>
    <message>
        <source>%1: %2, %3 of all; %4 in 12 months</source>
        <translation>%1: %2, %3 всех; %4 за 12 месяцев</translation>
    </message>
</context>
<context>
    <name>retenta::SegmentTiles</name>
    <message>
        <source>VIP / first</source>
        <translation>VIP / первая</translation>
    </message>
</context>
</TS>
