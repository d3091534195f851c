// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/card/merging/merging.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// One of those to be merged, but for what the ledger says of them; nullopt: no such client.
/// Throws SQLite::Exception, as all below.
std::optional<MergeSide> loadMergeSide(SQLite::Database& db, ClientId id);

/// Makes `other` part of `survivor` and keeps how that is taken back. `values` are written into the
/// survivor at the end.
void mergeKept(SQLite::Database& db, ClientId survivor, ClientId other,
               const std::map<CardField, QString>& values, qint64 nowMs);

/// Merges into this client, newest first.
std::vector<MergeRecord> mergeRecords(SQLite::Database& db, ClientId client,
                                      const std::function<Day(qint64)>& dayOf);

/// How the one who went in this merge was called; nullopt: there is no such record.
std::optional<QString> mergedName(SQLite::Database& db, qint64 record);

/// Takes one merge back, whatever was done since: the other comes back with what it had, later
/// edits stay with the survivor and are told. nullopt: there is no such record.
std::optional<Parted> partAgain(SQLite::Database& db, qint64 record, qint64 nowMs);

}  // namespace retenta
