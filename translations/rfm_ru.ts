<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>CellFace</name>
    <message numerus="yes">
        <source>%n percent</source>
        <translation>
            <numerusform>%n процент</numerusform>
            <numerusform>%n процента</numerusform>
            <numerusform>%n процентов</numerusform>
        </translation>
    </message>
    <message>
        <source>up %1</source>
        <translation>рост на %1</translation>
    </message>
    <message>
        <source>down %1</source>
        <translation>снижение на %1</translation>
    </message>
    <message>
        <source>revenue %1</source>
        <translation>выручка %1</translation>
    </message>
    <message>
        <source>%1, no data yet</source>
        <translation>%1, данных пока нет</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>CellHistoryChart</name>
    <message>
        <source>Clients month by month</source>
        <translation>Клиенты по месяцам</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>%1: %2 on %3, %4 on %5</source>
        <translation>%1: %2 на %3, %4 на %5</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>клиенты</translation>
    </message>
</context>
<context>
    <name>MigrationWords</name>
    <message>
        <source>In these %1 they brought %2. The data do not reach back as many days before.</source>
        <translation>За %1 они принесли %2. За столько же дней до этого данных нет.</translation>
    </message>
    <message>
        <source>In these %1 they brought %2, in as many days before %3: %4.</source>
        <translation>За %1 они принесли %2, за столько же дней до этого — %3: %4.</translation>
    </message>
    <message>
        <source>came %1 · left %2</source>
        <translation>пришло %1 · ушло %2</translation>
    </message>
    <message>
        <source>“%1” → “%2”: %3.</source>
        <translation>«%1» → «%2»: %3.</translation>
    </message>
    <message>
        <source>As many days before, %1 went this way.</source>
        <translation>За столько же дней до этого так перешло: %1.</translation>
    </message>
    <message>
        <source>Erased, so without a name: %1.</source>
        <translation>Удалены навсегда, поэтому без имени: %1.</translation>
    </message>
    <message>
        <source>up</source>
        <translation>поднялись</translation>
    </message>
    <message>
        <source>down</source>
        <translation>опустились</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новые</translation>
    </message>
    <message>
        <source>without purchases again</source>
        <translation>снова без покупок</translation>
    </message>
    <message>
        <source>stayed</source>
        <translation>остались</translation>
    </message>
