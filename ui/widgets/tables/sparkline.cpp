// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tables/sparkline.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QPainter>
#include <QPainterPath>

namespace retenta {

namespace {

constexpr double dotRadius = 2.6;

// Where a value of a line stands; lines of one month have it in their middle.
struct Place {
  QRectF box;
  double low;
  double high;

  QPointF of(std::size_t i, std::size_t count, double value) const {
    const double steps = static_cast<double>(std::max<std::size_t>(count, 2) - 1);
    const double share = high > low ? (value - low) / (high - low) : 0.5;
    return {box.left() + box.width() * static_cast<double>(i) / steps,
            box.bottom() - box.height() * share};
  }
};

void paintLine(QPainter& p, const Place& place, const std::vector<double>& values,
               const QPen& pen) {
  QPainterPath path;
  bool drawing = false;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (!std::isfinite(values[i])) {
      drawing = false;
      continue;
    }
    const QPointF at = place.of(i, values.size(), values[i]);
    drawing ? path.lineTo(at) : path.moveTo(at);
    drawing = true;
  }
  p.setPen(pen);
  p.setBrush(Qt::NoBrush);
  p.drawPath(path);
}

}  // namespace

void paintSparkline(QPainter& p, const QRectF& box, const std::vector<double>& now,
                    const std::vector<double>& earlier, const Tokens& t) {
  Place place{box, std::numeric_limits<double>::infinity(),
              -std::numeric_limits<double>::infinity()};
  for (const auto* values : {&now, &earlier}) {
    for (const double value : *values) {
      if (!std::isfinite(value)) continue;
      place.low = std::min(place.low, value);
      place.high = std::max(place.high, value);
    }
  }
  if (!(place.low <= place.high)) return;
  paintLine(p, place, earlier, QPen(t.baseline, 1));
  paintLine(p, place, now, QPen(t.accent, 1.8));
  for (std::size_t i = now.size(); i-- > 0;) {
    if (!std::isfinite(now[i])) continue;
    p.setPen(Qt::NoPen);
    p.setBrush(t.accent);
    p.drawEllipse(place.of(i, now.size(), now[i]), dotRadius, dotRadius);
    return;
  }
}

}  // namespace retenta
