// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QString>

#include "core/metrics/goals/goalservice.h"
#include "ui/text/formatters.h"

namespace retenta::goalwords {

/// The goal's own name, else what its figure is called.
QString title(const Goal& goal);
/// A value of the figure: money, a share, a number.
QString value(const KpiFigure& figure, double value, Currency currency,
              const Formatters& formatters);
/// "behind", "on track", …
QString state(GoalState state);
/// "93.1% on 31 Dec 2024 → 97% by 31 Dec 2025".
QString way(const Goal& goal, Currency currency, const Formatters& formatters);
/// "now 92.3%; if it goes on so, 93.4% by the deadline (89.5%…97.4%)".
QString outlook(const GoalLine& line, Currency currency, const Formatters& formatters);
/// The target as it is typed: in percent, main units of money, or a number.
QString targetText(const Goal& goal, Currency currency);
/// What was typed as a target: a share in percent, money in main units, else a number.
std::optional<double> typedTarget(const QString& typed, const KpiFigure& figure, Currency currency);

}  // namespace retenta::goalwords