</context>
<context>
    <name>RfmWords</name>
    <message>
        <source>call, find the reason</source>
        <translation>звонок, узнать причину</translation>
    </message>
    <message>
        <source>They were regulars and left: ask why and try to win them back.</source>
        <translation>Были постоянными и ушли: узнайте причину и попробуйте вернуть.</translation>
    </message>
    <message>
        <source>win back first</source>
        <translation>вернуть первыми</translation>
    </message>
    <message>
        <source>The dearest loss of all: win them back first.</source>
        <translation>Самый дорогой отток: верните их первыми.</translation>
    </message>
    <message>
        <source>status, bonuses</source>
        <translation>статус, бонусы</translation>
    </message>
    <message>
        <source>Regulars of today: thank them with points, levels and private discounts.</source>
        <translation>Постоянные клиенты: благодарите баллами, уровнями и закрытыми скидками.</translation>
    </message>
    <message>
        <source>care, referrals</source>
        <translation>забота, рекомендации</translation>
    </message>
    <message>
        <source>They bring most of the income: personal care, and ask for referrals.</source>
        <translation>Приносят основной доход: личная забота и просьба о рекомендациях.</translation>
    </message>
    <message>
        <source>strong offer</source>
        <translation>сильное предложение</translation>
    </message>
    <message>
        <source>Forgetting you: only a strong offer brings them back.</source>
        <translation>Забывают о вас: вернёт только сильное предложение.</translation>
    </message>
    <message>
        <source>remind, discount</source>
        <translation>напомнить, скидка</translation>
    </message>
    <message>
        <source>About to fall asleep: remind them, offer a discount.</source>
        <translation>Засыпают: напомните о себе и предложите скидку.</translation>
    </message>
    <message>
        <source>One step from loyal: give them a reason to come again.</source>
        <translation>В шаге от лояльных: дайте повод прийти ещё раз.</translation>
    </message>
    <message>
        <source>e-mail only</source>
        <translation>только e-mail</translation>
    </message>
    <message>
        <source>Came once long ago: spend no more than an e-mail on them.</source>
        <translation>Были один раз и давно: не тратьте на них больше, чем письмо.</translation>
    </message>
    <message>
        <source>second purchase</source>
        <translation>вторая покупка</translation>
    </message>
    <message>
        <source>Came once and are cooling: offer a reason for a second visit.</source>
        <translation>Были один раз и остывают: дайте повод для второго визита.</translation>
    </message>
    <message>
        <source>welcome series</source>
        <translation>приветственная серия</translation>
    </message>
    <message>
        <source>New people: welcome them and show what else you have.</source>
        <translation>Новые люди: поприветствуйте и покажите, что ещё у вас есть.</translation>
    </message>
    <message>
        <source>review, second visit</source>
        <translation>отзыв, второй визит</translation>
    </message>
    <message>
        <source>Have just bought: ask for a review, invite them again.</source>
        <translation>Только что купили: попросите отзыв и пригласите снова.</translation>
    </message>
    <message>
        <source>first purchase</source>
        <translation>первая покупка</translation>
    </message>
    <message>
        <source>Known, but have bought nothing: warm them up to a first purchase.</source>
        <translation>Контакт есть, покупок нет: подогрейте до первой покупки.</translation>
    </message>
    <message numerus="yes">
        <source>bought %1 days ago</source>
        <translation>
            <numerusform>последняя покупка %1 день</numerusform>
            <numerusform>последняя покупка %1 дня</numerusform>
            <numerusform>последняя покупка %1 дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lead to %n purchases</source>
        <translation>
            <numerusform>довести до %n покупки</numerusform>
            <numerusform>довести до %n покупок</numerusform>
            <numerusform>довести до %n покупок</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, last %2.</source>
        <translation>%1, %2 назад.</translation>
    </message>
    <message numerus="yes">
        <source>0–%n days</source>
        <translation>
            <numerusform>0–%n день</numerusform>
            <numerusform>0–%n дня</numerusform>
            <numerusform>0–%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, от %2</translation>
    </message>
    <message>
        <source>%1, top %2</source>
        <translation>%1, верхние %2</translation>
    </message>
    <message numerus="yes">
        <source>bought &gt; %n days ago</source>
        <translation>
            <numerusform>последняя покупка &gt; %n дня</numerusform>
            <numerusform>последняя покупка &gt; %n дней</numerusform>
            <numerusform>последняя покупка &gt; %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought ≤ %n days ago</source>
        <translation>
            <numerusform>последняя покупка ≤ %n дня</numerusform>
            <numerusform>последняя покупка ≤ %n дней</numerusform>
            <numerusform>последняя покупка ≤ %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&gt; %n days</source>
        <translation>
            <numerusform>&gt; %n дня</numerusform>
            <numerusform>&gt; %n дней</numerusform>
            <numerusform>&gt; %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 день</numerusform>
            <numerusform>%1 дня</numerusform>
            <numerusform>%1 дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≤ %n days</source>
        <translation>
            <numerusform>≤ %n дня</numerusform>
            <numerusform>≤ %n дней</numerusform>
            <numerusform>≤ %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more purchases</source>
        <translation>
            <numerusform>%n и более покупок</numerusform>
            <numerusform>%n и более покупок</numerusform>
            <numerusform>%n и более покупок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 purchases</source>
        <translation>
            <numerusform>%1 покупка</numerusform>
            <numerusform>%1 покупки</numerusform>
            <numerusform>%1 покупок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments</source>
        <translation>
            <numerusform>%n сегмент</numerusform>
            <numerusform>%n сегмента</numerusform>
            <numerusform>%n сегментов</numerusform>
        </translation>
    </message>
    <message>
        <source>Bounds are suggested from %1 repeat clients on; here there are %2.</source>
        <translation>Границы предлагаются при %1 и более повторных клиентах; здесь их %2.</translation>
    </message>
    <message>
        <source>Half of the repeat purchases come within %1, three quarters within %2, nine of ten within %3 (%4 with a second purchase). The nearest usual periods: %5.</source>
        <translation>Между покупками проходит: в половине случаев до %1, в трёх четвертях до %2, в девяти из десяти до %3 (%4 со второй покупкой). Ближайшие привычные сроки: %5.</translation>
    </message>
    <message>
        <source>%1, %2 in %3</source>
        <translation>всего %1, %2 за %3</translation>
    </message>
    <message>
        <source>Bar: number of clients · %1</source>
        <translation>Полоса — число клиентов · %1</translation>
    </message>
    <message>
        <source>Bar: share of revenue · %1</source>
        <translation>Полоса — доля выручки · %1</translation>
    </message>
    <message>
        <source>%1 billion</source>
        <translation>%1 миллиарда</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 миллиона</translation>
    </message>
    <message numerus="yes">
        <source>%1 thousand</source>
        <translation>
            <numerusform>%1 тысяча</numerusform>
            <numerusform>%1 тысячи</numerusform>
            <numerusform>%1 тысяч</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Coffee shop, food delivery</source>
        <translation>Кофейня, доставка еды</translation>
    </message>
    <message>
        <source>Grocery, bakery</source>
        <translation>Продукты, пекарня</translation>
    </message>
    <message>
        <source>Beauty salon, services</source>
        <translation>Салон красоты, услуги</translation>
    </message>
    <message>
        <source>Clothing, shoes</source>
        <translation>Одежда, обувь</translation>
    </message>
    <message>
        <source>Electronics</source>
        <translation>Электроника</translation>
    </message>
    <message>
        <source>Furniture, home</source>
        <translation>Мебель, дом</translation>
    </message>
    <message>
        <source>Wholesale</source>
        <translation>Опт</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4 days; frequent from %5</source>
        <translation>%1: %2, %3, %4 дней; частые — от %5</translation>
    </message>
