// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/business/business.h"
#include "core/clients/channel.h"
#include "core/rfm/rfmservice.h"

namespace retenta {

/// How many of the chosen clients a channel reaches (contact and consent), and its price.
struct ChannelReach {
  Channel channel = Channel::Email;
  qint64 clients = 0;
  std::optional<double> price;  ///< of one contact, main units
};

/// What the panel shows of a choice of cells beyond the matrix itself.
struct SegmentDetail {
  SegmentSet segments;
  std::vector<ChannelReach> reach;  ///< call, messenger, SMS, e-mail
  std::vector<DearClient> biggest;  ///< dearest first
};

/// Counted from the clients themselves; prices as the business keeps them. Any thread.
SegmentDetail segmentDetail(Business& business, const RfmView& view, SegmentSet segments);

}  // namespace retenta
