// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace SQLite {
class Database;
}

namespace retenta {

/// How often words stand in the bytes of the base's file, free pages included, as UTF-8 or UTF-16
/// of either order, as written, in lower and in upper case. Reads through SQLite's own handle: the
/// file is opened by nobody else. The -wal file must be empty (BaseFile::settle). Throws
/// SQLite::Exception.
qint64 occurrencesInFile(SQLite::Database& db, const QStringList& words);

}  // namespace retenta
