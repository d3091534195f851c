// SPDX-License-Identifier: GPL-3.0-or-later
// deleted, restore-deleted: what was deleted in the last 30 days.
#include <QDateTime>
#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "core/business/deletedservice.h"
#include "ui/text/undotext.h"

namespace retenta::cli {

int runDeleted(const Invocation& call) {
  const Options options(call.args, {}, {});
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const auto entries = DeletedService(**business).listNow();
  if (!entries) return fail(entries.error());
  QJsonArray list;
  for (const DeletedEntry& entry : *entries) {
    const QString at = QDateTime::fromMSecsSinceEpoch(entry.atMs, Qt::UTC).toString(Qt::ISODate);
    const QString what = deletedThingText(entry.name.kind, entry.name.args);
    if (!call.json) printLine(QStringLiteral("%1  %2  %3").arg(entry.id, 5).arg(at, what));
    list += QJsonObject{{QStringLiteral("id"), entry.id},
                        {QStringLiteral("kind"), entry.name.kind},
                        {QStringLiteral("what"), what},
                        {QStringLiteral("at"), at}};
  }
  if (call.json) {
    printJson({{QStringLiteral("deleted"), list}});
  } else if (entries->empty() && !call.quiet) {
    printLine(Cli::tr("Nothing was deleted in the last 30 days."));
  }
  return Done;
}

int runRestoreDeleted(const Invocation& call) {
  const Options options(call.args, {}, {}, 1);
  if (!options.problem().isEmpty()) return wrongUsage(options.problem());
  bool good = false;
  const qint64 id = options.words().value(0).toLongLong(&good);
  if (!good || options.words().size() != 1)
    return wrongUsage(Cli::tr("Name the deletion by its number; “deleted” lists them."));
  const auto business = openBusiness(call, BaseFile::Access::ReadWrite);
  if (!business) return fail(business.error());
  const auto restored = DeletedService(**business).restoreNow(id);
  if (!restored) return fail(restored.error());
  QJsonArray left;
  for (const Obstacle& each : restored->left) {
    const QString text = obstacleText(each.table, each.name, each.holder);
    left += text;
    if (!call.json) note(Cli::tr("Not restored: %1.").arg(text));
  }
  if (call.json) {
    printJson({{QStringLiteral("id"), id},
               {QStringLiteral("restored"), true},
               {QStringLiteral("not_restored"), restored->leftCount},
               {QStringLiteral("left"), left}});
  } else if (!call.quiet) {
    printLine(
        Cli::tr("Restored: %1.").arg(deletedThingText(restored->name.kind, restored->name.args)));
  }
  return Done;
}

}  // namespace retenta::cli
