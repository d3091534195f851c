// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/purchases/sidefile/ledgerkeeping.h"

#include <atomic>

#include "core/purchases/sidefile/ledgerside.h"
#include "core/storage/basefile.h"

namespace retenta {

namespace {

/// Goes with the pointer to a ledger, as what deletes it: analyses need not know of it.
struct Origin {
  BaseMark mark;
  std::shared_ptr<std::atomic<bool>> kept;
  void operator()(const Ledger* ledger) const { std::default_delete<const Ledger>()(ledger); }
};

const Origin* originOf(const LedgerPtr& ledger) { return std::get_deleter<Origin>(ledger); }

}  // namespace

LedgerPtr readFromBase(std::unique_ptr<Ledger> ledger, const BaseMark& mark) {
  return LedgerPtr(ledger.release(), Origin{mark, std::make_shared<std::atomic<bool>>(false)});
}

bool owesSideFile(const LedgerPtr& ledger) {
  const Origin* origin = originOf(ledger);
  return origin && !*origin->kept && ledger->clients() + ledger->purchases() >= worthKeeping;
}

bool keepSideFile(BaseFile& base, const LedgerPtr& ledger) {
  const Origin* origin = originOf(ledger);
  if (!origin || origin->kept->exchange(true)) return false;
  if (base.access() != BaseFile::Access::ReadWrite || !base.isInPlace()) return false;
  if (!writeLedgerSide(sideFilePath(base.path()), origin->mark, *ledger)) {
    removeSideFile(base.path());  // an older one is good for nothing either
    return false;
  }
  // A change that was committed meanwhile took the file away before it was there.
  const auto now = base.read([](SQLite::Database& db) { return baseMark(db); });
  if (now && *now == origin->mark) return true;
  removeSideFile(base.path());
  return false;
}

}  // namespace retenta
