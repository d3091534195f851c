// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "core/base/id.h"
#include "core/campaigns/messagetemplate.h"
#include "core/clients/channel.h"
#include "core/segments/savedsegments.h"

namespace retenta {

/// Where a campaign stands. Draft → scheduled (its people are fixed) → handed over (the list has
/// left the program); scheduled → draft; any of them → cancelled, which is final.
enum class CampaignState : std::uint8_t { Draft, Scheduled, HandedOver, Cancelled };

inline constexpr std::array<CampaignState, 4> allCampaignStates = {
    CampaignState::Draft, CampaignState::Scheduled, CampaignState::HandedOver,
    CampaignState::Cancelled};

/// "draft", "scheduled", "handed_over", "cancelled".
QString campaignStateId(CampaignState state);
std::optional<CampaignState> campaignStateFromId(QStringView id);
bool mayBecome(CampaignState from, CampaignState to);

/// What the marketer decides. A draft may be incomplete; unknown = empty. Kept as a JSON document.
struct CampaignPlan {
  QStringList segments;  ///< cell ids in the order of the grid; unions are resolved when picked
  /// In place of segments: a saved one with the rules it had when it was chosen. It stays so
  /// whatever becomes of the view; see segmentFate().
  std::optional<SavedSegment> saved;
  /// Chosen one by one, ascending: of the segments only these; without segments these wherever they
  /// stand. Empty: everyone of the segments.
  std::vector<ClientId> clients;
  Channel channel = Channel::Messenger;
  QString presetId;         ///< the template the text began as; information only
  QString text;             ///< with {{fields}}
  FieldValues fallbacks;    ///< for empty fields
  QString offer;            ///< what {{offer}} says
  std::optional<Day> till;  ///< what {{till}} says
  double controlShare = 0.15;
  std::optional<Day> start;  ///< planned day of sending
  int fromMinute = 11 * 60;  ///< hours in which to send, business's zone
  int toMinute = 19 * 60;
  int capDays = 7;                        ///< no more than one touch in so many days; 0 = no cap
  int waitDays = 30;                      ///< how long to wait for the result
  std::optional<double> responseWith;     ///< share of the group; empty until typed
  std::optional<double> responseWithout;  ///< typed; empty = as seen in the base
  std::optional<qint64> checkMinor;       ///< typed; empty = as seen in the base
  qint64 discountMinor = 0;               ///< given to each buyer

  friend bool operator==(const CampaignPlan&, const CampaignPlan&) = default;
};

QJsonObject planToJson(const CampaignPlan& plan);
/// Missing and foreign members read as the defaults, figures outside their range too.
CampaignPlan planFromJson(const QJsonObject& json);

/// One campaign as kept.
struct Campaign {
  CampaignId id = 0;
  QString name;
  CampaignState state = CampaignState::Draft;
  CampaignPlan plan;
  std::optional<Day> frozenAsOf;  ///< as-of day the people were fixed at; empty in drafts
  qint64 savedMs = 0;

  /// Its people are fixed.
  bool frozen() const { return frozenAsOf.has_value(); }
};

}  // namespace retenta
