// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/business/business.h"
#include "core/rfm/rfmservice.h"
#include "core/segments/clientfilter.h"

namespace retenta {

/// Looks up what the conditions of a filter ask that the ledger cannot tell: the segment a client
/// left last, what was bought, which campaigns somebody was in. As of the view's day; purchases
/// that do not count (domain D3) and later ones do not exist, but one in another currency was
/// bought all the same. What `known` (the facts of `knownFilter` about the same view) has of
/// purchases is used again. Blocks: any worker; a pass over the purchases, or over their items, for
/// each condition.
Result<FilterFacts> conditionFacts(const Business& business, const RfmView& view,
                                   const ClientFilter& filter, const ClientFilter& knownFilter = {},
                                   const FilterFacts& known = {});

/// The words a base has to offer to conditions that need facts.
struct FactNames {
  QStringList goods;                                  ///< categories, then goods, by name
  std::vector<std::pair<qint64, QString>> campaigns;  ///< id and name, newest first
};
Result<FactNames> factNames(const Business& business);

}  // namespace retenta
