// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/importing/reading/orderbook.h"
#include "core/importing/reading/people.h"
#include "core/importing/reading/reading.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// What the base says of a client that the file may add to.
struct KnownClient {
  ClientId id = 0;
  QString name;
  bool weak = false;
  QString gender;
  QString birthday;
  QString city;
  QString origin;
  QString address;
};

/// Which clients bear the file's keys, and who in the base bears these names. One pass over a table
/// or a look-up a key, whichever is less. Throws SQLite::Exception.
BaseMatches loadMatches(SQLite::Database& db, const Reading& reading, const std::string& source,
                        const std::vector<std::uint32_t>& names);

/// The clients whom the file's people turned out to be, by id. Throws SQLite::Exception.
std::vector<KnownClient> loadKnownClients(SQLite::Database& db, const std::vector<ClientId>& ids);

}  // namespace retenta
