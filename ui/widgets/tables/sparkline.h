// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QRectF>

#include "ui/theme/tokens.h"

class QPainter;

namespace retenta {

/// A small line without axes: the months of a figure in accent over those of the year before in
/// grey, the last known one marked with a dot. NaN = unknown: a gap. Lowest and highest value of
/// both touch the box.
void paintSparkline(QPainter& painter, const QRectF& box, const std::vector<double>& now,
                    const std::vector<double>& earlier, const Tokens& tokens);

}  // namespace retenta
