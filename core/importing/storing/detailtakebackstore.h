// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Removes the tags, notes, relatives and further fields that an import brought. What another
/// standing import met too goes to that one (`heirOf` a detailHash; 0 = nobody); a note or relative
/// edited by hand since is no import's any more and stays. Throws SQLite::Exception.
void removeDetails(SQLite::Database& db, ImportId import,
                   const std::function<ImportId(qint64)>& heirOf);

}  // namespace retenta
