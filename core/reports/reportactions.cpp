// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportactions.h"

#include <algorithm>

#include "core/reports/report.h"

namespace retenta {

namespace {

constexpr std::size_t actionLimit = 3;

// The dearest contact that is worth it reaches a person by voice; a crowd is written to.
constexpr std::array dearFirst = {Channel::Call, Channel::Messenger, Channel::Sms, Channel::Email};
constexpr std::array cheapFirst = {Channel::Messenger, Channel::Sms, Channel::Email, Channel::Call};

void price(ReportAction& action, const std::array<Channel, 4>& order, const CampaignTerms& terms) {
  for (const Channel channel : order) {
    const auto& cost = terms.of(channel).costMilli;
    if (!cost) continue;
    action.channel = channel;
    action.contactMinor = static_cast<double>(*cost) / 1000.0;
    return;
  }
}

std::optional<ReportAction> ofCell(ReportAction::Kind kind, Segment segment,
                                   const ReportContent& content) {
  const RfmCell& cell = content.matrix.cell(segment);
  if (cell.clients == 0 || cell.periodRevenueMinor <= 0) return std::nullopt;
  ReportAction action;
  action.kind = kind;
  action.segment = segment;
  action.clients = cell.clients;
  action.moneyMinor = cell.periodRevenueMinor;
  action.perClientMinor =
      static_cast<double>(action.moneyMinor) / static_cast<double>(action.clients);
  return action;
}

// The cell at risk whose clients brought most within the period.
std::optional<ReportAction> winBack(const ReportContent& content, const CampaignTerms& terms) {
  std::optional<ReportAction> best;
  for (const Segment segment :
       {Segment::LoyalAtRisk, Segment::PromisingAtRisk, Segment::OneTimersAtRisk}) {
    auto action = ofCell(ReportAction::Kind::WinBack, segment, content);
    if (action && (!best || action->moneyMinor > best->moneyMinor)) best = action;
  }
  if (best) price(*best, best->segment == Segment::LoyalAtRisk ? dearFirst : cheapFirst, terms);
  return best;
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

std::optional<ReportAction> secondPurchase(const ReportContent& content,
                                           const CampaignTerms& terms) {
  auto action = ofCell(ReportAction::Kind::SecondPurchase, Segment::FirstPurchase, content);
  if (action) price(*action, cheapFirst, terms);
  return action;
}

std::optional<ReportAction> careForVip(const ReportContent& content, const CampaignTerms& terms) {
  auto action = ofCell(ReportAction::Kind::CareForVip, Segment::Vip, content);
  if (action) price(*action, dearFirst, terms);
  return action;
}

}  // namespace

std::vector<ReportAction> chooseActions(const ReportContent& content, const CampaignTerms& terms) {
  std::vector<ReportAction> chosen;
  const auto take = [&](const std::optional<ReportAction>& action) {
    if (action && chosen.size() < actionLimit) chosen.push_back(*action);
  };
  take(winBack(content, terms));
  take(runCampaign(content));
  take(reachGoal(content));
  take(secondPurchase(content, terms));
  take(careForVip(content, terms));
  return chosen;
}

}  // namespace retenta
