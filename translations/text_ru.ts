<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>ClientName</name>
    <message>
        <source>Erased client №%1</source>
        <translation>Удалённый клиент №%1</translation>
    </message>
    <message>
        <source>Client №%1</source>
        <translation>Клиент №%1</translation>
    </message>
</context>
<context>
    <name>ConsentWords</name>
    <message>
        <source>Consent to the processing of personal data</source>
        <translation>Согласие на обработку персональных данных</translation>
    </message>
    <message>
        <source>Consent to receiving advertising</source>
        <translation>Согласие на получение рекламы</translation>
    </message>
    <message>
        <source>%1, version %2 of %3, SHA-256 %4</source>
        <translation>%1, версия %2 от %3, SHA-256 %4</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>сумма</translation>
    </message>
    <message>
        <source>client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>import</source>
        <translation>импорт</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>кампания</translation>
    </message>
    <message>
        <source>scenario</source>
        <translation>сценарий</translation>
    </message>
    <message>
        <source>None of the chosen sections has data yet, so there is nothing to print. Import sales or choose other sections.</source>
        <translation>В выбранных разделах пока нет данных, печатать нечего. Импортируйте продажи или выберите другие разделы.</translation>
    </message>
    <message>
        <source>Something went wrong inside the program (%1). Nothing was changed. Try again; if it happens again, restart Retenta.</source>
        <translation>Внутренняя ошибка программы (%1). Данные не изменены. Повторите; если ошибка повторится, перезапустите Retenta.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Отменено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check the name and the folder.</source>
        <translation>Файла «%1» нет. Проверьте имя и папку.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2. Check that the file is not open elsewhere and that you may read it.</source>
        <translation>Файл «%1» не читается: %2. Проверьте, что он не открыт в другой программе и что у вас есть право его читать.</translation>
    </message>
    <message>
        <source>“%1” already exists. Choose another name.</source>
        <translation>Файл «%1» уже есть. Выберите другое имя.</translation>
    </message>
    <message>
        <source>“%1” is empty: there is nothing to import. Check that the export has finished, and save the file again.</source>
        <translation>Файл «%1» пуст: загружать нечего. Проверьте, что выгрузка закончилась, и сохраните файл ещё раз.</translation>
    </message>
    <message>
        <source>“%1” is not a text table: it holds binary data. Save it as CSV in the program it comes from.</source>
        <translation>«%1» — не текстовая таблица: внутри двоичные данные. Сохраните его как CSV в той программе, из которой он получен.</translation>
    </message>
    <message>
        <source>“%1” is a %2 file. Open it in a spreadsheet program, save it as CSV and import that.</source>
        <translation>«%1» — файл %2. Откройте его в табличном редакторе, сохраните как CSV и загрузите CSV.</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2. Choose another folder or check your rights.</source>
        <translation>Не удалось записать «%1»: %2. Выберите другую папку или проверьте права.</translation>
    </message>
    <message>
        <source>There is no room left on the disk for “%1”. Nothing was changed. Free some space and try again.</source>
        <translation>На диске не осталось места для «%1». Ничего не изменено. Освободите место и повторите.</translation>
    </message>
    <message>
        <source>“%1” is not a Retenta base. Choose a .retenta file, or import this file into a base.</source>
        <translation>«%1» — не база Retenta. Выберите файл .retenta или загрузите этот файл в базу.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of Retenta (schema %2, this one reads %3). Update the program to open it.</source>
        <translation>«%1» создан более новой версией Retenta (схема %2, эта версия читает %3). Обновите программу, чтобы открыть файл.</translation>
    </message>
    <message>
        <source>“%1” is damaged and was left untouched. Restore it from a backup.</source>
        <translation>Файл «%1» повреждён; он оставлен без изменений. Восстановите его из резервной копии.</translation>
    </message>
    <message>
        <source>“%1” is open in another program: %2. Close it there and try again.</source>
        <translation>Файл «%1» открыт в другой программе: %2. Закройте его там и повторите.</translation>
    </message>
    <message>
        <source>“%1” is open for reading only, so nothing can be saved in it. Copy it to a folder where you may write.</source>
        <translation>Файл «%1» открыт только для чтения, сохранить в него ничего нельзя. Скопируйте его в папку, куда можно писать.</translation>
    </message>
    <message>
        <source>“%1” is being used by another program for too long. Nothing was changed. Try again in a minute.</source>
        <translation>Файл «%1» слишком долго занят другой программой. Ничего не изменено. Повторите через минуту.</translation>
    </message>
    <message>
        <source>“%1” was moved, replaced or deleted while it was open. Nothing more is written to it. Bring it back or open another one.</source>
        <translation>Файл «%1» перемещён, заменён или удалён, пока был открыт. В него больше ничего не пишется. Верните его на место или откройте другой.</translation>
    </message>
    <message>
        <source>No rows with data were found in “%1”. Check that it is the right file and that the header row is recognised.</source>
        <translation>В «%1» не нашлось строк с данными. Проверьте, тот ли это файл и верно ли найдена строка заголовков.</translation>
    </message>
    <message>
        <source>“%1” has no column for: %2. Choose the columns by hand.</source>
        <translation>В «%1» нет столбца для: %2. Укажите столбцы вручную.</translation>
    </message>
    <message>
        <source>The dates in column “%1” can be read two ways (for example %2): day first or month first. Choose the order (--date-order dmy or mdy).</source>
        <translation>Даты в столбце «%1» можно прочитать двояко (например, %2): сначала день или сначала месяц. Укажите порядок (--date-order dmy или mdy).</translation>
    </message>
    <message>
        <source>The amounts in column “%1” can be read two ways (for example %2): thousands or decimals. Choose the decimal sign (--decimal , or .).</source>
        <translation>Суммы в столбце «%1» можно прочитать двояко (например, %2): тысячи или дробная часть. Укажите десятичный знак (--decimal , или .).</translation>
    </message>
    <message>
        <source>A quotation mark opened on line %2 of “%1” is never closed. Mend that line or export the file again.</source>
        <translation>Кавычка, открытая в строке %2 файла «%1», нигде не закрыта. Исправьте строку или выгрузите файл заново.</translation>
    </message>
    <message>
        <source>There is no column “%1” in the file. Check the name.</source>
        <translation>В файле нет столбца «%1». Проверьте имя.</translation>
    </message>
    <message>
        <source>“%2” is not a possible value for %1. Possible: %3.</source>
        <translation>«%2» не подходит для «%1». Возможные значения: %3.</translation>
    </message>
    <message>
        <source>The bounds %1 do not grow. Each must be greater than the one before.</source>
        <translation>Границы %1 не возрастают. Каждая должна быть больше предыдущей.</translation>
    </message>
    <message>
        <source>“%2” cannot be used as %1. Type a number within the allowed range.</source>
        <translation>«%2» не подходит для «%1». Введите число в допустимых пределах.</translation>
    </message>
    <message>
        <source>There is no %1 “%2”. It may have been deleted.</source>
        <translation>Не найдено: %1 «%2». Возможно, удалено.</translation>
    </message>
    <message>
        <source>Nobody in “%1” can be reached this way. Record consent, choose another channel or another segment.</source>
        <translation>В «%1» некому отправить сообщение этим способом. Запишите согласие, выберите другой канал или другой сегмент.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>Bounds are suggested from %2 repeat clients on; here there are %1. Set them by hand or import more purchases.</source>
        <translation>Границы предлагаются при %2 и более повторных клиентах; здесь их %1. Задайте границы вручную или импортируйте больше покупок.</translation>
    </message>
    <message>
        <source>The message has a field “%1” that Retenta does not know. Delete it or insert one of the fields offered above the text.</source>
        <translation>В тексте есть поле «%1», которого Retenta не знает. Удалите его или вставьте одно из полей над текстом.</translation>
    </message>
    <message>
        <source>Campaign “%1” has moved on, so this cannot be done now. Open it again to see its state.</source>
        <translation>Кампания «%1» уже в другом состоянии, поэтому это действие сейчас невозможно. Откройте её снова, чтобы увидеть состояние.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. Check that the disk is connected and that you may read and write this folder.</source>
        <translation>Не удалось открыть «%1». Проверьте, что диск подключён и что вам можно читать и писать в этой папке.</translation>
    </message>
    <message>
        <source>“%1” could not be written, and nothing was changed. Check that the disk is connected and has room, then try again.</source>
        <translation>Не удалось записать «%1», ничего не изменено. Проверьте, что диск подключён и на нём есть место, и повторите.</translation>
    </message>
    <message>
        <source>“%1” is not an e-mail address. Type it as name@example.com.</source>
        <translation>«%1» — не адрес e-mail. Введите его в виде name@example.com.</translation>
    </message>
    <message>
        <source>“%1” is not a phone number. Type all of its digits, with + and the country code for another country.</source>
        <translation>«%1» — не номер телефона. Введите все цифры; для другой страны — с + и кодом страны.</translation>
    </message>
    <message>
        <source>“%1” is not a birthday. Type it as 30.06.1985, or as 30.06 when the year is not known.</source>
        <translation>«%1» — не день рождения. Введите его в виде 30.06.1985 или 30.06, если год неизвестен.</translation>
    </message>
    <message>
        <source>“%1” belongs to another client: %2. If it is one person, merge the two clients.</source>
        <translation>«%1» принадлежит другому клиенту: %2. Если это один человек, объедините двух клиентов.</translation>
    </message>
    <message>
        <source>The personal data of client %1 have been erased: nothing can be added to them. Add the person as a new client.</source>
        <translation>Персональные данные клиента %1 удалены: добавить к ним ничего нельзя. Добавьте человека как нового клиента.</translation>
    </message>
    <message>
        <source>There is nothing to save yet. Type a text and save again.</source>
        <translation>Пока нечего сохранять. Введите текст и сохраните ещё раз.</translation>
    </message>
    <message>
        <source>The day %1 has not come yet. Choose today or an earlier day.</source>
        <translation>День %1 ещё не наступил. Выберите сегодня или более ранний день.</translation>
    </message>
    <message>
        <source>This purchase came with an import and is kept as the file says. Mend the file and import it again, or undo the import.</source>
        <translation>Эта покупка пришла с импортом и хранится так, как сказано в файле. Исправьте файл и импортируйте его снова или отмените импорт.</translation>
    </message>
    <message>
        <source>This step cannot be undone whole, so nothing was changed: something was edited later (%1). Skip the step to reach the older ones.</source>
        <translation>Этот шаг не отменить целиком, поэтому ничего не изменено: кое-что правили позже (%1). Пропустите шаг, чтобы добраться до более ранних.</translation>
    </message>
    <message>
        <source>This cannot come back: something else stands in its place, or what it belonged to is gone (%1). Restore that first.</source>
        <translation>Это нельзя вернуть: место занято или нет того, к чему оно относилось (%1). Сначала восстановите его.</translation>
    </message>
    <message>
        <source>deletion</source>
        <translation>удаления</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut short and cannot be read as %2. Download or export it once more.</source>
        <translation>Файл «%1» повреждён или оборван, прочитать его как %2 нельзя. Скачайте или выгрузите его ещё раз.</translation>
    </message>
    <message>
        <source>“%1” was not opened: inside, it is built as no table is and could fill the memory or the disk. Ask for a new file, or save it as CSV in a spreadsheet program.</source>
        <translation>Файл «%1» не открыт: он устроен не так, как устроены таблицы, и мог бы занять всю память или весь диск. Попросите новый файл или сохраните его как CSV в табличной программе.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB, the most that is unpacked. Save it as CSV: a CSV may be of any size.</source>
        <translation>Файл «%1» больше %2 МБ — это предел для файлов, которые распаковываются. Сохраните его как CSV: CSV может быть любого размера.</translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Open it in the program it comes from and save it without one.</source>
        <translation>Файл «%1» защищён паролем. Откройте его в программе, из которой он взят, и сохраните без пароля.</translation>
    </message>
    <message>
        <source>There is no sheet “%2” in “%1”. Choose one of these: %3.</source>
        <translation>В файле «%1» нет листа «%2». Выберите один из этих: %3.</translation>
    </message>
    <message>
        <source>There is no table in the archive “%1”. Unpack it and import the files it holds.</source>
        <translation>В архиве «%1» нет таблиц. Распакуйте его и импортируйте файлы, которые в нём лежат.</translation>
    </message>
    <message>
        <source>“%1” needs %2 MB, and only %3 MB are free on that disk. Nothing was changed. Free some space or choose another folder.</source>
        <translation>Для «%1» нужно %2 МБ, а на этом диске свободно только %3 МБ. Ничего не изменено. Освободите место или выберите другую папку.</translation>
    </message>
    <message>
        <source>The backup “%1” is damaged, so nothing was restored from it. Choose another backup.</source>
        <translation>Резервная копия «%1» повреждена, из неё ничего не восстановлено. Выберите другую копию.</translation>
    </message>
    <message>
        <source>The backup “%1” was made by Retenta %2, which is newer than this one. Update the program to restore it.</source>
        <translation>Резервная копия «%1» сделана более новой версией Retenta (%2). Обновите программу, чтобы восстановить её.</translation>
    </message>
    <message>
        <source>The backup “%1” is encrypted. Type the passphrase it was made with.</source>
        <translation>Резервная копия «%1» зашифрована. Введите парольную фразу, с которой она сделана.</translation>
    </message>
    <message>
        <source>The passphrase does not fit the backup “%1”. Check the keyboard layout and capital letters, then type it again.</source>
        <translation>Парольная фраза не подходит к копии «%1». Проверьте раскладку и заглавные буквы и введите её ещё раз.</translation>
    </message>
    <message>
        <source>“%1” exists already. Choose another name.</source>
        <translation>«%1» уже есть. Выберите другое имя.</translation>
    </message>
    <message>
        <source>view</source>
        <translation>вид</translation>
    </message>
    <message>
        <source>“%1” was not written: a sheet of a workbook holds 1,048,576 rows and there are more. Save as CSV: it holds any number.</source>
        <translation>Файл «%1» не записан: лист книги вмещает 1 048 576 строк, а здесь их больше. Сохраните как CSV: он вмещает сколько угодно.</translation>
    </message>
    <message>
        <source>“%1” was made by an earlier version of Retenta and has to be renewed, but it stands where nothing can be written. Copy it to a folder where you may write and open it there.</source>
        <translation>«%1» создан прежней версией Retenta, и его нужно обновить, но там, где он лежит, ничего нельзя записать. Скопируйте его в папку, где вам можно писать, и откройте там.</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose the files in it instead.</source>
        <translation>«%1» — папка. Выберите файлы в ней.</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>номер заказа</translation>
    </message>
    <message>
        <source>“%1” was changed by another program while it was read. Nothing was imported. Wait until that program has finished, and open the file again.</source>
        <translation>Файл «%1» изменила другая программа, пока он читался. Ничего не импортировано. Дождитесь, пока она закончит, и откройте файл снова.</translation>
    </message>
    <message>
        <source>Not enough memory is free for this, and nothing was changed. Close other programs, or do it in parts.</source>
        <translation>Для этого не хватает свободной памяти, ничего не изменено. Закройте другие программы или сделайте это по частям.</translation>
    </message>
