<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>BackupWords</name>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>ежедневная</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>вручную</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>перед импортом</translation>
    </message>
    <message>
        <source>before an update of the program</source>
        <translation>перед обновлением программы</translation>
    </message>
    <message>
        <source>checked</source>
        <translation>проверена</translation>
    </message>
    <message>
        <source>not checked yet</source>
        <translation>ещё не проверена</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>повреждена</translation>
    </message>
    <message>
        <source>There is no good backup yet.</source>
        <translation>Исправной резервной копии пока нет.</translation>
    </message>
    <message>
        <source>Last good backup: %1, %2</source>
        <translation>Последняя исправная копия: %1, %2</translation>
    </message>
</context>
<context>
    <name>retenta::BackupSection</name>
    <message>
        <source>Back up now</source>
        <translation>Сделать копию сейчас</translation>
    </message>
    <message>
        <source>Back up with a passphrase…</source>
        <translation>Копия с парольной фразой…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>Change the folder…</source>
        <translation>Сменить папку…</translation>
    </message>
    <message>
        <source>This business is not backed up by itself: it is the sample, or open for reading only.</source>
        <translation>Этот бизнес сам не копируется: это пример или он открыт только для чтения.</translation>
    </message>
    <message>
        <source>They lie in %1. Made every day, before imports and before updates; kept for 7 days, 4 weeks and 12 months.</source>
        <translation>Копии лежат в %1. Делаются каждый день, перед импортом и перед обновлением; хранятся за 7 дней, 4 недели и 12 месяцев.</translation>
    </message>
    <message>
        <source>The chosen folder is not there, so backups go beside the base. Connect the disk or choose another folder.</source>
        <translation>Выбранной папки нет, поэтому копии идут рядом с базой. Подключите диск или выберите другую папку.</translation>
    </message>
    <message>
        <source>The last good backup is older than a week. Back up now.</source>
        <translation>Последней исправной копии больше недели. Сделайте копию сейчас.</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Папка резервных копий</translation>
    </message>
</context>
<context>
    <name>retenta::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Passphrase once more</source>
        <translation>Парольная фраза ещё раз</translation>
    </message>
    <message>
        <source>Back up with a passphrase</source>
        <translation>Копия с парольной фразой</translation>
    </message>
    <message>
        <source>Encrypted backup</source>
        <translation>Зашифрованная копия</translation>
    </message>
    <message>
        <source>Nobody can read the backup without the passphrase, not even you: it is kept nowhere. Write it down and keep it apart from the backup.</source>
        <translation>Без парольной фразы копию не прочитает никто, даже вы: она нигде не хранится. Запишите её и храните отдельно от копии.</translation>
    </message>
    <message>
        <source>“%1” is encrypted. Type the passphrase it was made with.</source>
        <translation>Файл «%1» зашифрован. Введите парольную фразу, с которой он сделан.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Type the passphrase.</source>
        <translation>Введите парольную фразу.</translation>
    </message>
    <message>
        <source>Use at least %1 characters: several words are easy to remember.</source>
        <translation>Нужно не меньше %1 знаков: несколько слов легко запомнить.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type them again.</source>
        <translation>Парольные фразы различаются. Введите их ещё раз.</translation>
    </message>
</context>
<context>
    <name>retenta::RestoreDialog</name>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановление из копии</translation>
    </message>
    <message>
        <source>The business becomes as it was on that day. Today's file is kept beside it under another name. Scheduled campaigns become drafts, so that nothing is sent twice.</source>
        <translation>Бизнес станет таким, каким был в тот день. Сегодняшний файл сохранится рядом под другим именем. Запланированные кампании станут черновиками, чтобы ничего не ушло дважды.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Сделана</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>There are no backups in %1 yet.</source>
        <translation>В папке %1 копий пока нет.</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Из файла…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Backup to restore</source>
        <translation>Копия для восстановления</translation>
    </message>
    <message>
        <source>Backups (*.bak *.sealed *.retenta);;All files (*)</source>
        <translation>Резервные копии (*.bak *.sealed *.retenta);;Все файлы (*)</translation>
    </message>
</context>
</TS>
