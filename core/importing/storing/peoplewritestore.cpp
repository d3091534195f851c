// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/peoplewritestore.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <QtEndian>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/radixsort.h"
#include "core/importing/text/celltext.h"
#include "core/storage/bulkinsert.h"

namespace retenta {

namespace {

constexpr std::size_t longestKey = 320;
constexpr std::size_t bulkFrom = 10'000;  // from here on an index is rather built than grown

class PeopleRows : public BulkRows {
 public:
  PeopleRows(const ImportPlan& plan, const Reading& reading, const ImportOutcome& outcome,
             ClientId first, Day today)
      : m_reading(reading), m_out(outcome), m_next(first), m_today(today) {
    m_sales = plan.kind == ImportKind::Orders;
  }

  bool next() override {
    if (++m_at >= m_out.newPeople.size()) return false;
    m_who = &m_out.people.people[m_out.newPeople[m_at]];
    return true;
  }

  void cell(int column, BulkCell out) const override {
    switch (column) {
      case 0:
        return out.set(m_next + static_cast<std::int64_t>(m_at));
      case 1:
        return out.set(m_who->name == TextTable::none ? std::string_view()
                                                      : m_reading.names.at(m_who->name));
      case 2:
        return out.set(nameKey());
      case 3:
        return out.set(std::int64_t{m_who->hasKeys ? 0 : 1});
      case 4:
        return out.set(m_who->gender ? std::string_view(&m_who->gender, 1) : std::string_view());
      case 5:
        return out.set(word(m_who->birthday));
      case 6:
        return out.set(word(m_who->city));
      case 7:
        return out.set(word(m_who->origin));
      case 8:
        return out.set(std::int64_t{m_who->firstDay != 0 || m_sales ? m_who->firstDay : m_today});
      default:
        return out.set(word(m_who->address));
    }
  }

 private:
  std::string_view word(std::uint32_t number) const {
    return number == TextTable::none ? std::string_view() : m_reading.words.at(number);
  }
  std::string_view nameKey() const {
    const std::uint32_t key =
        m_who->name == TextTable::none ? TextTable::none : m_reading.nameInfo[m_who->name].key;
    return key == TextTable::none ? std::string_view() : m_reading.nameKeys.at(key);
  }

  const Reading& m_reading;
  const ImportOutcome& m_out;
  ClientId m_next;
  Day m_today;
  bool m_sales = false;
  std::size_t m_at = static_cast<std::size_t>(-1);
  const Person* m_who = nullptr;
};

// The keys of one kind by their text: each page of the table is written once.
std::vector<std::uint32_t> sortedKeys(const TextTable& values,
                                      const std::vector<std::uint32_t>& keys) {
  std::vector<SortedEntry> entries;
  entries.reserve(keys.size());
  for (const std::uint32_t key : keys) {
    const std::string_view text = values.at(key);
    if (text.size() > longestKey) continue;
    char head[8] = {};
    std::copy_n(text.begin(), std::min<std::size_t>(text.size(), sizeof head), head);
    entries.push_back({qFromBigEndian<quint64>(head), key});
  }
  radixSort(entries);
  const auto before = [&](const SortedEntry& a, const SortedEntry& b) {
    return values.at(a.item) < values.at(b.item);
  };
  for (auto from = entries.begin(); from != entries.end();) {
    const auto to = std::find_if(from, entries.end(),
                                 [&](const SortedEntry& entry) { return entry.key != from->key; });
    if (to - from > 1) std::sort(from, to, before);
    from = to;
  }
  std::vector<std::uint32_t> sorted;
  sorted.reserve(entries.size());
  for (const SortedEntry& entry : entries) sorted.push_back(entry.item);
  return sorted;
}

class KeyRows : public BulkRows {
 public:
  KeyRows(const KeyTable& table, const std::vector<std::uint32_t>& personOf,
          const std::vector<ClientId>& clientOf, std::vector<std::uint32_t> keys,
          std::string_view source)
      : m_table(table),
        m_personOf(personOf),
        m_clientOf(clientOf),
        m_keys(std::move(keys)),
        m_source(source) {}

  bool next() override {
    ++m_at;
    fetch();
    return m_at < m_keys.size();
  }

  void cell(int column, BulkCell out) const override {
    const std::uint32_t key = m_keys[m_at];
    if (column == 3) return out.set(m_clientOf[m_personOf[key]]);
    if (column == 1 || !m_source.empty()) {
      // An id of a source of its own, as only Retenta's own files have.
      const ExternalId id = externalIdOf(m_table.values.at(key), m_source);
      return out.set(column == 1 ? id.source : id.value);
    }
    out.set(column == 2 ? m_table.values.at(key) : cutTo(m_table.typed[key], 500));
  }

