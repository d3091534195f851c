// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/recipients.h"

#include <cmath>

#include "core/campaigns/givenname.h"

namespace retenta {

namespace {

void addPurchases(const Ledger& ledger, Day asOf, RecipientFacts& facts) {
  qint64 sum = 0;
  qint64 transactions = 0;
  std::optional<Day> last;
  for (std::size_t r = ledger.purchaseBegin[facts.row]; r < ledger.purchaseBegin[facts.row + 1];
       ++r) {
    if (ledger.days[r] > asOf) break;
    sum += ledger.netMinor[r];
    if (ledger.transactions[r] == 0) continue;
    ++transactions;
    last = ledger.days[r];
  }
  if (last) facts.daysSincePurchase = asOf - *last;
  if (transactions > 0 && sum > 0) {
    facts.checkMinor = std::llround(static_cast<double>(sum) / static_cast<double>(transactions));
  }
}

}  // namespace

MessageWords MessageWords::plain(Currency currency) {
  return {[](int days) { return QString::number(days); },
          [currency](qint64 minor) { return decimalText(minor, currency); },
          [](Day day) { return isoDate(day); }};
}

std::vector<RecipientFacts> recipientFacts(const Ledger& ledger, const Audience& audience,
                                           AudienceStep step, Day asOf,
                                           const std::unordered_map<ClientId, LastItem>& items) {
  std::vector<RecipientFacts> people;
  people.reserve(audience.count(step));
  for (const AudienceRow& row : audience.rows) {
    if (row.step != step) continue;
    RecipientFacts facts;
    facts.client = row.client;
    facts.row = row.row;
    facts.segment = audience.segments[row.segment];
    facts.fullName = ledger.names.text(row.row);
    facts.givenName = givenName(facts.fullName);
    addPurchases(ledger, asOf, facts);
    if (const auto found = items.find(row.client); found != items.end()) {
      facts.product = found->second.product;
      facts.category = found->second.category;
    }
    people.push_back(std::move(facts));
  }
  return people;
}

FieldValues fieldValues(const RecipientFacts& facts, const CampaignPlan& plan,
                        const QString& businessName, const MessageWords& words) {
  FieldValues values = {
      {MergeField::Name, facts.givenName},  {MergeField::FullName, facts.fullName},
      {MergeField::Product, facts.product}, {MergeField::Category, facts.category},
      {MergeField::Offer, plan.offer},      {MergeField::Business, businessName}};
  if (facts.daysSincePurchase) values[MergeField::Days] = words.days(*facts.daysSincePurchase);
  if (facts.checkMinor) values[MergeField::Check] = words.money(*facts.checkMinor);
  if (plan.till) values[MergeField::Till] = words.date(*plan.till);
  // The alphabet of SMS has one space: a no-break space alone would halve what a part holds.
  for (auto& [field, value] : values) {
    value.replace(QChar(0x00A0), u' ').replace(QChar(0x202F), u' ');
  }
  return values;
}

std::map<MergeField, std::size_t> missingCounts(const MessageTemplate& message,
                                                const std::vector<RecipientFacts>& people,
                                                const CampaignPlan& plan,
                                                const QString& businessName) {
  std::map<MergeField, std::size_t> counts;
  const MessageWords words = MessageWords::plain(Currency());
  for (const RecipientFacts& facts : people) {
    for (const MergeField field :
         message.missingFields(fieldValues(facts, plan, businessName, words))) {
      ++counts[field];
    }
  }
  return counts;
}

}  // namespace retenta
