// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QGraphicsScene>

#include "ui/charts/chartspec.h"

class QChart;

namespace retenta {

/// One chart laid out for one size: the series by Qt Charts, and what Qt Charts cannot do (direct
/// labels at line ends and on bars, hatches, the zero line) as items above it, placed by the same
/// scale. Serves the view and the painter alike. GUI thread.
class ChartScene : public QGraphicsScene {
  Q_OBJECT
 public:
  explicit ChartScene(QObject* parent = nullptr);
  ~ChartScene() override;

  /// New data or a new look; keeps the size.
  void setSpec(const ChartSpec& spec, const ChartStyle& style);
  void resize(const QSizeF& size);

  const ChartSpec& spec() const { return m_spec; }
  const ChartStyle& style() const { return m_style; }

  /// The category under a point, −1 outside the plot.
  int categoryAt(const QPointF& point) const;
  /// "март: до 1 114, после 1 527": the tip of a category.
  QString tipOf(int category) const;
  /// Where a category's tip points at.
  QPointF anchorOf(int category) const;

 private:
  void rebuild();
  ChartSpec m_spec;
  ChartStyle m_style;
  QSizeF m_size{640, 320};
  QRectF m_plot;
};

}  // namespace retenta
