// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

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

/// A step as the history lists it.
struct HistoryStep {
  qint64 id = 0;
  UndoName name;
  qint64 atMs = 0;
  bool undone = false;
};

/// Adds a step, drops the undone ones after it and all but the newest 100; a deletion is kept among
/// the recently deleted too. Returns the step's number. Throws SQLite::Exception.
qint64 pushUndoStep(SQLite::Database& db, const UndoStep& step, qint64 nowMs);
/// The step that undo (or redo) would take; nullopt when there is none.
std::optional<UndoStep> nextUndo(SQLite::Database& db);
std::optional<UndoStep> nextRedo(SQLite::Database& db);
/// Marks a step undone or done, and keeps the recently deleted in step with it.
void markUndone(SQLite::Database& db, const UndoStep& step, bool undone, qint64 nowMs);
/// All steps kept, the newest first.
std::vector<HistoryStep> undoHistory(SQLite::Database& db);
/// Forgets one step for good; what it changed stays as it is. False: there is no such step.
bool forgetStep(SQLite::Database& db, qint64 id);

}  // namespace retenta
