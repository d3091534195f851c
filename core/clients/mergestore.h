// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Makes `other` part of `survivor`: everything of the base that names the client by `client_id`
/// moves over (whatever feature owns the table), empty fields are filled, the fuller name wins, a
/// refusal of consent wins over a permission, and in a campaign that had both the place of whom it
/// has reached. The row of `other` goes. Consent lines stay as they
/// are, being append-only; the survivor gets new ones under `importId`. Throws SQLite::Exception.
void mergeClients(SQLite::Database& db, ClientId survivor, ClientId other, ImportId importId,
                  qint64 nowMs);

}  // namespace retenta
