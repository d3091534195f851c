// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/campaigns/campaign.h"
#include "core/campaigns/expectation.h"
#include "core/purchases/ledger.h"
#include "core/campaigns/campaignstore.h"
#include "core/rfm/segment.h"

namespace retenta {

inline constexpr std::size_t overviewCampaignLimit = 6;

/// What a campaign waits for.
enum class CampaignDue {
  Nothing,
  HandOver,  ///< scheduled for today or before, its list has not left yet
  Result,    ///< the wait is over and the data reach that far
};

/// One campaign as the overview tells it.
struct CampaignNote {
  CampaignId id = 0;
  QString name;
  CampaignState state = CampaignState::Draft;
  SegmentSet segments;
  std::optional<Day> start;
  std::optional<Day> resultDay;  ///< start + the days to wait
  CampaignDue due = CampaignDue::Nothing;
  std::optional<double> profitMinor;  ///< expected
  qint64 moneyMinor = 0;  ///< what its people brought in the 12 months up to the as-of day
  /// Who has bought since the start, of those written to and of those left alone. Only when the
  /// result is due.
  Proportion treated;
  Proportion control;
};

/// What of a campaign follows from its plan, its people and the purchases. `today` decides what is
/// due; `periodMinor` is each ledger row's money of 12 months.
CampaignNote campaignNote(const Campaign& campaign, const std::vector<CampaignMember>& members,
                          const Ledger& ledger, const std::vector<qint64>& periodMinor, Day today);

/// Due ones first, then by the day they start, the nearest to `today` first; drafts without a day
/// last.
void sortCampaignNotes(std::vector<CampaignNote>& notes, Day today);

}  // namespace retenta
