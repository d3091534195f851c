// SPDX-License-Identifier: GPL-3.0-or-later
// backup, backups, restore: copies of the base.
#include <fcntl.h>

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/backups/backupservice.h"
#include "core/backups/restore.h"

namespace retenta::cli {

namespace {

constexpr qint64 longestPassphrase = 4096;
const QString fileOption = QStringLiteral("passphrase-file");
const QString fdOption = QStringLiteral("passphrase-fd");

// The first line: what an editor or echo adds after it is not meant.
QByteArray firstLine(QByteArray bytes) {
  const qsizetype end = bytes.indexOf('\n');
  if (end >= 0) bytes.truncate(end);
  if (bytes.endsWith('\r')) bytes.chop(1);
  return bytes;
}

// The passphrase out of a file or a descriptor, never out of the command itself, which every user
// of the machine can read. Empty when none is given.
Result<QByteArray> passphraseOf(const Options& options) {
  QFile file;
  if (options.has(fdOption)) {
    bool number = false;
    const QString value = options.value(fdOption);
    const int fd = value.toInt(&number);
    if (!number || fd < 0 || ::fcntl(fd, F_GETFD) < 0) {
      return Error{ErrorCode::UnknownValue,
                   {QStringLiteral("--passphrase-fd"), value, QStringLiteral("0, 3, 4 …")},
                   {}};
    }
    if (!file.open(fd, QIODevice::ReadOnly)) {
      return Error{ErrorCode::FileUnreadable, {value, file.errorString()}, {}};
    }
  } else if (options.has(fileOption)) {
    file.setFileName(options.value(fileOption));
    if (!file.exists()) return Error{ErrorCode::FileNotFound, {file.fileName()}, {}};
    if (!file.open(QIODevice::ReadOnly)) {
      return Error{ErrorCode::FileUnreadable, {file.fileName(), file.errorString()}, {}};
    }
  } else {
    return QByteArray();
  }
  QByteArray passphrase = firstLine(file.read(longestPassphrase));
  if (passphrase.isEmpty()) {
    return Error{ErrorCode::UnknownValue,
                 {QStringLiteral("passphrase"), QString(), QStringLiteral("…")},
                 {}};
  }
  return passphrase;
}

QString stateId(BackupEntry::State state) {
  switch (state) {
    case BackupEntry::State::Verified:
      return QStringLiteral("verified");
    case BackupEntry::State::Unseen:
      return QStringLiteral("unverified");
    case BackupEntry::State::Damaged:
      break;
  }
  return QStringLiteral("damaged");
}

QJsonObject jsonOf(const BackupEntry& entry) {
  return {{QStringLiteral("file"), entry.path},
          {QStringLiteral("day"), isoDate(entry.manifest.day)},
          {QStringLiteral("reason"), entry.manifest.reason},
          {QStringLiteral("bytes"), entry.size},
          {QStringLiteral("schema"), entry.manifest.schema},
          {QStringLiteral("clients"), entry.manifest.figures.clients},
          {QStringLiteral("purchases"), entry.manifest.figures.purchases},
          {QStringLiteral("state"), stateId(entry.state)}};
}

// {"ok": …, "problems": […], …}: the sentence goes to stderr as always.
int answer(const Invocation& call, const Error& error) {
  if (call.json) {
    printJson({{QStringLiteral("ok"), false},
               {QStringLiteral("problems"), QJsonArray{errorName(error.code)}}});
  }
  return fail(error);
}

QJsonObject fine() {
  return {{QStringLiteral("ok"), true}, {QStringLiteral("problems"), QJsonArray()}};
}

}  // namespace

int runBackup(const Invocation& call) {
  const Options options(call.args, {QStringLiteral("out"), fileOption, fdOption}, {});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const QString out = options.value(QStringLiteral("out"));
  if (out.isEmpty()) return wrongUsage(Cli::tr("Say where with --out FILE."));
  const auto passphrase = passphraseOf(options);
  if (!passphrase) return answer(call, passphrase.error());
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return answer(call, business.error());
  const BackupService backups(**business);
  const Progress progress{{}, call.stop};
  QJsonObject document = fine();
  if (passphrase->isEmpty()) {
    const auto made = backups.backUpToNow(out, progress);
    if (!made) return answer(call, made.error());
    document[QStringLiteral("bytes")] = made->size;
    document[QStringLiteral("clients")] = made->manifest.figures.clients;
    document[QStringLiteral("purchases")] = made->manifest.figures.purchases;
  } else if (const auto sealed = backups.sealToNow(out, *passphrase, progress); !sealed) {
    return answer(call, sealed.error());
  }
  const QString path = QFileInfo(out).absoluteFilePath();
  document[QStringLiteral("file")] = path;
  document[QStringLiteral("encrypted")] = !passphrase->isEmpty();
  if (call.json) {
    printJson(document);
  } else if (!call.quiet) {
    printLine(Cli::tr("Backed up to %1, and checked.").arg(path));
  }
  return Done;
}

int runBackups(const Invocation& call) {
  const Options options(call.args, {}, {});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return answer(call, business.error());
  const auto status = BackupService(**business).statusNow();
  if (!status) return answer(call, status.error());
  QJsonArray list;
  for (const BackupEntry& entry : status->backups) list += jsonOf(entry);
  if (call.json) {
    QJsonObject document = fine();
    document[QStringLiteral("folder")] = status->folder;
    document[QStringLiteral("backups")] = list;
    printJson(document);
    return Done;
  }
  printLine(status->folder);
  for (const BackupEntry& entry : status->backups) {
    printLine(QStringLiteral("  %1  %2  %3  %4")
                  .arg(isoDate(entry.manifest.day), QFileInfo(entry.path).fileName())
                  .arg(entry.size)
                  .arg(stateId(entry.state)));
  }
  if (status->backups.isEmpty()) printLine(Cli::tr("There are no backups yet."));
  return Done;
}

int runRestore(const Invocation& call) {
  const Options options(call.args, {QStringLiteral("to"), fileOption, fdOption}, {}, 1);
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  if (options.words().size() != 1) return wrongUsage(Cli::tr("Say which backup: restore FILE."));
  const bool beside = options.has(QStringLiteral("to"));
  if (!beside && call.base.isEmpty()) {
    return wrongUsage(Cli::tr("Say which base to replace with --base FILE, or --to a new file."));
  }
  const auto passphrase = passphraseOf(options);
  if (!passphrase) return answer(call, passphrase.error());
  RestoreOrder order;
  order.backup = options.words().first();
  order.target = beside ? options.value(QStringLiteral("to")) : call.base;
  order.passphrase = *passphrase;
  order.replace = !beside;
  const auto restored = restoreBackup(order, *call.clock, {{}, call.stop});
  if (!restored) return answer(call, restored.error());
  if (call.json) {
    QJsonObject document = fine();
    document[QStringLiteral("file")] = restored->path;
    document[QStringLiteral("kept")] = restored->kept;
    document[QStringLiteral("schema")] = restored->schema;
    document[QStringLiteral("manifest")] = restored->manifest.has_value();
    document[QStringLiteral("campaigns_to_draft")] = restored->campaignsQuieted;
    printJson(document);
  } else if (!call.quiet) {
    printLine(Cli::tr("Restored %1.").arg(restored->path));
    if (!restored->kept.isEmpty()) {
      printLine(Cli::tr("The base that was there is kept as %1.").arg(restored->kept));
    }
    if (restored->campaignsQuieted > 0) {
      printLine(Cli::tr("Scheduled campaigns are drafts again: nothing is sent twice."));
    }
  }
  return Done;
}

}  // namespace retenta::cli
