// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/cohorts/cohorts.h"
#include "ui/charts/chartspec.h"
#include "ui/text/formatters.h"

namespace retenta {

/// The average and at most two cohorts as lines over age; what the data know in part is left out.
ChartSpec cohortChart(const CohortTable& table, CohortMeasure measure,
                      const std::vector<std::size_t>& cohorts, const Formatters& f);

/// At most so many cohorts beside the average.
inline constexpr std::size_t cohortLines = 2;

}  // namespace retenta
