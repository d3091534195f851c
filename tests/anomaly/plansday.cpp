// SPDX-License-Identifier: GPL-3.0-or-later
// The plans and settings of dayswork.h.
#include "tests/anomaly/dayswork.h"

#include <QDir>
#include <QJsonObject>

#include "core/backups/backupservice.h"
#include "core/business/consenttexts.h"
#include "core/campaigns/campaignservice.h"
#include "core/revenue/scenarioservice.h"
#include "core/rfm/rfmservice.h"
#include "core/segments/clientbulk.h"

namespace retenta::test {

namespace {

constexpr const char* segments[] = {"churned", "at_risk", "new", "loyal_at_risk", "vip"};

template <class T>
Result<void> toldAs(const Result<T>& result) {
  return result ? Result<void>() : Result<void>(result.error());
}

}  // namespace

const std::vector<DaysWork::Kind>& DaysWork::kinds() {
  using D = DaysWork;
  static const std::vector<Kind> all = {
      {"field", &D::field},
      {"field", &D::field},
      {"contacts", &D::contacts},
      {"exclude", &D::exclude},
      {"consent", &D::consent},
      {"tag", &D::tag},
      {"untag", &D::untag},
      {"note", &D::note},
      {"edit note", &D::editNote},
      {"delete note", &D::deleteNote},
      {"relative", &D::relative},
      {"delete relative", &D::deleteRelative},
      {"purchase", &D::purchase},
      {"return", &D::giveBack},
      {"edit purchase", &D::editPurchase},
      {"delete purchase", &D::deletePurchase},
      {"add client", &D::addClient},
      {"delete client", &D::deleteClient},
      {"merge", &D::mergeClients},
      {"bulk tag", &D::bulkTag},
      {"bulk untag", &D::bulkUntag},
      {"bulk exclude", &D::bulkExclude},
      {"bulk consent", &D::bulkConsent},
      {"bulk remove", &D::bulkRemove},
      {"view", &D::view},
      {"rename view", &D::renameView},
      {"delete view", &D::deleteView},
      {"campaign", &D::newCampaign},
      {"edit campaign", &D::editCampaign},
      {"copy campaign", &D::copyCampaign},
      {"move campaign", &D::moveCampaign},
      {"move campaign", &D::moveCampaign},
      {"delete campaign", &D::deleteCampaign},
      {"campaign consent", &D::campaignConsent},
      {"scenario", &D::scenario},
      {"rename scenario", &D::renameScenario},
      {"delete scenario", &D::deleteScenario},
      {"levers", &D::draft},
      {"thresholds", &D::thresholds},
      {"profile", &D::profile},
      {"campaign terms", &D::terms},
      {"consent text", &D::consentText},
      {"backup folder", &D::backupFolder},
      {"import", &D::importFile},
      {"import taken back", &D::importBack},
      {"restore deleted", &D::restoreDeleted},
      {"erase", &D::erase},
  };
  return all;
}

QStringList DaysWork::kindNames() {
  QStringList names;
  for (const Kind& kind : kinds())
    if (!names.contains(QLatin1String(kind.name))) names += QLatin1String(kind.name);
  return names;
}

Result<void> DaysWork::view() {
  const QJsonObject plan{{QStringLiteral("sort"), random(9)}};
  return toldAs(ClientBulk(*m_business).saveViewNow(QStringLiteral("вид %1").arg(random(6)), plan));
}

Result<void> DaysWork::renameView() {
  const qint64 id = anyOf("SELECT id FROM client_view");
  if (id == 0) return {};
  return ClientBulk(*m_business).renameViewNow(id, QStringLiteral("вид %1").arg(random(9)));
}

Result<void> DaysWork::deleteView() {
  const qint64 id = anyOf("SELECT id FROM client_view");
  if (id == 0) return {};
  return ClientBulk(*m_business).removeViewNow(id);
}

CampaignPlan DaysWork::plan() {
  CampaignPlan plan;
  plan.segments = {QString::fromLatin1(segments[random(5)])};
  if (random(4) == 0) plan.clients = someone(12);
  plan.channel = random(2) == 0 ? Channel::Email : Channel::Sms;
  plan.text = QStringLiteral("{{name}}, ждём вас. ") + word();
  plan.controlShare = random(3) * 0.1;
  plan.capDays = random(10);
  if (random(2) == 0) plan.start = m_business->clock().today() + random(20);
  return plan;
}

Result<void> DaysWork::newCampaign() {
  return toldAs(CampaignService(*m_business).createNow(word(), plan()));
}

Result<void> DaysWork::editCampaign() {
  const qint64 id = anyOf("SELECT id FROM campaign");
  if (id == 0) return {};
  return CampaignService(*m_business).saveNow(id, word(), plan());
}

Result<void> DaysWork::copyCampaign() {
  const qint64 id = anyOf("SELECT id FROM campaign");
  if (id == 0) return {};
  return toldAs(CampaignService(*m_business).duplicateNow(id, word()));
}

Result<void> DaysWork::moveCampaign() {
  const qint64 id = anyOf("SELECT id FROM campaign WHERE state IN ('draft', 'scheduled')");
  if (id == 0) return {};
  CampaignService service(*m_business);
  switch (random(6)) {
    case 0:
      return service.unscheduleNow(id);
    case 1:
      return service.handOverNow(id);
    case 2:
      return service.cancelNow(id);
    default:
      return service.scheduleNow(id, m_business->clock().today());
  }
}

Result<void> DaysWork::deleteCampaign() {
  const qint64 id = anyOf("SELECT id FROM campaign");
  if (id == 0) return {};
  return CampaignService(*m_business).deleteNow(id);
}

Result<void> DaysWork::campaignConsent() {
  return toldAs(CampaignService(*m_business)
                    .recordConsentNow(someone(15), static_cast<Channel>(random(4)),
                                      m_business->clock().today(), QStringLiteral("анкета"),
                                      word()));
}

Result<void> DaysWork::scenario() {
  ModelParameters parameters = referenceAfter();
  parameters.inflow = random(500);
  std::optional<ModelPlan> draft;
  if (random(2) == 0) draft.emplace().after = parameters;
  return toldAs(ScenarioService(*m_business)
                    .saveNow(QStringLiteral("план %1").arg(random(6)), parameters, draft));
}

Result<void> DaysWork::renameScenario() {
  const qint64 id = anyOf("SELECT id FROM scenario");
  if (id == 0) return {};
  return ScenarioService(*m_business).renameNow(id, word());
}

Result<void> DaysWork::deleteScenario() {
  const qint64 id = anyOf("SELECT id FROM scenario");
  if (id == 0) return {};
  return ScenarioService(*m_business).removeNow(id);
}

Result<void> DaysWork::draft() {
  ModelPlan plan;
  plan.before = referenceBefore();
  plan.after = referenceAfter();
  plan.after.check = random(9000);
  plan.months = random(36) + 1;
  return ScenarioService(*m_business).saveDraftNow(plan);
}

Result<void> DaysWork::thresholds() {
  RfmThresholds thresholds;
  thresholds.peakDays = random(40);
  thresholds.activeDays = 50 + random(60);
  thresholds.riskDays = 120 + random(200);
  thresholds.frequentFrom = 3 + random(5);
  thresholds.vip.topPercent = 1 + random(30);
  thresholds.windowMonths = random(3) * 12;
  return RfmService(*m_business).saveThresholdsNow(thresholds);
}

Result<void> DaysWork::profile() {
  BusinessProfile profile = m_business->profile();
  if (random(2) == 0) profile.name = word();
  if (random(2) == 0) profile.timeZone = QStringLiteral("Asia/Omsk");
  if (random(4) == 0)
    profile.country = random(2) == 0 ? QStringLiteral("KZ") : QStringLiteral("RU");
  return m_business->saveProfileNow(profile);
}

Result<void> DaysWork::terms() {
  return CampaignService(*m_business).editTermsNow([&](CampaignTerms& terms) {
    terms.of(Channel::Sms).costMilli = random(9) * 1000;
    terms.rules.capDays = random(9);
    if (random(2) == 0) terms.margin = random(90) / 100.0;
  });
}

Result<void> DaysWork::consentText() {
  ConsentTexts texts(*m_business);
  if (random(3) == 0) return texts.setOfferWordingNow(random(2) == 0);
  return texts.addNow(allConsentPurposes[random(2)], word());
}

Result<void> DaysWork::backupFolder() {
  const QString folder =
      random(3) == 0 ? QString() : QStringLiteral("%1/backups%2").arg(m_folder).arg(random(3));
  if (!folder.isEmpty()) QDir().mkpath(folder);
  return BackupService(*m_business).setFolderNow(folder);
}

}  // namespace retenta::test
