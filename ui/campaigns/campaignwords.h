// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>

#include "core/campaigns/campaign.h"
#include "core/campaigns/recipients.h"
#include "core/rfm/segment.h"

namespace retenta {

/// A ready message for a kind of people, in the language of the interface.
struct MessagePreset {
  QString id;
  QString name;
  QString text;
  QString offer;
  FieldValues fallbacks;
};

/// All presets: return, second purchase, welcome, growth, thanks to VIP, survey of leavers.
std::vector<MessagePreset> messagePresets();
/// The preset that suits these people (domain D4: what each family needs).
QString presetFor(SegmentSet segments);
const MessagePreset* presetById(const std::vector<MessagePreset>& presets, const QString& id);

/// Whom a plan is for: its segments, or "142 selected clients".
QString audienceText(const CampaignPlan& plan);

/// What a new campaign for these people is called: "Loyal at risk, July 2025".
QString campaignNameFor(SegmentSet segments, Day start);
QString campaignNameFor(const std::vector<ClientId>& clients, Day start);

/// The name of a field on its chip.
QString mergeFieldText(MergeField field);

/// How figures read inside a message in the language of the interface.
MessageWords messageWords(Currency currency);

/// A plan to begin with: people, their preset, tomorrow after `today`, two weeks for the offer.
CampaignPlan planFor(SegmentSet segments, Day today);

}  // namespace retenta
