// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include <QString>

#include "core/base/date.h"
#include "core/base/id.h"
#include "core/clients/channel.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// A no that was said before its address was a client's, or when it was another one's.
struct FormerRefusal {
  Channel channel = Channel::Email;
  Day day = 0;
  QString source;
  QString wording;
};

/// Before clients are deleted: notes what they refused by the keyed hashes of their addresses, and
/// strikes out earlier notes where they have agreed since. Throws SQLite::Exception, as all here.
void keepRefusals(SQLite::Database& db, const std::vector<ClientId>& leaving);

/// Asks of many addresses. Costs nothing while there is nothing to remember.
class FormerRefusals {
 public:
  explicit FormerRefusals(SQLite::Database& db);
  ~FormerRefusals();
  FormerRefusals(const FormerRefusals&) = delete;
  FormerRefusals& operator=(const FormerRefusals&) = delete;

  bool any() const;
  /// What was refused by whoever had this identity: deleted clients, strangers of reports.
  std::vector<FormerRefusal> of(int kind, std::string_view source, std::string_view value);

 private:
  struct State;
  std::unique_ptr<State> m_state;
};

}  // namespace retenta
