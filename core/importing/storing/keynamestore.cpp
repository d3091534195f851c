// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/keynamestore.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_set>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/clients/personname.h"
#include "core/importing/text/celltext.h"
#include "core/storage/rawstatement.h"

namespace retenta {

namespace {

constexpr std::uint8_t namedKinds = 2;  // numbers of a source are nobody's phone
constexpr std::size_t sharedFrom = 3;

using Key = std::pair<std::uint8_t, std::uint32_t>;

// The names that came with one address.
class NamesOfKey {
 public:
  struct Known {
    QString name;
    QString key;
    bool joined = false;
  };

  void add(const QString& name, bool joined) {
    const QString key = nameKey(name);
    if (key.isEmpty() || isPlaceholderName(name)) return;
    for (const Known& each : m_known) {
      if (each.key == key) return;
    }
    m_known.push_back({name, key, joined});
  }

  // How many clearly different people they are, in whatever order they came: a first name alone
  // differs from nobody, so the fullest are counted first.
  std::size_t people() const {
    std::vector<QString> keys;
    for (const Known& each : m_known) keys.push_back(each.key);
    std::sort(keys.begin(), keys.end(), [](const QString& a, const QString& b) {
      const int wordsA = fullWords(a);
      const int wordsB = fullWords(b);
      return wordsA != wordsB ? wordsA > wordsB : a < b;
    });
    std::vector<QString> different;
    for (const QString& key : keys) {
      const bool other = std::all_of(different.begin(), different.end(), [&](const QString& known) {
        return areClearlyDifferent(key, known);
      });
      if (other) different.push_back(key);
    }
    return different.size();
  }

  // Whether the address leads whoever comes by this name to the client who has it.
  bool leads(const QString& key) const {
    bool like = false;
    for (const Known& each : m_known) {
      if (each.key == key && !each.joined) return false;
      like = like || (each.joined && !areClearlyDifferent(each.key, key));
    }
    return like || people() < sharedFrom;
  }

  bool anyJoined() const {
    return std::any_of(m_known.begin(), m_known.end(), [](const Known& k) { return k.joined; });
  }
  const std::vector<Known>& known() const { return m_known; }

