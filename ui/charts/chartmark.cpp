// SPDX-License-Identifier: GPL-3.0-or-later
// The dashed line where something happened.
#include <QGraphicsLineItem>

#include "ui/charts/chartlayout.h"

namespace retenta {

void addMark(QGraphicsScene& scene, const ChartSpec& spec, const ChartStyle& style,
             const ChartLayout& layout) {
  if (!spec.mark || spec.kind == ChartKind::Tornado) return;
  if (*spec.mark < layout.firstX || *spec.mark > layout.lastX) return;
  const double x = layout.at(*spec.mark, layout.scale.low).x();
  const QPen pen(style.tokens->text, 1, Qt::DashLine);
  scene.addLine(x, layout.plot.top(), x, layout.plot.bottom(), pen)->setZValue(2);
}

}  // namespace retenta
