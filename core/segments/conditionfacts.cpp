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

// The bound of past days decides only for those who were ever frequent: the others are spared the
// days on which it moved.
Holds leftLast(const RfmView& view, const ClientCondition& c) {
  const Ledger& ledger = *view.ledger;
  const RfmThresholds& thresholds = view.matrix.thresholds;
  const SegmentSet wanted = segmentWish(c.words).value_or(SegmentWish()).cells;
  const VipBounds bounds = VipBounds::of(ledger, thresholds);
  const VipBounds none = VipBounds::constant(std::numeric_limits<qint64>::max());
  Holds holds(ledger.clients(), 0);
  std::vector<HistoryPurchase> purchases;
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    purchases.clear();
    for (std::size_t r = ledger.purchaseBegin[i]; r < ledger.purchaseBegin[i + 1]; ++r) {
      purchases.push_back({ledger.days[r], ledger.netMinor[r], ledger.transactions[r] != 0});
    }
    const bool past = needsPastBounds(purchases, thresholds);
    const Day asOf = view.matrix.dates.asOf;
    const auto left =
        previousSegment(segmentHistory(purchases, thresholds, past ? bounds : none, asOf));
    holds[i] = left && wanted.has(left->from) && within(c, asOf - left->day);
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
