<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>CardTableModel</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Состав</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Возвращено</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Заказ</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Роль</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Bought afterwards</source>
        <translation>Покупки после</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Agreed text</source>
        <translation>Текст согласия</translation>
    </message>
    <message>
        <source>Written down</source>
        <translation>Записано</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>Erased client №%1</source>
        <translation>Удалённый клиент №%1</translation>
    </message>
    <message>
        <source>Client №%1</source>
        <translation>Клиент №%1</translation>
    </message>
    <message>
        <source>No purchases yet: appears outside the matrix</source>
        <translation>Покупок ещё нет: стоит вне матрицы</translation>
    </message>
    <message>
        <source>was %1 until %2</source>
        <translation>до %2 — «%1»</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачен</translation>
    </message>
    <message>
        <source>Partly refunded</source>
        <translation>Возвращён частично</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Возвращён</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Не оплачен</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменён</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Не прошёл</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Заказ %1</translation>
    </message>
    <message>
        <source>given</source>
        <translation>дано</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждено</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>отозвано</translation>
    </message>
    <message>
        <source>objected</source>
        <translation>возражение</translation>
    </message>
    <message>
        <source>form</source>
        <translation>анкета</translation>
    </message>
    <message>
        <source>paper</source>
        <translation>на бумаге</translation>
    </message>
    <message>
        <source>phone call</source>
        <translation>звонок</translation>
    </message>
    <message>
        <source>import</source>
        <translation>импорт</translation>
    </message>
    <message>
        <source>received</source>
        <translation>в основной группе</translation>
    </message>
    <message>
        <source>left out: frequency cap</source>
        <translation>вне рассылки: лимит касаний</translation>
    </message>
    <message>
        <source>left out: no consent</source>
        <translation>вне рассылки: нет согласия</translation>
    </message>
    <message>
        <source>left out: refused</source>
        <translation>вне рассылки: отказ</translation>
    </message>
    <message>
        <source>left out: no contact</source>
        <translation>вне рассылки: нет контакта</translation>
    </message>
    <message>
        <source>left out: excluded by hand</source>
        <translation>вне рассылки: исключён вручную</translation>
    </message>
    <message>
        <source>child</source>
        <translation>ребёнок</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>супруг или партнёр</translation>
    </message>
    <message>
        <source>parent</source>
        <translation>родитель</translation>
    </message>
    <message>
        <source>other</source>
        <translation>другое</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message>
        <source>birthday today</source>
        <translation>день рождения сегодня</translation>
    </message>
    <message>
        <source>birthday in %1</source>
        <translation>день рождения через %1</translation>
    </message>
    <message>
        <source>left out: the address does not exist</source>
        <translation>не вошёл: адрес не существует</translation>
    </message>
</context>
<context>
    <name>ClientCells</name>
    <message>
        <source>left out</source>
        <translation>исключён</translation>
    </message>
    <message>
        <source>Last purchase on %1</source>
        <translation>Последняя покупка %1</translation>
    </message>
    <message>
        <source>Channels with a contact and a consent</source>
        <translation>Каналы, для которых есть контакт и согласие</translation>
    </message>
    <message>
        <source>Spent in all by the number of purchases</source>
        <translation>Потрачено всего, делённое на число покупок</translation>
    </message>
</context>
<context>
    <name>ClientColumns</name>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>Давность</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Spent in all</source>
        <translation>Потрачено всего</translation>
    </message>
    <message>
        <source>May be contacted by</source>
        <translation>Можно связаться</translation>
    </message>
    <message>
        <source>In the period</source>
        <translation>За период</translation>
    </message>
    <message>
        <source>Average check</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Последняя покупка</translation>
    </message>
    <message>
        <source>First purchase on</source>
        <translation>Первая покупка</translation>
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
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>Согласие: %1</translation>
    </message>
</context>
<context>
    <name>ClientWords</name>
    <message>
        <source>any</source>
        <translation>любая</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>от %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>до %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 и ещё %n</numerusform><numerusform>%1 и ещё %n</numerusform><numerusform>%1 и ещё %n</numerusform></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>any channel</source>
        <translation>любой канал</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 дн.</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>добавлены вручную</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Segment or mark</source>
        <translation>Сегмент или отметка</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Reachable by</source>
        <translation>Доступен канал</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>Давность</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Spent in all</source>
        <translation>Потрачено всего</translation>
    </message>
    <message>
        <source>Spent in the period</source>
        <translation>Потрачено за период</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Brought by import</source>
        <translation>Из импорта</translation>
    </message>
    <message>
        <source>Left out of campaigns</source>
        <translation>Исключены из кампаний</translation>
    </message>
    <message>
        <source>Chosen clients</source>
        <translation>Выбранные клиенты</translation>
    </message>
    <message>
        <source>Not left out of campaigns</source>
        <translation>Не исключены из кампаний</translation>
    </message>
    <message>
        <source>%1: not %2</source>
        <translation>%1: не %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2 days ago</source>
        <translation>%1, %2 дней назад</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 лет</translation>
    </message>
    <message>
        <source>in %1 days</source>
        <translation>через %1 дней</translation>
    </message>
    <message>
        <source>female</source>
        <translation>женский</translation>
    </message>
    <message>
        <source>male</source>
        <translation>мужской</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Segment before</source>
        <translation>Прежний сегмент</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Покупали</translation>
    </message>
    <message>
        <source>Was in a campaign</source>
        <translation>Были в кампании</translation>
    </message>
