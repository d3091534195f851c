// SPDX-License-Identifier: GPL-3.0-or-later
// The format is that of sqlite.org/session/sqlite3changeset.html: headers of tables ('T', number of
// columns, which of them are keys, name), and behind each its changes (operation, a flag, values).
#include "core/storage/changes/changefilter.h"

#include <algorithm>
#include <bit>
#include <cstring>

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

namespace retenta {

namespace {

constexpr unsigned char insertion = 18;
constexpr unsigned char deletion = 9;
constexpr unsigned char update = 23;

class Reader {
 public:
  explicit Reader(const QByteArray& bytes)
      : m_at(reinterpret_cast<const unsigned char*>(bytes.constData())),
        m_begin(m_at),
        m_end(m_at + bytes.size()) {}

  bool atEnd() const { return m_at >= m_end; }
  bool failed() const { return m_failed; }
  std::size_t position() const { return static_cast<std::size_t>(m_at - m_begin); }
  unsigned char peek() const { return atEnd() ? 0 : *m_at; }

  unsigned char byte() {
    if (atEnd()) {
      m_failed = true;
      return 0;
    }
    return *m_at++;
  }

  // Seven bits a byte, the last of nine has eight.
  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (int i = 0; i < 9; ++i) {
      const unsigned char next = byte();
      if (i == 8) return value << 8 | next;
      value = value << 7 | (next & 0x7FU);
      if ((next & 0x80U) == 0) return value;
    }
    return value;
  }

  std::string bytes(std::uint64_t count) {
    if (count > static_cast<std::uint64_t>(m_end - m_at)) {
      m_failed = true;
      m_at = m_end;
      return {};
    }
    std::string text(reinterpret_cast<const char*>(m_at), count);
    m_at += count;
    return text;
  }

  std::string zeroEnded() {
    std::string text;
    while (!atEnd() && *m_at != 0) text.push_back(static_cast<char>(*m_at++));
    byte();
    return text;
  }

  std::optional<std::string> value() {
    switch (byte()) {
      case 1:
        return std::to_string(static_cast<std::int64_t>(number()));
      case 2:
        return std::to_string(std::bit_cast<double>(number()));
      case 3:
      case 4:
        return bytes(varint());
      case 0:
      case 5:
        return std::nullopt;
      default:
        m_failed = true;
        return std::nullopt;
    }
  }

 private:
  std::uint64_t number() {
    std::uint64_t value = 0;
    for (int i = 0; i < 8; ++i) value = value << 8 | byte();
    return value;
  }

  const unsigned char* m_at;
  const unsigned char* m_begin;
  const unsigned char* m_end;
  bool m_failed = false;
};

struct Stretch {
  std::size_t header = 0;  // of its table: begin and end
  std::size_t headerEnd = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool read(const QByteArray& changes, std::vector<ChangedRow>& rows,
          std::vector<Stretch>& stretches) {
  Reader reader(changes);
  Stretch stretch;
  std::string table;
  std::uint64_t columns = 0;
  const auto values = [&](std::vector<std::optional<std::string>>& into) {
    for (std::uint64_t i = 0; i < columns && !reader.failed(); ++i) into.push_back(reader.value());
  };
  while (!reader.atEnd() && !reader.failed()) {
    if (reader.peek() == 'T') {
      stretch.header = reader.position();
      reader.byte();
      columns = reader.varint();
      reader.bytes(columns);
      table = reader.zeroEnded();
      stretch.headerEnd = reader.position();
      continue;
    }
    stretch.begin = reader.position();
    const unsigned char operation = reader.byte();
    reader.byte();
    if (table.empty() || (operation != insertion && operation != deletion && operation != update))
      return false;
    ChangedRow row;
    row.table = table;
    if (operation != insertion) values(row.before);
    if (operation != deletion) values(row.after);
    stretch.end = reader.position();
    rows.push_back(std::move(row));
    stretches.push_back(stretch);
  }
  return !reader.failed();
}

}  // namespace

std::optional<std::vector<ChangedRow>> changedRows(const QByteArray& changes) {
  std::vector<ChangedRow> rows;
  std::vector<Stretch> stretches;
  if (!read(changes, rows, stretches)) return std::nullopt;
  return rows;
}

QByteArray withoutRows(const QByteArray& changes,
                       const std::function<bool(std::size_t)>& leaveOut) {
  std::vector<ChangedRow> rows;
  std::vector<Stretch> stretches;
  if (!read(changes, rows, stretches)) return {};
  QByteArray left;
  std::size_t header = changes.size() + 1;
  const auto copy = [&](std::size_t begin, std::size_t end) {
    left.append(changes.constData() + begin, static_cast<qsizetype>(end - begin));
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (leaveOut(i)) continue;
    const Stretch& stretch = stretches[i];
    if (stretch.header != header) copy(stretch.header, stretch.headerEnd);
    header = stretch.header;
    copy(stretch.begin, stretch.end);
  }
  return left;
}

bool changesOnly(const QByteArray& changes, const std::vector<std::string_view>& tables) {
  sqlite3_changeset_iter* at = nullptr;
  // Only read: the interface is older than const.
  auto* bytes = const_cast<char*>(changes.constData());
  if (sqlite3changeset_start(&at, static_cast<int>(changes.size()), bytes) != SQLITE_OK) {
    return false;
  }
  bool only = true;
  while (only && sqlite3changeset_next(at) == SQLITE_ROW) {
    const char* table = nullptr;
    int columns = 0;
    int operation = 0;
    int indirect = 0;
    only = sqlite3changeset_op(at, &table, &columns, &operation, &indirect) == SQLITE_OK &&
           std::find(tables.begin(), tables.end(), std::string_view(table)) != tables.end();
  }
  return sqlite3changeset_finalize(at) == SQLITE_OK && only;
}

bool changesTable(const QByteArray& changes, const std::string& table) {
  const auto rows = changedRows(changes);
  return rows && std::any_of(rows->begin(), rows->end(),
                             [&](const ChangedRow& row) { return row.table == table; });
}

}  // namespace retenta
