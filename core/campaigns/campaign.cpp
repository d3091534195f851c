// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/campaign.h"

#include <QJsonArray>

#include "core/base/idranges.h"
#include "core/campaigns/controlgroup.h"

namespace retenta {

namespace {

constexpr int minutesADay = 24 * 60;

template <class T>
QJsonValue orNull(const std::optional<T>& value) {
  return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue dayValue(std::optional<Day> day) {
  return day ? QJsonValue(isoDate(*day)) : QJsonValue(QJsonValue::Null);
}

std::optional<Day> dayOf(const QJsonValue& value) {
  return dayFromIso(value.toString().toLatin1());
}

std::optional<double> shareOf(const QJsonValue& value) {
  const double number = value.toDouble(-1);
  return number >= 0 && number <= 1 ? std::optional(number) : std::nullopt;
}

std::optional<qint64> moneyOf(const QJsonValue& value) {
  const qint64 number = value.toInteger(-1);
  return number >= 0 ? std::optional(number) : std::nullopt;
}

int boundedInt(const QJsonValue& value, int least, int most, int usual) {
  const int number = value.toInt(usual);
  return number >= least && number <= most ? number : usual;
}

QString clockText(int minute) {
  return QStringLiteral("%1:%2")
      .arg(minute / 60, 2, 10, QLatin1Char('0'))
      .arg(minute % 60, 2, 10, QLatin1Char('0'));
}

int minuteOf(const QJsonValue& value, int usual) {
  const QStringList parts = value.toString().split(QLatin1Char(':'));
  if (parts.size() != 2) return usual;
  const int minute = parts[0].toInt() * 60 + parts[1].toInt();
  return minute >= 0 && minute < minutesADay ? minute : usual;
}

QJsonObject messageToJson(const CampaignPlan& plan) {
  QJsonObject fallbacks;
  for (const auto& [field, text] : plan.fallbacks) fallbacks[mergeFieldId(field)] = text;
  return {{QStringLiteral("preset"), plan.presetId},
          {QStringLiteral("text"), plan.text},
          {QStringLiteral("fallbacks"), fallbacks},
          {QStringLiteral("offer"), plan.offer},
          {QStringLiteral("till"), dayValue(plan.till)}};
}

void messageFromJson(const QJsonObject& json, CampaignPlan& plan) {
  plan.presetId = json[QStringLiteral("preset")].toString();
  plan.text = json[QStringLiteral("text")].toString();
  plan.offer = json[QStringLiteral("offer")].toString();
  plan.till = dayOf(json[QStringLiteral("till")]);
  const QJsonObject fallbacks = json[QStringLiteral("fallbacks")].toObject();
  for (auto it = fallbacks.begin(); it != fallbacks.end(); ++it) {
    if (const auto field = mergeFieldFromId(it.key())) plan.fallbacks[*field] = it->toString();
  }
}

}  // namespace

QString campaignStateId(CampaignState state) {
  switch (state) {
    case CampaignState::Draft:
      return QStringLiteral("draft");
    case CampaignState::Scheduled:
      return QStringLiteral("scheduled");
    case CampaignState::HandedOver:
      return QStringLiteral("handed_over");
    case CampaignState::Cancelled:
      return QStringLiteral("cancelled");
  }
  return {};
}

std::optional<CampaignState> campaignStateFromId(QStringView id) {
  for (const CampaignState state : allCampaignStates) {
    if (id == campaignStateId(state)) return state;
  }
  return std::nullopt;
}

bool mayBecome(CampaignState from, CampaignState to) {
  switch (from) {
    case CampaignState::Draft:
      return to == CampaignState::Scheduled || to == CampaignState::Cancelled;
    case CampaignState::Scheduled:
      return to == CampaignState::Draft || to == CampaignState::HandedOver ||
             to == CampaignState::Cancelled;
    case CampaignState::HandedOver:
      return to == CampaignState::Cancelled;
    case CampaignState::Cancelled:
      return false;
  }
  return false;
}

QJsonObject planToJson(const CampaignPlan& plan) {
  QJsonObject json{
      {QStringLiteral("segments"), QJsonArray::fromStringList(plan.segments)},
      {QStringLiteral("clients"), idRanges(plan.clients)},
      {QStringLiteral("channel"), channelId(plan.channel)},
      {QStringLiteral("message"), messageToJson(plan)},
      {QStringLiteral("control_share"), plan.controlShare},
      {QStringLiteral("start"), dayValue(plan.start)},
      {QStringLiteral("hours"), QJsonObject{{QStringLiteral("from"), clockText(plan.fromMinute)},
                                            {QStringLiteral("to"), clockText(plan.toMinute)}}},
      {QStringLiteral("cap_days"), plan.capDays},
      {QStringLiteral("wait_days"), plan.waitDays},
      {QStringLiteral("expect"),
       QJsonObject{{QStringLiteral("response_with"), orNull(plan.responseWith)},
                   {QStringLiteral("response_without"), orNull(plan.responseWithout)},
                   {QStringLiteral("check_minor"), orNull(plan.checkMinor)},
                   {QStringLiteral("discount_minor"), plan.discountMinor}}}};
  if (plan.saved) json[QStringLiteral("saved")] = savedSegmentToJson(*plan.saved);
  return json;
}

CampaignPlan planFromJson(const QJsonObject& json) {
  CampaignPlan plan;
  for (const QJsonValue& id : json[QStringLiteral("segments")].toArray()) {
    if (id.isString()) plan.segments += id.toString();
  }
  // Rules that are not understood whole name nobody rather than people nobody meant.
  plan.saved = savedSegmentFromJson(json[QStringLiteral("saved")].toObject());
  if (plan.saved) plan.segments.clear();
  plan.clients =
      idsFromRanges(json[QStringLiteral("clients")].toString()).value_or(std::vector<ClientId>());
  plan.channel = channelFromId(json[QStringLiteral("channel")].toString()).value_or(plan.channel);
  messageFromJson(json[QStringLiteral("message")].toObject(), plan);
  const auto control = shareOf(json[QStringLiteral("control_share")]);
  if (control && *control <= maxControlShare) plan.controlShare = *control;
  plan.start = dayOf(json[QStringLiteral("start")]);
  const QJsonObject hours = json[QStringLiteral("hours")].toObject();
  plan.fromMinute = minuteOf(hours[QStringLiteral("from")], plan.fromMinute);
  plan.toMinute = minuteOf(hours[QStringLiteral("to")], plan.toMinute);
  plan.capDays = boundedInt(json[QStringLiteral("cap_days")], 0, 365, plan.capDays);
  plan.waitDays = boundedInt(json[QStringLiteral("wait_days")], 1, 365, plan.waitDays);
  const QJsonObject expect = json[QStringLiteral("expect")].toObject();
  plan.responseWith = shareOf(expect[QStringLiteral("response_with")]);
  plan.responseWithout = shareOf(expect[QStringLiteral("response_without")]);
  plan.checkMinor = moneyOf(expect[QStringLiteral("check_minor")]);
  plan.discountMinor = moneyOf(expect[QStringLiteral("discount_minor")]).value_or(0);
  return plan;
}

}  // namespace retenta
