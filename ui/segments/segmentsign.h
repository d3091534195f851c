// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QIcon>

#include "core/rfm/segment.h"
#include "ui/segments/segmentnames.h"
#include "ui/theme/tokens.h"

namespace retenta {

/// The family whose sign stands beside the choice; nullopt for contacts without purchases and for
/// a choice over several families.
std::optional<Family> segmentSetFamily(SegmentSet set);

/// The family's sign as an icon in the colour of the deepest tier; empty without a family.
QIcon segmentSetIcon(SegmentSet set, const Tokens& tokens, qreal ratio);

}  // namespace retenta
