// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/basefile.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <vector>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/migrator.h"

namespace retenta {

namespace {

constexpr int applicationId = 0x52544E41;  // "RTNA"
constexpr int busyMs = 5000;

struct FileMark {
  dev_t device = 0;
  ino_t inode = 0;
};

std::optional<FileMark> markOf(const QString& path) {
  struct stat info = {};
  if (::stat(QFile::encodeName(path).constData(), &info) != 0) return std::nullopt;
  return FileMark{info.st_dev, info.st_ino};
}

// What the SQLite header says before SQLite itself may touch the file.
struct Header {
  bool empty = false;
  bool sqlite = false;
  int application = 0;
  int schema = 0;
  bool wal = false;
};

int bigEndian(const char* at) {
  const auto* b = reinterpret_cast<const unsigned char*>(at);
  return static_cast<int>((unsigned{b[0]} << 24) | (unsigned{b[1]} << 16) | (unsigned{b[2]} << 8) |
                          b[3]);
}

Result<Header> readHeader(const QString& path) {
  QFile file(path);
  if (!file.exists()) return Error{ErrorCode::FileNotFound, {path}, {}};
  if (!file.open(QIODevice::ReadOnly)) {
    return Error{ErrorCode::FileUnreadable, {path, file.errorString()}, {}};
  }
  const QByteArray bytes = file.read(100);
  Header header;
  header.empty = bytes.isEmpty();
  header.sqlite = bytes.size() == 100 && bytes.startsWith(QByteArray("SQLite format 3\0", 16));
  if (header.sqlite) {
    header.schema = bigEndian(bytes.constData() + 60);
    header.application = bigEndian(bytes.constData() + 68);
    header.wal = bytes[18] == 2;
  }
  return header;
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

std::unique_ptr<SQLite::Database> connect(const QString& path, bool writable,
                                          bool immutable = false) {
  countNoMemory();  // before SQLite's first use; afterwards it would be refused, without harm
  // No mutex of its own: a connection is only ever used by one thread at a time (the writer under
  // its lock, a reader by who took it), and the locks would be a quarter of a bulk insert.
  const int flags = (writable ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY) |
                    SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX;
  QString uri =
      QStringLiteral("file:") + QString::fromLatin1(QFile::encodeName(path).toPercentEncoding("/"));
  if (immutable) uri += QStringLiteral("?immutable=1");
  auto db = std::make_unique<SQLite::Database>(uri.toStdString(), flags);
  harden(*db);
  return db;
}

void preparePragmas(SQLite::Database& db) {
  db.exec("PRAGMA journal_mode=WAL");
  db.exec("PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA journal_size_limit=67108864");
}

Result<void> quickCheck(SQLite::Database& db, const QString& path) {
  SQLite::Statement query(db, "PRAGMA quick_check(1)");
  while (query.executeStep()) {
    const QString line = QString::fromUtf8(query.getColumn(0).getText());
    if (line != QLatin1String("ok")) return Error{ErrorCode::BaseDamaged, {path}, line};
  }
  return {};
}

// A copy made by SQLite itself, checked, that no later step overwrites.
Result<void> backupBeforeMigration(SQLite::Database& db, const QString& path, int schema) {
  const QString stamp =
      QFileInfo(path).lastModified().toUTC().toString(QStringLiteral("yyyyMMdd-HHmmss"));
  const QString target = QStringLiteral("%1.schema%2-%3.bak").arg(path).arg(schema).arg(stamp);
  if (QFile::exists(target)) return {};
  const QString part = target + QStringLiteral(".part");
  QFile::remove(part);
  SQLite::Statement copy(db, "VACUUM INTO ?");
  copy.bind(1, part.toStdString());
  copy.exec();
  {
    SQLite::Database made(part.toStdString(), SQLite::OPEN_READONLY);
    if (const auto sound = quickCheck(made, part); !sound) return sound;
  }
  QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
  if (!QFile::rename(part, target)) return Error{ErrorCode::FileWriteFailed, {target, {}}, {}};
  return {};
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

bool isWritable(const QString& path) {
  return ::access(QFile::encodeName(path).constData(), W_OK) == 0 &&
         ::access(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), W_OK) == 0;
}

}  // namespace

struct BaseFile::State {
  QString path;
  Access access = Access::ReadWrite;
  bool immutable = false;  // a closed base in a folder where SQLite may not write its -shm file
  std::optional<FileMark> mark;
  std::unique_ptr<QLockFile> lock;
  std::mutex writeMutex;
  std::unique_ptr<SQLite::Database> writer;
  std::mutex readersMutex;
  std::vector<std::unique_ptr<SQLite::Database>> idleReaders;

  std::unique_ptr<SQLite::Database> takeReader() {
    {
      const std::lock_guard guard(readersMutex);
      if (!idleReaders.empty()) {
        auto db = std::move(idleReaders.back());
        idleReaders.pop_back();
        return db;
      }
    }
    return connect(path, false, immutable);
  }

  void giveBack(std::unique_ptr<SQLite::Database> db) {
    const std::lock_guard guard(readersMutex);
    idleReaders.push_back(std::move(db));
  }