</context>
<context>
    <name>CompareWords</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
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
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Откуда пришёл</translation>
    </message>
    <message>
        <source>female</source>
        <translation>женский</translation>
    </message>
    <message>
        <source>male</source>
        <translation>мужской</translation>
    </message>
    <message>
        <source>%1: yes</source>
        <translation>%1: да</translation>
    </message>
    <message>
        <source>%1: no</source>
        <translation>%1: нет</translation>
    </message>
    <message>
        <source>left out of campaigns</source>
        <translation>исключён из кампаний</translation>
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
        <source>Numbers of sources</source>
        <translation>Номера в источниках</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>Покупали</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>Близкие</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Purchase: %1</source>
        <translation>Покупка: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>Согласие: %1</translation>
    </message>
    <message>
        <source>Campaign “%1”</source>
        <translation>Кампания «%1»</translation>
    </message>
    <message>
        <source>Now %1</source>
        <translation>Сегмент «%1»</translation>
    </message>
    <message>
        <source>Came with an import</source>
        <translation>Пришёл с импортом</translation>
    </message>
    <message>
        <source> → bought %1</source>
        <translation> → покупка %1</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>был «%1»</translation>
    </message>
    <message>
        <source>%1, taken back</source>
        <translation>%1, запись отменена</translation>
    </message>
    <message>
        <source>Merged with “%1”</source>
        <translation>Объединён с «%1»</translation>
    </message>
    <message>
        <source>client №%1</source>
        <translation>клиент №%1</translation>
    </message>
    <message>
        <source>Enter splits them again</source>
        <translation>Enter — разделить снова</translation>
    </message>
    <message>
        <source>Message “%1”</source>
        <translation>Сообщение «%1»</translation>
    </message>
    <message>
        <source>called it spam</source>
        <translation>жалоба на спам</translation>
    </message>
    <message>
        <source>unsubscribed</source>
        <translation>отписка</translation>
    </message>
    <message>
        <source>followed a link</source>
        <translation>переход по ссылке</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>открыто</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>доставлено</translation>
    </message>
    <message>
        <source>not delivered: the address does not exist</source>
        <translation>не доставлено: адрес не существует</translation>
    </message>
    <message>
        <source>not delivered</source>
        <translation>не доставлено</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
</context>
<context>
    <name>Habits</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>favourite product: %1</source>
        <translation>любимый товар: %1</translation>
    </message>
    <message>
        <source>favourite category: %1</source>
        <translation>любимая категория: %1</translation>
    </message>
    <message>
        <source>usual channel: %1</source>
        <translation>обычный канал: %1</translation>
    </message>
    <message>
        <source>usual payment: %1</source>
        <translation>обычная оплата: %1</translation>
    </message>
    <message>
        <source>usual weekday: %1 (%2)</source>
        <translation>обычный день недели: %1 (%2)</translation>
    </message>
    <message>
        <source>comes every %1 days on average</source>
        <translation>в среднем дней между покупками: %1</translation>
    </message>
    <message>
        <source>first purchase %1, last %2</source>
        <translation>первая покупка %1, последняя %2</translation>
    </message>
    <message>
        <source>nothing is known before the first purchase</source>
        <translation>до первой покупки ничего не известно</translation>
    </message>
</context>
<context>
    <name>retenta::AddClientDialog</name>
    <message>
        <source>Add client</source>
        <translation>Добавить клиента</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Open this client</source>
        <translation>Открыть этого клиента</translation>
    </message>
    <message>
        <source>%1 is in the base already: %2.</source>
        <translation>%1 уже есть в базе: %2.</translation>
    </message>
    <message>
        <source>Client added</source>
        <translation>Клиент добавлен</translation>
    </message>
</context>
<context>
    <name>retenta::BulkBar</name>
    <message>
        <source>Create campaign</source>
        <translation>Создать кампанию</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Метка…</translation>
    </message>
    <message>
        <source>Consent…</source>
        <translation>Согласие…</translation>
    </message>
    <message>
        <source>Campaigns…</source>
        <translation>Кампании…</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Выгрузить CSV</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Untick all</source>
        <translation>Снять отметки</translation>
    </message>
    <message>
        <source>Leave them out of campaigns, or let them in again</source>
        <translation>Исключить из кампаний или вернуть</translation>
    </message>
    <message>
        <source>Ticked: %1</source>
        <translation>Отмечено: %1</translation>
    </message>
</context>
<context>
    <name>retenta::BulkConsentDialog</name>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Also those who refused before: they have changed their mind</source>
        <translation>И те, кто раньше отказался: они передумали</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>Согласие: %1</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>согласие дано</translation>
    </message>
    <message>
        <source>withdrew the consent</source>
        <translation>согласие отозвано</translation>
    </message>
    <message>
        <source>form on the site, paper, call…</source>
        <translation>форма на сайте, бумага, звонок…</translation>
    </message>
    <message>
        <source>the text agreed to, if you have it</source>
        <translation>текст согласия, если он есть</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>Что сказали</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Подтверждение</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Формулировка</translation>
    </message>
    <message>
        <source>Consent is kept as a ledger: nothing is overwritten, each record adds a line with its proof.</source>
        <translation>Согласия ведутся журналом: ничто не переписывается, каждая запись добавляет строку с подтверждением.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Say by what proof.</source>
        <translation>Укажите подтверждение.</translation>
    </message>
