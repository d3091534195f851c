// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/reportservice.h"

#include <algorithm>
#include <map>

#include <QDateTime>
#include <QFileInfo>
#include <QTimeZone>

#include "core/reports/reportstore.h"
#include "core/revenue/scenarioservice.h"
#include "core/rfm/rfmservice.h"

namespace retenta {

namespace {

constexpr int comparedMonths = 3;  // segments are compared with a quarter before

struct Segments {
  RfmColumns columns;
  RfmClasses now;
};

void addKpis(const Ledger& ledger, const ReportRequest& request, int churnDays, ReportKpis& kpis) {
  kpis.now = periodKpis(ledger, request.period, request.asOf, churnDays);
  const auto earlier = periodKpis(ledger, yearBefore(request.period), request.asOf, churnDays);
  if (kpis.now.covered && earlier.covered) kpis.earlier = earlier;
}

// The grid of the as-of day, its change and the moves since a quarter before.
Segments addMatrix(const Ledger& ledger, const RfmThresholds& thresholds, ReportContent& content) {
  const ReportRequest& request = content.request;
  const RfmDates dates{request.asOf, request.period.from, request.period.to};
  const Day then = addMonths(request.asOf + 1, -comparedMonths) - 1;
  RfmGrid grid = rfmGrid(ledger, thresholds, dates, then);
  RfmColumns earlier = rfmColumns(ledger, yearEndingAt(then), thresholds.windowMonths);
  const RfmClasses before = classify(earlier, thresholds, vipBound(earlier, thresholds.vip));
  std::map<std::pair<Segment, Segment>, qint64> flows;
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    if (before.segments[i] != grid.classes.segments[i]) {
      ++flows[{before.segments[i], grid.classes.segments[i]}];
    }
  }
  for (const auto& [pair, clients] : flows) {
    content.moves.push_back({pair.first, pair.second, clients});
  }
  std::stable_sort(content.moves.begin(), content.moves.end(),
                   [](const auto& a, const auto& b) { return a.clients > b.clients; });
  content.matrix = std::move(grid.matrix);
  return {std::move(grid.columns), std::move(grid.classes)};
}

void addReach(const Ledger& ledger, const Segments& segments, ReportContent& content) {
  ReportCoverage& coverage = content.coverage;
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    const ConsentState& consent = ledger.consents[i];
    coverage.withEmail += !ledger.emails.at(i).isEmpty();
    coverage.withPhone += !ledger.phones.at(i).isEmpty();
    coverage.withConsent += consent.given.bits() != 0;
    if (segments.columns.frequency[i] == 0) continue;
    for (const Channel channel : allChannels) {
      const bool may = consent.given.has(channel) && hasContact(ledger, i, channel);
      content.reachable[static_cast<std::size_t>(channel)] += may;
    }
  }
}

// The dearest of those at risk who may be called: a list is an invitation to use it.
void addPeople(const Ledger& ledger, const Segments& segments, ReportContent& content) {
  if (!content.request.personalData) return;
  SegmentSet wanted;
  for (const Segment segment : {Segment::LoyalAtRisk, Segment::PromisingAtRisk})
    wanted.add(segment);
  std::vector<std::uint32_t> rows = membersOf(segments.now.segments, wanted);
  std::erase_if(rows, [&](std::uint32_t row) { return obstacle(ledger, row, Channel::Call); });
  const auto& money = segments.columns.monetaryMinor;
  std::stable_sort(rows.begin(), rows.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return money[a] > money[b]; });
  rows.resize(std::min<std::size_t>(rows.size(), reportPeopleLimit));
  for (const std::uint32_t row : rows) {
    content.people.push_back({ledger.names.text(row), ledger.phones.text(row),
                              ledger.emails.text(row), segments.now.segments[row],
                              segments.columns.recencyDays[row],
                              qint64{segments.columns.frequency[row]}, money[row]});
  }
}

void countPurchases(const Ledger& ledger, Day asOf, ReportCoverage& coverage) {
  for (std::size_t r = 0; r < ledger.purchases(); ++r) {
    if (!ledger.transactions[r]) continue;
    ++(ledger.days[r] <= asOf ? coverage.transactions : coverage.later);
  }
}

