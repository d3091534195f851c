// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Everything the base holds of one client, table by table, by the schema itself: whatever table
/// names clients by `client_id` is in it, and what their purchases consist of. For the person who
/// asks what is known of them. Empty for a number that is nobody's. Throws SQLite::Exception.
QJsonObject loadPersonData(SQLite::Database& db, ClientId client);

}  // namespace retenta
