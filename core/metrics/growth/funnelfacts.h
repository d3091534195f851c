// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <utility>
#include <vector>

#include <QString>

#include "core/purchases/ledger.h"

namespace retenta {

/// What the funnel must know of clients besides their purchases (domain D5), by ledger row.
struct FunnelFacts {
  static constexpr Day never = std::numeric_limits<Day>::max();

  /// Since when the contact has been in the base; empty = not known of anybody. Of a base imported
  /// at once that is the day of the import, so months before it know no contacts.
  std::vector<Day> knownSince;
  /// From when on there is a sign that they recommend; `never` without one; empty = of nobody.
  std::vector<Day> advocateSince;

  Day known(std::size_t row) const { return row < knownSince.size() ? knownSince[row] : never; }
  Day advocates(std::size_t row) const {
    return row < advocateSince.size() ? advocateSince[row] : never;
  }
};

/// Whether a tag says that its client recommends: told by its words, in Russian or English
/// ("Рекомендует", "Хороший отзыв", "репост", "NPS 9", "promoter", "good review"); not where it is
/// a bad one.
bool isAdvocacy(const QString& tag);

/// Whether a further field of a client names who brought them ("Кто порекомендовал", "Referred
/// by").
bool namesReferrer(const QString& field);

/// A field as the base holds it.
struct NamedReferrer {
  ClientId client = 0;  ///< who came
  QString value;        ///< who brought them: an e-mail, a phone, a number or a whole name
};

/// Signs: a tag (since ever, for nobody notes the day of a tag), or somebody whom they brought,
/// from that one's first purchase on. A name that two clients bear is nobody's. Pure.
std::vector<Day> advocateDays(const Ledger& ledger, const std::vector<NamedReferrer>& referrers);

}  // namespace retenta
