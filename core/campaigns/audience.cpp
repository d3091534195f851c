// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/audience.h"

#include <algorithm>

#include "core/campaigns/controlgroup.h"

namespace retenta {

QString audienceStepId(AudienceStep step) {
  switch (step) {
    case AudienceStep::Excluded:
      return QStringLiteral("excluded");
    case AudienceStep::NoContact:
      return QStringLiteral("no_contact");
    case AudienceStep::Unreachable:
      return QStringLiteral("unreachable");
    case AudienceStep::Refused:
      return QStringLiteral("refused");
    case AudienceStep::NoConsent:
      return QStringLiteral("no_consent");
    case AudienceStep::Touched:
      return QStringLiteral("touched");
    case AudienceStep::Control:
      return QStringLiteral("control_group");
    case AudienceStep::Treated:
      return QStringLiteral("treated");
  }
  return {};
}

std::optional<AudienceStep> audienceStepFromId(QStringView id) {
  for (const AudienceStep step : allAudienceSteps) {
    if (id == audienceStepId(step)) return step;
  }
  return std::nullopt;
}

std::optional<AudienceStep> obstacle(const Ledger& ledger, std::size_t row, Channel channel) {
  if (ledger.isExcluded(row)) return AudienceStep::Excluded;
  const ConsentState& consent = ledger.consents[row];
  if (hasDeadContact(ledger, row, channel)) return AudienceStep::Unreachable;
  if (!hasContact(ledger, row, channel)) return AudienceStep::NoContact;
  if (consent.refused.has(channel)) return AudienceStep::Refused;
  if (!consent.given.has(channel)) return AudienceStep::NoConsent;
  return std::nullopt;
}

namespace {

// Any channel: the obstacle of the one the client came furthest in.
std::optional<AudienceStep> obstacleAnywhere(const Ledger& ledger, std::size_t row) {
  if (ledger.isExcluded(row)) return AudienceStep::Excluded;
  AudienceStep worst = AudienceStep::NoContact;
  for (const Channel channel : allChannels) {
    const auto found = obstacle(ledger, row, channel);
    if (!found) return std::nullopt;
    worst = std::max(worst, *found);
  }
  return worst;
}

void drawControl(Audience& audience, const AudienceQuery& query) {
  std::vector<std::vector<ClientId>> strata(audience.segments.size());
  for (const AudienceRow& row : audience.rows) {
    if (row.step == AudienceStep::Treated) strata[row.segment].push_back(row.client);
  }
  std::vector<ClientId> control;
  for (const auto& stratum : strata) {
    const auto part = controlGroup(query.controlKey, query.controlShare, stratum);
    control.insert(control.end(), part.begin(), part.end());
  }
  std::sort(control.begin(), control.end());
  for (AudienceRow& row : audience.rows) {
    if (row.step == AudienceStep::Treated &&
        std::binary_search(control.begin(), control.end(), row.client)) {
      row.step = AudienceStep::Control;
    }
  }
}

}  // namespace

Audience buildAudience(const Ledger& ledger, const std::vector<SegmentRows>& segments,
                       const AudienceQuery& query) {
  Audience audience;
  for (const SegmentRows& segment : segments) {
    const auto index = static_cast<std::uint32_t>(audience.segments.size());
    audience.segments.push_back(segment.id);
    for (const std::uint32_t row : segment.rows) {
      audience.rows.push_back({ledger.clientIds[row], row, index, AudienceStep::Treated});
    }
  }
  const auto byClient = [](const AudienceRow& a, const AudienceRow& b) {
    return a.client != b.client ? a.client < b.client : a.segment < b.segment;
  };
  std::sort(audience.rows.begin(), audience.rows.end(), byClient);
  const auto sameClient = [](const AudienceRow& a, const AudienceRow& b) {
    return a.client == b.client;
  };
  audience.rows.erase(std::unique(audience.rows.begin(), audience.rows.end(), sameClient),
                      audience.rows.end());
  for (AudienceRow& row : audience.rows) {
    const auto found = query.channel ? obstacle(ledger, row.row, *query.channel)
                                     : obstacleAnywhere(ledger, row.row);
    if (found) {
      row.step = *found;
    } else if (query.touched.contains(row.client)) {
      row.step = AudienceStep::Touched;
    }
  }
  drawControl(audience, query);
  for (const AudienceRow& row : audience.rows) {
    ++audience.counts[static_cast<std::size_t>(row.step)];
  }
  return audience;
}

std::size_t reachable(const Ledger& ledger, const std::vector<SegmentRows>& segments,
                      Channel channel) {
  std::size_t count = 0;
  for (const SegmentRows& segment : segments) {
    count += static_cast<std::size_t>(std::count_if(
        segment.rows.begin(), segment.rows.end(),
        [&](std::uint32_t row) { return !obstacle(ledger, row, channel).has_value(); }));
  }
  return count;
}

}  // namespace retenta