</context>
<context>
    <name>retenta::BulkNameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Type a name.</source>
        <translation>Введите имя.</translation>
    </message>
</context>
<context>
    <name>retenta::CardHead</name>
    <message>
        <source>Open as a page (Enter)</source>
        <translation>Открыть на всю страницу (Enter)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Закрыть (Esc)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>left out of campaigns</source>
        <translation>исключён из кампаний</translation>
    </message>
    <message>
        <source>personal data erased</source>
        <translation>персональные данные удалены</translation>
    </message>
    <message>
        <source>Back to the table (Esc)</source>
        <translation>Назад к таблице (Esc)</translation>
    </message>
</context>
<context>
    <name>retenta::CardTabs</name>
    <message>
        <source>Parts of the card</source>
        <translation>Части карточки</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Заметки</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Согласия</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>Пока ничего не произошло.</translation>
    </message>
    <message>
        <source>No purchases yet: appears outside the matrix. Add one by hand, or import.</source>
        <translation>Покупок ещё нет: клиент стоит вне матрицы. Добавьте покупку вручную или импортируйте файл.</translation>
    </message>
    <message>
        <source>No campaign has named this client yet.</source>
        <translation>Ни одна кампания ещё не касалась этого клиента.</translation>
    </message>
    <message>
        <source>No notes yet.</source>
        <translation>Заметок ещё нет.</translation>
    </message>
    <message>
        <source>Nothing is known about consent: the client may not be contacted.</source>
        <translation>О согласии ничего не известно: писать и звонить клиенту нельзя.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Open campaign</source>
        <translation>Открыть кампанию</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Split again</source>
        <translation>Разделить снова</translation>
    </message>
</context>
<context>
    <name>retenta::ClientCardPane</name>
    <message>
        <source>Client card</source>
        <translation>Карточка клиента</translation>
    </message>
    <message>
        <source>Add purchase</source>
        <translation>Добавить покупку</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Edit in place (F2)</source>
        <translation>Изменить на месте (F2)</translation>
    </message>
    <message>
        <source>Timeline as a table</source>
        <translation>Шкала времени таблицей</translation>
    </message>
    <message>
        <source>Leave out of campaigns</source>
        <translation>Исключить из кампаний</translation>
    </message>
    <message>
        <source>Left out of campaigns</source>
        <translation>Исключены из кампаний</translation>
    </message>
    <message>
        <source>Back in campaigns</source>
        <translation>Снова участвует в кампаниях</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>Копировать телефон</translation>
    </message>
    <message>
        <source>Copy e-mail</source>
        <translation>Копировать e-mail</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>Объединить с…</translation>
    </message>
    <message>
        <source>Delete client</source>
        <translation>Удалить клиента</translation>
    </message>
    <message>
        <source>Note deleted</source>
        <translation>Заметка удалена</translation>
    </message>
    <message>
        <source>Purchase deleted</source>
        <translation>Покупка удалена</translation>
    </message>
    <message>
        <source>Purchase</source>
        <comment>add one</comment>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>Client deleted</source>
        <translation>Клиент удалён</translation>
    </message>
    <message>
        <source>Split again: %1 is a client of their own</source>
        <translation>Разделены: %1 — снова отдельный клиент</translation>
    </message>
    <message>
        <source>Changed since the merge, and left with this client: %1</source>
        <translation>Изменено после объединения и осталось у этого клиента: %1</translation>
    </message>
</context>
<context>
    <name>retenta::ClientCommands</name>
    <message>
        <source>New tag…</source>
        <translation>Новая метка…</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Метка: %1</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Добавить метку</translation>
    </message>
    <message>
        <source>Leave out of campaigns</source>
        <translation>Исключить из кампаний</translation>
    </message>
    <message>
        <source>Let into campaigns again</source>
        <translation>Вернуть в кампании</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Скопировано: %1</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>Create campaign</source>
        <translation>Создать кампанию</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>Записать согласие…</translation>
    </message>
    <message>
        <source>Copy phone</source>
        <translation>Копировать телефон</translation>
    </message>
    <message>
        <source>Copy e-mail</source>
        <translation>Копировать e-mail</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Копировать как таблицу</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Merge the ticked…</source>
        <translation>Объединить отмеченных…</translation>
    </message>
    <message>
        <source>Tick from two to %1 clients.</source>
        <translation>Отметьте от двух до %1 клиентов.</translation>
    </message>
</context>
<context>
    <name>retenta::ClientConsentDialog</name>
    <message>
        <source>What the client said</source>
        <translation>Что сказал клиент</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>as it is: given</source>
        <translation>как есть: дано</translation>
    </message>
    <message>
        <source>as it is: withdrawn</source>
        <translation>как есть: отозвано</translation>
    </message>
    <message>
        <source>as it is: unknown</source>
        <translation>как есть: неизвестно</translation>
    </message>
    <message>
        <source>gave consent</source>
        <translation>дал согласие</translation>
    </message>
    <message>
        <source>withdrew consent</source>
        <translation>отозвал согласие</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>Откуда известно</translation>
    </message>
    <message>
        <source>Agreed text</source>
        <translation>Текст согласия</translation>
    </message>
    <message>
        <source>what the client agreed to, if there is a text</source>
        <translation>на что согласился клиент, если текст есть</translation>
    </message>
    <message>
        <source>“%1” is not a day. Type it as 30.06.2025.</source>
        <translation>«%1» — не дата. Введите её в виде 30.06.2025.</translation>
    </message>
    <message>
        <source>Choose a channel first: what did the client say about it?</source>
        <translation>Сначала выберите канал: что о нём сказал клиент?</translation>
    </message>
    <message>
        <source>Consents written down</source>
        <translation>Согласия записаны</translation>
    </message>
