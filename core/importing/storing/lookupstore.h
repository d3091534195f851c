// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/importing/reading/orderbook.h"
#include "core/importing/reading/people.h"
#include "core/importing/reading/reading.h"
#include "core/importing/text/texttable.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// What the base says of a client that the file may add to.
struct KnownClient {
  ClientId id = 0;
  bool weak = false;
  std::string_view name;
  std::string_view gender;
  std::string_view birthday;
  std::string_view city;
  std::string_view origin;
  std::string_view address;
};
/// Their texts live as long as this.
struct KnownClients {
  std::vector<KnownClient> all;
  TextArena texts;
};

/// Which clients bear the file's keys, and who in the base bears these names. One pass over a table
/// or a look-up a key, whichever is less. Throws SQLite::Exception.
BaseMatches loadMatches(SQLite::Database& db, const Reading& reading, const std::string& source,
                        const std::vector<std::uint32_t>& names);

/// The clients whom the file's people turned out to be, one an id. Throws SQLite::Exception.
KnownClients loadKnownClients(SQLite::Database& db, const std::vector<ClientId>& ids);

}  // namespace retenta
