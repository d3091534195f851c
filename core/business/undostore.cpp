// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/business/undostore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

std::optional<UndoStep> firstStep(SQLite::Database& db, const char* sql) {
  SQLite::Statement query(db, sql);
  if (!query.executeStep()) return std::nullopt;
  UndoStep step;
  step.id = query.getColumn(0).getInt64();
  step.name.kind = QString::fromUtf8(query.getColumn(1).getText());
  const QJsonArray args = QJsonDocument::fromJson(QByteArray(query.getColumn(2).getText())).array();
  for (const auto& arg : args) step.name.args += arg.toString();
  const SQLite::Column changes = query.getColumn(3);
  step.changes = QByteArray(static_cast<const char*>(changes.getBlob()), changes.getBytes());
  step.consentFrom = query.getColumn(4).getInt64();
  step.consentTo = query.getColumn(5).getInt64();
  return step;
}

}  // namespace

void pushUndoStep(SQLite::Database& db, const UndoStep& step, qint64 nowMs) {
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
  db.exec("DELETE FROM undo_step WHERE id <= (SELECT max(id) FROM undo_step) - 100");
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

void markUndone(SQLite::Database& db, qint64 id, bool undone) {
  SQLite::Statement update(db, "UPDATE undo_step SET undone = ?2 WHERE id = ?1");
  update.bind(1, static_cast<std::int64_t>(id));
  update.bind(2, undone ? 1 : 0);
  update.exec();
}

}  // namespace retenta