</context>
<context>
    <name>retenta::ClientEdits</name>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Остановлено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Tagging clients</source>
        <translation>Ставим метку</translation>
    </message>
    <message>
        <source>All of them have the tag “%1” already</source>
        <translation>Метка «%1» уже есть у всех</translation>
    </message>
    <message>
        <source>Tag “%1” added: %2</source>
        <translation>Метка «%1» добавлена: %2</translation>
    </message>
    <message>
        <source>Taking the tag away</source>
        <translation>Убираем метку</translation>
    </message>
    <message>
        <source>Tag “%1” removed: %2</source>
        <translation>Метка «%1» убрана: %2</translation>
    </message>
    <message>
        <source>Changing who takes part in campaigns</source>
        <translation>Меняем участие в кампаниях</translation>
    </message>
    <message>
        <source>Left out of campaigns: %1</source>
        <translation>Исключены из кампаний: %1</translation>
    </message>
    <message>
        <source>Back in campaigns: %1</source>
        <translation>Снова в кампаниях: %1</translation>
    </message>
    <message>
        <source>Recording consent</source>
        <translation>Записываем согласия</translation>
    </message>
    <message>
        <source>Consent for %1 recorded: %2</source>
        <translation>Согласие (%1) записано: %2</translation>
    </message>
    <message>
        <source>%1; %2 stay as they were</source>
        <translation>%1; без изменений: %2</translation>
    </message>
    <message>
        <source>Deleting clients</source>
        <translation>Удаляем клиентов</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Удалено: %1</translation>
    </message>
    <message>
        <source>Saving the view</source>
        <translation>Сохраняем вид</translation>
    </message>
    <message>
        <source>View “%1” saved</source>
        <translation>Вид «%1» сохранён</translation>
    </message>
    <message>
        <source>Renaming the view</source>
        <translation>Переименовываем вид</translation>
    </message>
    <message>
        <source>The view is called “%1” now</source>
        <translation>Вид теперь называется «%1»</translation>
    </message>
    <message>
        <source>Deleting the view</source>
        <translation>Удаляем вид</translation>
    </message>
    <message>
        <source>The view is deleted</source>
        <translation>Вид удалён</translation>
    </message>
</context>
<context>
    <name>retenta::ClientFigureRow</name>
    <message>
        <source>Spent</source>
        <translation>Потрачено</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>In 12 months</source>
        <translation>За 12 месяцев</translation>
    </message>
    <message>
        <source>Paid orders %1 − refunds %2 − returns %3 = %4, up to %5</source>
        <translation>Оплаченные заказы %1 − возвращено %2 − возвраты %3 = %4, по %5</translation>
    </message>
    <message>
        <source>Orders paid or partly refunded, up to %1. Cancelled, unpaid and wholly refunded ones count in nothing.</source>
        <translation>Заказы оплаченные и возвращённые частично, по %1. Отменённые, неоплаченные и возвращённые целиком не считаются.</translation>
    </message>
    <message>
        <source>Spent %1 : purchases %2 = %3</source>
        <translation>Потрачено %1 : покупок %2 = %3</translation>
    </message>
    <message>
        <source>There is no purchase yet, so there is no average check.</source>
        <translation>Покупок ещё нет, поэтому нет и среднего чека.</translation>
    </message>
    <message>
        <source>Revenue from %1 to %2, without refunds and returns: %3 in %4</source>
        <translation>Выручка с %1 по %2 за вычетом возвратов: %3, %4</translation>
    </message>
</context>
<context>
    <name>retenta::ClientTableModel</name>
    <message>
        <source>Click to sort, with Shift for equals</source>
        <translation>Щелчок сортирует, с Shift — среди равных</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>retenta::ClientTableView</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
</context>
<context>
    <name>retenta::ClientsExport</name>
    <message>
        <source>Export clients</source>
        <translation>Выгрузить клиентов</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Отметка</translation>
    </message>
    <message>
        <source>Days since the last purchase</source>
        <translation>Дней с последней покупки</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Spent in all</source>
        <translation>Потрачено всего</translation>
    </message>
    <message>
        <source>Spent in the period</source>
        <translation>Потрачено за период</translation>
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
        <source>External id</source>
        <translation>Внешний номер</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Saved to “%1”: %2</source>
        <translation>Сохранено в «%1»: %2</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Сохранение: %1</translation>
    </message>
