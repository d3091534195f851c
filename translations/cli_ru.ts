<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>Cli</name>
    <message>
        <source>Makes a new empty base at --base.</source>
        <translation>Создаёт новую пустую базу в файле --base.</translation>
    </message>
    <message>
        <source>Checks the integrity of the base.</source>
        <translation>Проверяет целостность базы.</translation>
    </message>
    <message>
        <source>Explains the commands.</source>
        <translation>Объясняет команды.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Команды «%1» нет.</translation>
    </message>
    <message>
        <source>“retenta-cli help” lists the commands.</source>
        <translation>Список команд: «retenta-cli help».</translation>
    </message>
    <message>
        <source>Say where with --base FILE.</source>
        <translation>Укажите файл: --base ФАЙЛ.</translation>
    </message>
    <message>
        <source>Made %1.</source>
        <translation>Создано: %1.</translation>
    </message>
    <message>
        <source>The base is sound.</source>
        <translation>База в порядке.</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Пример:</translation>
    </message>
    <message>
        <source>Option %1 needs a value.</source>
        <translation>Для %1 нужно значение.</translation>
    </message>
    <message>
        <source>Option --lang takes ru or en.</source>
        <translation>Для --lang возможны ru и en.</translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation>Параметра %1 здесь нет.</translation>
    </message>
    <message>
        <source>Computes the before/after revenue model.</source>
        <translation>Считает модель выручки «до и после».</translation>
    </message>
    <message>
        <source>From the base: mean of the last %1 to %2, a client is lost after %3.</source>
        <translation>По базе: среднее за %1 до %2, клиент потерян после %3 без покупок.</translation>
    </message>
    <message>
        <source>Month   was before   revenue before   was after   revenue after</source>
        <translation>Месяц      было до       выручка до  было после   выручка после</translation>
    </message>
    <message>
        <source>Before: %1; clients at the end: %2</source>
        <translation>До: %1; клиентов в конце: %2</translation>
    </message>
    <message>
        <source>After: %1; clients at the end: %2</source>
        <translation>После: %1; клиентов в конце: %2</translation>
    </message>
    <message>
        <source>Some of these changes are bolder than a usual year.</source>
        <translation>Некоторые изменения смелее, чем обычно удаётся за год.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>Слово «%1» здесь лишнее.</translation>
    </message>
    <message>
        <source>The base holds no whole month of purchases yet, so the model cannot be taken from it. Import a longer history, or give the numbers: %1.</source>
        <translation>В базе ещё нет ни одного полного месяца покупок, взять модель из неё нельзя. Загрузите историю подлиннее или задайте числа: %1.</translation>
    </message>
    <message>
        <source>Missing: %1. Or take them from a base with --from-base.</source>
        <translation>Не хватает: %1. Или возьмите их из базы: --from-base.</translation>
    </message>
    <message>
        <source>Lists clients with their segment as of the date.</source>
        <translation>Показывает клиентов с их сегментом на дату.</translation>
    </message>
    <message>
        <source>Shows the RFM matrix as of the date.</source>
        <translation>Показывает RFM-матрицу на дату.</translation>
    </message>
    <message>
        <source>Shows the bounds of the matrix, or stores those given.</source>
        <translation>Показывает границы матрицы или сохраняет указанные.</translation>
    </message>
    <message>
        <source>Writes classic scores of 1 to 5 for other tools.</source>
        <translation>Записывает классические оценки от 1 до 5 для других программ.</translation>
    </message>
    <message>
        <source>Option --%1 takes %2, not “%3”.</source>
        <translation>Параметр --%1 принимает %2, а не «%3».</translation>
    </message>
    <message>
        <source>Recency bounds, days: %1, %2, %3. Frequency: middle from %4, frequent from %5.</source>
        <translation>Границы давности, дней: %1, %2, %3. Частота: средние от %4, частые от %5.</translation>
    </message>
    <message>
        <source>VIP from %1.</source>
        <translation>VIP от %1.</translation>
    </message>
    <message>
        <source>VIP: the top %1 of payers, now from %2.</source>
        <translation>VIP: верхние %1 плативших, сейчас от %2.</translation>
    </message>
    <message>
        <source>Half of the repeat purchases come within %1 days, three quarters within %2, nine of ten within %3 (%4 gaps of %5): the bounds %6 are suggested.</source>
        <translation>Половина повторных покупок приходит за %1 дн., три четверти — за %2, девять из десяти — за %3 (промежутков: %4, %5): предлагаются границы %6.</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>На дату %1</translation>
    </message>
    <message>
        <source>Say where to write with --out FILE.</source>
        <translation>Укажите, куда записать: --out ФАЙЛ.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Makes a new base at --base with the sample business.</source>
        <translation>Создаёт в файле --base новую базу с примером бизнеса.</translation>
    </message>
    <message>
        <source>The sample business is made: %1, %2, %3 more without a purchase.</source>
        <translation>Пример бизнеса создан: %1, %2, ещё без покупок: %3.</translation>
    </message>
    <message>
        <source>Writes the people who may be contacted to a file.</source>
        <translation>Записывает в файл тех, с кем можно связаться.</translation>
    </message>
    <message>
        <source>Lists campaigns, shows one as JSON, or makes a draft out of it.</source>
        <translation>Показывает список кампаний, одну в виде JSON или создаёт черновик из неё.</translation>
    </message>
    <message>
        <source>%1 of %2 written to %3.</source>
        <translation>Записано %1, всего %2. Файл: %3.</translation>
    </message>
    <message>
        <source>Say whom: either --segment ID[,ID…] or --campaign ID.</source>
        <translation>Укажите, кого: --segment ID[,ID…] или --campaign ID.</translation>
    </message>
    <message>
        <source>Say where with --out FILE.</source>
        <translation>Укажите файл: --out ФАЙЛ.</translation>
    </message>
    <message>
        <source>Campaign %1 is saved as a draft.</source>
        <translation>Кампания %1 сохранена как черновик.</translation>
    </message>
    <message>
        <source>Say what: list, show ID or plan FILE.</source>
        <translation>Укажите, что сделать: list, show ID или plan ФАЙЛ.</translation>
    </message>
    <message>
        <source>Writes the PDF report in the language of --lang.</source>
        <translation>Записывает отчёт PDF на языке из --lang.</translation>
    </message>
    <message numerus="yes">
        <source>The report is in %1: %n page(s).</source>
        <translation>
            <numerusform>Отчёт записан в %1: %n страница.</numerusform>
            <numerusform>Отчёт записан в %1: %n страницы.</numerusform>
            <numerusform>Отчёт записан в %1: %n страниц.</numerusform>
        </translation>
    </message>
    <message>
        <source>This build has no window, so it cannot paint a report. Install the full program.</source>
        <translation>Эта сборка без окна и не умеет рисовать отчёт. Установите полную программу.</translation>
    </message>
    <message>
        <source>%1: would be imported</source>
        <translation>%1: будет импортировано</translation>
    </message>
    <message>
        <source>%1: imported</source>
        <translation>%1: импортировано</translation>
    </message>
    <message>
        <source>Records: %1, new: %2, known: %3, left out: %4</source>
        <translation>Записей: %1, новых: %2, известных: %3, отложено: %4</translation>
    </message>
    <message>
        <source>Clients: %1, new: %2</source>
        <translation>Клиентов: %1, новых: %2</translation>
    </message>
    <message>
        <source>Purchases: %1, new: %2, returns: %3</source>
        <translation>Покупок: %1, новых: %2, возвратов: %3</translation>
    </message>
    <message>
        <source>Revenue: %1</source>
        <translation>Выручка: %1</translation>
    </message>
    <message>
        <source>The base had no sales yet: its currency is %1 now.</source>
        <translation>Продаж в базе ещё не было: теперь её валюта — %1.</translation>
    </message>
    <message>
        <source>Unknown order states, taken for paid: %1.</source>
        <translation>Неизвестные статусы заказов, приняты за оплаченные: %1.</translation>
    </message>
    <message>
        <source>… and %1 more; --rejects FILE writes them all.</source>
        <translation>… и ещё %1; все запишет --rejects ФАЙЛ.</translation>
    </message>
    <message>
        <source>Name the file to import.</source>
        <translation>Укажите файл для импорта.</translation>
    </message>
    <message>
        <source>--rejects goes with one file at a time.</source>
        <translation>--rejects указывается для одного файла.</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>Name the import by its number; “imports” lists them.</source>
        <translation>Укажите номер импорта; список — «imports».</translation>
    </message>
    <message>
        <source>Import %1 is taken back.</source>
        <translation>Импорт %1 отменён.</translation>
    </message>
    <message>
        <source>Lists the imports.</source>
        <translation>Показывает список импортов.</translation>
    </message>
    <message>
        <source>Takes an import back.</source>
        <translation>Отменяет импорт.</translation>
    </message>
    <message>
        <source>no client</source>
        <translation>нет клиента</translation>
    </message>
    <message>
        <source>no date that can be read</source>
        <translation>дата не читается</translation>
    </message>
    <message>
        <source>no amount that can be read</source>
        <translation>сумма не читается</translation>
    </message>
    <message>
        <source>nothing about a person</source>
        <translation>ничего о человеке</translation>
    </message>
    <message>
        <source>a quotation mark is never closed</source>
        <translation>кавычка не закрыта</translation>
    </message>
    <message>
        <source>another row of the order is wrong</source>
        <translation>ошибка в другой строке заказа</translation>
    </message>
    <message>
        <source>the row ends too early</source>
        <translation>строка обрывается</translation>
    </message>
    <message>
        <source>Row %1 left out, %2: %3</source>
        <translation>Строка %1 отложена, %2: %3</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>нет контакта</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>never agreed</source>
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
        <source>Row %1 left out, %2</source>
        <translation>Строка %1 отложена, %2</translation>
    </message>
    <message>
        <source>Nothing was deleted in the last 30 days.</source>
        <translation>За последние 30 дней ничего не удаляли.</translation>
    </message>
    <message>
        <source>Name the deletion by its number; “deleted” lists them.</source>
        <translation>Назовите удаление по номеру; список показывает команда «deleted».</translation>
    </message>
    <message>
        <source>Not restored: %1.</source>
        <translation>Не восстановлено: %1.</translation>
    </message>
    <message>
        <source>Restored: %1.</source>
        <translation>Восстановлено: %1.</translation>
    </message>
    <message>
        <source>stays: %1</source>
        <translation>остаётся: %1</translation>
    </message>
    <message>
        <source>Lists what was deleted in 30 days.</source>
        <translation>Показывает удалённое за 30 дней.</translation>
    </message>
    <message>
        <source>Brings one deletion back.</source>
        <translation>Возвращает одно удаление.</translation>
    </message>
    <message>
        <source>The period ends before it begins: --to is the first day after it.</source>
        <translation>Период кончается раньше, чем начинается: --to — первый день после него.</translation>
    </message>
    <message>
        <source>Shows the figures of a period; --to is the first day after it.</source>
        <translation>Показывает показатели периода; --to — первый день после него.</translation>
    </message>
    <message>
        <source>Sheet: %1</source>
        <translation>Лист: %1</translation>
    </message>
    <message>
        <source>Recognises, maps and imports tables: CSV, workbooks, cards, archives.</source>
        <translation>Распознаёт, сопоставляет и импортирует таблицы: CSV, книги Excel, карточки, архивы.</translation>
    </message>
    <message>
        <source>Backed up to %1, and checked.</source>
        <translation>Копия записана и проверена: %1.</translation>
    </message>
    <message>
        <source>There are no backups yet.</source>
        <translation>Резервных копий пока нет.</translation>
    </message>
    <message>
        <source>Say which backup: restore FILE.</source>
        <translation>Укажите копию: restore ФАЙЛ.</translation>
    </message>
    <message>
        <source>Say which base to replace with --base FILE, or --to a new file.</source>
        <translation>Укажите, какую базу заменить (--base ФАЙЛ), или новый файл (--to).</translation>
    </message>
    <message>
        <source>Restored %1.</source>
        <translation>База восстановлена: %1.</translation>
    </message>
    <message>
        <source>The base that was there is kept as %1.</source>
        <translation>Прежняя база сохранена как %1.</translation>
    </message>
    <message>
        <source>Scheduled campaigns are drafts again: nothing is sent twice.</source>
        <translation>Запланированные кампании снова стали черновиками: ничего не уйдёт дважды.</translation>
    </message>
    <message>
        <source>Destroyed, beside name, gender, birthday, city and address:</source>
        <translation>Уничтожается, кроме имени, пола, дня рождения, города и адреса:</translation>
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
        <source>Kept, by number alone:</source>
        <translation>Остаётся, только под номером:</translation>
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
        <source>These backups still hold the person; restoring one erases them again:</source>
        <translation>В этих копиях человек ещё есть; при восстановлении он будет стёрт снова:</translation>
    </message>
    <message>
        <source>This would be done; nothing is done yet.</source>
        <translation>Вот что будет сделано; пока ничего не сделано.</translation>
    </message>
    <message>
        <source>Say whom: erase CLIENT.</source>
        <translation>Укажите, кого: erase КЛИЕНТ.</translation>
    </message>
    <message>
        <source>The personal data of client %1 were destroyed on %2.</source>
        <translation>Персональные данные клиента %1 уничтожены %2.</translation>
    </message>
    <message>
        <source>Ground: %1</source>
        <translation>Основание: %1</translation>
    </message>
    <message>
        <source>Looked for in the bytes of the file: %1 words, found %2 times.</source>
        <translation>Поиск в байтах файла: значений — %1, найдено — %2.</translation>
    </message>
    <message>
        <source>Say whom and where: export-client CLIENT --out FILE.zip.</source>
        <translation>Укажите, кого и куда: export-client КЛИЕНТ --out ФАЙЛ.zip.</translation>
    </message>
    <message>
        <source>Everything known of the client is in %1.</source>
        <translation>Всё, что известно о клиенте, записано в %1.</translation>
    </message>
    <message>
        <source>Writes a checked copy of the base; with a passphrase, encrypted.</source>
        <translation>Записывает проверенную копию базы; с парольной фразой — зашифрованную.</translation>
    </message>
    <message>
        <source>Lists the backups made by themselves.</source>
        <translation>Показывает резервные копии, которые делаются сами.</translation>
    </message>
    <message>
        <source>Restores a backup in the place of --base, which is kept, or to a new file.</source>
        <translation>Восстанавливает копию на место --base (прежняя база сохраняется) или в новый файл.</translation>
    </message>
    <message>
        <source>Destroys the personal data of a client for good; sales stay.</source>
        <translation>Безвозвратно уничтожает персональные данные клиента; продажи остаются.</translation>
    </message>
    <message>
        <source>Writes everything known of one client to a ZIP.</source>
        <translation>Записывает всё, что известно об одном клиенте, в ZIP.</translation>
    </message>
    <message>
        <source>left out of campaigns by hand</source>
        <translation>исключены из кампаний вручную</translation>
    </message>
    <message>
        <source>Say what and where: export clients --out FILE, or export purchases --out FILE.</source>
        <translation>Укажите, что и куда: export clients --out ФАЙЛ или export purchases --out ФАЙЛ.</translation>
    </message>
    <message>
        <source>Writes all clients or all purchases to a table that imports back.</source>
        <translation>Записывает всех клиентов или все покупки в таблицу, которая импортируется обратно.</translation>
    </message>
    <message>
        <source>left out by you</source>
        <translation>пропущена вами</translation>
    </message>
    <message>
        <source>%1 came with different names and is no key: %2.</source>
        <translation>%1 встречается с разными именами и не считается ключом: %2.</translation>
    </message>
    <message>
        <source>No possible duplicates.</source>
        <translation>Возможных дублей нет.</translation>
    </message>
    <message>
        <source>Name the client who stays, then those who become part of them.</source>
        <translation>Укажите номер клиента, который останется, затем номера тех, кто станет его частью.</translation>
    </message>
    <message>
        <source>Client %1 has everything now.</source>
        <translation>Теперь всё у клиента %1.</translation>
    </message>
    <message>
        <source>Name the client who stayed and the number of the one to bring back.</source>
        <translation>Укажите номер оставшегося клиента и номер того, кого вернуть.</translation>
    </message>
    <message>
        <source>Client %1 is back: %2.</source>
        <translation>Клиент %1 снова есть: %2.</translation>
    </message>
    <message>
        <source>Lists clients who may be one person, the likeliest first.</source>
        <translation>Перечисляет клиентов, которые могут быть одним человеком, начиная с самых похожих.</translation>
    </message>
    <message>
        <source>Makes clients one; the first stays and gets everything.</source>
        <translation>Объединяет клиентов; первый остаётся и получает всё.</translation>
    </message>
    <message>
        <source>Parts clients who were merged by hand; the other comes back.</source>
        <translation>Разделяет объединённых вручную клиентов; второй возвращается.</translation>
    </message>
    <message>
        <source>%1: the data cover it in part</source>
        <translation>%1: данные покрывают не весь период</translation>
    </message>
    <message>
        <source>now</source>
        <translation>сейчас</translation>
    </message>
    <message>
        <source>before</source>
        <translation>до этого</translation>
    </message>
    <message>
        <source>a year before</source>
        <translation>год назад</translation>
    </message>
    <message>
        <source>The second day is before the first one: --to is the later day.</source>
        <translation>Второй день раньше первого: --to — более поздний день.</translation>
    </message>
    <message>
        <source>Up: %1, stayed: %2, down: %3, new: %4.</source>
        <translation>Поднялись: %1, остались: %2, опустились: %3, новые: %4.</translation>
    </message>
    <message>
        <source>Shows who went from which segment to which between two days.</source>
        <translation>Показывает, кто из какого сегмента в какой перешёл между двумя днями.</translation>
    </message>
    <message>
        <source>Shows cohorts of clients by first month, quarter or source, age by age.</source>
        <translation>Показывает когорты клиентов по первому месяцу, кварталу или источнику, по возрасту.</translation>
    </message>
    <message>
        <source>There are no purchases to make cohorts of.</source>
        <translation>Нет покупок, из которых складываются когорты.</translation>
    </message>
    <message>
        <source>Cohort</source>
        <translation>Когорта</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>В среднем</translation>
    </message>
    <message>
        <source>“%1” begins with the data: its clients may have bought before.</source>
        <translation>«%1» начинается вместе с данными: её клиенты могли покупать и раньше.</translation>
    </message>
    <message>
        <source>Parts the change of revenue into clients, frequency and average check.</source>
        <translation>Раскладывает изменение выручки на клиентов, частоту и средний чек.</translation>
    </message>
    <message>
        <source>Shows month by month who came, came back and left.</source>
        <translation>Показывает по месяцам, кто пришёл, вернулся и ушёл.</translation>
    </message>
    <message>
        <source>Shows month by month how clients grow loyal, leave and return.</source>
        <translation>Показывает по месяцам, как клиенты становятся лояльными, уходят и возвращаются.</translation>
    </message>
    <message>
        <source>Shows what clients of each traffic source cost and bring.</source>
        <translation>Показывает, чего стоят и сколько приносят клиенты каждого источника.</translation>
    </message>
    <message>
        <source>The data do not cover both periods whole.</source>
        <translation>Данные покрывают эти периоды не полностью.</translation>
    </message>
    <message>
        <source>change</source>
        <translation>изменение</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>клиенты</translation>
    </message>
    <message>
        <source>frequency</source>
        <translation>частота</translation>
    </message>
    <message>
        <source>check</source>
        <translation>чек</translation>
    </message>
    <message>
        <source>of returning clients</source>
        <translation>прежних клиентов</translation>
    </message>
    <message>
        <source>of new clients</source>
        <translation>новых клиентов</translation>
    </message>
    <message>
        <source>of recommended clients</source>
        <translation>пришедших по рекомендации</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>start</source>
        <translation>начало</translation>
    </message>
    <message>
        <source>came</source>
        <translation>пришли</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>вернулись</translation>
    </message>
    <message>
        <source>left</source>
        <translation>ушли</translation>
    </message>
    <message>
        <source>end</source>
        <translation>конец</translation>
    </message>
    <message>
        <source>Contacts without a purchase: %1.</source>
        <translation>Контакты без покупок: %1.</translation>
    </message>
    <message>
        <source>at the end: new %1, repeat %2, loyal %3, churned %4</source>
        <translation>на конец: новых %1, повторных %2, лояльных %3, ушедших %4</translation>
    </message>
    <message>
        <source>new → repeat %1, repeat → loyal %2, → churned %3, churned → returned %4</source>
        <translation>новые → повторные %1, повторные → лояльные %2, → ушедшие %3, ушедшие → вернувшиеся %4</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>buyers</source>
        <translation>покупатели</translation>
    </message>
    <message>
        <source>second purchase</source>
        <translation>вторая покупка</translation>
    </message>
    <message>
        <source>retention</source>
        <translation>удержание</translation>
    </message>
    <message>
        <source>value</source>
        <translation>ценность</translation>
    </message>
    <message>
        <source>new</source>
        <translation>новые</translation>
    </message>
    <message>
        <source>spend</source>
        <translation>расход</translation>
    </message>
    <message>
        <source>cost of one</source>
        <translation>цена одного</translation>
    </message>
    <message>
        <source>return</source>
        <translation>окупаемость</translation>
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
        <source>Name the source, the month and the sum: spend Site 2025-06 12000.</source>
        <translation>Назовите источник, месяц и сумму: spend Сайт 2025-06 12000.</translation>
    </message>
    <message>
        <source>“%1” is no month like 2025-06.</source>
        <translation>«%1» — не месяц вида 2025-06.</translation>
    </message>
    <message>
        <source>“%1” is no sum of money.</source>
        <translation>«%1» — не денежная сумма.</translation>
    </message>
    <message>
        <source>Lists goals with progress and forecast, adds or removes one.</source>
        <translation>Показывает цели с ходом и прогнозом, добавляет или удаляет цель.</translation>
    </message>
    <message>
        <source>%1. %2: %3 → %4 by %5</source>
        <translation>%1. %2: %3 → %4 к %5</translation>
    </message>
    <message>
        <source>   now %1; %2</source>
        <translation>   сейчас %1; %2</translation>
    </message>
    <message>
        <source>   if it goes on so: %1 (%2 … %3)</source>
        <translation>   если так пойдёт дальше: %1 (%2 … %3)</translation>
    </message>
    <message>
        <source>There are no goals yet: goals add …</source>
        <translation>Целей пока нет: goals add …</translation>
    </message>
    <message>
        <source>Say what to do: goals list, goals add, or goals remove ID.</source>
        <translation>Скажите, что сделать: goals list, goals add или goals remove НОМЕР.</translation>
    </message>
    <message>
        <source>the address does not exist</source>
        <translation>адрес не существует</translation>
    </message>
    <message>
        <source>Messages sent: %1, delivered: %2, opened: %3, followed a link: %4</source>
        <translation>Отправлено сообщений: %1, доставлено: %2, открыто: %3, перешли по ссылке: %4</translation>
    </message>
    <message>
        <source>Not delivered: %1, unsubscribed: %2; to nobody in the base: %3</source>
        <translation>Не доставлено: %1, отписались: %2; адресов, которых нет в базе: %3</translation>
    </message>
    <message>
        <source>Shows or marks the day on which work on retention began.</source>
        <translation>Показывает или отмечает день, когда началась работа над удержанием.</translation>
    </message>
    <message>
        <source>No strategy is marked to have started by this date. Mark it: strategy --started 2025-01-01.</source>
        <translation>Старт стратегии к этой дате не отмечен. Отметьте его: strategy --started 2025-01-01.</translation>
    </message>
    <message>
        <source>Strategy started: %1</source>
        <translation>Старт стратегии: %1</translation>
    </message>
    <message>
        <source>No start of a strategy is marked.</source>
        <translation>Старт стратегии не отмечен.</translation>
    </message>
    <message>
        <source>   of: %1</source>
        <translation>   чья: %1</translation>
    </message>
    <message>
        <source>contacts %1, contact → new %2; advocates %3, loyal → advocate %4</source>
        <translation>контактов %1, контакт → новый %2; адвокатов %3, лояльный → адвокат %4</translation>
    </message>
    <message>
        <source>Notes what was spent on a source, or on retention, in a month; 0 forgets it.</source>
        <translation>Записывает расход на источник или на удержание за месяц; 0 стирает.</translation>
    </message>
    <message>
        <source>not an e-mail address, imported without it</source>
        <translation>не адрес e-mail, загружено без него</translation>
    </message>
    <message>
        <source>not a phone number, imported without it</source>
        <translation>не номер телефона, загружено без него</translation>
    </message>
    <message>
        <source>neither phone nor e-mail, cannot be reached</source>
        <translation>нет ни телефона, ни e-mail, связаться нельзя</translation>
    </message>
    <message>
        <source>the date is in the future or before 1990</source>
        <translation>дата в будущем или раньше 1990 года</translation>
    </message>
    <message>
        <source>a very long text was cut</source>
        <translation>очень длинный текст обрезан</translation>
    </message>
    <message>
        <source>known by name only, namesakes may be mixed up</source>
        <translation>известно только имя, возможны тёзки</translation>
    </message>
    <message>
        <source>lines of one order disagree, the first decides</source>
        <translation>строки одного заказа расходятся, верна первая</translation>
    </message>
    <message>
        <source>a contact shared by three or more people joins nobody</source>
        <translation>общий контакт трёх и более человек никого не объединяет</translation>
    </message>
    <message>
        <source>unreadable letters were replaced</source>
        <translation>нечитаемые буквы заменены</translation>
    </message>
    <message>
        <source>Warnings, %1: %2</source>
        <translation>Замечания, %1: %2</translation>
    </message>
    <message>
        <source>Warnings, %1: %2, in rows %3</source>
        <translation>Замечания, %1: %2, строки %3</translation>
    </message>
    <message>
        <source>Option --%1 is needed, with %2.</source>
        <translation>Нужен параметр --%1, например %2.</translation>
    </message>
    <message>
        <source>not a birthday, imported without it</source>
        <translation>не похоже на дату рождения, принято без неё</translation>
    </message>
    <message>
        <source>neither yes nor no, imported as not having agreed yet</source>
        <translation>ни да, ни нет, принято как ещё не согласившийся</translation>
    </message>
    <message>
        <source>an unknown currency, taken for the currency of the file</source>
        <translation>неизвестная валюта, принята за валюту файла</translation>
    </message>
    <message>
        <source>Not read, other tables of this workbook: %1; --sheet NAME reads one.</source>
        <translation>Не прочитаны другие таблицы этой книги: %1; нужную прочитает --sheet ИМЯ.</translation>
    </message>
    <message>
        <source>Option --as-of takes YYYY-MM-DD or last, not “%1”.</source>
        <translation>Параметр --as-of принимает ГГГГ-ММ-ДД или last, а не «%1».</translation>
    </message>
    <message>
        <source>Lists saved segments with their rules and clients, saves or removes one.</source>
        <translation>Показывает сохранённые сегменты с правилами и числом клиентов, сохраняет или убирает сегмент.</translation>
    </message>
    <message>
        <source>There are no saved segments yet: segments save NAME FILE.</source>
        <translation>Сохранённых сегментов пока нет: segments save ИМЯ ФАЙЛ.</translation>
    </message>
    <message>
        <source>Say what: list, count FILE, save NAME FILE, or remove NAME.</source>
        <translation>Укажите, что сделать: list, count ФАЙЛ, save ИМЯ ФАЙЛ или remove ИМЯ.</translation>
    </message>
    <message>
        <source>not what its column means, imported without it</source>
        <translation>не то, что означает столбец, загружено без этого</translation>
    </message>
    <message>
        <source>“%1” makes no table.</source>
        <translation>У команды «%1» нет таблицы.</translation>
    </message>
    <message>
        <source>a contact of an erased person beside another client, left out</source>
        <translation>контакт удалённого человека рядом с другим клиентом, пропущен</translation>
    </message>
    <message>
        <source>Order numbers that other clients have already, on other days: %1; these purchases did not come in. Numbers of another program are kept apart by --source NAME.</source>
        <translation>Номера заказов, которые уже есть у других клиентов в другие дни: %1; эти покупки не загружены. Если это номера другой программы, укажите --source ИМЯ.</translation>
    </message>
</context>
</TS>
