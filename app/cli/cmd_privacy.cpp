// SPDX-License-Identifier: GPL-3.0-or-later
// erase, export-client: what a person may ask for.
#include <QDateTime>
#include <QFileInfo>
#include <QJsonArray>
#include <QTimeZone>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/privacy/eraseservice.h"
#include "core/privacy/personexport.h"

namespace retenta::cli {

namespace {

Result<ClientId> clientOf(const QString& word) {
  bool number = false;
  const ClientId id = word.toLongLong(&number);
  if (number && id > 0) return id;
  return Error{ErrorCode::NotFound, {QStringLiteral("client"), word}, {}};
}

QJsonObject jsonOf(const PersonTraces& traces) {
  return {{QStringLiteral("contacts"), traces.contacts},
          {QStringLiteral("notes"), traces.notes},
          {QStringLiteral("related_people"), traces.relatives},
          {QStringLiteral("extras"), traces.extras},
          {QStringLiteral("tags"), traces.tags},
          {QStringLiteral("rejected_rows"), traces.rejected},
          {QStringLiteral("import_changes"), traces.imported},
          {QStringLiteral("undo_steps"), traces.steps},
          {QStringLiteral("purchases_kept"), traces.purchases},
          {QStringLiteral("consents_kept"), traces.consents}};
}

void printTraces(const PersonTraces& traces) {
  const auto line = [](const QString& what, int count) {
    if (count > 0) printLine(QStringLiteral("  %1: %2").arg(what).arg(count));
  };
  printLine(Cli::tr("Destroyed, beside name, gender, birthday, city and address:"));
  line(Cli::tr("contacts"), traces.contacts);
  line(Cli::tr("notes"), traces.notes);
  line(Cli::tr("related people"), traces.relatives);
  line(Cli::tr("further fields"), traces.extras);
  line(Cli::tr("tags"), traces.tags);
  line(Cli::tr("rows that imports left out"), traces.rejected);
  line(Cli::tr("values that imports replaced"), traces.imported);
  line(Cli::tr("undo steps and recent deletions"), traces.steps);
  printLine(Cli::tr("Kept, by number alone:"));
  line(Cli::tr("purchases"), traces.purchases);
  line(Cli::tr("consent lines"), traces.consents);
}

void printBackups(const QStringList& paths) {
  if (paths.isEmpty()) return;
  printLine(Cli::tr("These backups still hold the person; restoring one erases them again:"));
  for (const QString& path : paths) printLine(QStringLiteral("  ") + path);
}

int preview(const Invocation& call, ClientId client) {
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const auto preview = EraseService(**business).previewNow(client);
  if (!preview) return fail(preview.error());
  QStringList backups;
  for (const BackupEntry& entry : preview->backups) backups += entry.path;
  if (call.json) {
    QJsonObject document = jsonOf(preview->traces);
    document[QStringLiteral("ok")] = true;
    document[QStringLiteral("erased")] = false;
    document[QStringLiteral("problems")] = QJsonArray();
    document[QStringLiteral("backups")] = QJsonArray::fromStringList(backups);
    printJson(document);
    return Done;
  }
  printLine(Cli::tr("This would be done; nothing is done yet."));
  printTraces(preview->traces);
  printBackups(backups);
  return Done;
}

}  // namespace

int runErase(const Invocation& call) {
  const Options options(call.args, {QStringLiteral("ground")}, {QStringLiteral("preview")}, 1);
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  if (options.words().size() != 1) return wrongUsage(Cli::tr("Say whom: erase CLIENT."));
  const auto client = clientOf(options.words().first());
  if (!client) return fail(client.error());
  if (options.has(QStringLiteral("preview"))) return preview(call, *client);
  const auto business = openBusiness(call, BaseFile::Access::ReadWrite);
  if (!business) return fail(business.error());
  const auto done =
      EraseService(**business).eraseNow(*client, options.value(QStringLiteral("ground")));
  if (!done) return fail(done.error());
  const bool clean = done->found == 0;
  const QString at = QDateTime::fromMSecsSinceEpoch(done->atMs, QTimeZone::utc())
                         .toString(QStringLiteral("yyyy-MM-dd HH:mm 'UTC'"));
  if (call.json) {
    QJsonObject document = jsonOf(done->traces);
    document[QStringLiteral("ok")] = clean;
    document[QStringLiteral("erased")] = true;
    document[QStringLiteral("client")] = done->client;
    document[QStringLiteral("at")] = at;
    document[QStringLiteral("ground")] = done->ground;
    document[QStringLiteral("words_looked_for")] = done->words;
    document[QStringLiteral("found_in_file")] = done->found;
    document[QStringLiteral("problems")] =
        clean ? QJsonArray() : QJsonArray{QStringLiteral("found_in_file")};
    document[QStringLiteral("backups")] = QJsonArray::fromStringList(done->backups);
    printJson(document);
    return clean ? Done : Failed;
  }
  printLine(Cli::tr("The personal data of client %1 were destroyed on %2.")
                .arg(QString::number(done->client), at));
  if (!done->ground.isEmpty()) printLine(Cli::tr("Ground: %1").arg(done->ground));
  printTraces(done->traces);
  printLine(Cli::tr("Looked for in the bytes of the file: %1 words, found %2 times.")
                .arg(QString::number(done->words), QString::number(done->found)));
  printBackups(done->backups);
  return clean ? Done : Failed;
}

int runExportClient(const Invocation& call) {
  const Options options(call.args, {QStringLiteral("out")}, {}, 1);
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const QString out = options.value(QStringLiteral("out"));
  if (options.words().size() != 1 || out.isEmpty()) {
    return wrongUsage(Cli::tr("Say whom and where: export-client CLIENT --out FILE.zip."));
  }
  const auto client = clientOf(options.words().first());
  if (!client) return fail(client.error());
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const auto done = exportPersonNow(**business, *client, out);
  if (!done) return fail(done.error());
  const QString path = QFileInfo(out).absoluteFilePath();
  if (call.json) {
    printJson({{QStringLiteral("ok"), true},
               {QStringLiteral("problems"), QJsonArray()},
               {QStringLiteral("file"), path}});
  } else if (!call.quiet) {
    printLine(Cli::tr("Everything known of the client is in %1.").arg(path));
  }
  return Done;
}

}  // namespace retenta::cli