</context>
<context>
    <name>retenta::ClientsPage</name>
    <message>
        <source>Clear filter</source>
        <translation>Сбросить условия</translation>
    </message>
    <message>
        <source>No clients yet</source>
        <translation>Клиентов пока нет</translation>
    </message>
    <message>
        <source>They come from your sales or from a list of contacts.</source>
        <translation>Они появятся из продаж или из списка контактов.</translation>
    </message>
    <message>
        <source>Import data…</source>
        <translation>Импортировать данные…</translation>
    </message>
    <message>
        <source>Find clients</source>
        <translation>Найти клиентов</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Столбцы…</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Сохранить вид…</translation>
    </message>
    <message>
        <source>Export clients as CSV…</source>
        <translation>Выгрузить клиентов в CSV…</translation>
    </message>
    <message>
        <source>Delete clients</source>
        <translation>Удалить клиентов</translation>
    </message>
    <message>
        <source>One change is still under way: wait for its end.</source>
        <translation>Предыдущее изменение ещё выполняется: дождитесь его конца.</translation>
    </message>
    <message>
        <source>Nothing matches: no client fits all conditions.</source>
        <translation>Ничего не найдено: всем условиям не отвечает ни один клиент.</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>По запросу «%1» ничего не найдено.</translation>
    </message>
    <message>
        <source>%1 · shown %2 · Σ %3, of it in the period %4</source>
        <translation>%1 · показано %2 · Σ %3, из них за период %4</translation>
    </message>
    <message>
        <source>Σ is the net revenue of those shown: %1</source>
        <translation>Σ — выручка от показанных за вычетом возвратов: %1</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Clients › %1</source>
        <translation>Клиенты › %1</translation>
    </message>
    <message>
        <source>Possible duplicates…</source>
        <translation>Возможные дубли…</translation>
    </message>
</context>
<context>
    <name>retenta::ClientsToolbar</name>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Card beside the table</source>
        <translation>Карточка рядом с таблицей</translation>
    </message>
    <message>
        <source>Name, phone, e-mail, city, tag…</source>
        <translation>Имя, телефон, e-mail, город, метка…</translation>
    </message>
    <message>
        <source>Find clients</source>
        <translation>Найти клиентов</translation>
    </message>
    <message>
        <source>Find clients (Ctrl F)</source>
        <translation>Найти клиентов (Ctrl F)</translation>
    </message>
    <message>
        <source>Choose columns (Ctrl Shift K)</source>
        <translation>Выбрать столбцы (Ctrl Shift K)</translation>
    </message>
    <message>
        <source>all clients</source>
        <translation>все клиенты</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Вид: %1</translation>
    </message>
    <message>
        <source>Saved views; Ctrl S saves this one</source>
        <translation>Сохранённые виды; Ctrl S сохраняет этот</translation>
    </message>
    <message>
        <source>Possible duplicates (%1)</source>
        <translation>Возможные дубли (%1)</translation>
    </message>
    <message>
        <source>Clients who may be one person: look at them one by one</source>
        <translation>Клиенты, которые могут быть одним человеком: посмотреть по одному</translation>
    </message>
</context>
<context>
    <name>retenta::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Usual columns</source>
        <translation>Обычные столбцы</translation>
    </message>
</context>
<context>
    <name>retenta::CompareDialog</name>
    <message>
        <source>Clients side by side</source>
        <translation>Клиенты рядом</translation>
    </message>
    <message>
        <source>Enter or a click takes a value. Addresses, consents, purchases, tags, notes and relatives come together; a refusal stays a refusal. It can be undone, and the clients can be split again later.</source>
        <translation>Enter или щелчок выбирает значение. Контакты, согласия, покупки, метки, заметки и близкие соединяются; отказ остаётся отказом. Это можно отменить, а клиентов — разделить снова и позже.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>№ %1</source>
        <translation>№ %1</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Станет</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, выбрано</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Остаётся</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Merge clients</source>
        <translation>Объединение клиентов</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>retenta::ConditionEditor</name>
    <message>
        <source>days since the last purchase</source>
        <translation>дней с последней покупки</translation>
    </message>
    <message>
        <source>purchases</source>
        <translation>покупки</translation>
    </message>
    <message>
        <source>everyone but those</source>
        <translation>все, кроме таких</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>Найти в списке</translation>
    </message>
    <message>
        <source>Nothing ticked: any tag at all</source>
        <translation>Ничего не отмечено: любая метка</translation>
    </message>
    <message>
        <source>from</source>
        <translation>от</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Any channel</source>
        <translation>Любой канал</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>agreed</source>
        <translation>согласие дано</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>Tick at least one.</source>
        <translation>Отметьте хотя бы одно.</translation>
    </message>
    <message>
        <source>A bound is a number, or empty.</source>
        <translation>Граница — число или пусто.</translation>
    </message>
    <message>
        <source>Type at least one bound.</source>
        <translation>Введите хотя бы одну границу.</translation>
    </message>
    <message>
        <source>“From” is above “to”.</source>
        <translation>«От» больше, чем «до».</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>added by hand: %1</source>
        <translation>добавлены вручную: %1</translation>
    </message>
    <message>
        <source>years</source>
        <translation>лет</translation>
    </message>
    <message>
        <source>days from the as-of date</source>
        <translation>дней от даты среза</translation>
    </message>
    <message>
        <source>days since they left</source>
        <translation>дней с перехода</translation>
    </message>
    <message>
        <source>days ago</source>
        <translation>дней назад</translation>
    </message>
    <message>
        <source>days since its day</source>
        <translation>дней с её начала</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Кампания</translation>
    </message>
    <message>
        <source>any campaign</source>
        <translation>любая кампания</translation>
    </message>
