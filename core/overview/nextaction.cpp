// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview/nextaction.h"

#include <algorithm>

namespace retenta {

namespace {

NextAction::Kind kindOf(SegmentActionKind kind) {
  switch (kind) {
    case SegmentActionKind::WinBack:
      return NextAction::Kind::WinBack;
    case SegmentActionKind::AskWhy:
      return NextAction::Kind::AskWhy;
    case SegmentActionKind::SecondPurchase:
      return NextAction::Kind::SecondPurchase;
    case SegmentActionKind::CareForVip:
      return NextAction::Kind::CareForVip;
  }
  return NextAction::Kind::WinBack;
}

void addSegments(const NextInput& input, std::vector<NextAction>& list) {
  for (const SegmentAction& found : input.segments) {
    const SegmentReach& reach = input.reach[static_cast<std::size_t>(found.segment)];
    if (2 * reach.inCampaigns >= found.clients) continue;
    NextAction action;
    action.kind = kindOf(found.kind);
    action.segments = SegmentSet(found.segment);
    action.clients = found.clients;
    action.moneyMinor = found.moneyMinor;
    action.reachable = reach.reachable;
    action.lastTouched = reach.lastTouched;
    if (found.kind == SegmentActionKind::SecondPurchase) action.rate = input.repeatRate;
    list.push_back(action);
  }
}

void addConsents(const NextInput& input, std::vector<NextAction>& list) {
  NextAction action;
  action.kind = NextAction::Kind::AskConsent;
  for (const SegmentAction& found : input.segments) {
    if (found.kind != SegmentActionKind::WinBack) continue;
    const SegmentReach& reach = input.reach[static_cast<std::size_t>(found.segment)];
    action.segments.add(found.segment);
    action.of += found.clients;
    action.clients += found.clients - reach.reachable;
    action.moneyMinor += reach.unreachableMinor;
  }
  if (action.of > 0 && 2 * action.clients >= action.of) list.push_back(action);
}

void addCampaigns(const NextInput& input, std::vector<NextAction>& list) {
  for (const CampaignNote& note : input.campaigns) {
    if (note.due == CampaignDue::Nothing) continue;
    NextAction action;
    const bool result = note.due == CampaignDue::Result;
    action.kind = result ? NextAction::Kind::ReadResult : NextAction::Kind::HandOver;
    action.segments = note.segments;
    action.moneyMinor = note.moneyMinor;
    action.day = result ? note.resultDay : note.start;
    action.campaign = note.id;
    action.campaignName = note.name;
    action.treated = note.treated;
    action.control = note.control;
    list.push_back(action);
  }
}

}  // namespace

std::vector<NextAction> nextActions(const NextInput& input) {
  std::vector<NextAction> list;
  addSegments(input, list);
  if (!input.past) {
    addConsents(input, list);
    addCampaigns(input, list);
  }
  std::stable_sort(list.begin(), list.end(), [](const NextAction& a, const NextAction& b) {
    return a.moneyMinor > b.moneyMinor;
  });
  auto first = list.begin();
  for (const GoalLine& line : input.goals) {
    if (line.outlook.state != GoalState::Behind) continue;
    NextAction behind;
    behind.kind = NextAction::Kind::GoalBehind;
    behind.goal = std::make_shared<const GoalLine>(line);
    first = list.insert(first, behind) + 1;
  }
  if (input.lastDay && !input.past) {
    NextAction update;
    update.day = input.lastDay;
    update.days = input.silentDays;
    list.insert(list.begin(), update);
  }
  return list;
}

}  // namespace retenta
