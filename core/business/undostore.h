// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace SQLite {
class Database;
}

namespace retenta {

/// The name of an undoable step: a kind ("rfm.thresholds", "scenario.save") whose sentence is in
/// `ui/text/undotext`, and the words it needs.
struct UndoName {
  QString kind;
  QStringList args;
};

/// One step as stored. `consentFrom…To` are the ledger lines it added (0 = none).
struct UndoStep {
  qint64 id = 0;
  UndoName name;
  QByteArray changes;
  qint64 consentFrom = 0;
  qint64 consentTo = 0;
};

/// Adds a step, drops the undone ones after it and all but the newest 100. Throws
/// SQLite::Exception.
void pushUndoStep(SQLite::Database& db, const UndoStep& step, qint64 nowMs);
/// The step that undo (or redo) would take; nullopt when there is none.
std::optional<UndoStep> nextUndo(SQLite::Database& db);
std::optional<UndoStep> nextRedo(SQLite::Database& db);
void markUndone(SQLite::Database& db, qint64 id, bool undone);

}  // namespace retenta
