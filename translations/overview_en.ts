<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>retenta::GoalsDialog</name>
    <message numerus="yes">
        <source>of %n months</source>
        <translation>
            <numerusform>of %n month</numerusform>
            <numerusform>of %n months</numerusform>
        </translation>
    </message>
</context>
</TS>
