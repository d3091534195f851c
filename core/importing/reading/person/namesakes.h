// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <vector>

#include "core/importing/reading/orderbook.h"
#include "core/importing/reading/people.h"

namespace retenta {

/// Everybody of one name: people of the file with keys, and clients of the base.
struct Namesakes {
  std::set<std::uint32_t> people;
  std::map<ClientId, bool> clients;                  ///< weak?
  ClientId before = 0;                               ///< whom records of the name joined first
  std::uint32_t personBefore = PeopleIndex::nobody;  ///< the same, of the file
};

/// The people of the file whose keys lead to clients of the base.
std::unordered_map<ClientId, std::uint32_t> clientsOfKeyed(const PeopleIndex& index,
                                                           const BaseMatches& base);

/// By name key, for the names wanted: after the people with keys have their lines.
std::map<std::uint32_t, Namesakes> gatherNamesakes(const Reading& reading, const PeopleIndex& index,
                                                   const BaseMatches& base,
                                                   const std::set<std::uint32_t>& wanted);

/// Where records of one name go: to a person of the file, to a client of the base, or (neither) to
/// somebody new.
struct NamePlace {
  std::uint32_t person = PeopleIndex::nobody;
  ClientId client = 0;
  bool remembered = false;  ///< they have keys: that the name went there is worth knowing later
};
/// Where such records went before, else the only namesake, else the weak one, else nobody. Pure.
NamePlace placeOfName(const Namesakes& namesakes);

/// Whose a sale is of which only a name is told: a client whom the name may mean, and who has this
/// very sale in the base that no other record of the file stands for.
class SaleOwners {
 public:
  SaleOwners(const OrderBook& book, const PeopleIndex& index, const BaseMatches& base)
      : m_book(book), m_index(index), m_base(base) {}

  /// Clients of the name that have the sale, ascending, each as often as they have it.
  std::vector<ClientId> of(std::uint32_t nameKey, const ReadOrder& order) const;
  /// How many records of the file are placed with this person that say the same sale.
  std::size_t told(std::uint32_t person, const ReadOrder& order);
  /// One more is placed.
  void place(std::uint32_t person, const ReadOrder& order);

 private:
  using Key = std::tuple<std::uint32_t, Day, qint64>;
  const OrderBook& m_book;
  const PeopleIndex& m_index;
  const BaseMatches& m_base;
  bool m_counted = false;  // from the first question on
  std::map<Key, std::size_t> m_told;
};

}  // namespace retenta
