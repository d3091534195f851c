// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QLockFile>
#include <QString>
#include <QStringList>

#include "core/base/progress.h"
#include "core/base/result.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// What tells a base of ours from any other SQLite file ("RTNA" in its header).
inline constexpr int baseApplicationId = 0x52544E41;

/// How a connection meets its file. Immutable: nobody writes it and no -shm file may be made.
enum class Connect { ReadWrite, ReadOnly, Immutable };

/// Opens a file that may come from anywhere: untrusted schema, limits, no links followed. The
/// connection is for one thread at a time. Throws SQLite::Exception.
std::unique_ptr<SQLite::Database> connectBase(const QString& path, Connect how);

/// WAL, a sync of every commit, deleted content overwritten. Throws SQLite::Exception.
void prepareForWriting(SQLite::Database& db);

/// What the file's first bytes say before SQLite itself may touch it.
struct BaseHeader {
  bool empty = false;
  bool sqlite = false;
  int application = 0;
  int schema = 0;

  bool ours() const { return sqlite && application == baseApplicationId; }
};
/// Reads the header with plain means: only of a base that nobody in this process has open.
Result<BaseHeader> readBaseHeader(const QString& path);

/// The one lock of a base: held by who writes it, gone with its process. BaseLocked tells the
/// holder.
Result<std::unique_ptr<QLockFile>> lockBase(const QString& path);

/// Integrity and foreign keys: a line a problem, empty when sound. Throws SQLite::Exception.
QStringList integrityProblems(SQLite::Database& db);

/// The quick form, for every opening after an unclean close: BaseDamaged with the first problem.
Result<void> quickCheck(SQLite::Database& db, const QString& path);

/// While it lives, statements of a connection end soon after the stop is asked for: they throw,
/// guarded() answers Cancelled, a transaction under way is rolled back by its owner. The progress
/// and the connection must outlive it.
class Stopping {
 public:
  Stopping(SQLite::Database& db, const Progress& progress);
  ~Stopping();
  Stopping(const Stopping&) = delete;
  Stopping& operator=(const Stopping&) = delete;

 private:
  SQLite::Database& m_db;
};

}  // namespace retenta
