// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/importing/results/resultreader.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// A list of contacts may be one of addresses that do not exist, as Mailchimp's "cleaned" file: its
/// people are read like any, and besides this their addresses are marked. Nothing is said of their
/// consent.
struct DeadPart {
  ImportPlan plan;  ///< the same file as a report on messages
  ReportRead read;
};

/// How to read the file a second time; nullopt for every other file.
std::optional<ImportPlan> deadPlanOf(const ImportPlan& plan);

/// Completes the report of the contacts: which addresses are newly known to be dead. Reads only.
/// Throws SQLite::Exception, as the next.
void countDead(SQLite::Database& db, DeadPart& dead, ImportReport& report);

/// Marks the addresses as part of this import of their contacts, or, when that brought nothing (0),
/// as one of its own. Returns the import's id; 0 when nothing is new.
ImportId storeDead(SQLite::Database& db, DeadPart& dead, ImportId contacts, ImportReport& report,
                   qint64 nowMs, Day today);

}  // namespace retenta
