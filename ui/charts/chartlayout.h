// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsScene>
#include <QRectF>

#include "ui/charts/chartspec.h"

namespace retenta {

/// Where everything of one chart stands: shared by the series and by the labels above them, so
/// that both agree to the pixel. Private to this folder.
struct ChartLayout {
  QRectF plot;
  ChartScale scale;
  double firstX = 0;  ///< domain of the categories: category i stands at i
  double lastX = 1;
  double titleHeight = 0;

  bool horizontal = false;  ///< tornado: categories run down, values to the right
  int categories = 0;

  /// A point of the plot for a category position and a value.
  QPointF at(double category, double value) const {
    const double v = (value - scale.low) / (scale.high - scale.low);
    const double c = (category - firstX) / (lastX - firstX);
    if (horizontal) return {plot.left() + v * plot.width(), plot.top() + c * plot.height()};
    return {plot.left() + c * plot.width(), plot.bottom() - v * plot.height()};
  }
};

/// Share of a category's room that its bars take.
constexpr double barShare(ChartKind kind) {
  return kind == ChartKind::Tornado ? 0.4 : kind == ChartKind::Stacked ? 0.88 : 0.72;
}

/// Colours of a series.
struct ChartPaint {
  QColor fill;
  QColor line;
};
ChartPaint paintOf(const ChartSeries& series, const Tokens& tokens);

QFont captionFont(const ChartStyle& style);
QFont strongFont(const ChartStyle& style);
QFont titleFont(const ChartStyle& style);

/// Measures the texts and leaves the rest of `size` to the plot.
ChartLayout layoutOf(const ChartSpec& spec, const ChartStyle& style, const QSizeF& size);

/// Adds the Qt Charts part; the scene owns it.
void addSeries(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
               const ChartLayout& layout, const QSizeF& size);
/// Adds hatches, names and values to bars.
void addBarMarks(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
                 const ChartLayout& layout);
/// Adds the line of the spec's mark.
void addMark(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
             const ChartLayout& layout);
/// Adds titles, ticks, direct labels, the marks of bars and the zero line.
void addLabels(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
               const ChartLayout& layout, const QSizeF& size);

}  // namespace retenta