</context>
<context>
    <name>FigureNames</name>
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
        <source>Bought in the period</source>
        <translation>Покупали за период</translation>
    </message>
    <message>
        <source>Bought in the period not for the first time</source>
        <translation>Покупали за период не впервые</translation>
    </message>
    <message>
        <source>First purchase in the period</source>
        <translation>Первая покупка — за период</translation>
    </message>
    <message>
        <source>Active at the start of the period</source>
        <translation>Активны на начало периода</translation>
    </message>
    <message>
        <source>Active at the end of the period</source>
        <translation>Активны на конец периода</translation>
    </message>
    <message>
        <source>Active at the start and at the end</source>
        <translation>Активны и на начало, и на конец</translation>
    </message>
    <message>
        <source>Active at the start, lost by the end</source>
        <translation>Были активны на начало, к концу потеряны</translation>
    </message>
    <message>
        <source>Had left, came back by the end</source>
        <translation>Уходили и к концу вернулись</translation>
    </message>
    <message>
        <source>Bought at any time up to the end</source>
        <translation>Покупали когда-либо до конца периода</translation>
    </message>
    <message>
        <source>Bought twice and more up to the end</source>
        <translation>Купили дважды и больше до конца периода</translation>
    </message>
    <message>
        <source>Bought on two days and more</source>
        <translation>Покупали в два и более дня</translation>
    </message>
    <message>
        <source>Churned by the end</source>
        <translation>К концу периода ушли</translation>
    </message>
    <message>
        <source>Frequent clients who bought in the period</source>
        <translation>Частые клиенты, купившие за период</translation>
    </message>
    <message>
        <source>All others who bought in the period</source>
        <translation>Остальные, купившие за период</translation>
    </message>
    <message>
        <source>Lifetime, days</source>
        <translation>Время жизни, дней</translation>
    </message>
    <message>
        <source>— by Kaplan–Meier</source>
        <translation>— по Каплану — Майеру</translation>
    </message>
