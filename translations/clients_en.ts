<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CardWords</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n year old</numerusform>
            <numerusform>%n years old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform><numerusform>%1 and %n more</numerusform></translation>
    </message>
</context>
<context>
    <name>retenta::DuplicatesDialog</name>
    <message numerus="yes">
        <source>%n pair(s) to look at, the likeliest first.</source>
        <translation>
            <numerusform>%n pair to look at, the likeliest first.</numerusform>
            <numerusform>%n pairs to look at, the likeliest first.</numerusform>
        </translation>
    </message>
</context>
</TS>
