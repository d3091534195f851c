// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview/overviewservice.h"

#include <algorithm>

#include "core/campaigns/campaignservice.h"
#include "core/overview/overviewstore.h"
#include "core/rfm/rfmservice.h"

namespace retenta {

namespace {

void addKpis(const Ledger& ledger, const OverviewRequest& request, OverviewKpis& kpis) {
  const Day asOf = request.asOf;
  const auto of = [&](const Period& period) {
    return periodKpis(ledger, period, asOf, kpis.churnDays);
  };
  kpis.now = of(request.period);
  const auto span = dataSpan(ledger, asOf);
  const auto compared = [&](const Period& period) -> std::optional<PeriodKpis> {
    if (!kpis.now.covered || !span->covers(period)) return std::nullopt;
    return of(period);
  };
  kpis.previous = compared(periodBefore(request.period));
  kpis.yearBefore = compared(yearBefore(request.period));
  const int last = monthIndex(asOf);
  for (int i = 0; i < overviewMonths; ++i) {
    const int month = last - overviewMonths + 1 + i;
    const auto at = static_cast<std::size_t>(i);
    const auto fill = [&](int index, Kpis& into, bool& whole) {
      const Period full{monthStart(index), monthStart(index + 1)};
      whole = span && span->covers(full);
      into = kpisOf(ledger, {full.from, std::min(full.to, asOf + 1)}, kpis.churnDays);
    };
    fill(month, kpis.months[at], kpis.monthWhole[at]);
    fill(month - 12, kpis.earlierMonths[at], kpis.earlierWhole[at]);
  }
}

bool anyChannel(const Ledger& ledger, std::size_t row) {
  return std::any_of(allChannels.begin(), allChannels.end(),
                     [&](Channel channel) { return !obstacle(ledger, row, channel); });
}

void addReach(const Ledger& ledger, const RfmGrid& grid, NextInput& input) {
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    SegmentReach& reach = input.reach[static_cast<std::size_t>(grid.classes.segments[i])];
    if (anyChannel(ledger, i)) {
      ++reach.reachable;
    } else {
      reach.unreachableMinor += grid.columns.periodRevenueMinor[i];
    }
  }
}

// People of campaigns that are planned or whose wait is not over are being looked after.
void addTouches(const Ledger& ledger, const RfmGrid& grid, const std::vector<KeptCampaign>& kept,
                Day today, NextInput& input) {
  std::vector<std::uint8_t> counted(ledger.clients(), 0);
  for (const auto& [campaign, members] : kept) {
    if (!campaign.frozen() || !campaign.plan.start) continue;
    const Day start = *campaign.plan.start;
    if (campaign.state == CampaignState::HandedOver && start <= today) {
      for (const Segment s :
           segmentSetFromIds(campaign.plan.segments).value_or(SegmentSet()).list()) {
        auto& touched = input.reach[static_cast<std::size_t>(s)].lastTouched;
        touched = std::max(touched.value_or(start), start);
      }
    }
    if (start + campaign.plan.waitDays < today) continue;
    for (const CampaignMember& member : members) {
      if (member.step != AudienceStep::Treated && member.step != AudienceStep::Control) continue;
      const auto row = ledger.rowOf(member.client);
      if (!row || counted[*row]++) continue;
      ++input.reach[static_cast<std::size_t>(grid.classes.segments[*row])].inCampaigns;
    }
  }
}

Result<void> addCampaigns(Business& business, const std::vector<KeptCampaign>& kept,
                          const RfmGrid& grid, const Ledger& ledger, Overview& overview) {
  std::vector<CampaignNote> notes;
  for (const auto& [campaign, members] : kept) {
    notes.push_back(
        campaignNote(campaign, members, ledger, grid.columns.periodRevenueMinor, overview.today));
  }
  sortCampaignNotes(notes, overview.today);
  overview.campaignsAll = static_cast<qint64>(notes.size());
  overview.campaigns = std::move(notes);
  const CampaignService service(business);
  const std::size_t shown = std::min(overview.campaigns.size(), overviewCampaignLimit);
  for (std::size_t i = 0; i < shown; ++i) {
    CampaignNote& note = overview.campaigns[i];
    const auto campaign = std::find_if(kept.begin(), kept.end(), [&](const KeptCampaign& one) {
      return one.campaign.id == note.id;
    });
    const auto outlook = service.outlookNow(campaign->campaign, overview.request.asOf);
    if (!outlook) return outlook.error();
    const auto& profit = outlook->expectation.profitMinor;
    if (profit) note.profitMinor = profit->value;
  }
  return {};
}

void addCoverage(const Ledger& ledger, bool demo, Overview& overview) {
  OverviewCoverage& coverage = overview.coverage;
  coverage.firstDay = ledger.firstDay;
  coverage.lastDay = ledger.lastDay;
  coverage.otherCurrencies = ledger.otherCurrencies;
  coverage.transactions =
      std::count(ledger.transactions.begin(), ledger.transactions.end(), std::uint8_t{1});
  if (!ledger.lastDay) return;
  coverage.silentDays = std::max(0, overview.today - *ledger.lastDay);
  coverage.stale = !demo && *coverage.silentDays > quietDays;
}

// The sample business lives on the day after its last: its plans would all be overdue else.
Day todayOf(const BusinessProfile& profile, const Ledger& ledger, const Clock& clock) {
  const Day today = clock.today();
  return profile.demo && ledger.lastDay ? std::min(today, *ledger.lastDay + 1) : today;
}

}  // namespace

