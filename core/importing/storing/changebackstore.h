// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include "core/business/keptedit.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Takes back what an import merged and updated. A moved order that a later import has changed is
/// left with the survivor beside the old one put back: the old one gets its figures, and it goes.
/// What was edited since stays and is told. Throws SQLite::Exception.
void takeChangesBack(SQLite::Database& db, const QByteArray& changes, KeptEdits& kept);

}  // namespace retenta
