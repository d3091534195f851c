// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/rfm/history/cellhistory.h"
#include "ui/charts/chartspec.h"
#include "ui/text/formatters.h"

namespace retenta {

/// How many clients the chosen cells held month by month; without series below two moments, for one
/// point is no line.
ChartSpec cellHistoryChart(const std::vector<CellMoment>& moments, SegmentSet segments,
                           const Formatters& formatters);

}  // namespace retenta
