// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/changeset.h"

#include <utility>
#include <vector>

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

QString textOf(sqlite3_value* value) {
  if (!value) return {};
  return QString::fromUtf8(reinterpret_cast<const char*>(sqlite3_value_text(value)),
                           sqlite3_value_bytes(value));
}

LeftRow rowAt(sqlite3_changeset_iter* at) {
  const char* table = nullptr;
  int columns = 0;
  int change = 0;
  LeftRow row;
  if (sqlite3changeset_op(at, &table, &columns, &change, nullptr) != SQLITE_OK) return row;
  row.table = QString::fromUtf8(table);
  row.change = change == SQLITE_INSERT   ? LeftRow::Change::Insert
               : change == SQLITE_DELETE ? LeftRow::Change::Delete
                                         : LeftRow::Change::Update;
  unsigned char* isKey = nullptr;
  sqlite3changeset_pk(at, &isKey, nullptr);
  for (int i = 0; isKey && i < columns; ++i) {
    if (!isKey[i]) continue;
    sqlite3_value* value = nullptr;
    if (change == SQLITE_INSERT)
      sqlite3changeset_new(at, i, &value);
    else
      sqlite3changeset_old(at, i, &value);
    row.key += textOf(value);
  }
  if (change != SQLITE_UPDATE) return row;
  for (int i = 0; i < columns; ++i) {
    sqlite3_value* from = nullptr;
    sqlite3_value* to = nullptr;
    sqlite3changeset_old(at, i, &from);
    sqlite3changeset_new(at, i, &to);
    if (from && to) row.fields[i] = {textOf(from), textOf(to)};
  }
  return row;
}

struct Applying {
  References references = References::Keep;
  Applied applied;
};

int onConflict(void* context, int kind, sqlite3_changeset_iter* at) {
  auto& applying = *static_cast<Applying*>(context);
  if (kind == SQLITE_CHANGESET_FOREIGN_KEY) {
    applying.applied.dangling = true;
    return applying.references == References::Keep ? SQLITE_CHANGESET_ABORT : SQLITE_CHANGESET_OMIT;
  }
  applying.applied.left.push_back(rowAt(at));
  applying.applied.left.back().missing = kind == SQLITE_CHANGESET_NOTFOUND;
  return SQLITE_CHANGESET_OMIT;
}

struct Reference {
  std::string table;
  std::string column;
  std::string target;
  std::string targetColumn;
};

// Every single-column reference between tables of the base.
std::vector<Reference> referencesOf(SQLite::Database& db) {
  std::vector<Reference> all;
  SQLite::Statement query(db, R"sql(
    SELECT m.name, f."from", f."table",
           coalesce(f."to", (SELECT name FROM pragma_table_info(f."table") WHERE pk = 1))
    FROM sqlite_schema AS m JOIN pragma_foreign_key_list(m.name) AS f WHERE m.type = 'table'
  )sql");
  while (query.executeStep())
    all.push_back({query.getColumn(0).getString(), query.getColumn(1).getString(),
                   query.getColumn(2).getString(), query.getColumn(3).getString()});
  return all;
}

// The names of a table's key columns, in order of column, quoted.
std::vector<std::string> keyColumns(SQLite::Database& db, const std::string& table) {
  std::vector<std::string> columns;
  SQLite::Statement query(db, "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY cid");
  query.bind(1, table);
  while (query.executeStep()) columns.push_back('"' + query.getColumn(0).getString() + '"');
  return columns;
}

// A row that points to nothing takes those that point to it along: again until all is sound.
void dropDangling(SQLite::Database& db, Applied& applied) {
  const std::vector<Reference> references = referencesOf(db);
  for (bool again = true; again;) {
    again = false;
    for (const Reference& each : references) {
      const auto keys = keyColumns(db, each.table);
      std::string list;
      for (const std::string& key : keys) list += (list.empty() ? "" : ", ") + key;
      SQLite::Statement drop(db, "DELETE FROM \"" + each.table + "\" AS t WHERE t.\"" +
                                     each.column +
                                     "\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"" +
                                     each.target + "\" AS p WHERE p.\"" + each.targetColumn +
                                     "\" = t.\"" + each.column + "\") RETURNING " + list);
      while (drop.executeStep()) {
        LeftRow row;
        row.table = QString::fromStdString(each.table);
        row.change = LeftRow::Change::Insert;
        for (int i = 0; i < drop.getColumnCount(); ++i)
          row.key += QString::fromUtf8(drop.getColumn(i).getText());
        applied.left.push_back(row);
        again = true;
      }
    }
  }
}

}  // namespace

struct ChangeRecorder::State {
  sqlite3_session* session = nullptr;
};

namespace {

// Those that live on this thread, the last one innermost.
thread_local std::vector<std::pair<sqlite3*, sqlite3_session*>> recording;

void setRecording(SQLite::Database& db, bool on) {
  for (const auto& [handle, session] : recording) {
    if (handle == db.getHandle()) sqlite3session_enable(session, on ? 1 : 0);
  }
}

}  // namespace

ChangeRecorder::ChangeRecorder(SQLite::Database& db) : m_state(std::make_unique<State>()) {
  check(sqlite3session_create(db.getHandle(), "main", &m_state->session));
  sqlite3session_table_filter(m_state->session, isUndoable, nullptr);
  check(sqlite3session_attach(m_state->session, nullptr));
  recording.emplace_back(db.getHandle(), m_state->session);
}

ChangeRecorder::~ChangeRecorder() {
  std::erase_if(recording, [&](const auto& each) { return each.second == m_state->session; });
  if (m_state->session) sqlite3session_delete(m_state->session);
}

RecordingPause::RecordingPause(SQLite::Database& db) : m_db(db) { setRecording(db, false); }

RecordingPause::~RecordingPause() { setRecording(m_db, true); }

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

qint64 changeCount(const QByteArray& changes) {
  QByteArray copy = changes;
  sqlite3_changeset_iter* at = nullptr;
  check(sqlite3changeset_start(&at, static_cast<int>(copy.size()), copy.data()));
  qint64 count = 0;
  while (sqlite3changeset_next(at) == SQLITE_ROW) ++count;
  sqlite3changeset_finalize(at);
  return count;
}

Applied applyTelling(SQLite::Database& db, const QByteArray& changes, References references) {
  Applying applying{references, {}};
  QByteArray copy = changes;  // the C API takes a mutable pointer
  const int code = sqlite3changeset_apply(db.getHandle(), static_cast<int>(copy.size()),
                                          copy.data(), nullptr, onConflict, &applying);
  // Refused by us: SQLite has taken back what it had applied.
  if (code == SQLITE_CONSTRAINT && applying.applied.dangling) return applying.applied;
  check(code);
  if (applying.applied.dangling) dropDangling(db, applying.applied);
  return applying.applied;
}

int applyChanges(SQLite::Database& db, const QByteArray& changes) {
  const Applied applied = applyTelling(db, changes);
  return static_cast<int>(applied.left.size()) + (applied.dangling ? 1 : 0);
}

}  // namespace retenta
