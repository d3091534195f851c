// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <type_traits>

#include <QString>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/guard.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// One business on disk: a `.retenta` file, which is an SQLite base with its own application id.
///
/// Owns the lock, the one writing connection (which alone checkpoints) and a pool of read-only
/// ones. Thread-safe: `read` may run on many threads at once, `write` on one at a time, both block.
/// The file is never opened outside SQLite while this object lives (POSIX locks would be lost).
class BaseFile {
 public:
  enum class Access { ReadWrite, ReadOnly };

  /// Makes a new base (0600) with the current schema. Refuses a path that exists.
  static Result<std::unique_ptr<BaseFile>> create(const QString& path);

  /// Opens an existing base: lock, header, pragmas, integrity after an unclean close, migration
  /// (after a verified backup beside the file). Foreign, newer and damaged files are refused
  /// untouched. ReadOnly takes no lock and never writes. Cancelled between two migrations leaves
  /// the base at the schema reached, as a kill would.
  static Result<std::unique_ptr<BaseFile>> open(const QString& path, Access access,
                                                const Progress& progress = {});

  /// Removes a closed base that could not be made to the end: nothing half-made stays behind.
  static void discard(const QString& path);

  ~BaseFile();
  BaseFile(const BaseFile&) = delete;
  BaseFile& operator=(const BaseFile&) = delete;

  const QString& path() const;
  Access access() const;

  /// Runs `work(SQLite::Database&)` in a read transaction: one consistent picture of the base.
  /// `work` may throw SQLite::Exception and return T or Result<T>.
  template <class F>
  auto read(F&& work) const -> AsResult<std::invoke_result_t<F, SQLite::Database&>> {
    return guarded(path(), [&] {
      const Reader reader(*this);
      return work(reader.db());
    });
  }

  /// Runs `work(SQLite::Database&)` in one BEGIN IMMEDIATE … COMMIT. An Error returned or an
  /// exception thrown rolls everything back.
  template <class F>
  auto write(F&& work) -> AsResult<std::invoke_result_t<F, SQLite::Database&>> {
    using R = std::invoke_result_t<F, SQLite::Database&>;
    return guarded(path(), [&]() -> AsResult<R> {
      Writer writer(*this);
      if constexpr (std::is_void_v<R>) {
        work(writer.db());
        writer.commit();
        return {};
      } else {
        AsResult<R> answer = work(writer.db());
        if (answer.ok()) writer.commit();
        return answer;
      }
    });
  }

  /// Brings all that was written into the file and empties the -wal file: what was deleted is then
  /// overwritten in both, and a base that was moved is whole. BaseBusy when a reader does not end.
  Result<void> settle();

  /// Full integrity and foreign key check: a line per problem, empty when sound.
  Result<QStringList> check() const;

  /// Writes the whole base, through the connection that is open, as `target`, which must not exist.
  /// Works when path() is gone; the copy is checked, for its owner alone, and whole or not there.
  Result<void> saveCopy(const QString& target, const Progress& progress = {});

  /// Whether the file at path() is still the one opened (not deleted or replaced). By stat only.
  bool isInPlace() const;
  /// The same question, to be asked on any thread, also after this object is gone.
  std::function<bool()> placeCheck() const;

 private:
  class Reader {
   public:
    explicit Reader(const BaseFile& file);
    ~Reader();
    SQLite::Database& db() const { return *m_db; }

   private:
    const BaseFile& m_file;
    std::unique_ptr<SQLite::Database> m_db;
  };

  class Writer {
   public:
    explicit Writer(BaseFile& file);
    ~Writer();
    SQLite::Database& db() const;
    void commit();

   private:
    BaseFile& m_file;
    std::unique_lock<std::mutex> m_lock;
    bool m_done = false;
  };

  struct State;
  explicit BaseFile(std::unique_ptr<State> state);
  std::unique_ptr<State> m_state;
};

}  // namespace retenta
