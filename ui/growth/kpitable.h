// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/kpiservice.h"
#include "ui/growth/figuretable.h"
#include "ui/text/formatters.h"

namespace retenta {

/// Every figure of domain D3 over a period, before it and a year before, each with its formula
/// filled with the period's own numbers.
FigureTable kpiTable(const KpiAnswer& answer, const Formatters& f);

/// "Revenue ₽13.1M of 1,833 paying clients".
QString kpiHeadline(const KpiAnswer& answer, const Formatters& f);

}  // namespace retenta
