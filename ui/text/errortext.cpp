// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/errortext.h"

#include <QCoreApplication>

#include "ui/text/undotext.h"

namespace retenta {

namespace {

const char* sourceOf(ErrorCode code) {
  switch (code) {
    case ErrorCode::Internal:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "Something went wrong inside the program (%1). Nothing was changed. Try "
          "again; if it happens again, restart Retenta.");
    case ErrorCode::Cancelled:
      return QT_TRANSLATE_NOOP("ErrorText", "Cancelled. Nothing was changed.");
    case ErrorCode::FileNotFound:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "There is no file “%1”. Check the name and the folder.");
    case ErrorCode::FileUnreadable:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” cannot be read: %2. Check that the file is not open elsewhere and "
          "that you may read it.");
    case ErrorCode::FileChanged:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” was changed by another program while it was read. Nothing was "
                               "imported. Wait until that program has finished, and open the file "
                               "again.");
    case ErrorCode::FileExists:
      return QT_TRANSLATE_NOOP("ErrorText", "“%1” already exists. Choose another name.");
    case ErrorCode::FileEmpty:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” is empty: there is nothing to import. Check that the export has "
          "finished, and save the file again.");
    case ErrorCode::FileBinary:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” is not a text table: it holds binary data. Save it as CSV in the "
          "program it comes from.");
    case ErrorCode::FileSpreadsheet:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” is a %2 file. Open it in a spreadsheet program, save it as CSV and "
          "import that.");
    case ErrorCode::FileDamaged:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” is damaged or cut short and cannot be read as %2. Download or "
                               "export it once more.");
    case ErrorCode::FileSuspicious:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” was not opened: inside, it is built as no table is and could fill the memory or "
          "the disk. Ask for a new file, or save it as CSV in a spreadsheet program.");
    case ErrorCode::FileTooLarge:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” is larger than %2 MB, the most that is unpacked. Save it as "
                               "CSV: a CSV may be of any size.");
    case ErrorCode::FileEncrypted:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” is protected by a password. Open it in the program it comes "
                               "from and save it without one.");
    case ErrorCode::TooManyRows:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” was not written: a sheet of a workbook holds 1,048,576 rows "
                               "and there are more. Save as CSV: it holds any number.");
    case ErrorCode::UnknownSheet:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "There is no sheet “%2” in “%1”. Choose one of these: %3.");
    case ErrorCode::NoTables:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "There is no table in the archive “%1”. Unpack it and import the "
                               "files it holds.");
    case ErrorCode::FileWriteFailed:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” could not be written: %2. Choose another folder or check your "
                               "rights.");
    case ErrorCode::DiskFull:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "There is no room left on the disk for “%1”. Nothing was changed. Free "
          "some space and try again.");
    case ErrorCode::OutOfMemory:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "Not enough memory is free for this, and nothing was changed. Close "
                               "other programs, or do it in parts.");
    case ErrorCode::NoSpace:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” needs %2 MB, and only %3 MB are free on that disk. Nothing was changed. Free some "
          "space or choose another folder.");
    case ErrorCode::BaseNotRetenta:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” is not a Retenta base. Choose a .retenta file, or import this file "
          "into a base.");
    case ErrorCode::BaseNewer:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” was made by a newer version of Retenta (schema %2, this one reads "
          "%3). Update the program to open it.");
    case ErrorCode::BaseOlder:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” was made by an earlier version of Retenta and has to be renewed, but it stands "
          "where "
          "nothing can be written. Copy it to a folder where you may write and open it there.");
    case ErrorCode::BaseDamaged:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” is damaged and was left untouched. Restore it from a backup.");
    case ErrorCode::BaseLocked:
      return QT_TRANSLATE_NOOP(
          "ErrorText", "“%1” is open in another program: %2. Close it there and try again.");
    case ErrorCode::BaseReadOnly:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” is open for reading only, so nothing can be saved in it. Copy it "
          "to a folder where you may write.");
    case ErrorCode::BaseBusy:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” is being used by another program for too long. Nothing was "
                               "changed. Try again in a minute.");
    case ErrorCode::BaseGone:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” was moved, replaced or deleted while it was open. Nothing more is "
          "written to it. Bring it back or open another one.");
    case ErrorCode::BackupDamaged:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "The backup “%1” is damaged, so nothing was restored from it. Choose another backup.");
    case ErrorCode::BackupNewer:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "The backup “%1” was made by Retenta %2, which is newer than this "
                               "one. Update the program "
                               "to restore it.");
    case ErrorCode::PassphraseNeeded:
      return QT_TRANSLATE_NOOP(
          "ErrorText", "The backup “%1” is encrypted. Type the passphrase it was made with.");
    case ErrorCode::PassphraseWrong:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "The passphrase does not fit the backup “%1”. Check the keyboard layout and capital "
          "letters, then type it again.");
    case ErrorCode::NoDataRows:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "No rows with data were found in “%1”. Check that it is the right file "
          "and that the header row is recognised.");
    case ErrorCode::NoColumns:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” has no column for: %2. Choose the columns by hand.");
    case ErrorCode::AmbiguousDate:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "The dates in column “%1” can be read two ways (for example %2): day "
          "first or month first. Choose the order (--date-order dmy or mdy).");
    case ErrorCode::AmbiguousMoney:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "The amounts in column “%1” can be read two ways (for example %2): "
          "thousands or decimals. Choose the decimal sign (--decimal , or .).");
    case ErrorCode::UnclosedQuote:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "A quotation mark opened on line %2 of “%1” is never closed. Mend that "
          "line or export the file again.");
    case ErrorCode::UnknownColumn:
      return QT_TRANSLATE_NOOP("ErrorText", "There is no column “%1” in the file. Check the name.");
    case ErrorCode::UnknownValue:
      return QT_TRANSLATE_NOOP("ErrorText", "“%2” is not a possible value for %1. Possible: %3.");
    case ErrorCode::BadThresholds:
      return QT_TRANSLATE_NOOP(
          "ErrorText", "The bounds %1 do not grow. Each must be greater than the one before.");
    case ErrorCode::TooFewRepeatClients:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "Bounds are suggested from %2 repeat clients on; here there are %1. Set them by hand or "
          "import more purchases.");
    case ErrorCode::BadNumber:
      return QT_TRANSLATE_NOOP(
          "ErrorText", "“%2” cannot be used as %1. Type a number within the allowed range.");
    case ErrorCode::NotFound:
      return QT_TRANSLATE_NOOP("ErrorText", "There is no %1 “%2”. It may have been deleted.");
    case ErrorCode::NameTaken:
      return QT_TRANSLATE_NOOP("ErrorText", "“%1” exists already. Choose another name.");
    case ErrorCode::AudienceEmpty:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "Nobody in “%1” can be reached this way. Record consent, choose another "
          "channel or another segment.");
    case ErrorCode::UnknownField:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "The message has a field “%1” that Retenta does not know. Delete it or insert "
          "one of the fields offered above the text.");
    case ErrorCode::CampaignState:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "Campaign “%1” has moved on, so this cannot be done now. Open it again to see its "
          "state.");
    case ErrorCode::NothingToUndo:
      return QT_TRANSLATE_NOOP("ErrorText", "There is nothing to undo.");
    case ErrorCode::ReportEmpty:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "None of the chosen sections has data yet, so there is nothing to print. Import sales or "
          "choose other sections.");
    case ErrorCode::BadEmail:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” is not an e-mail address. Type it as name@example.com.");
    case ErrorCode::BadPhone:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” is not a phone number. Type all of its digits, with + and the country "
          "code for another country.");
    case ErrorCode::BadBirthday:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "“%1” is not a birthday. Type it as 30.06.1985, or as 30.06 when the "
          "year is not known.");
    case ErrorCode::ContactTaken:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” belongs to another client: %2. If it is one person, merge the "
                               "two clients.");
    case ErrorCode::ClientErased:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "The personal data of client %1 have been erased: nothing can be added to "
          "them. Add the person as a new client.");
    case ErrorCode::EmptyText:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "There is nothing to save yet. Type a text and save again.");
    case ErrorCode::DayInFuture:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "The day %1 has not come yet. Choose today or an earlier day.");
    case ErrorCode::NotByHand:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "This purchase came with an import and is kept as the file says. Mend the "
          "file and import it again, or undo the import.");
    case ErrorCode::UndoConflict:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "This step cannot be undone whole, so nothing was changed: something was edited later "
          "(%1). Skip the step to reach the older ones.");
    case ErrorCode::RestoreBlocked:
      return QT_TRANSLATE_NOOP(
          "ErrorText",
          "This cannot come back: something else stands in its place, or what it belonged to is "
          "gone (%1). Restore that first.");
  }
  return "";
}

