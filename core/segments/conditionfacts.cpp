// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments/conditionfacts.h"

#include <algorithm>
#include <limits>

#include "core/base/foldedtext.h"
#include "core/rfm/segmenthistory.h"
#include "core/segments/conditionstore.h"

namespace retenta {

namespace {

using Holds = std::vector<std::uint8_t>;

bool within(const ClientCondition& c, qint64 value) {
  return value >= c.from.value_or(std::numeric_limits<qint64>::min()) &&
         value <= c.to.value_or(std::numeric_limits<qint64>::max());
}

Holds leftLast(const RfmView& view, const ClientCondition& c) {
  const Ledger& ledger = *view.ledger;
  const Day asOf = view.matrix.dates.asOf;
  const SegmentSet wanted = segmentWish(c.words).value_or(SegmentWish()).cells;
  LastChanges changes(ledger, view.matrix.thresholds, asOf);
  Holds holds(ledger.clients(), 0);
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    const auto left = changes.of(i);
    holds[i] = left && left->from != Segment::NoPurchases && wanted.has(left->from) &&
               within(c, asOf - left->day);
  }
  return holds;
}

Holds rowsOf(const Ledger& ledger, const std::vector<DatedClient>& found, Day asOf,
             const ClientCondition& c) {
  Holds holds(ledger.clients(), 0);
  for (const DatedClient& each : found) {
    if (each.day > asOf || !within(c, asOf - each.day)) continue;
    if (const auto row = ledger.rowOf(each.client)) holds[*row] = 1;
  }
  return holds;
}

}  // namespace

Result<FilterFacts> conditionFacts(const Business& business, const RfmView& view,
                                   const ClientFilter& filter, const ClientFilter& knownFilter,
                                   const FilterFacts& known) {
  FilterFacts facts(filter.conditions.size());
  const Day asOf = view.matrix.dates.asOf;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    const ClientCondition& c = filter.conditions[i];
    if (!needsFacts(c.kind)) continue;
    const auto& before = knownFilter.conditions;
    const auto same = std::find(before.begin(), before.end(), c) - before.begin();
    // A campaign may have been planned since: only the ledger stands for purchases.
    const bool mayReuse = c.kind != ConditionKind::Contacted;
    if (mayReuse && same < static_cast<std::ptrdiff_t>(known.size()) &&
        known[static_cast<std::size_t>(same)]) {
      facts[i] = known[static_cast<std::size_t>(same)];
      continue;
    }
    if (c.kind == ConditionKind::Previous) {
      facts[i] = std::make_shared<const Holds>(leftLast(view, c));
      continue;
    }
    const auto found = business.file().read([&](SQLite::Database& db) {
      return c.kind == ConditionKind::Bought ? loadBuyers(db, c.words)
                                             : loadContacted(db, c.number);
    });
    if (!found) return found.error();
    facts[i] = std::make_shared<const Holds>(rowsOf(*view.ledger, *found, asOf, c));
  }
  return facts;
}

Result<FactNames> factNames(const Business& business) {
  return business.file().read([](SQLite::Database& db) {
    return FactNames{loadGoods(db), loadCampaignNames(db)};
  });
}

}  // namespace retenta
