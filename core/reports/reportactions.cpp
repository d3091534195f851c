// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportactions.h"

#include <algorithm>

#include "core/overview/segmentaction.h"
#include "core/reports/report.h"

namespace retenta {

namespace {

constexpr std::size_t actionLimit = 3;

// The weightiest action of a kind: of the cells at risk, the one whose clients brought most.
std::optional<ReportAction> first(ReportAction::Kind kind, SegmentActionKind of,
                                  const std::vector<SegmentAction>& actions) {
  const auto found = std::find_if(actions.begin(), actions.end(),
                                  [&](const SegmentAction& action) { return action.kind == of; });
  if (found == actions.end()) return std::nullopt;
  ReportAction action;
  action.kind = kind;
  action.segment = found->segment;
  action.clients = found->clients;
  action.moneyMinor = found->moneyMinor;
  action.perClientMinor = found->perClientMinor;
  action.contactMinor = found->contactMinor;
  action.channel = found->channel;
  return action;
}

// The plan with the largest expected profit.
std::optional<ReportAction> runCampaign(const ReportContent& content) {
  std::optional<ReportAction> best;
  for (std::size_t i = 0; i < content.campaigns.size(); ++i) {
    const ReportCampaign& c = content.campaigns[i];
    if (!c.expectation.profitMinor || c.expectation.profitMinor->value <= 0) continue;
    const auto profit = static_cast<qint64>(c.expectation.profitMinor->value);
    if (best && profit <= best->moneyMinor) continue;
    ReportAction action;
    action.kind = ReportAction::Kind::RunCampaign;
    action.campaign = i;
    action.clients = static_cast<qint64>(c.counts[static_cast<std::size_t>(AudienceStep::Treated)]);
    action.moneyMinor = profit;
    best = action;
  }
  return best;
}

std::optional<ReportAction> reachGoal(const ReportContent& content) {
  if (!content.model || content.model->comparison.delta <= 0) return std::nullopt;
  ReportAction action;
  action.kind = ReportAction::Kind::ReachGoal;
  action.moneyMinor = static_cast<qint64>(content.model->comparison.delta *
                                          static_cast<double>(content.currency.factor()));
  return action;
}

}  // namespace

std::vector<ReportAction> chooseActions(const ReportContent& content, const CampaignTerms& terms) {
  std::vector<ReportAction> chosen;
  const auto take = [&](const std::optional<ReportAction>& action) {
    if (action && chosen.size() < actionLimit) chosen.push_back(*action);
  };
  const auto cells = segmentActions(content.matrix, terms);
  take(first(ReportAction::Kind::WinBack, SegmentActionKind::WinBack, cells));
  take(runCampaign(content));
  take(reachGoal(content));
  take(first(ReportAction::Kind::SecondPurchase, SegmentActionKind::SecondPurchase, cells));
  take(first(ReportAction::Kind::CareForVip, SegmentActionKind::CareForVip, cells));
  return chosen;
}

}  // namespace retenta