</context>
<context>
    <name>retenta::BoundAxis</name>
    <message>
        <source>from %1</source>
        <translation>от %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>retenta::FlowPanel</name>
    <message>
        <source>Create campaign</source>
        <translation>Создать кампанию</translation>
    </message>
    <message>
        <source>Moves of the chosen segment</source>
        <translation>Переходы выбранного сегмента</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Что это значит</translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation>Закрыть панель (Esc)</translation>
    </message>
    <message>
        <source>Where from: %1</source>
        <translation>Откуда пришли: %1</translation>
    </message>
    <message>
        <source>Where to: %1</source>
        <translation>Куда ушли: %1</translation>
    </message>
    <message>
        <source>%1, %2. Came %3, left %4.</source>
        <translation>%1, %2. Пришло %3, ушло %4.</translation>
    </message>
    <message>
        <source>Nobody came here or left.</source>
        <translation>Сюда никто не пришёл и отсюда не ушёл.</translation>
    </message>
    <message>
        <source>These %1</source>
        <translation>Эти %1</translation>
    </message>
    <message>
        <source>List of these clients</source>
        <translation>Список этих клиентов</translation>
    </message>
    <message>
        <source>A campaign for the people of the chosen line</source>
        <translation>Кампания для людей выбранной строки</translation>
    </message>
</context>
<context>
    <name>retenta::MatrixTableModel</name>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиентов</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>К %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменение</translation>
    </message>
    <message>
        <source>Revenue of the period</source>
        <translation>Выручка за период</translation>
    </message>
    <message>
        <source>Share of revenue</source>
        <translation>Доля выручки</translation>
    </message>
