// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/campaigns/audience.h"
#include "core/campaigns/campaign.h"
#include "core/campaigns/campaignstore.h"

namespace retenta {

/// What the base knows of one recipient that a message may say.
struct RecipientFacts {
  ClientId client = 0;
  std::uint32_t row = 0;
  QString segment;
  QString fullName;
  QString givenName;
  std::optional<int> daysSincePurchase;
  std::optional<qint64> checkMinor;  ///< average over the whole history, rounded
  QString product;
  QString category;
};

/// How figures read inside a message. The window gives the user's language ("124 дня"); the default
/// is plain data for files ("124", "2424.00", "2025-07-14").
struct MessageWords {
  std::function<QString(int)> days;
  std::function<QString(qint64 minor)> money;
  std::function<QString(Day)> date;

  static MessageWords plain(Currency currency);
};

/// Facts of the clients of `audience` that end in `step`, by ascending client id.
std::vector<RecipientFacts> recipientFacts(const Ledger& ledger, const Audience& audience,
                                           AudienceStep step, Day asOf,
                                           const std::unordered_map<ClientId, LastItem>& items);

/// The merge fields of one recipient. Unknown ones are absent, so that the fallback speaks.
FieldValues fieldValues(const RecipientFacts& facts, const CampaignPlan& plan,
                        const QString& businessName, const MessageWords& words);

/// For each field the template uses: how many of `people` have no value of their own.
std::map<MergeField, std::size_t> missingCounts(const MessageTemplate& message,
                                                const std::vector<RecipientFacts>& people,
                                                const CampaignPlan& plan,
                                                const QString& businessName);

}  // namespace retenta
