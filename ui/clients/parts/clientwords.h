// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPalette>
#include <QString>

#include "core/rfm/rfm.h"
#include "core/rfm/segment.h"
#include "core/segments/clientfilter.h"

namespace retenta::clientwords {

/// The name of a client of a ledger; see clientName().
QString name(const Ledger& ledger, std::size_t row);

/// "Loyal at risk", with the mark where there is one: "Loyal at risk · Former VIP".
QString segment(Segment segment, RfmMark mark = RfmMark::None);
/// The glyph of the segment's family in its colour; empty outside the grid. The same when selected:
/// its colour means something.
QIcon segmentIcon(Segment segment, const QPalette& palette);

/// "yes", "no", "unknown" of a client for a channel.
QString consent(const ConsentState& state, Channel channel);

/// "female" of "f", "male" of "m", "unknown" of anything else.
QString gender(const QString& word);

/// What a condition is called in the menu: "Segment", "Consent", …
QString kind(ConditionKind kind);
/// What a chip says: "segment: loyal at risk", "recency: 91–180 days". `import` names the file of
/// an import by its number.
QString condition(const ClientCondition& condition, Currency currency);

}  // namespace retenta::clientwords
