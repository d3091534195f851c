// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/segmentdetail.h"

#include <algorithm>

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

SegmentDetail segmentDetail(Business& business, const RfmView& view, SegmentSet segments,
                            std::size_t biggest) {
  SegmentDetail detail;
  detail.segments = segments;
  auto members = membersOf(view.classes.segments, segments);

  SegmentRows rows;
  rows.rows.assign(members.begin(), members.end());
  const auto stored = CampaignService(business).termsNow();
  const CampaignTerms terms = stored ? *stored : defaultTerms(view.ledger->currency);
  for (const Channel channel : shownChannels) {
    detail.reach.push_back({channel, static_cast<qint64>(reachable(*view.ledger, {rows}, channel)),
                            priceOf(terms.of(channel), view.ledger->currency)});
  }

  const auto& money = view.columns->monetaryMinor;
  const std::size_t count = std::min(biggest, members.size());
  std::partial_sort(members.begin(), members.begin() + static_cast<std::ptrdiff_t>(count),
                    members.end(), [&](std::uint32_t a, std::uint32_t b) {
                      return money[a] != money[b] ? money[a] > money[b] : a < b;
                    });
  members.resize(count);
  detail.biggest = std::move(members);
  return detail;
}

}  // namespace retenta
