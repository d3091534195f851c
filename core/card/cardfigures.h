// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/clientcard.h"

namespace retenta {

/// Purchases of the card that count (domain D3) in the base's currency, oldest first.
std::vector<HistoryPurchase> countedPurchases(const ClientCard& card);

/// What the client is worth as of a day. Pure.
CardFigures cardFigures(const ClientCard& card, Day asOf);

/// Looks up what each campaign's people were waited for: purchases from its day on, for as long as
/// the plan waits. Only of those who were treated or held back as control. Pure.
void addCampaignOutcomes(ClientCard& card);

/// One list of everything that happened, newest first. Pure.
std::vector<CardEvent> cardEvents(const ClientCard& card);

}  // namespace retenta
