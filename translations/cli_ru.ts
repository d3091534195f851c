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
</context>
<context>
    <name>cli::Cli</name>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Команды «%1» нет.</translation>
    </message>
</context>
</TS>
