// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/cardstore.h"

#include <algorithm>

#include <QJsonDocument>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/campaigns/campaign.h"
#include "core/card/merging/mergerecordstore.h"
#include "core/clients/mailings/mailingstore.h"
#include "core/clients/tagstore.h"

namespace retenta {

namespace {

constexpr const char* clientSql = R"sql(
  SELECT c.name, c.gender, c.birthday, c.city, c.origin, c.address, c.excluded, c.created_day,
         c.erased_ms, i.id, i.file, i.at_ms
  FROM client AS c LEFT JOIN import AS i ON i.id = c.import_id
  WHERE c.id = ?1
)sql";
constexpr const char* identitySql = R"sql(
  SELECT kind, value, source FROM identity WHERE client_id = ?1
  ORDER BY kind, position, source, value
)sql";
constexpr const char* extraSql =
    "SELECT name, value FROM client_extra WHERE client_id = ?1 ORDER BY name";
constexpr const char* relatedSql =
    "SELECT id, name, relation, gender, birthday FROM related_person WHERE client_id = ?1 "
    "ORDER BY id";
constexpr const char* consentSql = R"sql(
  SELECT id, channel, action, day, source, wording, entered_ms,
         EXISTS (SELECT 1 FROM consent AS x
                 WHERE x.client_id = c.client_id AND x.channel = c.channel AND x.cancels = c.id)
  FROM consent AS c
  WHERE client_id = ?1 AND action <> 'cancelled'
  ORDER BY id DESC
)sql";
constexpr const char* purchaseSql = R"sql(
  SELECT p.id, p.day, p.status, p.amount_minor, p.refund_minor, p.currency, s.name, p.order_ref,
         p.channel, p.payment, p.import_id IS NULL
  FROM every_purchase AS p JOIN source AS s ON s.id = p.source_id
  WHERE p.client_id = ?1
  ORDER BY p.day DESC, p.id DESC
)sql";
constexpr const char* itemSql = R"sql(
  SELECT i.purchase_id, r.name, r.category, i.quantity_milli, i.amount_minor
  FROM bought AS i JOIN product AS r ON r.id = i.product_id
  WHERE i.client_id = ?1
  ORDER BY i.day DESC, i.purchase_id DESC, i.line
)sql";
constexpr const char* campaignSql = R"sql(
  SELECT c.id, c.name, c.state, c.plan, c.planned_day, m.role, m.segment
  FROM campaign_member AS m JOIN campaign AS c ON c.id = m.campaign_id
  WHERE m.client_id = ?1
  ORDER BY coalesce(c.planned_day, 0) DESC, c.id DESC
)sql";
constexpr const char* noteSql =
    "SELECT id, day, text FROM note WHERE client_id = ?1 ORDER BY day DESC, id DESC";

QString textAt(SQLite::Statement& row, int column) {
  return QString::fromUtf8(row.getColumn(column).getText());
}

SQLite::Statement rowsOf(SQLite::Database& db, const char* sql, ClientId id) {
  SQLite::Statement rows(db, sql);
  rows.bind(1, static_cast<std::int64_t>(id));
  return rows;
}

bool loadPerson(SQLite::Database& db, ClientCard& card, const std::function<Day(qint64)>& dayOf) {
  auto row = rowsOf(db, clientSql, card.id);
  if (!row.executeStep()) return false;
  card.name = textAt(row, 0);
  card.gender = textAt(row, 1);
  card.birthday = textAt(row, 2);
  card.city = textAt(row, 3);
  card.origin = textAt(row, 4);
  card.address = textAt(row, 5);
  card.excluded = row.getColumn(6).getInt() != 0;
  card.created = row.getColumn(7).getInt();
  if (!row.getColumn(8).isNull()) card.erased = dayOf(row.getColumn(8).getInt64());
  if (!row.getColumn(9).isNull()) {
    card.broughtBy = CardImport{row.getColumn(9).getInt64(), textAt(row, 10),
                                dayOf(row.getColumn(11).getInt64())};
  }
  return true;
}

void loadContacts(SQLite::Database& db, ClientCard& card) {
  auto row = rowsOf(db, identitySql, card.id);
  while (row.executeStep()) {
    const QString value = textAt(row, 1);
    switch (row.getColumn(0).getInt()) {
      case 1:
        card.emails += value;
        break;
      case 2:
        card.phones += QLatin1Char('+') + value;
        break;
      default:
        card.externalIds.push_back({textAt(row, 2), value});
    }
  }
}

void loadAround(SQLite::Database& db, ClientCard& card) {
  card.tags = loadTagsOf(db, card.id);
  auto extra = rowsOf(db, extraSql, card.id);
  while (extra.executeStep()) card.extras.push_back({textAt(extra, 0), textAt(extra, 1)});
  auto person = rowsOf(db, relatedSql, card.id);
  while (person.executeStep()) {
    card.related.push_back({person.getColumn(0).getInt64(), textAt(person, 1), textAt(person, 2),
                            textAt(person, 3), textAt(person, 4)});
  }
  auto note = rowsOf(db, noteSql, card.id);
  while (note.executeStep())
    card.notes.push_back(
        {note.getColumn(0).getInt64(), note.getColumn(1).getInt(), textAt(note, 2)});
}

