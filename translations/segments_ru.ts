<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>FilterSentence</name>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>ещё %1</translation>
    </message>
    <message>
        <source>or</source>
        <translation>или</translation>
    </message>
    <message>
        <source>and</source>
        <translation>и</translation>
    </message>
    <message>
        <source>letters by e-mail</source>
        <translation>письма по e-mail</translation>
    </message>
    <message>
        <source>SMS messages</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>звонки</translation>
    </message>
    <message>
        <source>messages in a messenger</source>
        <translation>сообщения в мессенджере</translation>
    </message>
    <message>
        <source>push notifications</source>
        <translation>push-уведомления</translation>
    </message>
    <message>
        <source>letters by post</source>
        <translation>письма по почте</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>по e-mail</translation>
    </message>
    <message>
        <source>by SMS</source>
        <translation>по SMS</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>по телефону</translation>
    </message>
    <message>
        <source>in a messenger</source>
        <translation>в мессенджере</translation>
    </message>
    <message>
        <source>by push</source>
        <translation>по push</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>по почте</translation>
    </message>
    <message>
        <source>are in the segment %1</source>
        <translation>относятся к сегменту %1</translation>
    </message>
    <message>
        <source>are not in the segment %1</source>
        <translation>не относятся к сегменту %1</translation>
    </message>
    <message>
        <source>are in none of the segments %1</source>
        <translation>не относятся ни к одному из сегментов %1</translation>
    </message>
    <message>
        <source>do not have the mark %1</source>
        <translation>не имеют отметки %1</translation>
    </message>
    <message>
        <source>have the mark %1</source>
        <translation>имеют отметку %1</translation>
    </message>
    <message>
        <source>did not agree to %1</source>
        <translation>не соглашались на %1</translation>
    </message>
    <message>
        <source>agreed to %1</source>
        <translation>согласились на %1</translation>
    </message>
    <message>
        <source>did not refuse %1</source>
        <translation>не запрещали %1</translation>
    </message>
    <message>
        <source>refused %1</source>
        <translation>запретили %1</translation>
    </message>
    <message>
        <source>said yes or no to %1</source>
        <translation>ответили, согласны ли на %1</translation>
    </message>
    <message>
        <source>said neither yes nor no to %1</source>
        <translation>не ответили, согласны ли на %1</translation>
    </message>
    <message>
        <source>cannot be reached by any channel</source>
        <translation>недоступны ни по одному каналу</translation>
    </message>
    <message>
        <source>can be reached by at least one channel</source>
        <translation>доступны хотя бы по одному каналу</translation>
    </message>
    <message>
        <source>cannot be reached %1</source>
        <translation>недоступны %1</translation>
    </message>
    <message>
        <source>can be reached %1</source>
        <translation>доступны %1</translation>
    </message>
    <message>
        <source>have no tag</source>
        <translation>не отмечены ни одной меткой</translation>
    </message>
    <message>
        <source>have any tag</source>
        <translation>отмечены хотя бы одной меткой</translation>
    </message>
    <message>
        <source>have the tag %1</source>
        <translation>отмечены меткой %1</translation>
    </message>
    <message>
        <source>do not have the tag %1</source>
        <translation>не отмечены меткой %1</translation>
    </message>
    <message>
        <source>have none of the tags %1</source>
        <translation>не отмечены ни одной из меток %1</translation>
    </message>
    <message>
        <source>live in the city %1</source>
        <translation>живут в городе %1</translation>
    </message>
    <message>
        <source>do not live in the city %1</source>
        <translation>не живут в городе %1</translation>
    </message>
    <message>
        <source>live in none of the cities %1</source>
        <translation>не живут ни в одном из городов %1</translation>
    </message>
    <message>
        <source>have a known city</source>
        <translation>указали город</translation>
    </message>
    <message>
        <source>have no known city</source>
        <translation>не указали город</translation>
    </message>
    <message>
        <source>came from the source %1</source>
        <translation>пришли из источника %1</translation>
    </message>
    <message>
        <source>did not come from the source %1</source>
        <translation>не пришли из источника %1</translation>
    </message>
    <message>
        <source>came from none of the sources %1</source>
        <translation>не пришли ни из одного из источников %1</translation>
    </message>
    <message>
        <source>came from a known source</source>
        <translation>пришли из известного источника</translation>
    </message>
    <message>
        <source>came from an unknown source</source>
        <translation>пришли из неизвестного источника</translation>
    </message>
    <message>
        <source>are neither women nor men</source>
        <translation>не относятся ни к женскому, ни к мужскому полу</translation>
    </message>
    <message>
        <source>are women or men</source>
        <translation>относятся к женскому или мужскому полу</translation>
    </message>
    <message>
        <source>are not women</source>
        <translation>не относятся к женскому полу</translation>
    </message>
    <message>
        <source>are women</source>
        <translation>относятся к женскому полу</translation>
    </message>
    <message>
        <source>are not men</source>
        <translation>не относятся к мужскому полу</translation>
    </message>
    <message>
        <source>are men</source>
        <translation>относятся к мужскому полу</translation>
    </message>
    <message>
        <source>have a known gender</source>
        <translation>указали пол</translation>
    </message>
    <message>
        <source>have no known gender</source>
        <translation>не указали пол</translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s) ago or earlier</source>
        <translation>
            <numerusform>%1 день назад или раньше</numerusform><numerusform>%1 дня назад или раньше</numerusform><numerusform>%1 дней назад или раньше</numerusform></translation>
    </message>
    <message>
        <source>on the as-of date</source>
        <translation>в дату среза</translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s) ago</source>
        <translation>
            <numerusform>%1 день назад</numerusform><numerusform>%1 дня назад</numerusform><numerusform>%1 дней назад</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>within %1 day(s) before the as-of date</source>
        <translation>
            <numerusform>в течение %1 дня до даты среза</numerusform><numerusform>в течение %1 дней до даты среза</numerusform><numerusform>в течение %1 дней до даты среза</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 day(s) ago</source>
        <translation>
            <numerusform>от %1 до %2 дня назад</numerusform><numerusform>от %1 до %2 дней назад</numerusform><numerusform>от %1 до %2 дней назад</numerusform></translation>
    </message>
    <message>
        <source>bought at least once</source>
        <translation>покупали хотя бы раз</translation>
    </message>
    <message>
        <source>last bought %1</source>
        <translation>последний раз покупали %1</translation>
    </message>
    <message>
        <source>have a known birthday</source>
        <translation>указали день рождения</translation>
    </message>
    <message numerus="yes">
        <source>have a birthday in %1 day(s) or later</source>
        <translation>
            <numerusform>отмечают день рождения через %1 день или позже</numerusform><numerusform>отмечают день рождения через %1 дня или позже</numerusform><numerusform>отмечают день рождения через %1 дней или позже</numerusform></translation>
    </message>
    <message>
        <source>have a birthday on the as-of date</source>
        <translation>отмечают день рождения в дату среза</translation>
    </message>
    <message numerus="yes">
        <source>have a birthday in %1 day(s)</source>
        <translation>
            <numerusform>отмечают день рождения через %1 день</numerusform><numerusform>отмечают день рождения через %1 дня</numerusform><numerusform>отмечают день рождения через %1 дней</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>have a birthday within %1 day(s)</source>
        <translation>
            <numerusform>отмечают день рождения не позже чем через %1 день</numerusform><numerusform>отмечают день рождения не позже чем через %1 дня</numerusform><numerusform>отмечают день рождения не позже чем через %1 дней</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>have a birthday in %1 to %2 day(s)</source>
        <translation>
            <numerusform>отмечают день рождения через %1–%2 день</numerusform><numerusform>отмечают день рождения через %1–%2 дня</numerusform><numerusform>отмечают день рождения через %1–%2 дней</numerusform></translation>
    </message>
    <message>
        <source>made any number of purchases</source>
        <translation>совершили любое число покупок</translation>
    </message>
    <message numerus="yes">
        <source>made at least %1 purchase(s)</source>
        <translation>
            <numerusform>совершили не меньше %1 покупки</numerusform><numerusform>совершили не меньше %1 покупок</numerusform><numerusform>совершили не меньше %1 покупок</numerusform></translation>
    </message>
    <message>
        <source>made no purchase</source>
        <translation>не совершили ни одной покупки</translation>
    </message>
    <message numerus="yes">
        <source>made exactly %1 purchase(s)</source>
        <translation>
            <numerusform>совершили ровно %1 покупку</numerusform><numerusform>совершили ровно %1 покупки</numerusform><numerusform>совершили ровно %1 покупок</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>made no more than %1 purchase(s)</source>
        <translation>
            <numerusform>совершили не больше %1 покупки</numerusform><numerusform>совершили не больше %1 покупок</numerusform><numerusform>совершили не больше %1 покупок</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>made %1 to %2 purchase(s)</source>
        <translation>
            <numerusform>совершили от %1 до %2 покупки</numerusform><numerusform>совершили от %1 до %2 покупок</numerusform><numerusform>совершили от %1 до %2 покупок</numerusform></translation>
    </message>
    <message>
        <source>have a known age</source>
        <translation>указали год рождения</translation>
    </message>
    <message numerus="yes">
        <source>are %1 year(s) old or older</source>
        <translation>
            <numerusform>находятся в возрасте от %1 года</numerusform><numerusform>находятся в возрасте от %1 лет</numerusform><numerusform>находятся в возрасте от %1 лет</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>are %1 year(s) old</source>
        <translation>
            <numerusform>находятся в возрасте %1 года</numerusform><numerusform>находятся в возрасте %1 лет</numerusform><numerusform>находятся в возрасте %1 лет</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>are %1 year(s) old or younger</source>
        <translation>
            <numerusform>находятся в возрасте не старше %1 года</numerusform><numerusform>находятся в возрасте не старше %1 лет</numerusform><numerusform>находятся в возрасте не старше %1 лет</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>are %1 to %2 year(s) old</source>
        <translation>
            <numerusform>находятся в возрасте от %1 до %2 года</numerusform><numerusform>находятся в возрасте от %1 до %2 лет</numerusform><numerusform>находятся в возрасте от %1 до %2 лет</numerusform></translation>
    </message>
    <message>
        <source>any sum</source>
        <translation>любую сумму</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>не меньше %1</translation>
    </message>
    <message>
        <source>no more than %1</source>
        <translation>не больше %1</translation>
    </message>
    <message>
        <source>exactly %1</source>
        <translation>ровно %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>от %1 до %2</translation>
    </message>
    <message>
        <source>bought %1</source>
        <translation>покупали %1</translation>
    </message>
    <message>
        <source>never bought %1</source>
        <translation>никогда не покупали %1</translation>
    </message>
    <message>
        <source>never bought any of %1</source>
        <translation>никогда не покупали ничего из %1</translation>
    </message>
    <message>
        <source>did not buy %1</source>
        <translation>не покупали %1</translation>
    </message>
    <message>
        <source>did not buy any of %1</source>
        <translation>не покупали ничего из %1</translation>
    </message>
    <message>
        <source>were in no campaign</source>
        <translation>не были ни в одной кампании</translation>
    </message>
    <message>
        <source>were in at least one campaign</source>
        <translation>были хотя бы в одной кампании</translation>
    </message>
    <message>
        <source>were not in the campaign %1</source>
        <translation>не были в кампании %1</translation>
    </message>
    <message>
        <source>were in the campaign %1</source>
        <translation>были в кампании %1</translation>
    </message>
    <message>
        <source>were not added by hand</source>
        <translation>добавлены не вручную</translation>
    </message>
    <message>
        <source>were added by hand</source>
        <translation>добавлены вручную</translation>
    </message>
    <message>
        <source>did not come with the import %1</source>
        <translation>пришли не с импортом %1</translation>
    </message>
    <message>
        <source>came with the import %1</source>
        <translation>пришли с импортом %1</translation>
    </message>
    <message numerus="yes">
        <source>are not among %1 chosen client(s)</source>
        <translation>
            <numerusform>не входят в число %1 выбранного клиента</numerusform><numerusform>не входят в число %1 выбранных клиентов</numerusform><numerusform>не входят в число %1 выбранных клиентов</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>are among %1 chosen client(s)</source>
        <translation>
            <numerusform>входят в число %1 выбранного клиента</numerusform><numerusform>входят в число %1 выбранных клиентов</numerusform><numerusform>входят в число %1 выбранных клиентов</numerusform></translation>
    </message>
    <message>
        <source>are not found by %1</source>
        <translation>не находятся по запросу %1</translation>
    </message>
    <message>
        <source>are found by %1</source>
        <translation>находятся по запросу %1</translation>
    </message>
    <message>
        <source>spent %1 in all</source>
        <translation>потратили за всё время %1</translation>
    </message>
    <message>
        <source>spent %1 in the period</source>
        <translation>потратили за период %1</translation>
    </message>
    <message>
        <source>are not left out of campaigns</source>
        <translation>не исключены из кампаний</translation>
    </message>
    <message>
        <source>are left out of campaigns</source>
        <translation>исключены из кампаний</translation>
    </message>
    <message>
        <source>last left the segment %1</source>
        <translation>в последний раз ушли из сегмента %1</translation>
    </message>
    <message>
        <source>All clients.</source>
        <translation>Все клиенты.</translation>
    </message>
    <message>
        <source>Clients who %1.</source>
        <translation>Клиенты, которые %1.</translation>
    </message>
    <message>
        <source>%1, and also %2</source>
        <translation>%1, а также %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 и %2</translation>
    </message>
    <message>
        <source>those who %1</source>
        <translation>тех, которые %1</translation>
    </message>
    <message>
        <source>All clients except %1.</source>
        <translation>Все клиенты, кроме %1.</translation>
    </message>
    <message>
        <source>Clients who %1, except %2.</source>
        <translation>Клиенты, которые %1, кроме %2.</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <translation>%1, и %2</translation>
    </message>
</context>
<context>
    <name>SegmentNames</name>
    <message>
        <source>Nobody chosen</source>
        <translation>Никто не выбран</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 и ещё %n</numerusform><numerusform>%1 и ещё %n</numerusform><numerusform>%1 и ещё %n</numerusform></translation>
    </message>
</context>
<context>
    <name>retenta::SegmentPicker</name>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>%1: all</source>
        <translation>%1: все</translation>
    </message>
    <message>
        <source>Whom: %1</source>
        <translation>Кому: %1</translation>
    </message>
    <message>
        <source>Saved segments</source>
        <translation>Сохранённые сегменты</translation>
    </message>
</context>
</TS>
