// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/business/undostore.h"
#include "core/storage/changeset.h"

namespace retenta {

/// Records one user action inside its transaction and stores it as an undo step: the changeset, the
/// consent lines added and, for a deletion, its place among the recently deleted. Throws
/// SQLite::Exception.
class StepRecorder {
 public:
  StepRecorder(SQLite::Database& db, const UndoName& name, const Clock& clock);
  /// Stores the step; none when nothing changed.
  void store();

 private:
  SQLite::Database& m_db;
  const Clock& m_clock;
  UndoStep m_step;
  ChangeRecorder m_recorder;
};

}  // namespace retenta