</context>
<context>
    <name>retenta::ContactRows</name>
    <message>
        <source>Add a phone</source>
        <translation>Добавить телефон</translation>
    </message>
    <message>
        <source>Add an e-mail</source>
        <translation>Добавить e-mail</translation>
    </message>
    <message>
        <source>Phone %1</source>
        <translation>Телефон %1</translation>
    </message>
    <message>
        <source>E-mail %1</source>
        <translation>E-mail %1</translation>
    </message>
    <message>
        <source>Put %1 first</source>
        <translation>Поставить %1 первым</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>Contacts saved</source>
        <translation>Контакты сохранены</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Объединить…</translation>
    </message>
</context>
<context>
    <name>retenta::DetailsTab</name>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>E-mails</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Город</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Came from</source>
        <translation>Откуда пришёл</translation>
    </message>
    <message>
        <source>Habits</source>
        <translation>Привычки</translation>
    </message>
    <message>
        <source>Sources say</source>
        <translation>Из источников</translation>
    </message>
    <message>
        <source>female</source>
        <translation>женский</translation>
    </message>
    <message>
        <source>male</source>
        <translation>мужской</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Новая метка</translation>
    </message>
    <message>
        <source>add a tag, Enter</source>
        <translation>добавить метку, Enter</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Tag added</source>
        <translation>Метка добавлена</translation>
    </message>
    <message>
        <source>Add somebody close</source>
        <translation>Добавить близкого</translation>
    </message>
    <message>
        <source>Close people</source>
        <translation>Близкие</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Remove tag %1</source>
        <translation>Снять метку %1</translation>
    </message>
    <message>
        <source>Tag removed</source>
        <translation>Метка снята</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Изменить: %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Убрать %1</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Убрано</translation>
    </message>
    <message>
        <source>%1: number %2</source>
        <translation>%1: номер %2</translation>
    </message>
    <message>
        <source>came with “%1” on %2</source>
        <translation>пришёл с файлом «%1» %2</translation>
    </message>
    <message>
        <source>in the base since %1, number %2</source>
        <translation>в базе с %1, номер %2</translation>
    </message>
</context>
<context>
    <name>retenta::DuplicateDesk</name>
    <message>
        <source>Merged into one: %1</source>
        <translation>Объединены в одного: %1</translation>
    </message>
</context>
<context>
    <name>retenta::DuplicateModel</name>
    <message>
        <source>same name</source>
        <translation>то же имя</translation>
    </message>
    <message>
        <source>same name the other way round</source>
        <translation>имя и фамилия переставлены</translation>
    </message>
    <message>
        <source>same name in other letters</source>
        <translation>то же имя другими буквами</translation>
    </message>
    <message>
        <source>one letter of the name differs</source>
        <translation>в имени отличается одна буква</translation>
    </message>
    <message>
        <source>initials fit the name</source>
        <translation>инициалы подходят к имени</translation>
    </message>
    <message>
        <source>same name without a part</source>
        <translation>то же имя без одной части</translation>
    </message>
    <message>
        <source>last ten digits of the phone</source>
        <translation>последние десять цифр телефона</translation>
    </message>
    <message>
        <source>one mailbox spelled otherwise</source>
        <translation>один почтовый ящик, написанный иначе</translation>
    </message>
    <message>
        <source>e-mails alike before the @</source>
        <translation>одинаковое начало e-mail</translation>
    </message>
    <message>
        <source>same birthday</source>
        <translation>тот же день рождения</translation>
    </message>
    <message>
        <source>birthday without the year</source>
        <translation>день рождения без года</translation>
    </message>
    <message>
        <source>one city</source>
        <translation>один город</translation>
    </message>
    <message>
        <source>%1 · almost certain</source>
        <translation>%1 · почти наверняка</translation>
    </message>
    <message>
        <source>%1 · possible</source>
        <translation>%1 · возможно</translation>
    </message>
    <message>
        <source>Out of 100</source>
        <translation>Из 100</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Perhaps the same</source>
        <translation>Возможно, тот же</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
</context>
<context>
    <name>retenta::DuplicatesDialog</name>
    <message>
        <source>Possible duplicates</source>
        <translation>Возможные дубли</translation>
    </message>
    <message>
        <source>Looking for duplicates…</source>
        <translation>Поиск дублей…</translation>
    </message>
    <message>
        <source>Compare and merge…</source>
        <translation>Сравнить и объединить…</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Разные люди</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Compare and merge (Enter)</source>
        <translation>Сравнить и объединить (Enter)</translation>
    </message>
    <message>
        <source>Not the same person: the pair does not come back (N)</source>
        <translation>Не один человек: пара больше не появится (N)</translation>
    </message>
    <message>
        <source>Nobody is in the base twice, as far as can be seen.</source>
        <translation>Насколько видно, никого нет в базе дважды.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) to look at, the likeliest first.</source>
        <translation>
            <numerusform>%n пара для просмотра, сначала самые похожие.</numerusform>
            <numerusform>%n пары для просмотра, сначала самые похожие.</numerusform>
            <numerusform>%n пар для просмотра, сначала самые похожие.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 came with different names and is no key: %2.</source>
        <translation>%1 встречается с разными именами и не считается ключом: %2.</translation>
    </message>
    <message>
        <source>And %1 more of the kind.</source>
        <translation>И ещё таких: %1.</translation>
    </message>
    <message>
        <source>Merged into one: %1</source>
        <translation>Объединены в одного: %1</translation>
    </message>
    <message>
        <source>Remembered as different people</source>
        <translation>Запомнено: разные люди</translation>
    </message>
