// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/clients/channel.h"
#include "core/rfm/segment.h"

namespace retenta {

struct ReportContent;
struct CampaignTerms;

/// One thing to do next: the figures of its "what, why, cost"; the words are the painter's.
struct ReportAction {
  enum class Kind {
    WinBack,         ///< bring back a cell at risk
    RunCampaign,     ///< a plan with a profit is waiting
    ReachGoal,       ///< the after case of the model
    SecondPurchase,  ///< lead those of the first purchase on to the second
    CareForVip,      ///< keep those who bring most
  };
  Kind kind = Kind::WinBack;
  Segment segment = Segment::NoPurchases;
  qint64 clients = 0;
  qint64 moneyMinor = 0;  ///< at stake or to gain in a year: revenue, or profit of a campaign
  std::optional<double> perClientMinor;  ///< moneyMinor / clients
  std::size_t campaign = 0;              ///< RunCampaign: index of ReportContent::campaigns
  /// What a contact of the cheapest channel with a known price costs, minor units.
  std::optional<double> contactMinor;
  Channel channel = Channel::Call;
};

/// The weightiest three, of different kinds. `terms` are the business's prices of contacts.
std::vector<ReportAction> chooseActions(const ReportContent& content, const CampaignTerms& terms);

}  // namespace retenta
