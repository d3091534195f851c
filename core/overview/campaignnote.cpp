// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview/campaignnote.h"

#include <algorithm>
#include <cstdlib>
#include <limits>

namespace retenta {

namespace {

bool boughtWithin(const Ledger& ledger, std::size_t row, Day from, Day to) {
  const auto begin = ledger.days.begin() + static_cast<std::ptrdiff_t>(ledger.purchaseBegin[row]);
  const auto end = ledger.days.begin() + static_cast<std::ptrdiff_t>(ledger.purchaseBegin[row + 1]);
  for (auto day = std::lower_bound(begin, end, from); day != end && *day < to; ++day) {
    if (ledger.transactions[static_cast<std::size_t>(day - ledger.days.begin())]) return true;
  }
  return false;
}

}  // namespace

CampaignNote campaignNote(const Campaign& campaign, const std::vector<CampaignMember>& members,
                          const Ledger& ledger, const std::vector<qint64>& periodMinor, Day today) {
  CampaignNote note;
  note.id = campaign.id;
  note.name = campaign.name;
  note.state = campaign.state;
  note.segments = segmentSetFromIds(campaign.plan.segments).value_or(SegmentSet());
  note.start = campaign.plan.start;
  if (note.start) note.resultDay = *note.start + campaign.plan.waitDays;
  if (campaign.state == CampaignState::Scheduled && note.start && *note.start <= today) {
    note.due = CampaignDue::HandOver;
  }
  const bool reached = note.resultDay && *note.resultDay <= today && ledger.lastDay &&
                       *ledger.lastDay >= *note.resultDay - 1;
  if (campaign.state == CampaignState::HandedOver && reached) note.due = CampaignDue::Result;
  for (const CampaignMember& member : members) {
    const bool treated = member.step == AudienceStep::Treated;
    if (!treated && member.step != AudienceStep::Control) continue;
    const auto row = ledger.rowOf(member.client);
    if (!row) continue;
    if (treated) note.moneyMinor += periodMinor[*row];
    if (note.due != CampaignDue::Result) continue;
    Proportion& group = treated ? note.treated : note.control;
    ++group.of;
    group.hits += boughtWithin(ledger, *row, *note.start, *note.resultDay);
  }
  return note;
}

void sortCampaignNotes(std::vector<CampaignNote>& notes, Day today) {
  const auto rank = [&](const CampaignNote& note) {
    const int group = note.due != CampaignDue::Nothing ? 0 : note.start ? 1 : 2;
    return std::pair(group, note.start ? std::abs(*note.start - today) : 0);
  };
  std::stable_sort(notes.begin(), notes.end(),
                   [&](const CampaignNote& a, const CampaignNote& b) { return rank(a) < rank(b); });
}

}  // namespace retenta
