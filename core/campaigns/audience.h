// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <unordered_set>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/purchases/ledger.h"

namespace retenta {

/// Where a client of the chosen segments ends up. Each is in exactly one; the first that applies in
/// this order decides, so the steps of the waterfall add up to the segment.
enum class AudienceStep : std::uint8_t {
  Excluded,     ///< left out of campaigns by hand
  NoContact,    ///< no address for the channel
  Unreachable,  ///< the address does not exist, as a report on a mailing said
  Refused,      ///< said no to the channel
  NoConsent,    ///< never said yes
  Touched,      ///< another campaign reaches them within the frequency cap
  Control,      ///< could receive, stays without for comparison (D10)
  Treated,      ///< receives the message
};

inline constexpr std::array<AudienceStep, 8> allAudienceSteps = {
    AudienceStep::Excluded, AudienceStep::NoContact, AudienceStep::Unreachable,
    AudienceStep::Refused,  AudienceStep::NoConsent, AudienceStep::Touched,
    AudienceStep::Control,  AudienceStep::Treated};

/// "excluded", "no_contact", "unreachable", "refused", "no_consent", "touched", "control_group",
/// "treated": the reasons of the command line and of the base.
QString audienceStepId(AudienceStep step);
std::optional<AudienceStep> audienceStepFromId(QStringView id);

/// The clients of one cell: ledger rows in any order.
struct SegmentRows {
  QString id;  ///< "loyal_at_risk"
  std::vector<std::uint32_t> rows;
};

struct AudienceQuery {
  /// Empty: any channel the client has consented to and can be reached by.
  std::optional<Channel> channel;
  double controlShare = 0;  ///< 0…maxControlShare
  QByteArray controlKey;    ///< see controlGroup()
  /// Clients another campaign reaches within the cap.
  std::unordered_set<ClientId> touched;
};

struct AudienceRow {
  ClientId client = 0;
  std::uint32_t row = 0;      ///< in the ledger
  std::uint32_t segment = 0;  ///< index into Audience::segments
  AudienceStep step = AudienceStep::Treated;

  friend bool operator==(const AudienceRow&, const AudienceRow&) = default;
};

/// Every client of the segments with the step they end in, by ascending client id.
struct Audience {
  std::vector<QString> segments;
  std::vector<AudienceRow> rows;
  std::array<std::size_t, allAudienceSteps.size()> counts{};

  std::size_t count(AudienceStep step) const { return counts[static_cast<std::size_t>(step)]; }
  std::size_t treated() const { return count(AudienceStep::Treated); }
  /// Treated and control: all who could receive it.
  std::size_t available() const { return treated() + count(AudienceStep::Control); }
};

/// Splits the clients of `segments` (a client named twice counts once, in the first) into steps.
/// The control group is drawn in each segment apart (strata). Pure.
Audience buildAudience(const Ledger& ledger, const std::vector<SegmentRows>& segments,
                       const AudienceQuery& query);

/// Why a client may not be written to in a channel now; nullopt = they may.
std::optional<AudienceStep> obstacle(const Ledger& ledger, std::size_t row, Channel channel);

/// How many of these clients a channel could reach: contact and consent, no cap, no control.
std::size_t reachable(const Ledger& ledger, const std::vector<SegmentRows>& segments,
                      Channel channel);

}  // namespace retenta
