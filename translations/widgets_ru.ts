<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>Calendar</name>
    <message>
        <source>Previous month</source>
        <translation>Предыдущий месяц</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Следующий месяц</translation>
    </message>
</context>
<context>
    <name>PageParts</name>
    <message>
        <source>Import data…</source>
        <translation>Импорт данных…</translation>
    </message>
    <message>
        <source>Open the sample business</source>
        <translation>Открыть пример</translation>
    </message>
    <message>
        <source>Chart: copy, save</source>
        <translation>График: копировать, сохранить</translation>
    </message>
</context>
<context>
    <name>retenta::MessageBar</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>retenta::NumberField</name>
    <message>
        <source>A number from %1 to %2</source>
        <translation>Число от %1 до %2</translation>
    </message>
</context>
<context>
    <name>retenta::ReadOnlyGuard</name>
    <message>
        <source>This base is open for reading only</source>
        <translation>База открыта только для чтения</translation>
    </message>
</context>
<context>
    <name>retenta::TableView</name>
    <message>
        <source>Save table</source>
        <translation>Сохранить таблицу</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>Копировать как таблицу</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Сохранить как CSV…</translation>
    </message>
    <message>
        <source>Save as XLSX…</source>
        <translation>Сохранить как XLSX…</translation>
    </message>
</context>
<context>
    <name>retenta::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
</context>
</TS>
