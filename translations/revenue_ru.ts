<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>RevenueCharts</name>
    <message>
        <source>revenue since the start, %1</source>
        <translation>выручка с начала, %1</translation>
    </message>
    <message>
        <source>revenue, %1 a month</source>
        <translation>выручка, %1 в месяц</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>before</source>
        <translation>до</translation>
    </message>
    <message>
        <source>after</source>
        <translation>после</translation>
    </message>
    <message>
        <source>%1 over %2</source>
        <translation>%1 за %2</translation>
    </message>
    <message>
        <source>%1. Before: %2, after: %3, difference %4.</source>
        <translation>%1. До: %2, после: %3, разница %4.</translation>
    </message>
    <message>
        <source>change of revenue over %1, %2</source>
        <translation>изменение выручки за %1, %2</translation>
    </message>
    <message>
        <source>Lever</source>
        <translation>Рычаг</translation>
    </message>
    <message>
        <source>base at the start</source>
        <translation>база на старте</translation>
    </message>
    <message>
        <source>came since</source>
        <translation>пришли за срок</translation>
    </message>
    <message>
        <source>Clients at the start %1, at the end %2</source>
        <translation>Клиентов в начале %1, в конце %2</translation>
    </message>
    <message>
        <source>came to stay</source>
        <translation>остались</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>ушли</translation>
    </message>
    <message>
        <source>Clients who came to stay: %1, lost: %2</source>
        <translation>Клиентов осталось: %1, ушло: %2</translation>
    </message>
    <message>
        <source>What matters: each lever ±10%</source>
        <translation>Что важнее: каждый рычаг ±10 %</translation>
    </message>
    <message>
        <source>10% worse</source>
        <translation>на 10 % хуже</translation>
    </message>
    <message>
        <source>10% better</source>
        <translation>на 10 % лучше</translation>
    </message>
    <message>
        <source>Levers by what 10% of each brings; the strongest is “%1”</source>
        <translation>Рычаги по тому, что дают 10 % каждого; сильнее всех «%1»</translation>
    </message>
