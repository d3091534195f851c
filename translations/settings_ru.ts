<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>BusinessSection</name>
    <message>
        <source>Sums of this currency are counted.</source>
        <translation>Учитываются суммы в этой валюте.</translation>
    </message>
    <message>
        <source>Counted: %1 in %2.</source>
        <translation>Учтено: %1 в %2.</translation>
    </message>
    <message>
        <source>Kept apart: %1.</source>
        <translation>Отдельно: %1.</translation>
    </message>
    <message>
        <source>With another currency its own sums are counted and these are kept apart; nothing is converted. Prices of channels and the VIP amount then mean the new currency.</source>
        <translation>С другой валютой будут учтены суммы в ней, а эти останутся отдельно; ничего не пересчитывается. Цены каналов и сумма для VIP будут означать новую валюту.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>In the title of the window and on reports.</source>
        <translation>В заголовке окна и в отчётах.</translation>
    </message>
    <message>
        <source>Margin, % of revenue</source>
        <translation>Маржа, % выручки</translation>
    </message>
    <message>
        <source>What is left of a sale after the cost of goods. Campaigns count their profit and the response that pays off with it; empty means not known.</source>
        <translation>Что остаётся от продажи после себестоимости. По ней кампании считают прибыль и окупающий отклик; пусто — неизвестно.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Бизнес</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Валюта</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Страна</translation>
    </message>
    <message>
        <source>Phone numbers written without a country code belong to it.</source>
        <translation>К ней относятся телефоны, записанные без кода страны.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Часовой пояс</translation>
    </message>
    <message>
        <source>Dates that a file gives in universal time become days of this zone.</source>
        <translation>По нему становятся днями даты, указанные в файле по всемирному времени.</translation>
    </message>
</context>
<context>
    <name>ChannelsSection</name>
    <message>
        <source>used</source>
        <translation>используется</translation>
    </message>
    <message>
        <source>%1: used</source>
        <translation>%1: используется</translation>
    </message>
    <message>
        <source>%1: price of one contact</source>
        <translation>%1: цена одного контакта</translation>
    </message>
    <message>
        <source>%1: arrives, per cent</source>
        <translation>%1: доходит, процентов</translation>
    </message>
    <message>
        <source>arrives, %</source>
        <translation>доходит, %</translation>
    </message>
    <message>
        <source>used, %1 a contact, %2 arrive</source>
        <translation>используется, %1 за контакт, доходит %2</translation>
    </message>
    <message>
        <source>Price of one contact and the share that is delivered, opened or answered. A channel that is not used is not offered for new campaigns.</source>
        <translation>Цена одного контакта и доля доставленных, открытых или отвеченных. Неиспользуемый канал не предлагается в новых кампаниях.</translation>
    </message>
    <message>
        <source>one contact, %1</source>
        <translation>один контакт, %1</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>без ограничения</translation>
    </message>
    <message>
        <source>New campaigns touch nobody twice within so many days.</source>
        <translation>Новые кампании никого не тронут дважды за столько дней.</translation>
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
        <source>Hours of sending</source>
        <translation>Часы отправки</translation>
    </message>
    <message>
        <source>New campaigns are sent within them, by the clock of the business.</source>
        <translation>В эти часы отправляются новые кампании, по времени бизнеса.</translation>
    </message>
    <message>
        <source>Channels and costs</source>
        <translation>Каналы и цены</translation>
    </message>
</context>
<context>
    <name>ConsentPaper</name>
    <message>
        <source>Name ______________________________   Signature ____________________   Date ______________</source>
        <translation>Ф. И. О. ______________________________   Подпись ____________________   Дата ______________</translation>
    </message>
    <message>
        <source>Version %1 of %2. SHA-256 %3</source>
        <translation>Версия %1 от %2. SHA-256 %3</translation>
    </message>
    <message>
        <source>I agree that %1 processes my personal data: name, phone, e-mail, date of birth, address, history of purchases.

Purpose: taking and fulfilling my orders, and keeping record of purchases.

The data are collected, stored, changed, used and deleted, with and without means of automation; they are not handed to others without my separate consent.

The consent holds until I withdraw it. I may withdraw it at any time by writing to: ____________________.</source>
        <translation>Я даю согласие на обработку моих персональных данных: %1 обрабатывает имя, телефон, адрес электронной почты, дату рождения, адрес, историю покупок.

Цель: приём и исполнение моих заказов, учёт покупок.

Данные собираются, хранятся, изменяются, используются и удаляются с использованием средств автоматизации и без них; другим лицам без моего отдельного согласия не передаются.

