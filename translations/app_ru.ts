<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>Find</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Сценарии</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Analyse</source>
        <translation>Анализ</translation>
    </message>
    <message>
        <source>RFM matrix</source>
        <translation>RFM-матрица</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Revenue model</source>
        <translation>Модель выручки</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>Действия</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Кампании</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Migration</source>
        <translation>Миграция</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>Когорты</translation>
    </message>
    <message>
        <source>Growth</source>
        <translation>Рост</translation>
    </message>
</context>
<context>
    <name>retenta::Application</name>
    <message>
        <source>New business…</source>
        <translation>Новый бизнес…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Открыть…</translation>
    </message>
    <message>
        <source>Open sample business</source>
        <translation>Открыть демо-бизнес</translation>
    </message>
    <message>
        <source>Close business</source>
        <translation>Закрыть бизнес</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>About Retenta</source>
        <translation>О программе Retenta</translation>
    </message>
    <message>
        <source>Open a business</source>
        <translation>Открыть бизнес</translation>
    </message>
    <message>
        <source>Retenta base (*.retenta)</source>
        <translation>База Retenta (*.retenta)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Повторено: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Отменено: %1</translation>
    </message>
    <message>
        <source>A CRM-marketing workstation: everything stays on this computer.
Free software under the GNU GPL, version 3 or later.</source>
        <translation>Рабочее место CRM-маркетолога: всё остаётся на этом компьютере.
Свободная программа под лицензией GNU GPL версии 3 или новее.</translation>
    </message>
    <message>
        <source>Help on this page</source>
        <translation>Справка по этой странице</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>Словарь</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Сохранить копию</translation>
    </message>
    <message>
        <source>%1 copy</source>
        <translation>%1 — копия</translation>
    </message>
    <message>
        <source>Open for reading</source>
        <translation>Открыть для чтения</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Сохранить копию…</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Выгрузить всё…</translation>
    </message>
    <message>
        <source>The copy is saved: %1</source>
        <translation>Копия сохранена: %1</translation>
    </message>
    <message>
        <source>Open the copy</source>
        <translation>Открыть копию</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Сохранено: %1</translation>
    </message>
</context>
<context>
    <name>retenta::BackupDesk</name>
    <message>
        <source>Back up now</source>
        <translation>Сделать копию сейчас</translation>
    </message>
    <message>
        <source>Back up with a passphrase…</source>
        <translation>Копия с парольной фразой…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Резервное копирование</translation>
    </message>
    <message>
        <source>Backed up and checked: %1, %2.</source>
        <translation>Копия сделана и проверена: %1, %2.</translation>
    </message>
    <message>
        <source>Back up with a passphrase</source>
        <translation>Копия с парольной фразой</translation>
    </message>
    <message>
        <source>Encrypted backup (*.sealed)</source>
        <translation>Зашифрованная копия (*.sealed)</translation>
    </message>
    <message>
        <source>Backing up with a passphrase</source>
        <translation>Копирование с парольной фразой</translation>
    </message>
    <message>
        <source>The encrypted backup is written: %1.</source>
        <translation>Зашифрованная копия записана: %1.</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Восстановление</translation>
    </message>
    <message>
        <source>Restored. The file that was there is kept as %1.</source>
        <translation>Восстановлено. Прежний файл сохранён как %1.</translation>
    </message>
    <message>
        <source>The base is damaged</source>
        <translation>База повреждена</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: it is damaged.</source>
        <translation>Файл «%1» не открывается: он повреждён.</translation>
    </message>
    <message>
        <source>There is a good backup of %1. What was entered after it would be missing. The damaged file is kept beside the restored one.</source>
        <translation>Есть исправная копия от %1. Введённого после неё не будет. Повреждённый файл сохранится рядом с восстановленным.</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Восстановить копию от %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>The last good backup is of %1: it is more than a week old.</source>
        <translation>Последняя исправная копия — от %1: ей больше недели.</translation>
    </message>
</context>
<context>
    <name>retenta::BusinessLife</name>
    <message>
        <source>Opening %1</source>
        <translation>Открываю %1</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>Создаю %1</translation>
    </message>
    <message>
        <source>Making the sample business</source>
        <translation>Создаю пример бизнеса</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>Сохраняю %1</translation>
    </message>
</context>
</TS>
