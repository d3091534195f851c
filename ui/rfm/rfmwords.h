// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/rfm/bounds/rfmpresets.h"
#include "core/rfm/rfm.h"
#include "core/rfm/rfmsuggestion.h"
#include "ui/text/formatters.h"
#include "ui/theme/tokens.h"

namespace retenta {

/// The words of the RFM page that follow from a segment and the bounds in force. All are in the
/// interface's language.
namespace rfmwords {

Family familyOf(Segment segment);
Depth depthOf(Segment segment);

QString name(Segment segment);
/// Two or three words on what to do: "win back first".
QString hint(Segment segment, const RfmThresholds& thresholds);
/// Who they are and what to do, two sentences.
QString story(Segment segment, const RfmThresholds& thresholds);
/// The cell's own rule where it differs from the heads of its column: "0–90 days, top 10%".
QString ownRule(Segment segment, const RfmMatrix& matrix, const Formatters& formatters);

/// "bought 91–180 days ago"; for want of room "91–180 days".
QString columnRule(RecencyFamily family, const RfmThresholds& thresholds);
QString columnRuleBrief(RecencyFamily family, const RfmThresholds& thresholds);
/// "2–4 purchases".
QString rowRule(FrequencyTier tier, const RfmThresholds& thresholds);

/// What is chosen: the segment's name, the word for a union, or "3 segments".
QString selectionName(SegmentSet set);

/// Why these bounds: "Half of the repeat purchases come within 34 days …".
QString suggestionSentence(const RfmSuggestion& suggestion, const Formatters& formatters);

/// "Coffee shop, bakery: 14, 30, 60 days; from 10 purchases".
QString presetName(const RfmPreset& preset);

/// What the bar means and what the whole grid holds; then, shorter, the latter alone.
QStringList totals(const RfmMatrix& matrix, int months, bool barOfClients,
                   const Formatters& formatters);

/// Money for a screen reader: "1.86 million".
QString spokenMoney(qint64 minor, Currency currency, const Formatters& formatters);

}  // namespace rfmwords
}  // namespace retenta
