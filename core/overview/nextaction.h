// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "core/metrics/goals/goalservice.h"
#include "core/overview/campaignnote.h"
#include "core/overview/segmentaction.h"

namespace retenta {

/// One line of "Do next": figures and ids; the words are the page's.
struct NextAction {
  enum class Kind {
    UpdateData,  ///< the data end long ago: every other figure is of the past
    WinBack,     ///< see SegmentActionKind
    AskWhy,
    SecondPurchase,
    CareForVip,
    AskConsent,  ///< most of those at risk may not be written to
    HandOver,    ///< a campaign is due
    ReadResult,  ///< a campaign's wait is over
    GoalBehind,  ///< a goal is not reached if its figure goes on as it has
  };
  Kind kind = Kind::UpdateData;
  SegmentSet segments;             ///< whom it is about
  qint64 clients = 0;              ///< how many
  qint64 moneyMinor = 0;           ///< what they brought in 12 months: the order of the list
  qint64 reachable = 0;            ///< of them, with a contact and a consent to it in any channel
  std::optional<Day> lastTouched;  ///< the newest campaign that was handed over for the segment
  std::optional<double> rate;      ///< SecondPurchase: the share that buys again (RPR)
  qint64 of = 0;                   ///< AskConsent: of how many at risk
  int days = 0;                    ///< UpdateData: since the last purchase
  std::optional<Day> day;          ///< HandOver: planned for; UpdateData: the last purchase
  CampaignId campaign = 0;
  QString campaignName;
  Proportion treated;  ///< ReadResult
  Proportion control;
  std::shared_ptr<const GoalLine> goal;  ///< GoalBehind
};

/// What is known of a segment beside its cell.
struct SegmentReach {
  qint64 reachable = 0;
  qint64 unreachableMinor = 0;  ///< 12-month money of those who may not be written to
  qint64 inCampaigns = 0;       ///< fixed in a campaign that is planned or under way
  std::optional<Day> lastTouched;
};

/// Everything the list is made of.
struct NextInput {
  std::vector<SegmentAction> segments;
  std::array<SegmentReach, segmentCount> reach;
  std::vector<CampaignNote> campaigns;
  std::vector<GoalLine> goals;
  std::optional<double> repeatRate;
  std::optional<Day> lastDay;  ///< set = the data are stale
  int silentDays = 0;
  bool past = false;  ///< leave out what is due today: the page shows another day
};

/// What to do next, by the money of the people named, most first; stale data stand above all, then
/// goals that are behind. A
/// segment half of which is in campaigns already asks for nothing more.
std::vector<NextAction> nextActions(const NextInput& input);

}  // namespace retenta
