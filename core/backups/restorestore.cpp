// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backups/restorestore.h"

#include <sqlite3.h>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/erasure/erasedagainstore.h"
#include "core/storage/changes/basemark.h"
#include "core/storage/connection.h"
#include "core/storage/guard.h"
#include "core/storage/migrator.h"
#include "core/storage/snapshot.h"

namespace retenta {

namespace {

bool isDamage(const Error& error) {
  return error.code == ErrorCode::BaseDamaged || error.code == ErrorCode::BaseNotRetenta;
}

int quietCampaigns(SQLite::Database& db) {
  db.exec(R"sql(
    DELETE FROM campaign_member
    WHERE campaign_id IN (SELECT id FROM campaign WHERE state = 'scheduled')
  )sql");
  const int scheduled = db.exec(R"sql(
    UPDATE campaign SET state = 'draft', plan = json_remove(plan, '$.frozen_as_of')
    WHERE state = 'scheduled'
  )sql");
  return scheduled + db.exec("UPDATE campaign SET state = 'paused' WHERE state = 'running'");
}

// A newer base that cannot be read any more has nothing to tell.
int eraseAgain(SQLite::Database& db, const QString& newer, qint64 nowMs) {
  if (newer.isEmpty()) return 0;
  try {
    const auto old = connectBase(newer, Connect::ReadOnly);
    const bool known = old->tableExists("suppression");
    return known ? inheritErasures(db, *old, nowMs) : 0;
  } catch (const SQLite::Exception& failure) {
    const int code = failure.getErrorCode() & 0xFF;
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) return 0;
    throw;
  }
}

}  // namespace

Result<void> copyUnclosed(const QString& backup, const QString& to, const Progress& progress) {
  return guarded(backup, [&]() -> Result<void> {
    const auto source = connectBase(backup, Connect::ReadOnly);
    source->exec("BEGIN");
    return copyBase(*source, to, progress);
  });
}

Result<ReadyCopy> readyCopy(const QString& copy, const QString& backup,
                            const std::optional<Manifest>& manifest, const QString& newer,
                            qint64 nowMs) {
  const auto ready = guarded(copy, [&]() -> Result<ReadyCopy> {
    const auto db = connectBase(copy, Connect::ReadWrite);
    const QStringList problems = integrityProblems(*db);
    if (!problems.isEmpty()) return Error{ErrorCode::BackupDamaged, {backup}, problems.first()};
    if (manifest && figuresOf(*db) != manifest->figures) {
      return Error{ErrorCode::BackupDamaged, {backup}, QStringLiteral("figures differ")};
    }
    ReadyCopy answer;
    answer.schema = db->execAndGet("PRAGMA user_version").getInt();
    prepareForWriting(*db);
    migrate(*db);
    db->exec("BEGIN IMMEDIATE");
    answer.quieted = quietCampaigns(*db);
    answer.erased = eraseAgain(*db, newer, nowMs);
    renewBaseMark(*db);
    db->exec("COMMIT");
    return answer;
  });
  if (ready || !isDamage(ready.error())) return ready;
  return Error{ErrorCode::BackupDamaged, {backup}, ready.error().detail};
}

Result<void> settleBase(const QString& base) {
  const auto settled = guarded(base, [&] {
    const auto db = connectBase(base, Connect::ReadWrite);
    db->exec("PRAGMA wal_checkpoint(TRUNCATE)");
  });
  if (settled || isDamage(settled.error())) return {};
  return settled;
}

}  // namespace retenta
