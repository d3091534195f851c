// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/results/deadpart.h"

#include <algorithm>

#include <QFileInfo>

#include "core/importing/text/celltext.h"
#include "core/importing/results/resultstore.h"

namespace retenta {

std::optional<ImportPlan> deadPlanOf(const ImportPlan& plan) {
  if (plan.preset != QLatin1String("mailchimp") || plan.kind != ImportKind::Contacts)
    return std::nullopt;
  const QString name = QFileInfo(plan.title()).fileName();
  if (!name.startsWith(QLatin1String("cleaned"), Qt::CaseInsensitive)) return std::nullopt;
  ImportPlan dead = plan;
  dead.kind = ImportKind::Results;
  for (ImportColumn& column : dead.columns) {
    const QString header = wordKey(column.header);
    if (header == QLatin1String("clean time")) {
      column.field = ImportField::Bounced;
    } else if (header == QLatin1String("clean campaign title")) {
      column.field = ImportField::Mailing;
    } else if (column.field != ImportField::Email) {
      column.field = ImportField::Ignore;
    }
  }
  return dead;
}

void countDead(SQLite::Database& db, DeadPart& dead, ImportReport& report) {
  const ReportNews news = compareReport(db, dead.plan, dead.read);
  report.deadAddresses = static_cast<qint64>(news.lines.size());
  qint64 records = 0;
  for (const std::uint32_t line : news.lines) records += dead.read.lines[line].records;
  // A contact that is known word for word is news all the same when its address has died.
  const qint64 more = std::clamp<qint64>(records - report.accepted, 0, report.known);
  report.accepted += more;
  report.known -= more;
}

ImportId storeDead(SQLite::Database& db, DeadPart& dead, ImportId contacts, ImportReport& report,
                   qint64 nowMs, Day today) {
  countDead(db, dead, report);
  if (contacts == 0) return storeReport(db, dead.plan, dead.read, nowMs, today);
  addReport(db, dead.plan, dead.read, contacts, nowMs, today);
  return contacts;
}

}  // namespace retenta
