<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>CampaignWords</name>
    <message>
        <source>Good afternoon</source>
        <translation>Добрый день</translation>
    </message>
    <message>
        <source>a while</source>
        <translation>давно</translation>
    </message>
    <message>
        <source>your favourite</source>
        <translation>ваш любимый товар</translation>
    </message>
    <message>
        <source>our range</source>
        <translation>наши новинки</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Возврат</translation>
    </message>
    <message>
        <source>{{name}}, hello. It has been {{days}} since we saw you, and we miss you.
Here is {{offer}} for you, good until {{till}}.
{{business}}</source>
        <translation>{{name}}, здравствуйте! Мы не виделись {{days}} и соскучились.
Для вас {{offer}}, действует до {{till}}.
{{business}}</translation>
    </message>
    <message>
        <source>10% off</source>
        <translation>скидка 10 %</translation>
    </message>
    <message>
        <source>Second purchase</source>
        <translation>Вторая покупка</translation>
    </message>
    <message>
        <source>{{name}}, thank you for your first purchase. How do you like {{product}}?
For the second one we give you {{offer}} until {{till}}.
{{business}}</source>
        <translation>{{name}}, спасибо за первую покупку! Как вам {{product}}?
Ко второй — {{offer}} до {{till}}.
{{business}}</translation>
    </message>
    <message>
        <source>a small gift</source>
        <translation>небольшой подарок</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Знакомство</translation>
    </message>
    <message>
        <source>{{name}}, welcome to {{business}}.
To begin with, {{offer}}: until {{till}}.</source>
        <translation>{{name}}, рады знакомству! Это {{business}}.
Для начала — {{offer}} до {{till}}.</translation>
    </message>
    <message>
        <source>10% off your first order</source>
        <translation>скидка 10 % на первый заказ</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Рост</translation>
    </message>
    <message>
        <source>{{name}}, you often choose {{category}}. We have put something that goes well with it aside for you.
Until {{till}}: {{offer}}.
{{business}}</source>
        <translation>{{name}}, вы часто выбираете {{category}}. Мы подобрали к этому кое-что ещё.
До {{till}}: {{offer}}.
{{business}}</translation>
    </message>
    <message>
        <source>the second item at half price</source>
        <translation>вторая позиция за полцены</translation>
    </message>
    <message>
        <source>VIP care</source>
        <translation>Забота о VIP</translation>
    </message>
    <message>
        <source>{{name}}, thank you for being with us. You hear of our new things first: {{offer}}, before everybody else, until {{till}}.
{{business}}</source>
        <translation>{{name}}, спасибо, что вы с нами. О новинках вы узнаёте первыми: {{offer}}, раньше всех, до {{till}}.
{{business}}</translation>
    </message>
    <message>
        <source>an early invitation</source>
        <translation>приглашение на закрытый показ</translation>
    </message>
    <message>
        <source>Why they left</source>
        <translation>Почему ушли</translation>
    </message>
    <message>
        <source>{{name}}, we have not seen you for {{days}}. Tell us in a word what we should mend: we read every answer.
As a thank-you, {{offer}} until {{till}}.
{{business}}</source>
        <translation>{{name}}, мы не виделись {{days}}. Ответьте, пожалуйста, одним словом, что нам исправить: мы читаем каждый ответ.
В благодарность — {{offer}} до {{till}}.
{{business}}</translation>
    </message>
    <message>
        <source>New campaign</source>
        <translation>Новая кампания</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Полное имя</translation>
    </message>
    <message>
        <source>Days since purchase</source>
        <translation>Дней с покупки</translation>
    </message>
    <message>
        <source>Last product</source>
        <translation>Товар</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Average check</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Компания</translation>
    </message>
    <message numerus="yes">
        <source>%1 selected client(s)</source>
        <translation>
            <numerusform>%1 выбранный клиент</numerusform>
            <numerusform>%1 выбранных клиента</numerusform>
            <numerusform>%1 выбранных клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
