// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

#include <QFuture>

#include "core/base/result.h"
#include "core/business/business.h"
#include "core/campaigns/audience.h"
#include "core/campaigns/campaign.h"
#include "core/campaigns/channels.h"
#include "core/campaigns/expectation.h"
#include "core/campaigns/recipients.h"
#include "core/segments/clientlistservice.h"

namespace retenta {

/// What one channel would mean for the chosen people.
struct ChannelOutlook {
  ChannelTerms terms;
  std::size_t reachable = 0;                ///< contact and consent
  std::optional<double> breakEvenResponse;  ///< see breakEvenResponse()
};

/// Everything the builder shows of a plan: plain data, computed from one ledger as of one day.
struct CampaignOutlook {
  LedgerPtr ledger;
  Day asOf = 0;
  bool frozen = false;  ///< the people are those fixed at scheduling
  Audience audience;
  std::vector<RecipientFacts> recipients;     ///< treated, by client id
  std::map<MergeField, std::size_t> missing;  ///< recipients without a value, per field used
  QStringList unknownFields;                  ///< what blocks planning
  std::array<ChannelOutlook, allChannels.size()> channels;
  CampaignTerms terms;
  /// Of those who stood in the same cells `waitDays` earlier: how many bought since, by themselves
  /// or after whatever was sent then. `of` = 0: nothing to learn from.
  Proportion seenWithout;
  std::optional<double> seenCheckMinor;  ///< last 12 months, else the whole history
  ExpectationInput input;                ///< typed figures over seen ones
  Expectation expectation;

  const ChannelOutlook& channel(Channel c) const { return channels[static_cast<std::size_t>(c)]; }
};

/// One line of the list.
struct CampaignSummary {
  Campaign campaign;
  std::size_t treated = 0;
  std::size_t control = 0;
  std::optional<double> profitMinor;
};

/// The use cases of campaigns. Everything is in the business's file; what a service (its copies
/// too) remembers of saved segments only spares looking them up again for each edit of a plan. Each
/// change is one undoable step. "…Now" blocks, any worker; the rest is for the window.
class CampaignService {
 public:
  explicit CampaignService(Business& business)
      : m_business(business), m_known(std::make_shared<KnownLists>()) {}

  Result<std::vector<CampaignSummary>> listNow(Day asOf) const;  ///< newest first
  /// Ids and names alone, newest first: cheap.
  Result<std::vector<std::pair<CampaignId, QString>>> namesNow() const;
  Result<Campaign> loadNow(CampaignId id) const;
  /// The waterfall, the recipients and the money of a plan. `id` 0 = not saved yet. A campaign
  /// whose people are fixed answers for them; who lost contact or consent since is left out at
  /// once.
  Result<CampaignOutlook> outlookNow(const Campaign& campaign, Day asOf) const;
  QFuture<Result<CampaignOutlook>> outlook(const Campaign& campaign, Day asOf) const;
  QFuture<Result<std::vector<CampaignSummary>>> list(Day asOf) const;

  Result<CampaignId> createNow(const QString& name, const CampaignPlan& plan);
  /// Name and plan. Of a campaign that is no draft only the name may change.
  Result<void> saveNow(CampaignId id, const QString& name, const CampaignPlan& plan);
  Result<CampaignId> duplicateNow(CampaignId id, const QString& name);
  /// Fixes the people as of `asOf`. Refuses an unknown field (UnknownField), an audience of nobody
  /// (AudienceEmpty) and a state it cannot follow (CampaignState).
  Result<void> scheduleNow(CampaignId id, Day asOf);
  Result<void> unscheduleNow(CampaignId id);
  Result<void> handOverNow(CampaignId id);
  Result<void> cancelNow(CampaignId id);
  Result<void> deleteNow(CampaignId id);

  Result<CampaignTerms> termsNow() const;
  Result<void> saveTermsNow(const CampaignTerms& terms);
  /// Changes what `edit` changes of the stored terms, as one step named `kind` (a kind of
  /// ui/text/undotext: "campaign.channels", "campaign.margin", "campaign.rules").
  Result<void> editTermsNow(const std::function<void(CampaignTerms&)>& edit,
                            const QString& kind = QStringLiteral("campaign.channels"));

  /// Records that `clients` agreed to `channel`; a standing refusal stays. Returns how many new
  /// lines the consent ledger got.
  Result<int> recordConsentNow(const std::vector<ClientId>& clients, Channel channel, Day day,
                               const QString& source, const QString& wording);

 private:
  Result<void> change(CampaignId id, const char* step, CampaignState to,
                      const std::function<Result<void>(SQLite::Database&, Campaign&)>& more);
  /// The clients of a saved segment on two days, as they were found last.
  struct KnownLists {
    std::mutex mutex;
    std::array<ClientListPtr, 2> lists;
  };
  enum class When : std::uint8_t { Now, Before };
  Result<ClientListPtr> savedList(const ClientFilter& filter, Day day, When when) const;
  void forgetLists() const;
  Result<Proportion> returnSeenNow(const CampaignPlan& plan, const Ledger& ledger,
                                   const RfmThresholds& thresholds, SegmentSet wanted,
                                   Day asOf) const;

  Business& m_business;
  std::shared_ptr<KnownLists> m_known;
};

/// Puts what the business settled for all campaigns into a new plan: cap, hours, and a channel that
/// it uses (the plan's own, else the first one used).
void beginWith(CampaignPlan& plan, const CampaignTerms& terms);

/// Clients of the cells chosen, as of a day, under the business's thresholds. Those of a saved
/// segment come cell by cell too; each cell comes once, in the order of the grid.
Result<std::vector<SegmentRows>> segmentRowsNow(Business& business, const SegmentChoice& choice,
                                                Day asOf);

}  // namespace retenta
