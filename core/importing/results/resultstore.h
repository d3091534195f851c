// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/id.h"
#include "core/importing/importplan.h"
#include "core/importing/results/resultreader.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// Compares a report with the base: whose the addresses are, which lines say something new.
/// Completes read.report. Reads only; returns the lines with news. Throws SQLite::Exception, as all
/// here.
struct ReportNews {
  std::vector<std::uint32_t> lines;     ///< numbers of ReportRead::lines
  std::vector<std::uint32_t> mailings;  ///< told in all, with other figures than before
  std::vector<ClientId> clientOf;       ///< by line; 0 = nobody
  std::vector<bool> erased;             ///< by line: an erased person's, not to be written down
  bool any() const { return !lines.empty() || !mailings.empty(); }
};
ReportNews compareReport(SQLite::Database& db, const ImportPlan& plan, ReportRead& read);

/// Writes the report inside the caller's transaction: mailings, what became of each message, and a
/// withdrawn consent for everybody with news of a refusal. Returns the import's id; 0 when the
/// report says nothing new, and then nothing is written.
ImportId storeReport(SQLite::Database& db, const ImportPlan& plan, ReportRead& read, qint64 nowMs,
                     Day today);

/// Writes what became of the messages as a part of an import that is there already; nothing when
/// the report says nothing new.
void addReport(SQLite::Database& db, const ImportPlan& plan, ReportRead& read, ImportId import,
               qint64 nowMs, Day today);

/// Takes the mailings of an import out again, as a part of undoing it.
void removeReport(SQLite::Database& db, ImportId import);

}  // namespace retenta
