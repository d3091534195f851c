// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/anomaly/workmemory.h"

#include <algorithm>

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta::test {

namespace {

using Step = WorkMemory::Step;

void forgetIn(std::vector<Step>& remembered, const std::vector<qint64>& left) {
  bool gap = false;
  std::vector<Step> kept;
  for (auto step = remembered.rbegin(); step != remembered.rend(); ++step) {
    if (std::find(left.begin(), left.end(), step->id) == left.end()) {
      gap = true;
      continue;
    }
    if (gap) step->exact = false;
    kept.insert(kept.begin(), *step);
  }
  remembered = std::move(kept);
}

// Imports of which erasing left no more than what it could, and all behind them.
void doubt(std::vector<Step>& remembered, const std::set<qint64>& imports) {
  bool doubtful = false;
  for (auto step = remembered.rbegin(); step != remembered.rend(); ++step) {
    doubtful = doubtful || imports.count(step->import) != 0;
    if (doubtful) step->exact = false;
  }
}

}  // namespace

ImportTraceSizes importTraces(Business& business) {
  return *business.file().read([](SQLite::Database& db) {
    ImportTraceSizes all;
    SQLite::Statement query(
        db,
        "SELECT import_id, length(changes), coalesce(length(undone_changes), 0) FROM import_trace");
    while (query.executeStep())
      all[query.getColumn(0).getInt64()] = {query.getColumn(1).getInt(),
                                            query.getColumn(2).getInt()};
    return all;
  });
}

std::set<ClientId> erasedPeople(Business& business) {
  return *business.file().read([](SQLite::Database& db) {
    std::set<ClientId> people;
    SQLite::Statement query(db, "SELECT id FROM client WHERE erased_ms IS NOT NULL");
    while (query.executeStep()) people.insert(query.getColumn(0).getInt64());
    return people;
  });
}

std::vector<qint64> WorkMemory::idsOf(const std::vector<Step>& steps) {
  std::vector<qint64> ids;
  for (const Step& step : steps) ids.push_back(step.id);
  return ids;
}

void WorkMemory::forget(const std::vector<qint64>& doneLeft,
                        const std::vector<qint64>& undoneLeft) {
  forgetIn(done, doneLeft);
  forgetIn(undone, undoneLeft);
}

bool WorkMemory::noticeErased(Business& business, const ImportTraceSizes& before) {
  bool more = false;
  for (const ClientId id : erasedPeople(business)) more = erased.insert(id).second || more;
  std::set<qint64> blanked;
  for (const auto& [import, trace] : importTraces(business)) {
    const auto was = before.find(import);
    const bool fresh = was == before.end();
    // A new one was made beside erased people: what it merged may have been blanked at once.
    if (fresh && trace.changes == 0 && !erased.empty()) blankFrom = import;
    if (!fresh && (was->second.changes > trace.changes || was->second.undone > trace.undone))
      blanked.insert(import);
  }
  for (auto* steps : {&done, &undone}) doubt(*steps, blanked);
  return more;
}

void WorkMemory::doubtAll() {
  for (auto* steps : {&done, &undone})
    for (Step& step : *steps) step.exact = false;
}

}  // namespace retenta::test
