// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include <QJsonObject>

#include "core/base/currency.h"
#include "core/clients/channel.h"

namespace retenta {

/// What one contact in a channel costs and how many of them arrive (domain D6). Empty = the
/// business has not told and no default is known: shown as "—", never taken as zero.
struct ChannelTerms {
  /// Price of one contact in thousandths of a minor unit (1000 = 0.01 ₽): an e-mail may cost less
  /// than a kopeck.
  std::optional<qint64> costMilli;
  /// Share of contacts that arrive, 0…1.
  std::optional<double> reach;
  /// Whether the business uses the channel: an unused one is not offered for a new campaign.
  bool used = true;

  friend bool operator==(const ChannelTerms&, const ChannelTerms&) = default;
};

/// What a new campaign starts with; each campaign may say otherwise.
struct SendingRules {
  int capDays = 7;           ///< no more than one touch in so many days; 0 = no cap
  int fromMinute = 11 * 60;  ///< hours in which to send, business's zone; from < to
  int toMinute = 19 * 60;

  friend bool operator==(const SendingRules&, const SendingRules&) = default;
};

/// The business's own figures for planning, kept under one setting.
struct CampaignTerms {
  std::array<ChannelTerms, allChannels.size()> channels;
  /// Share of revenue that is margin, 0…1; empty until typed.
  std::optional<double> margin;
  SendingRules rules;

  ChannelTerms& of(Channel channel) { return channels[static_cast<std::size_t>(channel)]; }
  const ChannelTerms& of(Channel channel) const {
    return channels[static_cast<std::size_t>(channel)];
  }

  friend bool operator==(const CampaignTerms&, const CampaignTerms&) = default;
};

/// Domain D6: e-mail 0.01 ₽ and 40 %, push 0.10 and 50 %, SMS 1 and 100 %, call 45 and 85 %;
/// messenger and letter empty. The prices are in roubles, so a base in another currency starts
/// with the rates alone.
CampaignTerms defaultTerms(Currency currency);

/// As stored: only what differs from the default is written, null marks an emptied figure.
QJsonObject termsToJson(const CampaignTerms& terms, Currency currency);
CampaignTerms termsFromJson(const QJsonObject& json, Currency currency);

/// Price of `contacts` contacts in minor units, rounded half up; empty when the price is.
std::optional<qint64> contactCostMinor(const ChannelTerms& terms, qint64 contacts);

}  // namespace retenta