</context>
<context>
    <name>retenta::AudienceCard</name>
    <message>
        <source>Who</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>in the segment</source>
        <translation>в сегменте</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>нет контакта</translation>
    </message>
    <message>
        <source>no consent</source>
        <translation>нет согласия</translation>
    </message>
    <message>
        <source>will receive</source>
        <translation>получат сообщение</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Все кампании</translation>
    </message>
    <message>
        <source>Record consent…</source>
        <translation>Записать согласие…</translation>
    </message>
    <message>
        <source>cap: touched within %1</source>
        <translation>было касание за %1</translation>
    </message>
    <message>
        <source>cap: none</source>
        <translation>лимит касаний не задан</translation>
    </message>
    <message>
        <source>control group %1</source>
        <translation>контрольная группа %1</translation>
    </message>
    <message>
        <source>Choose a segment above: the audience follows from it.</source>
        <translation>Выберите сегмент: из него складывается аудитория.</translation>
    </message>
    <message>
        <source>Nobody is in this segment on this day. Choose another one.</source>
        <translation>На эту дату в сегменте никого нет. Выберите другой.</translation>
    </message>
    <message>
        <source>Nobody can be reached by %1: %2 never agreed to it. Record the consent you have on paper or in forms, or choose another channel.</source>
        <translation>Канал «%1» никого не достигает: согласия не давали %2. Запишите согласия, которые есть на бумаге или в анкетах, или выберите другой канал.</translation>
    </message>
    <message>
        <source>All of them are reached by other campaigns within the cap. Choose a later day or a shorter cap.</source>
        <translation>Всем уже пишут другие кампании в пределах лимита. Выберите день позже или лимит короче.</translation>
    </message>
    <message>
        <source>Nobody here has a contact for %1, or they refused. Choose another channel.</source>
        <translation>Канал «%1»: ни у кого нет контакта, или все отказались. Выберите другой канал.</translation>
    </message>
    <message>
        <source>left out by hand</source>
        <translation>исключены вручную</translation>
    </message>
    <message>
        <source>Choose segments instead</source>
        <translation>Выбрать сегменты</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>address does not exist</source>
        <translation>адрес не существует</translation>
    </message>
    <message>
        <source>Take it as it is now</source>
        <translation>Взять его нынешним</translation>
    </message>
    <message>
        <source>The segment is no longer saved; the campaign keeps its rules.</source>
        <translation>Сегмент больше не сохранён; у кампании остаются его правила.</translation>
    </message>
    <message>
        <source>The segment has other rules now; the campaign keeps those it was chosen with.</source>
        <translation>У сегмента теперь другие правила; у кампании остаются те, с которыми его выбрали.</translation>
    </message>
    <message>
        <source>The segment is called “%1” now.</source>
        <translation>Сегмент теперь называется «%1».</translation>
    </message>
</context>
<context>
    <name>retenta::Builder</name>
    <message>
        <source>The base is open for reading only.</source>
        <translation>База открыта только для чтения.</translation>
    </message>
    <message>
        <source>The people are fixed. To change the plan, take the campaign back to draft.</source>
        <translation>Состав зафиксирован. Чтобы изменить план, верните кампанию в черновики.</translation>
    </message>
    <message>
        <source>This campaign is over. To change the plan, duplicate it.</source>
        <translation>Эта кампания завершена. Чтобы изменить план, дублируйте её.</translation>
    </message>
    <message>
        <source>Planned for %1.</source>
        <translation>Запланировано на %1.</translation>
    </message>
    <message>
        <source>%1 written to %2.</source>
        <translation>Записано: %1. Файл: %2.</translation>
    </message>
    <message>
        <source>Consent recorded for %1.</source>
        <translation>Согласие записано: %1.</translation>
    </message>
    <message>
        <source>Plan or hand over</source>
        <translation>Запланировать или передать</translation>
    </message>
    <message>
        <source>Next preview</source>
        <translation>Следующий получатель</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Where to save the list</source>
        <translation>Куда сохранить список</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Таблица (*.csv)</translation>
    </message>
</context>
<context>
    <name>retenta::BuilderPresenter</name>
    <message>
        <source>Saving %1</source>
        <translation>Сохранение: %1</translation>
    </message>
