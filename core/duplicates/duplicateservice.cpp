// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/duplicateservice.h"

#include <algorithm>
#include <mutex>

#include "core/base/gently.h"
#include "core/duplicates/duplicatefinder.h"
#include "core/duplicates/duplicatestore.h"

namespace retenta {

// What was found last, and in which ledger: a change of the data makes another one.
struct DuplicateService::Found {
  std::mutex mutex;
  LedgerPtr ledger;
  std::vector<PossibleDuplicate> pairs;
};

DuplicateService::DuplicateService(Business& business)
    : m_business(business), m_found(std::make_shared<Found>()) {}

Result<DuplicateListPtr> DuplicateService::findNow(const Progress& progress) const {
  const std::lock_guard guard(m_found->mutex);
  const LedgerPtr ledger = m_business.ledger();
  if (m_found->ledger != ledger) {
    const auto people =
        m_business.file().read([](SQLite::Database& db) { return loadDuplicatePeople(db); });
    if (!people) return people.error();
    auto pairs = findDuplicates(*people, progress);
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    m_found->pairs = std::move(pairs);
    m_found->ledger = ledger;
  }
  auto list = std::make_shared<DuplicateList>();
  const auto apart = m_business.file().read([&](SQLite::Database& db) {
    list->keys = loadSharedKeys(db);
    return loadApart(db);
  });
  if (!apart) return apart.error();
  for (const PossibleDuplicate& pair : m_found->pairs) {
    if (!apart->count({pair.first, pair.second})) list->pairs.push_back(pair);
  }
  return DuplicateListPtr(std::move(list));
}

QFuture<Result<DuplicateListPtr>> DuplicateService::find(const Progress& progress) const {
  return m_business.async([copy = *this, progress] { return copy.findNow(progress); });
}

QFuture<Result<DuplicateListPtr>> DuplicateService::findGently(const Progress& progress) const {
  return m_business.async([copy = *this, progress] {
    Result<DuplicateListPtr> found = DuplicateListPtr();
    runGently([&] { found = copy.findNow(progress); });
    return found;
  });
}

Result<int> DuplicateService::countOfNow(ImportId import) const {
  const auto list = findNow();
  if (!list) return list.error();
  const auto touched =
      m_business.file().read([import](SQLite::Database& db) { return touchedBy(db, import); });
  if (!touched) return touched.error();
  return static_cast<int>(std::count_if(
      (*list)->pairs.begin(), (*list)->pairs.end(), [&](const PossibleDuplicate& pair) {
        return touched->count(pair.first) || touched->count(pair.second);
      }));
}

QFuture<Result<int>> DuplicateService::countOf(ImportId import) const {
  return m_business.async([copy = *this, import] { return copy.countOfNow(import); });
}

Result<void> DuplicateService::keepApartNow(ClientId a, ClientId b) {
  const auto names = m_business.file().read(
      [&](SQLite::Database& db) { return namesOfPair(db, std::min(a, b), std::max(a, b)); });
  if (!names) return names.error();
  return m_business.changeNow({QStringLiteral("client.apart"), *names}, Business::Touches::Plans,
                              [&](SQLite::Database& db) { storeApart(db, a, b); });
}

}  // namespace retenta
