// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/overview/overview.h"
#include "ui/charts/chartspec.h"
#include "ui/text/formatters.h"

namespace retenta {

/// Revenue by month beside the same month a year before; a month known in part is hatched. The
/// title is the finding of the page.
ChartSpec monthsChart(const Overview& overview, const Formatters& formatters);

}  // namespace retenta