</context>
<context>
    <name>RevenueTexts</name>
    <message>
        <source>%1B</source>
        <comment>billions of a currency</comment>
        <translation>млрд %1</translation>
    </message>
    <message>
        <source>%1M</source>
        <comment>millions of a currency</comment>
        <translation>млн %1</translation>
    </message>
    <message>
        <source>%1K</source>
        <comment>thousands of a currency</comment>
        <translation>тыс. %1</translation>
    </message>
    <message>
        <source>%1 · %2 after attracting clients</source>
        <translation>%1 · %2 после затрат на привлечение</translation>
    </message>
    <message>
        <source>Type the numbers of your business to see its revenue</source>
        <translation>Введите числа своего бизнеса, чтобы увидеть его выручку</translation>
    </message>
    <message>
        <source>The scenario does not differ from “before” yet: move any lever</source>
        <translation>Сценарий пока не отличается от «до»: сдвиньте любой рычаг</translation>
    </message>
    <message>
        <source>Without changes revenue stays as it is over %1; the scenario gives %2</source>
        <translation>Без изменений выручка за %1 не меняется; сценарий даёт %2</translation>
    </message>
    <message>
        <source>Without changes revenue falls by %1 over %2; the scenario gives %3</source>
        <translation>Без изменений выручка снижается на %1 за %2; сценарий даёт %3</translation>
    </message>
    <message>
        <source>Without changes revenue grows by %1 over %2; the scenario gives %3</source>
        <translation>Без изменений выручка растёт на %1 за %2; сценарий даёт %3</translation>
    </message>
    <message>
        <source>Retention of new: %1 whose %2 are over.</source>
        <translation>Удержание новых — за %1, у которых %2 уже прошли.</translation>
    </message>
    <message>
        <source>A teaching example. Type your own numbers, or import purchases and take them from there.</source>
        <translation>Учебный пример. Впишите свои числа или импортируйте покупки и возьмите числа из них.</translation>
    </message>
    <message>
        <source>Typed numbers. “As is (from data)” brings back those of your purchases.</source>
        <translation>Введённые числа. «Как есть (по данным)» вернёт числа ваших покупок.</translation>
    </message>
    <message>
        <source>Typed numbers.</source>
        <translation>Введённые числа.</translation>
    </message>
    <message>
        <source>“%1” %2 is above all that was seen in %3 (highest %4)</source>
        <translation>«%1» %2 выше всего, что было за %3 (максимум %4)</translation>
    </message>
    <message>
        <source>“%1” %2 is below all that was seen in %3 (lowest %4)</source>
        <translation>«%1» %2 ниже всего, что было за %3 (минимум %4)</translation>
    </message>
    <message>
        <source>Base at the end of the year</source>
        <translation>База в конце года</translation>
    </message>
    <message>
        <source>Revenue of the year</source>
        <translation>Выручка за год</translation>
    </message>
    <message>
        <source>Retention of new is not known yet: no month of newcomers is %1 old. Type it.</source>
        <translation>Удержание новых пока неизвестно: ни у одного месяца новых клиентов ещё не прошло %1. Впишите его.</translation>
    </message>
    <message>
        <source>The history begins less than %1 before the first of these months: the base at the start is understated.</source>
        <translation>История начинается меньше чем за %1 до первого из этих месяцев: база на старте занижена.</translation>
    </message>
    <message>
        <source>Inflow is above “before”: say what a new client costs to subtract it.</source>
        <translation>Приток выше прежнего: укажите стоимость нового клиента, чтобы её вычесть.</translation>
    </message>
    <message>
        <source>clients a month</source>
        <translation>клиентов в месяц</translation>
    </message>
    <message>
        <source>share who buy a second time</source>
        <translation>доля сделавших вторую покупку</translation>
    </message>
    <message>
        <source>a month, less is better</source>
        <translation>в месяц, меньше — лучше</translation>
    </message>
    <message>
        <source>%1 a purchase</source>
        <translation>%1 за покупку</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>в месяц</translation>
    </message>
    <message>
        <source>lost clients back a month</source>
        <translation>вернувшихся в месяц</translation>
    </message>
    <message>
        <source>As is (from data)</source>
        <translation>Как есть (по данным)</translation>
    </message>
    <message>
        <source>Teaching example</source>
        <translation>Учебный пример</translation>
    </message>
    <message>
        <source>Modest changes</source>
        <translation>Умеренный</translation>
    </message>
    <message>
        <source>Typed numbers</source>
        <translation>Введённые числа</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Новый сценарий</translation>
    </message>
    <message>
        <source>%2%1</source>
        <comment>a sum with the currency's sign</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%2%1B</source>
        <comment>a sum in billions</comment>
        <translation>%1 млрд %2</translation>
    </message>
    <message>
        <source>%2%1M</source>
        <comment>a sum in millions</comment>
        <translation>%1 млн %2</translation>
    </message>
    <message>
        <source>%2%1K</source>
        <comment>a sum in thousands</comment>
        <translation>%1 тыс. %2</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>год</translation>
    </message>
    <message>
        <source>2 years</source>
        <translation>2 года</translation>
    </message>
    <message>
        <source>3 years</source>
        <translation>3 года</translation>
    </message>
    <message>
        <source>From your purchases: mean of %1 (%2 – %3). A client is lost after %4 without one.</source>
        <translation>По вашим покупкам: среднее за %1 (%2 – %3). Клиент потерян, если не покупает больше %4.</translation>
    </message>
    <message>
        <source>Whole months only. Clients at the start: bought at least twice and once in the last %1.</source>
        <translation>Только полные месяцы. На старте — клиенты, которые купили не меньше двух раз и покупали за последние %1.</translation>
    </message>
    <message>
        <source>Now there are %1 such clients.</source>
        <translation>Сейчас таких клиентов %1.</translation>
    </message>
    <message>
        <source>Count win-back</source>
        <translation>Учитывать возврат ушедших</translation>
    </message>
    <message>
        <source>Count win-back (%1 a month come back)</source>
        <translation>Учитывать возврат ушедших (%1 в месяц)</translation>
    </message>
    <message>
        <source>(was + inflow) × average check × transactions, summed over %1</source>
        <translation>(было + приток) × средний чек × покупок на клиента, сумма за %1</translation>
    </message>
    <message>
        <source>after − before = effects of the levers + joint effect</source>
        <translation>после − до = вклады рычагов + совместный эффект</translation>
    </message>
    <message>
        <source>%1: %2, bolder than usual (a year: up to %3)</source>
        <translation>%1: %2 — смелее обычного (за год до %3)</translation>
    </message>
</context>
<context>
    <name>retenta::LeverPanel</name>
    <message>
        <source>Clients at the start</source>
        <translation>Клиентов на старте</translation>
    </message>
    <message>
        <source>Cost of a new client</source>
        <translation>Стоимость нового клиента</translation>
    </message>
    <message>
        <source>Count win-back</source>
        <translation>Учитывать возврат ушедших</translation>
    </message>
    <message>
        <source>The notch is the value “before”, the bracket under the scale the range of past months.</source>
        <translation>Засечка — значение «до». Скобка под шкалой — разброс за прошлые месяцы.</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>Рычаги</translation>
    </message>
    <message>
        <source>cost of a new client</source>
        <translation>стоимость нового клиента</translation>
    </message>
    <message>
        <source>joint effect of the levers</source>
        <translation>совместный эффект рычагов</translation>
    </message>
    <message>
        <source>%1 over %2; effects + joint effect = Δ</source>
        <translation>%1 за %2; сумма вкладов = Δ</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n предупреждение</numerusform>
            <numerusform>и ещё %n предупреждения</numerusform>
            <numerusform>и ещё %n предупреждений</numerusform>
        </translation>
    </message>
    <message>
        <source>bought twice or more</source>
        <translation>от двух покупок</translation>
    </message>
    <message>
        <source>Δ less what each lever brings alone: together they strengthen each other</source>
        <translation>Δ без того, что каждый рычаг даёт один: вместе они усиливают друг друга</translation>
    </message>