Result<OverviewPtr> OverviewService::buildNow(const OverviewRequest& request) const {
  const auto thresholds = RfmService(m_business).thresholdsNow();
  if (!thresholds) return thresholds.error();
  const auto terms = CampaignService(m_business).termsNow();
  if (!terms) return terms.error();
  const LedgerPtr ledger = m_business.ledger();
  const BusinessProfile profile = m_business.profile();

  auto overview = std::make_shared<Overview>();
  overview->request = request;
  overview->currency = ledger->currency;
  overview->today = todayOf(profile, *ledger, m_business.clock());
  overview->past = ledger->lastDay && request.asOf < std::min(*ledger->lastDay, overview->today);
  overview->kpis.churnDays = thresholds->riskDays;
  addKpis(*ledger, request, overview->kpis);
  overview->months = monthlyRevenue(*ledger, request.asOf, overviewMonths);
  const RfmGrid grid = rfmGrid(*ledger, *thresholds, yearEndingAt(request.asOf));
  overview->matrix = grid.matrix;
  addCoverage(*ledger, profile.demo, *overview);

  std::vector<KeptCampaign> kept;
  const auto loaded = m_business.file().read([&](SQLite::Database& db) {
    kept = loadKeptCampaigns(db);
    loadImportCoverage(db, overview->coverage);
  });
  if (!loaded) return loaded.error();
  const auto added = addCampaigns(m_business, kept, grid, *ledger, *overview);
  if (!added) return added.error();

  NextInput input;
  input.segments = segmentActions(grid.matrix, *terms);
  addReach(*ledger, grid, input);
  addTouches(*ledger, grid, kept, overview->past ? request.asOf : overview->today, input);
  input.campaigns = overview->campaigns;
  input.repeatRate = overview->kpis.now.total.repeatRate();
  input.past = overview->past;
  auto goals = GoalService(m_business).linesNow(request.asOf);
  if (!goals) return goals.error();
  input.goals = std::move(*goals);
  if (overview->coverage.stale) {
    input.lastDay = overview->coverage.lastDay;
    input.silentDays = *overview->coverage.silentDays;
  }
  overview->actions = nextActions(input);
  overview->campaigns.resize(std::min(overview->campaigns.size(), overviewCampaignLimit));
  return OverviewPtr(std::move(overview));
}

QFuture<Result<OverviewPtr>> OverviewService::build(const OverviewRequest& request) const {
  return m_business.async(
      [&business = m_business, request] { return OverviewService(business).buildNow(request); });
}

}  // namespace retenta
