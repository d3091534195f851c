// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/people.h"

#include <algorithm>
#include <future>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <unordered_map>

#include "core/base/radixsort.h"
#include "core/importing/reading/disjointsets.h"
#include "core/importing/reading/person/chosenclients.h"
#include "core/importing/reading/person/describepeople.h"
#include "core/importing/reading/person/namesakes.h"

namespace retenta {

namespace {

using Node = DisjointSets::Node;
constexpr Node none = TextTable::none;
constexpr std::size_t twoThreadsFrom = 1 << 16;

class Finder {
 public:
  Finder(Reading& reading, const OrderBook& book, const BaseMatches& base)
      : m_reading(reading), m_book(book), m_base(base), m_sets(0) {
    std::size_t nodes = 0;
    for (std::size_t kind = 0; kind < keyKinds; ++kind) {
      m_offset[kind] = static_cast<Node>(nodes);
      nodes += reading.keys[kind].values.size();
    }
    m_sets = DisjointSets(nodes);
    m_said.reserve(reading.lines.size());
    for (const ReadLine& each : reading.lines) m_said.push_back(each.person);
  }

  PeopleIndex run() {
    warnOfSuspicious();
    uniteKeys();
    uniteBase();
    nameBearers();
    placeKeyed();
    placeKeys();
    placeKeyless();
    chooseClients(m_reading, m_firsts, m_base, m_index);
    describePeople(m_reading, m_book, m_said, m_bearers, m_index);
    return std::move(m_index);
  }

 private:
  const ReadLine& line(std::uint32_t number) const { return m_reading.lines[number]; }
  const ReadPerson& saidIn(std::uint32_t line) const { return m_reading.persons[m_said[line]]; }

  bool isKey(std::size_t kind, std::uint32_t key) const { return m_reading.isKey(kind, key); }

  Node firstKeyNode(std::uint32_t number) const {
    const ReadPerson& each = saidIn(number);
    for (std::size_t kind = 0; kind < keyKinds; ++kind) {
      if (isKey(kind, each.keys[kind])) return m_offset[kind] + each.keys[kind];
    }
    for (auto extra = m_reading.extrasOf(number);
         extra != m_reading.extras.end() && extra->line == number; ++extra) {
      if (isKey(extra->kind, extra->key)) return m_offset[extra->kind] + extra->key;
    }
    return none;
  }

  void warnOfSuspicious() {
    bool any = false;
    for (const KeyTable& table : m_reading.keys) {
      any = any || std::any_of(table.names.begin(), table.names.end(),
                               [](const KeyTable::Names& names) { return names.suspicious; });
    }
    if (!any) return;
    for (std::uint32_t number = 0; number < m_reading.lines.size(); ++number) {
      const ReadPerson& who = m_reading.personOf(number);
      for (std::size_t kind = 0; kind < keyKinds; ++kind) {
        if (who.keys[kind] != none && !isKey(kind, who.keys[kind])) {
          m_reading.report.warnings +=
              {m_reading.places.rowOf(number), ImportWarning::SuspiciousKey};
          break;
        }
      }
    }
  }

  // What the lines of this person's cells need of the tables of keys.
  void bringNear(std::uint32_t line) const {
    const ReadPerson& each = saidIn(line);
    for (std::size_t kind = 0; kind < keyKinds; ++kind) {
      if (each.keys[kind] == none) continue;
      __builtin_prefetch(&m_reading.keys[kind].names[each.keys[kind]]);
      m_sets.bringNear(m_offset[kind] + each.keys[kind]);
    }
  }

  // Lines whose cells name a person alike bear the same keys: the first of them is asked.
  void findFirsts() {
    std::vector<bool> met(m_reading.persons.size(), false);
    eachAcceptedGroup(m_book, nothing, [&](Lines lines, const ReadOrder*) {
      for (const std::uint32_t number : lines) {
        if (met[m_said[number]]) continue;
        met[m_said[number]] = true;
        m_firsts.push_back(number);
      }
    });
  }

