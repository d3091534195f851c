// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

#include <QtGlobal>

namespace retenta {

/// Half up, away from zero for negative numbers: 1 526.5 → 1 527, −0.5 → −1.
qint64 roundedHalfUp(double value);

/// Rounds `parts` to whole multiples of `unit` so that what is shown adds up: the answer (in units)
/// sums to the rounded sum of the parts, by the largest remainder. Ties go to the earlier part.
std::vector<qint64> roundedParts(std::span<const double> parts, double unit);

}  // namespace retenta
