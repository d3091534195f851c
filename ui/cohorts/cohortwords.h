// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/metrics/cohorts/cohorts.h"
#include "ui/text/formatters.h"

namespace retenta {

/// The words of the cohorts page, in the interface's language.
namespace cohortwords {

/// "March 2025", "Q1 2025", the source, or "unknown source".
QString name(const CohortTable& table, const Cohort& cohort, const Formatters& f);
/// A value of a measure as it stands in a cell: "36%", "₽1.2M", "412".
QString value(std::optional<double> value, CohortMeasure measure, Currency currency,
              const Formatters& f);
QString measureName(CohortMeasure measure);
/// Everything a cell says, in full sentences.
QString cellTip(const CohortTable& table, const CohortPlace& place, const Formatters& f);
/// What stands above the table: how many of the new buy in the next sub-period, on average.
QString headline(const CohortTable& table, const Formatters& f);
/// What has to be known when reading it; empty for nothing.
QString caution(const CohortTable& table, const Formatters& f);

}  // namespace cohortwords
}  // namespace retenta
