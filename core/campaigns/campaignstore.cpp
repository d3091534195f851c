// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/campaignstore.h"

#include <QJsonDocument>
#include <SQLiteCpp/SQLiteCpp.h>

namespace retenta {

namespace {

constexpr const char* listSql = R"sql(
  SELECT id, name, state, plan, saved_ms
  FROM campaign
  WHERE (?1 = 0 OR id = ?1)
  ORDER BY id DESC
)sql";

constexpr const char* insertSql = R"sql(
  INSERT INTO campaign (name, state, plan, planned_day, saved_ms)
  VALUES (:name, :state, :plan, :planned_day, :saved_ms)
)sql";

constexpr const char* updateSql = R"sql(
  UPDATE campaign
  SET name = :name, state = :state, plan = :plan, planned_day = :planned_day, saved_ms = :saved_ms
  WHERE id = :id
)sql";

constexpr const char* membersSql = R"sql(
  SELECT client_id, role, segment
  FROM campaign_member
  WHERE campaign_id = ?
  ORDER BY client_id
)sql";

constexpr const char* insertMemberSql =
    "INSERT INTO campaign_member (campaign_id, client_id, role, segment) VALUES (?, ?, ?, ?)";

constexpr const char* touchedSql = R"sql(
  SELECT DISTINCT m.client_id
  FROM campaign AS c
  JOIN campaign_member AS m ON m.campaign_id = c.id
  WHERE c.id <> :except
    AND c.state IN ('scheduled', 'handed_over', 'running', 'paused', 'measuring', 'measured')
    AND abs(c.planned_day - :start) < :cap
    AND m.role = 'treated'
)sql";

constexpr const char* lastItemSql = R"sql(
  SELECT pr.name, pr.category
  FROM bought AS i JOIN product AS pr ON pr.id = i.product_id
  WHERE i.client_id = :client AND i.day <= :as_of AND i.status IN (1, 2)
  ORDER BY i.day DESC, i.purchase_id DESC, i.amount_minor DESC, i.line
  LIMIT 1
)sql";

const QString frozenKey = QStringLiteral("frozen_as_of");

// The stored document: the plan and what was noted about it.
std::string documentOf(const Campaign& campaign) {
  QJsonObject json = planToJson(campaign.plan);
  if (campaign.frozenAsOf) json[frozenKey] = isoDate(*campaign.frozenAsOf);
  return QJsonDocument(json).toJson(QJsonDocument::Compact).toStdString();
}

Campaign campaignOf(SQLite::Statement& row) {
  Campaign campaign;
  campaign.id = row.getColumn(0).getInt64();
  campaign.name = QString::fromUtf8(row.getColumn(1).getText());
  campaign.state = campaignStateFromId(QString::fromUtf8(row.getColumn(2).getText()))
                       .value_or(CampaignState::HandedOver);
  const QJsonObject json = QJsonDocument::fromJson(row.getColumn(3).getText()).object();
  campaign.plan = planFromJson(json);
  campaign.frozenAsOf = dayFromIso(json[frozenKey].toString().toLatin1());
  campaign.savedMs = row.getColumn(4).getInt64();
  return campaign;
}

void bindCampaign(SQLite::Statement& statement, const Campaign& campaign) {
  statement.bind(":name", campaign.name.toStdString());
  statement.bind(":state", campaignStateId(campaign.state).toStdString());
  statement.bind(":plan", documentOf(campaign));
  if (campaign.plan.start) {
    statement.bind(":planned_day", *campaign.plan.start);
  } else {
    statement.bind(":planned_day");
  }
  statement.bind(":saved_ms", static_cast<int64_t>(campaign.savedMs));
}

void clearMembers(SQLite::Database& db, CampaignId id) {
  SQLite::Statement statement(db, "DELETE FROM campaign_member WHERE campaign_id = ?");
  statement.bind(1, static_cast<int64_t>(id));
  statement.exec();
}

}  // namespace

std::vector<Campaign> loadCampaigns(SQLite::Database& db) {
  std::vector<Campaign> all;
  SQLite::Statement query(db, listSql);
  query.bind(1, 0);
  while (query.executeStep()) all.push_back(campaignOf(query));
  return all;
}

std::optional<Campaign> loadCampaign(SQLite::Database& db, CampaignId id) {
  if (id <= 0) return std::nullopt;
  SQLite::Statement query(db, listSql);
  query.bind(1, static_cast<int64_t>(id));
  if (!query.executeStep()) return std::nullopt;
  return campaignOf(query);
}

CampaignId insertCampaign(SQLite::Database& db, const Campaign& campaign) {
  SQLite::Statement statement(db, insertSql);
  bindCampaign(statement, campaign);
  statement.exec();
  return db.getLastInsertRowid();
}

void updateCampaign(SQLite::Database& db, const Campaign& campaign) {
  SQLite::Statement statement(db, updateSql);
  bindCampaign(statement, campaign);
  statement.bind(":id", static_cast<int64_t>(campaign.id));
  statement.exec();
}

void deleteCampaign(SQLite::Database& db, CampaignId id) {
  clearMembers(db, id);
  SQLite::Statement statement(db, "DELETE FROM campaign WHERE id = ?");
  statement.bind(1, static_cast<int64_t>(id));
  statement.exec();
}

std::vector<CampaignMember> loadMembers(SQLite::Database& db, CampaignId id) {
  std::vector<CampaignMember> members;
  SQLite::Statement query(db, membersSql);
  query.bind(1, static_cast<int64_t>(id));
  while (query.executeStep()) {
    const auto step = audienceStepFromId(QString::fromUtf8(query.getColumn(1).getText()));
    members.push_back({query.getColumn(0).getInt64(), step.value_or(AudienceStep::NoConsent),
                       QString::fromUtf8(query.getColumn(2).getText())});
  }
  return members;
}

void storeMembers(SQLite::Database& db, CampaignId id, const std::vector<CampaignMember>& members) {
  clearMembers(db, id);
  SQLite::Statement statement(db, insertMemberSql);
  for (const CampaignMember& member : members) {
    statement.bind(1, static_cast<int64_t>(id));
    statement.bind(2, static_cast<int64_t>(member.client));
    statement.bind(3, audienceStepId(member.step).toStdString());
    statement.bind(4, member.segment.toStdString());
    statement.exec();
    statement.reset();
  }
}

std::unordered_set<ClientId> touchedClients(SQLite::Database& db, CampaignId except, Day start,
                                            int capDays) {
  std::unordered_set<ClientId> touched;
  SQLite::Statement query(db, touchedSql);
  query.bind(":except", static_cast<int64_t>(except));
  query.bind(":start", start);
  query.bind(":cap", capDays);
  while (query.executeStep()) touched.insert(query.getColumn(0).getInt64());
  return touched;
}

std::unordered_map<ClientId, LastItem> lastItems(SQLite::Database& db,
                                                 const std::vector<ClientId>& clients, Day asOf) {
  std::unordered_map<ClientId, LastItem> items;
  SQLite::Statement query(db, lastItemSql);
  query.bind(":as_of", asOf);
  for (const ClientId client : clients) {
    query.bind(":client", static_cast<int64_t>(client));
    if (query.executeStep()) {
      items[client] = {QString::fromUtf8(query.getColumn(0).getText()),
                       QString::fromUtf8(query.getColumn(1).getText())};
    }
    query.reset();
  }
  return items;
}

}  // namespace retenta