Согласие действует до отзыва. Я могу отозвать его в любое время, написав по адресу: ____________________.</translation>
    </message>
    <message>
        <source>I agree to receive advertising and offers from %1 by: [  ] e-mail [  ] SMS [  ] messenger [  ] phone call [  ] post.

This consent is given apart from the consent to the processing of personal data and is no condition of a purchase.

I may refuse at any time, for each channel or for all, by writing to: ____________________. After that messages stop at once.</source>
        <translation>Я согласен (согласна) получать рекламу и предложения от %1 по каналам: [  ] электронная почта [  ] SMS [  ] мессенджер [  ] телефонный звонок [  ] почтовое письмо.

Это согласие даётся отдельно от согласия на обработку персональных данных и не является условием покупки.

Я могу отказаться в любое время, от любого канала или от всех, написав по адресу: ____________________. После этого отправка прекращается немедленно.</translation>
    </message>
</context>
<context>
    <name>ConsentsSection</name>
    <message>
        <source>Consents</source>
        <translation>Согласия</translation>
    </message>
    <message>
        <source>Two documents, given apart from each other: to the processing of personal data, and to receiving advertising. Have a lawyer go over the texts.</source>
        <translation>Два документа, которые даются отдельно друг от друга: на обработку персональных данных и на получение рекламы. Покажите тексты юристу.</translation>
    </message>
    <message>
        <source>offer the advertising text</source>
        <translation>предлагать текст о рекламе</translation>
    </message>
    <message>
        <source>Wording of new consents</source>
        <translation>Формулировка новых согласий</translation>
    </message>
    <message>
        <source>offered</source>
        <translation>предлагается</translation>
    </message>
    <message>
        <source>Forms that record a consent begin with: %1</source>
        <translation>Формы, где записывают согласие, начинаются так: %1</translation>
    </message>
    <message>
        <source>Forms that record a consent begin with the version of the advertising text in force; there is none yet.</source>
        <translation>Формы, где записывают согласие, начинаются с действующей версии текста о рекламе; пока её нет.</translation>
    </message>
</context>
<context>
    <name>LookSection</name>
    <message>
        <source>Look and language</source>
        <translation>Вид и язык</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Высокий контраст</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>High contrast draws white on black with patterns in place of colours.</source>
        <translation>Высокий контраст рисует белым по чёрному, с узорами вместо цветов.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Everything grows with the text.</source>
        <translation>Вместе с текстом растёт всё остальное.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Of the window; a report's own language is chosen on its page.</source>
        <translation>Язык окна; у отчёта свой язык, его выбирают на странице отчётов.</translation>
    </message>
</context>
<context>
    <name>MemorySection</name>
    <message>
        <source>A file</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>Забыть «%1»</translation>
    </message>
    <message>
        <source>Import memory</source>
        <translation>Память импорта</translation>
    </message>
    <message>
        <source>How you read a file by hand is remembered by its columns and listed here; nothing is yet.</source>
        <translation>Как вы прочли файл вручную, запоминается по его столбцам и показано здесь; пока пусто.</translation>
    </message>
    <message>
        <source>Files with these columns are read the same way again. Forgetting one changes no data.</source>
        <translation>Файлы с такими столбцами читаются снова так же. Если забыть запись, данные не изменятся.</translation>
    </message>
    <message>
        <source>Recent files and layout</source>
        <translation>Недавние файлы и расположение</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Очистить список</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Недавние файлы</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Сбросить расположение</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>Расположение</translation>
    </message>
    <message>
        <source>Size of the window and widths of columns go back to how they came.</source>
        <translation>Размер окна и ширина столбцов станут такими, как были вначале.</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Список пуст.</translation>
    </message>
    <message>
        <source>Remembered: %1. The files themselves stay.</source>
        <translation>В списке: %1. Сами файлы останутся.</translation>
    </message>
