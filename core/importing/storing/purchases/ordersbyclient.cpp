// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/purchases/ordersbyclient.h"

#include <algorithm>

#include "core/base/radixsort.h"

namespace retenta {

namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFF;
constexpr std::size_t ordersAhead = 32;  // whose places are fetched while others are put down

// People by the number of their client; several may be one client.
std::vector<SortedEntry> byClient(const std::vector<ClientId>& clientOf) {
  std::vector<SortedEntry> people;
  people.reserve(clientOf.size());
  for (std::size_t person = 0; person < clientOf.size(); ++person) {
    if (clientOf[person] != 0)
      people.push_back(
          {static_cast<std::uint64_t>(clientOf[person]), static_cast<std::uint32_t>(person)});
  }
  const auto before = [](const SortedEntry& a, const SortedEntry& b) { return a.key < b.key; };
  if (!std::is_sorted(people.begin(), people.end(), before)) radixSort(people);
  return people;
}

}  // namespace

OrdersByClient::OrdersByClient(const OrderBook& book, const OrderSet& numbers,
                               const std::vector<std::uint32_t>& personOfLine,
                               const std::vector<ClientId>& clientOf) {
  std::vector<std::uint32_t> groupOf(clientOf.size(), nowhere);
  std::vector<Group> groups;
  for (const SortedEntry& entry : byClient(clientOf)) {
    const auto client = static_cast<ClientId>(entry.key);
    if (groups.empty() || groups.back().client != client) groups.push_back({client, 0});
    groupOf[entry.item] = static_cast<std::uint32_t>(groups.size() - 1);
  }
  const auto groupOfOrder = [&](std::uint32_t number) {
    return groupOf[personOfLine[book.orders.firstLine(number)]];
  };
  std::vector<std::uint32_t> place(groups.size(), 0);
  for (const std::uint32_t number : numbers) {
    const std::uint32_t group = groupOfOrder(number);
    if (group != nowhere) ++place[group];
  }
  std::uint32_t all = 0;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::uint32_t count = place[i];
    place[i] = all;
    if (count != 0) m_groups.push_back({groups[i].client, all});
    all += count;
  }
  if (all == 0) return;
  m_groups.push_back({0, all});
  m_orders.resize(all);
  auto ahead = numbers.begin();
  const auto fetch = [&] {
    if (ahead == numbers.end()) return;
    const std::uint32_t soon = groupOfOrder(*ahead++);
    if (soon != nowhere) __builtin_prefetch(&place[soon], 1);
  };
  for (std::size_t i = 0; i < ordersAhead; ++i) fetch();
  for (const std::uint32_t number : numbers) {
    fetch();
    const std::uint32_t group = groupOfOrder(number);
    if (group != nowhere) m_orders[place[group]++] = number;
  }
}

}  // namespace retenta
