// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/business/keptedit.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Takes an import back inside the caller's transaction: its purchases, keys and clients go, but
/// for those that another standing import met too, or that anything else in the base refers to;
/// merges and updated orders are as before, as are the fields that still hold its values; its
/// consents are cancelled by new lines. Keeps how to put it back. Answers what stays because it was
/// edited later. NotFound for no such import (or one undone already). Throws SQLite::Exception.
Result<KeptEdits> takeImportBack(SQLite::Database& db, ImportId import, qint64 nowMs);

/// Puts an import back that was undone: the redo. UndoConflict when later changes stand in the way,
/// or when it was too large to be kept.
Result<void> putImportBack(SQLite::Database& db, ImportId import, qint64 nowMs);

}  // namespace retenta
