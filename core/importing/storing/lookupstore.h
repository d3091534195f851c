// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "core/base/radixsort.h"
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

/// Which clients bear the file's keys, and who in the base bears these names. One pass over a table
/// or a look-up a key, whichever is less. Throws SQLite::Exception.
BaseMatches loadMatches(SQLite::Database& db, const Reading& reading, const std::string& source,
                        const std::vector<std::uint32_t>& names);

/// Tells of each client whom people of the file turned out to be (keys: clients, items: people), in
/// no order. Of two people who are one client the first is told. The texts live during the call.
/// Throws SQLite::Exception.
void eachKnownClient(
    SQLite::Database& db, std::vector<SortedEntry> met,
    const std::function<void(std::uint32_t person, const KnownClient& client)>& tell);

}  // namespace retenta