</context>
<context>
    <name>retenta::MatrixWidget</name>
    <message>
        <source>RFM matrix: frequency by recency</source>
        <translation>RFM-матрица: частота и давность</translation>
    </message>
    <message>
        <source>Outside the matrix: contacts without purchases</source>
        <translation>Вне матрицы: контакты без покупок</translation>
    </message>
    <message>
        <source>Outside the matrix: no purchases — %1</source>
        <translation>Вне матрицы: без покупок — %1</translation>
    </message>
    <message>
        <source>Outside the matrix: no purchases — %1, returns %2</source>
        <translation>Вне матрицы: без покупок — %1, возвраты %2</translation>
    </message>
    <message>
        <source>revenue of the period %1</source>
        <translation>выручка за период %1</translation>
    </message>
    <message>
        <source>revenue of the whole history %1</source>
        <translation>выручка за всё время %1</translation>
    </message>
    <message>
        <source>on %1: %2</source>
        <translation>на %1: %2</translation>
    </message>
</context>
<context>
    <name>retenta::MigrationMap</name>
    <message>
        <source>Map of migration: frequency by recency</source>
        <translation>Карта миграции: частота по давности</translation>
    </message>
    <message>
        <source>%1, no data yet</source>
        <translation>%1, данных пока нет</translation>
    </message>
    <message>
        <source>Outside the matrix: contacts without purchases</source>
        <translation>Вне матрицы: контакты без покупок</translation>
    </message>
    <message>
        <source>Outside the matrix: no purchases — %1</source>
        <translation>Вне матрицы: без покупок — %1</translation>
    </message>
</context>
<context>
    <name>retenta::MigrationPage</name>
    <message>
        <source>Migration as a table</source>
        <translation>Миграция таблицей</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Миграция</translation>
    </message>
    <message>
        <source>Nothing can have moved yet</source>
        <translation>Перейти ещё никто не мог</translation>
    </message>
    <message>
        <source>Needs purchases before both dates.</source>
        <translation>Нужны покупки до обеих дат.</translation>
    </message>
    <message>
        <source>Take dates with purchases</source>
        <translation>Взять даты с покупками</translation>
    </message>
    <message>
        <source>No purchases yet</source>
        <translation>Покупок пока нет</translation>
    </message>
    <message>
        <source>Import a file of sales: then each client's way through the matrix can be followed.</source>
        <translation>Импортируйте файл продаж — и путь каждого клиента по матрице станет виден.</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Показать таблицей</translation>
    </message>
    <message>
        <source>Earlier period</source>
        <translation>Предыдущий период</translation>
    </message>
    <message>
        <source>Later period</source>
        <translation>Следующий период</translation>
    </message>
    <message>
        <source>Campaign for the chosen flow</source>
        <translation>Кампания для выбранного перехода</translation>
    </message>
    <message>
        <source>Clients who moved</source>
        <translation>Перешедшие клиенты</translation>
    </message>
    <message>
        <source>Create campaign</source>
        <translation>Создать кампанию</translation>
    </message>
    <message>
        <source>All clients of this cell</source>
        <translation>Все клиенты этой клетки</translation>
    </message>
    <message>
        <source>Swap the dates</source>
        <translation>Поменять даты местами</translation>
    </message>
</context>
<context>
    <name>retenta::MigrationTableModel</name>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>From ↓   to →</source>
        <translation>Откуда ↓   куда →</translation>
    </message>
</context>
<context>
    <name>retenta::MigrationToolbar</name>
    <message>
        <source>Page</source>
        <translation>Страница</translation>
    </message>
    <message>
        <source>Earlier (Ctrl+Left)</source>
        <translation>Раньше (Ctrl+Влево)</translation>
    </message>
    <message>
        <source>Later (Ctrl+Right)</source>
        <translation>Позже (Ctrl+Вправо)</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>Что считать</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Матрица</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Миграция</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>to</source>
        <translation>по</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>С %1</translation>
    </message>
    <message>
        <source>To %1</source>
        <translation>По %1</translation>
    </message>
    <message>
        <source>The later day is the as-of day already</source>
        <translation>Поздний день уже совпадает с датой, на которую всё считается</translation>
    </message>
    <message>
        <source>Swap the dates</source>
        <translation>Поменять даты местами</translation>
    </message>
