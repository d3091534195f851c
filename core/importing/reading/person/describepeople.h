// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/importing/reading/people.h"

namespace retenta {

/// Whose the keys of a person of the reading are.
struct Bearer {
  std::uint32_t person = PeopleIndex::nobody;
  /// The first person of the reading that says the same of them, however their addresses were
  /// typed.
  std::uint32_t alike = 0;
};

/// The first name key among the lines of an order or contact, or TextTable::none.
std::uint32_t nameKeyOfLines(const Reading& reading, const std::vector<std::uint32_t>& said,
                             Lines lines);

/// What the file says of each person, gathered from their records: the fullest name, the last city
/// and gender, the first origin and address, a birthday with its year, words on consent, their
/// first day. `said` is whom each line names, or who is alike, `bearers` whose the keys
/// of those are. A long file is read by two threads.
void describePeople(const Reading& reading, const OrderBook& book,
                    const std::vector<std::uint32_t>& said, const std::vector<Bearer>& bearers,
                    PeopleIndex& index);

}  // namespace retenta