</context>
<context>
    <name>Formatters</name>
    <message>
        <source>pp</source>
        <translation>п. п.</translation>
    </message>
    <message>
        <source>B</source>
        <translation>млрд</translation>
    </message>
    <message>
        <source>M</source>
        <translation>млн</translation>
    </message>
    <message>
        <source>K</source>
        <translation>тыс.</translation>
    </message>
    <message numerus="yes">
        <source>%1 client(s)</source>
        <translation>
            <numerusform>%1 клиент</numerusform>
            <numerusform>%1 клиента</numerusform>
            <numerusform>%1 клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 people</source>
        <translation>
            <numerusform>%1 человек</numerusform>
            <numerusform>%1 человека</numerusform>
            <numerusform>%1 человек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 purchase(s)</source>
        <translation>
            <numerusform>%1 покупка</numerusform>
            <numerusform>%1 покупки</numerusform>
            <numerusform>%1 покупок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s)</source>
        <translation>
            <numerusform>%1 день</numerusform>
            <numerusform>%1 дня</numerusform>
            <numerusform>%1 дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 month(s)</source>
        <translation>
            <numerusform>%1 месяц</numerusform>
            <numerusform>%1 месяца</numerusform>
            <numerusform>%1 месяцев</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 row(s)</source>
        <translation>
            <numerusform>%1 строка</numerusform>
            <numerusform>%1 строки</numerusform>
            <numerusform>%1 строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>Churned loyal</source>
        <translation>Ушедшие лояльные</translation>
    </message>
    <message>
        <source>Loyal at risk</source>
        <translation>Лояльные в зоне риска</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>Лояльные</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Churned promising</source>
        <translation>Ушедшие перспективные</translation>
    </message>
    <message>
        <source>Promising at risk</source>
        <translation>Перспективные в зоне риска</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>Перспективные</translation>
    </message>
    <message>
        <source>Lost one-timers</source>
        <translation>Потерянные разовые</translation>
    </message>
    <message>
        <source>One-timers at risk</source>
        <translation>Разовые в зоне риска</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>Новички</translation>
    </message>
    <message>
        <source>First purchase</source>
        <translation>Первая покупка</translation>
    </message>
    <message>
        <source>No purchases</source>
        <translation>Без покупок</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Churned</source>
        <translation>Ушедшие</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>В зоне риска</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Активные</translation>
    </message>
    <message>
        <source>VIP / first purchase</source>
        <translation>VIP / первая покупка</translation>
    </message>
    <message>
        <source>Frequent</source>
        <translation>Частые</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Средние</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Разовые</translation>
    </message>
    <message>
        <source>Former VIP</source>
        <translation>Бывший VIP</translation>
    </message>
    <message>
        <source>VIP by money</source>
        <translation>VIP по деньгам</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>Давность</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Частота</translation>
    </message>
    <message>
        <source>Monetary</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Контакт</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>Покупка</translation>
    </message>
    <message>
        <source>As-of date</source>
        <translation>Дата среза</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Маржа</translation>
    </message>
    <message>
        <source>Average check</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>Active clients</source>
        <translation>Активные клиенты</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>Новые клиенты</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation>Доля повторных</translation>
    </message>
    <message>
        <source>Revenue per client</source>
        <translation>Выручка на клиента</translation>
    </message>
    <message>
        <source>Lifetime value</source>
        <translation>Пожизненная ценность</translation>
    </message>
    <message>
        <source>Acquisition cost</source>
        <translation>Стоимость привлечения</translation>
    </message>
    <message>
        <source>Client potential</source>
        <translation>Потенциал клиента</translation>
    </message>
    <message>
        <source>ROMI</source>
        <translation>Окупаемость (ROMI)</translation>
    </message>
    <message>
        <source>New-client inflow</source>
        <translation>Приток новых</translation>
    </message>
    <message>
        <source>Retention of new</source>
        <translation>Удержание новых</translation>
    </message>
    <message>
        <source>Churn of old</source>
        <translation>Отток постоянных</translation>
    </message>
    <message>
        <source>Transactions per client</source>
        <translation>Покупок на клиента</translation>
    </message>
    <message>
        <source>Win-back</source>
        <translation>Возврат ушедших</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>До</translation>
    </message>
    <message>
        <source>After</source>
        <translation>После</translation>
    </message>
    <message>
        <source>Scenario</source>
        <translation>Сценарий</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Вклад</translation>
    </message>
    <message>
        <source>Joint effect</source>
        <translation>Совместный эффект</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Чувствительность</translation>
    </message>
    <message>
        <source>Snowball</source>
        <translation>Снежный ком</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Звонок</translation>
    </message>
    <message>
        <source>SMS</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Direct mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Черновик</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Запланирована</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Передана</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Идёт</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Приостановлена</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>Ждём результат</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Измерена</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменена</translation>
    </message>
    <message>
        <source>Control group</source>
        <translation>Контрольная группа</translation>
    </message>
    <message>
        <source>Treated group</source>
        <translation>Основная группа</translation>
    </message>
    <message>
        <source>Response rate</source>
        <translation>Отклик</translation>
    </message>
    <message>
        <source>Uplift</source>
        <translation>Прирост</translation>
    </message>
    <message>
        <source>Incremental revenue</source>
        <translation>Доп. выручка</translation>
    </message>
    <message>
        <source>Deliverability</source>
        <translation>Доставляемость</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Охват</translation>
    </message>
    <message>
        <source>Frequency cap</source>
        <translation>Лимит касаний</translation>
    </message>
    <message>
        <source>Merge field</source>
        <translation>Поле подстановки</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Шаблон</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Согласие</translation>
    </message>
    <message>
        <source>Retention rate (CRR)</source>
        <translation>Коэффициент удержания (CRR)</translation>
    </message>
    <message>
        <source>Churn rate</source>
        <translation>Коэффициент оттока</translation>
    </message>
    <message>
        <source>Paying clients</source>
        <translation>Платящие клиенты</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Транзакция</translation>
    </message>
    <message>
        <source>Purchase periodicity</source>
        <translation>Периодичность покупок</translation>
    </message>
    <message>
        <source>Lifetime</source>
        <translation>Длительность жизненного цикла</translation>
    </message>
    <message>
        <source>Not yet a client</source>
        <translation>Ещё не клиент</translation>
    </message>
    <message>
        <source>too early to tell</source>
        <translation>рано судить</translation>
    </message>
    <message>
        <source>on track</source>
        <translation>в графике</translation>
    </message>
    <message>
        <source>behind</source>
        <translation>отстаёт</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>достигнута</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>не достигнута</translation>
    </message>