</context>
<context>
    <name>retenta::RfmPage</name>
    <message>
        <source>RFM matrix as a table</source>
        <translation>RFM-матрица таблицей</translation>
    </message>
    <message>
        <source>RFM matrix</source>
        <translation>RFM-матрица</translation>
    </message>
    <message>
        <source>Thresholds…</source>
        <translation>Пороги…</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Показать таблицей</translation>
    </message>
    <message>
        <source>Find clients</source>
        <translation>Найти клиентов</translation>
    </message>
    <message>
        <source>Thresholds changed</source>
        <translation>Пороги изменены</translation>
    </message>
    <message>
        <source>Create campaign</source>
        <translation>Создать кампанию</translation>
    </message>
    <message>
        <source>Show clients</source>
        <translation>Показать клиентов</translation>
    </message>
    <message>
        <source>Copy matrix as table</source>
        <translation>Скопировать матрицу таблицей</translation>
    </message>
    <message>
        <source>Export clients as CSV…</source>
        <translation>Выгрузить клиентов в CSV…</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Во времени</translation>
    </message>
    <message>
        <source>Migration of this cell</source>
        <translation>Миграция этой клетки</translation>
    </message>
</context>
<context>
    <name>retenta::RfmSide</name>
    <message>
        <source>Import a file of sales: each client gets a place in the matrix by when, how often and for how much they bought.</source>
        <translation>Импортируйте файл продаж: каждый клиент получит место в матрице — по тому, когда, как часто и на сколько он покупал.</translation>
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
        <source>No purchases yet</source>
        <translation>Покупок пока нет</translation>
    </message>
</context>
<context>
    <name>retenta::RfmToolbar</name>
    <message>
        <source>View</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>What the cells show</source>
        <translation>Что показывать в ячейках</translation>
    </message>
    <message>
        <source>Thresholds…</source>
        <translation>Пороги…</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Матрица</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиентов</translation>
    </message>
    <message>
        <source>Bounds of the matrix (Ctrl+T)</source>
        <translation>Границы матрицы (Ctrl+T)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Сравнить с</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>не сравнивать</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Сравнить с: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n months earlier</source>
        <translation>
            <numerusform>%1 · %n месяц назад</numerusform>
            <numerusform>%1 · %n месяца назад</numerusform>
            <numerusform>%1 · %n месяцев назад</numerusform>
        </translation>
    </message>
    <message>
        <source>Another date…</source>
        <translation>Другая дата…</translation>
    </message>
    <message>
        <source>Compare with nothing</source>
        <translation>Не сравнивать</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>stored bounds</source>
        <translation>принятыми порогами</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Во времени</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Миграция</translation>
    </message>
</context>
<context>
    <name>retenta::SegmentPanel</name>
    <message>
        <source>Biggest clients</source>
        <translation>Крупнейшие клиенты</translation>
    </message>
    <message>
        <source>Create campaign</source>
        <translation>Создать кампанию</translation>
    </message>
    <message>
        <source>Chosen segment</source>
        <translation>Выбранный сегмент</translation>
    </message>
    <message>
        <source>Close the panel (Esc)</source>
        <translation>Закрыть панель (Esc)</translation>
    </message>
    <message>
        <source>Can be reached: contact and consent</source>
        <translation>Можно связаться: есть контакт и согласие</translation>
    </message>
    <message>
        <source>Price of one contact</source>
        <translation>Цена одного контакта</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1 к %2</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Контактов</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиентов</translation>
    </message>
    <message numerus="yes">
        <source>Revenue in %n months</source>
        <translation>
            <numerusform>Выручка за %n мес</numerusform>
            <numerusform>Выручка за %n мес</numerusform>
            <numerusform>Выручка за %n мес</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of all</source>
        <translation>%1 всей</translation>
    </message>
    <message>
        <source>%1 to the base</source>
        <translation>%1 к базе</translation>
    </message>
    <message>
        <source>Per client</source>
        <translation>На клиента</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Все %1</translation>
    </message>
    <message>
        <source>List of these clients (Enter)</source>
        <translation>Список этих клиентов (Enter)</translation>
    </message>
    <message>
        <source>There is nobody in this segment</source>
        <translation>В этом сегменте никого нет</translation>
    </message>
    <message>
        <source>Nobody here has agreed to be contacted yet. Consent is recorded when importing or in the campaign.</source>
        <translation>Согласия на связь здесь пока нет ни у кого. Его записывают при импорте или в кампании.</translation>
    </message>
    <message>
        <source>Clients month by month</source>
        <translation>Клиенты по месяцам</translation>
    </message>
