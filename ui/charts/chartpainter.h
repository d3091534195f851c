// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRectF>
#include <QSize>

#include "core/base/result.h"
#include "ui/charts/chartspec.h"

class QPainter;

namespace retenta {

/// Draws a chart into `target` (in the painter's own units, which are the pixels of `style.font`):
/// stays vector in PDF and SVG. Needs a QApplication, no view and no event loop. GUI thread.
void paintChart(QPainter& painter, const QRectF& target, const ChartSpec& spec,
                const ChartStyle& style);

/// The chart on the theme's surface at `ratio` device pixels a pixel.
QImage chartImage(const ChartSpec& spec, const ChartStyle& style, QSize size, double ratio = 2);

/// Writes .svg as a vector picture, anything else as PNG, through a temporary file.
/// FileWriteFailed with path and reason.
Result<void> saveChart(const QString& path, const ChartSpec& spec, const ChartStyle& style,
                       QSize size);

}  // namespace retenta
