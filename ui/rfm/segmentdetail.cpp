// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/segmentdetail.h"

#include <array>

#include "core/campaigns/audience.h"
#include "core/campaigns/campaignservice.h"

namespace retenta {

namespace {

constexpr std::array<Channel, 4> shownChannels = {Channel::Call, Channel::Messenger, Channel::Sms,
                                                  Channel::Email};

std::optional<double> priceOf(const ChannelTerms& terms, Currency currency) {
  if (!terms.costMilli) return std::nullopt;
  return static_cast<double>(*terms.costMilli) / 1000.0 / static_cast<double>(currency.factor());
}

}  // namespace

SegmentDetail segmentDetail(Business& business, const RfmView& view, SegmentSet segments) {
  SegmentDetail detail;
  detail.segments = segments;
  detail.biggest = dearestOf(view.dearest, segments);
  SegmentRows rows;
  rows.rows = membersOf(view.classes.segments, segments);
  const auto stored = CampaignService(business).termsNow();
  const CampaignTerms terms = stored ? *stored : defaultTerms(view.ledger->currency);
  for (const Channel channel : shownChannels) {
    detail.reach.push_back({channel, static_cast<qint64>(reachable(*view.ledger, {rows}, channel)),
                            priceOf(terms.of(channel), view.ledger->currency)});
  }
  return detail;
}

}  // namespace retenta