  template <class Use>
  void eachFirst(Use&& use) {
    constexpr std::size_t ahead = 16;
    for (std::size_t i = 0; i < m_firsts.size(); ++i) {
      if (i + ahead < m_firsts.size()) bringNear(m_firsts[i + ahead]);
      use(m_firsts[i]);
    }
  }

  void uniteKeys() {
    findFirsts();
    eachFirst([&](std::uint32_t number) {
      const ReadPerson& each = saidIn(number);
      const Node first = firstKeyNode(number);
      if (first == none) return;
      for (std::size_t kind = 0; kind < keyKinds; ++kind) {
        if (isKey(kind, each.keys[kind])) m_sets.unite(first, m_offset[kind] + each.keys[kind]);
      }
      for (auto extra = m_reading.extrasOf(number);
           extra != m_reading.extras.end() && extra->line == number; ++extra) {
        if (isKey(extra->kind, extra->key)) m_sets.unite(first, m_offset[extra->kind] + extra->key);
      }
    });
  }

  // Keys that belong to one client of the base belong to one person. Those of an erased one lead
  // nobody to a person of whom somebody living has a key.
  void uniteBase() {
    uniteBase(nodesOf(false));
    if (m_base.erased.empty()) return;
    std::set<Node> living;
    for (const SortedEntry& entry : nodesOf(false)) living.insert(m_sets.find(entry.item));
    std::vector<SortedEntry> nodes = nodesOf(true);
    std::erase_if(
        nodes, [&](const SortedEntry& entry) { return living.contains(m_sets.find(entry.item)); });
    uniteBase(std::move(nodes));
  }

  // The keys that the base knows, with their clients: of the erased, or of all others.
  std::vector<SortedEntry> nodesOf(bool erased) const {
    std::vector<SortedEntry> nodes;
    for (std::size_t kind = 0; kind < keyKinds; ++kind) {
      const auto& clients = m_base.clientOfKey[kind];
      for (std::uint32_t key = 0; key < clients.size(); ++key) {
        if (clients[key] == 0 || !isKey(kind, key)) continue;
        if (m_base.erased.contains(clients[key]) != erased) continue;
        nodes.push_back({static_cast<std::uint64_t>(clients[key]), m_offset[kind] + key});
      }
    }
    return nodes;
  }

  void uniteBase(std::vector<SortedEntry> nodes) {
    radixSort(nodes);
    for (std::size_t i = 1; i < nodes.size(); ++i) {
      if (nodes[i].key == nodes[i - 1].key) m_sets.unite(nodes[i - 1].item, nodes[i].item);
    }
  }

  std::uint32_t personOf(Node node) {
    std::uint32_t& person = m_personOfRoot[m_sets.find(node)];
    if (person == PeopleIndex::nobody) {
      person = static_cast<std::uint32_t>(m_index.people.size());
      m_index.people.emplace_back();
      m_index.people.back().hasKeys = true;
    }
    return person;
  }

  // Whom the keys of lines that say the same name.
  void nameBearers() {
    m_personOfRoot.assign(m_sets.size(), PeopleIndex::nobody);
    m_bearers.resize(m_reading.persons.size());
    m_index.people.reserve(m_sets.sets());
    std::vector<std::uint32_t> firstOf;  // by person
    eachFirst([&](std::uint32_t number) {
      const Node node = firstKeyNode(number);
      const std::uint32_t said = m_said[number];
      Bearer& bearer = m_bearers[said];
      bearer.alike = said;
      if (node == none) return;
      bearer.person = personOf(node);
      if (bearer.person == firstOf.size()) firstOf.push_back(said);
      if (saysTheSame(said, firstOf[bearer.person])) bearer.alike = firstOf[bearer.person];
    });
  }

  // Whether two people of the reading, who are one, tell the same of themselves.
  bool saysTheSame(std::uint32_t a, std::uint32_t b) const {
    const ReadPerson& x = m_reading.persons[a];
    const ReadPerson& y = m_reading.persons[b];
    return x.name == y.name && x.city == y.city && x.origin == y.origin &&
           x.birthday == y.birthday && x.consents == y.consents && x.gender == y.gender &&
           x.parted == y.parted && m_reading.identified[a] == m_reading.identified[b];
  }

