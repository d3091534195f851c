// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace SQLite {
class Database;
}

namespace retenta {

/// Records what the statements between construction and take() change in the base's tables, as an
/// SQLite session changeset: the before and after of every row touched. This is what undo stores.
/// Lives inside one write transaction, on its thread. Throws SQLite::Exception.
class ChangeRecorder {
 public:
  explicit ChangeRecorder(SQLite::Database& db);
  ~ChangeRecorder();
  ChangeRecorder(const ChangeRecorder&) = delete;
  ChangeRecorder& operator=(const ChangeRecorder&) = delete;

  /// The changes so far; empty when nothing differs.
  QByteArray take();

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

/// While this lives, no recorder of this thread sees changes: for what moves rows from one place to
/// another and changes nothing for whoever reads them.
class RecordingPause {
 public:
  explicit RecordingPause(SQLite::Database& db);
  ~RecordingPause();
  RecordingPause(const RecordingPause&) = delete;
  RecordingPause& operator=(const RecordingPause&) = delete;

 private:
  SQLite::Database& m_db;
};

/// The changeset that takes `changes` back.
QByteArray inverted(const QByteArray& changes);

/// How many rows a changeset changes.
qint64 changeCount(const QByteArray& changes);

/// A row of a changeset that could not be applied: what stands there now differs.
struct LeftRow {
  enum class Change { Insert, Update, Delete };
  QString table;
  Change change = Change::Update;
  QStringList key;       ///< the values of its primary key, in order of column
  bool missing = false;  ///< Update, Delete: there is no such row any more
  std::map<int, std::pair<QString, QString>> fields;  ///< Update: by column, from and to
};

/// What became of a changeset.
struct Applied {
  std::vector<LeftRow> left;
  /// Rows would have pointed to something that is gone. With References::Keep nothing at all was
  /// applied.
  bool dangling = false;

  bool whole() const { return left.empty() && !dangling; }
};

/// What to do when applied rows would point to rows that are gone: apply nothing, or apply what can
/// be and leave those rows out (they are told in `left`).
enum class References { Keep, DropDangling };

/// Applies a changeset row by row. A row that no longer holds the values the changeset starts from
/// is left as it is (later edits stay) and told. Throws SQLite::Exception.
Applied applyTelling(SQLite::Database& db, const QByteArray& changes,
                     References references = References::Keep);

/// The same, told by number alone: 0 = all was applied. Dangling rows count as one.
int applyChanges(SQLite::Database& db, const QByteArray& changes);

}  // namespace retenta
