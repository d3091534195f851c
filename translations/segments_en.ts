<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>FilterSentence</name>
    <message numerus="yes">
        <source>%1 day(s) ago or earlier</source>
        <translation>
            <numerusform>%1 day ago or earlier</numerusform><numerusform>%1 days ago or earlier</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s) ago</source>
        <translation>
            <numerusform>%1 day ago</numerusform><numerusform>%1 days ago</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>within %1 day(s) before the as-of date</source>
        <translation>
            <numerusform>within %1 day before the as-of date</numerusform><numerusform>within %1 days before the as-of date</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 day(s) ago</source>
        <translation>
            <numerusform>%1 to %2 day ago</numerusform><numerusform>%1 to %2 days ago</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>have a birthday in %1 day(s) or later</source>
        <translation>
            <numerusform>have a birthday in %1 day or later</numerusform><numerusform>have a birthday in %1 days or later</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>have a birthday in %1 day(s)</source>
        <translation>
            <numerusform>have a birthday in %1 day</numerusform><numerusform>have a birthday in %1 days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>have a birthday within %1 day(s)</source>
        <translation>
            <numerusform>have a birthday within %1 day</numerusform><numerusform>have a birthday within %1 days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>have a birthday in %1 to %2 day(s)</source>
        <translation>
            <numerusform>have a birthday in %1 to %2 day</numerusform><numerusform>have a birthday in %1 to %2 days</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>made at least %1 purchase(s)</source>
        <translation>
            <numerusform>made at least %1 purchase</numerusform><numerusform>made at least %1 purchases</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>made exactly %1 purchase(s)</source>
        <translation>
            <numerusform>made exactly %1 purchase</numerusform><numerusform>made exactly %1 purchases</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>made no more than %1 purchase(s)</source>
        <translation>
            <numerusform>made no more than %1 purchase</numerusform><numerusform>made no more than %1 purchases</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>made %1 to %2 purchase(s)</source>
        <translation>
            <numerusform>made %1 to %2 purchase</numerusform><numerusform>made %1 to %2 purchases</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>are %1 year(s) old or older</source>
        <translation>
            <numerusform>are %1 year old or older</numerusform><numerusform>are %1 years old or older</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>are %1 year(s) old</source>
        <translation>
            <numerusform>are %1 year old</numerusform><numerusform>are %1 years old</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>are %1 year(s) old or younger</source>
        <translation>
            <numerusform>are %1 year old or younger</numerusform><numerusform>are %1 years old or younger</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>are %1 to %2 year(s) old</source>
        <translation>
            <numerusform>are %1 to %2 year old</numerusform><numerusform>are %1 to %2 years old</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>are not among %1 chosen client(s)</source>
        <translation>
            <numerusform>are not among %1 chosen client</numerusform><numerusform>are not among %1 chosen clients</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>are among %1 chosen client(s)</source>
        <translation>
            <numerusform>are among %1 chosen client</numerusform><numerusform>are among %1 chosen clients</numerusform></translation>
    </message>
</context>
<context>
    <name>SegmentNames</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform><numerusform>%1 and %n more</numerusform></translation>
    </message>
</context>
</TS>
