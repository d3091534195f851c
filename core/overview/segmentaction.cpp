// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview/segmentaction.h"

#include <algorithm>

namespace retenta {

namespace {

struct Rule {
  Segment segment;
  SegmentActionKind kind;
  bool dear;  // worth the dearest contact
};

// At equal money the one named first goes first.
constexpr std::array rules = {
    Rule{Segment::LoyalAtRisk, SegmentActionKind::WinBack, true},
    Rule{Segment::PromisingAtRisk, SegmentActionKind::WinBack, false},
    Rule{Segment::OneTimersAtRisk, SegmentActionKind::WinBack, false},
    Rule{Segment::ChurnedLoyal, SegmentActionKind::AskWhy, true},
    Rule{Segment::FirstPurchase, SegmentActionKind::SecondPurchase, false},
    Rule{Segment::Vip, SegmentActionKind::CareForVip, true},
};

// The dearest contact that is worth it reaches a person by voice; a crowd is written to.
constexpr std::array dearFirst = {Channel::Call, Channel::Messenger, Channel::Sms, Channel::Email};
constexpr std::array cheapFirst = {Channel::Messenger, Channel::Sms, Channel::Email, Channel::Call};

}  // namespace

std::vector<SegmentAction> segmentActions(const RfmMatrix& matrix, const CampaignTerms& terms) {
  std::vector<SegmentAction> actions;
  for (const Rule& rule : rules) {
    const RfmCell& cell = matrix.cell(rule.segment);
    if (cell.clients == 0 || cell.periodRevenueMinor <= 0) continue;
    SegmentAction action;
    action.kind = rule.kind;
    action.segment = rule.segment;
    action.clients = cell.clients;
    action.moneyMinor = cell.periodRevenueMinor;
    action.perClientMinor =
        static_cast<double>(action.moneyMinor) / static_cast<double>(action.clients);
    for (const Channel channel : rule.dear ? dearFirst : cheapFirst) {
      const auto& cost = terms.of(channel).costMilli;
      if (!cost) continue;
      action.channel = channel;
      action.contactMinor = static_cast<double>(*cost) / 1000.0;
      break;
    }
    actions.push_back(action);
  }
  std::stable_sort(actions.begin(), actions.end(),
                   [](const auto& a, const auto& b) { return a.moneyMinor > b.moneyMinor; });
  return actions;
}

}  // namespace retenta
