// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/person/chosenclients.h"

#include <algorithm>

namespace retenta {

namespace {

bool says(const Reading& reading, std::uint32_t line, std::size_t kind, std::uint32_t key) {
  if (reading.personOf(line).keys[kind] == key) return true;
  for (auto extra = reading.extrasOf(line); extra != reading.extras.end() && extra->line == line;
       ++extra) {
    if (extra->kind == kind && extra->key == key) return true;
  }
  return false;
}

class Choice {
 public:
  Choice(Reading& reading, const std::vector<std::uint32_t>& firsts, const BaseMatches& base,
         PeopleIndex& index)
      : m_reading(reading), m_firsts(firsts), m_base(base), m_index(index) {}

  void run() {
    chooseAmong(false);  // the living first
    if (!m_base.erased.empty()) chooseAmong(true);
    for (Person& who : m_index.people) {
      if (who.merged.empty()) continue;
      who.merged.push_back(who.client);
      std::sort(who.merged.begin(), who.merged.end());
      who.client = who.merged.front();
      who.merged.erase(who.merged.begin());
    }
  }

 private:
  void chooseAmong(bool erased) {
    for (std::size_t kind = 0; kind < keyKinds; ++kind) {
      const auto& clients = m_base.clientOfKey[kind];
      for (std::uint32_t key = 0; key < clients.size(); ++key) {
        const std::uint32_t person = m_index.personOfKey[kind][key];
        if (clients[key] == 0 || person == PeopleIndex::nobody) continue;
        if (m_base.erased.contains(clients[key]) != erased) continue;
        Person& who = m_index.people[person];
        if (who.client == clients[key]) continue;
        if (who.client == 0)
          who.client = clients[key];
        else if (erased && !m_base.erased.contains(who.client))
          tellErased(kind, key);
        else if (std::find(who.merged.begin(), who.merged.end(), clients[key]) == who.merged.end())
          who.merged.push_back(clients[key]);
      }
    }
  }

  void tellErased(std::size_t kind, std::uint32_t key) {
    const auto first = std::find_if(m_firsts.begin(), m_firsts.end(), [&](std::uint32_t line) {
      return says(m_reading, line, kind, key);
    });
    const int row = first == m_firsts.end() ? 0 : m_reading.places.rowOf(*first);
    m_reading.report.warnings += {row, ImportWarning::ErasedKey};
  }

  Reading& m_reading;
  const std::vector<std::uint32_t>& m_firsts;
  const BaseMatches& m_base;
  PeopleIndex& m_index;
};

}  // namespace

void chooseClients(Reading& reading, const std::vector<std::uint32_t>& firsts,
                   const BaseMatches& base, PeopleIndex& index) {
  Choice(reading, firsts, base, index).run();
}

}  // namespace retenta