 private:
  std::vector<Known> m_known;
};

using NamesByKey = std::map<Key, NamesOfKey>;

void addOwner(RawStatement& owner, NamesOfKey& names, std::uint8_t kind, std::string_view value) {
  owner.bind(1, std::int64_t{kind} + 1);
  owner.bind(2, value);
  while (owner.next()) names.add(toQString(owner.text(0)), true);
}

constexpr const char* ownerSql = R"sql(
  SELECT c.name FROM identity AS i JOIN client AS c ON c.id = i.client_id
  WHERE i.kind = ?1 AND i.source = '' AND i.value = ?2
)sql";

// Of every address of the file about which something is remembered.
NamesByKey remembered(SQLite::Database& db, const Reading& reading) {
  NamesByKey names;
  RawStatement rows(db, "SELECT kind, value, name, joined FROM key_name WHERE kind < 3");
  while (rows.next()) {
    const auto kind = static_cast<std::uint8_t>(rows.number(0) - 1);
    const std::uint32_t key = reading.keys[kind].values.find(rows.text(1));
    if (key != TextTable::none)
      names[{kind, key}].add(toQString(rows.text(2)), rows.number(3) != 0);
  }
  RawStatement owner(db, ownerSql);
  for (auto& [key, known] : names)
    addOwner(owner, known, key.first, reading.keys[key.first].values.at(key.second));
  return names;
}

QString nameKeyOf(const Reading& reading, const ReadPerson& who) {
  if (who.name == TextTable::none) return {};
  const std::uint32_t key = reading.nameInfo[who.name].key;
  return key == TextTable::none ? QString() : toQString(reading.nameKeys.at(key));
}

// Takes the addresses from the records whose name they do not lead anywhere. Whether any was.
bool takeAway(Reading& reading, const NamesByKey& names, std::vector<KeyName>& apart) {
  std::unordered_set<std::uint32_t> robbed;  // people of the reading
  const auto leads = [&](std::uint8_t kind, std::uint32_t key, const QString& name) {
    const auto found = key == TextTable::none ? names.end() : names.find({kind, key});
    return found == names.end() || name.isEmpty() || found->second.leads(name);
  };
  for (std::uint32_t i = 0; i < reading.persons.size(); ++i) {
    ReadPerson& who = reading.persons[i];
    for (std::uint8_t kind = 0; kind < namedKinds; ++kind) {
      if (who.keys[kind] == TextTable::none) continue;
      if (leads(kind, who.keys[kind], nameKeyOf(reading, who))) continue;
      apart.push_back({kind, who.keys[kind], std::string(reading.names.at(who.name)), false});
      who.keys[kind] = TextTable::none;
      who.parted = true;
      robbed.insert(i);
    }
  }
  std::unordered_set<std::uint32_t> lines;
  std::erase_if(reading.extras, [&](const ExtraKey& extra) {
    if (extra.kind >= namedKinds) return false;
    const std::uint32_t person = reading.lines[extra.line].person;
    if (leads(extra.kind, extra.key, nameKeyOf(reading, reading.persons[person]))) return false;
    const std::uint32_t name = reading.persons[person].name;
    reading.persons[person].parted = true;
    apart.push_back({extra.kind, extra.key, std::string(reading.names.at(name)), false});
    robbed.insert(person);
    return true;
  });
  for (const std::uint32_t person : robbed) {
    bool any = false;
    for (std::size_t kind = 0; kind < keyKinds; ++kind)
      any = any || reading.isKey(kind, reading.persons[person].keys[kind]);
    reading.identified[person] = any;
  }
  if (robbed.empty()) return false;
  for (std::uint32_t line = 0; line < reading.lines.size(); ++line) {
    if (robbed.contains(reading.lines[line].person))
      reading.report.warnings += {reading.places.rowOf(line), ImportWarning::SuspiciousKey};
  }
  return true;
}

// Addresses that more than one name stands with: in the file, or in file and base.
std::set<Key> keysOfInterest(const Reading& reading, const PeopleIndex& people,
                             const std::vector<std::uint32_t>& strangers) {
  std::set<Key> keys;
  const std::unordered_set<std::uint32_t> strange(strangers.begin(), strangers.end());
  for (std::uint8_t kind = 0; kind < namedKinds; ++kind) {
    const KeyTable& table = reading.keys[kind];
    for (std::uint32_t key = 0; key < table.names.size(); ++key) {
      const bool several = table.names[key].first[1] != TextTable::none;
      const bool stranger = !strange.empty() && strange.contains(people.personOfKey[kind][key]);
      if (several || stranger) keys.insert({kind, key});
    }
  }
  return keys;
}

// With which names each of these addresses stands in the file: numbers of Reading::names, the first
// one first.
std::map<Key, std::vector<std::uint32_t>> namesTold(const Reading& reading,
                                                    const std::set<Key>& keys) {
  std::array<std::vector<bool>, namedKinds> wanted;
  for (std::uint8_t kind = 0; kind < namedKinds; ++kind)
    wanted[kind].assign(reading.keys[kind].values.size(), false);
  for (const auto& [kind, key] : keys) wanted[kind][key] = true;
  std::map<Key, std::vector<std::uint32_t>> told;
  const auto add = [&](std::uint8_t kind, std::uint32_t key, std::uint32_t name) {
    if (kind >= namedKinds || key == TextTable::none || name == TextTable::none) return;
    if (!wanted[kind][key]) return;
    auto& names = told[{kind, key}];
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  };
  for (const ReadPerson& who : reading.persons) {
    for (std::uint8_t kind = 0; kind < namedKinds; ++kind) add(kind, who.keys[kind], who.name);
  }
  for (const ExtraKey& extra : reading.extras)
    add(extra.kind, extra.key, reading.personOf(extra.line).name);
  return told;
}

}  // namespace

