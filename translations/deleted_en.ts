<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>UndoGuard</name>
    <message numerus="yes">
        <source>%1 place(s) stay as they are: they were edited later (%2).</source>
        <translation>
            <numerusform>%1 record stays: it was edited later (%2).</numerusform><numerusform>%1 records stay: they were edited later (%2).</numerusform></translation>
    </message>
</context>
<context>
    <name>retenta::HistoryPanel</name>
    <message numerus="yes">
        <source>Undone: %n step(s).</source>
        <translation>
            <numerusform>Undone: %n step.</numerusform><numerusform>Undone: %n steps.</numerusform></translation>
    </message>
</context>
</TS>
