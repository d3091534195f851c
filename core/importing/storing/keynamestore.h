// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "core/importing/reading/people.h"
#include "core/importing/reading/reading.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// A name that came with an e-mail or phone beside a clearly different one. `joined`: whoever came
/// by that name is the client who has the address; the others stand apart for good.
struct KeyName {
  std::uint8_t kind = 0;  ///< EmailKey or PhoneKey
  std::uint32_t key = 0;
  std::string name;
  bool joined = false;
};

/// Before orders are put together: takes e-mails and phones that earlier files showed to be of
/// three clearly different people from records whose name did not come with them before; from all
/// records where nobody of the base has the address. Records keep their names. Returns what was
/// taken from whom, to be remembered. Throws SQLite::Exception, as all below.
std::vector<KeyName> applySharedKeys(SQLite::Database& db, Reading& reading);

/// What came of looking at names: what is to be remembered, and whether some address has its third
/// name with this file and was taken from the new names' records, so that who is who must be
/// decided once more.
struct KeyNames {
  std::vector<KeyName> names;
  bool freshlyShared = false;
};

/// `strangers` are the people of the file whose name is clearly not that of the client they met.
KeyNames lookAtKeyNames(SQLite::Database& db, Reading& reading, const BaseMatches& base,
                        const PeopleIndex& people, const std::vector<std::uint32_t>& strangers);

void storeKeyNames(SQLite::Database& db, const Reading& reading, const std::vector<KeyName>& names,
                   ImportId import);

}  // namespace retenta
