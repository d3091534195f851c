// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfm.h"

#include <QJsonArray>

namespace retenta {

namespace {

constexpr int longestDays = 36'500;
constexpr int longestMonths = 1'200;
constexpr int highestFrequency = 1'000'000;

double fraction(qint64 part, qint64 whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

Result<void> RfmThresholds::check() const {
  const bool recency =
      0 <= peakDays && peakDays < activeDays && activeDays < riskDays && riskDays <= longestDays;
  const bool frequency =
      2 <= middleFrom && middleFrom < frequentFrom && frequentFrom <= highestFrequency;
  const bool money =
      vip.byAmount ? vip.amountMinor >= 0 : 1 <= vip.topPercent && vip.topPercent <= 100;
  const bool window = 0 <= windowMonths && windowMonths <= longestMonths;
  if (recency && frequency && money && window) return {};
  if (!recency || !frequency) {
    const QString values =
        recency ? QStringLiteral("%1, %2").arg(middleFrom).arg(frequentFrom)
                : QStringLiteral("%1, %2, %3").arg(peakDays).arg(activeDays).arg(riskDays);
    return Error{ErrorCode::BadThresholds, {values}, {}};
  }
  const QString what = money ? QStringLiteral("window") : QStringLiteral("VIP");
  const qint64 value = money ? windowMonths : vip.byAmount ? vip.amountMinor : vip.topPercent;
  return Error{ErrorCode::BadNumber, {what, QString::number(value)}, {}};
}

QJsonObject thresholdsToJson(const RfmThresholds& t) {
  QJsonObject json{
      {QStringLiteral("recency_days"), QJsonArray{t.peakDays, t.activeDays, t.riskDays}},
      {QStringLiteral("frequency"), QJsonArray{t.middleFrom, t.frequentFrom}},
      {QStringLiteral("window_months"), t.windowMonths},
  };
  if (t.vip.byAmount) {
    json.insert(QStringLiteral("vip_minor"), t.vip.amountMinor);
  } else {
    json.insert(QStringLiteral("vip_top_percent"), t.vip.topPercent);
  }
  return json;
}

RfmThresholds thresholdsFromJson(const QJsonObject& json) {
  RfmThresholds t;
  const QJsonArray recency = json.value(QStringLiteral("recency_days")).toArray();
  if (recency.size() == 3) {
    t.peakDays = recency[0].toInt();
    t.activeDays = recency[1].toInt();
    t.riskDays = recency[2].toInt();
  }
  const QJsonArray frequency = json.value(QStringLiteral("frequency")).toArray();
  if (frequency.size() == 2) {
    t.middleFrom = frequency[0].toInt();
    t.frequentFrom = frequency[1].toInt();
  }
  t.windowMonths = json.value(QStringLiteral("window_months")).toInt();
  t.vip.topPercent = json.value(QStringLiteral("vip_top_percent")).toInt(t.vip.topPercent);
  if (const QJsonValue amount = json.value(QStringLiteral("vip_minor")); amount.isDouble()) {
    t.vip.byAmount = true;
    t.vip.amountMinor = amount.toInteger();
  }
  return t.check().ok() ? t : RfmThresholds();
}

QString markId(RfmMark mark) {
  switch (mark) {
    case RfmMark::FormerVip:
      return QStringLiteral("former_vip");
    case RfmMark::VipByMoney:
      return QStringLiteral("vip_by_money");
    case RfmMark::None:
      break;
  }
  return {};
}

RfmDates yearEndingAt(Day asOf) { return {asOf, addMonths(asOf + 1, -12), asOf + 1}; }

RfmCell RfmMatrix::sum(SegmentSet set) const {
  RfmCell all;
  if (comparedWith) all.earlierClients = 0;
  for (const Segment segment : set.list()) {
    const RfmCell& one = cell(segment);
    all.clients += one.clients;
    all.revenueMinor += one.revenueMinor;
    all.periodRevenueMinor += one.periodRevenueMinor;
    all.periodTransactions += one.periodTransactions;
    all.marked += one.marked;
    if (!one.earlierClients) all.earlierClients.reset();
    if (all.earlierClients) *all.earlierClients += *one.earlierClients;
  }
  return all;
}

double RfmMatrix::shareOfClients(Segment segment) const {
  return fraction(cell(segment).clients, total.clients);
}

double RfmMatrix::shareOfRevenue(Segment segment) const {
  return fraction(cell(segment).revenueMinor, total.revenueMinor);
}

double RfmMatrix::shareOfPeriodRevenue(Segment segment) const {
  return fraction(cell(segment).periodRevenueMinor, total.periodRevenueMinor);
}

}  // namespace retenta
