// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <QString>

#include "core/base/id.h"
#include "core/clients/channel.h"
#include "core/clients/mailings/sendstage.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// A message of a mailing to one address, all reports on it together. Instants are seconds since
/// 1970 in UTC.
struct SentMessage {
  QString mailing;  ///< title, else number or file
  QString source;   ///< the service
  int kind = 1;     ///< as in identity: 1 e-mail, 2 phone
  QString address;
  SendStages stages = 0;
  std::optional<qint64> sent, delivered, opened, clicked, unsubscribed, bounced;

  /// When the furthest stage was reached; the nearest earlier instant where the report names none.
  std::optional<qint64> last() const;
};

/// The messages to the addresses that a client has now, newest first. Throws SQLite::Exception, as
/// all here.
std::vector<SentMessage> messagesTo(SQLite::Database& db, ClientId client);

/// Addresses that do not exist, as kind and value.
std::set<std::pair<int, std::string>> deadAddresses(SQLite::Database& db);

/// Takes a person's addresses out of every report; the figures stay.
void forgetDeliveries(SQLite::Database& db, ClientId client);

}  // namespace retenta
