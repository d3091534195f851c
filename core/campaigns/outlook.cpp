// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of CampaignService: who would receive a campaign and what to expect of it.
#include "core/campaigns/campaignservice.h"

#include <algorithm>

#include "core/business/settingstore.h"
#include "core/campaigns/controlgroup.h"
#include "core/rfm/rfmgrid.h"

namespace retenta {

namespace {

const QString termsKey = QStringLiteral("campaigns.terms");
const QString thresholdsKey = QStringLiteral("rfm.thresholds");

/// What the file says, read in one transaction.
struct Stored {
  RfmThresholds thresholds;
  CampaignTerms terms;
  std::vector<CampaignMember> members;
  std::unordered_set<ClientId> touched;
};

Result<Stored> readStored(const Business& business, const Campaign& campaign,
                          const Ledger& ledger) {
  return business.file().read([&](SQLite::Database& db) {
    Stored stored;
    stored.thresholds = thresholdsFromJson(loadSettingObject(db, thresholdsKey));
    stored.terms = termsFromJson(loadSettingObject(db, termsKey), ledger.currency);
    if (campaign.frozen()) stored.members = loadMembers(db, campaign.id);
    const CampaignPlan& plan = campaign.plan;
    if (!campaign.frozen() && plan.start && plan.capDays > 0)
      stored.touched = touchedClients(db, campaign.id, *plan.start, plan.capDays);
    return stored;
  });
}

std::vector<SegmentRows> rowsOf(const std::vector<Segment>& classes, SegmentSet wanted) {
  std::vector<SegmentRows> parts;
  for (const Segment segment : wanted.list())
    parts.push_back({segmentId(segment), membersOf(classes, SegmentSet(segment))});
  return parts;
}

// Who is on a list, cell by cell in the order of the grid.
std::vector<SegmentRows> cellByCell(const ClientListAnswer& list) {
  std::array<std::vector<std::uint32_t>, segmentCount> cells;
  for (const std::uint32_t row : list.rows) {
    cells[static_cast<std::size_t>(list.view->classes.segments[row])].push_back(row);
  }
  std::vector<SegmentRows> parts;
  for (const Segment segment : allSegments) {
    auto& rows = cells[static_cast<std::size_t>(segment)];
    if (!rows.empty()) parts.push_back({segmentId(segment), std::move(rows)});
  }
  return parts;
}

bool isChosen(const CampaignPlan& plan, ClientId client) {
  return plan.clients.empty() ||
         std::binary_search(plan.clients.begin(), plan.clients.end(), client);
}

// The cells of the plan; of clients chosen one by one the cells they stand in.
SegmentSet wantedCells(const CampaignPlan& plan, const Ledger& ledger, const RfmGrid& grid) {
  const SegmentSet named = segmentSetFromIds(plan.segments).value_or(SegmentSet());
  if (!named.empty() || plan.clients.empty()) return named;
  SegmentSet cells;
  for (const ClientId client : plan.clients) {
    if (const auto row = ledger.rowOf(client)) cells.add(grid.classes.segments[*row]);
  }
  return cells;
}

std::vector<SegmentRows> chosenRows(const CampaignPlan& plan, const Ledger& ledger,
                                    std::vector<SegmentRows> parts) {
  for (SegmentRows& part : parts) {
    std::erase_if(part.rows,
                  [&](std::uint32_t row) { return !isChosen(plan, ledger.clientIds[row]); });
  }
  return parts;
}

// The people as fixed; who has since lost contact or consent must not be written to.
Audience frozenAudience(const Ledger& ledger, const std::vector<CampaignMember>& members,
                        Channel channel) {
  Audience audience;
  for (const CampaignMember& member : members) {
    const auto row = ledger.rowOf(member.client);
    if (!row) continue;
    auto known = std::find(audience.segments.begin(), audience.segments.end(), member.segment);
    if (known == audience.segments.end()) known = audience.segments.insert(known, member.segment);
    AudienceStep step = member.step;
    if (step == AudienceStep::Treated)
      step = obstacle(ledger, *row, channel).value_or(AudienceStep::Treated);
    audience.rows.push_back({member.client, static_cast<std::uint32_t>(*row),
                             static_cast<std::uint32_t>(known - audience.segments.begin()), step});
    ++audience.counts[static_cast<std::size_t>(step)];
  }
  return audience;
}

bool boughtWithin(const Ledger& ledger, std::size_t row, Day after, Day upTo) {
  for (std::size_t r = ledger.purchaseBegin[row]; r < ledger.purchaseBegin[row + 1]; ++r) {
    if (ledger.days[r] > after && ledger.days[r] <= upTo && ledger.transactions[r] != 0)
      return true;
  }
  return false;
}

// The natural return: who of these, found `waitDays` earlier (`then`), has bought since. Contacts
// without a purchase are left out: at that day the base did not know who of them existed.
Proportion returnSeen(const Ledger& ledger, const std::vector<std::uint32_t>& rows,
                      const std::vector<Segment>& segments, Day then, Day asOf) {
  Proportion seen;
  for (const std::uint32_t row : rows) {
    if (segments[row] == Segment::NoPurchases) continue;
    ++seen.of;
    if (boughtWithin(ledger, row, then, asOf)) ++seen.hits;
  }
  return seen;
}

// Of the same cells.
Proportion returnSeen(const Ledger& ledger, const RfmThresholds& thresholds, SegmentSet wanted,
                      Day then, Day asOf) {
  const RfmGrid grid = rfmGrid(ledger, thresholds, yearEndingAt(then));
  const auto& segments = grid.classes.segments;
  return returnSeen(ledger, membersOf(segments, wanted), segments, then, asOf);
}

// Money by transactions of these people: in the last 12 months, else ever.
std::optional<double> checkSeen(const RfmColumns& columns, const std::vector<SegmentRows>& parts) {
  qint64 year = 0, yearOrders = 0, ever = 0, everOrders = 0;
  for (const SegmentRows& part : parts) {
    for (const std::uint32_t row : part.rows) {
      year += columns.periodRevenueMinor[row];
      yearOrders += columns.periodTransactions[row];
      ever += columns.monetaryMinor[row];
      everOrders += columns.frequency[row];
    }
  }
  if (yearOrders > 0 && year > 0)
    return static_cast<double>(year) / static_cast<double>(yearOrders);
  if (everOrders > 0 && ever > 0)
    return static_cast<double>(ever) / static_cast<double>(everOrders);
  return std::nullopt;
}

std::vector<SegmentRows> partsOf(const Audience& audience) {
  std::vector<SegmentRows> parts;
  for (const QString& id : audience.segments) parts.push_back({id, {}});
  for (const AudienceRow& row : audience.rows) parts[row.segment].rows.push_back(row.row);
  return parts;
}

void addMoney(CampaignOutlook& outlook, const CampaignPlan& plan) {
  ExpectationInput& in = outlook.input;
  in.treated = static_cast<qint64>(outlook.audience.treated());
  in.control = static_cast<qint64>(outlook.audience.count(AudienceStep::Control));
  in.responseWith = plan.responseWith;
  if (plan.responseWithout) {
    in.responseWithout = plan.responseWithout;
  } else if (outlook.seenWithout.of > 0) {
    in.responseWithout = outlook.seenWithout.rate();
    in.withoutSample = outlook.seenWithout.of;
  }
  in.checkMinor = plan.checkMinor ? std::optional(static_cast<double>(*plan.checkMinor))
                                  : outlook.seenCheckMinor;
  in.margin = outlook.terms.margin;
  in.discountMinor = plan.discountMinor;
  in.costMinor = contactCostMinor(outlook.terms.of(plan.channel), in.treated);
  outlook.expectation = expect(in);
  for (const Channel channel : allChannels) {
    ChannelOutlook& into = outlook.channels[static_cast<std::size_t>(channel)];
    into.terms = outlook.terms.of(channel);
    into.breakEvenResponse = breakEvenResponse(into.terms.costMilli, into.terms.reach,
                                               in.checkMinor, in.margin, plan.discountMinor);
  }
}

// The message against its readers.
Result<void> addRecipients(const Business& business, CampaignOutlook& outlook,
                           const CampaignPlan& plan) {
  outlook.unknownFields = unknownFields(plan.text);
  const auto message = MessageTemplate::parse(plan.text);
  std::unordered_map<ClientId, LastItem> items;
  const bool needsItems =
      message && (message->uses(MergeField::Product) || message->uses(MergeField::Category));
  if (needsItems) {
    std::vector<ClientId> clients;
    for (const AudienceRow& row : outlook.audience.rows) {
      if (row.step == AudienceStep::Treated) clients.push_back(row.client);
    }
    auto read = business.file().read(
        [&](SQLite::Database& db) { return lastItems(db, clients, outlook.asOf); });
    if (!read) return read.error();
    items = std::move(*read);
  }
  outlook.recipients =
      recipientFacts(*outlook.ledger, outlook.audience, AudienceStep::Treated, outlook.asOf, items);
  if (message)
    outlook.missing = missingCounts(*message, outlook.recipients, plan, business.profile().name);
  return {};
}

}  // namespace

Result<std::vector<SegmentRows>> segmentRowsNow(Business& business, const SegmentChoice& choice,
                                                Day asOf) {
  if (choice.saved) {
    const auto list =
        ClientListService(business).listNow({yearEndingAt(asOf), choice.saved->filter, {}});
    if (!list) return list.error();
    return cellByCell(**list);
  }
  const auto thresholds = business.file().read([](SQLite::Database& db) {
    return thresholdsFromJson(loadSettingObject(db, thresholdsKey));
  });
  if (!thresholds) return thresholds.error();
  const RfmGrid grid = rfmGrid(*business.ledger(), *thresholds, yearEndingAt(asOf));
  return rowsOf(grid.classes.segments, choice.cells.value_or(SegmentSet()));
}

Result<ClientListPtr> CampaignService::savedList(const ClientFilter& filter, Day day,
                                                 When when) const {
  ClientListPtr& known = m_known->lists[static_cast<std::size_t>(when)];
  const auto before = [&] {
    const std::lock_guard lock(m_known->mutex);
    return known;
  }();
  auto list = ClientListService(m_business).listNow({yearEndingAt(day), filter, {}}, before);
  if (!list) return list.error();
  const std::lock_guard lock(m_known->mutex);
  known = *list;
  return list;
}

void CampaignService::forgetLists() const {
  const std::lock_guard lock(m_known->mutex);
  m_known->lists = {};
}

Result<Proportion> CampaignService::returnSeenNow(const CampaignPlan& plan, const Ledger& ledger,
                                                  const RfmThresholds& thresholds,
                                                  SegmentSet wanted, Day asOf) const {
  const Day then = asOf - plan.waitDays;
  if (!ledger.firstDay || then < *ledger.firstDay) return Proportion();
  if (!plan.saved) return returnSeen(ledger, thresholds, wanted, then, asOf);
  const auto list = savedList(plan.saved->filter, then, When::Before);
  if (!list) return list.error();
  const RfmView& view = *(*list)->view;
  return returnSeen(*view.ledger, (*list)->rows, view.classes.segments, then, asOf);
}

Result<CampaignOutlook> CampaignService::outlookNow(const Campaign& campaign, Day asOfDay) const {
  const CampaignPlan& plan = campaign.plan;
  CampaignOutlook outlook;
  outlook.ledger = m_business.ledger();
  outlook.asOf = campaign.frozenAsOf.value_or(asOfDay);
  outlook.frozen = campaign.frozen();
  ClientListPtr saved;
  if (plan.saved && !campaign.frozen()) {
    const auto list = savedList(plan.saved->filter, outlook.asOf, When::Now);
    if (!list) return list.error();
    saved = *list;
    outlook.ledger = saved->view->ledger;
  } else if (!plan.saved) {
    forgetLists();
  }
  const Ledger& ledger = *outlook.ledger;
  const auto stored = readStored(m_business, campaign, ledger);
  if (!stored) return stored.error();
  outlook.terms = stored->terms;

  const RfmGrid grid = rfmGrid(ledger, stored->thresholds, yearEndingAt(outlook.asOf));
  const SegmentSet wanted = wantedCells(plan, ledger, grid);
  std::vector<SegmentRows> parts;
  if (campaign.frozen()) {
    outlook.audience = frozenAudience(ledger, stored->members, plan.channel);
    parts = partsOf(outlook.audience);
  } else {
    parts = chosenRows(plan, ledger,
                       saved ? cellByCell(*saved) : rowsOf(grid.classes.segments, wanted));
    AudienceQuery query;
    query.channel = plan.channel;
    query.controlShare = plan.controlShare;
    query.controlKey = campaign.id > 0 ? QByteArray::number(campaign.id) : controlKey(wanted.ids());
    query.touched = stored->touched;
    outlook.audience = buildAudience(ledger, parts, query);
  }
  const auto seen = returnSeenNow(plan, ledger, stored->thresholds, wanted, outlook.asOf);
  if (!seen) return seen.error();
  outlook.seenWithout = *seen;
  outlook.seenCheckMinor = checkSeen(grid.columns, parts);
  for (const Channel channel : allChannels) {
    outlook.channels[static_cast<std::size_t>(channel)].reachable =
        reachable(ledger, parts, channel);
  }
  if (const auto added = addRecipients(m_business, outlook, plan); !added) return added.error();
  addMoney(outlook, plan);
  return outlook;
}

QFuture<Result<CampaignOutlook>> CampaignService::outlook(const Campaign& campaign,
                                                          Day asOf) const {
  return m_business.async(
      [self = *this, campaign, asOf] { return self.outlookNow(campaign, asOf); });
}

Result<std::vector<CampaignSummary>> CampaignService::listNow(Day asOf) const {
  const auto campaigns =
      m_business.file().read([](SQLite::Database& db) { return loadCampaigns(db); });
  if (!campaigns) return campaigns.error();
  std::vector<CampaignSummary> lines;
  for (const Campaign& campaign : *campaigns) {
    const auto outlook = outlookNow(campaign, asOf);
    if (!outlook) return outlook.error();
    CampaignSummary line;
    line.campaign = campaign;
    line.treated = outlook->audience.treated();
    line.control = outlook->audience.count(AudienceStep::Control);
    if (outlook->expectation.profitMinor)
      line.profitMinor = outlook->expectation.profitMinor->value;
    lines.push_back(std::move(line));
  }
  return lines;
}

Result<std::vector<std::pair<CampaignId, QString>>> CampaignService::namesNow() const {
  return m_business.file().read([](SQLite::Database& db) {
    std::vector<std::pair<CampaignId, QString>> names;
    for (const Campaign& campaign : loadCampaigns(db)) {
      names.emplace_back(campaign.id, campaign.name);
    }
    return names;
  });
}

QFuture<Result<std::vector<CampaignSummary>>> CampaignService::list(Day asOf) const {
  return m_business.async([self = *this, asOf] { return self.listNow(asOf); });
}

void beginWith(CampaignPlan& plan, const CampaignTerms& terms) {
  plan.capDays = terms.rules.capDays;
  plan.fromMinute = terms.rules.fromMinute;
  plan.toMinute = terms.rules.toMinute;
  for (const Channel channel : allChannels) {
    if (terms.of(plan.channel).used) return;
    if (terms.of(channel).used) plan.channel = channel;
  }
}

Result<CampaignTerms> CampaignService::termsNow() const {
  const Currency currency = m_business.profile().currency;
  return m_business.file().read([&](SQLite::Database& db) {
    return termsFromJson(loadSettingObject(db, termsKey), currency);
  });
}

Result<void> CampaignService::saveTermsNow(const CampaignTerms& terms) {
  return editTermsNow([&](CampaignTerms& stored) { stored = terms; });
}

Result<void> CampaignService::editTermsNow(const std::function<void(CampaignTerms&)>& edit,
                                           const QString& kind) {
  const Currency currency = m_business.profile().currency;
  return m_business.changeNow({kind, {}}, Business::Touches::Plans, [&](SQLite::Database& db) {
    const QJsonObject before = loadSettingObject(db, termsKey);
    CampaignTerms terms = termsFromJson(before, currency);
    edit(terms);
    const QJsonObject after = termsToJson(terms, currency);
    if (after != before) saveSettingObject(db, termsKey, after);
  });
}

}  // namespace retenta