std::vector<KeyName> applySharedKeys(SQLite::Database& db, Reading& reading) {
  std::vector<KeyName> apart;
  if (db.execAndGet("SELECT EXISTS (SELECT 1 FROM key_name)").getInt() == 0) return apart;
  const NamesByKey names = remembered(db, reading);
  NamesByKey owned;
  bool marked = false;
  for (const auto& [key, known] : names) {
    if (known.anyJoined()) {
      owned.insert({key, known});
    } else if (known.people() >= sharedFrom) {
      reading.keys[key.first].names[key.second].suspicious = marked = true;
    }
  }
  if (marked) {
    for (std::size_t i = 0; i < reading.persons.size(); ++i) {
      bool any = false;
      for (std::size_t kind = 0; kind < keyKinds; ++kind)
        any = any || reading.isKey(kind, reading.persons[i].keys[kind]);
      reading.identified[i] = any;
    }
  }
  if (!owned.empty()) takeAway(reading, owned, apart);
  return apart;
}

KeyNames lookAtKeyNames(SQLite::Database& db, Reading& reading, const BaseMatches& base,
                        const PeopleIndex& people, const std::vector<std::uint32_t>& strangers) {
  KeyNames found;
  NamesByKey names;
  const std::set<Key> keys = keysOfInterest(reading, people, strangers);
  if (keys.empty()) return found;
  const auto told = namesTold(reading, keys);
  const auto addTold = [&](const Key& key, NamesOfKey& known, bool joined) {
    const auto of = told.find(key);
    if (of == told.end()) return;
    for (const std::uint32_t name : of->second)
      known.add(toQString(reading.names.at(name)), joined);
  };
  RawStatement stored(db, "SELECT name, joined FROM key_name WHERE kind = ?1 AND value = ?2");
  RawStatement owner(db, ownerSql);
  for (const Key& key : keys) {
    NamesOfKey& known = names[key];
    const std::string_view value = reading.keys[key.first].values.at(key.second);
    stored.bind(1, std::int64_t{key.first} + 1);
    stored.bind(2, value);
    while (stored.next()) known.add(toQString(stored.text(0)), stored.number(1) != 0);
    addOwner(owner, known, key.first, value);
    // Three of one file, or a third beside those of the base: then the new names stand apart.
    NamesOfKey all = known;
    addTold(key, all, true);
    const bool shared = reading.keys[key.first].names[key.second].suspicious;
    // Whether the file's own names join whoever has the address.
    const bool joined = !shared && all.people() < sharedFrom;
    const bool owned = base.clientOfKey[key.first][key.second] != 0;
    found.freshlyShared = found.freshlyShared || (!joined && !shared && owned);
    addTold(key, known, joined);
  }
  for (const auto& [key, known] : names) {
    if (known.people() < 2) continue;
    for (const NamesOfKey::Known& each : known.known())
      found.names.push_back({key.first, key.second, each.name.toStdString(), each.joined});
  }
  // Taken from the new names alone: the others are led on.
  if (found.freshlyShared) found.freshlyShared = takeAway(reading, names, found.names);
  return found;
}

void storeKeyNames(SQLite::Database& db, const Reading& reading, const std::vector<KeyName>& names,
                   ImportId import) {
  RawStatement insert(db, R"sql(
    INSERT OR IGNORE INTO key_name (kind, source, value, name_key, name, joined, import_id)
    VALUES (?1, '', ?2, ?3, ?4, ?5, ?6)
  )sql");
  for (const KeyName& each : names) {
    const std::string key = nameKey(QString::fromStdString(each.name)).toStdString();
    insert.bind(1, std::int64_t{each.kind} + 1);
    insert.bind(2, reading.keys[each.kind].values.at(each.key));
    insert.bind(3, key);
    insert.bind(4, each.name);
    insert.bind(5, std::int64_t{each.joined});
    insert.bind(6, import);
    insert.run();
  }
}

}  // namespace retenta
