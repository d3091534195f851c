// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaignwords.h"

#include <QCoreApplication>

#include "ui/segments/segmentsign.h"
#include "ui/text/formatters.h"

namespace retenta {

namespace {

struct CampaignWords {
  Q_DECLARE_TR_FUNCTIONS(CampaignWords)
};

const QString returnId = QStringLiteral("return");
const QString secondId = QStringLiteral("second_purchase");
const QString welcomeId = QStringLiteral("welcome");
const QString growthId = QStringLiteral("growth");
const QString vipId = QStringLiteral("vip_care");
const QString surveyId = QStringLiteral("survey");

constexpr Day offerDays = 13;

FieldValues usualFallbacks() {
  return {{MergeField::Name, CampaignWords::tr("Good afternoon")},
          {MergeField::Days, CampaignWords::tr("a while")},
          {MergeField::Product, CampaignWords::tr("your favourite")},
          {MergeField::Category, CampaignWords::tr("our range")}};
}

}  // namespace

std::vector<MessagePreset> messagePresets() {
  const FieldValues usual = usualFallbacks();
  return {
      {returnId, CampaignWords::tr("Return"),
       CampaignWords::tr(
           "{{name}}, hello. It has been {{days}} since we saw you, and we miss you.\n"
           "Here is {{offer}} for you, good until {{till}}.\n"
           "{{business}}"),
       CampaignWords::tr("10% off"), usual},
      {secondId, CampaignWords::tr("Second purchase"),
       CampaignWords::tr(
           "{{name}}, thank you for your first purchase. How do you like {{product}}?\n"
           "For the second one we give you {{offer}} until {{till}}.\n"
           "{{business}}"),
       CampaignWords::tr("a small gift"), usual},
      {welcomeId, CampaignWords::tr("Welcome"),
       CampaignWords::tr("{{name}}, welcome to {{business}}.\n"
                         "To begin with, {{offer}}: until {{till}}."),
       CampaignWords::tr("10% off your first order"), usual},
      {growthId, CampaignWords::tr("Growth"),
       CampaignWords::tr(
           "{{name}}, you often choose {{category}}. We have put something that goes well with "
           "it aside for you.\n"
           "Until {{till}}: {{offer}}.\n"
           "{{business}}"),
       CampaignWords::tr("the second item at half price"), usual},
      {vipId, CampaignWords::tr("VIP care"),
       CampaignWords::tr(
           "{{name}}, thank you for being with us. You hear of our new things first: {{offer}}, "
           "before everybody else, until {{till}}.\n"
           "{{business}}"),
       CampaignWords::tr("an early invitation"), usual},
      {surveyId, CampaignWords::tr("Why they left"),
       CampaignWords::tr(
           "{{name}}, we have not seen you for {{days}}. Tell us in a word what we should mend: "
           "we read every answer.\n"
           "As a thank-you, {{offer}} until {{till}}.\n"
           "{{business}}"),
       CampaignWords::tr("10% off"), usual}};
}

QString presetFor(SegmentSet segments) {
  const auto within = [&](std::initializer_list<Segment> list) {
    SegmentSet allowed;
    for (const Segment segment : list) allowed.add(segment);
    return !segments.empty() && (segments.bits() & ~allowed.bits()) == 0;
  };
  using S = Segment;
  if (within({S::Vip, S::Loyal})) return vipId;
  if (within({S::FirstPurchase, S::Newcomers})) return secondId;
  if (within({S::NoPurchases})) return welcomeId;
  if (within({S::Promising})) return growthId;
  if (within({S::ChurnedLoyal, S::ChurnedPromising})) return surveyId;
  return returnId;
}

const MessagePreset* presetById(const std::vector<MessagePreset>& presets, const QString& id) {
  for (const MessagePreset& preset : presets) {
    if (preset.id == id) return &preset;
  }
  return nullptr;
}

QString audienceText(const CampaignPlan& plan) {
  const QString segments =
      plan.saved ? plan.saved->name
                 : segmentSetText(segmentSetFromIds(plan.segments).value_or(SegmentSet()));
  if (plan.clients.empty()) return segments;
  const auto n = static_cast<qint64>(plan.clients.size());
  return CampaignWords::tr("%1 selected client(s)", nullptr, static_cast<int>(n))
      .arg(Formatters().count(n));
}

QString campaignNameFor(const std::vector<ClientId>& clients, Day start) {
  CampaignPlan plan;
  plan.clients = clients;
  return CampaignWords::tr("%1, %2").arg(audienceText(plan), Formatters().monthAndYear(start));
}

QString campaignNameFor(SegmentSet segments, Day start) {
  if (segments.empty()) return CampaignWords::tr("New campaign");
  return CampaignWords::tr("%1, %2").arg(segmentSetText(segments),
                                         Formatters().monthAndYear(start));
}

QString mergeFieldText(MergeField field) {
  switch (field) {
    case MergeField::Name:
      return CampaignWords::tr("First name");
    case MergeField::FullName:
      return CampaignWords::tr("Full name");
    case MergeField::Days:
      return CampaignWords::tr("Days since purchase");
    case MergeField::Product:
      return CampaignWords::tr("Last product");
    case MergeField::Category:
      return CampaignWords::tr("Category");
    case MergeField::Check:
      return CampaignWords::tr("Average check");
    case MergeField::Offer:
      return CampaignWords::tr("Offer");
    case MergeField::Till:
      return CampaignWords::tr("Till");
    case MergeField::Business:
      return CampaignWords::tr("Business");
  }
  return {};
}

MessageWords messageWords(Currency currency) {
  const Formatters f;
  return {[f](int days) { return f.days(days); },
          [f, currency](qint64 minor) { return f.money(minor, currency); },
          [f](Day day) { return f.dateWords(day); }};
}

CampaignPlan planFor(SegmentSet segments, Day today) {
  CampaignPlan plan;
  plan.segments = segments.ids();
  plan.channel = Channel::Sms;
  plan.start = today + 1;
  plan.till = today + 1 + offerDays;
  const auto presets = messagePresets();
  if (const MessagePreset* preset = presetById(presets, presetFor(segments))) {
    plan.presetId = preset->id;
    plan.text = preset->text;
    plan.offer = preset->offer;
    plan.fallbacks = preset->fallbacks;
  }
  return plan;
}

}  // namespace retenta
