// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/card/clientcard.h"

namespace retenta::eventwords {

/// A line of the history: column 0 the day, 1 what happened, 2 details, 3 the amount.
QString text(const ClientCard& card, const CardEvent& event, int column);
/// "given", "withdrawn"; "given, taken back" for a line that was cancelled.
QString consent(const ConsentLine& line);
/// What happened with its amount, and below it the details: for a panel without room beside it.
QString twoLines(const ClientCard& card, const CardEvent& event);
/// The whole line in one sentence, for a screen reader and the mark under the drawing.
QString sentence(const ClientCard& card, const CardEvent& event);

}  // namespace retenta::eventwords
