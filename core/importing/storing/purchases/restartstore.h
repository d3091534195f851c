// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace SQLite {
class Database;
}

namespace retenta {

/// Columns of which a file has shown that their numbers begin anew, by OrderTraits::numberColumn:
/// the file of one day that comes next shows nothing. Throws SQLite::Exception.
QStringList restartedColumns(SQLite::Database& db);
/// Adds one; it is no change when it is known.
void keepRestartedColumn(SQLite::Database& db, const QString& column);

}  // namespace retenta