</context>
<context>
    <name>retenta::CampaignList</name>
    <message>
        <source>New campaign</source>
        <translation>Новая кампания</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланированы</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Переданы</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменены</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>No campaign in this state.</source>
        <translation>В этом состоянии кампаний нет.</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>Кампаний пока нет</translation>
    </message>
    <message>
        <source>Begin with one of these, or with any cell of the RFM matrix.</source>
        <translation>Начните с одной из этих или с любой ячейки RFM-матрицы.</translation>
    </message>
    <message>
        <source>Return loyal at risk</source>
        <translation>Вернуть лояльных в зоне риска</translation>
    </message>
    <message>
        <source>Second purchase</source>
        <translation>Вторая покупка</translation>
    </message>
    <message>
        <source>VIP care</source>
        <translation>Забота о VIP</translation>
    </message>
    <message>
        <source>The base is open for reading only.</source>
        <translation>База открыта только для чтения.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>retenta::CampaignListModel</name>
    <message>
        <source>Unnamed</source>
        <translation>Без названия</translation>
    </message>
    <message>
        <source>Not known yet: type the response, the margin and the price of the channel.</source>
        <translation>Пока неизвестна: укажите отклик, маржу и цену канала.</translation>
    </message>
    <message>
        <source>Expected profit</source>
        <translation>Ожидаемая прибыль</translation>
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
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Прибыль</translation>
    </message>
</context>
<context>
    <name>retenta::CampaignSummaryPanel</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Получат</translation>
    </message>
    <message>
        <source>Expected profit</source>
        <translation>Ожидаемая прибыль</translation>
    </message>
    <message>
        <source>Choose a campaign in the list.</source>
        <translation>Выберите кампанию в списке.</translation>
    </message>
</context>
<context>
    <name>retenta::CampaignsPage</name>
    <message>
        <source>New campaign</source>
        <translation>Новая кампания</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>%1, saving…</source>
        <translation>%1, сохраняется…</translation>
    </message>
    <message>
        <source>%1, saved</source>
        <translation>%1, сохранено</translation>
    </message>
    <message>
        <source>Campaigns › %1</source>
        <translation>Кампании › %1</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (копия)</translation>
    </message>
    <message>
        <source>The campaign is copied.</source>
        <translation>Кампания скопирована.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Готово.</translation>
    </message>
</context>
<context>
    <name>retenta::ChannelCard</name>
    <message>
        <source>Channel</source>
        <translation>Канал</translation>
    </message>
    <message>
        <source>Prices and margin…</source>
        <translation>Цены и маржа…</translation>
    </message>
    <message>
        <source>people</source>
        <translation>людей</translation>
    </message>
    <message>
        <source>Clients of the segment with a contact and consent for the channel</source>
        <translation>Клиенты сегмента с контактом и согласием на этот канал</translation>
    </message>
    <message>
        <source>arrives</source>
        <translation>дойдёт</translation>
    </message>
    <message>
        <source>Share of contacts that are delivered, opened or answered</source>
        <translation>Доля доставленных, открытых или отвеченных контактов</translation>
    </message>
    <message>
        <source>%1/contact</source>
        <translation>%1/контакт</translation>
    </message>
    <message>
        <source>Price of a contact that arrives: the price of one contact divided by the share that arrives</source>
        <translation>Цена дошедшего контакта: цена одного контакта, делённая на долю дошедших</translation>
    </message>
    <message>
        <source>pays from</source>
        <translation>окупится от</translation>
    </message>
    <message>
        <source>Response of those it reaches from which the margin of a purchase covers the contacts</source>
        <translation>Отклик среди тех, до кого дошло, при котором маржа с покупки покрывает контакты</translation>
    </message>
    <message>
        <source>%1: %2, arrives %3, price %4, pays from %5</source>
        <translation>%1: %2, дойдёт %3, цена %4, окупится от %5</translation>
    </message>
    <message>
        <source>Type your margin to see from which response each channel pays off.</source>
        <translation>Укажите маржу, чтобы увидеть, с какого отклика окупится канал.</translation>
    </message>
    <message>
        <source>%1: type its price and what arrives to see whether it pays off.</source>
        <translation>%1: укажите цену и долю дошедших, чтобы увидеть окупаемость.</translation>
    </message>
    <message>
        <source>These people have not bought yet: type the check you expect in part 5.</source>
        <translation>Эти люди ещё не покупали: укажите ожидаемый чек в части 5.</translation>
    </message>
    <message>
        <source>With this discount a purchase brings no margin: no response pays off.</source>
        <translation>С такой скидкой покупка не приносит маржи: не окупится ни при каком отклике.</translation>
    </message>
    <message>
        <source>A purchase here is %1, its margin %2: %3 pays off from a response of %4.</source>
        <translation>Покупка здесь — %1, маржа с неё — %2. Канал «%3» окупится при отклике от %4.</translation>
    </message>