  // An order belongs to the first of its lines that says who; two people in one order are told.
  void placeKeyed() {
    m_index.personOfLine.assign(m_reading.lines.size(), PeopleIndex::nobody);
    const std::size_t orders = m_book.orders.size();
    std::vector<WarnedRow> conflicts;
    std::vector<WarnedRow> later;
    if (orders < twoThreadsFrom) {
      placeKeyed(0, orders, conflicts);
    } else {
      auto second = std::async(std::launch::async, [&] { placeKeyed(orders / 2, orders, later); });
      placeKeyed(0, orders / 2, conflicts);
      second.get();
    }
    for (const auto* told : {&conflicts, &later}) {
      for (const WarnedRow& each : *told) m_reading.report.warnings += each;
    }
    for (const std::uint32_t contact : m_book.contacts)
      m_index.personOfLine[contact] = m_bearers[m_said[contact]].person;
  }

  void placeKeyed(std::size_t from, std::size_t to, std::vector<WarnedRow>& conflicts) {
    const auto fetch = [&](std::uint32_t number) {
      __builtin_prefetch(&m_bearers[m_said[number]]);
    };
    eachOrder(m_book, from, to, fetch, [&](Lines lines, std::size_t) {
      std::uint32_t person = PeopleIndex::nobody;
      bool conflict = false;
      for (const std::uint32_t number : lines) {
        const Bearer& bearer = m_bearers[m_said[number]];
        const std::uint32_t mine = bearer.person;
        m_said[number] = bearer.alike;
        if (mine == PeopleIndex::nobody) continue;
        conflict = conflict || (person != PeopleIndex::nobody && person != mine);
        if (person == PeopleIndex::nobody) person = mine;
      }
      if (conflict)
        conflicts.push_back({m_reading.places.rowOf(lines.front()), ImportWarning::Conflict});
      for (const std::uint32_t number : lines) m_index.personOfLine[number] = person;
    });
  }

  void placeKeys() {
    for (std::size_t kind = 0; kind < keyKinds; ++kind) {
      auto& people = m_index.personOfKey[kind];
      people.assign(m_reading.keys[kind].values.size(), PeopleIndex::nobody);
      for (std::uint32_t key = 0; key < people.size(); ++key) {
        if (!isKey(kind, key)) continue;
        people[key] = m_personOfRoot[m_sets.find(m_offset[kind] + key)];
      }
    }
  }

  std::uint32_t nameKeyOf(Lines lines) const { return nameKeyOfLines(m_reading, m_said, lines); }

  std::uint32_t addNamed(ClientId client) {
    m_index.people.emplace_back();
    m_index.people.back().client = client;
    return static_cast<std::uint32_t>(m_index.people.size() - 1);
  }

  std::uint32_t settle(const NamePlace& place, std::uint32_t key) {
    const std::uint32_t person = place.person != PeopleIndex::nobody ? place.person
                                 : place.client != 0                 ? placeOf(place.client)
                                                                     : addNamed(0);
    if (place.remembered) m_index.joined.push_back({key, person});
    return person;
  }

  std::uint32_t placeOf(ClientId client) {
    const auto found = m_placeOfClient.find(client);
    if (found != m_placeOfClient.end()) return found->second;
    const std::uint32_t person = addNamed(client);
    m_placeOfClient.emplace(client, person);
    return person;
  }

  // Whose record this is if it has been here, whatever became of its name or address since. 0:
  // nobody's, or that of the usual place.
  ClientId ownerOf(std::uint32_t key, const ReadOrder& order, const NamePlace& usual) {
    const std::vector<ClientId> owners = m_owners->of(key, order);
    ClientId owner = 0;
    for (auto at = owners.begin(); at != owners.end();) {
      const auto end = std::upper_bound(at, owners.end(), *at);
      const auto place = m_placeOfClient.find(*at);
      const bool inFile = place != m_placeOfClient.end();
      if (*at == usual.client || (inFile && place->second == usual.person)) return 0;
      const std::size_t told = inFile ? m_owners->told(place->second, order) : 0;
      if (owner == 0 && told < static_cast<std::size_t>(end - at)) owner = *at;
      at = end;
    }
    return owner;
  }

