// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/business/undostore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/business/deletedstore.h"

namespace retenta {

namespace {

QStringList wordsOf(const char* json) {
  QStringList words;
  const QJsonArray args = QJsonDocument::fromJson(QByteArray(json)).array();
  for (const auto& arg : args) words += arg.toString();
  return words;
}

std::optional<UndoStep> firstStep(SQLite::Database& db, const char* sql) {
  SQLite::Statement query(db, sql);
  if (!query.executeStep()) return std::nullopt;
  UndoStep step;
  step.id = query.getColumn(0).getInt64();
  step.name.kind = QString::fromUtf8(query.getColumn(1).getText());
  step.name.args = wordsOf(query.getColumn(2).getText());
  const SQLite::Column changes = query.getColumn(3);
  step.changes = QByteArray(static_cast<const char*>(changes.getBlob()), changes.getBytes());
  step.consentFrom = query.getColumn(4).getInt64();
  step.consentTo = query.getColumn(5).getInt64();
  return step;
}

}  // namespace

qint64 pushUndoStep(SQLite::Database& db, const UndoStep& step, qint64 nowMs) {
  db.exec("DELETE FROM undo_step WHERE undone = 1");
  SQLite::Statement insert(db, R"sql(
    INSERT INTO undo_step (kind, args, at_ms, changes, consent_from, consent_to)
    VALUES (?, ?, ?, ?, ?, ?)
  )sql");
  insert.bind(1, step.name.kind.toStdString());
  insert.bind(2, QJsonDocument(QJsonArray::fromStringList(step.name.args))
                     .toJson(QJsonDocument::Compact)
                     .toStdString());
  insert.bind(3, static_cast<std::int64_t>(nowMs));
  insert.bind(4, step.changes.constData(), static_cast<int>(step.changes.size()));
  insert.bind(5, static_cast<std::int64_t>(step.consentFrom));
  insert.bind(6, static_cast<std::int64_t>(step.consentTo));
  insert.exec();
  UndoStep kept = step;
  kept.id = db.getLastInsertRowid();
  keepDeleted(db, kept, nowMs);
  purgeDeleted(db, nowMs);
  db.exec("DELETE FROM undo_step WHERE id <= (SELECT max(id) FROM undo_step) - 100");
  return kept.id;
}

std::optional<UndoStep> nextUndo(SQLite::Database& db) {
  return firstStep(db, R"sql(
    SELECT id, kind, args, changes, consent_from, consent_to
    FROM undo_step WHERE undone = 0 ORDER BY id DESC LIMIT 1
  )sql");
}

std::optional<UndoStep> nextRedo(SQLite::Database& db) {
  return firstStep(db, R"sql(
    SELECT id, kind, args, changes, consent_from, consent_to
    FROM undo_step WHERE undone = 1 ORDER BY id LIMIT 1
  )sql");
}

void markUndone(SQLite::Database& db, const UndoStep& step, bool undone, qint64 nowMs) {
  SQLite::Statement update(db, "UPDATE undo_step SET undone = ?2 WHERE id = ?1");
  update.bind(1, static_cast<std::int64_t>(step.id));
  update.bind(2, undone ? 1 : 0);
  update.exec();
  followStep(db, step, undone, nowMs);
}

std::vector<HistoryStep> undoHistory(SQLite::Database& db) {
  std::vector<HistoryStep> steps;
  SQLite::Statement query(db,
                          "SELECT id, kind, args, at_ms, undone FROM undo_step ORDER BY id DESC");
  while (query.executeStep()) {
    steps.push_back(
        {query.getColumn(0).getInt64(),
         {QString::fromUtf8(query.getColumn(1).getText()), wordsOf(query.getColumn(2).getText())},
         query.getColumn(3).getInt64(),
         query.getColumn(4).getInt() != 0});
  }
  return steps;
}

bool forgetStep(SQLite::Database& db, qint64 id) {
  SQLite::Statement drop(db, "DELETE FROM undo_step WHERE id = ?1");
  drop.bind(1, static_cast<std::int64_t>(id));
  return drop.exec() > 0;
}

}  // namespace retenta