 private:
  // What comes later lies anywhere in the memory: first where its texts are, then they.
  void fetch() const {
    constexpr std::size_t ahead = 16;
    if (m_at + ahead < m_keys.size()) {
      const std::uint32_t key = m_keys[m_at + ahead];
      m_table.values.bringNear(key);
      __builtin_prefetch(&m_table.typed[key]);
      __builtin_prefetch(&m_personOf[key]);
    }
    if (m_at + ahead / 2 < m_keys.size()) {
      const std::uint32_t key = m_keys[m_at + ahead / 2];
      __builtin_prefetch(m_table.values.at(key).data());
      __builtin_prefetch(m_table.typed[key].data());
      __builtin_prefetch(&m_clientOf[m_personOf[key]]);
    }
  }

  const KeyTable& m_table;
  const std::vector<std::uint32_t>& m_personOf;
  const std::vector<ClientId>& m_clientOf;
  std::vector<std::uint32_t> m_keys;
  std::string_view m_source;  ///< of the file, where keys name sources of their own; else ''
  std::size_t m_at = static_cast<std::size_t>(-1);
};

}  // namespace

std::future<SortedKeys> sortKeys(const Reading& reading, const ImportOutcome& outcome) {
  return std::async(std::launch::async, [&reading, &outcome] {
    SortedKeys sorted;
    for (std::size_t kind = 0; kind < keyKinds; ++kind)
      sorted[kind] = sortedKeys(reading.keys[kind].values, outcome.newKeys[kind]);
    return sorted;
  });
}

std::vector<ClientId> numberPeople(SQLite::Database& db, const ImportOutcome& outcome) {
  std::vector<ClientId> clientOf;
  clientOf.reserve(outcome.people.people.size());
  for (const Person& who : outcome.people.people) clientOf.push_back(who.client);
  ClientId next = db.execAndGet(
                        "SELECT coalesce((SELECT seq FROM sqlite_sequence "
                        "WHERE name = 'client'), 0) + 1")
                      .getInt64();
  for (const std::uint32_t person : outcome.newPeople) clientOf[person] = next++;
  return clientOf;
}

void writePeople(SQLite::Database& db, const ImportPlan& plan, const Reading& reading,
                 const ImportOutcome& outcome, ImportId import, Day today,
                 const std::vector<ClientId>& clientOf) {
  if (outcome.newPeople.empty()) return;
  PeopleRows rows(plan, reading, outcome, clientOf[outcome.newPeople.front()], today);
  // In the order of the table.
  bulkInsert(db, "client",
             {{"id"},
              {"name"},
              {"name_key"},
              {"weak"},
              {"gender"},
              {"birthday"},
              {"city"},
              {"origin"},
              {"created_day"},
              {"import_id", std::int64_t{import}},
              {"address"}},
             rows);
}

std::optional<IndexPause> pauseKeyIndex(SQLite::Database& db, const ImportOutcome& outcome) {
  std::size_t count = 0;
  for (const auto& keys : outcome.newKeys) count += keys.size();
  if (count <= bulkFrom || !db.execAndGet("SELECT NOT EXISTS (SELECT 1 FROM identity)").getInt())
    return std::nullopt;
  return IndexPause(db, "identity_client");
}

void writeKeys(SQLite::Database& db, const ImportPlan& plan, const Reading& reading,
               const ImportOutcome& outcome, SortedKeys sorted, ImportId import,
               const std::vector<ClientId>& clientOf) {
  const std::string source = plan.source.toStdString();
  for (std::size_t kind = 0; kind < keyKinds; ++kind) {
    const KeyTable& table = reading.keys[kind];
    const bool own = kind == ExternalKey && !reading.sources.empty();
    KeyRows rows(table, outcome.people.personOfKey[kind], clientOf, std::move(sorted[kind]),
                 own ? std::string_view(source) : std::string_view());
    BulkColumn sources{"source", kind == ExternalKey ? std::string_view(source) : ""};
    if (own) sources.same = {};
    bulkInsert(db, "identity",
               {{"kind", static_cast<std::int64_t>(kind + 1)},
                sources,
                {"value"},
                {"client_id"},
                {"typed"},
                {"import_id", std::int64_t{import}}},
               rows);
  }
}

}  // namespace retenta
