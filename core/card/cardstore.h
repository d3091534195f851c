// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "core/card/clientcard.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Reads every record of a client; figures, standing, campaigns' outcome and events are left for
/// cardfigures. `dayOf` turns a UTC instant in milliseconds into the business's day. nullopt for
/// an unknown id. Throws SQLite::Exception.
std::optional<ClientCard> loadCard(SQLite::Database& db, ClientId id,
                                   const std::function<Day(qint64)>& dayOf);

}  // namespace retenta
