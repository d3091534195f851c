// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaObject>
#include <QString>
#include <QStringList>

namespace retenta {
Q_NAMESPACE

/// Why something could not be done. A code is for code; `ui/text/errortext` turns it into a
/// sentence (what, why, what next) in the user's language. Add a code only with its sentence.
enum class ErrorCode {
  Internal,        ///< a defect of the program; args: where
  Cancelled,       ///< the user stopped it; nothing was changed
  FileNotFound,    ///< args: path
  FileUnreadable,  ///< args: path, system's reason
  FileChanged,     ///< another program wrote to it while it was read; args: path
  FileExists,      ///< args: path
  FileEmpty,       ///< args: path
  FileBinary,      ///< not text; args: path
  FileSpreadsheet,  ///< a workbook or another container; args: path, kind (XLSX, XLS, ODS, vCard …)
  FileDamaged,      ///< a container cut short or broken; args: path, kind
  FileSuspicious,    ///< unpacks to more than a table can need, or is built to do harm; args: path,
                     ///< kind
  FileTooLarge,      ///< of a kind that is unpacked; args: path, limit in MB
  FileEncrypted,     ///< protected by a password; args: path
  TooManyRows,       ///< a sheet cannot hold them; args: path
  UnknownSheet,      ///< args: path, asked for, sheets there are
  NoTables,          ///< an archive without a table; args: path
  FileWriteFailed,   ///< args: path, system's reason
  DiskFull,          ///< args: path
  OutOfMemory,       ///< in the midst of a job; nothing of it stays
  BaseNotRetenta,    ///< not a base of this program; args: path
  BaseNewer,         ///< made by a newer version; args: path, schema of the file, own schema
  BaseOlder,         ///< of an earlier schema, and not to be written; args: path
  BaseDamaged,       ///< args: path
  BaseLocked,        ///< held by another program; args: path, holder
  BaseReadOnly,      ///< args: path
  BaseBusy,          ///< another program holds a lock longer than we wait; args: path
  BaseGone,          ///< deleted or replaced while open; args: path
  NoDataRows,        ///< a file without records; args: path
  NoColumns,         ///< nothing to read as date, amount or client; args: path, missing fields
  AmbiguousDate,     ///< args: column, sample value
  AmbiguousMoney,    ///< args: column, sample value
  UnclosedQuote,     ///< args: path, line
  UnknownColumn,     ///< args: column
  UnknownValue,      ///< a word that is none of those allowed; args: what, value, allowed
  BadThresholds,     ///< bounds that do not grow; args: values
  NoSpace,           ///< told before it begins; args: path, megabytes needed, megabytes free
  BackupDamaged,     ///< a backup that is not what its manifest says; args: path
  BackupNewer,       ///< args: path, version of the program that made it
  PassphraseNeeded,  ///< an encrypted backup without its passphrase; args: path
  PassphraseWrong,   ///< args: path
  TooFewRepeatClients,  ///< bounds cannot be suggested; args: have, needed
  BadNumber,            ///< args: what, value
  NotFound,             ///< args: what, id
  NameTaken,            ///< another thing has this name; args: name
  AudienceEmpty,        ///< args: segment
  UnknownField,         ///< a merge field that does not exist; args: what was written
  CampaignState,        ///< a step a campaign cannot take now; args: name, state, wanted state
  NothingToUndo,
  ReportEmpty,     ///< every chosen section is without data
  BadEmail,        ///< args: what was typed
  BadPhone,        ///< args: what was typed
  BadBirthday,     ///< args: what was typed
  ContactTaken,    ///< another client's address; args: address, their name, their id
  ClientErased,    ///< no personal data are kept of them; args: id
  EmptyText,       ///< nothing was typed; args: what
  DayInFuture,     ///< args: ISO day
  NotByHand,       ///< a purchase that came by an import; args: id
  RestoreBlocked,  ///< nothing of a deletion can come back; args as of UndoConflict
  UndoConflict,    ///< later changes stand in the way; args: each table, 0x1F, name
};
Q_ENUM_NS(ErrorCode)

/// One failure: a code, the words its sentence needs, and a technical detail for the fold-out.
/// `detail` and `args` never hold a client's data beyond a value the user themself must fix.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  QStringList args;
  QString detail;
};

/// The code's name ("BaseLocked"), for logs and tests.
QString errorName(ErrorCode code);

}  // namespace retenta
