// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/business/deletedstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

constexpr qint64 dayMs = 86'400'000;

std::int64_t oldestKept(qint64 nowMs) { return nowMs - deletedKeptDays * dayMs; }

DeletedEntry entryAt(SQLite::Statement& row) {
  DeletedEntry entry;
  entry.id = row.getColumn(0).getInt64();
  entry.stepId = row.getColumn(1).getInt64();
  entry.name.kind = QString::fromUtf8(row.getColumn(2).getText());
  const auto args = QJsonDocument::fromJson(QByteArray(row.getColumn(3).getText())).array();
  for (const auto& arg : args) entry.name.args += arg.toString();
  entry.atMs = row.getColumn(4).getInt64();
  return entry;
}

void dropDeleted(SQLite::Database& db, qint64 stepId) {
  SQLite::Statement drop(db, "DELETE FROM deleted WHERE abs(step_id) = ?1");
  drop.bind(1, static_cast<std::int64_t>(stepId));
  drop.exec();
}

}  // namespace

bool isDeletion(const QString& kind) {
  return kind.endsWith(QLatin1String(".delete")) || kind.endsWith(QLatin1String(".delete_many"));
}

void keepDeleted(SQLite::Database& db, const UndoStep& step, qint64 nowMs) {
  if (!isDeletion(step.name.kind) || step.changes.isEmpty()) return;
  SQLite::Statement insert(
      db, "INSERT INTO deleted (step_id, kind, args, at_ms, changes) VALUES (?, ?, ?, ?, ?)");
  insert.bind(1, static_cast<std::int64_t>(step.id));
  insert.bind(2, step.name.kind.toStdString());
  insert.bind(3, QJsonDocument(QJsonArray::fromStringList(step.name.args))
                     .toJson(QJsonDocument::Compact)
                     .toStdString());
  insert.bind(4, static_cast<std::int64_t>(nowMs));
  insert.bind(5, step.changes.constData(), static_cast<int>(step.changes.size()));
  insert.exec();
}

void followStep(SQLite::Database& db, const UndoStep& step, bool undone, qint64 nowMs) {
  if (step.name.kind == restoreKind) {
    setRestored(db, step.name.args.value(1).toLongLong(), !undone);
  } else if (isDeletion(step.name.kind)) {
    dropDeleted(db, step.id);
    if (!undone) keepDeleted(db, step, nowMs);
  }
}

void purgeDeleted(SQLite::Database& db, qint64 nowMs) {
  SQLite::Statement drop(db, "DELETE FROM deleted WHERE at_ms < ?1");
  drop.bind(1, oldestKept(nowMs));
  drop.exec();
}

bool hasExpiredDeleted(SQLite::Database& db, qint64 nowMs) {
  SQLite::Statement query(db, "SELECT EXISTS (SELECT 1 FROM deleted WHERE at_ms < ?1)");
  query.bind(1, oldestKept(nowMs));
  return query.executeStep() && query.getColumn(0).getInt() != 0;
}

std::vector<DeletedEntry> listDeleted(SQLite::Database& db, qint64 nowMs) {
  std::vector<DeletedEntry> entries;
  // A negative number of the step marks a deletion that was restored.
  SQLite::Statement query(db, R"sql(
    SELECT id, step_id, kind, args, at_ms FROM deleted
    WHERE step_id > 0 AND at_ms >= ?1 ORDER BY id DESC
  )sql");
  query.bind(1, oldestKept(nowMs));
  while (query.executeStep()) entries.push_back(entryAt(query));
  return entries;
}

std::optional<DeletedEntry> findDeleted(SQLite::Database& db, qint64 id, qint64 nowMs) {
  SQLite::Statement query(db, R"sql(
    SELECT id, step_id, kind, args, at_ms FROM deleted
    WHERE id = ?1 AND step_id > 0 AND at_ms >= ?2
  )sql");
  query.bind(1, static_cast<std::int64_t>(id));
  query.bind(2, oldestKept(nowMs));
  if (!query.executeStep()) return std::nullopt;
  return entryAt(query);
}

QByteArray deletedChanges(SQLite::Database& db, qint64 id) {
  SQLite::Statement query(db, "SELECT changes FROM deleted WHERE id = ?1");
  query.bind(1, static_cast<std::int64_t>(id));
  if (!query.executeStep()) return {};
  const SQLite::Column changes = query.getColumn(0);
  return {static_cast<const char*>(changes.getBlob()), changes.getBytes()};
}

void setRestored(SQLite::Database& db, qint64 stepId, bool restored) {
  SQLite::Statement mark(db, "UPDATE deleted SET step_id = ?2 WHERE abs(step_id) = ?1");
  mark.bind(1, static_cast<std::int64_t>(stepId));
  mark.bind(2, static_cast<std::int64_t>(restored ? -stepId : stepId));
  mark.exec();
}

}  // namespace retenta
