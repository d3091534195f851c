// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/growth/growthservice.h"
#include "core/metrics/sources/sourceservice.h"
#include "ui/charts/chartspec.h"
#include "ui/text/formatters.h"

namespace retenta {

/// What each factor took from revenue or brought, of everybody and of each group.
ChartSpec changeChart(const GrowthAnswer& answer, const Formatters& f);
/// Who came, who returned and who left, month by month.
ChartSpec bucketChart(const GrowthAnswer& answer, const Formatters& f);
/// New, repeat and loyal clients at the end of each month.
ChartSpec funnelChart(const GrowthAnswer& answer, const Formatters& f);

/// What a new client of each source cost, month by month, of the three on which most was spent; as
/// long as no spend is typed in, how many new ones the three largest brought.
ChartSpec sourcesChart(const SourceAnswer& answer, const Formatters& f);
/// Revenue of returning and of new clients, month by month.
ChartSpec acquisitionChart(const SourceAnswer& answer, const Formatters& f);

}  // namespace retenta
