// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/overview/nextaction.h"
#include "ui/text/formatters.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/page.h"

namespace retenta {

/// One line of "Do next" in words. Names of campaigns are plain text.
struct NextFace {
  QString title;
  QString detail;
  QString button;
  Target target;
  std::optional<Family> family;  ///< its sign stands before the line; else the icon
  QString icon;

  friend bool operator==(const NextFace& a, const NextFace& b) {
    return a.title == b.title && a.detail == b.detail && a.button == b.button;
  }
};

NextFace nextFace(const NextAction& action, Currency currency, const Formatters& formatters);

/// "Loyal at risk", "Loyal at risk +2".
QString segmentsName(SegmentSet segments);
/// The family of all of them; nullopt when they are of several, or contacts.
std::optional<Family> familyOf(SegmentSet segments);

/// What a campaign waits for or stands at: "Hand over the list", "Result on 31.07.2025", "Draft".
QString campaignStateText(const CampaignNote& note, const Formatters& formatters);

}  // namespace retenta
