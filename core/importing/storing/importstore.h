// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "core/importing/importreport.h"
#include "core/importing/storing/writestore.h"

namespace retenta {

/// Writes what came of comparing, inside the caller's transaction; 0 when the file brought nothing
/// new, and then nothing is written. Throws SQLite::Exception.
Result<ImportId> storeImport(SQLite::Database& db, const ImportPlan& plan, Reading& reading,
                             const OrderBook& book, const ImportOutcome& outcome,
                             const WriteContext& context, const Progress& progress);

/// All imports, undone ones too, the oldest first.
QList<ImportEntry> listImports(SQLite::Database& db);
/// What an import left out, in order of row.
QList<RejectedRow> loadRejected(SQLite::Database& db, ImportId import);
/// The file's name of an import, '' for an unknown one.
QString importedFile(SQLite::Database& db, ImportId import);

}  // namespace retenta
