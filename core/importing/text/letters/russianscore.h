// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace retenta {

/// What each byte of a single-byte encoding is in UTF-8.
using ByteTable = std::array<std::string, 256>;

/// How much the high bytes of a sample, decoded by the table, look like Russian words or those of
/// its neighbours: pairs of letters that Russian has often and common small letters count for;
/// pairs it hardly has, frames and a capital after a small letter count against. A text in capitals
/// alone shows itself by its pairs. Above the number of high bytes it is such a text.
int russianScore(std::string_view sample, const ByteTable& table);

}  // namespace retenta
