// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments/conditionstore.h"

#include <unordered_set>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/foldedtext.h"
#include "core/purchases/purchasestatus.h"

namespace retenta {

namespace {

constexpr const char* goodsSql = "SELECT id, name, category FROM product";
constexpr const char* boughtSql = "SELECT client_id, day, status, product_id FROM bought";
constexpr const char* contactedSql = R"sql(
  SELECT m.client_id, c.planned_day
  FROM campaign AS c
  JOIN campaign_member AS m ON m.campaign_id = c.id
  WHERE m.role = 'treated'
    AND c.planned_day IS NOT NULL
    AND c.state NOT IN ('draft', 'cancelled')
    AND (?1 = 0 OR c.id = ?1)
)sql";
constexpr const char* goodNamesSql = R"sql(
  SELECT DISTINCT category, 0 AS kind FROM product WHERE category <> ''
  UNION
  SELECT DISTINCT name, 1 FROM product WHERE name <> ''
  ORDER BY 2, 1
)sql";
constexpr const char* campaignNamesSql = R"sql(
  SELECT id, name
  FROM campaign
  WHERE planned_day IS NOT NULL AND state NOT IN ('draft', 'cancelled')
  ORDER BY planned_day DESC, id DESC
)sql";

QString textAt(SQLite::Statement& row, int column) {
  return QString::fromUtf8(row.getColumn(column).getText());
}

}  // namespace

std::vector<DatedClient> loadBuyers(SQLite::Database& db, const QStringList& words) {
  QStringList folded;
  for (const QString& word : words) folded += foldedText(word.simplified());
  std::unordered_set<qint64> wanted;
  SQLite::Statement goods(db, goodsSql);
  while (goods.executeStep()) {
    if (folded.contains(foldedText(textAt(goods, 1).simplified())) ||
        folded.contains(foldedText(textAt(goods, 2).simplified()))) {
      wanted.insert(goods.getColumn(0).getInt64());
    }
  }
  std::vector<DatedClient> buyers;
  if (wanted.empty()) return buyers;
  SQLite::Statement bought(db, boughtSql);
  while (bought.executeStep()) {
    if (!isTransaction(static_cast<PurchaseStatus>(bought.getColumn(2).getInt()))) continue;
    if (wanted.count(bought.getColumn(3).getInt64()) == 0) continue;
    buyers.push_back({bought.getColumn(0).getInt64(), bought.getColumn(1).getInt()});
  }
  return buyers;
}

std::vector<DatedClient> loadContacted(SQLite::Database& db, qint64 campaign) {
  std::vector<DatedClient> contacted;
  SQLite::Statement query(db, contactedSql);
  query.bind(1, static_cast<std::int64_t>(campaign));
  while (query.executeStep()) {
    contacted.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getInt()});
  }
  return contacted;
}

QStringList loadGoods(SQLite::Database& db) {
  QStringList names;
  SQLite::Statement query(db, goodNamesSql);
  while (query.executeStep()) {
    const QString name = textAt(query, 0).simplified();
    if (name.isEmpty()) continue;
    names += name;
  }
  names.removeDuplicates();
  return names;
}

std::vector<std::pair<qint64, QString>> loadCampaignNames(SQLite::Database& db) {
  std::vector<std::pair<qint64, QString>> names;
  SQLite::Statement query(db, campaignNamesSql);
  while (query.executeStep()) names.emplace_back(query.getColumn(0).getInt64(), textAt(query, 1));
  return names;
}

}  // namespace retenta
