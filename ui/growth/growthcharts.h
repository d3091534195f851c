// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/growth/growthservice.h"
#include "ui/charts/chartspec.h"
#include "ui/text/formatters.h"

namespace retenta {

/// What each factor took from revenue or brought, of everybody and of each group.
ChartSpec changeChart(const GrowthAnswer& answer, const Formatters& f);
/// Who came, who returned and who left, month by month.
ChartSpec bucketChart(const GrowthAnswer& answer, const Formatters& f);
/// New, repeat and loyal clients at the end of each month.
ChartSpec funnelChart(const GrowthAnswer& answer, const Formatters& f);

}  // namespace retenta
