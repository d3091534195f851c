// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// The key hashes of an import's numbered orders, given in ascending order, as they are kept.
std::vector<std::string> orderKeyParts(std::span<const std::uint64_t> hashes);
/// Keeps them. Throws SQLite::Exception.
void saveOrderKeys(SQLite::Database& db, ImportId import, const std::vector<std::string>& parts);

/// Which of `wanted` (ascending) may be in the base: true where an order with that hash, or one
/// that begins with the same packedKeyBits, was ever brought in and not taken back; false where
/// there certainly is none. Imports of before these keys
/// were kept are read from table purchase. Throws SQLite::Exception.
std::vector<bool> orderKeysMet(SQLite::Database& db, const std::vector<std::uint64_t>& wanted);

}  // namespace retenta