</context>
<context>
    <name>retenta::LeverRow</name>
    <message>
        <source>%1, before</source>
        <translation>%1, до</translation>
    </message>
    <message>
        <source>%1, after</source>
        <translation>%1, после</translation>
    </message>
    <message>
        <source>Back to “before”</source>
        <translation>Вернуть значение «до»</translation>
    </message>
    <message>
        <source>What this lever brings alone, the others staying as before</source>
        <translation>Что даст один этот рычаг, если остальные оставить «до»</translation>
    </message>
    <message>
        <source>effect %1</source>
        <translation>вклад %1</translation>
    </message>
</context>
<context>
    <name>retenta::ModelTable</name>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>was</source>
        <translation>было</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>ушли</translation>
    </message>
    <message>
        <source>became</source>
        <translation>стало</translation>
    </message>
    <message>
        <source>revenue, %1</source>
        <translation>выручка, %1</translation>
    </message>
</context>
<context>
    <name>retenta::RevenuePage</name>
    <message>
        <source>Revenue model</source>
        <translation>Модель выручки</translation>
    </message>
    <message>
        <source>How revenue is shown</source>
        <translation>Как показать выручку</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>По месяцам</translation>
    </message>
    <message>
        <source>Cumulative</source>
        <translation>Накопленно</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Months of the model</source>
        <translation>Месяцы модели</translation>
    </message>
    <message>
        <source>How clients are shown</source>
        <translation>Как показать клиентов</translation>
    </message>
    <message>
        <source>Leaky bucket</source>
        <translation>Дырявое ведро</translation>
    </message>
    <message>
        <source>Save scenario</source>
        <translation>Сохранить сценарий</translation>
    </message>
    <message>
        <source>Reset levers</source>
        <translation>Сбросить рычаги</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Показать таблицей</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Копировать таблицу</translation>
    </message>
    <message>
        <source>Scenario “%1” is saved</source>
        <translation>Сценарий «%1» сохранён</translation>
    </message>
    <message>
        <source>Scenario “%1” is deleted</source>
        <translation>Сценарий «%1» удалён</translation>
    </message>
    <message>
        <source>Before: revenue over %1</source>
        <translation>До: выручка за %1</translation>
    </message>
    <message>
        <source>What matters: each lever ±10%</source>
        <translation>Что важнее: каждый рычаг ±10 %</translation>
    </message>
</context>
<context>
    <name>retenta::ScenarioBar</name>
    <message>
        <source>Save scenario</source>
        <translation>Сохранить сценарий</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Сброс</translation>
    </message>
    <message>
        <source>Months ahead</source>
        <translation>Месяцев вперёд</translation>
    </message>
    <message>
        <source>More actions with scenarios</source>
        <translation>Другие действия со сценариями</translation>
    </message>
    <message>
        <source>Keep the values “after” under a name (Ctrl+S)</source>
        <translation>Сохранить значения «после» под именем (Ctrl+S)</translation>
    </message>
    <message>
        <source>All levers back to “before”</source>
        <translation>Вернуть все рычаги к «до»</translation>
    </message>
    <message>
        <source>Set “before” from my data</source>
        <translation>Взять «до» из моих данных</translation>
    </message>
    <message>
        <source>Rename scenario…</source>
        <translation>Переименовать сценарий…</translation>
    </message>
    <message>
        <source>Delete scenario</source>
        <translation>Удалить сценарий</translation>
    </message>
    <message>
        <source>This base is open for reading only</source>
        <translation>База открыта только для чтения</translation>
    </message>
    <message>
        <source>There is no whole month of purchases yet: import them</source>
        <translation>Ещё нет полного месяца покупок: импортируйте их</translation>
    </message>
    <message>
        <source>Choose a saved scenario in “After” first</source>
        <translation>Сначала выберите сохранённый сценарий в списке «После»</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Название сценария</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>My scenario</source>
        <translation>Мой сценарий</translation>
    </message>
    <message>
        <source>Rename scenario</source>
        <translation>Переименовать сценарий</translation>
    </message>
    <message>
        <source>Show in report</source>
        <translation>Показать в отчёте</translation>
    </message>
</context>
</TS>
