// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/card/clientcard.h"
#include "ui/theme/tokens.h"

namespace retenta::cardwords {

/// What the client is called: name, else a contact, else "Client №12"; the erased by number only.
QString title(const ClientCard& card);
/// "Loyal at risk · 124 days · was Loyal until 12.03.2025"; for who bought nothing, where they are.
QString standing(const ClientCard& card);

/// The family whose sign goes with a segment; none for those without purchases.
std::optional<Family> familyOf(Segment segment);
/// The family's colour, and the one of those outside the grid.
QColor segmentColor(Segment segment, const Tokens& tokens);

QString status(PurchaseStatus status);
/// Where a purchase came from; by hand is said in words.
QString source(const QString& source);
/// What was bought: "Coffee × 2, Tea", else "Order 17", else empty.
QString contents(const CardPurchase& purchase);

/// "given", "withdrawn", … and from where, in words.
QString consentAction(ConsentAction action);
QString consentSource(const QString& source);

QString campaignRole(const QString& role);
/// "child", "partner", …; empty for none.
QString relation(const QString& relation);
/// "30.06.1985", "30 June" without a year; empty for none.
QString birthday(const QString& stored);
/// "40 years, birthday in 12 days".
QString ageAndBirthday(const QString& stored, Day today);
QString weekday(int day);

}  // namespace retenta::cardwords
