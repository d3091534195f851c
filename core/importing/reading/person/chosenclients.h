// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "core/importing/reading/people.h"

namespace retenta {

/// Which client of the base each person of a file is, by the keys that are theirs: of several the
/// oldest stays and the others merge into it. What is left of an erased person joins nobody living:
/// such a key is left out and told. `firsts` are lines that say each person of the reading first.
void chooseClients(Reading& reading, const std::vector<std::uint32_t>& firsts,
                   const BaseMatches& base, PeopleIndex& index);

}  // namespace retenta
