// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"

#include <mutex>

#include <sqlite3.h>

#include <QFile>
#include <QFileInfo>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/packs/purchaserows.h"

namespace retenta {

namespace {

constexpr int stepsBetweenLooks = 20'000;  // some tenths of a millisecond of SQLite's work

constexpr int busyMs = 5000;

int bigEndian(const char* at) {
  const auto* b = reinterpret_cast<const unsigned char*>(at);
  return static_cast<int>((unsigned{b[0]} << 24) | (unsigned{b[1]} << 16) | (unsigned{b[2]} << 8) |
                          b[3]);
}

// Untrusted by default: a base can come by mail.
void harden(SQLite::Database& db) {
  sqlite3* handle = db.getHandle();
  for (const auto& [option, value] : {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                      {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
                                      {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                                      {SQLITE_DBCONFIG_DQS_DML, 0},
                                      {SQLITE_DBCONFIG_DQS_DDL, 0},
                                      {SQLITE_DBCONFIG_ENABLE_FKEY, 1}}) {
    sqlite3_db_config(handle, option, value, nullptr);
  }
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 256 << 20);  // a changeset of a bulk edit is one blob
  sqlite3_limit(handle, SQLITE_LIMIT_SQL_LENGTH, 1 << 20);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 1);
  sqlite3_limit(handle, SQLITE_LIMIT_EXPR_DEPTH, 100);
  sqlite3_limit(handle, SQLITE_LIMIT_TRIGGER_DEPTH, 10);
  db.setBusyTimeout(busyMs);
  db.exec("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY");
}

// Counting memory takes a lock at every allocation: an eighth of an import.
void countNoMemory() {
  static std::once_flag once;
  std::call_once(once, [] { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); });
}

Error lockedError(const QString& path, const QLockFile& lock) {
  qint64 pid = 0;
  QString host;
  QString program;
  lock.getLockInfo(&pid, &host, &program);
  const QString holder =
      program.isEmpty() ? QStringLiteral("?") : QStringLiteral("%1 (%2)").arg(program).arg(pid);
  return {ErrorCode::BaseLocked, {path, holder}, {}};
}

}  // namespace

std::unique_ptr<SQLite::Database> connectBase(const QString& path, Connect how) {
  countNoMemory();  // before SQLite's first use; afterwards it would be refused, without harm
  // No mutex of its own: a connection is only ever used by one thread at a time (the writer under
  // its lock, a reader by who took it), and the locks would be a quarter of a bulk insert.
  const int flags = (how == Connect::ReadWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) |
                    SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  QString uri =
      QStringLiteral("file:") + QString::fromLatin1(QFile::encodeName(path).toPercentEncoding("/"));
  if (how == Connect::Immutable) uri += QStringLiteral("?immutable=1");
  auto db = std::make_unique<SQLite::Database>(uri.toStdString(), flags);
  harden(*db);
  addPurchaseTable(*db);
  return db;
}

void prepareForWriting(SQLite::Database& db) {
  db.exec("PRAGMA journal_mode=WAL");
  db.exec("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA journal_size_limit=67108864");
}

Result<BaseHeader> readBaseHeader(const QString& path) {
  QFile file(path);
  if (!file.exists()) return Error{ErrorCode::FileNotFound, {path}, {}};
  if (!file.open(QIODevice::ReadOnly)) {
    return Error{ErrorCode::FileUnreadable, {path, file.errorString()}, {}};
  }
  const QByteArray bytes = file.read(100);
  BaseHeader header;
  header.empty = bytes.isEmpty();
  header.sqlite = bytes.size() == 100 && bytes.startsWith(QByteArray("SQLite format 3\0", 16));
  if (header.sqlite) {
    header.schema = bigEndian(bytes.constData() + 60);
    header.application = bigEndian(bytes.constData() + 68);
  }
  return header;
}

Result<std::unique_ptr<QLockFile>> lockBase(const QString& path) {
  const QString name = path + QStringLiteral(".lock");
  auto lock = std::make_unique<QLockFile>(name);
  lock->setStaleLockTime(0);
  if (lock->tryLock(100)) return lock;
  // Killed between making the file and writing its name into it: an empty lock is nobody's. Who is
  // just taking it has a tenth of a second above to write.
  if (lock->error() == QLockFile::LockFailedError && QFileInfo(name).size() == 0) {
    QFile::remove(name);
    if (lock->tryLock(100)) return lock;
  }
  if (lock->error() == QLockFile::PermissionError) {
    return Error{ErrorCode::BaseReadOnly, {path}, {}};
  }
  if (lock->error() == QLockFile::UnknownError) return Error{ErrorCode::DiskFull, {path}, {}};
  return lockedError(path, *lock);
}

QStringList integrityProblems(SQLite::Database& db) {
  QStringList problems;
  SQLite::Statement integrity(db, "PRAGMA integrity_check");
  while (integrity.executeStep()) {
    const QString line = QString::fromUtf8(integrity.getColumn(0).getText());
    if (line != QLatin1String("ok")) problems += line;
  }
  SQLite::Statement keys(db, "PRAGMA foreign_key_check");
  while (keys.executeStep()) {
    problems += QStringLiteral("%1 row %2 points to a missing row of %3")
                    .arg(QString::fromUtf8(keys.getColumn(0).getText()))
                    .arg(keys.getColumn(1).getInt64())
                    .arg(QString::fromUtf8(keys.getColumn(2).getText()));
  }
  if (const qint64 damaged = countDamagedPacks(db); damaged > 0)
    problems += QStringLiteral("%1 packs of purchases cannot be read").arg(damaged);
  return problems;
}

Result<void> quickCheck(SQLite::Database& db, const QString& path) {
  SQLite::Statement query(db, "PRAGMA quick_check(1)");
  while (query.executeStep()) {
    const QString line = QString::fromUtf8(query.getColumn(0).getText());
    if (line != QLatin1String("ok")) return Error{ErrorCode::BaseDamaged, {path}, line};
  }
  return {};
}

Stopping::Stopping(SQLite::Database& db, const Progress& progress) : m_db(db) {
  sqlite3_progress_handler(
      db.getHandle(), stepsBetweenLooks,
      [](void* asked) { return static_cast<const Progress*>(asked)->cancelled() ? 1 : 0; },
      const_cast<Progress*>(&progress));
}

Stopping::~Stopping() { sqlite3_progress_handler(m_db.getHandle(), 0, nullptr, nullptr); }

}  // namespace retenta
