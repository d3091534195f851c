<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>The report is in %1: %n page(s).</source>
        <translation>
            <numerusform>The report is in %1: %n page.</numerusform>
            <numerusform>The report is in %1: %n pages.</numerusform>
        </translation>
    </message>
</context>
</TS>
