<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%1 loyal client(s) at risk may take away %2</source>
        <translation>
            <numerusform>%1 loyal client at risk may take away %2</numerusform>
            <numerusform>%1 loyal clients at risk may take away %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 promising client(s) at risk may take away %2</source>
        <translation>
            <numerusform>%1 promising client at risk may take away %2</numerusform>
            <numerusform>%1 promising clients at risk may take away %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 one-time client(s) at risk may take away %2</source>
        <translation>
            <numerusform>%1 one-time client at risk may take away %2</numerusform>
            <numerusform>%1 one-time clients at risk may take away %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 campaign(s) will reach %2 client(s)</source>
        <translation>
            <numerusform>%1 campaign will reach %2 clients</numerusform>
            <numerusform>%1 campaigns will reach %2 clients</numerusform>
        </translation>
    </message>
</context>
</TS>
