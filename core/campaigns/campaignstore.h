// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "core/campaigns/audience.h"
#include "core/campaigns/campaign.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// A client fixed in a scheduled campaign.
struct CampaignMember {
  ClientId client = 0;
  AudienceStep step = AudienceStep::Treated;
  QString segment;
};

/// The dearest line of a client's last purchase.
struct LastItem {
  QString product;
  QString category;
};

/// All SQL of the feature. Everything throws SQLite::Exception.
std::vector<Campaign> loadCampaigns(SQLite::Database& db);  ///< newest first
std::optional<Campaign> loadCampaign(SQLite::Database& db, CampaignId id);

/// Returns the new id; `campaign.id` is not looked at.
CampaignId insertCampaign(SQLite::Database& db, const Campaign& campaign);
void updateCampaign(SQLite::Database& db, const Campaign& campaign);
/// With its members.
void deleteCampaign(SQLite::Database& db, CampaignId id);

std::vector<CampaignMember> loadMembers(SQLite::Database& db, CampaignId id);
/// Replaces them; an empty list releases the people.
void storeMembers(SQLite::Database& db, CampaignId id, const std::vector<CampaignMember>& members);

/// Clients treated by other scheduled or handed-over campaigns less than `capDays` days from
/// `start`, before or after it. Empty for capDays 0.
std::unordered_set<ClientId> touchedClients(SQLite::Database& db, CampaignId except, Day start,
                                            int capDays);

/// Last product and category of each of `clients` as of `asOf`; who bought nothing named is absent.
std::unordered_map<ClientId, LastItem> lastItems(SQLite::Database& db,
                                                 const std::vector<ClientId>& clients, Day asOf);

}  // namespace retenta
