// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "core/importing/storing/importoutcome.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// What the details of a file became.
struct DetailsWritten {
  qint64 added = 0;
  std::vector<qint64> known;  ///< detailHash of what the base had already: for the trace
};

struct DetailContext {
  ImportId import = 0;
  qint64 nowMs = 0;
  Day today = 0;
  bool toKnown = true;                 ///< clients known before get theirs too
  FieldRule extras = FieldRule::Best;  ///< what a further field does to one that is there
};

/// Writes tags, notes, people close to clients and further fields. What a client has already stays
/// as it is, but for further fields that are overwritten: what they held is kept as a change of the
/// import ("extra:" and the name). `clientOf` is by person, 0 = not imported. Throws
/// SQLite::Exception.
DetailsWritten writeDetails(SQLite::Database& db, const Reading& reading,
                            const ImportOutcome& outcome, const std::vector<ClientId>& clientOf,
                            const DetailContext& context);

/// By person: whether the file has a tag, note, relative or further field of a known client that
/// the base lacks. Reads only. Throws SQLite::Exception.
std::vector<bool> peopleWithNewDetails(SQLite::Database& db, const Reading& reading,
                                       const PeopleIndex& people, FieldRule extras);

/// A number for one detail of a client, as kept in a trace beside those of identities.
qint64 detailHash(DetailKind kind, ClientId client, std::string_view name);

}  // namespace retenta
