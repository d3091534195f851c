// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/changeset.h"

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

// Append-only ledgers and the book of steps themselves are corrected by new rows, never rewound.
int isUndoable(void*, const char* table) {
  const QByteArrayView name(table);
  for (const char* kept :
       {"consent", "undo_step", "deleted", "import", "suppression", "sqlite_sequence"}) {
    if (name == QByteArrayView(kept)) return 0;
  }
  return 1;
}

void check(int code) {
  if (code != SQLITE_OK) throw SQLite::Exception(sqlite3_errstr(code), code);
}

QByteArray adopt(int size, void* data) {
  const QByteArray bytes(static_cast<const char*>(data), size);
  sqlite3_free(data);
  return bytes;
}

int onConflict(void* counter, int kind, sqlite3_changeset_iter*) {
  ++*static_cast<int*>(counter);
  return kind == SQLITE_CHANGESET_FOREIGN_KEY ? SQLITE_CHANGESET_ABORT : SQLITE_CHANGESET_OMIT;
}

}  // namespace

struct ChangeRecorder::State {
  sqlite3_session* session = nullptr;
};

ChangeRecorder::ChangeRecorder(SQLite::Database& db) : m_state(std::make_unique<State>()) {
  check(sqlite3session_create(db.getHandle(), "main", &m_state->session));
  sqlite3session_table_filter(m_state->session, isUndoable, nullptr);
  check(sqlite3session_attach(m_state->session, nullptr));
}

ChangeRecorder::~ChangeRecorder() {
  if (m_state->session) sqlite3session_delete(m_state->session);
}

QByteArray ChangeRecorder::take() {
  int size = 0;
  void* data = nullptr;
  check(sqlite3session_changeset(m_state->session, &size, &data));
  return adopt(size, data);
}

QByteArray inverted(const QByteArray& changes) {
  int size = 0;
  void* data = nullptr;
  check(
      sqlite3changeset_invert(static_cast<int>(changes.size()), changes.constData(), &size, &data));
  return adopt(size, data);
}

int applyChanges(SQLite::Database& db, const QByteArray& changes) {
  int conflicts = 0;
  QByteArray copy = changes;  // the C API takes a mutable pointer
  check(sqlite3changeset_apply(db.getHandle(), static_cast<int>(copy.size()), copy.data(), nullptr,
                               onConflict, &conflicts));
  return conflicts;
}

}  // namespace retenta
