// SPDX-License-Identifier: GPL-3.0-or-later
// The changing half of CampaignService; outlook.cpp is the reading one.
#include "core/campaigns/campaignservice.h"


namespace retenta {

namespace {

Error noCampaign(CampaignId id) {
  return {ErrorCode::NotFound, {QStringLiteral("campaign"), QString::number(id)}, {}};
}

Error wrongState(const Campaign& campaign, CampaignState wanted) {
  return {ErrorCode::CampaignState,
          {campaign.name, campaignStateId(campaign.state), campaignStateId(wanted)},
          {}};
}

QString trimmedName(const QString& name) { return name.trimmed().left(200); }

UndoName stepName(const char* kind, const QString& name) {
  return {QString::fromLatin1(kind), {name}};
}

}  // namespace

Result<Campaign> CampaignService::loadNow(CampaignId id) const {
  const auto found =
      m_business.file().read([&](SQLite::Database& db) { return loadCampaign(db, id); });
  if (!found) return found.error();
  if (!*found) return noCampaign(id);
  return **found;
}

Result<CampaignId> CampaignService::createNow(const QString& name, const CampaignPlan& plan) {
  Campaign campaign;
  campaign.name = trimmedName(name);
  campaign.plan = plan;
  campaign.savedMs = m_business.clock().nowUtcMs();
  return m_business.changeNow(stepName("campaign.create", campaign.name), Business::Touches::Plans,
                              [&](SQLite::Database& db) { return insertCampaign(db, campaign); });
}

Result<void> CampaignService::saveNow(CampaignId id, const QString& name,
                                      const CampaignPlan& plan) {
  return m_business.changeNow(stepName("campaign.edit", trimmedName(name)),
                              Business::Touches::Plans, [&](SQLite::Database& db) -> Result<void> {
                                auto campaign = loadCampaign(db, id);
                                if (!campaign) return noCampaign(id);
                                const bool planIsNew = campaign->plan != plan;
                                if (!planIsNew && campaign->name == trimmedName(name)) return {};
                                if (planIsNew && campaign->state != CampaignState::Draft)
                                  return wrongState(*campaign, CampaignState::Draft);
                                campaign->name = trimmedName(name);
                                campaign->plan = plan;
                                campaign->savedMs = m_business.clock().nowUtcMs();
                                updateCampaign(db, *campaign);
                                return {};
                              });
}

Result<CampaignId> CampaignService::duplicateNow(CampaignId id, const QString& name) {
  auto original = loadNow(id);
  if (!original) return original.error();
  Campaign copy;
  copy.name = trimmedName(name);
  copy.plan = original->plan;
  copy.savedMs = m_business.clock().nowUtcMs();
  return m_business.changeNow(stepName("campaign.duplicate", original->name),
                              Business::Touches::Plans,
                              [&](SQLite::Database& db) { return insertCampaign(db, copy); });
}

Result<void> CampaignService::change(
    CampaignId id, const char* step, CampaignState to,
    const std::function<Result<void>(SQLite::Database&, Campaign&)>& more) {
  const auto before = loadNow(id);
  if (!before) return before.error();
  return m_business.changeNow(stepName(step, before->name), Business::Touches::Plans,
                              [&](SQLite::Database& db) -> Result<void> {
                                auto campaign = loadCampaign(db, id);
                                if (!campaign) return noCampaign(id);
                                if (!mayBecome(campaign->state, to))
                                  return wrongState(*campaign, to);
                                if (more) {
                                  if (const auto done = more(db, *campaign); !done) return done;
                                }
                                campaign->state = to;
                                campaign->savedMs = m_business.clock().nowUtcMs();
                                updateCampaign(db, *campaign);
                                return {};
                              });
}

Result<void> CampaignService::scheduleNow(CampaignId id, Day asOf) {
  const auto campaign = loadNow(id);
  if (!campaign) return campaign.error();
  if (!mayBecome(campaign->state, CampaignState::Scheduled))
    return wrongState(*campaign, CampaignState::Scheduled);
  const auto outlook = outlookNow(*campaign, asOf);
  if (!outlook) return outlook.error();
  if (!outlook->unknownFields.isEmpty())
    return Error{ErrorCode::UnknownField, {outlook->unknownFields.first()}, {}};
  if (outlook->audience.treated() == 0)
    return Error{ErrorCode::AudienceEmpty, {campaign->name}, {}};
  std::vector<CampaignMember> members;
  for (const AudienceRow& row : outlook->audience.rows)
    members.push_back({row.client, row.step, outlook->audience.segments[row.segment]});
  return change(id, "campaign.schedule", CampaignState::Scheduled,
                [&](SQLite::Database& db, Campaign& fixed) -> Result<void> {
                  // The people were counted for this plan; a plan saved in between has others.
                  if (fixed.plan != campaign->plan)
                    return wrongState(fixed, CampaignState::Scheduled);
                  fixed.frozenAsOf = asOf;
                  if (!fixed.plan.start) fixed.plan.start = m_business.clock().today() + 1;
                  storeMembers(db, id, members);
                  return {};
                });
}

Result<void> CampaignService::unscheduleNow(CampaignId id) {
  return change(id, "campaign.unschedule", CampaignState::Draft,
                [&](SQLite::Database& db, Campaign& campaign) -> Result<void> {
                  campaign.frozenAsOf.reset();
                  storeMembers(db, id, {});
                  return {};
                });
}

Result<void> CampaignService::handOverNow(CampaignId id) {
  return change(id, "campaign.hand_over", CampaignState::HandedOver, {});
}

Result<void> CampaignService::cancelNow(CampaignId id) {
  return change(id, "campaign.cancel", CampaignState::Cancelled, {});
}

Result<void> CampaignService::deleteNow(CampaignId id) {
  const auto campaign = loadNow(id);
  if (!campaign) return campaign.error();
  return m_business.changeNow(stepName("campaign.delete", campaign->name), Business::Touches::Plans,
                              [&](SQLite::Database& db) { deleteCampaign(db, id); });
}

Result<int> CampaignService::recordConsentNow(const std::vector<ClientId>& clients, Channel channel,
                                              Day day, const QString& source,
                                              const QString& wording) {
  std::vector<ConsentEntry> entries;
  entries.reserve(clients.size());
  for (const ClientId client : clients)
    entries.push_back({client, channel, ConsentAction::Given, day, source, wording});
  return m_business.changeNow({QStringLiteral("consent.record"), {}}, Business::Touches::Data,
                              [&](SQLite::Database& db) {
                                return appendConsents(db, entries, m_business.clock().nowUtcMs());
                              });
}

}  // namespace retenta
