// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/basefile.h"

#include <cerrno>
#include <optional>
#include <vector>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/storage/basecopy.h"
#include "core/storage/changes/basemark.h"
#include "core/storage/connection.h"
#include "core/storage/migrator.h"
#include "core/storage/snapshot.h"

namespace retenta {

namespace {

struct FileMark {
  dev_t device = 0;
  ino_t inode = 0;
};

std::optional<FileMark> markOf(const QString& path) {
  struct stat info = {};
  if (::stat(QFile::encodeName(path).constData(), &info) != 0) return std::nullopt;
  return FileMark{info.st_dev, info.st_ino};
}

bool isAt(const FileMark& mark, const QString& path) {
  const auto now = markOf(path);
  return now && now->device == mark.device && now->inode == mark.inode;
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
    // What lies at the path now may be another base.
    if (mark && !isAt(*mark, path)) throw SQLite::Exception("moved", SQLITE_READONLY_DBMOVED);
    return connectBase(path, immutable ? Connect::Immutable : Connect::ReadOnly);
  }

  void giveBack(std::unique_ptr<SQLite::Database> db) {
    const std::lock_guard guard(readersMutex);
    idleReaders.push_back(std::move(db));
  }

  Result<void> takeLock() {
    auto taken = lockBase(path);
    if (!taken) return taken.error();
    lock = std::move(*taken);
    return {};
  }
};

BaseFile::BaseFile(std::unique_ptr<State> state) : m_state(std::move(state)) {}

BaseFile::~BaseFile() {
  m_state->idleReaders.clear();
  // SQLite leaves the -wal file of a base that was moved: it must not become another's.
  if (!isInPlace()) (void)settle();
  m_state->writer.reset();  // the last connection checkpoints and removes the -wal file
}

void BaseFile::discard(const QString& path) {
  for (const auto* suffix : {"", "-wal", "-shm"}) QFile::remove(path + QLatin1String(suffix));
  removeSideFile(path);
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
    state->writer = connectBase(state->path, Connect::ReadWrite);
    state->writer->exec("PRAGMA page_size=16384");
    state->writer->exec("PRAGMA application_id=" + std::to_string(baseApplicationId));
    prepareForWriting(*state->writer);
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

Result<std::unique_ptr<BaseFile>> BaseFile::open(const QString& path, Access access,
                                                 const Progress& progress) {
  auto state = std::make_unique<State>();
  state->path = QFileInfo(path).absoluteFilePath();
  state->access = access;
  if (!QFile::exists(state->path)) return Error{ErrorCode::FileNotFound, {path}, {}};
  // The lock comes before the raw read of the header: whoever holds the base must not be disturbed.
  if (access == Access::ReadWrite) {
    if (!isWritable(state->path)) return Error{ErrorCode::BaseReadOnly, {path}, {}};
    if (const auto locked = state->takeLock(); !locked) return locked.error();
  }
  const auto header = readBaseHeader(state->path);
  if (!header) return header.error();
  if (!header->ours()) {
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
      auto db = state->takeReader();
      if (db->execAndGet("PRAGMA user_version").getInt() < currentSchema()) {
        return Error{ErrorCode::BaseOlder, {path}, {}};
      }
      state->giveBack(std::move(db));
      return {};
    }
    state->writer = connectBase(state->path, Connect::ReadWrite);
    const Stopping stopping(*state->writer, progress);
    prepareForWriting(*state->writer);
    if (unclean) {
      if (const auto sound = quickCheck(*state->writer, state->path); !sound) return sound;
    }
    const int schema = state->writer->execAndGet("PRAGMA user_version").getInt();
    if (schema < currentSchema()) {
      const auto saved = backupBeforeMigration(*state->writer, state->path, schema, progress);
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
  return read([](SQLite::Database& db) { return integrityProblems(db); });
}

Result<void> BaseFile::settle() {
  return guarded(path(), [&]() -> Result<void> {
    const std::lock_guard turn(m_state->writeMutex);
    if (!m_state->writer) return Error{ErrorCode::BaseReadOnly, {path()}, {}};
    const int busy = m_state->writer->execAndGet("PRAGMA wal_checkpoint(TRUNCATE)").getInt();
    if (busy != 0) return Error{ErrorCode::BaseBusy, {path()}, {}};
    return {};
  });
}

Result<void> BaseFile::saveCopy(const QString& target, const Progress& progress) {
  return guarded(target, [&] {
    const std::lock_guard guard(m_state->writeMutex);
    if (m_state->writer) return writeBaseCopy(*m_state->writer, target, progress);
    auto reader = m_state->takeReader();
    const auto done = writeBaseCopy(*reader, target, progress);
    m_state->giveBack(std::move(reader));
    return done;
  });
}

bool BaseFile::isInPlace() const { return m_state->mark && isAt(*m_state->mark, m_state->path); }

std::function<bool()> BaseFile::placeCheck() const {
  return [mark = m_state->mark, path = m_state->path] { return mark && isAt(*mark, path); };
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
  if (!m_file.isInPlace()) {
    throw SQLite::Exception("the file is gone", SQLITE_READONLY_DBMOVED);
  }
  (void)takeLeave(db());  // of a write that failed
  db().exec("BEGIN IMMEDIATE");
}

BaseFile::Writer::~Writer() {
  if (!m_done) db().tryExec("ROLLBACK");
}

SQLite::Database& BaseFile::Writer::db() const { return *m_file.m_state->writer; }

void BaseFile::Writer::commit() {
  const bool sameLedger = takeLeave(db());
  if (!sameLedger) renewBaseMark(db());
  db().exec("COMMIT");
  m_done = true;
  if (!sameLedger) removeSideFile(m_file.path());
}

}  // namespace retenta
