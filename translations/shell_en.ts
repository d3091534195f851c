<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>retenta::ContextBar</name>
    <message numerus="yes">
        <source>%n mo: %1</source>
        <translation>
            <numerusform>%n mo: %1</numerusform><numerusform>%n mo: %1</numerusform></translation>
    </message>
</context>
</TS>
