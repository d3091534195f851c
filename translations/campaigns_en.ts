<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CampaignWords</name>
    <message numerus="yes">
        <source>%1 selected client(s)</source>
        <translation>
            <numerusform>%1 selected client</numerusform>
            <numerusform>%1 selected clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retenta::MessageCard</name>
    <message numerus="yes">
        <source>%1 characters · as SMS %n parts of %2 (%3)</source>
        <translation>
            <numerusform>%1 characters · as SMS %n part of %2 (%3)</numerusform>
            <numerusform>%1 characters · as SMS %n parts of %2 (%3)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retenta::PreviewPane</name>
    <message numerus="yes">
        <source>%n SMS</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
</context>
</TS>
