// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/person/namesakes.h"

#include <algorithm>

namespace retenta {

std::unordered_map<ClientId, std::uint32_t> clientsOfKeyed(const PeopleIndex& index,
                                                           const BaseMatches& base) {
  std::unordered_map<ClientId, std::uint32_t> people;
  for (std::size_t kind = 0; kind < keyKinds; ++kind) {
    const auto& clients = base.clientOfKey[kind];
    for (std::uint32_t key = 0; key < clients.size(); ++key) {
      const std::uint32_t person = index.personOfKey[kind][key];
      if (clients[key] != 0 && person != PeopleIndex::nobody) people.emplace(clients[key], person);
    }
  }
  return people;
}

std::map<std::uint32_t, Namesakes> gatherNamesakes(const Reading& reading, const PeopleIndex& index,
                                                   const BaseMatches& base,
                                                   const std::set<std::uint32_t>& wanted) {
  std::map<std::uint32_t, Namesakes> all;
  if (wanted.empty()) return all;
  for (std::uint32_t number = 0; number < reading.lines.size(); ++number) {
    const std::uint32_t person = index.personOfLine[number];
    const std::uint32_t name = reading.personOf(number).name;
    if (person == PeopleIndex::nobody || name == TextTable::none) continue;
    const std::uint32_t key = reading.nameInfo[name].key;
    if (key != TextTable::none && wanted.count(key)) all[key].people.insert(person);
  }
  const std::unordered_map<ClientId, std::uint32_t> personOfClient = clientsOfKeyed(index, base);
  for (const BaseMatches::Namesake& namesake : base.namesakes) {
    const auto found = personOfClient.find(namesake.client);
    if (found != personOfClient.end())
      all[namesake.nameKey].people.insert(found->second);
    else
      all[namesake.nameKey].clients.emplace(namesake.client, namesake.weak);
  }
  for (const BaseMatches::Namesake& each : base.joinedBefore) {
    Namesakes& namesakes = all[each.nameKey];
    if (namesakes.before != 0) continue;
    namesakes.before = each.client;
    const auto found = personOfClient.find(each.client);
    if (found != personOfClient.end()) namesakes.personBefore = found->second;
  }
  return all;
}

NamePlace placeOfName(const Namesakes& namesakes) {
  // A namesake who came since changes nothing for a record that was here already.
  if (namesakes.before != 0) return {namesakes.personBefore, namesakes.before, true};
  if (namesakes.people.size() + namesakes.clients.size() == 1) {
    if (!namesakes.people.empty()) return {*namesakes.people.begin(), 0, true};
    const auto& [client, weak] = *namesakes.clients.begin();
    return {PeopleIndex::nobody, client, !weak};
  }
  // Who stood alone at an earlier import stands there still.
  for (const auto& [client, weak] : namesakes.clients) {
    if (weak) return {PeopleIndex::nobody, client, false};
  }
  return {};
}

std::vector<ClientId> SaleOwners::of(std::uint32_t nameKey, const ReadOrder& order) const {
  std::vector<ClientId> owners;
  const BaseMatches::Sale first{nameKey, order.day, order.amountMinor, 0};
  for (auto sale = std::lower_bound(m_base.sales.begin(), m_base.sales.end(), first);
       sale != m_base.sales.end() && sale->nameKey == nameKey && sale->day == order.day &&
       sale->amountMinor == order.amountMinor;
       ++sale)
    owners.push_back(sale->client);
  return owners;
}

std::size_t SaleOwners::told(std::uint32_t person, const ReadOrder& order) {
  if (!m_counted) {
    m_counted = true;
    for (std::size_t i = 0; i < m_book.orders.size(); ++i) {
      const ReadOrder each = m_book.orders[i];
      const std::uint32_t placed = m_index.personOfLine[each.firstLine];
      if (placed != PeopleIndex::nobody) ++m_told[{placed, each.day, each.amountMinor}];
    }
  }
  const auto found = m_told.find({person, order.day, order.amountMinor});
  return found == m_told.end() ? 0 : found->second;
}

void SaleOwners::place(std::uint32_t person, const ReadOrder& order) {
  if (m_counted) ++m_told[{person, order.day, order.amountMinor}];
}

}  // namespace retenta