  Result<void> takeLock() {
    lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    if (lock->tryLock(100)) return {};
    if (lock->error() == QLockFile::PermissionError)
      return Error{ErrorCode::BaseReadOnly, {path}, {}};
    if (lock->error() == QLockFile::UnknownError) return Error{ErrorCode::DiskFull, {path}, {}};
    return lockedError(path, *lock);
  }
};

BaseFile::BaseFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}

BaseFile::~BaseFile() {
  m_state->idleReaders.clear();
  m_state->writer.reset();  // the last connection checkpoints and removes the -wal file
}

void BaseFile::discard(const QString& path) {
  for (const auto* suffix : {"", "-wal", "-shm"}) QFile::remove(path + QLatin1String(suffix));
}

const QString& BaseFile::path() const { return m_state->path; }
BaseFile::Access BaseFile::access() const { return m_state->access; }

Result<std::unique_ptr<BaseFile>> BaseFile::create(const QString& path) {
  auto state = std::make_unique<State>();
  state->path = QFileInfo(path).absoluteFilePath();
  if (QFile::exists(state->path)) return Error{ErrorCode::FileExists, {path}, {}};
  const auto refused = [&] {
    return Error{ErrorCode::FileWriteFailed, {path, qt_error_string(errno)}, {}};
  };
  // The lock file cannot tell a missing folder from a full disk.
  const QByteArray folder = QFile::encodeName(QFileInfo(state->path).absolutePath());
  if (::access(folder.constData(), W_OK | X_OK) != 0) return refused();
  if (const auto locked = state->takeLock(); !locked) return locked.error();
  const QByteArray name = QFile::encodeName(state->path);
  const int fd = ::open(name.constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0) {
    if (errno == EEXIST) return Error{ErrorCode::FileExists, {path}, {}};
    if (errno == ENOSPC) return Error{ErrorCode::DiskFull, {path}, {}};
    return refused();
  }
  ::close(fd);
  auto made = guarded(state->path, [&]() -> Result<void> {
    state->writer = connect(state->path, true);
    state->writer->exec("PRAGMA page_size=16384");
    state->writer->exec("PRAGMA application_id=" + std::to_string(applicationId));
    preparePragmas(*state->writer);
    migrate(*state->writer);
    return {};
  });
  if (!made) {
    state->writer.reset();
    discard(state->path);
    return made.error();
  }
  state->mark = markOf(state->path);
  return std::unique_ptr<BaseFile>(new BaseFile(std::move(state)));
}

Result<std::unique_ptr<BaseFile>> BaseFile::open(const QString& path, Access access) {
  auto state = std::make_unique<State>();
  state->path = QFileInfo(path).absoluteFilePath();
  state->access = access;
  if (!QFile::exists(state->path)) return Error{ErrorCode::FileNotFound, {path}, {}};
  // The lock comes before the raw read of the header: whoever holds the base must not be disturbed.
  if (access == Access::ReadWrite) {
    if (!isWritable(state->path)) return Error{ErrorCode::BaseReadOnly, {path}, {}};
    if (const auto locked = state->takeLock(); !locked) return locked.error();
  }
  const auto header = readHeader(state->path);
  if (!header) return header.error();
  if (!header->sqlite || header->application != applicationId) {
    return Error{ErrorCode::BaseNotRetenta, {path}, {}};
  }
  if (header->schema > currentSchema()) {
    return Error{ErrorCode::BaseNewer,
                 {path, QString::number(header->schema), QString::number(currentSchema())},
                 {}};
  }
  const bool unclean = QFileInfo(state->path + QStringLiteral("-wal")).size() > 0;
  if (access == Access::ReadOnly) state->immutable = !unclean && !isWritable(state->path);

  auto opened = guarded(state->path, [&]() -> Result<void> {
    if (access == Access::ReadOnly) {
      auto db = connect(state->path, false, state->immutable);
      if (db->execAndGet("PRAGMA user_version").getInt() < currentSchema()) {
        return Error{ErrorCode::BaseReadOnly, {path}, QStringLiteral("needs migration")};
      }
      state->giveBack(std::move(db));
      return {};
    }
    state->writer = connect(state->path, true);
    preparePragmas(*state->writer);
    if (unclean) {
      if (const auto sound = quickCheck(*state->writer, state->path); !sound) return sound;
    }
    const int schema = state->writer->execAndGet("PRAGMA user_version").getInt();
    if (schema < currentSchema()) {
      const auto saved = backupBeforeMigration(*state->writer, state->path, schema);
      if (!saved) return saved;
      migrate(*state->writer);
    }
    return {};
  });
  if (!opened) return opened.error();
  state->mark = markOf(state->path);
  return std::unique_ptr<BaseFile>(new BaseFile(std::move(state)));
}

Result<QStringList> BaseFile::check() const {
  return read([](SQLite::Database& db) {
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
    return problems;
  });
}

bool BaseFile::isInPlace() const {
  const auto now = markOf(m_state->path);
  return now && m_state->mark && now->device == m_state->mark->device &&
         now->inode == m_state->mark->inode;
}

BaseFile::Reader::Reader(const BaseFile& file) : m_file(file), m_db(file.m_state->takeReader()) {
  m_db->exec("BEGIN");
}

BaseFile::Reader::~Reader() {
  m_db->tryExec("COMMIT");
  m_file.m_state->giveBack(std::move(m_db));
}

BaseFile::Writer::Writer(BaseFile& file) : m_file(file), m_lock(file.m_state->writeMutex) {
  if (!m_file.m_state->writer) throw SQLite::Exception("opened for reading", SQLITE_READONLY);
  if (!m_file.isInPlace()) throw SQLite::Exception("the file is gone", SQLITE_CANTOPEN);
  db().exec("BEGIN IMMEDIATE");
}

BaseFile::Writer::~Writer() {
  if (!m_done) db().tryExec("ROLLBACK");
}

SQLite::Database& BaseFile::Writer::db() const { return *m_file.m_state->writer; }

void BaseFile::Writer::commit() {
  db().exec("COMMIT");
  m_done = true;
}

}  // namespace retenta