// SQLite says that a file failed, not what the system said of it.
const char* sourceWithoutReason(ErrorCode code) {
  switch (code) {
    case ErrorCode::FileUnreadable:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” cannot be opened. Check that the disk is connected and that "
                               "you may read and write this folder.");
    case ErrorCode::FileWriteFailed:
      return QT_TRANSLATE_NOOP("ErrorText",
                               "“%1” could not be written, and nothing was changed. Check that the "
                               "disk is connected and has room, then try again.");
    default:
      return sourceOf(code);
  }
}

// Opening a folder as a file tells its own mistake.
constexpr const char* folderGiven =
    QT_TRANSLATE_NOOP("ErrorText", "“%1” is a folder. Choose the files in it instead.");

struct Word {
  const char* id;
  const char* source;
};

constexpr Word words[] = {{"date", QT_TRANSLATE_NOOP("ErrorText", "date")},
                          {"amount", QT_TRANSLATE_NOOP("ErrorText", "amount")},
                          {"client", QT_TRANSLATE_NOOP("ErrorText", "client")},
                          {"order_id", QT_TRANSLATE_NOOP("ErrorText", "order number")},
                          {"deletion", QT_TRANSLATE_NOOP("ErrorText", "deletion")},
                          {"import", QT_TRANSLATE_NOOP("ErrorText", "import")},
                          {"campaign", QT_TRANSLATE_NOOP("ErrorText", "campaign")},
                          {"scenario", QT_TRANSLATE_NOOP("ErrorText", "scenario")},
                          {"view", QT_TRANSLATE_NOOP("ErrorText", "view")}};

