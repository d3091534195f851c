// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/business/undostore.h"

namespace retenta {

/// How long a deletion can be taken back from the list of the recently deleted.
inline constexpr int deletedKeptDays = 30;
/// The kind of the step that restoring makes; args: the deletion's kind, its step, its own args.
inline const QString restoreKind = QStringLiteral("deleted.restore");

/// One deletion that can still be taken back.
struct DeletedEntry {
  qint64 id = 0;
  UndoName name;  ///< of the deletion: its first word says who or what it was
  qint64 atMs = 0;
  qint64 stepId = 0;
};

/// Whether a step of this kind deletes: such kinds end in ".delete" or ".delete_many".
bool isDeletion(const QString& kind);

/// The table of recent deletions, apart from the book of steps, which forgets by number and not by
/// age. A restored deletion stays there hidden, so that undoing the restoring brings it back whole.
/// All throw SQLite::Exception.
void keepDeleted(SQLite::Database& db, const UndoStep& step, qint64 nowMs);
/// After a step was undone or redone: a deletion taken back is no deletion.
void followStep(SQLite::Database& db, const UndoStep& step, bool undone, qint64 nowMs);
/// Forgets what was deleted more than deletedKeptDays ago.
void purgeDeleted(SQLite::Database& db, qint64 nowMs);
bool hasExpiredDeleted(SQLite::Database& db, qint64 nowMs);
/// What can be restored, the newest first.
std::vector<DeletedEntry> listDeleted(SQLite::Database& db, qint64 nowMs);
std::optional<DeletedEntry> findDeleted(SQLite::Database& db, qint64 id, qint64 nowMs);
/// The changeset of the deletion itself.
QByteArray deletedChanges(SQLite::Database& db, qint64 id);
void setRestored(SQLite::Database& db, qint64 stepId, bool restored);

}  // namespace retenta
