<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>JobRow</name>
    <message>
        <source>Cancel: %1</source>
        <translation>Прервать: %1</translation>
    </message>
    <message>
        <source>Stopping: %1</source>
        <translation>Останавливается: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>осталась %n с</numerusform>
            <numerusform>осталось %n с</numerusform>
            <numerusform>осталось %n с</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>осталась %n мин</numerusform>
            <numerusform>осталось %n мин</numerusform>
            <numerusform>осталось %n мин</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retenta::AsOfChip</name>
    <message>
        <source>Data end %1</source>
        <translation>Данные по %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>На дату %1</translation>
    </message>
    <message>
        <source>As-of date: %1</source>
        <translation>Дата среза: %1</translation>
    </message>
    <message>
        <source>All pages show the base as of this day (Ctrl+D)</source>
        <translation>Все страницы показывают базу на этот день (Ctrl+D)</translation>
    </message>
    <message>
        <source>You are looking at another day than the last purchase. Click to go back.</source>
        <translation>Вы смотрите не на день последней покупки. Нажмите, чтобы вернуться.</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <translation>Последняя покупка</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
</context>
<context>
    <name>retenta::ContextBar</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message numerus="yes">
        <source>%n mo: %1</source>
        <translation>
            <numerusform>%n мес: %1</numerusform>
            <numerusform>%n мес: %1</numerusform>
            <numerusform>%n мес: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Period: %1</source>
        <translation>Период: %1</translation>
    </message>
    <message>
        <source>Revenue and changes are counted over this period</source>
        <translation>За этот период считаются выручка и изменения</translation>
    </message>
    <message>
        <source>Undo: %1 (Ctrl+Z)</source>
        <translation>Отменить: %1 (Ctrl+Z)</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Отменять нечего</translation>
    </message>
    <message>
        <source>Redo: %1 (Ctrl+Shift+Z)</source>
        <translation>Повторить: %1 (Ctrl+Shift+Z)</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Повторять нечего</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Найти или сделать</translation>
    </message>
    <message>
        <source>Find a page, a command, a client, a segment (Ctrl+K)</source>
        <translation>Найти страницу, команду, клиента, сегмент (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find or do…</source>
        <translation>Найти или сделать…</translation>
    </message>
</context>
<context>
    <name>retenta::FindBox</name>
    <message>
        <source>Nothing found. Try fewer letters.</source>
        <translation>Ничего не нашлось. Наберите меньше букв.</translation>
    </message>
    <message>
        <source>Find or do</source>
        <translation>Найти или сделать</translation>
    </message>
    <message>
        <source>A page, a command, a client, a segment…</source>
        <translation>Страница, команда, клиент, сегмент…</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Найденное</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
</context>
<context>
    <name>retenta::JobList</name>
    <message>
        <source>Running jobs</source>
        <translation>Выполняется</translation>
    </message>
</context>
<context>
    <name>retenta::MainWindow</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>As-of date…</source>
        <translation>Дата среза…</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Следующая область</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Вперёд</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Отменить: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Повторить: %1</translation>
    </message>
    <message>
        <source>Find or do…</source>
        <translation>Найти или сделать…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>This base is open for reading only: you can look at everything, nothing can be changed.</source>
        <translation>База открыта только для чтения: смотреть можно всё, изменить нельзя ничего.</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Предыдущая область</translation>
    </message>
    <message>
        <source>Sidebar of icons alone</source>
        <translation>Боковая панель — только значки</translation>
    </message>
</context>
<context>
    <name>retenta::NewBusinessDialog</name>
    <message>
        <source>My business</source>
        <translation>Мой бизнес</translation>
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
        <source>Make the business</source>
        <translation>Создать бизнес</translation>
    </message>
    <message>
        <source>New business</source>
        <translation>Новый бизнес</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Another place…</source>
        <translation>Другое место…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>The country tells how local phone numbers are read. All of this can be changed later in the settings.</source>
        <translation>По стране читаются местные номера телефонов. Всё это можно изменить позже в настройках.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Give the business a name.</source>
        <translation>Дайте бизнесу название.</translation>
    </message>
    <message>
        <source>“%1” is no currency: three Latin letters, for example RUB.</source>
        <translation>«%1» — не валюта: нужны три латинские буквы, например RUB.</translation>
    </message>
    <message>
        <source>“%1” is no country: two Latin letters, for example RU.</source>
        <translation>«%1» — не страна: нужны две латинские буквы, например RU.</translation>
    </message>
    <message>
        <source>This name leaves nothing for the name of the file: choose another place.</source>
        <translation>Из этого названия не получается имя файла: выберите другое место.</translation>
    </message>
    <message>
        <source>There is a file of this name already, and it is never written over: change the name or choose another place.</source>
        <translation>Файл с таким именем уже есть, поверх него ничего не записывается: измените название или выберите другое место.</translation>
    </message>
    <message>
        <source>Place of the file</source>
        <translation>Место файла</translation>
    </message>
    <message>
        <source>Retenta base (*.retenta)</source>
        <translation>База Retenta (*.retenta)</translation>
    </message>
</context>
<context>
    <name>retenta::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Demo</source>
        <translation>Демо</translation>
    </message>
</context>
<context>
    <name>retenta::WelcomePage</name>
    <message>
        <source>Drop a file with purchases here</source>
        <translation>Перетащите сюда файл с покупками</translation>
    </message>
    <message>
        <source>Choose file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Open sample business</source>
        <translation>Открыть демо-бизнес</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>New business…</source>
        <translation>Новый бизнес…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>Файла на этом месте больше нет</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>не найден</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Убрать из списка</translation>
    </message>
    <message>
        <source>Remove from the list: %1</source>
        <translation>Убрать из списка: %1</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>открыт %1</translation>
    </message>
    <message>
        <source>A file from your shop, till or CRM is enough, be it Excel or CSV: Retenta recognises the columns, shows what it found, and draws your clients in the RFM matrix. Everything stays on this computer.</source>
        <translation>Достаточно файла из магазина, кассы или CRM, хоть Excel, хоть CSV: Retenta узнает столбцы, покажет, что нашла, и разложит клиентов в RFM-матрице. Всё остаётся на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>retenta::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Данные</translation>
    </message>
    <message>
        <source>&amp;Campaign</source>
        <translation>&amp;Кампания</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>&amp;Отчёт</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
</context>
</TS>
