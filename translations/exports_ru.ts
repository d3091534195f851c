<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>retenta::EverythingDialog</name>
    <message>
        <source>Clients with all that is known of them</source>
        <translation>Клиенты со всем, что о них известно</translation>
    </message>
    <message>
        <source>Purchases with their items</source>
        <translation>Покупки с их составом</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Выгрузить всё</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Книга Excel</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>CSV для Excel</translation>
    </message>
    <message>
        <source>CSV for other programs</source>
        <translation>CSV для других программ</translation>
    </message>
    <message>
        <source>All that came in goes out as tables that any program opens. Imported into an empty business they give the same clients and purchases again.</source>
        <translation>Всё, что пришло, выходит таблицами, которые открывает любая программа. Импорт этих таблиц в пустой бизнес даёт тех же клиентов и те же покупки.</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Другая папка…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>These files hold personal data, without a passphrase: keep them where you would keep the base, and delete them when done.</source>
        <translation>В этих файлах персональные данные, без пароля: храните их там же, где хранили бы базу, и удалите, когда они не нужны.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>клиенты</translation>
    </message>
    <message>
        <source>purchases</source>
        <translation>покупки</translation>
    </message>
    <message>
        <source>Numbers and dates are typed cells. A sheet holds 1,048,576 rows.</source>
        <translation>Числа и даты — в ячейках своего типа. На листе помещается 1 048 576 строк.</translation>
    </message>
    <message>
        <source>Semicolons and decimal commas, as Excel expects them; a text that looks like a formula gets an apostrophe before it.</source>
        <translation>Точки с запятой и десятичные запятые, как ждёт Excel; перед текстом, похожим на формулу, ставится апостроф.</translation>
    </message>
    <message>
        <source>Commas and decimal points, every text exactly as it is.</source>
        <translation>Запятые и десятичные точки, каждый текст в точности как есть.</translation>
    </message>
    <message>
        <source>Choose at least one table.</source>
        <translation>Выберите хотя бы одну таблицу.</translation>
    </message>
    <message>
        <source>Folder for the tables</source>
        <translation>Папка для таблиц</translation>
    </message>
</context>
<context>
    <name>retenta::EverythingExport</name>
    <message>
        <source>Saving %1</source>
        <translation>Сохраняется %1</translation>
    </message>
    <message>
        <source>Saved to “%1”: %2.</source>
        <translation>Сохранено в «%1»: %2.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
</context>
</TS>