Result<void> addCampaigns(Business& business, Day asOf, ReportContent& content) {
  const CampaignService service(business);
  const auto all = service.listNow(asOf);
  if (!all) return all.error();
  for (const CampaignSummary& summary : *all) {
    if (summary.campaign.state == CampaignState::Cancelled) continue;
    if (content.campaigns.size() == reportCampaignLimit) {
      ++content.campaignsLeftOut;
      continue;
    }
    const auto outlook = service.outlookNow(summary.campaign, asOf);
    if (!outlook) return outlook.error();
    ReportCampaign line;
    line.campaign = summary.campaign;
    line.counts = outlook->audience.counts;
    line.inSegments = outlook->audience.rows.size();
    line.terms = outlook->terms.of(summary.campaign.plan.channel);
    line.expectation = outlook->expectation;
    line.responseWith = outlook->input.responseWith;
    line.responseWithout = outlook->input.responseWithout;
    content.campaigns.push_back(std::move(line));
  }
  return {};
}

// The teaching example says nothing of this business: a model of it alone is left out.
Result<void> addModel(Business& business, int churnDays, Day asOf, ReportContent& content) {
  auto start = ScenarioService(business).startNow(churnDays, asOf);
  if (!start) return start.error();
  const ModelPlan& plan = start->plan;
  if (plan.beforeSource == ModelSource::Example && plan.afterSource == ModelSource::Example) {
    return {};
  }
  ReportModel model;
  model.comparison =
      compareModels(plan.before, plan.after, reportModelMonths, plan.costPerNewClient);
  model.sensitivity = sensitivity(plan.before, reportModelMonths);
  model.warnings = boldWarnings(plan.before, plan.after);
  model.start = std::move(*start);
  content.model = std::move(model);
  return {};
}

void addMoment(const BusinessProfile& profile, const Clock& clock, ReportContent& content) {
  content.builtMs = clock.nowUtcMs();
  const QTimeZone named(profile.timeZone.toUtf8());
  const auto local =
      QDateTime::fromMSecsSinceEpoch(content.builtMs, named.isValid() ? named : QTimeZone::utc());
  content.builtDay = fromQDate(local.date());
  content.builtMinute = local.time().hour() * 60 + local.time().minute();
}

}  // namespace

ReportRequest yearReport(Day asOf) { return {asOf, monthsEndingAt(asOf, 12), false}; }

Result<ReportContentPtr> ReportService::buildNow(const ReportRequest& request) const {
  const auto thresholds = RfmService(m_business).thresholdsNow();
  if (!thresholds) return thresholds.error();
  const LedgerPtr ledger = m_business.ledger();
  const BusinessProfile profile = m_business.profile();
  auto content = std::make_shared<ReportContent>();
  content->request = request;
  content->business = profile.name;
  content->file = QFileInfo(m_business.file().path()).fileName();
  content->currency = ledger->currency;
  addMoment(profile, m_business.clock(), *content);

  addKpis(*ledger, request, thresholds->riskDays, content->kpis);
  content->months = monthlyRevenue(*ledger, request.asOf);
  const Segments segments = addMatrix(*ledger, *thresholds, *content);
  addReach(*ledger, segments, *content);
  addPeople(*ledger, segments, *content);

  ReportCoverage& coverage = content->coverage;
  coverage.firstDay = ledger->firstDay;
  coverage.lastDay = ledger->lastDay;
  coverage.clients = content->matrix.total.clients;
  coverage.contacts = content->matrix.cell(Segment::NoPurchases).clients;
  coverage.otherCurrencies = ledger->otherCurrencies;
  countPurchases(*ledger, request.asOf, coverage);
  const auto loaded = m_business.file().read(
      [&](SQLite::Database& db) { loadCoverage(db, request.asOf, ledger->currency, coverage); });
  if (!loaded) return loaded.error();

  if (const auto done = addCampaigns(m_business, request.asOf, *content); !done) {
    return done.error();
  }
  if (const auto done = addModel(m_business, thresholds->riskDays, request.asOf, *content); !done) {
    return done.error();
  }
  const auto terms = CampaignService(m_business).termsNow();
  if (!terms) return terms.error();
  content->actions = chooseActions(*content, *terms);
  return ReportContentPtr(std::move(content));
}

QFuture<Result<ReportContentPtr>> ReportService::build(const ReportRequest& request) const {
  return m_business.async(
      [&business = m_business, request] { return ReportService(business).buildNow(request); });
}

}  // namespace retenta