ConsentAction actionOf(const QString& word) {
  if (word == QLatin1String("given")) return ConsentAction::Given;
  if (word == QLatin1String("confirmed")) return ConsentAction::Confirmed;
  return word == QLatin1String("objected") ? ConsentAction::Objected : ConsentAction::Withdrawn;
}

void loadConsentLines(SQLite::Database& db, ClientCard& card,
                      const std::function<Day(qint64)>& dayOf) {
  auto row = rowsOf(db, consentSql, card.id);
  ChannelSet settled;
  while (row.executeStep()) {
    const auto channel = channelFromId(textAt(row, 1));
    if (!channel) continue;
    ConsentLine line{row.getColumn(0).getInt64(),
                     *channel,
                     actionOf(textAt(row, 2)),
                     row.getColumn(3).getInt(),
                     textAt(row, 4),
                     textAt(row, 5),
                     dayOf(row.getColumn(6).getInt64()),
                     row.getColumn(7).getInt() != 0};
    // The newest line that stands decides.
    if (!line.cancelled && !settled.has(*channel)) {
      settled.add(*channel);
      const bool yes =
          line.action == ConsentAction::Given || line.action == ConsentAction::Confirmed;
      (yes ? card.consents.given : card.consents.refused).add(*channel);
    }
    card.consentLines.push_back(std::move(line));
  }
}

void loadPurchases(SQLite::Database& db, ClientCard& card) {
  auto row = rowsOf(db, purchaseSql, card.id);
  while (row.executeStep()) {
    CardPurchase purchase;
    purchase.id = row.getColumn(0).getInt64();
    purchase.day = row.getColumn(1).getInt();
    purchase.status = static_cast<PurchaseStatus>(row.getColumn(2).getInt());
    purchase.amountMinor = row.getColumn(3).getInt64();
    purchase.refundMinor = row.getColumn(4).getInt64();
    purchase.currency = Currency::fromCode(textAt(row, 5)).value_or(Currency());
    purchase.source = textAt(row, 6);
    purchase.orderRef = textAt(row, 7);
    purchase.channel = textAt(row, 8);
    purchase.payment = textAt(row, 9);
    purchase.byHand = row.getColumn(10).getInt() != 0;
    card.purchases.push_back(std::move(purchase));
  }
  // Both in one order: a walk along, no search.
  auto item = rowsOf(db, itemSql, card.id);
  std::size_t at = 0;
  while (item.executeStep()) {
    const PurchaseId owner = item.getColumn(0).getInt64();
    while (at < card.purchases.size() && card.purchases[at].id != owner) ++at;
    if (at == card.purchases.size()) break;
    card.purchases[at].items.push_back({textAt(item, 1), textAt(item, 2),
                                        item.getColumn(3).getInt64(),
                                        item.getColumn(4).getInt64()});
  }
}

void loadCampaignsOf(SQLite::Database& db, ClientCard& card) {
  auto row = rowsOf(db, campaignSql, card.id);
  while (row.executeStep()) {
    const CampaignPlan plan =
        planFromJson(QJsonDocument::fromJson(row.getColumn(3).getText()).object());
    CardCampaign campaign;
    campaign.id = row.getColumn(0).getInt64();
    campaign.name = textAt(row, 1);
    campaign.state = textAt(row, 2);
    campaign.channel = plan.channel;
    campaign.waitDays = plan.waitDays;
    if (!row.getColumn(4).isNull()) campaign.day = row.getColumn(4).getInt();
    campaign.role = textAt(row, 5);
    campaign.segment = textAt(row, 6);
    card.campaigns.push_back(std::move(campaign));
  }
}

}  // namespace

std::optional<ClientCard> loadCard(SQLite::Database& db, ClientId id,
                                   const std::function<Day(qint64)>& dayOf) {
  ClientCard card;
  card.id = id;
  if (!loadPerson(db, card, dayOf)) return std::nullopt;
  loadPurchases(db, card);
  loadCampaignsOf(db, card);
  loadConsentLines(db, card, dayOf);
  if (card.erased) {
    // Whatever came since must not show who it was.
    card.name = card.gender = card.birthday = card.address = card.city = QString();
    return card;
  }
  loadContacts(db, card);
  loadAround(db, card);
  for (SentMessage& sent : messagesTo(db, id)) {
    CardMessage message{std::move(sent.mailing), std::move(sent.source), std::move(sent.address),
                        sent.stages, std::nullopt};
    if (const auto last = sent.last()) message.day = dayOf(*last * 1000);
    card.messages.push_back(std::move(message));
  }
  card.merges = mergeRecords(db, id, dayOf);
  return card;
}

}  // namespace retenta
