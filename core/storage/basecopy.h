// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Writes all of an open base as `target`, which must not exist: to a file for its owner alone,
/// checked, synced, renamed. Cancelled half way nothing is left. Throws SQLite::Exception.
Result<void> writeBaseCopy(SQLite::Database& open, const QString& target,
                           const Progress& progress = {});

}  // namespace retenta
