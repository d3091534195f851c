// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// After an import: whom it has brought back is erased once more, be it under another number. Who
/// was living before it stays, without the address of an erased person that it gave them.
void forgetAgain(SQLite::Database& db, ImportId import, qint64 nowMs);

/// For a restored base: whom the newer base had erased is erased again.
/// Returns how many people.
int inheritErasures(SQLite::Database& restored, SQLite::Database& newer, qint64 nowMs);

}  // namespace retenta
