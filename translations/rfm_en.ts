<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>CellFace</name>
    <message numerus="yes">
        <source>%n percent</source>
        <translation>
            <numerusform>%n percent</numerusform>
            <numerusform>%n percent</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RfmWords</name>
    <message numerus="yes">
        <source>bought %1 days ago</source>
        <translation>
            <numerusform>bought %1 day ago</numerusform>
            <numerusform>bought %1 days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lead to %n purchases</source>
        <translation>
            <numerusform>lead to %n purchase</numerusform>
            <numerusform>lead to %n purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>0–%n days</source>
        <translation>
            <numerusform>0–%n day</numerusform>
            <numerusform>0–%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought &gt; %n days ago</source>
        <translation>
            <numerusform>bought &gt; %n day ago</numerusform>
            <numerusform>bought &gt; %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought ≤ %n days ago</source>
        <translation>
            <numerusform>bought ≤ %n day ago</numerusform>
            <numerusform>bought ≤ %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&gt; %n days</source>
        <translation>
            <numerusform>&gt; %n day</numerusform>
            <numerusform>&gt; %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 days</source>
        <translation>
            <numerusform>%1 day</numerusform>
            <numerusform>%1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>≤ %n days</source>
        <translation>
            <numerusform>≤ %n day</numerusform>
            <numerusform>≤ %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n or more purchases</source>
        <translation>
            <numerusform>%n or more purchases</numerusform>
            <numerusform>%n or more purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 purchases</source>
        <translation>
            <numerusform>%1 purchase</numerusform>
            <numerusform>%1 purchases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segments</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 thousand</source>
        <translation>
            <numerusform>%1 thousand</numerusform>
            <numerusform>%1 thousand</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retenta::RfmToolbar</name>
    <message numerus="yes">
        <source>%1 · %n months earlier</source>
        <translation>
            <numerusform>%1 · %n month earlier</numerusform>
            <numerusform>%1 · %n months earlier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retenta::SegmentPanel</name>
    <message numerus="yes">
        <source>Revenue in %n months</source>
        <translation>
            <numerusform>Revenue in %n month</numerusform>
            <numerusform>Revenue in %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>retenta::ThresholdEditor</name>
    <message numerus="yes">
        <source>Purchases of the last %n months</source>
        <translation>
            <numerusform>Purchases of the last %n month</numerusform>
            <numerusform>Purchases of the last %n months</numerusform>
        </translation>
    </message>
</context>
</TS>