</context>
<context>
    <name>retenta::ConsentDialog</name>
    <message>
        <source>Record consent</source>
        <translation>Записать согласие</translation>
    </message>
    <message>
        <source>Record: %1</source>
        <translation>Записать: %1</translation>
    </message>
    <message>
        <source>%1 have a contact but never said whether you may write to them (%2). Record only consent that they really gave: it goes into the ledger with its day, source and wording. Refusals stay refusals.</source>
        <translation>Есть контакт, но неизвестно, можно ли писать (%2): %1. Записывайте только согласие, которое действительно дано: оно попадёт в журнал с датой, источником и текстом. Отказы остаются отказами.</translation>
    </message>
    <message>
        <source>Given on</source>
        <translation>Когда дано</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>paper form, site, call…</source>
        <translation>анкета, сайт, звонок…</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Формулировка</translation>
    </message>
    <message>
        <source>the text they agreed to</source>
        <translation>с чем согласились</translation>
    </message>
    <message>
        <source>Say where the consent was given and in what words: without that it proves nothing.</source>
        <translation>Укажите, где и какими словами дано согласие: без этого оно ничего не доказывает.</translation>
    </message>
</context>
<context>
    <name>retenta::ExpectCard</name>
    <message>
        <source>What we expect</source>
        <translation>Что ожидаем</translation>
    </message>
    <message>
        <source>Change response rate…</source>
        <translation>Изменить отклик…</translation>
    </message>
    <message>
        <source>More about this campaign</source>
        <translation>Ещё о кампании</translation>
    </message>
    <message>
        <source>Rename… (F2)</source>
        <translation>Переименовать… (F2)</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+Shift+D)</source>
        <translation>Дублировать (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <source>Cancel the campaign</source>
        <translation>Отменить кампанию</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Extra clients</source>
        <translation>Дополнительные клиенты</translation>
    </message>
    <message>
        <source>Extra revenue</source>
        <translation>Доп. выручка</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Скидки и подарки</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Рассылка</translation>
    </message>
    <message>
        <source>Profit</source>
        <translation>Прибыль</translation>
    </message>
    <message>
        <source>ROMI</source>
        <translation>ROMI</translation>
    </message>
    <message>
        <source>buy within %1, % of the group</source>
        <translation>купят за %1, % группы</translation>
    </message>
    <message>
        <source>Margin %1</source>
        <translation>Маржа %1</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Маржа</translation>
    </message>
    <message>
        <source>Profit %1</source>
        <translation>Прибыль %1</translation>
    </message>
    <message>
        <source>“Without” is typed.</source>
        <translation>«Без кампании» введено вручную.</translation>
    </message>
    <message>
        <source>“Without”: of %1 who stood here %2 earlier, %3 have bought since.</source>
        <translation>«Без кампании»: кто был здесь %2 назад — %1, с тех пор купили — %3.</translation>
    </message>
    <message>
        <source>“Without” cannot be seen in the base yet: type it.</source>
        <translation>«Без кампании» по базе пока не видно: введите.</translation>
    </message>
    <message>
        <source>“With” is yours to type: there is no measured campaign to take it from.</source>
        <translation>«С кампанией» введите сами: измеренных кампаний ещё нет.</translation>
    </message>
    <message>
        <source>Type the margin in part 2 to see the profit.</source>
        <translation>Укажите маржу в части 2, чтобы увидеть прибыль.</translation>
    </message>
    <message>
        <source>Type the price of the channel in part 2 to see the profit.</source>
        <translation>Укажите цену канала в части 2, чтобы увидеть прибыль.</translation>
    </message>
    <message>
        <source>“With” is typed; its interval is for a group of this size.</source>
        <translation>«С кампанией» введено вручную; интервал — для группы такого размера.</translation>
    </message>
    <message>
        <source>Of the discounts, %1 go to those who would buy anyway.</source>
        <translation>Из скидок %1 достанется тем, кто купил бы и так.</translation>
    </message>
    <message>
        <source>recipients and consents</source>
        <translation>получатели и согласия</translation>
    </message>
    <message>
        <source>nobody to write to</source>
        <translation>некому писать</translation>
    </message>
    <message>
        <source>unknown field in the text</source>
        <translation>неизвестное поле в тексте</translation>
    </message>
    <message>
        <source>the message is empty</source>
        <translation>текста нет</translation>
    </message>
    <message>
        <source>empty fields for %1</source>
        <translation>пустые поля: %1</translation>
    </message>
    <message>
        <source>text without empty fields</source>
        <translation>текст без пустых полей</translation>
    </message>
    <message>
        <source>no control group</source>
        <translation>нет контрольной группы</translation>
    </message>
    <message>
        <source>control group: its power is not known</source>
        <translation>контрольная группа: сила неизвестна</translation>
    </message>
    <message>
        <source>control group is small</source>
        <translation>контрольная группа мала</translation>
    </message>
    <message>
        <source>control group sees the effect</source>
        <translation>контрольная группа заметит эффект</translation>
    </message>
    <message>
        <source>The base is open for reading only.</source>
        <translation>База открыта только для чтения.</translation>
    </message>
    <message>
        <source>The audience is being counted.</source>
        <translation>Аудитория считается.</translation>
    </message>
    <message>
        <source>The text has an unknown field: %1.</source>
        <translation>В тексте неизвестное поле: %1.</translation>
    </message>
    <message>
        <source>There is nobody to write to.</source>
        <translation>Некому писать.</translation>
    </message>
    <message>
        <source>Back to draft</source>
        <translation>Вернуть в черновики</translation>
    </message>
    <message>
        <source>Plan for %1</source>
        <translation>Запланировать на %1</translation>
    </message>
    <message>
        <source>Planned for %1: the people are fixed. Hand the list to the channel.</source>
        <translation>Запланирована на %1: состав зафиксирован. Передайте список в канал.</translation>
    </message>
    <message>
        <source>Hand over the list: %1…</source>
        <translation>Передать список: %1…</translation>
    </message>
    <message>
        <source>The list is handed over; the result is due on %1.</source>
        <translation>Список передан; результат ждём %1.</translation>
    </message>
    <message>
        <source>Save the list again…</source>
        <translation>Сохранить список ещё раз…</translation>
    </message>
    <message>
        <source>This campaign is cancelled. Duplicate it to try again.</source>
        <translation>Кампания отменена. Чтобы повторить, дублируйте её.</translation>
    </message>
</context>
<context>
    <name>retenta::ExpectChart</name>
    <message>
        <source>Buy without the campaign: %1, with it: %2</source>
        <translation>Купят без кампании: %1, с кампанией: %2</translation>
    </message>
    <message>
        <source>without campaign</source>
        <translation>без кампании</translation>
    </message>
    <message>
        <source>with campaign</source>
        <translation>с кампанией</translation>
    </message>
</context>
<context>
    <name>retenta::FallbackDialog</name>
    <message>
        <source>When a field is empty</source>
        <translation>Если поле пустое</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>What a client reads in place of a field we have no value for.</source>
        <translation>Что прочитает клиент вместо поля, для которого нет значения.</translation>
    </message>
</context>
<context>
    <name>retenta::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>retenta::HandOverDialog</name>
    <message>
        <source>Save the list again</source>
        <translation>Сохранить список ещё раз</translation>
    </message>
    <message>
        <source>Hand over the list</source>
        <translation>Передать список</translation>
    </message>
    <message>
        <source>Save the list: %1…</source>
        <translation>Сохранить список: %1…</translation>
    </message>
    <message>
        <source>Hand over the list: %1…</source>
        <translation>Передать список: %1…</translation>
    </message>
    <message>
        <source>for Excel: opens with a double click</source>
        <translation>для Excel: откроется двойным щелчком</translation>
    </message>
    <message>
        <source>Campaign “%1”: %2 with names and contacts will be written to a file that leaves the program.</source>
        <translation>Кампания «%1»: %2 с именами и контактами будут записаны в файл, который выйдет за пределы программы.</translation>
    </message>
    <message>
        <source>for a service: plain CSV for mailings, SMS, calls</source>
        <translation>для сервиса: простой CSV для рассылок, SMS, звонков</translation>
    </message>
</context>
<context>
    <name>retenta::MessageCard</name>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Template…</source>
        <translation>Шаблон…</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Текст сообщения</translation>
    </message>
    <message>
        <source>What to say? Choose a template or write your own.</source>
        <translation>Что сказать? Выберите шаблон или напишите сами.</translation>
    </message>
    <message>
        <source>Insert a field</source>
        <translation>Вставить поле</translation>
    </message>
    <message>
        <source>Insert field: %1</source>
        <translation>Вставить поле: %1</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Предложение</translation>
    </message>
    <message>
        <source>till</source>
        <translation>до</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>латиница</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>кириллица</translation>
    </message>
    <message>
        <source>%1 characters · 1 SMS of up to %2 (%3)</source>
        <translation>Знаков: %1 · 1 SMS до %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%1 characters · as SMS %n parts of %2 (%3)</source>
        <translation>
            <numerusform>Знаков: %1 · в SMS %n часть по %2 (%3)</numerusform>
            <numerusform>Знаков: %1 · в SMS %n части по %2 (%3)</numerusform>
            <numerusform>Знаков: %1 · в SMS %n частей по %2 (%3)</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no field “%1”: planning waits until it is gone</source>
        <translation>Поля «%1» нет: планирование ждёт, пока оно в тексте</translation>
    </message>
    <message>
        <source>%1: no “%2” — “%3” stands in</source>
        <translation>%1 без поля «%2» — подставим «%3»</translation>
    </message>
    <message>
        <source>%1: no “%2” — the place stays empty</source>
        <translation>%1 без поля «%2» — место останется пустым</translation>
    </message>
</context>
<context>
    <name>retenta::NameDialog</name>
    <message>
        <source>Rename the campaign</source>
        <translation>Переименовать кампанию</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>A campaign needs a name.</source>
        <translation>Кампании нужно название.</translation>
    </message>
</context>
<context>
    <name>retenta::PeopleDialog</name>
    <message>
        <source>Record consent…</source>
        <translation>Записать согласие…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>retenta::PeopleModel</name>
    <message>
        <source>no contact</source>
        <translation>нет контакта</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>never said yes</source>
        <translation>не давали согласия</translation>
    </message>
    <message>
        <source>another campaign within the cap</source>
        <translation>другая кампания в пределах лимита</translation>
    </message>
    <message>
        <source>control group</source>
        <translation>контрольная группа</translation>
    </message>
    <message>
        <source>will receive</source>
        <translation>получат сообщение</translation>
    </message>
    <message>
        <source>No name, No. %1</source>
        <translation>Без имени, № %1</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Why here</source>
        <translation>Почему здесь</translation>
    </message>
    <message>
        <source>left out by hand</source>
        <translation>исключены вручную</translation>
    </message>
    <message>
        <source>the address does not exist</source>
        <translation>адрес не существует</translation>
    </message>
</context>
<context>
    <name>retenta::PreviewPane</name>
    <message>
        <source>Previous recipient</source>
        <translation>Предыдущий получатель</translation>
    </message>
    <message>
        <source>Next recipient (Ctrl+J)</source>
        <translation>Следующий получатель (Ctrl+J)</translation>
    </message>
    <message>
        <source>Preview as</source>
        <translation>Показать как</translation>
    </message>
    <message>
        <source>As the client sees it</source>
        <translation>Как увидит клиент</translation>
    </message>
    <message>
        <source>Nobody receives this yet.</source>
        <translation>Пока никто не получит.</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 из %3</translation>
    </message>
    <message>
        <source>From: %1</source>
        <translation>От: %1</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>Текста пока нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n SMS</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retenta::ResponseDialog</name>
    <message>
        <source>Response and money</source>
        <translation>Отклик и деньги</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Of the people who get the message, how many buy within %1. Empty fields take what the base shows.</source>
        <translation>Сколько из получивших сообщение купят за %1. Пустые поля берут то, что видно по базе.</translation>
    </message>
    <message>
        <source>Response with the campaign</source>
        <translation>Отклик с кампанией</translation>
    </message>
    <message>
        <source>Response without it</source>
        <translation>Отклик без неё</translation>
    </message>
    <message>
        <source>seen: %1</source>
        <translation>по базе: %1</translation>
    </message>
    <message>
        <source>Average check</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>Discount or gift for each buyer</source>
        <translation>Скидка или подарок каждому покупателю</translation>
    </message>
    <message>
        <source>A response is a number from 0 to 100.</source>
        <translation>Отклик — число от 0 до 100.</translation>
    </message>
    <message>
        <source>Money is a number, not below zero.</source>
        <translation>Сумма — число не меньше нуля.</translation>
    </message>
</context>
<context>
    <name>retenta::ScheduleCard</name>
    <message>
        <source>Control and schedule</source>
        <translation>Контроль и расписание</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Первый день</translation>
    </message>
    <message>
        <source>Not before this hour</source>
        <translation>Не раньше этого часа</translation>
    </message>
    <message>
        <source>Not after this hour</source>
        <translation>Не позже этого часа</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Начать</translation>
    </message>
    <message>
        <source>from</source>
        <translation>с</translation>
    </message>
    <message>
        <source>to</source>
        <translation>до</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>без лимита</translation>
    </message>
    <message>
        <source>Wait for the result, days</source>
        <translation>Ждать результата, дней</translation>
    </message>
    <message>
        <source>No more than one touch in</source>
        <translation>Не чаще одного касания в</translation>
    </message>
    <message>
        <source>Wait for the result</source>
        <translation>Ждать результата</translation>
    </message>
    <message>
        <source>days, to %1</source>
        <translation>дней, до %1</translation>
    </message>
    <message>
        <source>The result is due on %1</source>
        <translation>Результат ждём %1</translation>
    </message>
    <message>
        <source>without it the result cannot be told from chance</source>
        <translation>без неё результат не отличить от случайности</translation>
    </message>
    <message>
        <source>what it can see is told by the usual return, not known yet</source>
        <translation>что она заметит, станет ясно, когда узнаем обычный возврат</translation>
    </message>
    <message>
        <source>sees an uplift from %1: the group is small</source>
        <translation>заметим прирост отклика от %1 — группа мала</translation>
    </message>
    <message>
        <source>sees an uplift from %1</source>
        <translation>заметим прирост отклика от %1</translation>
    </message>
</context>
<context>
    <name>retenta::TermsDialog</name>
    <message>
        <source>Prices and margin</source>
        <translation>Цены и маржа</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>one contact, %1</source>
        <translation>один контакт, %1</translation>
    </message>
    <message>
        <source>arrives, %</source>
        <translation>дойдёт, %</translation>
    </message>
    <message>
        <source>%1: price of one contact</source>
        <translation>%1: цена одного контакта</translation>
    </message>
    <message>
        <source>%1: arrives, per cent</source>
        <translation>%1: дойдёт, процентов</translation>
    </message>
    <message>
        <source>Margin, % of revenue</source>
        <translation>Маржа, % выручки</translation>
    </message>
    <message>
        <source>An empty field means “not known” and shows a dash. These figures serve all campaigns of the business.</source>
        <translation>Пустое поле — «неизвестно», вместо него прочерк. Эти цифры общие для всех кампаний.</translation>
    </message>
    <message>
        <source>A price is a number, not below zero.</source>
        <translation>Цена — число не меньше нуля.</translation>
    </message>
    <message>
        <source>A share is a number from 0 to 100.</source>
        <translation>Доля — число от 0 до 100.</translation>
    </message>
</context>
</TS>
