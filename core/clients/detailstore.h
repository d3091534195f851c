// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

#include "core/base/id.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// What the base knows of a person beyond the ledger's columns.
struct ClientDetails {
  ClientId id = 0;
  QString name;
  QStringList emails;
  QStringList phones;       ///< E.164 with +
  QStringList externalIds;  ///< in order of source
  QString gender;           ///< "f", "m" or empty
  QString birthday;         ///< YYYY-MM-DD, --MM-DD or empty
  QString city;
  QString origin;  ///< traffic source
};

/// Details of these clients in the order given; unknown ids are left out. Throws SQLite::Exception.
std::vector<ClientDetails> loadClientDetails(SQLite::Database& db,
                                             const std::vector<ClientId>& ids);

}  // namespace retenta