// Core names what is missing by its id ("date, amount"): here they become words.
QString inWords(const QString& arg, ErrorCode code) {
  if (code != ErrorCode::NoColumns && code != ErrorCode::NotFound) return arg;
  QStringList parts = arg.split(QStringLiteral(", "));
  for (QString& part : parts) {
    for (const Word& word : words) {
      if (part == QLatin1String(word.id))
        part = QCoreApplication::translate("ErrorText", word.source);
    }
  }
  return parts.join(QStringLiteral(", "));
}

}  // namespace

QString errorSentence(const Error& given) {
  Error error = given;
  if (error.code == ErrorCode::UndoConflict || error.code == ErrorCode::RestoreBlocked)
    error.args = {obstaclesText(given.args), QStringLiteral("-")};
  const bool noReason = error.args.value(1).isEmpty();
  const bool folder =
      error.code == ErrorCode::FileUnreadable && error.args.value(1) == QLatin1String("folder");
  const QString text =
      QCoreApplication::translate("ErrorText", folder     ? folderGiven
                                               : noReason ? sourceWithoutReason(error.code)
                                                          : sourceOf(error.code));
  // All at once, so that a "%2" inside a file's name stays what it is.
  QString filled;
  for (qsizetype i = 0; i < text.size(); ++i) {
    const bool mark = text[i] == QLatin1Char('%') && i + 1 < text.size() && text[i + 1].isDigit();
    if (!mark) {
      filled += text[i];
      continue;
    }
    const int number = text[++i].digitValue();
    const QString arg = inWords(error.args.value(number - 1), error.code);
    filled += arg.isEmpty() ? QStringLiteral("—") : arg;
  }
  return filled;
}

}  // namespace retenta