</context>
<context>
    <name>retenta::EditDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>retenta::EraseDialog</name>
    <message>
        <source>Erase for good</source>
        <translation>Стереть навсегда</translation>
    </message>
    <message>
        <source>Save the act…</source>
        <translation>Сохранить акт…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>Стирание персональных данных</translation>
    </message>
    <message>
        <source>What is erased and what stays</source>
        <translation>Что стирается и что остаётся</translation>
    </message>
    <message>
        <source>Ground, for the act:</source>
        <translation>Основание для акта:</translation>
    </message>
    <message>
        <source>Ground, for the act</source>
        <translation>Основание для акта</translation>
    </message>
    <message>
        <source>request of the person</source>
        <translation>заявление человека</translation>
    </message>
    <message>
        <source>Erase all personal data of client %1? This cannot be undone.</source>
        <translation>Стереть все персональные данные клиента %1? Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Erase all personal data of %1? This cannot be undone.</source>
        <translation>Стереть все персональные данные: %1? Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Erased: name, gender, birthday, city, address, and</source>
        <translation>Стирается: имя, пол, день рождения, город, адрес, а также</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>контакты</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>заметки</translation>
    </message>
    <message>
        <source>related people</source>
        <translation>близкие</translation>
    </message>
    <message>
        <source>further fields</source>
        <translation>дополнительные поля</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>метки</translation>
    </message>
    <message>
        <source>rows that imports left out</source>
        <translation>отклонённые строки импорта</translation>
    </message>
    <message>
        <source>values that imports replaced</source>
        <translation>значения, заменённые импортом</translation>
    </message>
    <message>
        <source>undo steps and recent deletions</source>
        <translation>шаги отмены и недавно удалённое</translation>
    </message>
    <message>
        <source>Stays, under the number %1 alone:</source>
        <translation>Остаётся, только под номером %1:</translation>
    </message>
    <message>
        <source>purchases</source>
        <translation>покупки</translation>
    </message>
    <message>
        <source>consent lines</source>
        <translation>записи о согласии</translation>
    </message>
    <message>
        <source>These backups still hold the person. They go in their time; restoring one in the place of this file erases the person again:</source>
        <translation>В этих копиях человек ещё есть. Они уйдут в свой срок; при восстановлении копии на место этого файла человек будет стёрт снова:</translation>
    </message>
    <message>
        <source>The personal data are erased.</source>
        <translation>Персональные данные стёрты.</translation>
    </message>
    <message>
        <source>The data are erased, but words of the person were still found in the file. Close the business, open it and check again.</source>
        <translation>Данные стёрты, но в файле ещё нашлись слова этого человека. Закройте бизнес, откройте его и проверьте ещё раз.</translation>
    </message>
    <message>
        <source>Act of destruction of personal data</source>
        <translation>Акт об уничтожении персональных данных</translation>
    </message>
    <message>
        <source>Business: %1</source>
        <translation>Бизнес: %1</translation>
    </message>
    <message>
        <source>Client: number %1</source>
        <translation>Клиент: номер %1</translation>
    </message>
    <message>
        <source>When: %1 (%2)</source>
        <translation>Когда: %1 (%2)</translation>
    </message>
    <message>
        <source>Ground: %1</source>
        <translation>Основание: %1</translation>
    </message>
    <message>
        <source>How: erased from the file by Retenta %1, free space overwritten</source>
        <translation>Как: стёрты из файла программой Retenta %1, свободное место перезаписано</translation>
    </message>
    <message>
        <source>Checked: %1 words of the person looked for in all bytes of the file, found: %2</source>
        <translation>Проверка: во всех байтах файла искали значения этого человека (%1), найдено: %2</translation>
    </message>
    <message>
        <source>Backups that still hold the person:</source>
        <translation>Копии, в которых человек ещё есть:</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save the act</source>
        <translation>Сохранение акта</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
    <message>
        <source>act-%1.txt</source>
        <translation>акт-%1.txt</translation>
    </message>
    <message>
        <source>Destroyed: name, gender, birthday, city, address, and</source>
        <translation>Уничтожены: имя, пол, день рождения, город, адрес, а также</translation>
    </message>
    <message>
        <source>Erasing personal data</source>
        <translation>Стирание персональных данных</translation>
    </message>
</context>
<context>
    <name>retenta::FactsCard</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 и ещё %2</translation>
    </message>
    <message>
        <source>%1: birthday today</source>
        <translation>%1: день рождения сегодня</translation>
    </message>
    <message>
        <source>%1: birthday in %2</source>
        <translation>%1: день рождения через %2</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Change consents…</source>
        <translation>Изменить согласия…</translation>
    </message>
    <message>
        <source>no contacts yet</source>
        <translation>контактов ещё нет</translation>
    </message>
    <message>
        <source>yes, %1</source>
        <translation>да, %1</translation>
    </message>
    <message>
        <source>no, %1</source>
        <translation>нет, %1</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>неизвестно: %1</translation>
    </message>
</context>
<context>
    <name>retenta::FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>Add a condition to the filter</source>
        <translation>Добавить условие</translation>
    </message>
    <message>
        <source>Enter edits, Delete takes away</source>
        <translation>Enter — изменить, Delete — убрать</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <translation>Убрать: %1</translation>
    </message>
