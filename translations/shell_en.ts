<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>JobRow</name>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min left</source>
        <translation>
            <numerusform>%n min left</numerusform>
            <numerusform>%n min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retenta::ContextBar</name>
    <message numerus="yes">
        <source>%n mo: %1</source>
        <translation>
            <numerusform>%n mo: %1</numerusform>
            <numerusform>%n mo: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