</context>
<context>
    <name>retenta::ThresholdEditor</name>
    <message>
        <source>Thresholds</source>
        <translation>Пороги</translation>
    </message>
    <message>
        <source>Days since the last purchase</source>
        <translation>Дней с последней покупки</translation>
    </message>
    <message>
        <source>Very recent: up to</source>
        <translation>Недавние: до</translation>
    </message>
    <message>
        <source>Active: up to</source>
        <translation>Активные: до</translation>
    </message>
    <message>
        <source>At risk: up to</source>
        <translation>В зоне риска: до</translation>
    </message>
    <message>
        <source>Number of purchases</source>
        <translation>Число покупок</translation>
    </message>
    <message>
        <source>Middle: from</source>
        <translation>Средние: от</translation>
    </message>
    <message>
        <source>Frequent: from</source>
        <translation>Частые: от</translation>
    </message>
    <message>
        <source>VIP: frequent, active and dear</source>
        <translation>VIP: частые, активные и дорогие</translation>
    </message>
    <message>
        <source>Top share of payers, %</source>
        <translation>Верхние, % плативших</translation>
    </message>
    <message>
        <source>Spent at least</source>
        <translation>Потратили не меньше</translation>
    </message>
    <message>
        <source>Purchases counted</source>
        <translation>Учитывать покупки</translation>
    </message>
    <message>
        <source>Purchases of the whole history</source>
        <translation>Покупки за всё время</translation>
    </message>
    <message numerus="yes">
        <source>Purchases of the last %n months</source>
        <translation>
            <numerusform>Покупки за последний %n месяц</numerusform>
            <numerusform>Покупки за последние %n месяца</numerusform>
            <numerusform>Покупки за последние %n месяцев</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Back to the stored bounds (Esc)</source>
        <translation>Вернуть сохранённые границы (Esc)</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Взять %1</translation>
    </message>
    <message>
        <source>Now from %1</source>
        <translation>Сейчас от %1</translation>
    </message>
    <message>
        <source>Type the amount from which a client is VIP.</source>
        <translation>Введите сумму, с которой клиент становится VIP.</translation>
    </message>
    <message>
        <source>Bounds of recency</source>
        <translation>Пороги давности</translation>
    </message>
    <message>
        <source>Very recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Активные</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>В зоне риска</translation>
    </message>
    <message>
        <source>Churned</source>
        <translation>Ушедшие</translation>
    </message>
    <message>
        <source>Bounds of frequency</source>
        <translation>Пороги частоты</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Разовые</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Средние</translation>
    </message>
    <message>
        <source>Frequent</source>
        <translation>Частые</translation>
    </message>
    <message>
        <source>By kind of business</source>
        <translation>По виду бизнеса</translation>
    </message>
    <message>
        <source>Bounds to begin with, by how often people come back</source>
        <translation>Пороги для начала — по тому, как часто возвращаются клиенты</translation>
    </message>
    <message>
        <source>%1 would stand in another segment.</source>
        <translation>Сменят сегмент: %1.</translation>
    </message>
    <message>
        <source>Nobody changes the segment.</source>
        <translation>Никто не сменит сегмент.</translation>
    </message>
</context>
<context>
    <name>retenta::Timeline</name>
    <message>
        <source>Play</source>
        <translation>Показать по неделям</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Во времени</translation>
    </message>
    <message>
        <source>As-of date</source>
        <translation>Дата среза</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Остановить</translation>
    </message>
</context>
<context>
    <name>retenta::TrialCard</name>
    <message>
        <source>What would change</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>would be</source>
        <translation>станет</translation>
    </message>
    <message>
        <source>Revenue of the period: now %1, would be %2</source>
        <translation>Выручка за период: сейчас %1, станет %2</translation>
    </message>
</context>
</TS>