  void placeKeyless() {
    std::set<std::uint32_t> wanted;
    bool any = false;
    eachAcceptedGroup(m_book, nothing, [&](Lines lines, const ReadOrder*) {
      if (m_index.personOfLine[lines.front()] != PeopleIndex::nobody) return;
      any = true;
      if (const std::uint32_t key = nameKeyOf(lines); key != none) wanted.insert(key);
    });
    if (!any) return;
    const auto namesakes = gatherNamesakes(m_reading, m_index, m_base, wanted);
    m_placeOfClient = clientsOfKeyed(m_index, m_base);
    m_owners.emplace(m_book, m_index, m_base);
    std::map<std::uint32_t, std::uint32_t> placed;
    eachAcceptedGroup(m_book, nothing, [&](Lines lines, const ReadOrder* order) {
      if (m_index.personOfLine[lines.front()] != PeopleIndex::nobody) return;
      const std::uint32_t key = nameKeyOf(lines);
      const auto known = key == none ? placed.end() : placed.find(key);
      const auto found = key == none ? namesakes.end() : namesakes.find(key);
      NamePlace usual;
      if (known != placed.end()) {
        usual.person = known->second;
      } else if (found != namesakes.end()) {
        usual = placeOfName(found->second);
      }
      const bool asked = key != none && order && !m_base.sales.empty();
      const ClientId owner = asked ? ownerOf(key, *order, usual) : 0;
      const std::uint32_t person = owner != 0 ? placeOf(owner) : settle(usual, key);
      if (owner == 0 && key != none) placed.emplace(key, person);
      if (asked) m_owners->place(person, *order);
      const Person& joined = m_index.people[person];
      const bool alone = !joined.hasKeys && joined.client == 0 && !joined.met;
      if (alone && !line(lines.front()).contact)  // of a contact it was said: no_channel
        m_reading.report.warnings +=
            {m_reading.places.rowOf(lines.front()), ImportWarning::WeakIdentity};
      m_index.people[person].met = true;
      for (const std::uint32_t number : lines) m_index.personOfLine[number] = person;
    });
  }

  Reading& m_reading;
  const OrderBook& m_book;
  const BaseMatches& m_base;
  DisjointSets m_sets;
  std::array<Node, keyKinds> m_offset{};
  std::vector<std::uint32_t> m_said;  // by line: whom it names (ReadLine::person), or who is alike
  std::unordered_map<ClientId, std::uint32_t> m_placeOfClient;
  std::optional<SaleOwners> m_owners;
  std::vector<std::uint32_t> m_personOfRoot;
  std::vector<std::uint32_t> m_firsts;  // lines: the first that says each person of the reading
  std::vector<Bearer> m_bearers;        // by person of the reading
  PeopleIndex m_index;
};

}  // namespace

std::vector<std::uint32_t> keylessNames(const Reading& reading, const OrderBook& book) {
  std::set<std::uint32_t> names;
  eachAcceptedGroup(book, nothing, [&](Lines lines, const ReadOrder*) {
    if (std::any_of(lines.begin(), lines.end(),
                    [&](std::uint32_t number) { return reading.bearsKey(number); }))
      return;
    for (const std::uint32_t number : lines) {
      const std::uint32_t name = reading.personOf(number).name;
      if (name != none && reading.nameInfo[name].key != none)
        names.insert(reading.nameInfo[name].key);
    }
  });
  return {names.begin(), names.end()};
}

PeopleIndex findPeople(const ImportPlan&, Reading& reading, const OrderBook& book,
                       const BaseMatches& base) {
  PeopleIndex index = Finder(reading, book, base).run();
  ImportReport& report = reading.report;
  report.clients = static_cast<qint64>(index.people.size());
  for (const Person& who : index.people) {
    ++(who.client == 0 ? report.clientsNew : report.clientsMatched);
    report.clientsMerged += static_cast<qint64>(who.merged.size());
  }
  return index;
}

}  // namespace retenta