</context>
<context>
    <name>retenta::Lifeline</name>
    <message>
        <source>Timeline</source>
        <translation>Шкала времени</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Пока ничего не произошло</translation>
    </message>
    <message>
        <source>%1 from %2 to %3; now: %4</source>
        <translation>%1 с %2 по %3; сейчас: %4</translation>
    </message>
    <message>
        <source>Above: changes of segment; below: purchases, the larger the dearer</source>
        <translation>Сверху — смены сегмента, снизу — покупки: чем крупнее, тем дороже</translation>
    </message>
</context>
<context>
    <name>retenta::MergeDialog</name>
    <message>
        <source>Merge with another client</source>
        <translation>Объединить с другим клиентом</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>name, e-mail or phone</source>
        <translation>имя, e-mail или телефон</translation>
    </message>
    <message>
        <source>Clients found</source>
        <translation>Найденные клиенты</translation>
    </message>
    <message>
        <source>Choose a client first</source>
        <translation>Сначала выберите клиента</translation>
    </message>
    <message>
        <source>Client №%1</source>
        <translation>Клиент №%1</translation>
    </message>
    <message>
        <source>Clients merged</source>
        <translation>Клиенты объединены</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Сравнить…</translation>
    </message>
    <message>
        <source>The chosen client becomes part of %1. Next you see both side by side and choose, field by field.</source>
        <translation>Выбранный клиент станет частью клиента %1. Дальше оба стоят рядом, и можно выбрать каждое поле.</translation>
    </message>
</context>
<context>
    <name>retenta::NoteDialog</name>
    <message>
        <source>Edit note</source>
        <translation>Изменить заметку</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Новая заметка</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Текст заметки</translation>
    </message>
    <message>
        <source>“%1” is not a day. Type it as 30.06.2025.</source>
        <translation>«%1» — не дата. Введите её в виде 30.06.2025.</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Заметка сохранена</translation>
    </message>
</context>
<context>
    <name>retenta::PersonActions</name>
    <message>
        <source>Export their data…</source>
        <translation>Выгрузить данные…</translation>
    </message>
    <message>
        <source>Erase personal data…</source>
        <translation>Стереть персональные данные…</translation>
    </message>
    <message>
        <source>Everything known of the client</source>
        <translation>Всё, что известно о клиенте</translation>
    </message>
    <message>
        <source>Archive (*.zip)</source>
        <translation>Архив (*.zip)</translation>
    </message>
    <message>
        <source>client-%1.zip</source>
        <translation>клиент-%1.zip</translation>
    </message>
    <message>
        <source>Everything known of the client is in %1.</source>
        <translation>Всё, что известно о клиенте, записано в %1.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Сохранение: %1</translation>
    </message>
</context>
<context>
    <name>retenta::PurchaseDialog</name>
    <message>
        <source>Edit purchase</source>
        <translation>Изменить покупку</translation>
    </message>
    <message>
        <source>Add purchase</source>
        <translation>Добавить покупку</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Amount, %1</source>
        <translation>Сумма, %1</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>shop, site, phone…</source>
        <translation>магазин, сайт, телефон…</translation>
    </message>
    <message>
        <source>card, cash…</source>
        <translation>карта, наличные…</translation>
    </message>
    <message>
        <source>Products, if known</source>
        <translation>Товары, если известны</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Добавить строку</translation>
    </message>
    <message>
        <source>Product of line %1</source>
        <translation>Товар в строке %1</translation>
    </message>
    <message>
        <source>product</source>
        <translation>товар</translation>
    </message>
    <message>
        <source>Quantity of line %1</source>
        <translation>Количество в строке %1</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>количество</translation>
    </message>
    <message>
        <source>Amount of line %1</source>
        <translation>Сумма в строке %1</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>сумма</translation>
    </message>
    <message>
        <source>Which product is this amount for? Name it, or empty the line.</source>
        <translation>За какой товар эта сумма? Назовите его или очистите строку.</translation>
    </message>
    <message>
        <source>“%1” is not a quantity. Type a number above zero.</source>
        <translation>«%1» — не количество. Введите число больше нуля.</translation>
    </message>
    <message>
        <source>“%1” is not an amount. Type a number, like 1234.50 or 1234,50.</source>
        <translation>«%1» — не сумма. Введите число, например 1234,50 или 1234.50.</translation>
    </message>
    <message>
        <source>“%1” is not a day. Type it as 30.06.2025.</source>
        <translation>«%1» — не дата. Введите её в виде 30.06.2025.</translation>
    </message>
    <message>
        <source>Purchase saved</source>
        <translation>Покупка сохранена</translation>
    </message>
    <message>
        <source>Return added</source>
        <translation>Возврат добавлен</translation>
    </message>
    <message>
        <source>Purchase added</source>
        <translation>Покупка добавлена</translation>
    </message>
</context>
<context>
    <name>retenta::RelatedDialog</name>
    <message>
        <source>Somebody close</source>
        <translation>Близкий человек</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Кем приходится</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>30.06.2015 or 30.06</source>
        <translation>30.06.2015 или 30.06</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
</context>
<context>
    <name>retenta::SavedViews</name>
    <message>
        <source>All clients</source>
        <translation>Все клиенты</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Сохранить этот вид…</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Удалить вид</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Сохранить вид</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Имя вида</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Переименовать вид</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Новое имя</translation>
    </message>
</context>
</TS>
