// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demoplans.h"

#include "core/campaigns/campaignservice.h"
#include "core/demo/demostore.h"
#include "core/revenue/scenarioservice.h"

namespace retenta {

namespace {

struct PlannedCampaign {
  DemoText name;
  const char* segment;
  const char* preset;
  Channel channel;
  DemoText text;
  DemoText offer;
  double without;
  double with;
  qint64 discountMinor;
  int startsIn;  // days after the last one
  bool scheduled;
};

const PlannedCampaign planned[] = {
    {{"Вернись в июле", "Come back in July"},
     "loyal_at_risk",
     "return",
     Channel::Messenger,
     {"{{name}}, здравствуйте! Мы не виделись {{days}} и соскучились.\n"
      "Для вас {{offer}}, действует до {{till}}.\n{{business}}, Лесная, 4.",
      "Hello {{name}}, it has been {{days}} and we miss you.\n"
      "For you: {{offer}}, valid till {{till}}.\n{{business}}, 4 Lesnaya Street."},
     {"третья чашка в подарок", "your third cup is on us"},
     0.12,
     0.21,
     25000,
     1,
     true},
    {{"Вторая чашка", "Second cup"},
     "first_purchase",
     "second_purchase",
     Channel::Sms,
     {"{{name}}, спасибо за первый визит! До {{till}} для вас {{offer}}. {{business}}",
      "{{name}}, thank you for your first visit. Till {{till}}: {{offer}}. {{business}}"},
     {"вторая чашка за полцены", "second cup at half price"},
     0.18,
     0.27,
     9000,
     3,
     false},
    {{"VIP-дегустация", "VIP tasting"},
     "vip",
     "vip_care",
     Channel::Call,
     {"{{name}}, приглашаем на дегустацию нового урожая: {{offer}}. {{business}}",
      "{{name}}, we invite you to taste the new harvest: {{offer}}. {{business}}"},
     {"место и десерт за счёт заведения", "a seat and a dessert on the house"},
     0.38,
     0.52,
     15000,
     14,
     false},
};

CampaignPlan planOf(const PlannedCampaign& source, const DemoOptions& options) {
  const auto in = [&](const DemoText& text) {
    return QString::fromUtf8(text.in(options.language));
  };
  CampaignPlan plan;
  plan.segments = QStringList(QString::fromLatin1(source.segment));
  plan.channel = source.channel;
  plan.presetId = QString::fromLatin1(source.preset);
  plan.text = in(source.text);
  plan.fallbacks = {{MergeField::Name, in({"Добрый день", "friend"})}};
  plan.offer = in(source.offer);
  plan.start = options.end + source.startsIn;
  plan.till = options.end + source.startsIn + 14;
  plan.responseWithout = source.without;
  plan.responseWith = source.with;
  plan.discountMinor = source.discountMinor;
  return plan;
}

CampaignTerms shopTerms(Currency currency) {
  CampaignTerms terms = defaultTerms(currency);
  terms.of(Channel::Messenger) = {3'400 * 100, 0.94};  // 3.40 ₽
  terms.of(Channel::Call).costMilli = 45'000 * 100;
  terms.margin = 0.45;
  return terms;
}

}  // namespace

Result<void> addDemoPlans(Business& business, const DemoOptions& options, qint64 madeMs) {
  const Day end = options.end;
  const auto in = [&](const DemoText& text) {
    return QString::fromUtf8(text.in(options.language));
  };
  CampaignService campaigns(business);
  if (const auto saved = campaigns.saveTermsNow(shopTerms(business.profile().currency)); !saved) {
    return saved;
  }
  for (const PlannedCampaign& source : planned) {
    const auto id = campaigns.createNow(in(source.name), planOf(source, options));
    if (!id) return id.error();
    if (!source.scheduled) continue;
    // A tiny sample may have nobody in the cell: the plan then stays a draft.
    const auto done = campaigns.scheduleNow(*id, end);
    if (!done && done.error().code != ErrorCode::AudienceEmpty) return done;
  }
  ScenarioService scenarios(business);
  if (const auto data = scenarios.fromBaseNow(180, end)) {
    ModelParameters better = parametersFromData(*data, false);
    better.retention = std::min(1.0, better.retention * 1.10);
    better.churn *= 0.80;
    better.check *= 1.05;
    better.transactions *= 1.10;
    const auto saved = scenarios.saveNow(in({"Реалистичный", "Realistic"}), better);
    if (!saved) return saved.error();
  }
  const auto settled = business.file().write([&](SQLite::Database& db) { settleDemo(db, madeMs); });
  return settled ? business.reloadNow() : settled;
}

}  // namespace retenta