</context>
<context>
    <name>ThresholdsSection</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Bought within them: %1</source>
        <translation>Покупали за эти дни: %1</translation>
    </message>
    <message>
        <source>Top share of payers, %</source>
        <translation>Верхняя доля, %</translation>
    </message>
    <message>
        <source>Spent at least</source>
        <translation>Купили на сумму от</translation>
    </message>
    <message>
        <source>VIP: share or amount</source>
        <translation>VIP: доля или сумма</translation>
    </message>
    <message>
        <source>Frequent and active clients who spend most are VIP.</source>
        <translation>VIP — частые и активные клиенты, которые тратят больше всех.</translation>
    </message>
    <message>
        <source>top %1</source>
        <translation>верхние %1</translation>
    </message>
    <message>
        <source>, from %1</source>
        <translation>, от %1</translation>
    </message>
    <message>
        <source>the whole history</source>
        <translation>вся история</translation>
    </message>
    <message>
        <source>the last %1</source>
        <translation>последние %1</translation>
    </message>
    <message>
        <source>Purchases counted</source>
        <translation>Учитываемые покупки</translation>
    </message>
    <message>
        <source>Older purchases do not exist for the matrix.</source>
        <translation>Более старых покупок для матрицы не существует.</translation>
    </message>
    <message>
        <source>RFM thresholds</source>
        <translation>Пороги RFM</translation>
    </message>
    <message>
        <source>Very recent: up to, days</source>
        <translation>Недавние: до, дней</translation>
    </message>
    <message>
        <source>Since the last purchase, the day of looking included.</source>
        <translation>С последней покупки, считая день отчёта.</translation>
    </message>
    <message>
        <source>Active: up to, days</source>
        <translation>Активные: до, дней</translation>
    </message>
    <message>
        <source>At risk: up to, days</source>
        <translation>В зоне риска: до, дней</translation>
    </message>
    <message>
        <source>Who has not bought for longer has churned.</source>
        <translation>Кто не покупал дольше, тот ушёл.</translation>
    </message>
    <message>
        <source>Middle: from, purchases</source>
        <translation>Средние: от, покупок</translation>
    </message>
    <message>
        <source>Frequent: from, purchases</source>
        <translation>Частые: от, покупок</translation>
    </message>
    <message>
        <source>Try bounds on the matrix</source>
        <translation>Примерить на матрице</translation>
    </message>
    <message>
        <source>See what bounds would do</source>
        <translation>Посмотреть, что дадут пороги</translation>
    </message>
    <message>
        <source>There they are tried out with sliders, with bounds suggested from this business's purchases, before they apply.</source>
        <translation>Там их примеряют ползунками и видят подсказку по покупкам этого бизнеса, прежде чем применить.</translation>
    </message>
</context>
<context>
    <name>retenta::ConsentTextEdit</name>
    <message>
        <source>Versions of “%1”</source>
        <translation>Версии: «%1»</translation>
    </message>
    <message>
        <source>No text yet: paste your own or begin with a sample.</source>
        <translation>Текста пока нет: вставьте свой или начните с образца.</translation>
    </message>
    <message>
        <source>Insert a sample</source>
        <translation>Вставить образец</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Напечатать…</translation>
    </message>
    <message>
        <source>Save as PDF or text…</source>
        <translation>Сохранить в PDF или текст…</translation>
    </message>
    <message>
        <source>Version %1 of %2</source>
        <translation>Версия %1 от %2</translation>
    </message>
    <message>
        <source>%1, in force</source>
        <translation>%1, действует</translation>
    </message>
    <message>
        <source>Put into force as version %1</source>
        <translation>Ввести в действие как версию %1</translation>
    </message>
    <message>
        <source>Too long: %1 characters at most.</source>
        <translation>Слишком длинный: не больше %1 знаков.</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Not in force yet: a version is kept for good, so that it can be shown what people agreed to.</source>
        <translation>Ещё не действует: версия хранится навсегда, чтобы можно было показать, на что люди согласились.</translation>
    </message>
    <message>
        <source>Save the text</source>
        <translation>Сохранить текст</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Текст (*.txt)</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1, версия %2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
</context>
<context>
    <name>retenta::FigureField</name>
    <message>
        <source>A number from %1 to %2 is needed; an empty field means “not known”.</source>
        <translation>Нужно число от %1 до %2; пустое поле — «неизвестно».</translation>
    </message>
</context>
<context>
    <name>retenta::SettingRow</name>
    <message>
        <source>More about “%1”</source>
        <translation>Ещё: «%1»</translation>
    </message>
    <message>
        <source>Restore default</source>
        <translation>Вернуть исходное</translation>
    </message>
    <message>
        <source>Restore default: %1</source>
        <translation>Вернуть исходное: %1</translation>
    </message>
</context>
<context>
    <name>retenta::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Найти настройку</translation>
    </message>
    <message>
        <source>Find a setting (Ctrl+F)</source>
        <translation>Найти настройку (Ctrl+F)</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>No setting is called so. Clear the search to see all of them.</source>
        <translation>Такой настройки нет. Очистите поиск, чтобы увидеть все.</translation>
    </message>
</context>
<context>
    <name>retenta::SettingsSection</name>
    <message>
        <source>for this business</source>
        <translation>для этого бизнеса</translation>
    </message>
    <message>
        <source>on this computer</source>
        <translation>на этом компьютере</translation>
    </message>
</context>
</TS>
