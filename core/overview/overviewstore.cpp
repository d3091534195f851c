// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/overview/overviewstore.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

constexpr const char* lastSql = R"sql(
  SELECT file, at_ms, records, accepted
  FROM import
  WHERE undone_ms IS NULL
  ORDER BY id DESC
  LIMIT 1
)sql";

constexpr const char* rejectSql = R"sql(
  SELECT count(*), coalesce(sum(reason = 'no_client'), 0)
  FROM import_reject
  WHERE import_id IN (SELECT id FROM import WHERE undone_ms IS NULL)
)sql";

}  // namespace

std::vector<KeptCampaign> loadKeptCampaigns(SQLite::Database& db) {
  std::vector<KeptCampaign> kept;
  for (Campaign& campaign : loadCampaigns(db)) {
    if (campaign.state == CampaignState::Cancelled) continue;
    auto members = campaign.frozen() ? loadMembers(db, campaign.id) : std::vector<CampaignMember>();
    kept.push_back({std::move(campaign), std::move(members)});
  }
  return kept;
}

void loadImportCoverage(SQLite::Database& db, OverviewCoverage& coverage) {
  SQLite::Statement last(db, lastSql);
  if (last.executeStep()) {
    OverviewImport import;
    import.file = QString::fromUtf8(last.getColumn(0).getText());
    import.atMs = last.getColumn(1).getInt64();
    import.records = last.getColumn(2).getInt64();
    import.accepted = last.getColumn(3).getInt64();
    coverage.lastImport = import;
  }
  SQLite::Statement rejects(db, rejectSql);
  rejects.executeStep();
  coverage.rejected = rejects.getColumn(0).getInt64();
  coverage.withoutClient = rejects.getColumn(1).getInt64();
}

}  // namespace retenta
