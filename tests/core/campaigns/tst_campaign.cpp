// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include "core/campaigns/campaign.h"
#include "tests/support/support.h"

using namespace retenta;

class TestCampaign : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void transitions() {
    using S = CampaignState;
    const std::vector<std::pair<S, S>> legal = {
        {S::Draft, S::Scheduled},      {S::Draft, S::Cancelled},     {S::Scheduled, S::Draft},
        {S::Scheduled, S::HandedOver}, {S::Scheduled, S::Cancelled}, {S::HandedOver, S::Cancelled}};
    for (const S from : allCampaignStates) {
      for (const S to : allCampaignStates) {
        const bool expected =
            std::find(legal.begin(), legal.end(), std::pair(from, to)) != legal.end();
        QCOMPARE(mayBecome(from, to), expected);
      }
    }
  }

  void idsOfStates() {
    for (const CampaignState state : allCampaignStates)
      QCOMPARE(campaignStateFromId(campaignStateId(state)), std::optional(state));
    QVERIFY(!campaignStateFromId(u"sent"));
  }

  void planSurvivesStorage() {
    CampaignPlan plan;
    plan.clients = {1, 2, 3, 17};
    plan.segments = {QStringLiteral("loyal_at_risk"), QStringLiteral("vip")};
    plan.channel = Channel::Call;
    plan.presetId = QStringLiteral("return");
    plan.text = QStringLiteral("{{name}}, \"привет\"\n<b>");
    plan.fallbacks = {{MergeField::Name, QStringLiteral("Добрый день")}};
    plan.offer = QStringLiteral("−10 %");
    plan.till = 20283;
    plan.controlShare = 0.2;
    plan.start = 20270;
    plan.fromMinute = 9 * 60 + 5;
    plan.toMinute = 21 * 60;
    plan.capDays = 0;
    plan.waitDays = 45;
    plan.responseWith = 0.21;
    plan.responseWithout = 0.0;
    plan.checkMinor = 261'500;
    plan.discountMinor = 5'000;
    QCOMPARE(planFromJson(planToJson(plan)), plan);
    QCOMPARE(planFromJson(planToJson({})), CampaignPlan());
    QCOMPARE(planFromJson({}), CampaignPlan());
  }

  void foreignMembersReadAsDefaults() {
    const QJsonObject json = {
        {QStringLiteral("segments"), QJsonArray{1, QStringLiteral("vip"), QJsonArray()}},
        {QStringLiteral("channel"), QStringLiteral("pigeon")},
        {QStringLiteral("control_share"), 0.9},
        {QStringLiteral("cap_days"), -3},
        {QStringLiteral("wait_days"), 1e9},
        {QStringLiteral("start"), QStringLiteral("2025-02-31")},
        {QStringLiteral("hours"), QJsonObject{{QStringLiteral("from"), QStringLiteral("25:00")}}},
        {QStringLiteral("expect"), QJsonObject{{QStringLiteral("response_with"), 3},
                                               {QStringLiteral("discount_minor"), -1}}}};
    CampaignPlan expected;
    expected.segments = {QStringLiteral("vip")};
    QCOMPARE(planFromJson(json), expected);
  }
};

RETENTA_TEST_MAIN(TestCampaign)
#include "tst_campaign.moc"
