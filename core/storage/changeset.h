// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QByteArray>

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

/// The changeset that takes `changes` back.
QByteArray inverted(const QByteArray& changes);

/// Applies a changeset row by row. A row that no longer holds the values the changeset starts from
/// is left as it is (later edits stay) and counted. Returns the number of such rows.
int applyChanges(SQLite::Database& db, const QByteArray& changes);

}  // namespace retenta
