// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/channels.h"

namespace retenta {

namespace {

const QString costKey = QStringLiteral("cost_milli");
const QString reachKey = QStringLiteral("reach");
const QString marginKey = QStringLiteral("margin");
const QString usedKey = QStringLiteral("used");
const QString rulesKey = QStringLiteral("rules");
const QString capKey = QStringLiteral("cap_days");
const QString fromKey = QStringLiteral("from_minute");
const QString toKey = QStringLiteral("to_minute");
constexpr int dayMinutes = 24 * 60;

std::optional<double> share(const QJsonValue& value) {
  const double number = value.toDouble(-1);
  return number >= 0 && number <= 1 ? std::optional(number) : std::nullopt;
}

QJsonObject rulesToJson(const SendingRules& rules) {
  return {{capKey, rules.capDays}, {fromKey, rules.fromMinute}, {toKey, rules.toMinute}};
}

// Hours that do not follow each other read as the usual ones.
SendingRules rulesFromJson(const QJsonObject& json) {
  SendingRules rules;
  const int cap = json[capKey].toInt(-1);
  if (cap >= 0 && cap <= 365) rules.capDays = cap;
  const int from = json[fromKey].toInt(-1);
  const int to = json[toKey].toInt(-1);
  if (from >= 0 && from < to && to < dayMinutes) {
    rules.fromMinute = from;
    rules.toMinute = to;
  }
  return rules;
}

}  // namespace

CampaignTerms defaultTerms(Currency currency) {
  CampaignTerms terms;
  terms.of(Channel::Email).reach = 0.40;
  terms.of(Channel::Push).reach = 0.50;
  terms.of(Channel::Sms).reach = 1.00;
  terms.of(Channel::Call).reach = 0.85;
  if (currency == Currency()) {
    terms.of(Channel::Email).costMilli = 1'000;
    terms.of(Channel::Push).costMilli = 10'000;
    terms.of(Channel::Sms).costMilli = 100'000;
    terms.of(Channel::Call).costMilli = 4'500'000;
  }
  return terms;
}

QJsonObject termsToJson(const CampaignTerms& terms, Currency currency) {
  const CampaignTerms usual = defaultTerms(currency);
  QJsonObject json;
  for (const Channel channel : allChannels) {
    const ChannelTerms& now = terms.of(channel);
    QJsonObject entry;
    if (now.costMilli != usual.of(channel).costMilli) {
      entry[costKey] = now.costMilli ? QJsonValue(*now.costMilli) : QJsonValue(QJsonValue::Null);
    }
    if (now.reach != usual.of(channel).reach) {
      entry[reachKey] = now.reach ? QJsonValue(*now.reach) : QJsonValue(QJsonValue::Null);
    }
    if (!now.used) entry[usedKey] = false;
    if (!entry.isEmpty()) json[channelId(channel)] = entry;
  }
  if (terms.margin) json[marginKey] = *terms.margin;
  if (terms.rules != SendingRules()) json[rulesKey] = rulesToJson(terms.rules);
  return json;
}

CampaignTerms termsFromJson(const QJsonObject& json, Currency currency) {
  CampaignTerms terms = defaultTerms(currency);
  for (const Channel channel : allChannels) {
    const QJsonObject entry = json[channelId(channel)].toObject();
    ChannelTerms& into = terms.of(channel);
    if (entry.contains(costKey)) {
      const qint64 cost = entry[costKey].toInteger(-1);
      into.costMilli = cost >= 0 ? std::optional(cost) : std::nullopt;
    }
    if (entry.contains(reachKey)) into.reach = share(entry[reachKey]);
    into.used = entry[usedKey].toBool(true);
  }
  terms.margin = share(json[marginKey]);
  terms.rules = rulesFromJson(json[rulesKey].toObject());
  return terms;
}

std::optional<qint64> contactCostMinor(const ChannelTerms& terms, qint64 contacts) {
  if (!terms.costMilli) return std::nullopt;
  return (*terms.costMilli * contacts + 500) / 1000;
}

}  // namespace retenta
