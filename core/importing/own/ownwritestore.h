// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "core/clients/consentstore.h"
#include "core/importing/storing/importoutcome.h"

namespace SQLite {
class Database;
}

namespace retenta {

struct OwnContext {
  ImportId import = 0;
  qint64 nowMs = 0;
  std::string source;  ///< of the file
};

/// What the consent log of a file in Retenta's own format has settled.
struct OwnWritten {
  std::unordered_map<ClientId, ConsentState> consentsTold;
  bool isRefused(ClientId client, Channel channel) const {
    const auto told = consentsTold.find(client);
    return told != consentsTold.end() && told->second.refused.has(channel);
  }
};

/// Writes what only Retenta's own files say: the consent log (of clients without any line as it
/// was; of others what is new in it, and a refusal in the base stands), since when they are
/// clients, the order of their addresses and that they are left out of campaigns. Of clients known
/// before, the log alone. Does nothing for other files. Throws SQLite::Exception.
OwnWritten writeOwn(SQLite::Database& db, const Reading& reading, const ImportOutcome& outcome,
                    const std::vector<ClientId>& clientOf, const OwnContext& context);

}  // namespace retenta
