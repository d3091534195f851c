// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/campaigns/channels.h"
#include "core/rfm/rfm.h"

namespace retenta {

/// Why to turn to the people of one cell.
enum class SegmentActionKind {
  WinBack,         ///< at risk: bring them back
  AskWhy,          ///< loyal clients who have churned: find out the reason
  SecondPurchase,  ///< lead those of the first purchase on to the second
  CareForVip,      ///< keep those who bring most
};

/// One thing to do for a cell: the figures of its "who, how much, for what price"; the words are
/// the painter's.
struct SegmentAction {
  SegmentActionKind kind = SegmentActionKind::WinBack;
  Segment segment = Segment::NoPurchases;
  qint64 clients = 0;
  qint64 moneyMinor = 0;                 ///< what they brought within the period of the matrix
  std::optional<double> perClientMinor;  ///< moneyMinor / clients
  /// What a contact of the channel that suits them costs, minor units; empty without a known price.
  std::optional<double> contactMinor;
  Channel channel = Channel::Call;
};

/// The actions that the cells of a matrix ask for, by the money of the people named, most first.
/// Cells of nobody, and of people who brought nothing within the period, ask for none.
std::vector<SegmentAction> segmentActions(const RfmMatrix& matrix, const CampaignTerms& terms);

}  // namespace retenta
