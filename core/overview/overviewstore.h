// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/campaigns/campaignstore.h"
#include "core/overview/overview.h"

namespace SQLite {
class Database;
}

namespace retenta {

/// A campaign with the people fixed in it (none in a draft).
struct KeptCampaign {
  Campaign campaign;
  std::vector<CampaignMember> members;
};

/// All that are not cancelled, newest first. Throws SQLite::Exception.
std::vector<KeptCampaign> loadKeptCampaigns(SQLite::Database& db);

/// Fills in the last import and what imports left out. Throws SQLite::Exception.
void loadImportCoverage(SQLite::Database& db, OverviewCoverage& coverage);

}  // namespace retenta
