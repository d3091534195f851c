// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "core/rfm/segment.h"

namespace retenta {

/// What a choice of segments is called: the cell, the word of everyday speech ("At risk"), or the
/// first one and how many more.
QString segmentSetText(SegmentSet set);

/// The words of a choice: the one of everyday speech where there is one, else each cell's.
QStringList segmentSetNames(SegmentSet set);

}  // namespace retenta
