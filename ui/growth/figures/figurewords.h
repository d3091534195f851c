// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/figures/kpifigures.h"
#include "ui/charts/chartspec.h"
#include "ui/growth/figures/figurespresenter.h"
#include "ui/text/formatters.h"

namespace retenta::figurewords {

/// "Revenue ₽13.1M, paying clients 1,833, average check ₽2,531".
QString headline(const FiguresAnswer& answer, const Formatters& f);
/// The period, what makes a client active, how many are counted, what the data do not cover.
QString note(const FiguresAnswer& answer, const Formatters& f);

/// To the last unit, as it is shown in the table.
QString valueText(const KpiFigure& figure, std::optional<double> value, Currency currency,
                  const Formatters& f);
/// "+7.7%", of a share "+1.2 pp"; empty when there is nothing to compare with.
QString changeText(const KpiFigure& figure, std::optional<double> change, const Formatters& f);
/// The one group that the figure counts first, then those it is made of.
std::vector<KpiPeople> peopleOf(const KpiFigure& figure);

/// What the figure means, T in days put in.
QString definition(const KpiFigure& figure, const KpiRule& rule, const Formatters& f);
/// The formula with the period's own numbers: "₽13,085,280 / 5,170 = ₽2,531".
QString formula(const KpiFigure& figure, const KpiSheet& sheet, Currency currency,
                const Formatters& f);

/// Twelve months beside those of the year before, with the mark of the strategy.
ChartSpec chart(const KpiFigure& figure, const FiguresAnswer& answer, const Formatters& f);

}  // namespace retenta::figurewords
