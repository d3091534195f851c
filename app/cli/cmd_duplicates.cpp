// SPDX-License-Identifier: GPL-3.0-or-later
// duplicates, merge, split: clients who may be one person, made one and parted again.
#include <algorithm>

#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/card/merging/mergeservice.h"
#include "core/duplicates/duplicateservice.h"
#include "ui/text/undotext.h"

namespace retenta::cli {

namespace {

constexpr qsizetype shownByItself = 100;

// The numbers of clients an option-less command names.
std::optional<std::vector<ClientId>> clientsOf(const QStringList& words) {
  std::vector<ClientId> ids;
  for (const QString& word : words) {
    bool good = false;
    ids.push_back(word.toLongLong(&good));
    if (!good) return std::nullopt;
  }
  return ids;
}

QJsonObject pairObject(const PossibleDuplicate& pair, const Ledger& ledger) {
  const auto nameOf = [&](ClientId id) {
    const auto row = ledger.rowOf(id);
    return row ? ledger.names.text(*row) : QString();
  };
  QJsonArray shared;
  for (const SharedPart part : pair.shared) shared += sharedPartId(part);
  return {
      {QStringLiteral("first"), pair.first},   {QStringLiteral("first_name"), nameOf(pair.first)},
      {QStringLiteral("second"), pair.second}, {QStringLiteral("second_name"), nameOf(pair.second)},
      {QStringLiteral("score"), pair.score},   {QStringLiteral("name"), nameLikenessId(pair.name)},
      {QStringLiteral("shared"), shared}};
}

}  // namespace

int runDuplicates(const Invocation& call) {
  const QString limited = QStringLiteral("limit");
  const Options options(call.args, {limited}, {});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  bool good = true;
  const qsizetype limit =
      options.has(limited) ? options.value(limited).toInt(&good) : shownByItself;
  if (!good || limit < 0)
    return fail({ErrorCode::BadNumber, {QStringLiteral("--limit"), options.value(limited)}, {}}),
           WrongUsage;
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  Progress progress;
  progress.stop = call.stop;
  const auto list = DuplicateService(**business).findNow(progress);
  if (!list) return fail(list.error());
  const LedgerPtr ledger = (*business)->ledger();
  QJsonArray pairs;
  for (const PossibleDuplicate& pair : (*list)->pairs) {
    if (pairs.size() == limit) break;
    const QJsonObject object = pairObject(pair, *ledger);
    if (!call.json)
      printLine(QStringLiteral("%1  %2 %3 = %4 %5")
                    .arg(pair.score, 3)
                    .arg(pair.first)
                    .arg(object[QStringLiteral("first_name")].toString())
                    .arg(pair.second)
                    .arg(object[QStringLiteral("second_name")].toString()));
    pairs += object;
  }
  QJsonArray keys;
  for (const SharedKey& key : (*list)->keys) {
    if (!call.json)
      note(Cli::tr("%1 came with different names and is no key: %2.")
               .arg(key.value, key.names.join(QStringLiteral(", "))));
    keys += QJsonObject{{QStringLiteral("value"), key.value},
                        {QStringLiteral("names"), QJsonArray::fromStringList(key.names)},
                        {QStringLiteral("client"), key.client}};
  }
  if (call.json)
    printJson({{QStringLiteral("total"), static_cast<qint64>((*list)->pairs.size())},
               {QStringLiteral("pairs"), pairs},
               {QStringLiteral("shared_keys"), keys}});
  else if (pairs.isEmpty() && !call.quiet)
    printLine(Cli::tr("No possible duplicates."));
  return Done;
}

int runMerge(const Invocation& call) {
  const Options options(call.args, {}, {}, call.args.size());
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const auto ids = clientsOf(options.words());
  if (!ids || ids->size() < 2)
    return wrongUsage(Cli::tr("Name the client who stays, then those who become part of them."));
  const auto business = openBusiness(call, BaseFile::Access::ReadWrite);
  if (!business) return fail(business.error());
  MergeService service(**business);
  const auto merged = service.mergeNow({ids->front(), {}}, {ids->begin() + 1, ids->end()});
  if (!merged) return fail(merged.error());
  if (call.json)
    printJson({{QStringLiteral("client"), ids->front()},
               {QStringLiteral("merged"), static_cast<qint64>(ids->size()) - 1}});
  else if (!call.quiet)
    printLine(Cli::tr("Client %1 has everything now.").arg(ids->front()));
  return Done;
}

int runSplit(const Invocation& call) {
  const Options options(call.args, {}, {}, 2);
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const auto ids = clientsOf(options.words());
  if (!ids || ids->size() != 2)
    return wrongUsage(
        Cli::tr("Name the client who stayed and the number of the one to bring back."));
  const auto business = openBusiness(call, BaseFile::Access::ReadWrite);
  if (!business) return fail(business.error());
  MergeService service(**business);
  const auto records = service.recordsNow(ids->front());
  if (!records) return fail(records.error());
  const auto record = std::find_if(records->begin(), records->end(), [&](const MergeRecord& each) {
    return each.other == ids->back();
  });
  const auto parted = service.splitNow(record == records->end() ? 0 : record->id);
  if (!parted) return fail(parted.error());
  QJsonArray kept;
  for (const KeptEdit& each : parted->kept) {
    kept += QJsonObject{{QStringLiteral("what"), keptEditId(each.what)},
                        {QStringLiteral("name"), each.name},
                        {QStringLiteral("field"), each.field}};
    if (!call.json)
      note(Cli::tr("stays: %1").arg(keptEditText(keptEditId(each.what), each.name, each.field)));
  }
  if (call.json)
    printJson({{QStringLiteral("client"), parted->client}, {QStringLiteral("kept"), kept}});
  else if (!call.quiet)
    printLine(Cli::tr("Client %1 is back: %2.").arg(parted->client).arg(parted->label));
  return Done;
}

}  // namespace retenta::cli
