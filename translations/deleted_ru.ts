<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>UndoGuard</name>
    <message>
        <source>Undo history…</source>
        <translation>История изменений…</translation>
    </message>
    <message>
        <source>Recently deleted…</source>
        <translation>Недавно удалённое…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Skip the step</source>
        <translation>Пропустить шаг</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message numerus="yes">
        <source>%1 place(s) stay as they are: they were edited later (%2).</source>
        <translation>
            <numerusform>%1 запись осталась: её правили позже (%2).</numerusform><numerusform>%1 записи остались: их правили позже (%2).</numerusform><numerusform>%1 записей осталось: их правили позже (%2).</numerusform></translation>
    </message>
</context>
<context>
    <name>retenta::DeletedPanel</name>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Recently deleted</source>
        <translation>Недавно удалённое</translation>
    </message>
    <message>
        <source>Everything deleted in the last 30 days. Restoring is a step that can be undone too.</source>
        <translation>Всё удалённое за последние 30 дней. Восстановление — тоже шаг, его можно отменить.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Deleted on</source>
        <translation>Удалено</translation>
    </message>
    <message>
        <source>Nothing was deleted in the last 30 days.</source>
        <translation>За последние 30 дней ничего не удаляли.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Restored: %1.</source>
        <translation>Восстановлено: %1.</translation>
    </message>
    <message>
        <source>Restored: %1. Could not come back, for its place is taken: %2.</source>
        <translation>Восстановлено: %1. Не вернулось, потому что место занято: %2.</translation>
    </message>
</context>
<context>
    <name>retenta::HistoryPanel</name>
    <message>
        <source>Undo up to here</source>
        <translation>Отменить до этого шага</translation>
    </message>
    <message>
        <source>Skip the step</source>
        <translation>Пропустить шаг</translation>
    </message>
    <message>
        <source>Undo history</source>
        <translation>История изменений</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Шаг</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Nothing was changed yet: the last 100 steps are listed here.</source>
        <translation>Пока ничего не меняли: здесь будут последние 100 шагов.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>отменён</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %n step(s).</source>
        <translation>
            <numerusform>Отменён %n шаг.</numerusform><numerusform>Отменено %n шага.</numerusform><numerusform>Отменено %n шагов.</numerusform></translation>
    </message>
    <message>
        <source>Skipped: %1. What it changed stays.</source>
        <translation>Пропущено: %1. Внесённое этим шагом осталось.</translation>
    </message>
</context>
</TS>
