// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/growth/growthservice.h"
#include "core/metrics/sources/sourceservice.h"
#include "ui/growth/figuretable.h"
#include "ui/text/formatters.h"

namespace retenta {

/// What the growth page says, in the interface's language.
namespace growthwords {

/// "Revenue +1.2M (+9%): clients +0.8M, frequency −0.1M, average check +0.5M".
QString changeHeadline(const GrowthAnswer& answer, const Formatters& f);
FigureTable changeTable(const GrowthAnswer& answer, const Formatters& f);
QString bucketHeadline(const GrowthAnswer& answer, const Formatters& f);
FigureTable bucketTable(const GrowthAnswer& answer, const Formatters& f);
QString funnelHeadline(const GrowthAnswer& answer, const Formatters& f);
/// The stages at the end of each month, or the shares that went on in it.
enum class FunnelView { Stages, Moves };
FigureTable funnelTable(const GrowthAnswer& answer, FunnelView view, const Formatters& f);
QString sourcesHeadline(const SourceAnswer& answer, const Formatters& f);
FigureTable sourcesTable(const SourceAnswer& answer, const Formatters& f);

/// "Returning clients bring 75% of revenue; a new one cost ₽540, keeping one ₽20".
QString acquisitionHeadline(const SourceAnswer& answer, const Formatters& f);
FigureTable acquisitionTable(const SourceAnswer& answer, const Formatters& f);

/// "Jun 2025", of a part "12 Jun – 30 Jun 2025".
QString monthName(const Period& month, const Formatters& f);
QString sourceName(const QString& source);

}  // namespace growthwords
}  // namespace retenta
