// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/importing/reading/people.h"

namespace retenta {

/// The first name key among the lines of an order or contact, or TextTable::none.
std::uint32_t nameKeyOfLines(const Reading& reading, const std::vector<std::uint32_t>& said,
                             Lines lines);

/// What the file says of each person, gathered from their records: the fullest name, the last city
/// and gender, the first origin and address, a birthday with its year, words on consent, their
/// first day. `said` is whom each line names (ReadLine::person), `bearers` whose the keys
/// of those are (a person, or PeopleIndex::nobody). A long file is read by two threads.
void describePeople(const Reading& reading, const OrderBook& book,
                    const std::vector<std::uint32_t>& said,
                    const std::vector<std::uint32_t>& bearers, PeopleIndex& index);

}  // namespace retenta
