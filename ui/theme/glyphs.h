// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>

#include "ui/theme/tokens.h"

class QPainter;
class QPainterPath;

namespace retenta {

/// Draws the sign that goes with a family everywhere (ring, triangle, disc, star), so that colour
/// never carries the meaning alone. Fills the square `box`.
void drawGlyph(QPainter& painter, Family family, const QRectF& box, const QColor& color);

/// A small triangle up or down for changes; the fonts in use lack it.
void drawArrow(QPainter& painter, bool up, const QRectF& box, const QColor& color);

/// Fills `area` with a family's colour; in high contrast with the family's own pattern instead
/// (solid, dots, and lines of two directions), in white on black.
void fillFamily(QPainter& painter, const QPainterPath& area, Family family, Depth depth,
                const Tokens& tokens);

/// 45° lines inside `area` for what has not happened yet: own lines, the same on screen and paper.
void drawHatch(QPainter& painter, const QRectF& area, const QColor& color, qreal step = 6.0,
               qreal width = 1.2);

}  // namespace retenta
