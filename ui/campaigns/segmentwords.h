// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QIcon>
#include <QStringList>

#include "core/rfm/segment.h"
#include "ui/theme/tokens.h"

namespace retenta {

/// What a choice of segments is called: the cell, the word of everyday speech ("At risk"), or the
/// first one and how many more.
QString segmentSetText(SegmentSet set);

/// The family whose sign stands beside the choice; nullopt for contacts without purchases and for
/// a choice over several families.
std::optional<Family> segmentSetFamily(SegmentSet set);

/// The family's sign as an icon in the colour of the deepest tier; empty without a family.
QIcon segmentSetIcon(SegmentSet set, const Tokens& tokens, qreal ratio);

}  // namespace retenta
