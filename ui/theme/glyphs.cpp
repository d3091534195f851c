// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/glyphs.h"

#include <cmath>
#include <numbers>

#include <QPainter>
#include <QPainterPath>

namespace retenta {

namespace {

QPolygonF star(const QRectF& box) {
  QPolygonF points;
  const QPointF c = box.center() + QPointF(0, box.height() * 0.04);
  for (int i = 0; i < 10; ++i) {
    const double angle = -std::numbers::pi / 2 + i * std::numbers::pi / 5;
    const double radius = (i % 2 == 0 ? 0.54 : 0.23) * box.width();
    points << c + QPointF(std::cos(angle), std::sin(angle)) * radius;
  }
  return points;
}

}  // namespace

void drawGlyph(QPainter& painter, Family family, const QRectF& box, const QColor& color) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  switch (family) {
    case Family::Churned: {
      const double width = box.width() * 0.2;
      painter.setBrush(Qt::NoBrush);
      painter.setPen(QPen(color, width));
      painter.drawEllipse(box.adjusted(width / 2, width / 2, -width / 2, -width / 2));
      break;
    }
    case Family::AtRisk:
      painter.drawPolygon(QPolygonF({box.topLeft() + QPointF(box.width() / 2, box.height() * 0.04),
                                     box.bottomRight() - QPointF(0, box.height() * 0.06),
                                     box.bottomLeft() - QPointF(0, box.height() * 0.06)}));
      break;
    case Family::Active:
      painter.drawEllipse(box);
      break;
    case Family::Peak:
      painter.drawPolygon(star(box));
      break;
  }
  painter.restore();
}

void drawArrow(QPainter& painter, bool up, const QRectF& box, const QColor& color) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(color);
  const QPointF middle(box.center().x(), up ? box.top() : box.bottom());
  const qreal foot = up ? box.bottom() : box.top();
  painter.drawPolygon(QPolygonF({middle, QPointF(box.right(), foot), QPointF(box.left(), foot)}));
  painter.restore();
}

void fillFamily(QPainter& painter, const QPainterPath& area, Family family, Depth depth,
                const Tokens& tokens) {
  const QColor color = tokens.of(family, depth);
  if (!tokens.highContrast || family == Family::Peak) {
    painter.fillPath(area, color);
    return;
  }
  const Qt::BrushStyle style = family == Family::Active   ? Qt::HorPattern
                               : family == Family::AtRisk ? Qt::BDiagPattern
                                                          : Qt::Dense6Pattern;
  painter.fillPath(area, tokens.surface);
  painter.fillPath(area, QBrush(color, style));
}

void drawHatch(QPainter& painter, const QRectF& area, const QColor& color, qreal step,
               qreal width) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setClipRect(area, Qt::IntersectClip);
  painter.setPen(QPen(color, width));
  for (qreal x = area.left() - area.height(); x < area.right(); x += step) {
    painter.drawLine(QPointF(x, area.bottom()), QPointF(x + area.height(), area.top()));
  }
  painter.restore();
}

}  // namespace retenta