</context>
<context>
    <name>UndoText</name>
    <message>
        <source>business settings</source>
        <translation>настройки бизнеса</translation>
    </message>
    <message>
        <source>RFM thresholds</source>
        <translation>пороги RFM</translation>
    </message>
    <message>
        <source>change in the revenue model</source>
        <translation>изменение в модели выручки</translation>
    </message>
    <message>
        <source>saving of scenario “%1”</source>
        <translation>сохранение сценария «%1»</translation>
    </message>
    <message>
        <source>deletion of scenario “%1”</source>
        <translation>удаление сценария «%1»</translation>
    </message>
    <message>
        <source>renaming of scenario “%1”</source>
        <translation>переименование сценария «%1»</translation>
    </message>
    <message>
        <source>creation of campaign “%1”</source>
        <translation>создание кампании «%1»</translation>
    </message>
    <message>
        <source>changes to campaign “%1”</source>
        <translation>правка кампании «%1»</translation>
    </message>
    <message>
        <source>copy of campaign “%1”</source>
        <translation>копия кампании «%1»</translation>
    </message>
    <message>
        <source>scheduling of campaign “%1”</source>
        <translation>планирование кампании «%1»</translation>
    </message>
    <message>
        <source>return of campaign “%1” to drafts</source>
        <translation>возврат кампании «%1» в черновики</translation>
    </message>
    <message>
        <source>hand-over of campaign “%1”</source>
        <translation>передача кампании «%1»</translation>
    </message>
    <message>
        <source>cancelling of campaign “%1”</source>
        <translation>отмена кампании «%1»</translation>
    </message>
    <message>
        <source>deletion of campaign “%1”</source>
        <translation>удаление кампании «%1»</translation>
    </message>
    <message>
        <source>channel costs</source>
        <translation>стоимость каналов</translation>
    </message>
    <message>
        <source>recording of consent</source>
        <translation>запись согласия</translation>
    </message>
    <message>
        <source>import of “%1”</source>
        <translation>импорт «%1»</translation>
    </message>
    <message>
        <source>taking back of the import of “%1”</source>
        <translation>отмена импорта «%1»</translation>
    </message>
    <message>
        <source>last change</source>
        <translation>последнее изменение</translation>
    </message>
    <message>
        <source>adding of client “%1”</source>
        <translation>добавление клиента «%1»</translation>
    </message>
    <message>
        <source>changes to client “%1”</source>
        <translation>изменение клиента «%1»</translation>
    </message>
    <message>
        <source>changes to the contacts of “%1”</source>
        <translation>изменение контактов клиента «%1»</translation>
    </message>
    <message>
        <source>deletion of client “%1”</source>
        <translation>удаление клиента «%1»</translation>
    </message>
    <message>
        <source>deletion of clients (%1)</source>
        <translation>удаление клиентов (%1)</translation>
    </message>
    <message>
        <source>merging into client “%1”</source>
        <translation>объединение с клиентом «%1»</translation>
    </message>
    <message>
        <source>exclusion of “%1” from campaigns</source>
        <translation>исключение клиента «%1» из кампаний</translation>
    </message>
    <message>
        <source>return of “%1” to campaigns</source>
        <translation>возвращение клиента «%1» в кампании</translation>
    </message>
    <message>
        <source>recording of consent of “%1”</source>
        <translation>запись согласий клиента «%1»</translation>
    </message>
    <message>
        <source>tag of client “%1”</source>
        <translation>метка клиента «%1»</translation>
    </message>
    <message>
        <source>removal of a tag of “%1”</source>
        <translation>снятие метки с клиента «%1»</translation>
    </message>
    <message>
        <source>people close to “%1”</source>
        <translation>близкие клиента «%1»</translation>
    </message>
    <message>
        <source>removal of a person close to “%1”</source>
        <translation>удаление близкого клиента «%1»</translation>
    </message>
    <message>
        <source>note on “%1”</source>
        <translation>заметка о клиенте «%1»</translation>
    </message>
    <message>
        <source>changes to a note on “%1”</source>
        <translation>изменение заметки о клиенте «%1»</translation>
    </message>
    <message>
        <source>deletion of a note on “%1”</source>
        <translation>удаление заметки о клиенте «%1»</translation>
    </message>
    <message>
        <source>adding of a purchase of “%1”</source>
        <translation>добавление покупки клиента «%1»</translation>
    </message>
    <message>
        <source>adding of a return of “%1”</source>
        <translation>добавление возврата клиента «%1»</translation>
    </message>
    <message>
        <source>changes to a purchase of “%1”</source>
        <translation>изменение покупки клиента «%1»</translation>
    </message>
    <message>
        <source>deletion of a purchase of “%1”</source>
        <translation>удаление покупки клиента «%1»</translation>
    </message>
    <message>
        <source>scenario “%1”</source>
        <translation>сценарий «%1»</translation>
    </message>
    <message>
        <source>campaign “%1”</source>
        <translation>кампания «%1»</translation>
    </message>
    <message>
        <source>client “%1”</source>
        <translation>клиент «%1»</translation>
    </message>
    <message>
        <source>clients (%1)</source>
        <translation>клиенты (%1)</translation>
    </message>
    <message>
        <source>purchase of “%1”</source>
        <translation>покупка клиента «%1»</translation>
    </message>
    <message>
        <source>a client</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>contact %1</source>
        <translation>контакт %1</translation>
    </message>
    <message>
        <source>a contact</source>
        <translation>контакт</translation>
    </message>
    <message>
        <source>a campaign</source>
        <translation>кампания</translation>
    </message>
    <message>
        <source>people of campaign “%1”</source>
        <translation>участники кампании «%1»</translation>
    </message>
    <message>
        <source>a place in a campaign</source>
        <translation>место в кампании</translation>
    </message>
    <message>
        <source>a scenario</source>
        <translation>сценарий</translation>
    </message>
    <message>
        <source>tag “%1”</source>
        <translation>метка «%1»</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>метка</translation>
    </message>
    <message>
        <source>tags of “%1”</source>
        <translation>метки клиента «%1»</translation>
    </message>
    <message>
        <source>a client's tag</source>
        <translation>метка клиента</translation>
    </message>
    <message>
        <source>further data of “%1”</source>
        <translation>прочие данные клиента «%1»</translation>
    </message>
    <message>
        <source>further data of a client</source>
        <translation>прочие данные клиента</translation>
    </message>
    <message>
        <source>a purchase</source>
        <translation>покупка</translation>
    </message>
    <message>
        <source>goods of a purchase</source>
        <translation>товары покупки</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>заметка</translation>
    </message>
    <message>
        <source>related person “%1”</source>
        <translation>близкий человек «%1»</translation>
    </message>
    <message>
        <source>a related person</source>
        <translation>близкий человек</translation>
    </message>
    <message>
        <source>view “%1”</source>
        <translation>вид «%1»</translation>
    </message>
    <message>
        <source>a view</source>
        <translation>вид</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>настройки</translation>
    </message>
    <message>
        <source>name</source>
        <translation>имя</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>пол</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>день рождения</translation>
    </message>
    <message>
        <source>city</source>
        <translation>город</translation>
    </message>
    <message>
        <source>address</source>
        <translation>адрес</translation>
    </message>
    <message>
        <source>source</source>
        <translation>источник</translation>
    </message>
    <message>
        <source>other data</source>
        <translation>другие данные</translation>
    </message>
    <message>
        <source>%1 (now of “%2”)</source>
        <translation>%1 (теперь у клиента «%2»)</translation>
    </message>
    <message>
        <source>restoring of %1</source>
        <translation>восстановление: %1</translation>
    </message>
    <message>
        <source>folder of backups</source>
        <translation>папка резервных копий</translation>
    </message>
    <message>
        <source>name of the business</source>
        <translation>название бизнеса</translation>
    </message>
    <message>
        <source>currency of the business</source>
        <translation>валюта бизнеса</translation>
    </message>
    <message>
        <source>country of the business</source>
        <translation>страна бизнеса</translation>
    </message>
    <message>
        <source>time zone of the business</source>
        <translation>часовой пояс бизнеса</translation>
    </message>
    <message>
        <source>margin</source>
        <translation>маржа</translation>
    </message>
    <message>
        <source>frequency cap and hours of sending</source>
        <translation>частота касаний и часы отправки</translation>
    </message>
    <message>
        <source>new version of a consent text</source>
        <translation>новая версия текста согласия</translation>
    </message>
    <message>
        <source>wording of new consents</source>
        <translation>формулировка новых согласий</translation>
    </message>
    <message>
        <source>tag “%1” of several clients</source>
        <translation>метка «%1» нескольких клиентов</translation>
    </message>
    <message>
        <source>removal of tag “%1” from several clients</source>
        <translation>снятие метки «%1» с нескольких клиентов</translation>
    </message>
    <message>
        <source>exclusion from campaigns (clients: %1)</source>
        <translation>исключение из кампаний (клиентов: %1)</translation>
    </message>
    <message>
        <source>return to campaigns (clients: %1)</source>
        <translation>возврат в кампании (клиентов: %1)</translation>
    </message>
    <message>
        <source>saving of view “%1”</source>
        <translation>сохранение вида «%1»</translation>
    </message>
    <message>
        <source>renaming of a view to “%1”</source>
        <translation>переименование вида в «%1»</translation>
    </message>
    <message>
        <source>deletion of view “%1”</source>
        <translation>удаление вида «%1»</translation>
    </message>
    <message>
        <source>splitting off client “%1” again</source>
        <translation>отделение клиента «%1»</translation>
    </message>
    <message>
        <source>keeping “%1” and “%2” apart</source>
        <translation>«%1» и «%2» — разные люди</translation>
    </message>
    <message>
        <source>spend on “%1”</source>
        <translation>расход на «%1»</translation>
    </message>
    <message>
        <source>new goal “%1”</source>
        <translation>новая цель «%1»</translation>
    </message>
    <message>
        <source>removal of goal “%1”</source>
        <translation>удаление цели «%1»</translation>
    </message>
    <message>
        <source>mark “strategy started”</source>
        <translation>отметка «старт стратегии»</translation>
    </message>
    <message>
        <source>removal of the mark “strategy started”</source>
        <translation>снятие отметки «старт стратегии»</translation>
    </message>
    <message>
        <source>change of goal “%1”</source>
        <translation>изменение цели «%1»</translation>
    </message>
    <message>
        <source>spend on retention</source>
        <translation>расход на удержание</translation>
    </message>
</context>
</TS>
